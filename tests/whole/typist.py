"""A process that types a sale into the wizard and says on its pipe what is done, until it is killed.

It loads everything once and forks for each life, so that dying fifty times does not take all day. Commands
come as lines of JSON on stdin, answers go as lines of JSON to stdout.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QRadioButton, QWidget

from desktop.app import open_desk
from desktop.services.orders.cards import OrderCore
from desktop.views.wizard.customer_page import CustomerPage
from desktop.views.wizard.discounts_page import DiscountsPage
from desktop.views.wizard.products_page import CUSTOM, DETAIL, ProductsPage
from desktop.views.wizard.step_words import STEPS
from desktop.views.wizard.wizard import Wizard

Action = Callable[["Typist"], None]
CTRL = Qt.KeyboardModifier.ControlModifier


class Typist:
    """Hands on a wizard."""

    def __init__(self, app: QApplication, wizard: Wizard) -> None:
        self._app, self.wizard = app, wizard

    def find(self, name: str) -> Any:
        """The visible control with this object name."""
        self._app.processEvents()
        return next(one for one in self.wizard.findChildren(QWidget, name) if one.isVisible())

    def step(self, page: str) -> None:
        """Be on this step, as by its key."""
        if self.wizard.step != page:
            self.press(Qt.Key(ord("1") + STEPS.index(page)), Qt.KeyboardModifier.AltModifier)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._app.focusWidget() or self.wizard, key, held)

    def fill(self, name: str, text: str) -> None:
        """Type into a field and leave it; the field is complete then."""
        field = self.find(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        if isinstance(field, QPlainTextEdit):
            self.press(Qt.Key.Key_Tab)
        else:
            QTest.keyClick(field, Qt.Key.Key_Tab)

    def click(self, name: str) -> None:
        """Click a button."""
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)


def _field(page: str, name: str, text: str, hands: Typist) -> None:
    hands.step(page)
    hands.fill(name, text)


def _new_customer(hands: Typist) -> None:
    hands.step("customer")
    hands.press(Qt.Key.Key_K, CTRL)
    hands.fill("customer.first_name", "Soizic")


def _save_customer(hands: Typist) -> None:
    hands.step("customer")
    hands.click("customer.save")


def _code(code: str, hands: Typist) -> None:
    hands.step("products")
    field = hands.find("wizard.product.search")
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)


def _open_bowl(hands: Typist) -> None:
    _code("BOWL", hands)
    hands.fill("wizard.product.text", "Yann")


def _add_bowl(hands: Typist) -> None:
    hands.step("products")
    hands.find("wizard.product.text").setFocus()
    hands.press(Qt.Key.Key_Return)


def _open_custom(hands: Typist) -> None:
    hands.step("products")
    hands.press(Qt.Key.Key_L, CTRL)
    hands.fill("wizard.custom.name", "Repair")


def _line(name: str, text: str, hands: Typist) -> None:
    core = hands.wizard.draft.core
    assert core is not None
    hands.wizard.basket.edit(core.lines[0].id)
    hands.fill(name, text)
    hands.wizard.basket.close_editor()


def _choose(page: str, choices: str, at: int, hands: Typist) -> None:
    hands.step(page)
    rows = [row for row in hands.find(choices).findChildren(QRadioButton) if row.isVisible()]
    rows[at].click()


def _press_button(page: str, name: str, hands: Typist) -> None:
    hands.step(page)
    hands.click(name)


def _channel(hands: Typist) -> None:
    hands.step("payment")
    hands.find("wizard.channel").findChild(QAbstractButton, "fair").click()


SALE: tuple[Action, ...] = (
    _new_customer,
    partial(_field, "customer", "customer.last_name", "Le Gall"),
    partial(_field, "customer", "customer.email", "soizic@example.org"),
    partial(_field, "customer", "customer.phone", "06 71 20 45 18"),
    _save_customer,
    partial(_code, "MUG"),
    partial(_code, "2*MUG"),
    _open_bowl,
    partial(_field, "products", "wizard.product.quantity", "3"),
    partial(_field, "products", "wizard.product.price", "22"),
    _add_bowl,
    _open_custom,
    partial(_field, "products", "wizard.custom.quantity", "2"),
    partial(_field, "products", "wizard.custom.price", "12.50"),
    partial(_press_button, "products", "wizard.custom.add"),
    partial(_line, "wizard.line.price", "9"),
    partial(_line, "wizard.line.percent", "5"),
    partial(_field, "discounts", "wizard.discount.percent", "7"),
    partial(_field, "discounts", "wizard.surcharge.name", "Wrapping"),
    partial(_field, "discounts", "wizard.surcharge.amount", "3"),
    partial(_field, "discounts", "wizard.tip.amount", "2"),
    partial(_choose, "delivery", "wizard.delivery.method", 2),
    partial(_field, "delivery", "wizard.address.shipping.street", "3, rue Haute"),
    partial(_field, "delivery", "wizard.address.shipping.postcode", "29780"),
    partial(_field, "delivery", "wizard.address.shipping.city", "Plouhinec"),
    partial(_field, "delivery", "wizard.delivery.price", "6"),
    partial(_press_button, "delivery", "wizard.delivery.free"),
    partial(_choose, "payment", "wizard.payment.method", 2),
    _channel,
    partial(_field, "payment", "wizard.fair", "Marche de Noel"),
    partial(_field, "payment", "wizard.note", "Ring twice"),
    partial(_press_button, "payment", "wizard.gift"),
    partial(_press_button, "review", "wizard.create"),
)
"""A whole sale, one completed field at a time."""


def seen(wizard: Wizard) -> dict[str, Any]:
    """What the wizard shows of its sale."""
    core, customer = wizard.draft.core, wizard.steps["customer"]
    assert isinstance(customer, CustomerPage)
    form = customer.form
    shown: dict[str, Any] = {"total": wizard.basket.total.figure.text(), "who": "", "step": ""}
    if core is None or wizard.draft.empty:
        return shown
    shown |= _stored(core)
    shown["step"], shown["who"] = wizard.step, wizard.basket.who.text()
    shown["shown_lines"] = [row.line.name for row in _rows(wizard)]
    if customer.panels.form_open:
        shown["form"] = [form.form().first_name, form.form().last_name, form.form().email, form.form().phone]
    return shown | _panels(wizard)


def _panels(wizard: Wizard) -> dict[str, Any]:
    """What stands in the panels beside the basket and is not part of the sale yet."""
    products, discounts = wizard.steps["products"], wizard.steps["discounts"]
    assert isinstance(products, ProductsPage)
    assert isinstance(discounts, DiscountsPage)
    discounts.show_draft()
    shown: dict[str, Any] = {"names": [discounts.discount.label.text(), discounts.surcharge.label.text()]}
    if products.side.currentIndex() == CUSTOM:
        shown["custom"] = products.custom.content()
    elif products.side.currentIndex() == DETAIL and products.detail.touched:
        shown["product"] = products.detail.content()
    return shown


def content(shown: dict[str, Any]) -> str:
    """What is seen apart from the step: the kill may fall between a field and the move that follows it."""
    return json.dumps({key: value for key, value in shown.items() if key != "step"}, sort_keys=True)


def _rows(wizard: Wizard) -> list[Any]:
    core = wizard.draft.core
    assert core is not None
    return [wizard.basket.lines.widget(line.id) for line in core.lines]


def _stored(core: OrderCore) -> dict[str, Any]:
    head, address = core.head, core.shipping
    return {
        "customer": [head.customer_name, head.email, head.phone, head.customer_id is not None],
        "lines": [
            [
                one.sku,
                str(one.quantity),
                str(one.unit_price),
                str(one.discount_percent),
                list(map(list, one.texts)),
            ]
            for one in core.lines
        ],
        "adjustments": [[one.kind, one.name, one.minor] for one in core.adjustments],
        "delivery": [head.delivery.name, head.delivery.list_minor, head.delivery.free],
        "address": [address.street, address.postcode, address.city] if address else [],
        "payment": head.payment_name,
        "header": [head.channel, head.event_name, head.note, head.gift],
        "tip": head.tip_minor,
    }


def _say(**facts: Any) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def _live(shop: Path, start: dict[str, int]) -> None:
    """One life: open the desk, say what is seen, go on with the sale where it stands."""
    app = QApplication([])
    desk = open_desk(shop, lang="en")
    desk.window.show()
    desk.window.activateWindow()
    desk.window.new_order()
    app.processEvents()
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    desk.window.open_order = lambda *_a, **_k: None  # type: ignore[method-assign]
    _say(seen=seen(wizard))
    hands = Typist(app, wizard)
    at = start.get(content(seen(wizard)), 0)
    for number in range(at, len(SALE)):
        SALE[number](hands)
        app.processEvents()
        _say(done=number, seen=seen(wizard))
    _say(end=True)


def main() -> None:
    """Live as often as asked to."""
    for line in sys.stdin:
        wanted = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                _live(Path(wanted["shop"]), wanted["start"])
            except Exception:
                _say(error=traceback.format_exc())
            finally:
                os._exit(0)
        _say(pid=child)
        os.waitpid(child, 0)
        _say(dead=child)


if __name__ == "__main__":
    main()
