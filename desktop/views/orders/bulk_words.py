"""What is said of an act on many orders: the question, its button, and what was done. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import DeskError
from desktop.services.shop.label_book import label_book
from desktop.shell import i18n
from desktop.views import labels, messages

translate = QCoreApplication.translate
MOST_NAMED = 3


class BulkAct(StrEnum):
    """What can be done to many orders at once."""

    LABEL = "label"
    TAGS = "tags"
    UNTAG = "untag"
    PAID = "paid"
    SHIPPED = "shipped"
    HOLD = "hold"
    RESUME = "resume"
    COMPLETE = "complete"
    REMIND = "remind"


class Said(NamedTuple):
    """An act in the menu; the question about one and about many orders; its button; what was done."""

    menu: str
    icon: str
    one: str
    many: str
    go: str
    done_one: str
    done_many: str


def said_of(act: BulkAct) -> Said:
    """The words of an act in the language of the screen."""
    return _words()[act]


def _words() -> dict[BulkAct, Said]:
    return {**_marking(), **_moving(), **_holding()}


def _marking() -> dict[BulkAct, Said]:
    changed = translate("Bulk", "{n} order marked"), translate("Bulk", "{n} orders marked")
    return {
        BulkAct.LABEL: Said(translate("Bulk", "Label…"), "tag", "", "", "", *changed),
        BulkAct.TAGS: Said(
            translate("Bulk", "Tags…"),
            "flag",
            translate("Bulk", "Tags of {n} order"),
            translate("Bulk", "Tags of {n} orders"),
            translate("Bulk", "Save"),
            *changed,
        ),
        BulkAct.UNTAG: Said(
            translate("Bulk", "Remove tags…"),
            "minus",
            translate("Bulk", "Remove tags from {n} order"),
            translate("Bulk", "Remove tags from {n} orders"),
            translate("Bulk", "Remove"),
            *changed,
        ),
        BulkAct.REMIND: Said(
            translate("Bulk", "Remind of the payment…"),
            "mail",
            translate("Bulk", "Remind of {n} order?"),
            translate("Bulk", "Remind of {n} orders?"),
            translate("Bulk", "Send reminders"),
            translate("Bulk", "{n} reminder waits to be sent"),
            translate("Bulk", "{n} reminders wait to be sent"),
        ),
    }


def _moving() -> dict[BulkAct, Said]:
    return {
        BulkAct.PAID: Said(
            translate("Bulk", "Book what is due as paid…"),
            "check",
            translate("Bulk", "Book {n} order as paid?"),
            translate("Bulk", "Book {n} orders as paid?"),
            translate("Bulk", "Book as paid"),
            translate("Bulk", "{n} order booked as paid"),
            translate("Bulk", "{n} orders booked as paid"),
        ),
        BulkAct.SHIPPED: Said(
            translate("Bulk", "Ship everything…"),
            "truck",
            translate("Bulk", "Ship {n} order?"),
            translate("Bulk", "Ship {n} orders?"),
            translate("Bulk", "Ship"),
            translate("Bulk", "{n} order shipped"),
            translate("Bulk", "{n} orders shipped"),
        ),
    }


def _holding() -> dict[BulkAct, Said]:
    return {
        BulkAct.HOLD: Said(
            translate("Bulk", "Put on hold…"),
            "pause",
            translate("Bulk", "Put {n} order on hold?"),
            translate("Bulk", "Put {n} orders on hold?"),
            translate("Bulk", "Put on hold"),
            translate("Bulk", "{n} order put on hold"),
            translate("Bulk", "{n} orders put on hold"),
        ),
        BulkAct.RESUME: Said(
            translate("Bulk", "Take off hold…"),
            "play",
            translate("Bulk", "Take {n} order off hold?"),
            translate("Bulk", "Take {n} orders off hold?"),
            translate("Bulk", "Take off hold"),
            translate("Bulk", "{n} order off hold"),
            translate("Bulk", "{n} orders off hold"),
        ),
        BulkAct.COMPLETE: Said(
            translate("Bulk", "Complete anyway…"),
            "paid",
            translate("Bulk", "Complete {n} order?"),
            translate("Bulk", "Complete {n} orders?"),
            translate("Bulk", "Complete"),
            translate("Bulk", "{n} order completed"),
            translate("Bulk", "{n} orders completed"),
        ),
    }


def what_comes(act: BulkAct) -> tuple[str, str]:
    """What will become of one order, and of many, that allow the act."""
    return {
        BulkAct.PAID: (
            translate("Bulk", "{n} order will be booked as paid"),
            translate("Bulk", "{n} orders will be booked as paid"),
        ),
        BulkAct.SHIPPED: (
            translate("Bulk", "{n} order will be shipped"),
            translate("Bulk", "{n} orders will be shipped"),
        ),
        BulkAct.HOLD: (
            translate("Bulk", "{n} order will be put on hold"),
            translate("Bulk", "{n} orders will be put on hold"),
        ),
        BulkAct.RESUME: (
            translate("Bulk", "{n} order will be taken off hold"),
            translate("Bulk", "{n} orders will be taken off hold"),
        ),
        BulkAct.COMPLETE: (
            translate("Bulk", "{n} order will be completed"),
            translate("Bulk", "{n} orders will be completed"),
        ),
        BulkAct.REMIND: (
            translate("Bulk", "{n} reminder will be written"),
            translate("Bulk", "{n} reminders will be written"),
        ),
    }.get(act) or (
        translate("Bulk", "{n} order will be marked"),
        translate("Bulk", "{n} orders will be marked"),
    )


def label_question(said: Said, label_id: int) -> Said:
    """The question about a label that brings commands along, which each order may refuse."""
    name = label_book()[label_id].name(i18n.language())
    name = name.replace("{", "{{").replace("}", "}}")  # the number is put in later
    one = translate("Bulk", "Give {n} order the label “{label}”?").replace("{label}", name)
    many = translate("Bulk", "Give {n} orders the label “{label}”?").replace("{label}", name)
    return said._replace(one=one, many=many, go=translate("Bulk", "Set the label"))


def by_reason(refused: Iterable[tuple[str, DeskError]]) -> Iterator[tuple[str, str]]:
    """One row for each reason: the orders it holds for, and why."""
    reasons: dict[str, list[str]] = {}
    for number, error in refused:
        reasons.setdefault(messages.words(error), []).append(number)
    for reason, numbers in reasons.items():
        yield _some(numbers), reason


def stays(papers: Sequence[str], gone: int = 0) -> str:
    """What cannot be taken back: papers that were issued, and mails that have left; empty when all can."""
    said = []
    if papers:
        said.append(translate("Bulk", "These papers stay: {papers}").format(papers=_named(papers)))
    if gone:
        one, many = (
            translate("Bulk", "{n} mail has left already"),
            translate("Bulk", "{n} mails have left already"),
        )
        said.append(labels.counted(gone, one, many))
    return ". ".join(said)


def undo_leaves(papers: Sequence[str]) -> str:
    """What is said beside an Undo that leaves issued papers where they are."""
    return translate("Bulk", "Undo leaves these papers: {papers}").format(papers=_named(papers))


def _named(papers: Sequence[str]) -> str:
    named, rest = ", ".join(papers[:MOST_NAMED]), len(papers) - MOST_NAMED
    return translate("Bulk", "{some} and {n} more").format(some=named, n=rest) if rest > 0 else named


def _some(numbers: list[str]) -> str:
    """The first few numbers, and how many more."""
    named, rest = ", ".join(numbers[:MOST_NAMED]), len(numbers) - MOST_NAMED
    if rest <= 0:
        return named
    more = labels.counted(
        rest, translate("Bulk", "and {n} more order"), translate("Bulk", "and {n} more orders")
    )
    return f"{named} {more}"
