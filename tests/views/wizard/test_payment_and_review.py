"""Steps 5 and 6: what is written down beside the money, and the last look before the order is made."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDateTime, QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QRadioButton, QWidget

from desktop.app import Desk
from desktop.domain import settings
from desktop.domain.states import Channel, Lifecycle, PaymentStatus
from desktop.models import Order
from desktop.models.ledger import OutboxItem
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import set_header
from desktop.services.orders.order_core import order_core
from desktop.services.quotes import quotes
from desktop.services.quotes.quote_facts import quote_standing
from desktop.services.shop.methods import payment_methods
from desktop.services.shop.preferences import change_shop, setting
from desktop.views import labels
from desktop.views.orders.explain import ExplainSheet
from desktop.views.parts.date_field import DateField
from desktop.views.parts.rows import TwoLines
from desktop.views.quotes.send_dialog import SendDialog
from desktop.views.wizard.payment_page import PaymentPage
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.views.wizard.conftest import Hands, review_step, stored


@pytest.fixture
def sale(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """Two vases for somebody with an e-mail address, on the payment step."""
    change_shop({"email": "shop@example.org"}, by="")
    save_customer(CustomerForm("Élise", "Dupré", email="elise@example.org"), by="")
    sell("Vase", "50.00", sku="VASE", stock="9")
    hands.type("elise")
    hands.press("enter")
    hands.type("2*VASE")
    hands.press("enter", "alt+5")
    return wizard


def _page(sale: Wizard) -> PaymentPage:
    page = sale.steps["payment"]
    assert isinstance(page, PaymentPage)
    return page


def _transfer() -> int:
    return next(row.id for row in payment_methods() if row.code == "transfer")


def test_naming_a_way_to_pay_charges_nobody(sale: Wizard, hands: Hands, opened: list[int]) -> None:
    row = _page(sale).methods.findChild(QRadioButton, str(_transfer()))
    day = datetime.now(UTC).astimezone().date() + timedelta(days=30)
    assert f"due on {day.day} " in row.accessibleName()
    row.click()
    assert stored(sale).head.payment_name == "Virement"
    hands.press("alt+6", "enter")
    head = order_core(opened[0]).head
    assert (head.payment_status, head.paid_minor, head.due_on) == (PaymentStatus.UNPAID, 0, day)


def test_the_channel_and_the_fair(sale: Wizard, hands: Hands) -> None:
    _page(sale).channel.findChild(QAbstractButton, Channel.FAIR).click()
    assert hands.at() == "wizard.fair"
    hands.type("Marché de Noël")
    hands.press("tab")
    head = stored(sale).head
    assert (head.channel, head.event_name) == (Channel.FAIR, "Marché de Noël")


def test_an_order_may_lie_in_the_past_and_its_making_is_kept_apart(sale: Wizard, hands: Hands) -> None:
    field = _page(sale).placed
    past = QDateTime.currentDateTime().addDays(-3)
    field.setFocus()
    field.setDateTime(past)
    hands.find("wizard.reference", QWidget).setFocus()
    head = stored(sale).head
    assert abs(head.placed_at.timestamp() - past.toSecsSinceEpoch()) < 60
    assert head.created_at > head.placed_at
    assert "Typed on" in _page(sale)._row("placed").helper.text()


def test_a_date_nobody_touched_is_now_however_long_the_sale_waits(sale: Wizard, hands: Hands) -> None:
    assert sale.draft_id is not None
    begun = datetime.now(UTC) - timedelta(days=3)
    Order.update(placed_at=begun.replace(microsecond=0)).where(Order.id == sale.draft_id).execute()
    sale.draft.read()
    field = _page(sale).placed
    assert abs(field.dateTime().secsTo(QDateTime.currentDateTime())) < 120
    field.setFocus()
    hands.find("wizard.reference", QWidget).setFocus()
    assert not stored(sale).head.placed_by_hand
    hands.press("alt+6")
    assert labels.day_in_full(begun.astimezone().date()) not in review_step(sale).facts["origin"].value()


def test_note_reference_language_and_gift_are_saved(sale: Wizard, hands: Hands) -> None:
    note = hands.find("wizard.note", QPlainTextEdit)
    note.setFocus()
    hands.type("Ring twice")
    hands.press("tab")
    hands.fill("wizard.reference", "PO 4711")
    hands.click("wizard.gift")
    combo = _page(sale).language
    combo.choose("en")
    combo.activated.emit(combo.currentIndex())
    head = stored(sale).head
    assert (head.note, head.buyer_ref, head.gift, head.language) == ("Ring twice", "PO 4711", True, "en")


def test_a_note_is_saved_within_a_second_of_the_last_key(sale: Wizard, hands: Hands, qtbot: object) -> None:
    hands.find("wizard.note", QPlainTextEdit).setFocus()
    hands.type("Ring")
    assert stored(sale).head.note == ""
    qtbot.waitUntil(lambda: stored(sale).head.note == "Ring", timeout=1000)  # type: ignore[attr-defined]


def test_two_boxes_say_who_is_told_and_are_remembered(sale: Wizard, hands: Hands, opened: list[int]) -> None:
    assert _page(sale).notify.customer.isChecked()
    hands.click("wizard.notify.shop")
    assert stored(sale).head.notify_shop
    hands.press("alt+6", "enter")
    assert len(opened) == 1
    assert OutboxItem.select().count() == 2
    assert setting(settings.NOTIFY_SHOP) is True


def test_without_an_email_the_customer_cannot_be_told(wizard: Wizard, hands: Hands) -> None:
    hands.press("ctrl+m", "alt+5")
    box = hands.find("wizard.notify.customer", QAbstractButton)
    assert not box.isEnabled()
    assert not box.isChecked()


# Review


def test_everything_is_there_once_more_and_each_part_leads_back(sale: Wizard, hands: Hands) -> None:
    hands.press("alt+6")
    review = review_step(sale)
    assert (review.who.text(), review.reach.text()) == ("Élise Dupré", "elise@example.org")
    assert review.facts["method"].value() == "Handed over now"
    assert ("Of which VAT 20 %", "€16.67") in [
        (label, amount) for label, amount in sale.basket.sums.texts()
    ] or ("Of which VAT 20%", "€16.67") in sale.basket.sums.texts()
    for name in ("customer", "delivery", "payment"):
        hands.click(f"wizard.review.{name}")
        assert sale.step == name
        hands.press("alt+6")


def test_the_gift_has_its_own_place_and_nothing_leaves_a_hole(sale: Wizard, hands: Hands) -> None:
    hands.press("alt+6")
    review = review_step(sale)
    for name in ("reference", "gift", "note", "to", "bill"):
        assert review.facts[name].isHidden(), name
    sale.draft.change(lambda at: set_header(at, gift=True, buyer_ref="BC-77", by=""))
    QApplication.processEvents()
    assert review.facts["reference"].value() == "BC-77"
    assert review.facts["gift"].value() == "No price on the packing slip"
    assert review.facts["gift"].y() == review.facts["method"].y(), "beside the method, not below empty cells"


def test_the_words_of_a_gift_are_asked_when_it_is_one(sale: Wizard, hands: Hands) -> None:
    hands.press("alt+5")
    words = next(iter(sale.findChildren(QPlainTextEdit, "wizard.gift_message")))
    assert not words.isVisible()
    hands.click("wizard.gift")
    assert words.isVisible()
    words.setFocus()
    hands.type("Bon Noël !")
    hands.press("alt+6")
    assert sale.draft.head is not None
    assert sale.draft.head.gift_message == "Bon Noël !"
    assert review_step(sale).facts["gift"].value() == "No price on the packing slip\nBon Noël !"


def test_the_review_forgets_the_sale_before(sale: Wizard, hands: Hands) -> None:
    hands.press("alt+6")
    assert review_step(sale).who.text() == "Élise Dupré"
    sale.leave()
    hands.click("nav.new_order")
    hands.press("alt+6")
    review = review_step(sale)
    assert (review.who.text(), review.reach.isVisible()) == ("–", False)
    assert [name for name, fact in review.facts.items() if not fact.isHidden()] == ["origin", "method", "way"]


def test_a_notice_keeps_clear_of_the_head_and_of_the_page(wizard: Wizard, hands: Hands) -> None:
    hands.press("ctrl+m", "alt+6", "enter")
    notice = wizard.notice
    above = notice.mapTo(wizard, QPoint(0, 0)).y() - wizard.header.geometry().bottom() - 1
    assert above == 12
    middle = notice.title.geometry().center().y() + 1
    assert abs(middle - notice.height() / 2) <= 1, "one line stands in the middle"
    notice.hide()
    QApplication.processEvents()
    assert wizard.stack.y() == 0


def test_what_is_still_needed_stands_on_top_and_leads_there(wizard: Wizard, hands: Hands) -> None:
    hands.press("ctrl+m", "alt+6")
    problems = review_step(wizard).problems
    assert problems.isVisible()
    QApplication.processEvents()
    last = max(row.mapTo(problems, QPoint(0, row.height())).y() for row in problems.findChildren(TwoLines))
    assert problems.height() - last >= 12
    hands.press("enter")
    assert wizard.step == "products"
    assert "nothing in the basket" in wizard.notice.title.text()
    assert hands.at() == "wizard.product.search"


def test_nothing_is_made_of_nothing(wizard: Wizard, hands: Hands, opened: list[int]) -> None:
    hands.press("alt+6", "enter")
    assert (opened, wizard.draft_id) == ([], None)
    assert wizard.notice.isVisible()


def test_creating_opens_the_order_and_the_wizard_is_empty_again(
    desk: Desk, sale: Wizard, hands: Hands, opened: list[int]
) -> None:
    draft = sale.draft_id
    hands.press("alt+6")
    hands.click("wizard.create")
    assert opened == [draft]
    head = order_core(opened[0]).head
    assert head.lifecycle is Lifecycle.OPEN
    assert head.number.startswith("A-")
    desk.window.new_order()
    assert (sale.draft_id, sale.step, sale.basket.total.figure.text()) == (None, "customer", "€0.00")


def test_the_explanation_adds_up_to_the_total(desk: Desk, sale: Wizard, hands: Hands) -> None:
    hands.press("alt+3")
    hands.fill("wizard.discount.percent", "10")
    hands.click("wizard.tip.5")
    hands.press("alt+6", "f2")
    sheet = desk.window.findChild(ExplainSheet)
    assert sheet.isVisible()
    rows = sheet.rows
    assert rows[0] == ("Vase", "€90.00")
    assert ("2 × €50.00", "€100.00") in rows
    assert ("Part of “Discount”", "−€10.00") in rows
    assert rows[-4][0] == "Total"
    assert rows[-4][1] == sale.basket.total.figure.text() == "€94.50"
    hands.press("esc")
    assert not sheet.isVisible()
    assert sale.step == "review"


def test_a_date_after_today_is_refused_beside_its_field_and_no_order_is_made(
    sale: Wizard, hands: Hands, opened: list[int]
) -> None:
    page = _page(sale)
    page.placed.setFocus()
    hands.type("28/02/2099")
    hands.press("ctrl+enter")
    assert sale.step == "payment"
    assert "28" in page._row("placed").problem()
    assert not stored(sale).head.placed_by_hand
    hands.press("alt+6", "ctrl+enter")
    assert (sale.step, hands.at(), opened) == ("payment", "wizard.placed", [])
    hands.type("15/10/2026 09:30")
    hands.press("ctrl+enter")
    assert sale.step == "review"
    assert page._row("placed").problem() == ""
    assert stored(sale).head.placed_at.astimezone().strftime("%d/%m/%Y %H:%M") == "15/10/2026 09:30"


def test_a_typed_date_does_not_reach_the_next_sale(sale: Wizard, hands: Hands, opened: list[int]) -> None:
    field = _page(sale).placed
    field.setFocus()
    hands.type("15/10/2026 09:30")
    hands.press("ctrl+enter", "ctrl+enter")
    assert order_core(opened[0]).head.placed_at.astimezone().strftime("%d/%m/%Y") == "15/10/2026"
    assert abs(field.dateTime().secsTo(QDateTime.currentDateTime())) < 120
    sale.arrive()
    hands.type("elise")
    hands.press("enter")
    hands.type("VASE")
    hands.press("enter", "alt+5")
    assert abs(field.dateTime().secsTo(QDateTime.currentDateTime())) < 120
    assert _page(sale)._row("placed").helper.text() == ""
    field.setFocus()
    hands.press("tab", "alt+6", "ctrl+enter")
    head = order_core(opened[1]).head
    assert not head.placed_by_hand
    assert abs(head.placed_at.timestamp() - datetime.now(UTC).timestamp()) < 120


@pytest.fixture
def quote(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """A quote of one vase on its last step, ready to be issued."""
    identify_shop()
    draft = quotes.begin_quote(by="")
    add_product(draft, sell("Vase", "50.00"), by="")
    set_identity(draft, name="Soizic Le Gall", by="")
    wizard.open(draft)
    wizard.go_to("review")
    return wizard


@pytest.mark.parametrize("typed", ["32/13/2026", "bientôt", "01/02/2020"])
@pytest.mark.parametrize("press", ["wizard.create", "wizard.send"])
def test_a_last_day_that_is_none_holds_the_quote_up(
    quote: Wizard, hands: Hands, opened: list[int], typed: str, press: str
) -> None:
    field = hands.find("wizard.quote.valid_until", DateField)
    hands.fill("wizard.quote.valid_until", typed)
    hands.click(press)
    assert (opened, field.text()) == ([], typed)
    assert hands.focus() is field
    row = review_step(quote).quote.row
    assert row.problem()
    assert not any(one.isVisible() for one in quote.window().findChildren(SendDialog))


def test_a_last_day_put_right_lets_the_quote_go(quote: Wizard, hands: Hands, opened: list[int]) -> None:
    hands.fill("wizard.quote.valid_until", "32/13/2026")
    hands.click("wizard.create")
    hands.fill("wizard.quote.valid_until", "24/12/2099")
    hands.click("wizard.create")
    assert quote_standing(opened[0]).valid_until == date(2099, 12, 24)
