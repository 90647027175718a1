"""What is known of a customer, to be changed; and who else has the same e-mail or phone number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.customers.customer_duplicates import Person, SameBy
from desktop.services.customers.customers import CustomerForm
from desktop.shell.i18n import LANGUAGES
from desktop.views import labels, messages
from desktop.views.customers.form_words import field_labels, shared_words, tax_words
from desktop.views.orders.panels.panel import Rows
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card
from desktop.views.parts.fields import Combo, TextArea, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines
from desktop.views.tokens import GAP_12
from desktop.views.wizard.section import side_by_side

translate = QCoreApplication.translate

PAIRS = (
    ("first_name", "last_name"),
    ("email", "phone"),
    ("company", "siren", "vat_number"),
    ("language", "tax_status"),
    ("private_note",),
)


class FormCard(Card):
    """``edited`` tells that something was typed, ``left`` that the e-mail or the phone was left.

    ``open_asked`` and ``merge_asked`` name another customer.
    """

    edited = Signal()
    left = Signal()
    open_asked = Signal(int)
    merge_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Customer", "Contact"), parent)
        self.rows = {part: FormRow(label, _field(part)) for part, label in field_labels().items()}
        self._twins = Rows("customer.twins")
        self.body.setSpacing(GAP_12)
        for pair in PAIRS:
            self.body.addLayout(side_by_side([self.rows[part] for part in pair]))
            if pair == ("email", "phone"):
                self.body.addWidget(self._twins)
        self._connect()

    def _connect(self) -> None:
        for part, row in self.rows.items():
            field = row.field
            field.setObjectName(f"customer.edit.{part}")
            if isinstance(field, Combo):
                field.currentIndexChanged.connect(self.edited)
            elif isinstance(field, TextField | TextArea):
                field.textChanged.connect(self.edited)
        for part in ("email", "phone"):
            self.text(part).editingFinished.connect(self.left)

    def begin(self, form: CustomerForm) -> None:
        """Show what is stored."""
        languages = [(labels.language_name(code), code) for code in LANGUAGES]
        if form.language not in LANGUAGES:
            languages.append((form.language, form.language))
        self._combo("language").fill(languages)
        self._combo("tax_status").fill(tax_words())
        self.blockSignals(True)
        for part, row in self.rows.items():
            _show(row.field, str(getattr(form, part)))
            row.set_problem("")
        self.blockSignals(False)

    def form(self) -> CustomerForm:
        """What stands in the fields."""
        return CustomerForm(**{part: _said(row.field) for part, row in self.rows.items()})

    def name(self, stored: str) -> str:
        """How the customer is called: as stored, or as typed for one who is new."""
        typed = " ".join(filter(None, (self.text("first_name").text(), self.text("last_name").text())))
        return labels.named(stored or typed or self.text("company").text())

    def text(self, part: str) -> TextField:
        """A field of one line. KeyError for an unknown part."""
        field = self.rows[part].field
        assert isinstance(field, TextField)
        return field

    def _combo(self, part: str) -> Combo:
        field = self.rows[part].field
        assert isinstance(field, Combo)
        return field

    def start(self) -> None:
        """Put the focus where typing begins."""
        self.text("first_name").setFocus()

    def refuse(self, error: DeskError | None) -> bool:
        """Say beside its field what is refused, or with None that all is well; False without such a field."""
        for row in self.rows.values():
            row.set_problem("")
        if error is None or error.where not in self.rows:
            return error is None
        row = self.rows[error.where]
        row.set_problem(messages.words(error))
        row.field.setFocus()
        return True

    def show_twins(self, found: Mapping[SameBy, Person]) -> None:
        """Say who else has this e-mail or phone number; that is allowed, as in a family."""
        people = {person.id: person for person in found.values()}
        shared = {key: [one for one, other in found.items() if other.id == key] for key in people}
        self._twins.refill(self._twin(person, shared[key]) for key, person in people.items())
        self._twins.setVisible(bool(people))

    def _twin(self, person: Person, same: list[SameBy]) -> TwoLines:
        row = TwoLines(person.name, shared_words(same), icon="customers", link=True)
        row.setObjectName("customer.twin")
        assert isinstance(row.title, Link)
        row.title.clicked.connect(partial(self.open_asked.emit, person.id))
        merge = Button(translate("Customer", "Make one of both…"), "quiet")
        merge.setObjectName("customer.twin.merge")
        merge.clicked.connect(partial(self.merge_asked.emit, person.id))
        return row.add(merge)


def _field(part: str) -> QWidget:
    if part in ("language", "tax_status"):
        return Combo()
    return TextArea("", 2) if part == "private_note" else TextField()


def _show(field: QWidget, text: str) -> None:
    if isinstance(field, Combo):
        field.choose(text)
    elif isinstance(field, TextArea):
        field.setPlainText(text)
    elif isinstance(field, TextField):
        field.setText(text)


def _said(field: QWidget) -> str:
    if isinstance(field, Combo):
        return str(field.currentData())
    return field.toPlainText() if isinstance(field, TextArea) else getattr(field, "text", str)()
