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


@dataclass(frozen=True, slots=True)
class TagsChanged(Event):
    """Tags were put on the order, or taken off; their names in one text each."""

    added: str
    removed: str


@dataclass(frozen=True, slots=True)
class TaskAdded(Event):
    """There is something to do for the order; by ``day`` (ISO 8601) if that is not empty."""

    text: str
    day: str


@dataclass(frozen=True, slots=True)
class TaskChanged(Event):
    """A task says something else now, or is due on another day, or somebody else's."""

    text: str
    day: str


@dataclass(frozen=True, slots=True)
class TaskReopened(Event):
    """A task is not done after all."""

    text: str


@dataclass(frozen=True, slots=True)
class TaskRemoved(Event):
    """A task was taken off the order."""

    text: str
