"""Rules: how the shop works, sales that are placed, words about them, the records of customers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from desktop.domain import settings
from desktop.domain.basket import TaxGroup
from desktop.domain.states import Channel
from desktop.models.base import db
from desktop.models.shop import Shop
from desktop.services.commands.commands import Command
from desktop.services.customers.address_book import save_address
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts.draft_lines import add_product
from desktop.services.issuing.documents import issue_slip
from desktop.services.marks import comments
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.placing.orders import confirm
from desktop.services.plans.plan_invoice import InvoiceChoices
from desktop.services.shop.preferences import change_settings
from tests.machine.desk import BY, PICK, Desk, one_of, when
from tests.machine.rows import Dump
from tests.machine.world import SECRET, TWO_USES, VOUCHER
from tests.services.factory import HOME

MOST_ORDERS = 5
SUPPLIED = st.sampled_from([None, None, date(2026, 11, 3), date(2026, 11, 5), date(1926, 11, 3)])
ITEM = st.tuples(st.integers(0, 5), st.integers(1, 4), st.sampled_from(["", "", "", "percent", "minor"]))
SALE = st.fixed_dictionaries(
    {
        "items": st.lists(ITEM, min_size=1, max_size=3, unique_by=lambda item: item[0]),
        "way": st.sampled_from(["", "ship", "ship", "pickup"]),
        "voucher": st.sampled_from(["", "", VOUCHER, TWO_USES]),
        "discount": st.sampled_from([None, None, "percent", "minor"]),
        "fee": st.booleans(),
        "tip": st.sampled_from([0, 0, 200]),
        "pay": st.sampled_from(["cash", "card", "transfer", ""]),
        "customer": st.integers(0, 2),
    }
)


def new_order(desk: Desk, sale: dict[str, object]) -> NewOrder:
    """A sale as the services take it."""
    fee = NewAdjustment("fee", "Emballage", amount_minor=149, tax=TaxGroup((Decimal(20),)))
    off = {
        "percent": NewAdjustment("discount", "Geste", percent=Decimal(7)),
        "minor": NewAdjustment("discount", "Geste", amount_minor=333),
    }
    adjustments = [off[sale["discount"]]] if sale["discount"] else []  # type: ignore[index]
    way, home = sale["way"], PostalAddress(**HOME)
    delivery = {
        "ship": NewDelivery(desk.world.send[0], price_minor=590),
        "pickup": NewDelivery(desk.world.pickup),
    }
    known = sale["customer"] < 2  # type: ignore[operator]
    return NewOrder(
        lines=tuple(_line(desk, *item) for item in sale["items"]),  # type: ignore[attr-defined]
        customer_id=desk.world.customers[sale["customer"]] if known else None,  # type: ignore[index]
        name="" if known else "Soizic",
        channel=Channel.PHONE if way else Channel.COUNTER,
        adjustments=(*adjustments, fee) if sale["fee"] else tuple(adjustments),
        vouchers=(sale["voucher"],) if sale["voucher"] else (),  # type: ignore[arg-type]
        delivery=delivery.get(way),  # type: ignore[call-overload]
        shipping=home if way == "ship" else None,
        payment_method_id=desk.world.pay.get(sale["pay"]),  # type: ignore[call-overload]
        tip_minor=sale["tip"],  # type: ignore[arg-type]
    )


def _line(desk: Desk, what: int, count: int, off: str) -> NewLine:
    """Goods of the catalogue, or a service that is none of them."""
    reduced = {"discount_percent": Decimal(12)} if off == "percent" else {}
    reduced |= {"discount_minor": 77} if off == "minor" else {}
    if what >= len(desk.world.goods):
        return NewLine(Decimal(count), name="Gravure", unit_price=Decimal("9.99"), **reduced)  # type: ignore[arg-type]
    quantity = Decimal(count) * (Decimal("0.350") if what == 2 else 1)
    return NewLine(quantity, desk.world.goods[what], **reduced)  # type: ignore[arg-type]


class Sales(Desk):
    """Placing orders, and what is written about them."""

    @initialize(
        invoice=st.sampled_from(settings.INVOICE_WHEN.choices),
        stock=st.sampled_from(settings.STOCK_WHEN.choices),
        complete=st.booleans(),
        coin=st.sampled_from([0, 5]),
        late=st.sampled_from(settings.RETURN_LATE.choices),
        mode=st.sampled_from(["gross", "gross", "net"]),
        rounding=st.sampled_from(["rate", "line"]),
        first=SALE,
        second=SALE,
        gone=st.booleans(),
    )
    def open_for_business(
        self, invoice, stock, complete, coin, late, mode, rounding, first, second, gone
    ) -> None:
        """Each sequence is another shop."""
        change_settings(
            {
                settings.INVOICE_WHEN.key: invoice,
                settings.STOCK_WHEN.key: stock,
                settings.AUTO_COMPLETE.key: complete,
                settings.CASH_STEP.key: coin,
                settings.RETURN_LATE.key: late,
            },
            by="",
        )
        Shop.update(price_mode=mode, tax_rounding=rounding).execute()
        self.before = Dump()
        for sale in (first, second):
            self.place(sale, 0)
        if gone:
            self.command(Command.MARK_PAID, 0, lambda _order: None)
            self.command(Command.MARK_SHIPPED, 0, lambda _order: None)

    @precondition(lambda self: len(list(self.before.orders())) < MOST_ORDERS)
    @rule(sale=SALE, twice=PICK)
    def place(self, sale, twice: int) -> None:
        """An order comes in; the same key again is the same order."""
        count = len(list(self.before.orders()))
        new, key = new_order(self, sale), f"order {count}"
        if self.act(lambda: place(new, by=BY, key=key)):
            assert place(new, by=BY, key=key) == max(order["id"] for order in self.before.orders())
            assert Dump() == self.before, "I16"

    @when(Command.CREATE_INVOICE)
    @rule(pick=PICK, day=SUPPLIED)
    def invoice(self, pick: int, day: date | None) -> None:
        """The invoice of the whole order, with what follows it."""
        self.command(Command.CREATE_INVOICE, pick, lambda _order: InvoiceChoices(day))

    @when(Command.INVOICE_AGAIN)
    @rule(pick=PICK, day=SUPPLIED)
    def invoice_again(self, pick: int, day: date | None) -> None:
        """The goods were supplied on another day."""
        self.command(Command.INVOICE_AGAIN, pick, lambda _order: InvoiceChoices(day, "autre jour"))

    @when(Command.PRINT_SLIP)
    @rule(pick=PICK)
    def print_slip(self, pick: int) -> None:
        """The paper of a slip, anew when what it says has changed."""
        order = self.placed(pick)
        self.act(lambda: issue_slip(order, by=BY), order)

    @rule(pick=PICK, words=st.sampled_from(["", SECRET, f"{SECRET}!", "note", "mail"]))
    def write(self, pick: int, words: str) -> None:
        """A comment for the shop alone, or a line in the log; one for the customer is sent."""
        order = self.placed(pick)
        if words in ("note", "mail"):
            self.act(lambda: comments.add_note(order, "Bonjour", for_customer=words == "mail", by=BY), order)
        else:
            self.act(lambda: comments.save_comment(order, words, by=BY), order)

    @rule(which=st.integers(0, 1), name=st.sampled_from(["Le Gall", "Kervella"]), move=st.booleans())
    def change_customer(self, which: int, name: str, move: bool) -> None:
        """I18: the customer moves or marries; no order that was placed says anything else."""
        customer = self.world.customers[which]
        if move:
            home = PostalAddress(**HOME | {"street": f"{len(name)} quai du Port-Rhu"})
            self.act(lambda: save_address(customer, home, by=BY))
        else:
            form = CustomerForm(first_name="Maëlle", last_name=name, email="maelle@example.org")
            self.act(lambda: save_customer(form, customer_id=customer, by=BY))

    @precondition(lambda self: any(row["lifecycle"] == "draft" for row in self.before.rows("orders")))
    @rule(pick=PICK, what=st.integers(0, 4))
    def place_exchange(self, pick: int, what: int) -> None:
        """A sale that was begun for returned goods is filled and placed."""
        found = [order for order in self.before.rows("orders") if order["lifecycle"] == "draft"]
        drafts = [order for order in found if order["draft_kind"] not in ("quote", "sent")]
        draft = one_of(drafts, pick)
        if draft is not None:
            source = draft["source_order_id"] or 0
            self.act(lambda: self._fill(draft["id"], what), draft["id"], source)

    def _fill(self, draft: int, what: int) -> None:
        with db.atomic():
            if not order_core(draft).lines:
                add_product(draft, self.world.goods[what], by=BY)
            confirm(draft, by=BY)
