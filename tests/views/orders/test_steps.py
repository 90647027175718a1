"""Plus and minus on the sheets of goods sold in sixes: by sixes, and to the last rest."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Product, ShippingMethod
from desktop.services.orders.cards import PostalAddress
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments, shipments
from desktop.views.orders.receive_sheet import ReceiveSheet
from desktop.views.orders.return_sheet import ReturnSheet
from desktop.views.orders.ship_sheet import ShipSheet
from desktop.views.parts.numbers import Stepper
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop
from tests.views.orders.opened import Opened
from tests.views.orders.sold import click, refund_of, sheet_of


def cider(units: str, step: str) -> int:
    """An order of cider to be sent, paid; from then on it is sold by this step."""
    identify_shop()
    lines = (NewLine(Decimal(units), sell("Cidre", "4.00", stock="40", step="0.1")),)
    post = NewDelivery(ShippingMethod.get(kind="ship").id, free=True)
    order = place(NewOrder(lines, name="Soizic", delivery=post, shipping=PostalAddress(**HOME)), by="")
    payments.mark_paid(order, by="")
    Product.update(quantity_step=Decimal(step)).execute()
    return order


def walked(opened: Opened, field: Stepper) -> list[Decimal | None]:
    """What it shows: plus from nothing until it can be pressed no more, then down again by the keyboard."""
    field.put("0")
    seen: list[Decimal | None] = []
    while field.plus.isEnabled() and len(seen) < 9:
        click(opened, field.plus)
        seen.append(field.quantity())
    while field.minus.isEnabled() and len(seen) < 9:
        opened.qtbot.keyClick(field, Qt.Key.Key_Down)
        seen.append(field.quantity())
    return seen


SIXES = [6, 12, 14, 12, 6, 0]
HALVES = [Decimal(n) for n in ("0.5", "1", "1.2", "1", "0.5", "0")]
TENTHS = [Decimal(n) for n in ("0.1", "0.2", "0.3", "0.2", "0.1", "0")]


@pytest.mark.parametrize(
    ("units", "step", "seen"), [("14", "6", SIXES), ("1.2", "0.5", HALVES), ("0.3", "0.001", TENTHS)]
)
def test_every_sheet_goes_by_the_step_and_to_the_last_rest(
    desk: Desk, qtbot: QtBot, units: str, step: str, seen: list[Decimal]
) -> None:
    opened = Opened(desk, qtbot, cider(units, step))
    opened.press("order.refund")
    assert walked(opened, refund_of(opened).rows.rows[0].units) == seen
    refund_of(opened).reject()

    opened.press("order.ship")
    ship = sheet_of(opened, ShipSheet)
    assert isinstance(ship, ShipSheet)
    assert walked(opened, ship.rows[0].units) == seen
    ship.reject()
    shipments.mark_shipped(opened.card.head.id, by="")

    qtbot.waitUntil(lambda: bool(opened.seen("order.return.create")))
    opened.press("order.return.create")
    asked = sheet_of(opened, ReturnSheet)
    assert isinstance(asked, ReturnSheet)
    assert walked(opened, asked.rows[0].units) == seen
    asked.rows[0].units.put(units)
    click(opened, asked.go)

    qtbot.waitUntil(lambda: bool(opened.seen("order.return.receive")))
    opened.press("order.return.receive")
    came = sheet_of(opened, ReceiveSheet)
    assert isinstance(came, ReceiveSheet)
    assert walked(opened, came.rows[0].units) == seen


def test_from_between_two_steps_plus_and_minus_lead_to_the_next(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, cider("20", "6"))
    opened.press("order.ship")
    sheet = sheet_of(opened, ShipSheet)
    assert isinstance(sheet, ShipSheet)
    (bottles,) = sheet.rows
    bottles.units.selectAll()
    qtbot.keyClicks(bottles.units, "7")
    assert bottles.problem.text() == "It is sold in steps of 6; 7 is not one."
    click(opened, bottles.units.plus)
    assert (bottles.quantity(), bottles.problem.isHidden()) == (12, True)
    bottles.units.put("7")
    click(opened, bottles.units.minus)
    assert bottles.quantity() == 6


def test_two_of_one_kind_are_told_apart_by_what_is_written_on_them(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    bowl = sell("Bol", "12.00", stock="9", questions=[("text", "Prénom", True, None, "0")])
    lines = [NewLine(Decimal(1), bowl, texts=(("Prénom", name),)) for name in ("Nolwenn", "Yann")]
    post = NewDelivery(ShippingMethod.get(kind="ship").id, free=True)
    order = place(NewOrder(tuple(lines), name="Soizic", delivery=post, shipping=PostalAddress(**HOME)), by="")
    opened = Opened(desk, qtbot, order)
    opened.press("order.ship")
    sheet = sheet_of(opened, ShipSheet)
    assert isinstance(sheet, ShipSheet)
    assert [row.asked.text() for row in sheet.rows] == ["Prénom: Nolwenn", "Prénom: Yann"]
