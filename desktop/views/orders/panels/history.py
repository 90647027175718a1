"""History: what happened, in words, newest at the bottom, under the day and the person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.ledger_cards import HistoryLine, OrderCard
from desktop.shell import clock
from desktop.views import history, labels
from desktop.views.orders.panels.panel import Panel, Rows
from desktop.views.parts.buttons import Button
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Elided, Label, Paragraph
from desktop.views.tokens import GAP_8

NEWEST, LINE = 12, 20
SAVED_AGAIN = "comment_saved"


class HistoryPanel(Panel):
    """The newest entries, or all of them when asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "order.history", parent)
        self.set_title(self.tr("History"))
        self.all = Button(self.tr("Show all"), "quiet")
        self.all.setObjectName("order.history.all")
        self.all.clicked.connect(self._show_all)
        self.add_action(self.all)
        self.entries = Rows("order.history.list")
        self.body.addWidget(self.entries)
        self._lines: tuple[HistoryLine, ...] = ()
        self._order, self._open = 0, False

    def part(self, card: OrderCard) -> Any:
        return card.head.id, card.history

    def fill(self, card: OrderCard) -> None:
        if card.head.id != self._order:
            self._order, self._open = card.head.id, False
        self._lines = tuple(without_repeats(card.history))
        self._show()

    def _show_all(self) -> None:
        self._open = True
        self._show()

    def _show(self) -> None:
        shown = self._lines if self._open else self._lines[-NEWEST:]
        self.all.setVisible(len(shown) < len(self._lines))
        rows, before = list[QWidget](), ""
        for line in shown:
            heading = _heading(line)
            if heading != before:
                rows.append(_head(heading, first=not before))
            before = heading
            rows.append(_entry(line))
        self.entries.refill(rows)


def without_repeats(lines: Sequence[HistoryLine]) -> list[HistoryLine]:
    """The entries without a comment that the same person went on writing: only its last state is told."""
    kept: list[HistoryLine] = []
    for line in lines:
        last = kept[-1] if kept else None
        if last is not None and last.event == line.event == SAVED_AGAIN and last.by == line.by:
            kept.pop()
        kept.append(line)
    return kept


def _heading(line: HistoryLine) -> str:
    day = labels.day(clock.here(line.at).date())
    return f"{day}, {line.by}" if line.by else day


def _head(text: str, *, first: bool) -> QWidget:
    head = Elided(text, 12, 400, "muted")
    head.setFixedHeight(20 if first else 28)
    head.setAlignment(Qt.AlignmentFlag.AlignBottom)
    return head


def _entry(line: HistoryLine) -> QWidget:
    entry, text = QWidget(), history.told(line)
    entry.setToolTip(", ".join(part for part in (labels.moment_in_full(line.at), line.by) if part))
    entry.setAccessibleName(f"{text}, {labels.moment_in_full(line.at)}")
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(GAP_8)
    row.addWidget(RowIcon(history.icon_of(line)), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(text), 1)
    at = Label(labels.clock_time(line.at), 12, 400, "muted")
    at.setFixedHeight(LINE)
    row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
    return entry
