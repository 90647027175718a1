"""Templates of papers: which there are, what a shop wears, and why a text cannot be one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.errors import DeskError
from desktop.domain.paper_look import PLAIN, Look
from desktop.domain.papers import PaperKind

SOURCE_MOST = 60_000
"""Characters a template may have; the longest that is shipped has a tenth of it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A template: its ``key``, the kind of paper it makes (None for the card of a value), and the sizes."""

    key: str
    kind: PaperKind | None
    sizes: tuple[str, ...]


CARD = Slot("value-card", None, ("105x74",))
SLOTS: Mapping[str, Slot] = {
    slot.key: slot
    for slot in (
        Slot("invoice", PaperKind.INVOICE, ("A4", "A5")),
        Slot("credit-note", PaperKind.CREDIT_NOTE, ("A4", "A5")),
        Slot("quote", PaperKind.QUOTE, ("A4", "A5")),
        Slot("packing-slip-A4", PaperKind.PACKING_SLIP, ("A4",)),
        Slot("packing-slip-A5", PaperKind.PACKING_SLIP, ("A5",)),
        Slot("packing-slip-100x150", PaperKind.PACKING_SLIP, ("100x150",)),
        CARD,
    )
}
"""Every template by its key, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Dress:
    """What papers wear: the look, and the shop's own templates by key; one that is not there is built in."""

    look: Look = PLAIN
    own: Mapping[str, str] = field(default_factory=dict)

    def source(self, kind: PaperKind | None, size: str) -> str:
        """The shop's own template for a kind on a size, empty for the built-in one."""
        return self.own.get(slot_key(kind, size), "") if self.own else ""


BARE = Dress()
"""What a new shop begins with."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A paper whose own template failed and that got the built-in one; ``reason`` is for the history."""

    kind: str
    number: str
    reason: str


@dataclass(eq=False)
class TemplateUnknown(DeskError):
    """There is no template of that name."""

    name: str
    known: tuple[str, ...] = tuple(SLOTS)
    field: str = "template"


@dataclass(eq=False)
class TemplateVersionUnknown(DeskError):
    """The template never had such a version."""

    version: int
    field: str = "version"


@dataclass(eq=False)
class TemplateTooLong(DeskError):
    """The text has more than ``most`` characters."""

    length: int
    most: int = SOURCE_MOST
    field: str = "template"


@dataclass(eq=False)
class TemplateFaulty(DeskError):
    """The base of what is wrong with a text at a ``line``, 0 when nobody knows; ``detail`` is English."""

    line: int
    detail: str
    field: str = "template"


class TemplateNotRead(TemplateFaulty):
    """The text is not in the language of templates."""


class TemplateNameUnknown(TemplateFaulty):
    """It asks for something that the paper does not have."""


class TemplateForbidden(TemplateFaulty):
    """It tries what no template may: other objects, huge results."""


class TemplateReachesOut(TemplateFaulty):
    """It wants a file or a page from outside; ``detail`` is its address."""


class TemplateTooMuch(TemplateFaulty):
    """What came out was too long."""


class TemplateNotLaidOut(TemplateFaulty):
    """No pages could be made of what came out."""


FAULTS: Mapping[str, type[TemplateFaulty]] = {
    kind.__name__: kind
    for kind in (
        TemplateNotRead,
        TemplateNameUnknown,
        TemplateForbidden,
        TemplateReachesOut,
        TemplateTooMuch,
        TemplateNotLaidOut,
    )
}
"""What can be wrong with a text, by name."""


@dataclass(eq=False)
class TemplateLacks(DeskError):
    """Parts that must stand on the paper are not there: ``parts`` are codes, ``sample`` the paper tried."""

    parts: tuple[str, ...]
    sample: str
    field: str = "template"


def slot_key(kind: PaperKind | None, size: str) -> str:
    """The key of the template for a kind on a size, empty when there is none."""
    if kind is None:
        return CARD.key
    found = (slot.key for slot in SLOTS.values() if slot.kind is kind and size in slot.sizes)
    return next(found, "")


def slot_named(key: str) -> Slot:
    """The template of that key. Raises TemplateUnknown."""
    if key not in SLOTS:
        raise TemplateUnknown(key)
    return SLOTS[key]
