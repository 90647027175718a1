"""Send an order, or a part of it: how many of each line, with whom, by which numbers, how heavy, when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDateTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.ship_offer import ShipOffer, ship_offer
from desktop.services.plans.plans import Plan
from desktop.services.plans.ship_choices import ShipChoices
from desktop.views.orders.parcel_block import ParcelBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.orders.scan_count import ScanCount
from desktop.views.orders.ship_row import ShipRowField
from desktop.views.parts.fields import DateTimeField
from desktop.views.parts.form import FormRow
from desktop.views.parts.rows import clear
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, GAP_16, GAP_20

translate = QCoreApplication.translate


class ShipSheet(PlannedSheet):
    """Asked by ``ask``; the plan agreed to comes by ``agreed``. Opened it says: all that is left, now."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "ship", Command.SHIP)
        self._offer: ShipOffer | None = None
        self.rows: list[ShipRowField] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP_8)
        self.scan = ScanCount(self, lambda: self.rows, empties=True)
        self.parcel = ParcelBlock("ship")
        self.when = DateTimeField()
        self.when_row = FormRow("", self.when)
        self.tell = CheckBox("")
        self._weighed = self._dated = False
        self.when.setObjectName("ship.when")
        self.tell.setObjectName("ship.tell")
        self.body.addWidget(self.scan)
        self.body.addLayout(self._list)
        self.body.addSpacing(GAP_20)
        self.body.addWidget(self.parcel)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.when_row)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.tell)
        self.end_form()
        self.parcel.changed.connect(self.look)
        self.parcel.weight.changed.connect(self._weigh)
        self.when.dateTimeChanged.connect(self._date)
        self.tell.toggled.connect(self._again)

    def ask(self, order_id: int) -> None:
        """Ask what leaves of the order. Raises OrderNotFound."""
        self._offer = offer = ship_offer(order_id)
        self._order_id = order_id
        title = (
            translate("Ship", "Hand over {number}") if offer.pickup else translate("Ship", "Ship {number}")
        )
        self.set_title(title.format(number=offer.number), translate("Ship", "All of it, or a part of it."))
        self._fill(offer)
        self.scan.begin(order_id)
        self.look()
        self.open(self.rows[0].units if self.rows else self.keep)

    def _fill(self, offer: ShipOffer) -> None:
        clear(self._list)
        self.rows = [ShipRowField(row) for row in offer.rows]
        for row in self.rows:
            self._list.addWidget(row)
            row.changed.connect(self._counted)
        self.parcel.offer(offer.carriers, offer.details, pickup=offer.pickup)
        known = offer.details.weight_g
        self._dated, self._weighed = False, known not in (None, offer.weight_g(self._units()))
        if not self._weighed:
            self._show_weight()
        self.when.blockSignals(True)
        self.when.setDateTime(QDateTime.currentDateTime())
        self.when.blockSignals(False)
        left = translate("Ship", "Handed over") if offer.pickup else translate("Ship", "Left the shop")
        self.when_row.set_label(left)
        self.tell.set_text(translate("Ship", "Tell the customer by e-mail"), offer.email)
        self.tell.blockSignals(True)
        self.tell.setChecked(offer.tell)
        self.tell.blockSignals(False)
        self.tell.setVisible(bool(offer.email))

    # What changes

    def _counted(self) -> None:
        if not self._weighed:
            self._show_weight()
        self.look()

    def _show_weight(self) -> None:
        """The goods' own weight, until somebody weighed the parcel."""
        if self._offer is not None and not self.typed_problems():
            self.parcel.set_weight(self._offer.weight_g(self._units()))

    def _weigh(self, _value: object = None) -> None:
        self._weighed = True

    def _date(self, _value: object = None) -> None:
        self._dated = True
        self.look()

    def _again(self, _value: object = None) -> None:
        self.look()

    def _units(self) -> dict[int, Decimal]:
        return {row.row.line_id: row.quantity() for row in self.rows}

    # What a planned sheet says

    def choices(self) -> ShipChoices | None:
        units = self._units()
        if not any(units.values()):
            return None
        at = datetime.fromtimestamp(self.when.dateTime().toSecsSinceEpoch(), UTC) if self._dated else None
        tell = self.tell.isChecked() and not self.tell.isHidden()
        return ShipChoices(tuple(units.items()), None, self.parcel.details(), at, tell)

    def places(self) -> Mapping[str, Say]:
        rows = {row.field: row.say for row in self.rows}
        return {**rows, **self.parcel.places(), "at": self.when_row.set_problem}

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        found = [(row.field, error) for row in self.rows if (error := row.units.problem())]
        return [*found, *self.parcel.typed_problems()]

    def show_sums(self, seen: Plan | None) -> None:
        pickup = self._offer is not None and self._offer.pickup
        self.go.setText(translate("Ship", "Hand over") if pickup else translate("Ship", "Ship"))
