"""A carrier: its name, and the page on which a parcel can be followed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.shipping_steps import tracking_url
from desktop.services.settings.delivery_ways import CarrierWay, keep_carrier
from desktop.views.parts.fields import TextField
from desktop.views.settings.section import Section
from desktop.views.settings.way_sheet import WaySheet

translate = QCoreApplication.translate
SAMPLE = "6A12345678901"


class CarrierSheet(WaySheet):
    """Adds a carrier (``carrier`` None) or changes one."""

    def __init__(self, section: Section, carrier: CarrierWay | None) -> None:
        super().__init__(section, "carrier.way")
        self._carrier = carrier
        title = translate("Ways", "New carrier") if carrier is None else carrier.name
        self.set_title(title, translate("Ways", "Parcels sent before keep their link."))
        self.name, self.url = TextField(), TextField("https://")
        if carrier is not None:
            self.name.setText(carrier.name)
            self.url.setText(carrier.url)
        self.put(
            self.row("name", translate("Ways", "Name"), self.name),
            self.row("link", translate("Ways", "Page to follow a parcel"), self.url),
        )
        self.body.addStretch(1)
        self.url.textChanged.connect(self._show_link)
        self._show_link()

    def _show_link(self) -> None:
        """Where a parcel with a number like this one would be followed."""
        link = tracking_url(self.url.text().strip(), SAMPLE)
        what = translate(
            "Ways", "Its address with {number} where the number of the parcel goes. May stay empty."
        )
        example = translate("Ways", "For a parcel: {link}").format(link=link)
        self.rows["link"].set_problem("")
        self.rows["link"].set_helper(example if link else what)

    def store(self) -> None:
        row_id = self._carrier.id if self._carrier else None
        keep_carrier(row_id, self.name.text(), self.url.text(), by=self.context.by())
