"""What the product is called, what it is, and how it is taxed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QStringListModel
from PySide6.QtWidgets import QWidget

from desktop.services.goods.product_form import categories
from desktop.services.goods.product_list import TaxChoice, tax_choices
from desktop.views import labels
from desktop.views.parts.card import Card
from desktop.views.parts.fields import Combo, TextArea, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.offers import offer_below
from desktop.views.products.editor.layout import FieldRow
from desktop.views.products.editor.state import EditorState
from desktop.views.tokens import GAP_12

translate = QCoreApplication.translate
BESIDE_FROM = 440


class AboutCard(Card):
    """Name, description, category and VAT class."""

    def __init__(self, state: EditorState, parent: QWidget | None = None) -> None:
        super().__init__(translate("ProductEditor", "Product"), parent)
        self._state = state
        self._taxes: tuple[TaxChoice, ...] = ()
        self.name, self.description = TextField(), TextArea(lines=4)
        self.category, self.tax = TextField(), Combo()
        self.rows = {
            "name": FormRow(translate("ProductEditor", "Name"), self.name),
            "category": FormRow(translate("ProductEditor", "Category"), self.category),
            "tax_class_id": FormRow(translate("ProductEditor", "VAT class"), self.tax),
            "description": FormRow(translate("ProductEditor", "Description"), self.description),
        }
        for name, row in self.rows.items():
            row.field.setObjectName(f"product.{name}")
        self.body.setSpacing(GAP_12)
        self.body.addWidget(self.rows["name"])
        self.body.addWidget(FieldRow((self.rows["category"], self.rows["tax_class_id"]), BESIDE_FROM))
        self.body.addWidget(self.rows["description"])
        self._known = QStringListModel(self)
        offer_below(self.category, self._known, filtered=True).activated.connect(self._category)
        self._connect()

    def _connect(self) -> None:
        self.name.textEdited.connect(self._name)
        self.category.textEdited.connect(self._category)
        self.description.textChanged.connect(self._describe)
        self.tax.currentIndexChanged.connect(self._tax)

    def show_form(self) -> None:
        """Show what the state says."""
        form = self._state.form
        self._taxes = tax_choices()
        for field in (self.description, self.tax):
            field.blockSignals(True)
        self.name.setText(form.name)
        self.category.setText(form.category)
        self.description.setPlainText(form.description)
        self.tax.fill([(_said(choice), choice.id) for choice in self._taxes])
        self.tax.choose(form.tax_class_id)
        for field in (self.description, self.tax):
            field.blockSignals(False)
        self._known.setStringList(categories())

    def tax_choice(self) -> TaxChoice | None:
        """The VAT class that is chosen."""
        return next((one for one in self._taxes if one.id == self._state.form.tax_class_id), None)

    def _name(self, text: str) -> None:
        self.rows["name"].set_problem("")
        self._state.put(name=text)

    def _category(self, text: str) -> None:
        self._state.put(category=text)

    def _describe(self) -> None:
        self._state.put(description=self.description.toPlainText())

    def _tax(self) -> None:
        self.rows["tax_class_id"].set_problem("")
        self._state.put(tax_class_id=int(self.tax.currentData()))


def _said(choice: TaxChoice) -> str:
    if choice.tax is None:
        return translate("ProductEditor", "{name}, without a rate today").format(
            name=labels.named(choice.name)
        )
    rate = " + ".join(labels.percent(part) for part in choice.tax.rates)
    return f"{labels.named(choice.name)}, {rate}"
