"""Sales that stop and go on: set aside, abandoned, resumed after a crash or a change of language."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.app import Desk
from desktop.domain.states import DraftKind
from desktop.models import Order
from desktop.services.drafts import draft_customer, draft_lines, drafts
from desktop.services.orders.order_core import order_core
from desktop.views.parts.fields import TextField
from desktop.views.wizard.park_dialog import ParkDialog
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands, customer_step, stored


@pytest.fixture
def sale(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """A walk-in sale of one mug, on the products step."""
    sell("Mug", "12.90", sku="MUG", stock="9")
    hands.press("ctrl+m")
    hands.type("MUG")
    hands.press("enter")
    return wizard


def _park(desk: Desk, hands: Hands, name: str) -> None:
    hands.press("ctrl+p")
    dialog = next(one for one in desk.window.findChildren(ParkDialog) if one.isVisible())
    assert isinstance(hands.focus(), TextField)
    dialog.name.setText(name)
    hands.press("enter")


def test_a_parked_sale_waits_under_its_name_and_comes_back_whole(
    desk: Desk, sale: Wizard, hands: Hands
) -> None:
    draft = sale.draft_id
    before = stored(sale).lines
    _park(desk, hands, "Mme Péron")
    assert (sale.draft_id, sale.step) == (None, "customer")
    assert [(row.kind, row.name) for row in drafts.open_drafts()] == [(DraftKind.PARKED, "Mme Péron")]
    assert hands.find("wizard.parked.open", QAbstractButton).text() == "Unfinished sales (1)"
    hands.press("ctrl+r")
    assert hands.at() == "wizard.parked.recall"
    hands.press("enter")
    assert (sale.draft_id, sale.step) == (draft, "products")
    assert stored(sale).lines == before
    assert stored(sale).head.draft_kind is DraftKind.SALE


def test_parking_can_be_undone(desk: Desk, sale: Wizard, hands: Hands) -> None:
    draft = sale.draft_id
    _park(desk, hands, "")
    assert desk.window.toasts.undo_now()
    assert (sale.draft_id, stored(sale).head.draft_kind) == (draft, DraftKind.SALE)


def test_nothing_is_parked_of_an_empty_sale(desk: Desk, wizard: Wizard, hands: Hands) -> None:
    assert not hands.find("wizard.park", QAbstractButton).isEnabled()
    hands.press("ctrl+p")
    assert desk.window.findChild(ParkDialog) is None


def test_taking_up_another_sale_sets_the_open_one_aside(desk: Desk, sale: Wizard, hands: Hands) -> None:
    first = sale.draft_id
    other = drafts.start_draft(by="", page="discounts")
    draft_customer.set_identity(other, name="Yvon", by="")
    drafts.park(other, "Yvon", by="")
    hands.press("alt+1", "ctrl+r", "enter")
    assert (sale.draft_id, sale.step) == (other, "discounts")
    assert order_core(first or 0).head.draft_kind is DraftKind.PARKED


def test_a_recalled_sale_is_set_aside_again_under_its_own_name(
    desk: Desk, sale: Wizard, hands: Hands
) -> None:
    first = sale.draft_id
    _park(desk, hands, "Table de 12")
    hands.press("ctrl+r", "enter")
    assert sale.draft_id == first
    hands.press("ctrl+p")
    dialog = desk.window.findChildren(ParkDialog)[-1]
    assert dialog.name.text() == "Table de 12"
    hands.press("esc")
    other = drafts.start_draft(by="", page="discounts")
    sale.open(other)
    assert [row.name for row in drafts.open_drafts() if row.id == first] == ["Table de 12"]


def test_a_waiting_sale_is_thrown_away_only_after_a_second_word(
    desk: Desk, wizard: Wizard, hands: Hands
) -> None:
    other = drafts.start_draft(by="", page="products")
    draft_customer.set_identity(other, name="Yvon", by="")
    drafts.park(other, "Yvon", by="")
    hands.press("alt+1", "ctrl+r")
    row = hands.focus().parentWidget()
    row.throw.click()  # type: ignore[attr-defined]
    assert len(drafts.open_drafts()) == 1
    row.sure.click()  # type: ignore[attr-defined]
    assert drafts.open_drafts() == []
    assert hands.at() == "wizard.customer.search"


def test_leaving_keeps_an_abandoned_cart_that_can_be_had_back(desk: Desk, sale: Wizard, hands: Hands) -> None:
    draft = sale.draft_id
    hands.click("wizard.cancel")
    assert desk.window.current == "orders"
    assert [row.kind for row in drafts.open_drafts()] == [DraftKind.ABANDONED]
    assert desk.window.toasts.undo_now()
    assert (desk.window.current, sale.draft_id) == ("wizard", draft)
    assert stored(sale).head.draft_kind is DraftKind.SALE


def test_leaving_an_empty_sale_leaves_nothing(desk: Desk, wizard: Wizard, hands: Hands) -> None:
    hands.press("ctrl+m", "esc", "esc")
    assert desk.window.current == "orders"
    assert drafts.open_drafts() == []
    assert Order.select().count() == 1


def test_going_to_another_page_and_back_finds_the_sale_as_it_was(
    desk: Desk, sale: Wizard, hands: Hands
) -> None:
    hands.press("alt+3")
    desk.window.show_page("orders")
    desk.window.new_order()
    assert (sale.step, len(stored(sale).lines)) == ("discounts", 1)


def test_a_change_of_language_keeps_everything(desk: Desk, sale: Wizard, hands: Hands) -> None:
    draft = sale.draft_id
    hands.press("alt+5")
    desk.set_language("fr")
    QApplication.processEvents()
    again = desk.window.page("wizard")
    assert isinstance(again, Wizard)
    assert again is not sale
    assert (again.draft_id, again.step) == (draft, "payment")
    assert again.basket.total.figure.text() == "12,90\u00a0€"
    desk.set_language("en")


def test_a_sale_left_by_a_crash_is_resumed_with_its_half_typed_customer(
    desk: Desk, wizard: Wizard, hands: Hands
) -> None:
    crashed = drafts.start_draft(by="", page="customer")
    draft_customer.set_identity(crashed, name="Soizic Le Gall", phone="06 71", by="")
    fresh = Wizard(desk.window.context)
    fresh.open(drafts.draft_to_resume())
    assert (fresh.draft_id, fresh.step) == (crashed, "customer")
    form = customer_step(fresh).form
    assert customer_step(fresh).panels.form_open
    assert (form.form().first_name, form.form().last_name, form.form().phone) == (
        "Soizic",
        "Le Gall",
        "06 71",
    )
    fresh.deleteLater()


def test_a_sale_confirmed_elsewhere_leaves_an_empty_wizard(desk: Desk, sale: Wizard, qtbot: object) -> None:
    from desktop.services.placing import orders

    draft = sale.draft_id
    assert draft is not None
    orders.confirm(draft, by="")
    qtbot.waitUntil(lambda: sale.draft_id is None)  # type: ignore[attr-defined]
    assert sale.step == "customer"


def test_a_draft_that_holds_nothing_is_not_listed(desk: Desk, wizard: Wizard, hands: Hands) -> None:
    drafts.start_draft(by="", page="customer")
    lined = drafts.start_draft(by="", page="products")
    draft_lines.add_product(lined, sell("Mug", "12.90", sku="MUG"), by="")
    customer_step(wizard).show_draft()
    assert customer_step(wizard).waiting.text() == "Unfinished sales (1)"
