"""An order of all kinds of rows on its page, and hands for the sheets that lie over it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.models import ShippingMethod
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments
from desktop.views.orders.planned_sheet import PlannedSheet
from desktop.views.orders.refund_sheet import RefundSheet
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.views.orders.opened import Opened


def order_of_all_kinds(*, paid: bool = True) -> int:
    """Three bowls, an engraving, a surcharge, delivery and a tip; invoiced, paid, nothing sent: 91.33."""
    identify_shop()
    bowl = sell("Bol", "24.00", sku="BOL", stock="10")
    engraving = NewLine(Decimal(1), name="Gravure", unit_price=Decimal("9.99"))
    order = place(
        NewOrder(
            (NewLine(Decimal(3), bowl), engraving),
            name="Soizic Le Bourhis",
            email="soizic@example.org",
            adjustments=(NewAdjustment("fee", "Emballage", amount_minor=144),),
            delivery=NewDelivery(ShippingMethod.get(kind="pickup").id, price_minor=590),
            tip_minor=200,
        ),
        by="",
    )
    if paid:
        payments.mark_paid(order, by="")
    return order


def click(opened: Opened, widget: QWidget) -> None:
    """Press a button that can be seen and pressed."""
    assert isinstance(widget, QAbstractButton)
    assert widget.isVisible()
    assert widget.isEnabled(), widget.toolTip()
    opened.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def sheet_of(opened: Opened, kind: type[PlannedSheet]) -> PlannedSheet:
    """The sheet of a kind that lies over the page now."""
    sheet = opened.desk.window.findChild(kind)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def shown(sheet: QWidget, name: str) -> QWidget:
    """The one widget of that name that can be seen."""
    (found,) = (widget for widget in sheet.findChildren(QWidget, name) if widget.isVisible())
    return found


def texts(sheet: QWidget) -> str:
    """All that can be read on it."""
    return " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def refund_of(opened: Opened) -> RefundSheet:
    """The refund that lies over the page now."""
    sheet = sheet_of(opened, RefundSheet)
    assert isinstance(sheet, RefundSheet)
    return sheet
