"""The window with its real pages: from one to the other and back, in either language."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk, open_desk
from desktop.domain.rights import Right
from desktop.models.base import db
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_lines import add_custom
from desktop.services.drafts.drafts import set_page, start_draft
from desktop.services.placing.orders import confirm
from desktop.services.shop.methods import standard_tax_class_id
from desktop.services.shop.staff import PersonForm, save_person
from desktop.views.navigation import PAGES
from desktop.views.orders.detail import OrderPage
from desktop.views.settings.table import SECTIONS
from desktop.views.staff.pin_dialog import PinDialog
from desktop.views.wizard.wizard import Wizard
from tests.shop import open_new_shop


def _draft(name: str = "Soizic Le Gall") -> int:
    draft_id = start_draft(by="")
    set_identity(draft_id, name=name, by="")
    add_custom(draft_id, name="Bol", unit_price=Decimal("12.90"), tax_class_id=standard_tax_class_id(), by="")
    return draft_id


def _wizard(desk: Desk) -> Wizard:
    page = desk.window.page("wizard")
    assert isinstance(page, Wizard)
    return page


def test_an_order_opens_and_leads_back_to_where_one_was(desk: Desk) -> None:
    order_id = confirm(_draft(), by="")
    desk.window.show_page("customers")
    desk.window.context.open_order(order_id)
    assert desk.window.current == "order"
    assert desk.window.rail.items["orders"].isChecked()
    desk.window.context.go_back()
    assert desk.window.current == "customers"


def test_an_order_stays_open_when_the_language_changes(desk: Desk, qtbot: QtBot) -> None:
    order_id = confirm(_draft(), by="")
    desk.window.open_order(order_id)
    old = desk.window.page("order")
    with qtbot.waitSignal(old.destroyed):
        desk.set_language("fr")
    assert desk.window.current == "order"
    assert desk.window.page("order") is not old
    desk.set_language("en")


def test_an_order_has_a_window_of_its_own_when_asked(desk: Desk, qtbot: QtBot) -> None:
    order_id = confirm(_draft(), by="")
    desk.window.open_order(order_id, apart=True)
    [apart] = [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, OrderPage) and widget.isVisible()
    ]
    assert apart.windowTitle() == desk.window.windowTitle()
    assert desk.window.current == "orders"
    with qtbot.waitSignal(apart.destroyed):
        desk.close()


def test_nothing_reads_the_file_of_a_closed_desk(tmp_path: Path, qtbot: QtBot) -> None:
    shop = open_new_shop(tmp_path)
    confirm(_draft(), by="")
    desk = open_desk(shop, lang="en")
    desk.device.keep("orders/preview", 1)
    desk.window.grab()  # what waits for the first picture of the list is due now
    confirm(_draft(), by="")  # and this will be announced
    desk.close()
    asked: list[str] = []
    with pytest.MonkeyPatch.context() as patch, qtbot.captureExceptions() as troubles:
        patch.setattr(type(db), "execute_sql", lambda _db, sql, *_: asked.append(sql))
        for _ in range(3):
            QApplication.processEvents()
    assert (asked, troubles) == ([], [])


def test_the_sale_in_progress_is_found_again_by_key_and_after_a_change_of_language(
    desk: Desk, qtbot: QtBot
) -> None:
    draft_id = _draft()
    desk.window.new_order(draft_id)
    assert (desk.window.current, _wizard(desk).draft_id) == ("wizard", draft_id)
    desk.window.show_page("orders")
    qtbot.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert (desk.window.current, _wizard(desk).draft_id) == ("wizard", draft_id)
    desk.set_language("fr")
    assert (desk.window.current, _wizard(desk).draft_id) == ("wizard", draft_id)
    desk.set_language("en")


def test_a_power_cut_leads_back_into_the_sale(desk: Desk) -> None:
    draft_id = _draft()
    set_page(draft_id, "products", by="")
    desk.close()
    again = open_desk(desk.shop, lang="en")
    assert again.window.current == "wizard"
    page = again.window.page("wizard")
    assert isinstance(page, Wizard)
    assert page.draft_id == draft_id
    again.close()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_fits_1024_by_700(desk: Desk, language: str) -> None:
    order_id = confirm(_draft(), by="")
    desk.set_language(language)
    tight = []
    for name in ("orders", "customers", "products", "vouchers", "outbox", "settings", "import"):
        desk.window.show_page(name)
        tight += _too_large(desk, name)
    desk.window.open_order(order_id)
    tight += _too_large(desk, "order")
    desk.window.new_order()
    tight += _too_large(desk, "wizard")
    desk.set_language("en")
    assert tight == []


def _too_large(desk: Desk, name: str) -> list[tuple[str, int, int]]:
    least = desk.window.minimumSizeHint()
    fits = least.width() <= 1024 and least.height() <= 700
    return [] if fits else [(name, least.width(), least.height())]


class Flashes(QObject):
    """Notices what is shown before it has a parent: it becomes a window and takes the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_page_and_no_section_flashes_up_a_window(desk: Desk, qapp: QApplication) -> None:
    save_person(PersonForm("Yann", frozenset(Right)), by="")
    desk.window.rebuild("en")
    (dialog,) = desk.window.findChildren(PinDialog)
    dialog.go.click()
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    for name in set(PAGES) - {"welcome", "order", "quote", "customer", "product", "wizard"}:
        desk.window.show_page(name)
    for section in SECTIONS:
        desk.window.show_page(f"settings/{section.name}")
    desk.window.new_order()
    desk.window.context.open_customer(None)
    desk.window.context.open_product(None)
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []
