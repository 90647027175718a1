"""Write carrier, tracking numbers, weight or receiver of a shipment anew."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.ship_offer import detail_offer
from desktop.services.plans.plans import Plan
from desktop.services.plans.ship_choices import DetailChoices
from desktop.views.orders.parcel_block import ParcelBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say

translate = QCoreApplication.translate


class ShipmentSheet(PlannedSheet):
    """Asked by ``ask``; the plan agreed to comes by ``agreed``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "shipment", Command.EDIT_SHIPMENT, 480)
        self._shipment_id = 0
        self.parcel = ParcelBlock("shipment")
        self.body.addWidget(self.parcel)
        self.end_form()
        self.parcel.changed.connect(self.look)

    def ask(self, order_id: int, shipment_id: int) -> None:
        """Ask what is to be written. Raises OrderNotFound or ShipmentNotFound."""
        offer = detail_offer(order_id, shipment_id)
        self._order_id, self._shipment_id = order_id, shipment_id
        told = translate("Ship", "A slip that was printed gets a new version when it is printed again.")
        self.set_title(translate("Ship", "Parcel {number}").format(number=offer.number), told)
        self.parcel.offer(offer.carriers, offer.details, pickup=offer.pickup)
        self.look()
        self.open(self.parcel.handed_to if offer.pickup else self.parcel.carrier)

    def choices(self) -> DetailChoices:
        return DetailChoices(self.parcel.details(), self._shipment_id)

    def places(self) -> Mapping[str, Say]:
        return self.parcel.places()

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        return self.parcel.typed_problems()

    def show_sums(self, seen: Plan | None) -> None:
        self.go.setText(translate("Ship", "Save"))
        if seen is not None and not seen.effects:
            self.consequences.say(translate("Ship", "Nothing changes."))
            self.go.setEnabled(False)
