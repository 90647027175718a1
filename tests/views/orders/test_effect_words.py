"""Every effect a plan can have is said, in both languages, and the rows of one kind are put together."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QApplication

from desktop.domain import effects
from desktop.domain.effects import Effect
from desktop.domain.said_effects import InvoiceNotPossible, StockBelowZero
from desktop.domain.states import Bucket, FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.domain.value_effects import SoldCardGivenOut, SoldCardWithdrawn
from desktop.services.commands.commands import Command
from desktop.services.plans.plans import Plan, Standing
from desktop.shell import i18n
from desktop.views.orders.effect_words import consequences, kinds_with_words


def plan_of(*found: Effect) -> Plan:
    here = Standing(Lifecycle.OPEN, False, PaymentStatus.PAID, FulfilmentStatus.UNFULFILLED, 0)
    return Plan(Command.CANCEL, 1, "A-26-00001", "EUR", None, found, here, here)


def back(name: str, units: str) -> effects.UnitsMoved:
    return effects.UnitsMoved(1, name, Decimal(units), Bucket.SHOP, Bucket.BACK, True)


def test_every_kind_of_effect_has_words() -> None:
    kinds = {kind.__name__ for kind in Effect.__subclasses__()}
    assert kinds == {kind.__name__ for kind in kinds_with_words()}


def test_lines_that_go_back_are_one_row(qapp: QApplication) -> None:
    rows = consequences(plan_of(back("Bol", "4"), back("Service", "1"), effects.SlipVoided(1, "BL-1")))
    assert [(row.title, row.detail) for row in rows] == [
        ("5 items go back into stock", "4\u00a0× Bol, 1\u00a0× Service"),
        ("Packing slip BL-1 is cancelled", "Not shipped yet"),
    ]


def test_goods_that_are_not_counted_do_not_go_into_stock(qapp: QApplication) -> None:
    moved = effects.UnitsMoved(1, "Gravure", Decimal(1), Bucket.SHOP, Bucket.BACK, False)
    rows = consequences(plan_of(back("Bol", "2"), moved))
    assert [row.title for row in rows] == [
        "2 items go back into stock",
        "1 item is no longer to be handed over",
    ]


def test_stock_below_zero_is_warned_of(qapp: QApplication) -> None:
    (row,) = consequences(plan_of(StockBelowZero(1, "Bol", Decimal(-45))))
    assert (row.icon, row.tint, row.title, row.detail) == (
        "warn",
        "wait",
        "Stock falls below zero: \u221245",
        "Bol",
    )


def test_cash_says_how_it_was_rounded(qapp: QApplication) -> None:
    paid = effects.MoneyPaidBack(1000, 1, "Cash", "cash", -2, "")
    assert consequences(plan_of(paid))[0].detail == "Cash, rounded by −€0.02 to the coin"


def test_half_a_kilo_is_not_counted_as_items(qapp: QApplication) -> None:
    assert consequences(plan_of(back("Miel", "0.5")))[0].title == "0.5 items go back into stock"


def test_gift_cards_say_which_and_how_much(qapp: QApplication) -> None:
    new = SoldCardGivenOut(1, 5000)
    less = SoldCardWithdrawn(7, "ABCD-EFGH-JKLM", 3000, 2000)
    rows = consequences(plan_of(new, new, less))
    assert [(row.icon, row.title, row.detail) for row in rows] == [
        ("gift", "2 gift cards are given out", "€50.00 on a new code, €50.00 on a new code"),
        ("gift", "1 gift card is worth less", "ABCD-EFGH-JKLM: €30.00 taken off, €20.00 left"),
    ]


def test_an_invoice_that_cannot_be_issued_says_what_is_missing(qapp: QApplication) -> None:
    lacks = InvoiceNotPossible("IdentityIncomplete", ("seller.siren", "buyer.address.city"))
    rows = [consequences(plan_of(one))[0] for one in (lacks, InvoiceNotPossible("ClockBehind"))]
    assert [(row.tint, row.title, row.detail) for row in rows] == [
        (
            "wait",
            "The invoice is not issued yet",
            "The law wants on it: your SIREN or SIRET, the customer’s town",
        ),
        ("wait", "The invoice is not issued yet", "This machine’s day is before that of the last invoice"),
    ]


def test_it_is_said_in_french_too(qapp: QApplication) -> None:
    i18n.speak(qapp, "fr")
    try:
        owed = consequences(plan_of(effects.MoneyToPayBack(20519)))[0]
        assert owed.title == "205,19\u00a0€ seront à rembourser"
    finally:
        i18n.speak(qapp, "en")


def test_the_cancelling_itself_is_the_question_and_no_row(qapp: QApplication) -> None:
    gone = effects.LifecycleChanged(Lifecycle.OPEN, Lifecycle.CANCELLED, "")
    assert consequences(plan_of(gone)) == ()


def test_completing_by_rule_is_a_row_that_says_why(qapp: QApplication) -> None:
    before = Standing(Lifecycle.OPEN, False, PaymentStatus.PAID, FulfilmentStatus.UNFULFILLED, 0)
    after = replace(before, lifecycle=Lifecycle.COMPLETED, fulfilment=FulfilmentStatus.SHIPPED)
    seen = replace(plan_of(), before=before, after=after)
    assert [(row.title, row.detail) for row in consequences(seen)] == [
        ("The order is completed", "Nothing is left to pay or to hand over")
    ]
    again = replace(seen, before=after, after=before)
    assert [row.title for row in consequences(again)] == ["The order is open again"]
