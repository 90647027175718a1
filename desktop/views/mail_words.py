"""The kinds of mails in words, and what happens to them: for history, outbox and settings. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

KIND_WORDS: dict[str, str] = {
    "order_placed": QT_TRANSLATE_NOOP("Mail", "Order confirmation"),
    "order_received": QT_TRANSLATE_NOOP("Mail", "Notice to the shop"),
    "order_ready": QT_TRANSLATE_NOOP("Mail", "Order ready for pick-up"),
    "order_shipped": QT_TRANSLATE_NOOP("Mail", "Order sent"),
    "order_out_for_delivery": QT_TRANSLATE_NOOP("Mail", "Order out for delivery"),
    "order_delivered": QT_TRANSLATE_NOOP("Mail", "Order delivered"),
    "quote_sent": QT_TRANSLATE_NOOP("Mail", "Quote to check"),
    "order_picked_up": QT_TRANSLATE_NOOP("Mail", "Order picked up"),
    "order_cancelled": QT_TRANSLATE_NOOP("Mail", "Cancellation"),
    "order_refunded": QT_TRANSLATE_NOOP("Mail", "Refund"),
    "payment_reminder": QT_TRANSLATE_NOOP("Mail", "Payment reminder"),
    "return_requested": QT_TRANSLATE_NOOP("Mail", "Return noted"),
    "return_expected": QT_TRANSLATE_NOOP("Mail", "Return accepted"),
    "return_refused": QT_TRANSLATE_NOOP("Mail", "Return refused"),
    "return_received": QT_TRANSLATE_NOOP("Mail", "Return received"),
    "document": QT_TRANSLATE_NOOP("Mail", "Document"),
    "note": QT_TRANSLATE_NOOP("Mail", "Note to the customer"),
    "by_hand": QT_TRANSLATE_NOOP("Mail", "Message"),
    "own": QT_TRANSLATE_NOOP("Mail", "Message"),
}
"""What a kind of mail is called; tests/views/test_mail_words.py asks for one word a kind."""

SENTENCES: dict[str, str] = {
    "message_queued": QT_TRANSLATE_NOOP("History", "Mail to the customer waits to be sent: {what}"),
    "message_sent": QT_TRANSLATE_NOOP("History", "Mail to the customer sent: {what}"),
    "message_refused": QT_TRANSLATE_NOOP("History", "Mail to the customer refused: {what}"),
    "message_unsure": QT_TRANSLATE_NOOP("History", "Mail to the customer may have arrived: {what}"),
    "message_again": QT_TRANSLATE_NOOP("History", "Mail to the customer is sent again: {what}"),
    "message_dropped": QT_TRANSLATE_NOOP("History", "Mail to the customer given up: {what}"),
}

ICONS: dict[str, str] = {
    "message_queued": "mail",
    "message_sent": "mail",
    "message_refused": "warn",
    "message_unsure": "warn",
    "message_again": "mail",
    "message_dropped": "mail",
}

_TO_SHOP: dict[str, str] = {
    "message_queued": QT_TRANSLATE_NOOP("History", "Mail to the shop waits to be sent"),
    "message_sent": QT_TRANSLATE_NOOP("History", "Mail to the shop sent"),
    "message_refused": QT_TRANSLATE_NOOP("History", "Mail to the shop refused"),
    "message_unsure": QT_TRANSLATE_NOOP("History", "Mail to the shop may have arrived"),
    "message_again": QT_TRANSLATE_NOOP("History", "Mail to the shop is sent again"),
    "message_dropped": QT_TRANSLATE_NOOP("History", "Mail to the shop given up"),
}
_BY_HAND = QT_TRANSLATE_NOOP("History", "Mail to the customer arrived, as you said: {what}")

STATE_WORDS: dict[str, str] = {
    "queued": QT_TRANSLATE_NOOP("Mail", "Waiting"),
    "sending": QT_TRANSLATE_NOOP("Mail", "Being sent"),
    "unknown": QT_TRANSLATE_NOOP("Mail", "Not sure it arrived"),
    "parked": QT_TRANSLATE_NOOP("Mail", "Refused"),
    "sent": QT_TRANSLATE_NOOP("Mail", "Sent"),
    "dropped": QT_TRANSLATE_NOOP("Mail", "Given up"),
}
STATE_LOOKS: dict[str, str] = {
    "queued": "waiting",
    "sending": "waiting",
    "unknown": "failed",
    "parked": "failed",
    "sent": "sent",
    "dropped": "discarded",
}


def kind_word(code: str) -> str:
    """What a kind of mail is called; a kind of a newer version by its code."""
    word = KIND_WORDS.get(code)
    return translate("Mail", word) if word else code.replace("_", " ")


def state_word(state: str, *, within: bool = False) -> str:
    """What became of a mail so far, for a chip; ``within`` a list of words it begins small."""
    word = translate("Mail", STATE_WORDS[state])
    return word[:1].lower() + word[1:] if within else word


def _told(event: str) -> Callable[[Mapping[str, Any]], str]:
    def sentence(facts: Mapping[str, Any]) -> str:
        if facts.get("recipient") == "shop":
            return translate("History", _TO_SHOP[event])
        sentence = _BY_HAND if facts.get("by_hand") else SENTENCES[event]
        return translate("History", sentence).replace("{what}", kind_word(str(facts.get("template", ""))))

    return sentence


SPECIAL: dict[str, Callable[[Mapping[str, Any]], str]] = {event: _told(event) for event in SENTENCES}
