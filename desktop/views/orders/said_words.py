"""What a command leaves undone and what follows it by rule, in words. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import said_effects as said
from desktop.domain.effects import Effect
from desktop.domain.states import Lifecycle
from desktop.views import labels
from desktop.views.fact_words import identity_words
from desktop.views.orders.consequence import Consequence, counted

translate = QCoreApplication.translate


def _invoice_waits(_group: Sequence[said.InvoiceWaits], _currency: str) -> Consequence:
    title = translate("Consequence", "The invoice waits until the order is resumed")
    return Consequence("pause", title, translate("Consequence", "Nothing is issued while it is on hold"))


def _invoice_not_possible(group: Sequence[said.InvoiceNotPossible], _currency: str) -> Consequence:
    title = translate("Consequence", "The invoice is not issued yet")
    detail = translate("Consequence", "The sums of the order do not agree")
    if group[0].fields:
        words = identity_words()
        named = ", ".join(words.get(name, name) for name in group[0].fields)
        detail = translate("Consequence", "The law wants on it: {fields}").format(fields=named)
    elif group[0].reason == "ClockBehind":
        detail = translate("Consequence", "This machine’s day is before that of the last invoice")
    return Consequence("warn", title, detail, tint="wait")


def _follows(group: Sequence[said.LifecycleFollows], _currency: str) -> Consequence:
    if group[0].after is Lifecycle.COMPLETED:
        title = translate("Consequence", "The order is completed")
        return Consequence(
            "orders", title, translate("Consequence", "Nothing is left to pay or to hand over")
        )
    title = translate("Consequence", "The order is open again")
    return Consequence("orders", title, translate("Consequence", "Something is left to pay or to hand over"))


def _paid_not_sent(group: Sequence[said.PaidNotSent], currency: str) -> Consequence:
    amount = labels.money(group[0].amount_minor, currency)
    title = translate("Consequence", "{amount} were paid for what is not sent").format(amount=amount)
    detail = translate("Consequence", "The money stays in the shop until it is refunded")
    return Consequence("warn", title, detail, tint="wait")


def _left_unpaid(group: Sequence[said.LeftUnpaid], currency: str) -> Consequence:
    amount = labels.money(group[0].amount_minor, currency)
    title = translate("Consequence", "{amount} are still to be paid").format(amount=amount)
    return Consequence("warn", title, translate("Consequence", "The sum stays due"), tint="wait")


def _left_in_shop(group: Sequence[said.LeftInShop], _currency: str) -> Consequence:
    title = counted(
        group[0].units,
        translate("Consequence", "{n} item has not left the shop"),
        translate("Consequence", "{n} items have not left the shop"),
    )
    return Consequence("warn", title, tint="wait")


SAID_WORDS: dict[type[Effect], Callable[[Any, str], Consequence | None]] = {
    said.InvoiceWaits: _invoice_waits,
    said.InvoiceNotPossible: _invoice_not_possible,
    said.LifecycleFollows: _follows,
    said.PaidNotSent: _paid_not_sent,
    said.LeftUnpaid: _left_unpaid,
    said.LeftInShop: _left_in_shop,
}
