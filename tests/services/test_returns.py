"""Returns: what the customer has comes back once; goods, money and papers follow when it is received."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import count
from typing import Any

import pytest
import time_machine
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.domain import effects
from desktop.domain.errors import DeskError
from desktop.domain.refund_reasons import ReasonMissing
from desktop.domain.return_effects import ReturnFacts, ReturnLate
from desktop.domain.returns import (
    NothingInReturn,
    NotWithCustomer,
    ReceivedAboveAnnounced,
    ReturnNotFound,
    ReturnSettled,
    ReturnStepRefused,
    ReturnTooLate,
)
from desktop.domain.settings import INVOICE_WHEN, REFUND_REASON_REQUIRED, RETURN_DAYS, RETURN_LATE
from desktop.domain.states import (
    Channel,
    DocumentKind,
    FulfilmentStatus,
    Lifecycle,
    MoveKind,
    PaymentStatus,
    ReturnAction,
    ReturnState,
)
from desktop.models import Message, Order, PaymentMethod, ShippingMethod, StockMove, StoredValueMove
from desktop.models.mails import MailAttachment, MailLetter
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import (
    NoSuchReturn,
    NothingToReturn,
    PaidByExchange,
    ReturnUnderWay,
)
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.drafts import draft_lines
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.forms.return_offer import receive_offer, return_offer
from desktop.services.issuing.documents import paper
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.ledger_cards import ReturnCard
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, order_block, order_ids
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.placing.orders import confirm
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_payment import VoidChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plan_return import EditReturnChoices, ReturnChoices, ReturnStepChoices
from desktop.services.plans.plans import Plan, carry_out, plan, standing
from desktop.services.plans.receive_return import ReceiveChoices, ReceivedLine
from desktop.services.shop.preferences import change_settings
from tests.catalogue import sell
from tests.services.factory import HOME, history, identify_shop, method_id, written

pytestmark = pytest.mark.usefixtures("new_shop")

ONE, TWO, THREE = Decimal(1), Decimal(2), Decimal(3)


_SKUS = count(1)


def sold(*, ships: bool = False, invoice: str = "by_hand", paid: bool = True) -> int:
    """Three mugs at 24.00 and an engraving, less five euros, with a tip."""
    identify_shop()
    change_settings({INVOICE_WHEN.key: invoice}, by="")
    bowl = sell("Bol", "24.00", sku=f"BOL-{next(_SKUS)}", stock="10")
    order = place(
        NewOrder(
            (NewLine(THREE, bowl), NewLine(ONE, name="Gravure", unit_price=Decimal("9.99"))),
            name="Soizic",
            email="soizic@example.org",
            adjustments=(NewAdjustment("discount", "Geste", amount_minor=500),),
            delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590) if ships else None,
            shipping=PostalAddress(**HOME) if ships else None,
            tip_minor=200,
        ),
        by="",
    )
    if paid:
        payments.mark_paid(order, by="")
    return order


def kinds(seen: Plan) -> list[str]:
    return [type(effect).__name__ for effect in seen.effects]


def on_hand(order: int) -> Decimal:
    found = order_card(order).lines[0].on_hand
    assert found is not None
    return found


def shipped(**wanted: Any) -> int:
    """Three mugs and an engraving, paid, sent and invoiced."""
    order = sold(ships=True, **{"invoice": "at_order", **wanted})
    shipments.mark_shipped(order, by="")
    return order


def mug(order: int) -> int:
    return order_card(order).lines[0].id


def facts(action: ReturnAction = ReturnAction.REFUND, on: date | None = None) -> ReturnFacts:
    return ReturnFacts(action, Channel.PHONE, on or today())


def do(command: Command, order: int, choices: object) -> Plan:
    """Carry out what was shown; the order then stands as the plan said, and the file is sound."""
    seen = plan(command, order, choices)
    assert carry_out(seen, by="Maëlle")
    assert seen.after == standing(order_card(order).head)
    assert check_shop() == []
    return seen


def ask(
    order: int, units: Decimal = TWO, *, said: ReturnFacts | None = None, tell: bool = False
) -> ReturnCard:
    do(Command.REQUEST_RETURN, order, ReturnChoices(((mug(order), units),), said or facts(), tell))
    return order_card(order).returns[-1]


def receive(order: int, card: ReturnCard, units: Decimal = TWO, **choices: Any) -> Plan:
    restock = choices.pop("restock", True)
    line = ReceivedLine(mug(order), units, restock, choices.pop("amount_minor", None))
    return do(Command.RECEIVE_RETURN, order, ReceiveChoices(card.id, (line,), **choices))


def step(command: Command, order: int, card: ReturnCard, reason: str = "") -> ReturnCard:
    do(command, order, ReturnStepChoices(card.id, reason))
    return next(one for one in order_card(order).returns if one.id == card.id)


def buckets(order: int) -> tuple[Decimal, ...]:
    units = order_card(order).lines[0].units
    return units.in_shop, units.with_customer, units.back, units.written_off


def test_a_return_goes_from_asked_to_closed_and_takes_money_paper_and_stock_along():
    order = shipped()
    before, worth = on_hand(order), refund_offer(order).rows[0].gross_minor
    card = ask(order, said=replace(facts(), message="Bring the box"), tell=True)
    assert (card.number, card.state) == ("RT-A-26-00001", ReturnState.REQUESTED)
    assert step(Command.CONFIRM_RETURN, order, card).state is ReturnState.WAITING
    seen = receive(order, card, ONE)
    assert kinds(seen) == [
        "GoodsReceived", "UnitsMoved", "Credited", "CreditNoteIssued", "MoneyPaidBack",
    ]  # fmt: skip
    after = order_card(order)
    (item,) = after.returns[0].items
    assert (item.quantity, item.received, item.restock) == (2, 1, True)
    assert buckets(order) == (0, 2, 1, 0)
    assert on_hand(order) == before + 1
    assert StockMove.select().order_by(StockMove.id.desc()).get().kind is MoveKind.RETURN
    assert abs(after.head.refunded_minor * 3 - worth) < 3
    assert after.head.payment_status is PaymentStatus.PARTLY_REFUNDED
    assert after.head.fulfilment_status is FulfilmentStatus.PARTLY_RETURNED
    assert [paper.kind for paper in after.documents][-1] is DocumentKind.CREDIT_NOTE
    assert step(Command.CLOSE_RETURN, order, card).state is ReturnState.CLOSED
    assert {"return_requested", "return_stepped", "goods_received"} <= set(history(order))
    (mail,) = Message.select().where(Message.template == "return_requested")
    said = {"number": card.number, "state": "requested", "message": "Bring the box"}
    assert said.items() <= mail.facts["return"].items()
    assert "Bring the box" not in str([row.facts for row in Message.select() if row.id != mail.id])


def test_pain_3_units_that_came_back_never_come_back_again():
    order = shipped()
    before = on_hand(order)
    card = ask(order, THREE)
    receive(order, card, THREE)
    assert on_hand(order) == before + 3
    with pytest.raises(NoSuchReturn):
        plan(Command.RECEIVE_RETURN, order, ReceiveChoices(card.id, (ReceivedLine(mug(order), ONE),)))
    rest = tuple((row.line_id, row.most) for row in return_offer(order).rows)
    do(Command.REQUEST_RETURN, order, ReturnChoices(rest, facts()))
    with pytest.raises(ReturnStepRefused):
        plan(Command.RECEIVE_RETURN, order, ReceiveChoices(card.id, (ReceivedLine(mug(order), ONE),)))
    with pytest.raises(NothingToReturn):
        plan(Command.REQUEST_RETURN, order, ReturnChoices(((mug(order), ONE),), facts()))
    step(Command.CLOSE_RETURN, order, card)
    carry_out(plan(Command.REFUND, order, refund_offer(order).everything()), by="")
    assert (on_hand(order), buckets(order)) == (before + 3, (0, 0, 3, 0))
    assert order_card(order).head.fulfilment_status is FulfilmentStatus.PARTLY_RETURNED
    assert check_shop() == []


def test_pain_3_goods_refunded_before_they_came_are_not_paid_twice():
    order = shipped()
    carry_out(
        plan(Command.REFUND, order, RefundChoices(rows=(refund_offer(order).rows[0].units(TWO),))), by=""
    )
    paid = order_card(order).head.refunded_minor
    seen = receive(order, ask(order, TWO), TWO)
    credited = [effect for effect in seen.effects if isinstance(effect, effects.Credited)]
    assert [part.units for part in credited[0].parts] == [1]
    seen = receive(order, ask(order, ONE), ONE)
    assert kinds(seen) == ["ReturnStepped", "GoodsReceived", "UnitsMoved"]
    assert order_card(order).head.refunded_minor == paid + credited[0].gross_minor


def test_goods_handed_over_at_the_counter_come_back_through_the_same_command():
    order = sold(invoice="at_order")
    before = on_hand(order)
    assert order_card(order).head.fulfilment_status is FulfilmentStatus.NOT_NEEDED
    receive(order, ask(order), TWO, restock=True)
    assert (buckets(order), on_hand(order)) == ((1, 0, 2, 0), before + 2)
    assert StockMove.select().order_by(StockMove.id.desc()).get().kind is MoveKind.RETURN
    receive(order, ask(order, ONE), ONE, restock=False)
    assert (buckets(order), on_hand(order)) == ((0, 0, 2, 1), before + 2)
    assert order_card(order).head.lifecycle is Lifecycle.COMPLETED


def test_a_written_off_unit_changes_no_stock():
    order = shipped()
    before = on_hand(order)
    receive(order, ask(order), TWO, restock=False)
    assert (buckets(order), on_hand(order)) == ((0, 1, 0, 2), before)


def test_the_delivery_price_goes_back_only_when_it_is_wanted():
    order = shipped()
    plain = receive(order, ask(order, ONE), ONE)
    with_delivery = receive(order, ask(order, ONE), ONE, shipping=True)
    given = [
        {
            part.kind.value
            for effect in seen.effects
            if isinstance(effect, effects.Credited)
            for part in effect.parts
        }
        for seen in (plain, with_delivery)
    ]
    assert given == [{"line"}, {"line", "shipping"}]


def test_less_can_be_given_for_a_damaged_unit_and_less_paid_back_than_is_owed():
    order = shipped()
    receive(order, ask(order, ONE), ONE, amount_minor=500, pay_back_minor=200)
    head = order_card(order).head
    assert (head.refunded_minor, head.due_minor) == (200, -300)
    assert [(task.kind, task.amount_minor) for task in order_card(order).tasks] == [("pay_back", 300)]


def test_a_repair_leaves_units_money_and_papers_alone():
    order = shipped()
    before = order_card(order)
    card = ask(order, said=facts(ReturnAction.REPAIR))
    assert kinds(receive(order, card)) == ["ReturnStepped", "GoodsReceived"]
    after = order_card(order)
    assert (after.core.lines, after.documents, after.payments) == (
        before.core.lines,
        before.documents,
        before.payments,
    )
    assert after.head.fulfilment_status is before.head.fulfilment_status
    with pytest.raises(NotWithCustomer):
        plan(Command.REQUEST_RETURN, order, ReturnChoices(((mug(order), TWO),), facts()))
    step(Command.CLOSE_RETURN, order, card)
    assert ask(order, TWO).state is ReturnState.REQUESTED


def test_an_exchange_begins_a_linked_sale_that_the_goods_pay_for():
    order = shipped()
    bowl = order_card(order).lines[0]
    seen = receive(order, ask(order, ONE, said=facts(ReturnAction.EXCHANGE)), ONE)
    owed = -order_card(order).head.due_minor
    assert seen.effects[-1].__class__.__name__ == "ExchangeStarted"
    assert owed > 0
    draft = order_card(order).returns[0].exchange_order_id
    assert draft is not None
    assert Order.get_by_id(draft).source_order_id == order
    assert order_card(draft).head.email == order_card(order).head.email
    draft_lines.add_product(draft, bowl.variant_id or 0, quantity=TWO, by="")
    confirm(draft, by="")
    new, old = order_card(draft).head, order_card(order).head
    assert (new.paid_minor, old.refunded_minor, old.due_minor) == (owed, owed, 0)
    assert new.due_minor == new.total_minor - owed
    assert [task.done_at is not None for task in order_card(order).tasks] == [True]
    assert order_card(order).returns[0].exchange_number == new.number
    with pytest.raises(PaidByExchange):
        payments.mark_unpaid(draft, by="")
    paid = order_card(draft).payments[0]
    with pytest.raises(PaidByExchange):
        plan(Command.VOID_PAYMENT, draft, VoidChoices(paid.id))
    assert check_shop() == []


def test_mail_code_and_invoice_of_an_exchange_ask_for_what_the_goods_left_to_pay():
    order = shipped()
    identify_shop(iban="FR7630006000011234567890189", bic="AGRIFRPP")
    bowl = order_card(order).lines[0]
    receive(order, ask(order, ONE, said=facts(ReturnAction.EXCHANGE)), ONE)
    draft = order_card(order).returns[0].exchange_order_id
    assert draft is not None
    draft_lines.add_product(draft, bowl.variant_id or 0, quantity=TWO, by="")
    way = method_id("transfer")
    Order.update(payment_method=way, notify_customer=True).where(Order.id == draft).execute()
    confirm(draft, by="")
    after = order_card(draft)
    assert 0 < after.head.due_minor < after.head.total_minor
    (invoice,) = after.documents
    asked = paper(invoice.id).totals
    assert (asked.paid_minor, asked.due_minor) == (after.head.paid_minor, after.head.due_minor)
    message = Message.get(Message.order == draft)
    files = MailAttachment.select().where(MailAttachment.message == message.id)
    (code,) = [row for row in files if row.media_type == "image/png"]
    said = zxingcpp.read_barcode(Image.open(BytesIO(bytes(code.content)))).text.splitlines()
    assert said[7] == f"EUR{Decimal(after.head.due_minor).scaleb(-2)}"
    assert order_ids(OrderSearch(text=invoice.number), 10) == [draft]
    body = " ".join(MailLetter.get(MailLetter.message == message.id).body.split())
    assert f"{Decimal(after.head.due_minor).scaleb(-2)}".replace(".", ",") in body
    assert check_shop() == []


def test_store_credit_puts_the_worth_on_a_card():
    order = shipped()
    seen = receive(order, ask(order, ONE, said=facts(ReturnAction.CREDIT)), ONE)
    assert kinds(seen)[-2:] == ["MoneyPaidBack", "StoredValueIssued"]
    head = order_card(order).head
    assert (head.refunded_minor, head.due_minor) == (StoredValueMove.select().get().amount_minor, 0)


def test_a_shop_without_store_credit_is_reminded_of_what_it_owes():
    PaymentMethod.update(active=False).where(PaymentMethod.kind == "stored_value").execute()
    order = shipped()
    receive(order, ask(order, ONE, said=facts(ReturnAction.CREDIT)), ONE)
    card = order_card(order)
    assert [task.amount_minor for task in card.tasks] == [-card.head.due_minor]


def test_what_is_asked_after_the_last_day_is_taken_with_a_warning_or_refused():
    order = shipped()
    left = today()
    assert return_offer(order).rows[0].most == 3
    on_time = plan(
        Command.REQUEST_RETURN, order, ReturnChoices(((mug(order), ONE),), facts(on=left + timedelta(14)))
    )
    assert kinds(on_time) == ["ReturnRequested"]
    late = ReturnChoices(((mug(order), ONE),), facts(on=left + timedelta(15)))
    warned = do(Command.REQUEST_RETURN, order, late)
    assert warned.effects[1] == ReturnLate(left + timedelta(14), 1)
    assert order_card(order).returns[0].deadline_on == left + timedelta(14)
    change_settings({RETURN_LATE.key: "refuse"}, by="")
    with pytest.raises(ReturnTooLate):
        plan(Command.REQUEST_RETURN, order, late)
    change_settings({RETURN_DAYS.key: 30}, by="")
    assert kinds(plan(Command.REQUEST_RETURN, order, late)) == ["ReturnRequested"]


def test_the_last_day_counts_from_the_last_parcel():
    with time_machine.travel(datetime(2026, 11, 2, 12, tzinfo=UTC)):
        order = sold(ships=True)
    with time_machine.travel(datetime(2026, 11, 9, 12, tzinfo=UTC)):
        shipments.mark_shipped(order, by="")
        assert ask(order).deadline_on == date(2026, 11, 23)


def test_a_refused_return_frees_its_units_and_can_be_asked_for_again():
    order = shipped()
    card = ask(order, THREE)
    rest = tuple((row.line_id, row.most) for row in return_offer(order).rows)
    do(Command.REQUEST_RETURN, order, ReturnChoices(rest, facts()))
    with pytest.raises(NothingToReturn):
        plan(Command.REQUEST_RETURN, order, ReturnChoices(((mug(order), ONE),), facts()))
    refused = step(Command.REFUSE_RETURN, order, card, "Worn")
    assert (refused.state, refused.answer) == (ReturnState.REFUSED, "Worn")
    again = step(Command.REOPEN_RETURN, order, card)
    assert (again.state, again.answer) == (ReturnState.REQUESTED, "")
    step(Command.REFUSE_RETURN, order, card)
    ask(order, THREE)
    with pytest.raises(DeskError):
        plan(Command.REOPEN_RETURN, order, ReturnStepChoices(card.id))


def test_a_return_can_be_changed_until_its_goods_came_and_its_words_until_it_is_closed():
    order = shipped()
    card = ask(order, ONE)
    wider = EditReturnChoices(card.id, ((mug(order), THREE),), replace(facts(), reason_code="damaged"))
    do(Command.EDIT_RETURN, order, wider)
    changed = order_card(order).returns[0]
    assert (changed.items[0].quantity, changed.reason_code) == (3, "damaged")
    receive(order, changed, TWO)
    lines = ((mug(order), THREE),)
    do(Command.EDIT_RETURN, order, EditReturnChoices(card.id, lines, replace(facts(), staff_note="box torn")))
    noted = order_card(order).returns[0]
    assert (noted.staff_note, noted.items[0].received) == ("box torn", 2)
    with pytest.raises(ReturnSettled):
        plan(Command.EDIT_RETURN, order, EditReturnChoices(card.id, ((mug(order), ONE),), facts()))
    step(Command.CLOSE_RETURN, order, card)
    with pytest.raises(DeskError):
        plan(Command.EDIT_RETURN, order, EditReturnChoices(card.id, lines, facts()))


@pytest.mark.parametrize(
    ("units", "refusal"), [(Decimal(0), NothingInReturn), (Decimal(3), ReceivedAboveAnnounced)]
)
def test_what_cannot_be_received_is_refused_and_changes_nothing(units, refusal):
    order = shipped()
    card = ask(order, TWO)
    before = written()
    with pytest.raises(refusal):
        plan(Command.RECEIVE_RETURN, order, ReceiveChoices(card.id, (ReceivedLine(mug(order), units),)))
    with pytest.raises(ReturnNotFound):
        plan(Command.RECEIVE_RETURN, order, ReceiveChoices(99, (ReceivedLine(mug(order), ONE),)))
    assert written() == before


def test_goods_that_are_announced_hold_back_what_would_take_them_away():
    order = shipped()
    ask(order)
    with pytest.raises(ReturnUnderWay):
        shipments.mark_unshipped(order, by="")
    counter = sold(paid=False)
    card = ask(counter, ONE)
    with pytest.raises(ReturnUnderWay):
        plan(Command.CANCEL, counter, CancelChoices())
    step(Command.CLOSE_RETURN, counter, card)
    do(Command.CANCEL, counter, CancelChoices())


def test_a_shop_that_wants_reasons_wants_one_for_returned_goods_too():
    order = shipped()
    card = ask(order)
    change_settings({REFUND_REASON_REQUIRED.key: True}, by="")
    with pytest.raises(ReasonMissing):
        plan(Command.RECEIVE_RETURN, order, receive_offer(order, card.id).everything())


def test_an_order_is_found_by_the_number_of_its_return():
    order = shipped()
    card = ask(order)
    assert [row.id for row in order_block(OrderSearch(text=card.number), 0, 10)] == [order]


def test_the_same_key_takes_goods_back_once():
    order = shipped()
    wanted = receive_offer(order, ask(order).id).everything()
    seen = plan(Command.RECEIVE_RETURN, order, wanted)
    assert carry_out(seen, by="", key="k")
    before = written()
    assert not carry_out(seen, by="", key="k")
    assert written() == before


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    ships=st.booleans(),
    paid=st.booleans(),
    steps=st.lists(
        st.tuples(
            st.sampled_from(
                ["ask", "confirm", "receive", "refuse", "reopen", "close", "refund", "unship", "ship"]
            ),
            st.sampled_from(list(ReturnAction)),
            st.integers(1, 3),
            st.booleans(),
        ),
        max_size=10,
    ),
)
def test_any_sequence_of_returns_keeps_units_money_and_stock_together(ships, paid, steps):
    order = sold(ships=ships, paid=paid, invoice="at_order" if paid else "by_hand")
    if ships:
        shipments.mark_shipped(order, by="")
    start = on_hand(order) + THREE
    for name, action, units, yes in steps:
        before = written()
        try:
            _DEEDS[name](order, action, Decimal(units), yes)
        except DeskError:
            assert written() == before
        card = order_card(order)
        line = card.lines[0]
        came = sum(
            item.received for one in card.returns if one.action is not ReturnAction.REPAIR
            for item in one.items if item.line_id == line.id
        )  # fmt: skip
        units_now = line.units
        assert (
            units_now.taken
            == units_now.in_shop + units_now.with_customer + units_now.back + units_now.written_off
        )
        assert came <= units_now.back + units_now.written_off
        assert sum(one.gross_minor for one in card.credits) <= card.head.total_minor
    line = order_card(order).lines[0]
    assert line.on_hand == start - (line.units.taken - line.units.back)
    assert check_shop() == []


def _newest(order: int, *states: str) -> int:
    return max((card.id for card in order_card(order).returns if card.state in states), default=0)


def _turn(command: Command, *states: str) -> Any:
    def deed(order: int, _action: ReturnAction, _units: Decimal, _yes: bool) -> None:
        carry_out(plan(command, order, ReturnStepChoices(_newest(order, *states))), by="")

    return deed


def _ask(order: int, action: ReturnAction, units: Decimal, tell: bool) -> None:
    choices = ReturnChoices(((mug(order), units),), facts(action), tell)
    carry_out(plan(Command.REQUEST_RETURN, order, choices), by="")


def _receive(order: int, _action: ReturnAction, units: Decimal, restock: bool) -> None:
    wanted = _newest(order, "requested", "waiting")
    choices = ReceiveChoices(wanted, (ReceivedLine(mug(order), units, restock),), shipping=restock)
    carry_out(plan(Command.RECEIVE_RETURN, order, choices), by="")


def _refund(order: int, _action: ReturnAction, units: Decimal, restock: bool) -> None:
    row = refund_offer(order).rows[0]
    carry_out(plan(Command.REFUND, order, RefundChoices(rows=(row.units(units, restock=restock),))), by="")


_DEEDS: dict[str, Any] = {
    "ask": _ask,
    "confirm": _turn(Command.CONFIRM_RETURN, "requested"),
    "receive": _receive,
    "refuse": _turn(Command.REFUSE_RETURN, "requested", "waiting"),
    "reopen": _turn(Command.REOPEN_RETURN, "waiting", "refused"),
    "close": _turn(Command.CLOSE_RETURN, "requested", "waiting", "received", "refused"),
    "refund": _refund,
    "unship": lambda order, *_: shipments.mark_unshipped(order, by=""),
    "ship": lambda order, *_: shipments.mark_shipped(order, by=""),
}
