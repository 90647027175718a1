"""A voucher made at the counter: what it gives, and whether only this order may use it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.vouchers import VoucherKind
from desktop.services.goods.product_search import find_products
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher, voucher_code
from desktop.views import labels
from desktop.views.messages import words
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit, PercentEdit, Stepper
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.results import Result, ResultList
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import Segments, Switch
from desktop.views.parts.typed_guard import readable
from desktop.views.tokens import FORM
from desktop.views.wizard.voucher_words import kind_word
from desktop.views.wizard.words import picture_name
from desktop.views.wizard.writing import Writer

translate = QCoreApplication.translate

FOUND = 8


class VoucherSheet(Sheet):
    """``made`` tells the code of a new voucher."""

    made = Signal(str)

    def __init__(self, window: QWidget, writer: Writer) -> None:
        super().__init__(window)
        self.setObjectName("voucher")
        self._writer = writer
        self.set_title(
            translate("Wizard", "New voucher"), translate("Wizard", "It is applied to this sale at once.")
        )
        self.kind = Segments([(kind, kind_word(kind)) for kind in VoucherKind])
        self.kind.setObjectName("voucher.kind")
        self.percent, self.amount = PercentEdit(), MoneyEdit(writer.draft.currency)
        self.product, self.products = SearchField(translate("Wizard", "Find a product"), FORM), ResultList()
        self.code, self.note, self.uses = TextField(), TextField(), Stepper(FORM)
        self.rows = {
            "percent": FormRow(translate("Wizard", "Discount rate"), self.percent),
            "amount": FormRow(translate("Wizard", "Amount of the discount"), self.amount),
            "products": FormRow(translate("Wizard", "Which product"), self.product),
            "code": FormRow(
                translate("Wizard", "Code"), self.code, translate("Wizard", "Left empty, one is made up.")
            ),
            "name": FormRow(translate("Wizard", "Name, if any"), self.note),
            "max_uses": FormRow(translate("Wizard", "How often it may be used"), self.uses),
        }
        for key, row in self.rows.items():
            row.field.setObjectName(f"voucher.{key}")
        self.only = Switch(translate("Wizard", "Only for this order"))
        self.only.setObjectName("voucher.only_this_order")
        self.only.setChecked(True)
        self._arrange()
        self.make = self.add_button(translate("Wizard", "Create and apply"), "primary")
        self.make.setObjectName("voucher.save")
        self.make.set_hint("Ctrl+Return")
        self.set_default(self.make)
        self._connect()

    def _arrange(self) -> None:
        only = QHBoxLayout()
        only.addWidget(Label(self.only.accessibleName()), 1)
        only.addWidget(self.only)
        self.products.setFixedHeight(224)
        self.body.setSpacing(14)
        self.body.addWidget(self.kind)
        for key in ("percent", "amount", "products"):
            self.body.addWidget(self.rows[key])
        self.body.addWidget(self.products)
        self.body.addLayout(only)
        for key in ("max_uses", "code", "name"):
            self.body.addWidget(self.rows[key])
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.kind.changed.connect(self._turn)
        self.only.toggled.connect(self._turn)
        self.product.textChanged.connect(self._find)
        self.product.stepped.connect(self.products.step)
        self.make.clicked.connect(self._make)

    def begin(self) -> None:
        """Open the sheet, beginning with how much."""
        self._turn()
        self._find("")
        self.open(self.percent)

    def _turn(self) -> None:
        kind = VoucherKind(self.kind.current())
        wanted = {
            VoucherKind.PERCENT: "percent",
            VoucherKind.AMOUNT: "amount",
            VoucherKind.FREE_PRODUCT: "products",
        }
        for key in ("percent", "amount", "products"):
            self.rows[key].setVisible(wanted.get(kind) == key)
        self.products.setVisible(kind is VoucherKind.FREE_PRODUCT)
        self.rows["max_uses"].setVisible(not self.only.isChecked())

    def _find(self, text: str) -> None:
        currency = self._writer.draft.currency
        self.products.show_results(
            [
                Result(
                    row.product_id,
                    row.name,
                    row.sku,
                    picture_name(row.picture_id, row.pictogram),
                    labels.unit_price(row.price_min, currency),
                )
                for row in find_products(text, FOUND)
            ]
        )

    def _form(self) -> VoucherForm:
        kind = VoucherKind(self.kind.current())
        product = self.products.current_key()
        form = VoucherForm(
            kind,
            percent=self.percent.percent() if kind is VoucherKind.PERCENT else None,
            amount_minor=self.amount.minor() if kind is VoucherKind.AMOUNT else None,
            code=self.code.text(),
            name=self.note.text().strip(),
            products=(product,) if kind is VoucherKind.FREE_PRODUCT and isinstance(product, int) else (),
        )
        head = self._writer.draft.head
        if self.only.isChecked() and head is not None:
            return replace(form, order_uid=head.uid)
        uses = self.uses.quantity()
        return replace(form, max_uses=int(uses) if uses else None)

    def _make(self) -> None:
        for row in self.rows.values():
            row.set_problem("")
        if not readable(self):
            return
        try:
            made = self._writer.draft.change(lambda _draft: create_voucher(self._form(), by=self._writer.by))
        except DeskError as error:
            key = error.where if error.where in self.rows else self.kind.current()
            row = self.rows.get(key, self.rows["code"])
            row.set_problem(words(error))
            row.field.setFocus(Qt.FocusReason.TabFocusReason)
            return
        code = voucher_code(made)
        self.accept()
        self.made.emit(code)
