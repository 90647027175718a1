"""What the history says of quotes. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

SENTENCES: dict[str, str] = {
    "quote_begun": QT_TRANSLATE_NOOP("History", "Quote begun"),
    "quote_ordered": QT_TRANSLATE_NOOP("History", "Became order {number}"),
    "quote_renewed": QT_TRANSLATE_NOOP(
        "History", "{kind} {number} issued again, the mail not sent yet is withdrawn"
    ),
    "quote_unsent": QT_TRANSLATE_NOOP("History", "Thrown away, the mail not sent yet is withdrawn"),
    "order_quoted": QT_TRANSLATE_NOOP("History", "Made from quote {number}"),
    "answer_taken": QT_TRANSLATE_NOOP("History", "The customer’s answer taken over"),
    "quote_reopened": QT_TRANSLATE_NOOP("History", "Taken up again to be changed"),
    "quote_taken_up": QT_TRANSLATE_NOOP("History", "Answer noted, no longer waiting for the customer"),
}
"""What each event says, by its code."""

ICONS: dict[str, str] = {
    "quote_begun": "doc",
    "quote_ordered": "orders",
    "quote_renewed": "doc",
    "quote_unsent": "trash",
    "order_quoted": "doc",
    "answer_taken": "user",
    "quote_reopened": "pencil",
    "quote_taken_up": "user",
}


def _begun(facts: Mapping[str, Any]) -> str:
    return translate("History", "Quote copied from {source}") if facts.get("source") else ""


def _ordered(facts: Mapping[str, Any]) -> str:
    withdrawn = translate("History", "Became order {number}, the mail not sent yet is withdrawn")
    return withdrawn if facts.get("unsent") else ""


def _reopened(facts: Mapping[str, Any]) -> str:
    withdrawn = translate("History", "Taken up again to be changed, the mail not sent yet is withdrawn")
    return withdrawn if facts.get("unsent") else ""


def _taken_up(facts: Mapping[str, Any]) -> str:
    withdrawn = translate("History", "Answer noted, the mail not sent yet is withdrawn")
    return withdrawn if facts.get("unsent") else ""


SPECIAL: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "quote_begun": _begun,
    "quote_ordered": _ordered,
    "quote_reopened": _reopened,
    "quote_taken_up": _taken_up,
}
