"""The variants: what they differ in, the table of all of them, and the one that is being edited."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.goods import product_variants as ways
from desktop.services.goods.product_list import TaxChoice
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card, Rule
from desktop.views.parts.form import FormRow
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Elided
from desktop.views.parts.typed_guard import readable
from desktop.views.products.editor.axis_row import AxisRow
from desktop.views.products.editor.picture_box import PictureBox
from desktop.views.products.editor.state import EditorState
from desktop.views.products.editor.variant_fields import VariantFields
from desktop.views.products.editor.variant_table import VariantTable
from desktop.views.tokens import GAP_8, GAP_12

translate = QCoreApplication.translate


class VariantsCard(Card):
    """A simple product shows only the fields of its one variant. ``stock_asked`` tells a variant's id."""

    stock_asked = Signal(int)

    def __init__(self, state: EditorState, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._state, self._context = state, context
        self._tax: TaxChoice | None = None
        self._stock: dict[int, Decimal] = {}
        self.add_axis = Button(translate("ProductEditor", "Add sizes, colours…"), "quiet", icon="plus")
        self.add_axis.setObjectName("product.axis.add")
        self.combine = Button("", "quiet")
        self.combine.setObjectName("product.variants.combine")
        self._axes, self._empty = QVBoxLayout(), False
        self.table = VariantTable(state)
        self.fields = VariantFields(state)
        self.picture = PictureBox("product.variant.picture", 72)
        self.which = Elided("", 15, 600)
        self.alike = Button(translate("ProductEditor", "Same price and weight for all"), height=32)
        self.remove = Button("", height=32)
        self.alike.setObjectName("product.variants.alike")
        self.remove.setObjectName("product.variant.remove")
        self._several = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_action(self.add_axis)
        head = QHBoxLayout()
        head.setSpacing(GAP_8)
        head.addWidget(self.which, 1)
        head.addWidget(self.alike)
        head.addWidget(self.remove)
        inner = QVBoxLayout(self._several)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP_8)
        inner.addWidget(self.table)
        inner.addLayout(head)
        self._axes.setSpacing(GAP_12)
        self.body.setSpacing(GAP_12)
        self.body.addLayout(self._axes)
        self.body.addWidget(self.combine, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._several)
        self.body.addWidget(self.fields)
        self._rule = Rule(0, 0)
        self.body.addWidget(self._rule)
        self.body.addWidget(self.picture)

    def _connect(self) -> None:
        self.add_axis.clicked.connect(self._begin_axis)
        self.combine.clicked.connect(self._combine)
        self.table.picked.connect(self._pick)
        self.alike.clicked.connect(self._alike)
        self.remove.clicked.connect(self._remove)
        self.fields.stock_asked.connect(self.stock_asked)
        self.picture.picked.connect(self._picture)
        self.picture.removed.connect(self._take_picture_off)
        self._state.reshaped.connect(self._reshape)
        self._state.changed.connect(self._refill)

    # What is shown

    def show_form(self, tax: TaxChoice | None, stock: dict[int, Decimal], at: int = 0) -> None:
        """Show the variants of the state, with their stock by id; the one at this place is edited."""
        self._tax, self._stock, self._empty = tax, stock, False
        self.fields.at = at
        self._show_all()

    def show_tax(self, tax: TaxChoice | None) -> None:
        """Another VAT class is chosen."""
        self._tax = tax
        self.fields.show_taxed(tax)

    def show_stock(self, stock: dict[int, Decimal]) -> None:
        """Other quantities are on hand."""
        self._stock = stock
        self._refill()
        self.fields.show_stock(stock)

    @property
    def many(self) -> bool:
        """Whether there is anything to choose between."""
        variants = self._state.form.variants
        return len(variants) > 1 or any(one.options for one in variants)

    def _reshape(self) -> None:
        """Show all anew, after variants came or went; a number that cannot be read stays as it is typed."""
        unread = self.fields.unread_texts()
        self._show_all()
        self.fields.put_back(unread)

    def _held(self) -> bool:
        """Whether a number of the variant in sight cannot be read: until then no variant comes or goes."""
        if readable(self.fields):
            return False
        self._reshape()
        return not readable(self.fields)

    def _show_all(self) -> None:
        """Axes, table and the fields below it."""
        known = ways.axes(self._state.form.variants)
        clear(self._axes)
        for axis, values in (*known, *([("", ())] if self._empty else [])):
            row = self._axis(axis, values)
            self._axes.addWidget(row)
            row.show()  # now, not with the next layout: its field may be given the focus at once
        self._refill()
        self._several.setVisible(self.many)
        for part in (self._rule, self.picture):
            part.setVisible(self.many)
        self._select(min(self.fields.at, max(len(self._state.form.variants) - 1, 0)))

    def _axis(self, axis: str, values: tuple[str, ...]) -> AxisRow:
        row = AxisRow(axis, values)
        row.named.connect(partial(self._rename, row))
        row.added.connect(partial(self._add_value, row))
        row.removed.connect(partial(self._remove_value, row))
        row.renamed.connect(partial(self._rename_value, row))
        row.dropped.connect(partial(self._drop, row))
        return row

    def _refill(self) -> None:
        """The table again, the chosen row stays chosen."""
        variants = self._state.form.variants
        one, many = translate("ProductEditor", "Price and stock"), translate("ProductEditor", "{n} variants")
        number = sum(variant.active for variant in variants)
        self.set_title(labels.counted(number, one, many) if self.many and number != 1 else one)
        lacking = len(ways.missing(variants))
        word = translate("ProductEditor", "Add {n} missing combination")
        words = translate("ProductEditor", "Add {n} missing combinations")
        self.combine.setText(labels.counted(lacking, word, words))
        self.combine.setVisible(bool(lacking))
        self.table.show_variants(self._stock, self.fields.at)
        self._name_chosen()

    def _select(self, at: int) -> None:
        self.fields.at = at
        self.table.show_variants(self._stock, at)
        self._show_variant(at)

    def _pick(self, at: int) -> None:
        """Go to another variant, unless a number of this one cannot be read yet."""
        if readable(self.fields):
            self._show_variant(at)
        else:
            self.table.show_variants(self._stock, self.fields.at)

    def _show_variant(self, at: int) -> None:
        self.fields.show_variant(at, self._tax, self._stock)
        self._name_chosen()

    def _name_chosen(self) -> None:
        one = self._state.variant(self.fields.at)
        self.which.setText(one.label)
        again, off = translate("ProductEditor", "Offer it again"), translate("ProductEditor", "Remove")
        self.remove.setText(off if one.active else again)
        on_sale = sum(variant.active for variant in self._state.form.variants)
        self.remove.setEnabled(not one.active or on_sale > 1)
        hint = translate("ProductEditor", "Its own picture. Without one it shows the product’s.")
        self.picture.show_picture(one.picture, self._state.form.pictogram, one.label, hint)

    def show_problems(self) -> None:
        """Mark the variants that cannot be saved, and say it beside the fields of the one in sight."""
        self._select(self.fields.at)

    def row_of(self, where: str) -> FormRow | None:
        """The row that a problem such as ``variants.3.sku`` belongs to, in sight; None for the whole card."""
        _, _, rest = where.partition(".")
        at, _, name = rest.partition(".")
        if not at.isdecimal():
            return None
        self._select(int(at))
        return self.fields.rows.get(name) or self.fields.rows["price"]

    # What is done

    def _begin_axis(self) -> None:
        if self._held():
            return
        self._empty = True
        self._reshape()
        item = self._axes.itemAt(self._axes.count() - 1)
        row = item.widget() if item is not None else None
        if isinstance(row, AxisRow):
            row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, row: AxisRow, name: str) -> None:
        if row.axis:
            self._state.put_variants(ways.renamed(self._state.form.variants, row.axis, name))

    def _add_value(self, row: AxisRow, value: str) -> None:
        if self._held():
            return
        variants, name = self._state.form.variants, " ".join(row.name.text().split())
        known = dict(ways.axes(variants))
        if row.axis or name in known:
            made = ways.with_value(variants, row.axis or name, value)
        else:
            self._empty = False
            made = ways.with_axis(variants, name, value)
        self._state.put_variants(made)
        self._focus_values(row.axis or name)

    def _focus_values(self, axis: str) -> None:
        """Go on typing values of the row that took the place of this one."""
        for at in range(self._axes.count()):
            item = self._axes.itemAt(at)
            row = item.widget() if item is not None else None
            if isinstance(row, AxisRow) and row.axis == axis:
                row.values.typing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_value(self, row: AxisRow, value: str) -> None:
        self._change(ways.without_value(self._state.form.variants, row.axis, value))

    def _rename_value(self, row: AxisRow, old: str, new: str) -> None:
        self._state.put_variants(ways.value_renamed(self._state.form.variants, row.axis, old, new))
        self._focus_values(row.axis)

    def _drop(self, row: AxisRow) -> None:
        if row.axis:
            self._change(ways.without_axis(self._state.form.variants, row.axis))
            return
        self._empty = False
        self._reshape()

    def _combine(self) -> None:
        variants = self._state.form.variants
        self._change(ways.with_options(variants, ways.missing(variants)))

    def _alike(self) -> None:
        self._change(ways.alike(self._state.form.variants, self._state.variant(self.fields.at)))

    def _remove(self) -> None:
        at, variants = self.fields.at, self._state.form.variants
        if not variants[at].active:
            self._state.put_variant(at, active=True)
            self._show_variant(at)
        else:
            self._change(variants[:at] + variants[at + 1 :])

    def _change(self, variants: ways.Variants) -> None:
        """Have other variants, with a way back."""
        if self._held():
            return
        before = self._state.form.variants
        self._state.put_variants(variants)
        gone = len(before) - len(variants)
        undo = self._state.while_edited(partial(self._state.put_variants, before))
        if gone > 0:
            one = translate("ProductEditor", "{n} variant taken out; once sold, it is archived when you save")
            many = translate(
                "ProductEditor", "{n} variants taken out; those once sold are archived when you save"
            )
            self._context.toast(labels.counted(gone, one, many), undo)
        elif variants != before:
            self._context.toast(translate("ProductEditor", "Variants changed"), undo)

    def _take_picture_off(self) -> None:
        back = partial(self._put_picture_back, self.fields.at, self._state.variant(self.fields.at).picture)
        self._picture(None)
        self._context.toast(translate("ProductEditor", "Picture removed"), self._state.while_edited(back))

    def _put_picture_back(self, at: int, picture: object) -> None:
        self._select(at)
        self._picture(picture)

    def _picture(self, picture: object) -> None:
        self._state.put_variant(self.fields.at, picture=picture)
        self._name_chosen()
