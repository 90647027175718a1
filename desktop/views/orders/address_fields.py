"""The fields of one address on an order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.orders.cards import PostalAddress
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.tokens import GAP_12
from desktop.views.wizard.countries import countries
from desktop.views.wizard.section import side_by_side

translate = QCoreApplication.translate

TYPED = ("name", "company", "street", "street2", "postcode", "city", "phone")


class AddressFields(QWidget):
    """``edited`` tells that something is typed. Fields are called ``address.<role>.<part>``."""

    edited = Signal()

    def __init__(self, role: str) -> None:
        super().__init__()
        self.rows: dict[str, FormRow] = {}
        self._region = ""
        for part, label in _labels().items():
            field: QWidget = Combo() if part == "country" else TextField()
            field.setObjectName(f"address.{role}.{part}")
            self.rows[part] = FormRow(label, field)
            if isinstance(field, TextField):
                field.editingFinished.connect(self.edited)
        self._country.fill(countries())
        self._country.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._country.currentIndexChanged.connect(self.edited)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_12)
        column.addLayout(side_by_side((self.rows["name"], self.rows["company"])))
        column.addWidget(self.rows["street"])
        column.addWidget(self.rows["street2"])
        town = QHBoxLayout()
        town.setSpacing(GAP_12)
        town.addWidget(self.rows["postcode"], 1, Qt.AlignmentFlag.AlignTop)
        town.addWidget(self.rows["city"], 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(town)
        column.addLayout(side_by_side((self.rows["country"], self.rows["phone"])))

    def begin(self, address: PostalAddress) -> None:
        """Show this address."""
        self._region = address.region
        for part in TYPED:
            self.text(part).setText(getattr(address, part))
            self.text(part).setCursorPosition(0)  # of a long text its beginning is shown
        self._country.blockSignals(True)
        self._country.setCurrentIndex(max(0, self._country.findData(address.country)))
        self._country.blockSignals(False)

    def address(self) -> PostalAddress:
        """What stands in the fields."""
        typed = {part: self.text(part).text().strip() for part in TYPED}
        return PostalAddress(0, **typed, region=self._region, country=str(self._country.currentData()))

    def text(self, part: str) -> TextField:
        """The field of a part that is typed. KeyError for an unknown part."""
        field = self.rows[part].field
        assert isinstance(field, TextField)
        return field

    @property
    def _country(self) -> Combo:
        field = self.rows["country"].field
        assert isinstance(field, Combo)
        return field


def _labels() -> dict[str, str]:
    return {
        "name": translate("Address", "Name"),
        "company": translate("Address", "Company"),
        "street": translate("Address", "Street and number"),
        "street2": translate("Address", "More (floor, code…)"),
        "postcode": translate("Address", "Postcode"),
        "city": translate("Address", "Town"),
        "country": translate("Address", "Country"),
        "phone": translate("Address", "Phone"),
    }
