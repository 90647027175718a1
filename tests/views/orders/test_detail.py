"""The order page: real clicks on every button, and what they leave in the file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.states import DocumentKind, Lifecycle, PaymentStatus
from desktop.models.base import now
from desktop.services.issuing import documents
from desktop.services.orders.order_search import OrderSearch, OrderView
from desktop.services.plans import payments
from desktop.views.orders.detail import OrderPage
from desktop.views.orders.next_acts import next_acts
from desktop.views.orders.panels.more_menu import PARTS, REST
from desktop.views.parts.menu import Menu
from tests.services.factory import HONEY, MUG, history, identify_shop, make_order, method_id, set_order
from tests.views.orders.opened import Opened

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_head_says_number_states_person_moment_and_sums(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], ships="ship", by="Maëlle"))
    assert order.text("order.number") == order.card.head.number
    chips = [order.text(f"order.{name}") for name in ("lifecycle", "payment_status", "fulfilment_status")]
    assert chips == ["Open", "Unpaid", "To prepare"]
    assert order.seen("order.held") == []
    assert order.text("order.who") == "Maëlle Le Gall"
    assert order.text("order.origin") == "At the counter, Friday 20 November 2026, 11:30, by Maëlle"
    assert (order.text("order.total"), order.text("order.due")) == ("€31.70", "€31.70")
    assert order.button("order.primary").text() == "Take payment €31.70"


def test_taking_the_payment_can_be_undone_to_the_deposit(desk: Desk, qtbot: QtBot) -> None:
    order_id = make_order([MUG], ships="ship")
    payments.receive(order_id, 1000, by="", reference="ch. 12")
    order = Opened(desk, qtbot, order_id)
    order.take_payment()
    order.wait("order.payment_status", "Paid")
    assert order.toast() == f"€21.70 received for {order.card.head.number}"
    words = order.words("order.payments")
    assert [word for word in words if "€" in word] == ["€10.00", "€21.70"]
    assert "ref. ch. 12" in words[1]
    assert order.text("order.due") == "€0.00"
    order.undo()
    order.wait("order.payment_status", "Partly paid")
    assert order.card.head.paid_minor == 1000


def test_a_double_click_or_a_held_key_does_one_thing(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    order_id = make_order([MUG], ships="ship")
    payments.mark_paid(order_id, by="")
    documents.issue_slip(order_id, by="")
    order = Opened(desk, qtbot, order_id)
    primary = order.page.header.primary
    assert primary.text() == "Mark as shipped"
    qtbot.mouseClick(primary, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(primary, Qt.MouseButton.LeftButton)
    assert history(order_id).count("shipment_shipped") == 1
    assert not desk.window.notice.isVisible()
    qtbot.waitUntil(lambda: primary.text() == "Create invoice")
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(primary, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "", True))
    assert [paper.kind for paper in order.card.documents] == [DocumentKind.PACKING_SLIP]


def test_paid_and_unpaid_from_the_payment_card(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], payment_method=method_id("card")))
    order.press("order.mark_paid")
    order.wait("order.payment_status", "Paid")
    assert order.seen("order.mark_paid") == []
    order.press("order.mark_unpaid")
    order.wait("order.payment_status", "Unpaid")
    assert order.toast() == f"{order.card.head.number} marked as unpaid"
    order.undo()
    order.wait("order.payment_status", "Paid")
    assert [row.amount_minor for row in order.card.payments] == [2580, -2580, 2580]
    assert {row.method_kind for row in order.card.payments} == {"card"}


def test_shipped_and_not_shipped(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG, HONEY], ships="ship"))
    order.press("order.mark_shipped")
    order.wait("order.fulfilment_status", "Shipped")
    slip = order.card.shipments[0].number
    assert slip in [button.text() for button in order.seen("order.shipments")[0].findChildren(QPushButton)]
    order.undo()
    order.wait("order.fulfilment_status", "Preparing")
    order.press("order.mark_shipped")
    order.wait("order.fulfilment_status", "Shipped")
    order.press("order.mark_unshipped")
    order.agree()
    order.wait("order.fulfilment_status", "Preparing")
    order.undo()
    order.wait("order.fulfilment_status", "Shipped")
    assert [shipment.number for shipment in order.card.shipments] == [slip]


def test_a_key_that_is_refused_leaves_what_was_done_to_be_undone(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order(ships="ship"))
    order.key(Qt.Key.Key_D, CTRL)
    order.qtbot.waitUntil(lambda: not order.page.acts["mark_shipped"].isEnabled())
    done = order.toast()
    qtbot.keyClick(order.page, Qt.Key.Key_D, CTRL)
    assert order.toast() == order.page.acts["mark_shipped"].toolTip() != done
    order.key(Qt.Key.Key_Z, CTRL)
    order.qtbot.waitUntil(order.page.acts["mark_shipped"].isEnabled)


def test_an_invoice_is_created_once(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    order = Opened(desk, qtbot, make_order([MUG]))
    order.press("order.invoice.create")
    qtbot.waitUntil(lambda: bool(order.seen("order.invoice.print")))
    (invoice,) = order.card.documents
    assert order.toast() == f"Invoice {invoice.number} created"
    assert order.seen("order.invoice.create") == []
    assert f"Invoice {invoice.number}" in [
        button.text() for button in order.seen("order.invoices")[0].findChildren(QPushButton)
    ]


def test_what_the_shop_has_not_told_is_named_and_leads_to_the_settings(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG]))
    order.press("order.invoice.create")
    notice = desk.window.notice
    assert notice.isVisible()
    told = notice.title.text() + notice.words.text()
    assert "your SIREN or SIRET" in told
    assert "your street" in told
    assert order.card.documents == ()
    (button,) = [child for child in notice.findChildren(QPushButton) if child.text() == "Open settings"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.window.pages.current == "settings"


def test_other_refusals_do_not_offer_the_settings(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    payments.mark_paid(order.card.head.id, by="")  # another till was faster; the page has not heard yet
    order.press("order.mark_paid")
    assert desk.window.notice.title.text() == "Nothing is left to pay."
    buttons = [child.text() for child in desk.window.notice.findChildren(QPushButton) if child.isVisible()]
    assert "Open settings" not in buttons


@pytest.mark.parametrize(
    ("values", "name", "reason"),
    [
        ({"held_since": now(), "hold_reason": "Rupture"}, "order.mark_shipped", "on hold"),
        ({"held_since": now(), "hold_reason": "Rupture"}, "order.invoice.create", "on hold"),
    ],
)
def test_a_button_that_is_off_says_why(
    desk: Desk, qtbot: QtBot, values: dict[str, object], name: str, reason: str
) -> None:
    order_id = make_order([MUG], ships="ship")
    set_order(order_id, **values)
    order = Opened(desk, qtbot, order_id)
    assert not order.button(name).isEnabled()
    assert reason in order.button(name).toolTip()


def test_what_makes_no_sense_for_a_cancelled_order_is_only_in_the_menu_with_its_reason(
    desk: Desk, qtbot: QtBot
) -> None:
    order_id = make_order([MUG], ships="ship")
    set_order(order_id, lifecycle=Lifecycle.CANCELLED)
    order = Opened(desk, qtbot, order_id)
    gone = ("mark_paid", "mark_unpaid", "mark_shipped", "mark_unshipped", "invoice.create", "slip.print")
    gone += ("edit_lines", "customer.edit", "delivery.edit", "ship", "return.create", "primary", "second")
    assert [name for name in gone if order.seen(f"order.{name}")] == []
    assert "No invoice" in order.words("order.invoices")
    for name in ("mark_paid", "mark_shipped", "edit_lines"):
        action = order.page.acts[name]
        assert action in order.page.header.menu.offered()
        assert (action.isEnabled(), "cancelled" in action.toolTip()) == (False, True)


def test_a_held_order_says_so(desk: Desk, qtbot: QtBot) -> None:
    order_id = make_order([MUG], ships="ship")
    set_order(order_id, held_since=now(), hold_reason="Rupture")
    order = Opened(desk, qtbot, order_id)
    assert order.text("order.held") == "On hold"
    assert order.seen("order.held")[0].toolTip() == "Rupture"


def test_each_state_has_its_next_step(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    steps = [next_acts(order.card)]
    order.take_payment()
    order.wait("order.payment_status", "Paid")
    steps.append(next_acts(order.card))
    order.key(Qt.Key.Key_D, CTRL)
    order.wait("order.fulfilment_status", "Shipped")
    steps.append(next_acts(order.card))
    order.key(Qt.Key.Key_I)
    qtbot.waitUntil(lambda: bool(order.seen("order.invoice.print")))
    steps.append(next_acts(order.card))
    assert steps == [
        ("pay", "slip.print"),
        ("slip.print", "mark_shipped"),
        ("invoice.create", ""),
        ("", "invoice.print"),
    ]
    assert order.seen("order.primary") == []
    assert order.button("order.second").text() == "Print invoice"


def test_what_is_on_hold_is_paid_then_resumed(desk: Desk, qtbot: QtBot) -> None:
    order_id = make_order([MUG], ships="ship")
    set_order(order_id, held_since=now(), hold_reason="Rupture")
    order = Opened(desk, qtbot, order_id)
    assert next_acts(order.card) == ("pay", "hold")
    order.take_payment()
    order.wait("order.primary", "Resume")
    order.press("order.primary")
    order.wait("order.primary", "Print packing slip")


def test_what_was_paid_too_much_is_paid_back_and_nothing_else_is_offered(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    card = order.card
    payments.receive(card.head.id, card.head.total_minor + 500, by="", method_id=method_id("card"))
    order.wait("order.primary", "Pay back €5.00")
    assert order.seen("order.mark_paid") == []
    assert order.seen("order.pay") == []
    assert not order.page.acts["mark_paid"].isEnabled()


def test_keys_do_what_the_buttons_do(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    order.key(Qt.Key.Key_P)
    order.wait("order.payment_status", "Paid")
    order.key(Qt.Key.Key_D, CTRL)
    order.wait("order.fulfilment_status", "Shipped")
    order.key(Qt.Key.Key_D, CTRL | SHIFT)
    order.agree()
    order.wait("order.fulfilment_status", "Preparing")
    order.key(Qt.Key.Key_E, CTRL | SHIFT)
    order.wait("order.payment_status", "Unpaid")


def test_letters_typed_into_the_comment_do_nothing_else(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    order.key(Qt.Key.Key_C)
    comment = order.page.body.comment.edit
    assert comment.hasFocus()
    qtbot.keyClicks(comment, "psilhncm PSI")
    assert comment.toPlainText() == "psilhncm PSI"
    assert order.card.head.payment_status is PaymentStatus.UNPAID
    assert "payment_received" not in history(order.card.head.id)


def test_previous_and_next_walk_the_list_it_was_opened_from(desk: Desk, qtbot: QtBot) -> None:
    first, paid, last = (make_order([MUG]) for _ in range(3))
    payments.mark_paid(paid, by="")
    order = Opened(desk, qtbot, first, OrderSearch(view=OrderView.TO_PAY))
    assert order.page.walk.view is OrderView.TO_PAY
    order.press("order.previous")
    assert order.page.order_id == last
    assert not order.button("order.previous").isEnabled()
    order.key(DOWN, ALT)
    assert order.page.order_id == first
    assert not order.button("order.next").isEnabled()
    order.key(UP, ALT)
    assert order.page.order_id == last


def test_an_order_paid_on_the_way_is_left_for_its_neighbours(desk: Desk, qtbot: QtBot) -> None:
    orders = [make_order([MUG]) for _ in range(3)]
    order = Opened(desk, qtbot, orders[1], OrderSearch(view=OrderView.TO_PAY))
    order.take_payment()
    order.wait("order.payment_status", "Paid")
    order.key(DOWN, ALT)
    assert order.page.order_id == orders[0]


def test_back_leads_to_the_list(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG]))
    order.press("order.back")
    assert desk.window.pages.current == "orders"
    desk.window.context.open_order(order.page.order_id or 0)
    order.key(Qt.Key.Key_Escape)
    assert desk.window.pages.current == "orders"


def test_the_menu_offers_one_side_of_each_thing(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    menu = order.page.header.menu
    menu.aboutToShow.emit()
    before = [action.text() for action in menu.offered()]
    assert len(before) == len(set(before))
    assert {"Create invoice", "Print packing slip", "Take payment…", "Mark as paid"} <= set(before)
    assert {"Refund…", "Credit note…", "Pay money back…", "All papers…", "Put on hold"} <= set(before)
    assert not {"Print invoice", "Mark as unpaid", "Mark as not shipped"} & set(before)
    next(action for action in menu.offered() if action.text() == "Mark as paid").trigger()
    order.wait("order.payment_status", "Paid")
    menu.aboutToShow.emit()
    assert "Mark as unpaid" in [action.text() for action in menu.offered()]


def test_the_menu_has_parts_and_is_walked_by_letters(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    menu = order.page.header.menu
    order.key(Qt.Key.Key_M)
    qtbot.waitUntil(menu.isVisible)
    parts = [one for one in menu.actions() if one.menu() is not None]
    assert [one.text() for one in parts] == [
        "Money",
        "Goods",
        "Papers and messages",
        "Order",
        "Labels and tasks",
    ]
    assert len(menu.actions()) <= 12
    qtbot.keyClick(menu, Qt.Key.Key_M)
    assert menu.activeAction() is parts[0]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    money = parts[0].menu()
    assert isinstance(money, Menu)
    qtbot.waitUntil(money.isVisible)
    assert money.height() < 600
    qtbot.keyClick(money, Qt.Key.Key_R)
    assert money.activeAction() is order.page.acts["refund"]
    qtbot.keyClick(money, Qt.Key.Key_P)
    assert not order.page.acts["pay_back"].isEnabled()
    assert QToolTip.text() == "There is no money to pay back."
    qtbot.keyClick(money, Qt.Key.Key_P)
    assert money.activeAction() is order.page.acts["reminder"]
    qtbot.keyClick(money, Qt.Key.Key_T)
    assert money.activeAction() is order.page.acts["pay"]
    qtbot.keyClick(money, Qt.Key.Key_M)
    assert money.activeAction() is order.page.acts["mark_paid"]
    qtbot.keyClick(money, Qt.Key.Key_Return)
    order.wait("order.payment_status", "Paid")


def test_every_act_of_the_page_is_once_in_the_menu(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    listed = [name for _part, _icon, groups in PARTS for group in groups for name in group]
    listed += [name for group in REST for name in group]
    assert sorted([*listed, "back"]) == sorted(order.page.acts._acts)


def test_every_amount_of_the_goods_leads_to_its_computation(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG, HONEY], ships="ship"))
    order.press("order.explain")
    sheet = order.page.explanation
    assert sheet is not None
    assert ("Total", order.text("order.total")) in sheet.rows
    products = order.page.body.products
    row = products.rows[0]
    amounts = [(row, QPoint(row.width() - 20, 20)), (order.page.header.total.value, QPoint(5, 5))]
    amounts += [(block, QPoint(block.width() - 5, 5)) for block in (products.goods, products.taxes)]
    for place, at in amounts:
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible()
        label = place.childAt(at)
        qtbot.mouseClick(label or place, Qt.MouseButton.LeftButton, pos=QPoint() if label else at)
        assert sheet.isVisible()


def test_another_language_shows_the_order_that_was_walked_to(desk: Desk, qtbot: QtBot) -> None:
    first, second = make_order([MUG]), make_order([MUG])
    order = Opened(desk, qtbot, first, OrderSearch(view=OrderView.TO_PAY))
    order.press("order.previous")
    desk.set_language("fr")
    page = desk.window.pages.page("order")
    assert isinstance(page, OrderPage)
    assert (page.order_id, page.walk.view) == (second, OrderView.TO_PAY)
    assert page.header.lifecycle.text() == "Ouverte"
    desk.set_language("en")
