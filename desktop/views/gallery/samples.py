"""Sample rows for the gallery."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.views.parts.results import Result
from desktop.views.parts.table import CELL, Cell, Column

NOWHERE = QModelIndex()
HEADINGS = ("Order", "Date", "Customer", "Payment", "Delivery", "Total", "Due")
ORDER_COLUMNS = (
    Column(114, before=24),
    Column(72),
    Column(0),
    Column(124, before=16),
    Column(132, before=16),
    Column(92, right=True),
    Column(108, right=True, after=24),
)
RESULTS = (
    Result(1, "Bowl with ears", "BOL-OR, 3 colours", "pictogram:bowl/blue", "24,50 €", "enough", "23"),
    Result(2, "Punch bowl, stoneware", "BOL-PU", "pictogram:bowl/stone", "68,00 €", "low", "2"),
    Result(3, "Child's bowl", "BOL-KO, 5 patterns", "pictogram:bowl/green", "17,50 €", "none", "0"),
    Result(4, "Soap with donkey's milk", "SAV-1", "", "6,50 €"),
    Result(5, "Anne-Gaëlle Le Bourhis", "06 42 18 73 90, Douarnenez", None, note="8", note_icon="orders"),
    Result(6, "Loïc Le Bihan", "loic@example.org", None, note="2", note_icon="orders"),
)
ORDERS = (
    ("A-26-01291", "14:32", "phone", "Soizic Le Gall", "unpaid", "unfulfilled", "313,80 €", "313,80 €"),
    ("A-26-01290", "11:47", "store", "Jean-Baptiste Quéméner", "paid", "picked_up", "38,70 €", "–"),
    (
        "A-26-01287",
        "19 Nov",
        "phone",
        "Anne-Gaëlle Le Bourhis",
        "partly_paid",
        "partly_shipped",
        "862,00 €",
        "431,00 €",
    ),
    (
        "A-26-01282",
        "19 Nov",
        "tent",
        "Crêperie La Belle Étoile",
        "overdue",
        "delivered",
        "315,00 €",
        "315,00 €",
    ),
    (
        "A-26-01280",
        "18 Nov",
        "globe",
        "Hélène Le Dantec-Riou",
        "to_refund",
        "returned",
        "29,80 €",
        "−29,80 €",
    ),
)


def _cells(order: tuple[str, ...]) -> tuple[Cell, ...]:
    number, day, channel, name, payment, delivery, total, due = order
    tone = "faint" if due == "–" else "prob" if due.startswith("−") else "text"
    return (
        Cell(number, strong=True),
        Cell(day, "muted"),
        Cell(name, icon=channel),
        Cell(payment.replace("_", " ").capitalize(), status=payment),
        Cell(delivery.replace("_", " ").capitalize(), status=delivery),
        Cell(total),
        Cell(due, tone, strong=due != "–"),
    )


class SampleOrders(QAbstractTableModel):
    """The sample orders, several times over."""

    rows = tuple(_cells(order) for order in ORDERS) * 4

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        return HEADINGS[section] if role == 0 else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        cell = self.rows[index.row()][index.column()]
        return cell if role == CELL else cell.text if role == 0 else None
