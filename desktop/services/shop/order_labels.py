"""The shop's own labels for orders: made in the settings, kept as long as an order has one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.domain.label_colours import COLOURS
from desktop.domain.label_effects import MAIL, OWN, EntryStep
from desktop.domain.mail_kinds import KINDS
from desktop.domain.states import Lifecycle
from desktop.models.engine import execute
from desktop.services.shop.label_book import Label, label_book

BASES = ("", Lifecycle.OPEN.value, Lifecycle.COMPLETED.value, Lifecycle.CANCELLED.value)
"""Which orders can have a label: any, or those at one point of their life."""

_COUNTS = (
    "SELECT coalesce(label_id, 0), count(*) FROM orders INDEXED BY orders_label "
    "WHERE number IS NOT NULL AND coalesce(label_id, 0) > 0 GROUP BY 1"
)


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
class LabelForm:
    """What a label is made of. ``steps`` are values of EntryStep, or ``mail:`` and a template."""

    names: Mapping[str, str]
    colour: str = COLOURS[0]
    steps: tuple[str, ...] = ()
    base: str = ""


def active_labels() -> list[Label]:
    """The labels that can be set, in the shop's order."""
    return [label for label in label_book().values() if label.active]


def label_counts() -> dict[int, int]:
    """How many orders have each label; one that none has is left out."""
    return dict(execute(_COUNTS).fetchall())


def label_named(text: str) -> Label:
    """The label that is called so in any language, an active one first. Raises LabelNotFound."""
    found = [label for label in label_book().values() if _called(label, text)]
    if not found:
        raise LabelNotFound(text)
    return min(found, key=lambda label: not label.active)


def _called(label: Label, text: str) -> bool:
    """Whether somebody who types ``text`` means the label, in any language."""
    return any(fold(name) == fold(text) for _, name in label.names)


def known_step(step: str) -> bool:
    """Whether a label can bring this with it."""
    if step.startswith(MAIL):
        kind = step.removeprefix(MAIL)
        return kind.removeprefix(OWN).isdecimal() if kind.startswith(OWN) else kind in KINDS
    return step in set(EntryStep)
