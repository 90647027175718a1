"""Everything that can be said of a voucher, as fields; a form in, a form out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.vouchers import VoucherKind
from desktop.services.days import after, first_second, local_day
from desktop.services.shop.preferences import shop
from desktop.services.vouchers.voucher_edit import customer_name, product_names
from desktop.services.vouchers.vouchers import VoucherForm, new_code
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.day_edit import DayEdit
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.measures import MeasureEdit
from desktop.views.parts.numbers import MoneyEdit, NumberField, PercentEdit
from desktop.views.parts.pick_list import PickList
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import CheckBox, Segments
from desktop.views.products.editor.layout import FieldRow
from desktop.views.tokens import FORM, GAP_8, GAP_12, GAP_16
from desktop.views.vouchers import finding
from desktop.views.wizard.voucher_words import kind_word

translate = QCoreApplication.translate
BESIDE = 360


class VoucherFields(QWidget):
    """``changed`` tells that something was changed by a person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        coin = shop().currency
        self._start = VoucherForm(VoucherKind.PERCENT)
        self.kind = Segments([(kind.value, kind_word(kind)) for kind in VoucherKind])
        self.percent, self.amount = PercentEdit(), MoneyEdit(coin)
        self.code, self.note = TextField(), TextField()
        self.code.setPlaceholderText(translate("Voucher", "Made up when left empty"))
        self.note.setPlaceholderText(translate("Voucher", "Only you see it"))
        open_word = translate("Voucher", "open")
        self.first, self.last = DayEdit(open_word), DayEdit(open_word)
        self.uses, self.each = MeasureEdit(whole=True), MeasureEdit(whole=True)
        self.least, self.most = MoneyEdit(coin), MoneyEdit(coin)
        every = translate("Voucher", "All; type the first letters")
        none = translate("Voucher", "None; type the first letters")
        self.products, self.without = PickList(every, finding.products), PickList(none, finding.products)
        self.categories = PickList(every, finding.known_categories)
        anybody = translate("Voucher", "Anybody; type the first letters")
        self.customer = PickList(anybody, finding.customers, most=1)
        self.reduced = CheckBox(translate("Voucher", "Not for goods that are reduced already"))
        self.alone = CheckBox(translate("Voucher", "Not together with another voucher"))
        self.rows = self._made_rows()
        self._name_fields()
        self._lay_out()
        self._connect()

    def _made_rows(self) -> dict[str, FormRow]:
        for field in (self.uses, self.each, self.least, self.most):
            field.setPlaceholderText(translate("Voucher", "no limit"))
        return {
            "kind": FormRow(translate("Voucher", "It gives"), self.kind),
            "percent": FormRow(translate("Voucher", "Percent off"), self.percent),
            "amount": FormRow(translate("Voucher", "Amount off"), self.amount),
            "code": FormRow(translate("Voucher", "Code"), self.code),
            "name": FormRow(translate("Voucher", "What it is for"), self.note),
            "starts_at": FormRow(translate("Voucher", "First day"), self.first),
            "ends_at": FormRow(translate("Voucher", "Last day"), self.last),
            "max_uses": FormRow(translate("Voucher", "Uses in all"), self.uses),
            "max_uses_per_customer": FormRow(translate("Voucher", "Uses per customer"), self.each),
            "minimum_minor": FormRow(translate("Voucher", "From goods worth"), self.least),
            "maximum_minor": FormRow(translate("Voucher", "Up to goods worth"), self.most),
            "products": FormRow("", self.products),
            "categories": FormRow(translate("Voucher", "Categories"), self.categories),
            "excluded_products": FormRow(translate("Voucher", "Not for these products"), self.without),
            "customer_id": FormRow(translate("Voucher", "Customer"), self.customer),
        }

    def _name_fields(self) -> None:
        for name, row in self.rows.items():
            row.field.setObjectName(f"voucher.{name}")
        self.reduced.setObjectName("voucher.exclude_reduced")
        self.alone.setObjectName("voucher.alone")

    def _lay_out(self) -> None:
        rows = self.rows
        generate = Button(translate("Voucher", "Generate"), height=FORM)
        generate.setAccessibleDescription(translate("Voucher", "Makes up another code"))
        generate.setObjectName("voucher.generate")
        generate.clicked.connect(self._generate)
        side = QVBoxLayout()
        side.addSpacing(rows["code"].label.minimumHeight() + 6)  # beside the field, not its label
        side.addWidget(generate)
        side.addStretch(1)
        code = QHBoxLayout()
        code.setSpacing(GAP_8)
        code.addWidget(rows["code"], 1)
        code.addLayout(side)
        worth = QHBoxLayout()
        worth.setSpacing(GAP_16)
        for name in ("percent", "amount"):
            worth.addWidget(rows[name], 1)
        worth.addLayout(code, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_12)
        column.addWidget(rows["kind"])
        column.addLayout(worth)
        column.addWidget(rows["name"])
        self._section(column, translate("Voucher", "When and how often"))
        column.addWidget(FieldRow([rows["starts_at"], rows["ends_at"]], BESIDE))
        column.addWidget(FieldRow([rows["max_uses"], rows["max_uses_per_customer"]], BESIDE))
        self._section(column, translate("Voucher", "For which orders"))
        column.addWidget(FieldRow([rows["minimum_minor"], rows["maximum_minor"]], BESIDE))
        for name in ("products", "categories", "excluded_products"):
            column.addWidget(rows[name])
        column.addWidget(self.reduced)
        column.addWidget(self.alone)
        column.addWidget(rows["customer_id"])

    def _section(self, column: QVBoxLayout, title: str) -> None:
        column.addWidget(Rule(GAP_8, 0))
        column.addWidget(Label(title, 15, 600))

    def _connect(self) -> None:
        self.kind.changed.connect(self._turn)
        for text in (self.code, self.note, self.first, self.last):
            text.textEdited.connect(self._edited)
        for number in self._numbers():
            number.changed.connect(self._edited)
        for picked in (self.products, self.without, self.categories, self.customer):
            picked.changed.connect(self._edited)
        for box in (self.reduced, self.alone):
            box.toggled.connect(self._edited)

    def _numbers(self) -> tuple[NumberField, ...]:
        return (self.percent, self.amount, self.uses, self.each, self.least, self.most)

    # In and out

    def show_form(self, form: VoucherForm) -> None:
        """Show a voucher's rules."""
        self._start = form
        self.kind.set_current(form.kind.value)
        self.percent.set_percent(form.percent)
        self.amount.set_minor(form.amount_minor)
        self.code.setText(form.code)
        self.note.setText(form.name)
        self.first.set_day(None if form.starts_at is None else local_day(form.starts_at))
        self.last.set_day(None if form.ends_at is None else local_day(form.ends_at - timedelta(seconds=1)))
        self.uses.set_quantity(_decimal(form.max_uses))
        self.each.set_quantity(_decimal(form.max_uses_per_customer))
        self.least.set_minor(form.minimum_minor)
        self.most.set_minor(form.maximum_minor)
        for field, ids in ((self.products, form.products), (self.without, form.excluded_products)):
            field.set_items([*product_names(ids).items()])
        self.categories.set_items([(name, name) for name in form.categories])
        who = form.customer_id
        self.customer.set_items([] if who is None else [(who, customer_name(who))])
        for box, ticked in ((self.reduced, form.exclude_reduced), (self.alone, not form.combinable)):
            box.blockSignals(True)
            box.setChecked(ticked)
            box.blockSignals(False)
        self._fit()

    def form(self) -> VoucherForm:
        """What the fields say."""
        who = self.customer.keys()
        return replace(
            self._start,
            kind=VoucherKind(self.kind.current()),
            percent=self.percent.percent() if self.kind.current() == VoucherKind.PERCENT else None,
            amount_minor=self.amount.minor() if self.kind.current() == VoucherKind.AMOUNT else None,
            code=self.code.text(),
            name=self.note.text().strip(),
            starts_at=self._begin(self.first.day()),
            ends_at=self._end(self.last.day()),
            max_uses=_whole(self.uses.quantity()),
            max_uses_per_customer=_whole(self.each.quantity()),
            minimum_minor=self.least.minor(),
            maximum_minor=self.most.minor(),
            products=self.products.keys(),
            categories=self.categories.keys(),
            excluded_products=self.without.keys(),
            exclude_reduced=self.reduced.isChecked(),
            combinable=not self.alone.isChecked(),
            customer_id=who[0] if who else None,
        )

    def _begin(self, day: date | None) -> datetime | None:
        """The moment kept, as long as it lies in the day that is shown; else where the day begins."""
        kept = self._start.starts_at
        if day is None or (kept is not None and local_day(kept) == day):
            return kept if day is not None else None
        return datetime.fromtimestamp(first_second(day), UTC)

    def _end(self, day: date | None) -> datetime | None:
        kept = self._start.ends_at
        if day is None or (kept is not None and local_day(kept - timedelta(seconds=1)) == day):
            return kept if day is not None else None
        return datetime.fromtimestamp(after(day), UTC)

    # What is wrong

    def refuse(self, error: DeskError, said: str) -> bool:
        """Say a refusal beside its field; False when it belongs to none."""
        row = self.rows.get(error.where)
        if row is None:
            return False
        row.set_problem(said)
        row.field.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # Typing

    def _generate(self) -> None:
        self.code.setText(new_code())
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()

    def _turn(self) -> None:
        self._fit()
        self._edited()

    def _fit(self) -> None:
        kind = VoucherKind(self.kind.current())
        for name, wanted in (("percent", VoucherKind.PERCENT), ("amount", VoucherKind.AMOUNT)):
            self.rows[name].setVisible(kind is wanted)
        free = kind is VoucherKind.FREE_PRODUCT
        self.rows["products"].set_label(
            translate("Voucher", "One of these is free") if free else translate("Voucher", "Products")
        )

    def _edited(self) -> None:
        for row in self.rows.values():
            field = row.field
            if not (isinstance(field, NumberField) and field.problem() is not None):
                row.set_problem("")
        self.changed.emit()


def _decimal(number: int | None) -> Decimal | None:
    return None if number is None else Decimal(number)


def _whole(number: Decimal | None) -> int | None:
    return None if number is None else int(number)
