"""What can happen to the marks of an order: its label, its tags, its tasks."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class LabelChanged(Event):
    """The order has another label, or none (``label`` empty); named in the shop's language."""

    label: str
    was: str


@dataclass(frozen=True, slots=True)
class LabelStepRefused(Event):
    """A command that the label brings with it was not possible; ``reason`` is the name of the refusal."""

    step: str
    reason: str
