"""Pieces of the page that counts the shelves: its bands, and a counted product as a row."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.goods.stock_counts import CountedLine
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.parts.card import Pane
from desktop.views.parts.table import Cell
from desktop.views.products.stock_sheet import signed


def row_of(line: CountedLine) -> ListRow:
    """A counted product as a row of the table."""
    difference = line.difference
    tone = "prob" if difference < 0 else "wait" if difference else "faint"
    cells = (
        Cell(line.name, strong=True),
        Cell(line.sku, "muted"),
        Cell(labels.quantity(line.counted), strong=True),
        Cell(labels.quantity(line.expected), "muted"),
        Cell(signed(difference) if difference else labels.NOTHING, tone, strong=bool(difference)),
    )
    return ListRow(line.variant_id, cells)


def pane(layout: QHBoxLayout, edges: str, height: int, *, grows: bool = False) -> Pane:
    """A band across the page; one that grows has room for a sentence below a field."""
    made = Pane("surface", edges)
    made.setLayout(layout)
    if grows:
        made.setMinimumHeight(height)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    else:
        made.setFixedHeight(height)
    return made


def ground(widget: QWidget) -> Pane:
    """A widget on the ground of a page."""
    made = Pane("surface")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    return made
