"""An order to edit, and an edit that is looked at, done and checked."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.effects import Effect
from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import DocumentKind
from desktop.models import ShippingMethod, StockLevel
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plans import Plan, carry_out, plan, standing
from desktop.services.shop.preferences import change_settings
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop


def sold(*, ships: bool = False, invoice: str = "by_hand", paid_minor: int = 0, percent: int = 0) -> int:
    """Two mugs at 24.00, ten are on the shelf, and a service of 9.99."""
    identify_shop()
    change_settings({INVOICE_WHEN.key: invoice}, by="")
    mug = sell("Bol", "24.00", stock="10")
    off = NewAdjustment("discount", "Geste", percent=Decimal(percent))
    order = place(
        NewOrder(
            (NewLine(Decimal(2), mug), NewLine(Decimal(1), name="Gravure", unit_price=Decimal("9.99"))),
            name="Soizic",
            email="soizic@example.org",
            adjustments=(off,) if percent else (),
            delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590) if ships else None,
            shipping=PostalAddress(**HOME) if ships else None,
        ),
        by="",
    )
    if paid_minor:
        payments.receive(order, paid_minor, by="")
    return order


def edit(order: int, *changes: object, **choices: object) -> Plan:
    before = order_card(order)
    seen = plan(Command.EDIT_LINES, order, EditChoices(changes, **choices))  # type: ignore[arg-type]
    assert order_card(order) == before, "looking changes nothing"
    assert carry_out(seen, by="Maëlle")
    assert seen.after == standing(order_card(order).head)
    assert check_shop() == []
    assert_papers(order)
    return seen


def assert_papers(order: int) -> None:
    """What is invoiced, less what is credited on paper, is what the order comes to after its credits."""
    card = order_card(order)
    signs = {DocumentKind.INVOICE: 1, DocumentKind.CREDIT_NOTE: -1}
    papers = [row for row in card.documents if row.kind in signs]
    if papers:
        given = sum(credit.gross_minor for credit in card.credits)
        assert sum(row.total_minor * signs[row.kind] for row in papers) == card.head.total_minor - given


def kinds(found: tuple[Effect, ...]) -> list[str]:
    return [type(effect).__name__ for effect in found]


def one(seen: Plan, kind: type) -> object:
    (found,) = (effect for effect in seen.effects if isinstance(effect, kind))
    return found


def line(order: int, at: int = 0) -> int:
    return order_card(order).lines[at].id


def on_hand() -> Decimal:
    return StockLevel.select().order_by(StockLevel.id).first().on_hand


def papers(card: OrderCard) -> list[tuple[str, int]]:
    return [
        (row.kind.value, row.total_minor)
        for row in card.documents
        if row.kind is not DocumentKind.PACKING_SLIP
    ]
