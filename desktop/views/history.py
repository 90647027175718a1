"""Every event of an order's history in words, with its icon. No widgets.

Facts come from stored JSON that another version may have written: a missing fact leaves a shorter sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.states import Bucket, DocumentKind, ReturnState, ShipmentState
from desktop.services.orders.ledger_cards import HistoryLine
from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views import (
    history_catalogue,
    history_edit,
    history_marks,
    history_papers,
    history_quote,
    history_shop,
    labels,
    mail_words,
    states,
)
from desktop.views.fact_words import identity_words
from desktop.views.history_return import RETURN_ICONS, RETURN_SENTENCES
from desktop.views.orders.reason_words import reason_words

translate = QCoreApplication.translate
Facts = Mapping[str, Any]

SENTENCES: dict[str, str] = {
    "shop_opened": QT_TRANSLATE_NOOP("History", "Shop file created"),
    "order_placed": QT_TRANSLATE_NOOP("History", "Order taken, {total}"),
    "stock_taken": QT_TRANSLATE_NOOP("History", "Taken from stock: {units}"),
    "payment_received": QT_TRANSLATE_NOOP("History", "{method}, {amount} received"),
    "payment_reversed": QT_TRANSLATE_NOOP("History", "{method}, {amount} taken back {reason}"),
    "due_date_set": QT_TRANSLATE_NOOP("History", "To be paid by {day}"),
    "document_issued": QT_TRANSLATE_NOOP("History", "{kind} {number}"),
    "document_deferred": QT_TRANSLATE_NOOP("History", "{kind} not created yet"),
    "document_printed": QT_TRANSLATE_NOOP("History", "{number} printed on {printer}"),
    "shipment_shipped": QT_TRANSLATE_NOOP("History", "{number} shipped"),
    "shipment_unshipped": QT_TRANSLATE_NOOP("History", "{number} not shipped after all"),
    "shipment_picked_up": QT_TRANSLATE_NOOP("History", "{number} picked up {note}"),
    "shipment_stepped": QT_TRANSLATE_NOOP("History", "{number}: {after}"),
    "shipment_described": QT_TRANSLATE_NOOP("History", "{number}, details changed: {carrier} {tracking}"),
    "slip_created": QT_TRANSLATE_NOOP("History", "Packing slip {number} prepared"),
    "order_completed": QT_TRANSLATE_NOOP("History", "Order completed"),
    "order_reopened": QT_TRANSLATE_NOOP("History", "Order open again"),
    "order_cancelled": QT_TRANSLATE_NOOP("History", "Order cancelled {reason}"),
    "order_held": QT_TRANSLATE_NOOP("History", "Put on hold {reason}"),
    "order_resumed": QT_TRANSLATE_NOOP("History", "No longer on hold"),
    "units_moved": QT_TRANSLATE_NOOP("History", "{name} × {units}: {target}"),
    "slip_voided": QT_TRANSLATE_NOOP("History", "Packing slip {number} cancelled"),
    "sale_credited": QT_TRANSLATE_NOOP("History", "{amount} credited {code} {reason}"),
    "money_paid_back": QT_TRANSLATE_NOOP("History", "{method}, {amount} paid back"),
    "money_to_pay_back": QT_TRANSLATE_NOOP("History", "{amount} to be paid back"),
    "voucher_freed": QT_TRANSLATE_NOOP("History", "Voucher {code} can be used again"),
    "voucher_taken": QT_TRANSLATE_NOOP("History", "Voucher {code} used again"),
    "task_closed": QT_TRANSLATE_NOOP("History", "Task done {text}"),
    "comment_saved": QT_TRANSLATE_NOOP("History", "Comment changed"),
    "note_added": QT_TRANSLATE_NOOP("History", "Note added"),
    "document_queued": QT_TRANSLATE_NOOP("History", "{kind} {number} waits to be sent to the customer"),
    **mail_words.SENTENCES,
    "voucher_created": QT_TRANSLATE_NOOP("History", "Voucher {code} created"),
    "voucher_used": QT_TRANSLATE_NOOP("History", "Voucher {code} used, {amount}"),
    "customer_saved": QT_TRANSLATE_NOOP("History", "Customer changed"),
    "catalogue_imported": QT_TRANSLATE_NOOP("History", "Products imported from {file}"),
    "customers_imported": QT_TRANSLATE_NOOP("History", "Customers imported from {file}"),
    "settings_changed": QT_TRANSLATE_NOOP("History", "Settings changed"),
    **RETURN_SENTENCES,
    **history_edit.SENTENCES,
    **history_shop.SENTENCES,
    **history_catalogue.SENTENCES,
    **history_quote.SENTENCES,
    **history_marks.SENTENCES,
    **history_papers.SENTENCES,
}
"""What each event says when nothing special is to be said."""

ICONS: dict[str, str] = {
    "shop_opened": "store",
    "order_placed": "orders",
    "stock_taken": "products",
    "payment_received": "card",
    "payment_reversed": "refund",
    "due_date_set": "calendar",
    "document_issued": "doc",
    "document_deferred": "warn",
    "document_printed": "print",
    "shipment_shipped": "truck",
    "shipment_unshipped": "refund",
    "shipment_picked_up": "bag",
    "shipment_stepped": "truck",
    "shipment_described": "pencil",
    "slip_created": "products",
    "order_completed": "check",
    "order_reopened": "orders",
    "order_cancelled": "cancel",
    "order_held": "pause",
    "order_resumed": "play",
    "units_moved": "products",
    "slip_voided": "doc",
    "sale_credited": "refund",
    "money_paid_back": "refund",
    "money_to_pay_back": "refund",
    "voucher_freed": "voucher",
    "voucher_taken": "voucher",
    "task_closed": "check",
    "comment_saved": "pencil",
    "note_added": "note",
    "document_queued": "mail",
    **mail_words.ICONS,
    "voucher_created": "voucher",
    "voucher_used": "voucher",
    "customer_saved": "user",
    "catalogue_imported": "import",
    "customers_imported": "import",
    "settings_changed": "settings",
    **RETURN_ICONS,
    **history_edit.ICONS,
    **history_shop.ICONS,
    **history_catalogue.ICONS,
    **history_quote.ICONS,
    **history_marks.ICONS,
    **history_papers.ICONS,
}


_GAPS = re.compile(r"[ \n\t]+")
_ENDS = " \n\t,:\u00a0\u202f"
"""What stands around facts that are not there; spaces that do not break hold an amount together."""


def told(line: HistoryLine) -> str:
    """One history entry as a short sentence; the bare code for an event that a newer version wrote."""
    bare, sentence = line.event.replace("_", " "), SENTENCES.get(line.event)
    if sentence is None:
        return bare
    special = _SPECIAL.get(line.event)
    text = (special(line.facts) if special else "") or translate("History", sentence)
    return _GAPS.sub(" ", text.format_map(_Said(line.facts))).strip(_ENDS) or bare


def icon_of(line: HistoryLine) -> str:
    """Name of the line icon that stands before the entry."""
    if line.event == "document_issued" and line.facts.get("kind") == DocumentKind.PACKING_SLIP.value:
        return "products"
    return ICONS.get(line.event, "history")


class _Said(dict[str, str]):
    """The facts as people read them; what is not there says nothing."""

    def __init__(self, facts: Facts) -> None:
        super().__init__({name: str(value) for name, value in facts.items()})
        for name in ("amount", "total"):
            if name in facts:
                self[name] = labels.money(int(facts[name]), str(facts.get("currency", "EUR")))
        self |= {name: say(str(facts[name])) for name, say in _SAID.items() if facts.get(name)}

    def __missing__(self, name: str) -> str:
        return ""


def _identity(names: str) -> str:
    words = identity_words()
    return ", ".join(words.get(name.strip(), name.strip()) for name in names.split(",") if name.strip())


def _word(codes: type[StrEnum]) -> Callable[[str], str]:
    """The word of a code that is known; another version's code stays as it is."""
    return lambda code: states.word(codes(code)) if code in set(codes) else code


def _day(text: str) -> str:
    try:
        return labels.day_in_full(date.fromisoformat(text))
    except ValueError:
        return text


def _reason(code: str) -> str:
    word = reason_words().get(code, "")
    return f"({word})" if word else ""


_SAID: dict[str, Callable[[str], str]] = {
    "template": history_papers.template_word,
    "method": labels.named,
    "ways": history_shop.ways_word,
    "rates": history_shop.rates_words,
    "units": lambda text: labels.quantity(Decimal(text)),
    "balance": lambda text: labels.quantity(Decimal(text)),
    "kind": _word(DocumentKind),
    "source": _word(Bucket),
    "target": _word(Bucket),
    "state": _word(ReturnState),
    "deadline": _day,
    "before": _word(ShipmentState),
    "after": _word(ShipmentState),
    "note": "({})".format,
    "reason": "({})".format,
    "code": _reason,
    "text": "({})".format,
    "fields": _identity,
    "day": _day,
    "what": history_catalogue.what_words,
    "prices": history_catalogue.price_words,
    **history_marks.SAID,
}
"""How a fact that is not an amount is said."""


# What is said instead when the facts ask for it; an empty text means the usual sentence.


def _order_placed(facts: Facts) -> str:
    return {
        "counter": translate("History", "Order taken at the counter, {total}"),
        "phone": translate("History", "Order taken by phone, {total}"),
        "fair": translate("History", "Order taken at a fair, {total}"),
        "web": translate("History", "Order from the web shop, {total}"),
    }.get(str(facts.get("channel")), "")


def _payment_received(facts: Facts) -> str:
    if facts.get("deposit"):
        return translate("History", "Deposit: {method}, {amount} received")
    return (
        translate("History", "{method}, {amount} received, ref. {reference}")
        if facts.get("reference")
        else ""
    )


def _due_date_set(facts: Facts) -> str:
    return "" if facts.get("day") else translate("History", "No day to pay by any more")


def _document_deferred(facts: Facts) -> str:
    return translate("History", "{kind} not created yet, missing: {fields}") if facts.get("fields") else ""


def _document_printed(facts: Facts) -> str:
    if not facts.get("printer"):
        return translate("History", "{number} saved as PDF")
    if facts.get("duplicate"):
        return translate("History", "{number} printed again on {printer}, duplicate {duplicate}")
    again = int(facts.get("copy", 1)) > 1
    return translate("History", "{number} printed again on {printer}") if again else ""


def _shipment_shipped(facts: Facts) -> str:
    return translate("History", "{number} shipped, {carrier} {tracking}") if facts.get("tracking") else ""


def _comment_saved(facts: Facts) -> str:
    return "" if facts.get("length") else translate("History", "Comment cleared")


def _note_added(facts: Facts) -> str:
    return translate("History", "Note to the customer") if facts.get("for_customer") else ""


def _customer_saved(facts: Facts) -> str:
    return translate("History", "Customer added") if facts.get("added") else ""


_SPECIAL: dict[str, Callable[[Facts], str]] = {
    **history_edit.SPECIAL,
    **history_shop.SPECIAL,
    **history_catalogue.SPECIAL,
    **history_quote.SPECIAL,
    **mail_words.SPECIAL,
    **history_marks.SPECIAL,
    **history_papers.SPECIAL,
    "order_placed": _order_placed,
    "payment_received": _payment_received,
    "due_date_set": _due_date_set,
    "document_deferred": _document_deferred,
    "document_printed": _document_printed,
    "shipment_shipped": _shipment_shipped,
    "comment_saved": _comment_saved,
    "note_added": _note_added,
    "customer_saved": _customer_saved,
}
