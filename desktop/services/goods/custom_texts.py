"""Answers to a product's customisation fields: which are missing, too long or not among the choices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.services.goods.customer_files import file_of
from desktop.services.goods.sellable import Question


@dataclass(eq=False)
class TextMissing(DeskError):
    """A required customisation was left empty."""

    label: str
    field: str = "text"


@dataclass(eq=False)
class TextTooLong(DeskError):
    """A customisation has more letters than fit."""

    label: str
    length: int
    longest: int
    field: str = "text"


@dataclass(eq=False)
class FileNotKept(DeskError):
    """A customisation should be a file of the shop's, and there is none of this name and number."""

    label: str
    value: str
    field: str = "text"


@dataclass(eq=False)
class ChoiceNotOffered(DeskError):
    """A customisation is not one of the choices, or no date."""

    label: str
    value: str
    field: str = "text"


def checked_texts(asked: Sequence[Question], texts: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The answers in the product's order, empty ones left out. Answers to no question are kept at the end.

    Raises TextMissing, TextTooLong, FileNotKept or ChoiceNotOffered.
    """
    if not (asked or texts):
        return ()
    given = {label: value.strip() for label, value in texts}
    answers = []
    for question in asked:
        value = given.pop(question.label, "")
        _check(question, value)
        if value:
            answers.append((question.label, value))
    return (*answers, *((label, value) for label, value in given.items() if value))


def texts_price(asked: Sequence[Question], answers: Iterable[tuple[str, str]]) -> Decimal:
    """What the answered customisations add to the unit price."""
    answered = {label for label, value in answers if value}
    return sum((question.price_addon for question in asked if question.label in answered), Decimal(0))


def _check(question: Question, value: str) -> None:
    if not value:
        if question.required:
            raise TextMissing(question.label)
        return
    if question.max_length is not None and len(value) > question.max_length:
        raise TextTooLong(question.label, len(value), question.max_length)
    if question.kind == "choice" and value not in question.choices:
        raise ChoiceNotOffered(question.label, value)
    if question.kind == "file" and file_of(value) is None:
        raise FileNotKept(question.label, value)
    if question.kind == "date" and not _is_day(value):
        raise ChoiceNotOffered(question.label, value)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
