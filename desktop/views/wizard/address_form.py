"""An address being typed: every field is told when it is left, text within a second of the last key."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.orders.cards import PostalAddress
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import FORM
from desktop.views.wizard.countries import countries
from desktop.views.wizard.saving import Autosave
from desktop.views.wizard.section import side_by_side

translate = QCoreApplication.translate

TYPED = ("name", "company", "street", "street2", "postcode", "city", "phone")


class AddressForm(QWidget):
    """``typed`` tells the address as it stands; ``finished`` that it is done, ``given_up`` that it is not."""

    typed = Signal(object)
    finished = Signal()
    given_up = Signal()

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = PostalAddress()
        self.rows: dict[str, FormRow] = {}
        self._savers: list[Autosave] = []
        for part, label in _labels().items():
            field: QWidget = Combo() if part == "country" else TextField()
            field.setObjectName(f"wizard.address.{role}.{part}")
            self.rows[part] = FormRow(label, field)
            if isinstance(field, TextField):
                self._savers.append(Autosave(field, self._tell))
        self.keep = CheckBox("")
        self.keep.setObjectName(f"wizard.address.{role}.keep")
        self.done = Button(translate("Wizard", "Done"))
        self.done.setObjectName(f"wizard.address.{role}.done")
        self.cancel = Button(translate("Wizard", "Cancel"), "quiet", height=FORM)
        self.cancel.set_hint("Esc")
        self._lay_out()
        self._country().setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._country().fill(countries())
        self._country().activated.connect(self._tell)
        self.done.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.given_up)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(side_by_side((self.rows["name"], self.rows["company"])))
        column.addWidget(self.rows["street"])
        column.addWidget(self.rows["street2"])
        town = QHBoxLayout()
        town.setSpacing(12)
        town.addWidget(self.rows["postcode"], 1, Qt.AlignmentFlag.AlignTop)
        town.addWidget(self.rows["city"], 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(town)
        column.addLayout(side_by_side((self.rows["country"], self.rows["phone"])))
        column.addWidget(self.keep)
        foot = QHBoxLayout()
        foot.addWidget(self.done)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        column.addLayout(foot)

    def begin(self, address: PostalAddress, keep: str, *, kept: bool) -> None:
        """Type this address; ``keep`` words the box that also keeps it in a customer's book, if any."""
        self._address = address
        for saver in self._savers:
            saver.forget()
        for part in TYPED:
            self.rows[part].set_problem("")
            self._text(part).setText(getattr(address, part))
            self._text(part).setCursorPosition(0)  # of a long text its beginning is shown
        at = max(0, self._country().findData(address.country))
        self._country().setCurrentIndex(at)
        self.keep.set_text(keep)
        self.keep.setVisible(bool(keep))
        self.keep.setChecked(kept)

    def start(self, part: str = "") -> None:
        """Put the focus on a part, or on the first one that a parcel needs."""
        empty = [key for key in ("name", "street", "postcode", "city") if not self._text(key).text().strip()]
        field = self.rows[part or (empty[0] if empty else "street")].field
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def address(self) -> PostalAddress:
        """What stands in the fields."""
        typed: dict[str, Any] = {part: self._text(part).text().strip() for part in TYPED}
        return replace(self._address, **typed, country=str(self._country().currentData()))

    def settle(self) -> None:
        """Tell what is typed and not told yet."""
        for saver in self._savers:
            saver.flush()

    def show_problem(self, part: str, sentence: str) -> None:
        """Mark a part that is missing."""
        self.rows[part].set_problem(sentence)
        self.start(part)

    def _finish(self) -> None:
        self.settle()
        self.finished.emit()

    def _tell(self, *_typed: object) -> None:
        address = self.address()
        for part, row in self.rows.items():
            if getattr(address, part):
                row.set_problem("")
        self.typed.emit(address)

    def _text(self, part: str) -> TextField:
        field = self.rows[part].field
        assert isinstance(field, TextField)
        return field

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
