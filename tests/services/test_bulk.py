"""One act on many orders: one refusal never blocks the others, and the report says all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.label_effects import EntryStep
from desktop.domain.states import DocumentKind, Lifecycle
from desktop.models import OutboxItem
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.mails.messages import READY
from desktop.services.marks.tags import tag_order
from desktop.services.orders.order_card import order_card
from desktop.services.plans import bulk
from desktop.services.plans.payments import mark_unpaid
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.label_edit import save_label
from desktop.services.shop.order_labels import LabelForm
from tests.services.factory import history, identify_shop, make_order, set_order


@pytest.fixture
def three(new_shop) -> list[int]:
    """Three orders to be sent; the second is on hold, the third cancelled."""
    identify_shop()
    orders = [make_order(ships="ship"), make_order(ships="ship"), make_order(lifecycle=Lifecycle.CANCELLED)]
    carry_out(plan(Command.HOLD, orders[1], HoldChoices("adresse ?")), by="")
    return orders


def numbers(orders: list[int]) -> list[str]:
    return [order_card(order).head.number for order in orders]


def test_one_refusal_does_not_block_the_others(three):
    first, second, third = numbers(three)
    told: list[tuple[int, int]] = []
    report = bulk.for_each(
        three, bulk.command_deed(Command.MARK_SHIPPED, by="Sam"), lambda *at: told.append(at)
    )
    assert (report.done, report.unchanged) == ([first], [])
    assert [(number, type(error).__name__) for number, error in report.refused] == [
        (second, "OrderIsHeld"),
        (third, "WrongLifecycle"),
    ]
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert order_card(three[0]).head.fulfilment_status == "shipped"
    assert history(three[0])[-1] == "shipment_shipped"


def test_what_would_be_refused_is_known_before(three):
    found = bulk.refusals(three, Command.MARK_PAID)
    assert [number for number, _ in found] == numbers(three)[2:]
    assert bulk.for_each(three, bulk.command_deed(Command.MARK_PAID, by="")).done == numbers(three)[:2]


def test_a_label_is_set_on_all_and_what_it_could_not_bring_is_told(three):
    packed = save_label(LabelForm({"fr": "Emballée"}, steps=(EntryStep.SLIP,)), by="")
    set_order(three[2], label=packed)
    report = bulk.for_each(three, bulk.label_deed(packed, by=""))
    first, second, third = numbers(three)
    assert (report.done, report.unchanged, report.refused) == ([first, second], [third], [])
    assert [(number, type(error).__name__) for number, error in report.beside] == [(second, "OrderIsHeld")]
    assert not report.silent
    assert bulk.take_back(report, by="") == []
    assert [order_card(order).head.label_id for order in three] == [None, None, packed]


def test_what_a_label_brought_goes_with_it_and_what_stays_is_named(three):
    set_order(three[0], email="lea@example.org")
    steps = (EntryStep.INVOICE, EntryStep.SLIP, EntryStep.PAID, f"mail:{READY}")
    before = save_label(LabelForm({"fr": "Avant"}), by="")
    ready = save_label(LabelForm({"fr": "Prête"}, steps=steps), by="")
    set_order(three[0], label=before)
    was = order_card(three[0])
    report = bulk.for_each(three[:1], bulk.label_deed(ready, by=""))
    now = order_card(three[0])
    assert (now.head.payment_status, len(now.shipments)) == ("paid", 1)
    assert report.papers == [paper.number for paper in now.documents if paper.kind is DocumentKind.INVOICE]
    assert bulk.take_back(report, by="") == []
    after = order_card(three[0])
    assert after.head.label_id == before
    assert (after.head.payment_status, after.head.due_minor) == (was.head.payment_status, was.head.due_minor)
    assert [shipment.state for shipment in after.shipments] == ["void"]
    assert [item.state for item in OutboxItem.select()] == ["dropped"]
    assert report.gone == 0


def test_the_label_before_comes_back_without_its_commands(three):
    paid = save_label(LabelForm({"fr": "Payée"}, steps=(EntryStep.PAID,)), by="")
    other = save_label(LabelForm({"fr": "Autre"}), by="")
    set_order(three[0], label=paid)
    report = bulk.for_each(three[:1], bulk.label_deed(other, by=""))
    bulk.take_back(report, by="")
    head = order_card(three[0]).head
    assert (head.label_id, head.payment_status) == (paid, "unpaid")


def test_a_label_that_was_set_since_is_not_overwritten_and_nothing_is_taken_back(three):
    paid = save_label(LabelForm({"fr": "Payée"}, steps=(EntryStep.PAID,)), by="")
    other = save_label(LabelForm({"fr": "Autre"}), by="")
    report = bulk.for_each(three[:2], bulk.label_deed(paid, by=""))
    bulk.for_each(three[:1], bulk.label_deed(other, by=""))
    told = bulk.take_back(report, by="")
    assert [type(error).__name__ for error in told] == ["LabelChangedSince"]
    heads = [order_card(order).head for order in three[:2]]
    assert [(head.label_id, head.payment_status) for head in heads] == [(other, "paid"), (None, "unpaid")]


def test_a_mail_that_has_left_is_counted_and_nothing_is_half_taken_back(three):
    set_order(three[0], email="lea@example.org")
    told = save_label(LabelForm({"fr": "Prête"}, steps=(f"mail:{READY}",)), by="")
    report = bulk.for_each(three[:1], bulk.label_deed(told, by=""))
    OutboxItem.update(state="sent").execute()
    assert bulk.take_back(report, by="") == []
    assert (report.gone, order_card(three[0]).head.label_id) == (1, None)
    paid = save_label(LabelForm({"fr": "Payée"}, steps=(EntryStep.PAID,)), by="")
    again = bulk.for_each(three[:1], bulk.label_deed(paid, by=""))
    mark_unpaid(three[0], by="")
    assert [type(error).__name__ for error in bulk.take_back(again, by="")] == ["NothingPaid"]
    assert order_card(three[0]).head.label_id == paid


def test_tags_are_put_on_and_taken_off_and_come_back(three):
    tag_order(three[0], ["urgent"], by="")
    report = bulk.for_each(three, bulk.tag_deed(["urgent", "gift"], [], by=""))
    assert report.silent
    assert [tag.name for tag in bulk.tags_of_all(three)] == ["gift", "urgent"]
    bulk.take_back(report, by="")
    assert [[tag.name for tag in order_card(order).tags] for order in three] == [["urgent"], [], []]
    off = bulk.for_each(three, bulk.tag_deed([], ["urgent"], by=""))
    assert (off.done, off.unchanged) == (numbers(three)[:1], numbers(three)[1:])


def test_hold_and_resume_take_each_other_back(three):
    held = bulk.for_each(three, bulk.hold_deed("inventaire", by=""))
    assert (len(held.done), len(held.refused)) == (1, 2)
    bulk.take_back(held, by="")
    assert not order_card(three[0]).head.held
    resumed = bulk.for_each(three, bulk.command_deed(Command.RESUME, by=""))
    assert len(resumed.done) == 1
    bulk.take_back(resumed, by="")
    assert order_card(three[1]).head.hold_reason == "adresse ?"


def test_reminders_go_to_those_who_owe_something_and_can_be_written_to(three):
    set_order(three[1], email="")
    report = bulk.for_each(three, bulk.remind_deed(by=""))
    assert report.done == numbers(three)[:1]
    assert [number for number, _ in report.refused] == numbers(three)[1:]


def test_nobody_is_reminded_before_the_day_it_is_due(three):
    tomorrow = today() + timedelta(days=1)
    set_order(three[0], due_on=tomorrow)
    seen = bulk.look(three, Command.REMIND)
    assert [(number, error.due_on) for number, error in seen.early] == [(numbers(three)[0], tomorrow)]
    assert numbers(three)[0] not in [number for number, _ in seen.refused]
    report = bulk.for_each(three[:1], bulk.remind_deed(by=""))
    assert (report.done, [type(error).__name__ for _, error in report.refused]) == ([], ["NotDueYet"])
    assert bulk.for_each(three[:1], bulk.remind_deed(by="", early=True)).done == numbers(three)[:1]


def test_on_the_day_itself_a_reminder_goes_out(three):
    set_order(three[0], due_on=today())
    assert bulk.look(three, Command.REMIND).early == []
    assert bulk.for_each(three[:1], bulk.remind_deed(by="")).done == numbers(three)[:1]


def test_it_can_be_stopped_and_what_was_done_stays(three):
    class Stop(Exception):
        pass

    def step(place: int, _of: int) -> None:
        if place == 1:
            raise Stop

    with pytest.raises(Stop):
        bulk.for_each(three, bulk.tag_deed(["gift"], [], by=""), step)
    assert [len(order_card(order).tags) for order in three] == [1, 0, 0]
