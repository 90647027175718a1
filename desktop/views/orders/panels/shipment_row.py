"""One shipment in the delivery panel: slip, goods, state, where it can be followed, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.shipping_steps import IN_SHOP
from desktop.domain.states import ShipmentState
from desktop.services.forms.ship_offer import Steps, steps_of
from desktop.services.orders.ledger_cards import OrderCard, ShipmentCard, Tracking
from desktop.services.orders.shipment_units import living_shipments, pending_units
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.icons import icon
from desktop.views.orders.ship_acts import ShipActs
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.flow import Flow
from desktop.views.parts.links import Link
from desktop.views.parts.menu import Menu
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Elided, Label
from desktop.views.tokens import GAP_4, GAP_8

CHIP = {ShipmentState.DRAFT: "preparing"}
HEAD, BESIDE_ICON = 32, 30
"""How high the line of the number is, and where words begin beside its icon."""


class ShipmentRow(QWidget):
    """``opened`` and ``print_asked`` tell the shipment's id, whose slip may still have to be issued."""

    opened = Signal(int)
    print_asked = Signal(int)

    def __init__(self, card: OrderCard, shipment: ShipmentCard, acts: ShipActs, *, newest: bool) -> None:
        super().__init__()
        self._shipment, self._acts = shipment, acts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_4)
        column.setSpacing(0)
        column.addWidget(self._head(card, newest=newest))
        about = _beside_icon(Elided(self._about(), 12, 400, "muted"))
        for made in (about, self._goods(card), self._followed(), self._fetched()):
            if made is not None:
                column.addWidget(made)

    # What it says

    def _head(self, card: OrderCard, *, newest: bool) -> QWidget:
        shipment = self._shipment
        picture = "products" if shipment.state in IN_SHOP else "truck"
        made = TwoLines(shipment.number, icon=picture, link=True)
        made.setMinimumHeight(HEAD)
        made.title.clicked.connect(self._open)  # type: ignore[union-attr]  # made with a link
        code = CHIP.get(shipment.state, shipment.state.value)
        made.add(StatusChip(code, states.word(shipment.state)))
        if shipment.state is ShipmentState.VOID:
            return made
        button = IconButton("print", self.tr("Print {number}").format(number=shipment.number), 32)
        button.setObjectName("order.slip.print" if newest else f"order.shipment.{shipment.id}")
        button.clicked.connect(self._print)
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._menu_button(steps_of(card, shipment)))
        line.addWidget(button)
        return made.add(both)

    def _about(self) -> str:
        shipment = self._shipment
        pieces = sum(int(quantity) if quantity == int(quantity) else 1 for _, quantity in shipment.items)
        what = labels.counted(pieces, self.tr("{n} item"), self.tr("{n} items"))
        at = shipment.delivered_at or shipment.shipped_at or shipment.created_at
        parts = [what, labels.day(clock.here(at).date())]
        if shipment.weight_g:
            parts.append(labels.weight(shipment.weight_g))
        return ", ".join(parts)

    def _goods(self, card: OrderCard) -> QWidget | None:
        """Which goods are in it; where everything is in one parcel that is plain."""
        shipment = self._shipment
        alone = len(living_shipments(card)) < 2 and not pending_units(card)
        if alone or shipment.state is ShipmentState.VOID:
            return None
        names = {line.id: line.name for line in card.lines}
        said = [f"{labels.quantity(units)}\u00a0× {names.get(line, '')}" for line, units in shipment.items]
        return _beside_icon(Elided(", ".join(said), 12, 400, "muted"))

    def _followed(self) -> QWidget | None:
        shipment = self._shipment
        if not shipment.carrier and not shipment.tracking:
            return None
        flow = Flow(GAP_8)
        if shipment.carrier:
            flow.add(Label(shipment.carrier, 12, 400, "muted"))
        for one in shipment.tracking:
            flow.add(self._number(one))
        return _beside_icon(flow)

    def _number(self, one: Tracking) -> QWidget:
        """A number that leads to the carrier's page; a plain one where no page is known."""
        link = Link(one.number, 12)
        link.setObjectName("order.tracking")
        link.setEnabled(bool(one.url))
        link.setToolTip(one.url)
        link.clicked.connect(partial(_follow, one.url))
        return link

    def _fetched(self) -> QWidget | None:
        who = self._shipment.handed_to
        if not who:
            return None
        return _beside_icon(Elided(self.tr("Handed to {name}").format(name=who), 12, 400, "muted"))

    # What can be done

    def _menu_button(self, steps: Steps) -> IconButton:
        shipment = self._shipment
        button = IconButton("more", self.tr("More about {number}").format(number=shipment.number), 32)
        button.setObjectName(f"order.shipment.menu.{shipment.id}")
        menu = Menu(button)
        for after in steps.on:
            action = menu.addAction(icon("right"), states.word(after))
            action.triggered.connect(partial(self._acts.step, shipment.id, after))
        edit = menu.addAction(icon("pencil"), self.tr("Carrier, tracking, weight…"))
        edit.setObjectName("order.shipment.edit")
        edit.triggered.connect(partial(self._acts.edit, shipment.id))
        self._add_ways_back(menu, steps)
        button.setMenu(menu)
        return button

    def _add_ways_back(self, menu: Menu, steps: Steps) -> None:
        shipment = self._shipment
        menu.addSeparator()
        if steps.back is not None and (steps.back not in IN_SHOP or shipment.state in IN_SHOP):
            words = self.tr("Back to “{state}”").format(state=states.word(steps.back))
            action = menu.addAction(icon("refund"), words)
            action.triggered.connect(partial(self._acts.step, shipment.id, steps.back))
        if shipment.state not in IN_SHOP and steps.back is not None:
            action = menu.addAction(icon("refund"), self.tr("Not shipped after all…"))
            action.triggered.connect(partial(self._acts.unship, shipment.id))
        if shipment.state in IN_SHOP:
            action = menu.addAction(icon("trash"), self.tr("Give up this packing slip"))
            action.triggered.connect(partial(self._acts.void, shipment.id))

    def _open(self) -> None:
        self.opened.emit(self._shipment.id)

    def _print(self) -> None:
        self.print_asked.emit(self._shipment.id)


def _follow(url: str, _checked: bool = False) -> None:
    QDesktopServices.openUrl(QUrl(url))


def _beside_icon(inner: QWidget) -> QWidget:
    """Something under the words of a row, not under its icon."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(BESIDE_ICON, 0, 0, 0)
    line.addWidget(inner)
    return made
