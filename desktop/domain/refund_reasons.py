"""Why something is given back: a short list to choose from; any text may be added to it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError

REASONS = (
    "changed_mind",
    "damaged",
    "wrong_item",
    "not_as_described",
    "missing",
    "late",
    "price",
    "goodwill",
)
"""Codes of the reasons; screens and papers have the words. Empty means that none was chosen."""


@dataclass(eq=False)
class ReasonMissing(DeskError):
    """The shop wants a reason for everything that is given back."""

    field: str = "reason"


@dataclass(eq=False)
class ReasonUnknown(DeskError):
    """A code that is not on the list."""

    code: str
    field: str = "reason_code"


@dataclass(frozen=True, slots=True)
class Why:
    """A reason: its code or none, words or none, and whether the customer's paper says it."""

    code: str = ""
    text: str = ""
    public: bool = False


def check_reason(why: Why, *, required: bool) -> None:
    """Raise ReasonMissing when a reason is required and there is none, or ReasonUnknown."""
    if why.code and why.code not in REASONS:
        raise ReasonUnknown(why.code)
    if required and not (why.code or why.text.strip()):
        raise ReasonMissing()
