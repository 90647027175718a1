"""Rules: money in, money back, and what is given back of a sale."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from desktop.domain.refund_parts import RefundOf
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_offer import OfferRow, credit_offer, refund_offer
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_card import OrderLedger
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.perform.tenders import Tender
from desktop.services.plans.payments import book_again, mark_unpaid
from desktop.services.plans.plan_payment import DueChoices, PaymentChoices, VoidChoices
from desktop.services.plans.plan_refund import CreditChoices, RefundChoices
from tests.machine.desk import BY, PICK, Desk, one_of, when

WAY = st.sampled_from(["", "cash", "card", "transfer", "value"])
SHARE = st.sampled_from([1, 2, 3, 7])
PIECE = st.tuples(PICK, st.sampled_from(["units", "amount", "both", "rest"]), SHARE, st.booleans())
MONEY_BACK = st.sampled_from(["all", "none", "part", "too much"])


class Money(Desk):
    """Payments, refunds, credit notes and money paid back."""

    def way(self, code: str) -> int | None:
        """The id of a way to pay; None for the usual one."""
        return self.world.pay.get(code)

    @when(Command.RECEIVE_PAYMENT)
    @rule(pick=PICK, first=WAY, second=WAY, share=SHARE, tendered=st.sampled_from([None, 0, 1000]))
    def split(self, pick: int, first: str, second: str, share: int, tendered: int | None) -> None:
        """Two ways to pay, the first for a part, cash with change; together they leave nothing open."""
        order_id = self.possible(Command.RECEIVE_PAYMENT, pick)

        def choices(order: OrderLedger) -> PaymentChoices:
            part = order.core.head.due_minor // (share + 1)
            part -= part % 5
            laid = None if tendered is None else order.core.head.due_minor + tendered
            tenders = (Tender(part, self.way(first)), Tender(None, self.way(second), laid))
            return PaymentChoices(tenders if part > 0 else tenders[1:])

        if self.command(Command.RECEIVE_PAYMENT, pick, choices) and "value" not in (first, second):
            due = next(order["due_minor"] for order in self.before.orders() if order["id"] == order_id)
            assert due == 0, f"{due} is left of what two ways to pay should have paid"

    @when(Command.RECEIVE_PAYMENT)
    @rule(pick=PICK, way=WAY, amount=st.sampled_from([5, 500, 1235, 20000]), due=st.booleans())
    def pay_some(self, pick: int, way: str, amount: int, due: bool) -> None:
        """A part, or far too much."""
        until = date(2026, 12, 31) if due else None
        tenders = (Tender(amount, self.way(way), reference="chèque 12"),)
        self.command(Command.RECEIVE_PAYMENT, pick, lambda _order: PaymentChoices(tenders, until))

    @when(Command.RECEIVE_PAYMENT)
    @rule(pick=PICK, percent=st.sampled_from([10, 30, 100]))
    def deposit(self, pick: int, percent: int) -> None:
        """A share of the total, as a first payment."""
        tenders = (Tender(percent=Decimal(percent)),)
        self.command(Command.RECEIVE_PAYMENT, pick, lambda _order: PaymentChoices(tenders))

    @when(Command.MARK_PAID)
    @rule(pick=PICK)
    def mark_paid(self, pick: int) -> None:
        """Exactly what is due."""
        self.command(Command.MARK_PAID, pick, lambda _order: None)

    @when(Command.MARK_UNPAID)
    @rule(pick=PICK)
    def mark_unpaid(self, pick: int) -> None:
        """The money did not arrive."""
        self.command(Command.MARK_UNPAID, pick, lambda _order: None)

    @when(Command.VOID_PAYMENT)
    @rule(pick=PICK, count=st.integers(1, 2))
    def undo_paid(self, pick: int, count: int) -> None:
        """What was booked last is taken back, also after money went back, while the rest covers that."""
        order = self.possible(Command.VOID_PAYMENT, pick)
        own = [row for row in self.before.rows("payment") if row["order_id"] == order]
        newest = [row["id"] for row in own if row["kind"] == "payment"][-count:]
        self.act(lambda: mark_unpaid(order, by=BY, only=newest), order)

    @when(Command.RECEIVE_PAYMENT)
    @rule(pick=PICK)
    def undo_unpaid(self, pick: int) -> None:
        """The money was there after all."""
        order = self.placed(pick)
        gone = [row["reverses_id"] for row in self.before.rows("payment") if row["reverses_id"]]
        self.act(lambda: book_again(order, gone, by=BY), order)

    @when(Command.VOID_PAYMENT)
    @rule(pick=PICK, which=PICK)
    def void(self, pick: int, which: int) -> None:
        """One payment is taken back."""

        def choices(order: OrderLedger) -> VoidChoices:
            payment = one_of(order.payments, which)
            return VoidChoices(payment.id if payment else 0, "faux billet")

        self.command(Command.VOID_PAYMENT, pick, choices)

    @when(Command.SET_DUE_ON)
    @rule(pick=PICK, day=st.sampled_from([None, date(2026, 12, 1), date(2027, 1, 1)]))
    def due_on(self, pick: int, day: date | None) -> None:
        """Another day to pay."""
        self.command(Command.SET_DUE_ON, pick, lambda _order: DueChoices(day))

    @when(Command.REFUND)
    @rule(
        pick=PICK,
        pieces=st.lists(PIECE, max_size=2),
        spread=st.sampled_from([None, None, 1, 300, 10**6]),
        way=WAY,
        money=MONEY_BACK,
        tell=st.booleans(),
    )
    def refund(self, pick: int, pieces: Any, spread: int | None, way: str, money: str, tell: bool) -> None:
        """Units, amounts or a sum over the order; all of the money, some of it or none."""

        def choices(order: OrderLedger) -> RefundChoices:
            rows = refund_offer(order.core.head.id).rows
            return RefundChoices(
                rows=tuple(filter(None, (piece(rows, *one) for one in pieces))),
                spread_minor=spread,
                reason_code="damaged",
                reason="ébréché",
                public=tell,
                method_id=self.way(way),
                pay_back_minor={"all": None, "none": 0, "part": 5, "too much": 10**7}[money],
                tell_customer=tell,
            )

        self.command(Command.REFUND, pick, choices)

    @when(Command.REFUND)
    @rule(pick=PICK)
    def refund_everything(self, pick: int) -> None:
        """All that is left."""
        self.command(Command.REFUND, pick, lambda order: refund_offer(order.core.head.id).everything())

    @when(Command.CREDIT_NOTE)
    @rule(pick=PICK, pieces=st.lists(PIECE, max_size=2), amount=st.sampled_from([None, 1, 250]), rate=PICK)
    def credit_note(self, pick: int, pieces: Any, amount: int | None, rate: int) -> None:
        """Rows of what was invoiced, or an amount at one of its rates."""

        def choices(order: OrderLedger) -> CreditChoices:
            offer = credit_offer(order.core.head.id)
            rows = tuple(filter(None, (piece(offer.rows, *one) for one in pieces)))
            chosen = one_of(offer.rates, rate) if rate % 2 else None
            return CreditChoices(rows, amount, chosen and chosen.tax, "geste" if rate > 6 else "")

        self.command(Command.CREDIT_NOTE, pick, choices)

    @when(Command.PAY_BACK)
    @rule(pick=PICK, way=WAY, amount=st.sampled_from([None, None, 1, 500]))
    def pay_back(self, pick: int, way: str, amount: int | None) -> None:
        """What the shop owes, or some of it."""
        wanted = PayBackChoices(amount, self.way(way), "trop-perçu")
        self.command(Command.PAY_BACK, pick, lambda _order: wanted)


def piece(rows: tuple[OfferRow, ...], which: int, how: str, share: int, restock: bool) -> GiveBack | None:
    """Something of one row: units, an amount, both, or its rest."""
    row = one_of(rows, which)
    if row is None or how == "rest":
        return row and row.rest(restock=restock)
    whole = row.kind is RefundOf.LINE and row.left_units == row.left_units.to_integral_value()
    units = max(Decimal(1), row.left_units // share) if whole else row.left_units / 2
    units = units.quantize(Decimal("0.001"))
    if how == "units":
        return row.units(units, restock=restock)
    amount = max(1, row.left_minor // share)
    if how == "amount":
        return row.amount(amount)
    return GiveBack(row.kind, row.key, units, amount, restock)
