"""All variants of a product in a table: name, SKU, price and what is on hand."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.goods.product_form import VariantForm
from desktop.services.shop.preferences import shop
from desktop.views import labels
from desktop.views.list_model import ListModel, ListRow
from desktop.views.parts.table import Cell, Column, TableView
from desktop.views.products.editor.state import EditorState
from desktop.views.tokens import HEAD, ROW

translate = QCoreApplication.translate
MOST_ROWS = 9


class VariantTable(TableView):
    """``picked`` tells the place of the variant that a person chose."""

    picked = Signal(int)

    def __init__(self, state: EditorState, parent: QWidget | None = None) -> None:
        columns = (
            (translate("ProductEditor", "Variant"), Column(0, before=12)),
            (translate("ProductEditor", "SKU"), Column(132)),
            (translate("ProductEditor", "Price"), Column(96, right=True)),
            (translate("ProductEditor", "Stock"), Column(80, right=True, after=12)),
        )
        super().__init__([column for _, column in columns], parent)
        self._state, self._coin = state, shop().currency
        self.rows = ListModel([title for title, _ in columns], self)
        self.setModel(self.rows)
        self.setObjectName("product.variants")
        self.setAccessibleName(translate("ProductEditor", "Variants"))
        self.lay_out_columns()
        self.selectionModel().currentRowChanged.connect(self._tell)

    def show_variants(self, stock: dict[int, Decimal], chosen: int) -> None:
        """Show what the state has, without telling that a row is chosen."""
        variants, selection = self._state.form.variants, self.selectionModel()
        selection.blockSignals(True)
        self.rows.set_rows([self._row(at, one, stock) for at, one in enumerate(variants)])
        self.selectRow(chosen)
        selection.blockSignals(False)
        self.setFixedHeight(HEAD + ROW * min(max(len(variants), 1), MOST_ROWS) + 2)

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.picked.emit(now.row())

    def _row(self, at: int, one: VariantForm, stock: dict[int, Decimal]) -> ListRow:
        wrong = any(where.startswith(f"variants.{at}.") for where in self._state.problems)
        tone = "prob" if wrong else "text" if one.active else "faint"
        name = one.label or self._state.form.name
        if not one.active:
            name = translate("ProductEditor", "{name}, archived").format(name=name)
        asked = one.price if one.sale_price is None else one.sale_price
        price = labels.NOTHING if asked is None else labels.unit_price(asked, self._coin)
        return ListRow(
            at,
            (
                Cell(name, tone, strong=one.active, icon="warn" if wrong else ""),
                Cell(one.sku, "muted"),
                Cell(price, "text" if one.active else "faint"),
                _units(one, stock),
            ),
        )


def _units(one: VariantForm, stock: dict[int, Decimal]) -> Cell:
    if not one.tracks_stock:
        return Cell(labels.NOTHING, "faint")
    units = one.opening if one.id is None else stock.get(one.id, Decimal(0))
    return Cell(labels.quantity(units), "prob" if units <= 0 and one.active else "text")
