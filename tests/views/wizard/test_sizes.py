"""Everything fits a screen of 1024 × 700, in both languages, and follows the look."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from desktop.app import Desk
from desktop.services.customers.customer_search import find_customers
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_customer import choose_customer
from desktop.services.drafts.draft_delivery import (
    choose_shipping,
    set_billing_same,
    set_free_shipping,
    set_shipping_price,
)
from desktop.services.drafts.draft_lines import add_product
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.placing.orders import confirm
from desktop.services.shop.methods import shipping_methods
from desktop.views.parts.card import Scroller
from desktop.views.parts.form import FormRow
from desktop.views.parts.text import Elided
from desktop.views.style import apply_theme, colour
from desktop.views.wizard.customer_details import CustomerDetails
from desktop.views.wizard.step_words import STEPS
from desktop.views.wizard.waiting_row import WaitingRow
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import know, sell
from tests.views.wizard.conftest import Hands

HOME = PostalAddress(
    name="Anne-Gaëlle Le Bourhis-Kervella", street="14 bis, venelle", postcode="29100", city="Douarnenez"
)


@pytest.fixture(params=["en", "fr"])
def small(desk: Desk, request: pytest.FixtureRequest) -> Iterator[Wizard]:
    """A sale with everything on it, in a window of 1024 × 700."""
    know("Anne-Gaëlle", "Le Bourhis-Kervella", address=HOME, phone="06 42 18 73 90")
    sell("Bol", "20.00", sku="BOL", stock="9", questions=[("text", "Prénom à peindre", True, 12, "4.50")])
    desk.set_language(request.param)
    desk.window.resize(1024, 700)
    desk.window.new_order()
    page = desk.window.page("wizard")
    assert isinstance(page, Wizard)
    yield page
    desk.set_language("en")


def _fill(small: Wizard, hands: Hands) -> None:
    hands.type("le bourhis")
    hands.press("enter")
    hands.type("BOL")
    hands.press("enter")
    hands.type("Yann")
    hands.press("enter")
    method = next(row.id for row in shipping_methods() if row.kind == "ship")
    small.draft.change(lambda at: choose_shipping(at, method, by=""))
    small.draft.change(lambda at: set_shipping_price(at, 500, by=""))
    small.draft.change(lambda at: set_billing_same(at, False, by=""))


def _cut(page: QWidget) -> list[str]:
    """Scrolling areas of a page whose content is wider than they are."""
    QApplication.processEvents()
    found = []
    for area in page.findChildren(Scroller):
        wanted, room = area.widget().minimumSizeHint().width(), area.viewport().width()
        if area.isVisible() and wanted > room:
            found.append(f"{area.widget().children()[1]} {wanted} > {room}")
    return found


def test_every_step_fits(small: Wizard, desk: Desk, hands: Hands) -> None:
    _fill(small, hands)
    for at, step in enumerate(STEPS, 1):
        hands.press(f"alt+{at}")
        assert small.step == step
        assert small.steps[step].minimumSizeHint().width() <= 1024 - 88 - 300, step
        assert _cut(small) == [], step
        hint = desk.window.minimumSizeHint()
        assert (hint.width() <= 1024, hint.height() <= 700) == (True, True), (step, hint)
        assert (desk.window.width(), desk.window.height()) == (1024, 700)


def test_no_label_and_no_sum_is_cut(small: Wizard, hands: Hands) -> None:
    _fill(small, hands)
    small.draft.change(lambda at: set_free_shipping(at, True, by=""))
    hands.press("alt+4")
    QApplication.processEvents()
    offered = [one for one in small.findChildren(Elided) if one.isVisible() and "100" in one.text()]
    assert len(offered) == 1
    hands.press("alt+5")
    QApplication.processEvents()
    named = [row.label for row in small.findChildren(FormRow) if row.isVisible() and row.label.text()]
    assert named
    assert [one.text() for one in (*offered, *named) if one.natural_width() > one.width()] == []


def test_every_panel_fits(small: Wizard, hands: Hands) -> None:
    hands.press("ctrl+k")
    hands.fill("customer.company", "Atelier du Port")
    assert _cut(small) == []
    hands.press("esc")
    _fill(small, hands)
    hands.press("ctrl+l")
    assert _cut(small) == []
    hands.press("esc", "alt+4")
    for name in ("wizard.address.edit", "wizard.address.new"):
        QApplication.processEvents()
        for button in small.findChildren(QAbstractButton, name):
            if button.isVisible():
                button.click()
                assert _cut(small) == [], name
    small.basket.edit(small.draft.core.lines[0].id)  # type: ignore[union-attr]
    assert _cut(small) == []


def test_who_and_what_is_read_in_the_narrow_column(small: Wizard, desk: Desk, hands: Hands) -> None:
    found = find_customers("le bourhis")[0]
    customer, name = found.id, found.name
    mug = sell("Mug", "9.00", sku="MUG")
    sold, left, aside = (drafts.start_draft(by="") for _ in range(3))
    for draft in (sold, left, aside):
        choose_customer(draft, customer, by="")
        add_product(draft, mug, by="")
    number = order_core(confirm(sold, by="")).head.number
    drafts.abandon(left, by="")
    drafts.park(aside, "Mme Le Goff", by="")
    desk.window.new_order()
    hands.type("le bourhis")
    details = hands.find("wizard.customer.details", CustomerDetails)
    assert details.name.text() == name
    assert details.name.natural_width() <= details.name.width()
    used = [row.title for row in details.findChildren(WaitingRow) if row.isVisible()]
    assert {title.text() for title in used} == {"Mug", number}
    hands.press("ctrl+r")
    waiting = [row.title for row in small.findChildren(WaitingRow) if row.isVisible()]
    assert [title.text() for title in waiting] == ["Mme Le Goff", name]
    assert [title.text() for title in (*used, *waiting) if title.width() < 160] == []


def test_every_control_has_a_name_in_words(small: Wizard, hands: Hands) -> None:
    _fill(small, hands)
    small.basket.edit(small.draft.core.lines[0].id)  # type: ignore[union-attr]
    nameless = set()
    for at in range(1, 7):
        hands.press(f"alt+{at}")
        QApplication.processEvents()
        for control in (*small.findChildren(QAbstractButton), *small.findChildren(QLineEdit)):
            inside = control.parentWidget() is not None and control.parentWidget().inherits(
                "QAbstractSpinBox"
            )
            if control.isVisible() and not inside and not (control.accessibleName() or _text(control)):
                nameless.add(f"{type(control).__name__} {control.objectName()}")
    assert nameless == set()


def _text(control: QWidget) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""


def test_the_wizard_follows_the_dark_look(small: Wizard, hands: Hands, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    QApplication.processEvents()
    shot = small.grab().toImage()
    bar = shot.pixelColor(small.width() // 2, 2)
    assert bar.name() == colour("surface").name()
    apply_theme(qapp, "light")
