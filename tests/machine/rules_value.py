"""Rules: gift cards and store credit, and stock that somebody moves without an order."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from desktop.models.base import db
from desktop.services.commands.commands import Command
from desktop.services.drafts.draft_customer import set_walk_in
from desktop.services.drafts.draft_gift_card import add_gift_card
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import start_draft
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.goods.stock_adjust import add_stock
from desktop.services.goods.stock_counts import (
    book_count,
    count_quantity,
    give_up_count,
    open_count,
    start_count,
)
from desktop.services.orders.order_card import OrderLedger
from desktop.services.perform.tenders import Tender
from desktop.services.placing.orders import confirm
from desktop.services.plans.plan_payment import PaymentChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from tests.machine.desk import BY, PICK, Desk, one_of, when
from tests.machine.rules_money import SHARE, piece
from tests.machine.rules_sale import MOST_ORDERS

VALUE = "value"


class Values(Desk):
    """Value that the shop owes, and the shelves."""

    @precondition(lambda self: len(list(self.before.orders())) < MOST_ORDERS)
    @rule(count=st.integers(1, 2), worth=st.sampled_from(["5", "50"]), also=st.booleans(), paid=st.booleans())
    def sell_card(self, count: int, worth: str, also: bool, paid: bool) -> None:
        """Gift cards are sold, alone or with goods, and perhaps paid at once."""

        def sale() -> None:
            with db.atomic():
                draft = start_draft(by=BY)
                set_walk_in(draft, by=BY)
                add_gift_card(draft, name="Bon", worth=Decimal(worth), quantity=Decimal(count), by=BY)
                if also:
                    add_product(draft, self.world.goods[3], by=BY)
                confirm(draft, by=BY)

        if self.act(sale) and paid:
            order_id = max(order["id"] for order in self.before.orders())
            self.carried_out(Command.MARK_PAID, order_id, lambda _order: None)

    @precondition(lambda self: any(card["line_id"] for card in self.before.rows("stored_value")))
    @rule(pick=PICK, how=st.sampled_from(["units", "amount", "both", "rest", "spread"]), share=SHARE)
    def give_card_back(self, pick: int, how: str, share: int) -> None:
        """Some of a gift card that was sold is given back: cards, an amount of them or of it all."""
        sold = [card for card in self.before.rows("stored_value") if card["line_id"]]
        card = one_of(sold, pick)

        def choices(order: OrderLedger) -> RefundChoices:
            rows = refund_offer(order.core.head.id).rows
            if how == "spread":
                return RefundChoices(spread_minor=max(1, sum(row.left_minor for row in rows) // share))
            own = tuple(row for row in rows if row.key == str(card["line_id"]))
            found = own and piece(own, 0, how, share, restock=True)
            return RefundChoices((found,) if found else ())

        self.carried_out(Command.REFUND, card["order_id"], choices)

    @rule(amount=st.sampled_from([1, 700, 5000]), kind=st.sampled_from(list(ValueKind)))
    def issue_value(self, amount: int, kind: ValueKind) -> None:
        """Value is given out by hand."""
        self.act(lambda: issue(NewValue(kind, amount), by=BY))

    @when(Command.RECEIVE_PAYMENT)
    @precondition(lambda self: self.before.rows("stored_value"))
    @rule(pick=PICK, which=PICK, most=st.booleans())
    def pay_with_value(self, pick: int, which: int, most: bool) -> None:
        """As much as the card has and the order needs; now and then more."""
        account = one_of(self.before.rows("stored_value"), which)
        moves = self.before.by("stored_value_move", "account_id")[account["id"]]
        left = sum(move["amount_minor"] for move in moves)

        def choices(order: OrderLedger) -> PaymentChoices:
            amount = min(left, order.core.head.due_minor) if most else 600
            return PaymentChoices((Tender(amount, self.world.pay[VALUE], reference=account["code"]),))

        self.command(Command.RECEIVE_PAYMENT, pick, choices)

    @rule(how=st.sampled_from(["adjust", "count", "book", "give up"]), which=PICK, much=st.integers(-2, 6))
    def shelves(self, how: str, which: int, much: int) -> None:
        """Something broke or was found; or somebody counts, while others sell."""
        variant = one_of(self.world.goods, which)
        ways: dict[str, Callable[[], object]] = {
            "adjust": lambda: add_stock(variant, Decimal(much), reason="casse", by=BY),
            "count": lambda: counted(variant, Decimal(max(0, much))),
            "book": lambda: book_count(open_count() or 0, "inventaire", by=BY),
            "give up": lambda: give_up_count(open_count() or 0, by=BY),
        }
        self.act(ways[how])


def counted(variant: int, units: Decimal) -> None:
    """So many are there, says whoever counts."""
    with db.atomic():
        count = open_count() or start_count(by=BY)
        count_quantity(count, variant, units, by=BY)
