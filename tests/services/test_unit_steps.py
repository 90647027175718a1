"""Goods sold by the piece move by the piece, wherever they move; what is sold by weight by its steps."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from desktop.domain.errors import DeskError
from desktop.domain.refund_parts import RefundOf
from desktop.domain.return_effects import ReturnFacts
from desktop.domain.states import Channel, ReturnAction
from desktop.models import Order, Product
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.drafts.draft_customer import set_walk_in
from desktop.services.drafts.draft_gift_card import add_gift_card
from desktop.services.drafts.draft_lines import set_quantity
from desktop.services.drafts.drafts import start_draft
from desktop.services.goods.sellable import QuantityNotPossible
from desktop.services.goods.stock_adjust import add_stock, set_stock
from desktop.services.goods.stock_counts import count_quantity, start_count
from desktop.services.goods.stock_log import stocked_variant
from desktop.services.goods.unit_steps import line_step
from desktop.services.issuing.documents import issue_invoice
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.placing.orders import confirm
from desktop.services.plans.edit_lines import LineEdit
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_refund import CreditChoices, RefundChoices
from desktop.services.plans.plan_return import ReturnChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.receive_return import ReceiveChoices, ReceivedLine
from desktop.services.plans.ship_choices import ShipChoices, SlipChoices
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.services.travelling import sold_order

pytestmark = pytest.mark.usefixtures("new_shop")

HALF, ONE = Decimal("0.5"), Decimal(1)


def do(command: Command, order: int, choices: object = None) -> None:
    carry_out(plan(command, order, choices), by="Yann")


def line_of(order: int) -> int:
    return order_card(order).lines[0].id


def gives(order: int, units: str) -> GiveBack:
    return GiveBack(RefundOf.LINE, str(line_of(order)), Decimal(units), field="row.line")


def facts() -> ReturnFacts:
    return ReturnFacts(ReturnAction.REFUND, Channel.PHONE, today())


def shipping(order: int, units: str) -> None:
    do(Command.SHIP, order, ShipChoices(items=((line_of(order), Decimal(units)),)))


def slipping(order: int, units: str) -> None:
    do(Command.CREATE_SLIP, order, SlipChoices(items=((line_of(order), Decimal(units)),)))


def returning(order: int, units: str) -> None:
    if order_card(order).lines[0].units.in_shop:
        do(Command.SHIP, order)
    do(Command.REQUEST_RETURN, order, ReturnChoices(((line_of(order), Decimal(units)),), facts()))


def receiving(order: int, units: str) -> None:
    if not order_card(order).returns:
        returning(order, "2")
    card = order_card(order).returns[0]
    received = (ReceivedLine(line_of(order), Decimal(units)),)
    do(Command.RECEIVE_RETURN, order, ReceiveChoices(card.id, received))


def refunding(order: int, units: str) -> None:
    do(Command.REFUND, order, RefundChoices((gives(order, units),)))


def crediting(order: int, units: str) -> None:
    identify_shop()
    if not order_card(order).documents:
        issue_invoice(order, by="")
    do(Command.CREDIT_NOTE, order, CreditChoices((gives(order, units),)))


@pytest.mark.parametrize(
    ("move", "place_of_it"),
    [
        (shipping, "lines.1"),
        (slipping, "lines.1"),
        (returning, "lines.1"),
        (receiving, "lines.1"),
        (refunding, "row.line"),
        (crediting, "row.line"),
    ],
)
def test_a_piece_moves_whole(move: Callable[[int, str], None], place_of_it: str) -> None:
    order = sold_order("24.00", units=3, stock="10")
    with pytest.raises(QuantityNotPossible) as refusal:
        move(order, "1.5")
    assert (refusal.value.where, refusal.value.step) == (place_of_it, ONE)
    move(order, "2")


def test_what_is_sold_by_weight_moves_by_its_steps() -> None:
    order = sold_order("24.00", units=3, stock="10")
    Product.update(quantity_step=Decimal("0.25")).execute()
    shipping(order, "1.25")
    with pytest.raises(QuantityNotPossible):
        shipping(order, "0.1")


def test_all_that_is_left_goes_although_the_step_was_smaller_at_the_sale() -> None:
    order = sold_order("24.00", units=3, stock="10")
    Product.update(quantity_step=HALF).execute()
    shipping(order, "1.5")
    Product.update(quantity_step=ONE).execute()
    with pytest.raises(QuantityNotPossible):
        shipping(order, "0.5")
    shipping(order, "1.5")
    assert order_card(order).lines[0].units.in_shop == 0


def test_an_item_of_ones_own_goes_by_pieces_unless_a_part_was_sold() -> None:
    lines = tuple(NewLine(Decimal(n), name="Toile", unit_price=ONE) for n in ("2", "2.5"))
    order = place(NewOrder(lines, name="Soizic"), by="")
    assert [line_step(line) for line in order_card(order).lines] == [ONE, Decimal("0.001")]


@pytest.mark.parametrize(
    "change",
    [
        lambda variant: add_stock(variant, HALF, reason="?", by=""),
        lambda variant: set_stock(variant, Decimal("9.5"), reason="?", by=""),
        lambda variant: count_quantity(start_count(by=""), variant, Decimal("9.5"), by=""),
    ],
)
def test_the_shelf_holds_whole_pieces(change: Callable[[int], object]) -> None:
    variant = sell("Bol", "24.00", stock="10")
    with pytest.raises(QuantityNotPossible) as refusal:
        change(variant)
    assert refusal.value.where == "quantity"
    assert stocked_variant(variant).on_hand == 10


def test_bottles_sold_in_sixes_are_counted_one_by_one_and_cheese_by_its_step() -> None:
    variant = sell("Cidre", "24.00", stock="10")
    Product.update(quantity_step=Decimal(6)).execute()
    assert add_stock(variant, Decimal(-1), reason="cassée", by="") == 9
    Product.update(quantity_step=Decimal("0.05")).execute()
    assert set_stock(variant, Decimal("8.35"), reason="?", by="") == Decimal("8.35")
    with pytest.raises(DeskError):
        set_stock(variant, Decimal("8.32"), reason="?", by="")


def test_half_a_piece_of_the_catalogue_is_refused_beside_its_row_when_an_order_arrives_whole() -> None:
    bowl, honey = sell("Bol", "24.00", sku="BOL"), sell("Miel", "23.90", sku="MIEL", step="0.001")
    lines = (NewLine(Decimal("0.385"), honey), NewLine(Decimal("1.5"), bowl))
    with pytest.raises(QuantityNotPossible) as refusal:
        place(NewOrder(lines, name="Soizic"), by="")
    assert (refusal.value.where, refusal.value.step) == ("lines.1.quantity", ONE)
    assert Order.select().count() == 0


def gift_order() -> tuple[int, int]:
    """An order of two gift cards, and its line."""
    draft = start_draft(by="")
    set_walk_in(draft, by="")
    add_gift_card(draft, name="Carte cadeau", worth=Decimal(25), quantity=Decimal(2), by="")
    order = confirm(draft, by="")
    return order, line_of(order)


def test_a_gift_card_is_sold_whole_also_when_it_is_changed_later() -> None:
    draft = start_draft(by="")
    line = add_gift_card(draft, name="Carte cadeau", worth=Decimal(25), by="")
    with pytest.raises(QuantityNotPossible) as refusal:
        set_quantity(draft, line, Decimal("1.5"), by="")
    assert (refusal.value.where, refusal.value.step) == ("quantity", ONE)
    order, line = gift_order()
    assert line_step(order_card(order).lines[0]) == ONE
    with pytest.raises(QuantityNotPossible) as refusal:
        plan(Command.EDIT_LINES, order, EditChoices((LineEdit(line, Decimal("1.5")),)))
    assert (refusal.value.where, refusal.value.step) == ("quantity", ONE)
    do(Command.EDIT_LINES, order, EditChoices((LineEdit(line, Decimal(3)),)))
