"""A new customer, or changes to a known one, typed inside the wizard."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.person_names import split_name, with_capitals
from desktop.services.customers.customer_duplicates import same_contact
from desktop.services.customers.customers import CustomerForm
from desktop.views.customers.form_words import shared_words
from desktop.views.messages import words
from desktop.views.parts.buttons import ENTER, Button
from desktop.views.parts.fields import TextField
from desktop.views.parts.flow import Flow
from desktop.views.parts.form import FormRow
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import FORM, GAP_8
from desktop.views.wizard.saving import Autosave
from desktop.views.wizard.section import REACH

translate = QCoreApplication.translate

_PHONE = re.compile(r"[+0-9][0-9 .()/-]{4,}")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is, as it stands on a draft."""

    name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""


def guessed(text: str) -> CustomerForm:
    """What was typed into the search, in the field where it belongs: e-mail, phone, or name."""
    text = " ".join(text.split())
    if "@" in text:
        return CustomerForm(email=text)
    if _PHONE.fullmatch(text):
        return CustomerForm(phone=text)
    first, last = split_name(text)
    return CustomerForm(first_name=with_capitals(first), last_name=with_capitals(last))


class NewCustomer(QWidget):
    """The form. ``typed`` tells the identity while it is being typed.

    ``save_asked`` wants a record to be kept, ``bare_asked`` to go on with the bare name.
    """

    typed = Signal(object)
    save_asked = Signal()
    bare_asked = Signal()
    closed = Signal()
    twin_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Wizard", "New customer"))
        self._known = CustomerForm()
        self.customer_id: int | None = None
        self.heading = Label(translate("Wizard", "New customer"), 20, 600)
        self.intro = Paragraph("", 13, 400, "muted")
        self.rows: dict[str, FormRow] = {}
        self._savers: list[Autosave] = []
        self.twin = TwoLines(icon="customers")
        self.twin_take = Button(translate("Wizard", "Take this one"), "quiet")
        self.twin_take.setObjectName("customer.twin.take")
        self.twin.add(self.twin_take)
        self.twin.hide()
        self._twin_id = 0
        for key, label in _labels():
            field = TextField()
            field.setObjectName(f"customer.{key}")
            self.rows[key] = FormRow(label, field)
            self._savers.append(Autosave(field, self._tell))
        self.save = Button(translate("Wizard", "Save and choose"), "tonal")
        self.save.setObjectName("customer.save")
        self.save.set_hint("Return")
        self.bare = Button(translate("Wizard", "Only on this order"), "quiet", height=FORM)
        self.bare.setObjectName("customer.bare")
        self.bare.set_hint("Ctrl+Shift+Return")
        self.cancel = Button(translate("Wizard", "Cancel"), "quiet", height=FORM)
        self.cancel.set_hint("Esc")
        self.cancel.setObjectName("customer.cancel")
        self._lay_out()
        self._field("company").textChanged.connect(self._show_business)
        self._show_business("")
        self.save.clicked.connect(self.save_asked)
        self.bare.clicked.connect(self.bare_asked)
        self.cancel.clicked.connect(self.closed)
        self.twin_take.clicked.connect(self._take_twin)
        for key in ("email", "phone"):
            self._field(key).editingFinished.connect(self._look_for_twin)

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(14)
        places = {
            "first_name": (0, 0),
            "last_name": (0, 1),
            "email": (1, 0),
            "phone": (1, 1),
            "company": (2, 0),
            "siren": (2, 1),
            "vat_number": (3, 0),
        }
        for key, (down, across) in places.items():
            fields.addWidget(self.rows[key], down, across, Qt.AlignmentFlag.AlignTop)
            fields.setColumnStretch(across, 1)
        quiet = Flow(0)
        for button in (self.bare, self.cancel):
            quiet.add(button)
        upper = QVBoxLayout()
        upper.setContentsMargins(REACH, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.heading)
        upper.addSpacing(4)
        upper.addWidget(self.intro)
        upper.addSpacing(16)
        upper.addLayout(fields)
        upper.addWidget(self.twin)
        upper.addSpacing(20)
        upper.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(24 - REACH, 16, 24, 24)
        column.setSpacing(GAP_8)
        column.addLayout(upper)
        column.addWidget(quiet)
        column.addStretch(1)

    # What it holds

    def propose(self, text: str) -> None:
        """Offer a new customer made of what was searched for."""
        self._begin(None, guessed(text), translate("Wizard", "New customer"))
        self.say_enough()

    def say_nobody(self, text: str) -> None:
        """Say that the search found nobody, and how to add them."""
        nobody = translate("Wizard", "No customer found for “{text}”. Press Enter to add one.")
        self.intro.setText(nobody.format(text=text.strip()))

    def say_enough(self) -> None:
        """Say how little is needed."""
        self.intro.setText(translate("Wizard", "A name, an e-mail or a phone number is enough."))

    def resume(self, identity: Identity) -> None:
        """Go on with a name that stands on the draft already; a single word goes into the first field."""
        first, _, last = identity.name.partition(" ")
        form = CustomerForm(first, last, identity.company, identity.email, identity.phone)
        self._begin(None, form, translate("Wizard", "New customer"))
        self.say_enough()

    def change(self, customer_id: int, form: CustomerForm) -> None:
        """Change a customer's record."""
        self._begin(customer_id, form, translate("Wizard", "Edit customer"))
        self.intro.setText(translate("Wizard", "Orders made before keep what is written on them."))

    def _begin(self, customer_id: int | None, form: CustomerForm, heading: str) -> None:
        self.customer_id, self._known = customer_id, form
        self.heading.setText(heading)
        for saver in self._savers:
            saver.forget()
        self.twin.hide()
        for key, row in self.rows.items():
            row.set_problem("")
            self._field(key).setText(getattr(form, key))
        self.bare.setVisible(customer_id is None)

    def form(self) -> CustomerForm:
        """What stands in the fields, with what the form does not ask kept as it was."""
        return replace(self._known, **{key: self._field(key).text() for key in self.rows})

    def identity(self) -> Identity:
        """Who that is, for a draft."""
        form = self.form()
        name = " ".join(part.strip() for part in (form.first_name, form.last_name) if part.strip())
        return Identity(name, form.company.strip(), form.email.strip(), form.phone.strip())

    def settle(self) -> None:
        """Tell what is typed and not told yet."""
        for saver in self._savers:
            saver.flush()

    # What it does

    def start(self) -> None:
        """Put the focus into the first field that is still empty."""
        empty = [key for key in self.rows if not self._field(key).text()]
        field = self._field(empty[0] if empty else "first_name")
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def show_refusal(self, error: DeskError) -> None:
        """Mark the field that is refused; for a missing identity all that would do."""
        sentence = words(error)
        wanted = (error.where,) if error.where in self.rows else ("last_name", "email", "phone")
        for key, row in self.rows.items():
            row.set_problem(sentence if key == wanted[0] else "")
            mark_problem(row.field, key in wanted)
        self._field(wanted[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_asked.emit()
            return
        super().keyPressEvent(event)

    def _show_business(self, company: str) -> None:
        for key in ("siren", "vat_number"):
            self.rows[key].setVisible(bool(company.strip()))

    def _look_for_twin(self) -> None:
        """Say who has this e-mail or phone number already: it may be the same person, or the same family."""
        found = same_contact(self._field("email").text(), self._field("phone").text(), but=self.customer_id)
        person = next(iter(found.values()), None)
        self.twin.setVisible(person is not None)
        if person is not None:
            self._twin_id = person.id
            self.twin.set_text(person.name, shared_words([same for same in found if found[same] == person]))

    def _take_twin(self) -> None:
        self.twin_asked.emit(self._twin_id)

    def _field(self, key: str) -> TextField:
        field = self.rows[key].field
        assert isinstance(field, TextField)
        return field

    def _tell(self, text: str) -> None:
        if self.customer_id is None:
            self.typed.emit(self.identity())


def _labels() -> list[tuple[str, str]]:
    return [
        ("first_name", translate("Wizard", "First name")),
        ("last_name", translate("Wizard", "Last name")),
        ("email", translate("Wizard", "E-mail")),
        ("phone", translate("Wizard", "Phone")),
        ("company", translate("Wizard", "Company")),
        ("siren", translate("Wizard", "SIREN")),
        ("vat_number", translate("Wizard", "VAT number")),
    ]
