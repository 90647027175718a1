"""The form of somebody who works here: name, PIN, what they may do, and how much discount they may give."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.rights import Right
from desktop.services.shop.staff import Person, PersonForm, has_staff, save_person
from desktop.views.parts.fields import TextField
from desktop.views.parts.numbers import PercentEdit
from desktop.views.parts.toggles import CheckBox
from desktop.views.settings.section import Section
from desktop.views.settings.way_sheet import WaySheet
from desktop.views.staff.words import right_words
from desktop.views.tokens import GAP_8

translate = QCoreApplication.translate


class PersonSheet(WaySheet):
    """Adds somebody (``person`` None) or changes what is known of them.

    The first one may do everything: somebody has to be in charge.
    """

    def __init__(self, section: Section, person: Person | None) -> None:
        super().__init__(section, "person")
        self._person = person
        self.set_title(
            translate("Settings", "Somebody new") if person is None else person.name,
            translate("Settings", "The history goes on saying the name that was theirs at the time."),
        )
        self.name, self.pin, self.discount = TextField(), TextField(), PercentEdit()
        self.no_pin = CheckBox(translate("Settings", "Without a PIN"))
        self.boxes = {right: CheckBox(*words) for right, words in right_words().items()}
        self._fill()
        self._arrange()
        self.no_pin.toggled.connect(self.pin.setDisabled)
        self.pin.textEdited.connect(self._look_at_pin)
        self.boxes[Right.DISCOUNT].toggled.connect(self.discount.setDisabled)
        self.discount.setDisabled(self.boxes[Right.DISCOUNT].isChecked())

    def _fill(self) -> None:
        person = self._person
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        if person is None:
            rights = frozenset() if has_staff() else frozenset(Right)
        else:
            rights = person.rights
            self.name.setText(person.name)
            self.discount.set_percent(person.discount_percent or None)
            self.no_pin.setChecked(not person.has_pin)
            self.pin.setDisabled(not person.has_pin)
        for right, box in self.boxes.items():
            box.setObjectName(f"person.{right.value}")
            box.setChecked(right in rights)

    def _arrange(self) -> None:
        kept = self._person is not None and self._person.has_pin
        pin = self.row(
            "pin",
            translate("Settings", "New PIN") if kept else translate("Settings", "PIN"),
            self.pin,
            translate("Settings", "Empty keeps the one there is.")
            if kept
            else translate("Settings", "Four to eight digits."),
        )
        self.no_pin.setObjectName("person.no_pin")
        rights = QWidget()
        column = QVBoxLayout(rights)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        for box in self.boxes.values():
            column.addWidget(box)
        limit = translate("Settings", "More needs the right above, or somebody who approves.")
        self.put(
            self.row("name", translate("Settings", "Name"), self.name),
            pin,
            self.no_pin,
            self.row("rights", translate("Settings", "May do without asking"), rights),
            self.row("discount_percent", translate("Settings", "Discounts up to"), self.discount, limit),
        )
        self.body.addStretch(1)

    def _look_at_pin(self, typed: str) -> None:
        """Behind the dots nobody sees a letter: say it at once."""
        wrong = bool(typed) and not (typed.isascii() and typed.isdigit())
        self.rows["pin"].set_problem(translate("Settings", "A PIN has only digits.") if wrong else "")

    def store(self) -> None:
        form = PersonForm(
            self.name.text(),
            frozenset(right for right, box in self.boxes.items() if box.isChecked()),
            self.discount.percent() or PersonForm("").discount_percent,
        )
        person_id = None if self._person is None else self._person.id
        save_person(form, person_id, pin=self._pin(), by=self.context.by())

    def _pin(self) -> str | None:
        """The PIN that was typed, an empty one to have none, None to keep the one there is."""
        if self.no_pin.isChecked():
            return ""
        typed = self.pin.text()
        kept = self._person is not None and self._person.has_pin
        return typed or (None if kept else TOO_SHORT)


TOO_SHORT = "0"
"""No PIN at all is refused like one that is too short, unless the box says that none is wanted."""
