"""A whole sale by the keyboard, and how few keys it takes."""

from __future__ import annotations

import pytest

from desktop.domain.states import Lifecycle, PaymentStatus
from desktop.services.orders.order_core import order_core
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands

SKUS = ("MUG1", "BOL2", "ASS3")


@pytest.fixture
def goods(desk: object) -> None:
    for sku in SKUS:
        sell(f"Grès {sku}", "12.00", sku=sku, stock="9")


def test_walk_in_three_products_and_create_take_few_keys(
    goods: None, hands: Hands, wizard: Wizard, opened: list[int]
) -> None:
    hands.press("ctrl+n", "ctrl+m")
    for sku in SKUS:
        hands.type(sku)
        hands.press("enter")
    hands.press("alt+6", "enter")
    core = order_core(opened[0])
    assert (core.head.lifecycle, core.head.payment_status) == (Lifecycle.OPEN, PaymentStatus.UNPAID)
    assert [(line.sku, line.quantity) for line in core.lines] == [(sku, 1) for sku in SKUS]
    assert core.head.total_minor == 3600
    assert (hands.presses, hands.letters) == (7, 12)
    assert hands.presses + hands.letters <= 25


def test_every_step_is_reached_and_left_without_the_mouse(goods: None, hands: Hands, wizard: Wizard) -> None:
    hands.press("ctrl+m")
    seen = [wizard.step]
    for _ in range(4):
        hands.press("ctrl+enter")
        seen.append(wizard.step)
    assert seen == ["products", "discounts", "delivery", "payment", "review"]
    for number, step in enumerate(("customer", "products", "discounts", "delivery", "payment", "review"), 1):
        hands.press(f"alt+{number}")
        assert wizard.step == step
        assert wizard.isAncestorOf(hands.focus()), step
    for step in ("payment", "delivery", "discounts", "products", "customer"):
        hands.press("esc")
        assert wizard.step == step


def test_the_focus_lands_where_work_goes_on(goods: None, hands: Hands, wizard: Wizard) -> None:
    places = []
    for number in range(1, 7):
        hands.press(f"alt+{number}")
        places.append(hands.at())
    assert places == [
        "wizard.customer.search",
        "wizard.product.search",
        "wizard.voucher.code",
        "0",
        "0",
        "wizard.create",
    ]


def test_the_same_press_twice_makes_one_order(
    goods: None, hands: Hands, wizard: Wizard, opened: list[int]
) -> None:
    hands.press("ctrl+m")
    hands.type("MUG1")
    hands.press("enter", "alt+6")
    hands.press("ctrl+enter", "ctrl+enter", "ctrl+enter")
    assert len(opened) == 1
    assert wizard.draft_id is None


def test_tab_goes_as_the_eye_goes_and_leaves_nothing_out(goods: None, hands: Hands, wizard: Wizard) -> None:
    sell("Bol", "20.00", sku="BOL", questions=[("text", "Prénom", True, 12, "0")])
    hands.press("ctrl+m")
    hands.type("BOL")
    seen = [hands.at()]
    for _ in range(30):
        hands.press("tab")
        seen.append(hands.at())
        if hands.at() == "nav.new_order":
            break
    assert seen[:6] == [
        "wizard.product.search",
        "wizard.product.text",
        "wizard.product.quantity",
        "wizard.product.price",
        "wizard.product.add",
        "wizard.product.custom",
    ]
    assert seen[-3:] == ["wizard.next", "wizard.back", "nav.new_order"]
    hands.press("tab")
    assert wizard.header.isAncestorOf(hands.focus()) or not wizard.isAncestorOf(hands.focus())
    wizard.header.cancel.setFocus()
    hands.press("tab")
    assert hands.at() == "wizard.product.search"
    hands.press("shift+tab")
    assert hands.at() == "wizard.cancel"
