"""What a command does to gift cards and store credit, in rows a person can read. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.effects import Effect
from desktop.domain.value_effects import SoldCardGivenOut, SoldCardWithdrawn, StoredValueIssued
from desktop.views import labels
from desktop.views.orders.consequence import Consequence

translate = QCoreApplication.translate
Words = Callable[[Any, str], Consequence | None]


def _value(group: Sequence[StoredValueIssued], currency: str) -> Consequence:
    effect = group[0]
    amount = labels.money(effect.amount_minor, currency)
    if effect.code:
        title = translate("Consequence", "{amount} go back on {code}")
        return Consequence("gift", title.format(amount=amount, code=effect.code))
    title = translate("Consequence", "Store credit of {amount}").format(amount=amount)
    return Consequence("gift", title, translate("Consequence", "A new code, for the next purchase"))


def _given_out(group: Sequence[SoldCardGivenOut], currency: str) -> Consequence:
    title = labels.counted(
        len(group),
        translate("Consequence", "{n} gift card is given out"),
        translate("Consequence", "{n} gift cards are given out"),
    )
    new = translate("Consequence", "{amount} on a new code")
    known = translate("Consequence", "{amount} on {code}")
    said = [
        (known if effect.code else new).format(
            amount=labels.money(effect.amount_minor, currency), code=effect.code
        )
        for effect in group
    ]
    return Consequence("gift", title, ", ".join(said))


def _withdrawn(group: Sequence[SoldCardWithdrawn], currency: str) -> Consequence:
    title = labels.counted(
        len(group),
        translate("Consequence", "{n} gift card is worth less"),
        translate("Consequence", "{n} gift cards are worth less"),
    )
    words = translate("Consequence", "{code}: {amount} taken off, {left} left")
    said = [
        words.format(
            code=effect.code,
            amount=labels.money(effect.amount_minor, currency),
            left=labels.money(effect.left_minor, currency),
        )
        for effect in group
    ]
    return Consequence("gift", title, ", ".join(said))


CARD_WORDS: dict[type[Effect], Words] = {
    StoredValueIssued: _value,
    SoldCardGivenOut: _given_out,
    SoldCardWithdrawn: _withdrawn,
}
"""The words of effects on gift cards and store credit."""
