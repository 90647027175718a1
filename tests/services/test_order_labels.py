"""The shop's own labels: made in the settings, set on orders, with the commands they bring along."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.label_effects import EntryStep, LabelSet, LabelStep, LabelStepRefused
from desktop.domain.mail_text import Written
from desktop.domain.states import Lifecycle
from desktop.models import CustomStatus, MailLetter, OutboxItem
from desktop.services.commands.command_refusals import WrongLifecycle
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.issuing.documents import invoice_of
from desktop.services.mails.messages import READY
from desktop.services.mails.own_messages import delete_own_message, save_own_message
from desktop.services.orders.order_card import order_card
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_label import LabelChoices, LabelNotForOrder
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.services.shop.label_book import label_book
from desktop.services.shop.label_edit import archive_label, delete_label, move_label, save_label
from desktop.services.shop.order_labels import (
    LabelArchived,
    LabelForm,
    LabelInUse,
    LabelNameMissing,
    LabelNameTaken,
    LabelNotFound,
    active_labels,
    label_counts,
    label_named,
)
from tests.services.factory import history, identify_shop, make_order, set_order, written

CASH = "Espèces"

BOTH = {"fr": "À graver", "en": "To engrave"}


def label(name: str = "À graver", *steps: str, base: str = "") -> int:
    return save_label(LabelForm({"fr": name}, "violet", steps, base), by="")


def put(order: int, label_id: int | None, by: str = "Sam") -> Plan:
    agreed = plan(Command.SET_LABEL, order, LabelChoices(label_id))
    carry_out(agreed, by=by)
    return agreed


def test_a_label_is_set_and_taken_off_and_history_says_so(new_shop):
    order, engrave = make_order(), save_label(LabelForm(BOTH, "violet"), by="")
    assert put(order, engrave).effects == (LabelSet(engrave, "À graver", ""),)
    assert order_card(order).head.label_id == engrave
    assert put(order, None).effects == (LabelSet(None, "", "À graver"),)
    assert order_card(order).head.label_id is None
    assert history(order)[-2:] == ["label_changed", "label_changed"]


def test_the_same_label_again_changes_nothing(new_shop):
    order, engrave = make_order(), label()
    put(order, engrave)
    told = history(order)
    assert put(order, engrave).effects == ()
    assert history(order) == told


def test_a_plan_writes_nothing_and_is_done_as_it_was_shown(new_shop):
    identify_shop()
    order, paid = make_order(), label("Payée", EntryStep.PAID, EntryStep.INVOICE)
    before = written()
    agreed = plan(Command.SET_LABEL, order, LabelChoices(paid))
    assert order_card(order).head.label_id is None
    assert invoice_of(order) is None
    assert written() >= before
    due, method = order_card(order).head.due_minor, CASH
    assert agreed.effects[1:] == (LabelStep(EntryStep.PAID, due, method), LabelStep(EntryStep.INVOICE))
    assert agreed.after.due_minor == 0
    carry_out(agreed, by="")
    card = order_card(order)
    assert (card.head.due_minor, card.head.label_id) == (0, paid)
    assert invoice_of(order) is not None


def test_a_command_that_is_refused_is_reported_and_the_label_is_set_all_the_same(new_shop):
    identify_shop()
    order, packed = (
        make_order(ships="ship"),
        label("Emballée", EntryStep.INVOICE, EntryStep.SLIP, EntryStep.PAID),
    )
    carry_out(plan(Command.HOLD, order, HoldChoices("adresse ?")), by="")
    _, invoice, slip, paid = put(order, packed).effects
    assert isinstance(invoice, LabelStepRefused)
    assert isinstance(slip, LabelStepRefused)
    assert (invoice.reason, slip.reason) == ("OrderIsHeld", "OrderIsHeld")
    assert isinstance(paid, LabelStep)
    assert (paid.step, paid.method) == (EntryStep.PAID, CASH)
    card = order_card(order)
    assert (card.head.label_id, card.head.due_minor, card.documents) == (packed, 0, ())
    assert history(order).count("label_step_refused") == 2


def test_a_label_can_make_the_slip_and_tell_the_customer(new_shop):
    identify_shop()
    order, ready = make_order(ships="pickup"), label("Prête", EntryStep.SLIP, f"mail:{READY}")
    put(order, ready)
    card = order_card(order)
    assert [paper.kind.value for paper in card.documents] == ["packing_slip"]
    assert OutboxItem.select().count() == 1
    nobody = make_order(ships="pickup", email="")
    _, _, mail = put(nobody, ready).effects
    assert isinstance(mail, LabelStepRefused)
    assert mail.reason == "NobodyToWriteTo"


def test_a_label_can_send_a_message_of_the_shops_own_and_a_reminder(new_shop):
    written = {
        "fr": Written("Votre bol est chez le potier", "Bonjour {customer}, encore dix jours pour {number}.")
    }
    own = save_own_message("Chez le potier", written, by="")
    order = make_order(customer_name="Soizic")
    put(order, label("Chez le potier", f"mail:own:{own}", "mail:payment_reminder"))
    letters = [letter.subject for letter in MailLetter.select().order_by(MailLetter.id)]
    assert letters[0] == "Votre bol est chez le potier"
    assert len(letters) == 2
    delete_own_message(own, by="")
    other = make_order()
    _, gone, _ = put(other, label_named("Chez le potier").id).effects
    assert isinstance(gone, LabelStepRefused)
    assert gone.reason == "OwnMessageNotFound"
    with pytest.raises(ValueError, match="nonsense"):
        label("x", "mail:nonsense")


def test_a_label_reminds_nobody_before_the_day(new_shop):
    soon, late = make_order(), make_order()
    set_order(soon, due_on=today() + timedelta(days=1))
    set_order(late, due_on=today())
    ask = label("Relancer", "mail:payment_reminder")
    _, early = put(soon, ask).effects
    assert isinstance(early, LabelStepRefused)
    assert (early.reason, order_card(soon).head.label_id) == ("NotDueYet", ask)
    assert history(soon)[-1] == "label_step_refused"
    assert OutboxItem.select().count() == 0
    assert put(late, ask).effects[1:] == (LabelStep("mail:payment_reminder"),)
    assert OutboxItem.select().count() == 1


def test_only_a_label_that_is_there_in_use_and_made_for_it_can_be_set(new_shop):
    order, done = make_order(), label("Classée", base="completed")
    with pytest.raises(LabelNotFound):
        put(order, 99)
    with pytest.raises(LabelNotForOrder):
        put(order, done)
    archive_label(done, active=False, by="")
    with pytest.raises(LabelArchived):
        put(order, done)
    with pytest.raises(WrongLifecycle):
        put(make_order(lifecycle=Lifecycle.DRAFT), done)
    assert active_labels() == []


def test_a_label_needs_a_name_of_its_own(new_shop):
    first = save_label(LabelForm(BOTH), by="")
    with pytest.raises(LabelNameMissing):
        save_label(LabelForm({"fr": " ", "en": ""}), by="")
    with pytest.raises(LabelNameTaken):
        save_label(LabelForm({"en": "à GRAVER"}), by="")
    save_label(LabelForm(BOTH, "teal", base="open"), first, by="")
    found = label_named("to engrave")
    assert (found.id, found.colour, found.base) == (first, "teal", "open")
    assert (found.name("fr"), found.name("en"), found.name("de")) == ("À graver", "To engrave", "To engrave")
    with pytest.raises(ValueError, match="mauve"):
        save_label(LabelForm({"fr": "x"}, "mauve"), by="")


def test_labels_stand_in_the_order_the_shop_gives_them(new_shop):
    one, two, three = label("Un"), label("Deux"), label("Trois")
    move_label(three, -2, by="")
    move_label(one, 5, by="")
    assert list(label_book()) == [three, two, one]
    archive_label(two, active=False, by="")
    move_label(one, -1, by="")
    assert [found.id for found in active_labels()] == [one, three]


def test_a_used_label_can_be_put_away_and_an_unused_one_deleted(new_shop):
    order, used, unused = make_order(), label("Une"), label("Deux")
    put(order, used)
    assert label_counts() == {used: 1}
    with pytest.raises(LabelInUse) as refused:
        delete_label(used, by="")
    assert (refused.value.name, refused.value.orders) == ("Une", 1)
    archive_label(used, active=False, by="")
    assert order_card(order).head.label_id == used
    assert delete_label(unused, by="").name("fr") == "Deux"
    assert CustomStatus.select().count() == 1


def test_a_completed_order_can_still_get_a_label(new_shop):
    order, done = make_order(), label("Classée", base="completed")
    set_order(order, lifecycle=Lifecycle.COMPLETED)
    put(order, done)
    assert order_card(order).head.label_id == done
