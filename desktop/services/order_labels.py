"""The shop's own labels for orders: made in the settings, kept as long as an order has one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.domain.label_effects import COLOURS, MAIL, EntryStep
from desktop.domain.states import Lifecycle
from desktop.models.engine import execute

BASES = ("", Lifecycle.OPEN.value, Lifecycle.COMPLETED.value, Lifecycle.CANCELLED.value)
"""Which orders can have a label: any, or those at one point of their life."""

_ALL = (
    "SELECT id, names, colour, entry_actions, base, position, active FROM custom_status ORDER BY position, id"
)
_COUNTS = "SELECT label_id, count(*) FROM orders WHERE label_id IS NOT NULL GROUP BY label_id"


@dataclass(eq=False)
class LabelNotFound(DeskError):
    """The shop has no such label."""

    label: str
    field: str = "label"


@dataclass(eq=False)
class LabelArchived(DeskError):
    """The label is put away and set no more."""

    label: str
    field: str = "label"


@dataclass(eq=False)
class LabelNameMissing(DeskError):
    """A label without a name in any language."""

    field: str = "label.names"


@dataclass(eq=False)
class LabelNameTaken(DeskError):
    """Another label bears this name."""

    name: str
    field: str = "label.names"


@dataclass(eq=False)
class LabelInUse(DeskError):
    """Orders have the label, so it can only be put away."""

    name: str
    orders: int


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its names by language, and the steps that come with it."""

    id: int
    names: tuple[tuple[str, str], ...]
    colour: str
    steps: tuple[str, ...]
    base: str
    position: int
    active: bool

    def name(self, language: str) -> str:
        """Its name in a language, or in the one there is."""
        known = dict(self.names)
        return known.get(language) or next(iter(known.values()), "")

    def called(self, text: str) -> bool:
        """Whether somebody who types ``text`` means it, in any language."""
        return any(fold(name) == fold(text) for _, name in self.names)


@dataclass(frozen=True, slots=True)
class LabelForm:
    """What a label is made of. ``steps`` are values of EntryStep, or ``mail:`` and a template."""

    names: Mapping[str, str]
    colour: str = COLOURS[0]
    steps: tuple[str, ...] = ()
    base: str = ""


def label_book() -> dict[int, Label]:
    """Every label by its id, in the shop's order, also those that are put away."""
    return {row[0]: _label(row) for row in execute(_ALL)}


def active_labels() -> list[Label]:
    """The labels that can be set, in the shop's order."""
    return [label for label in label_book().values() if label.active]


def label_counts() -> dict[int, int]:
    """How many orders have each label; one that none has is left out."""
    return dict(execute(_COUNTS).fetchall())


def label_named(text: str) -> Label:
    """The label that is called so in any language, an active one first. Raises LabelNotFound."""
    found = [label for label in label_book().values() if label.called(text)]
    if not found:
        raise LabelNotFound(text)
    return min(found, key=lambda label: not label.active)


def known_step(step: str) -> bool:
    """Whether a label can bring this with it."""
    return step in set(EntryStep) or (step.startswith(MAIL) and len(step) > len(MAIL))


def _label(row: tuple[Any, ...]) -> Label:
    label_id, names, colour, steps, base, position, active = row
    known = tuple((language, name) for language, name in json.loads(names).items() if name)
    painted = colour if colour in COLOURS else COLOURS[0]
    return Label(label_id, known, painted, tuple(json.loads(steps)), base, position, bool(active))
