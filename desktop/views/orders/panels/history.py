"""History: what happened, in words, newest at the bottom, under the day and the person."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.orders.ledger_cards import HistoryLine, OrderCard
from desktop.services.orders.order_stock import ShelfMove, shelf_moves
from desktop.shell import clock
from desktop.views import history, labels
from desktop.views.history_kinds import HistoryKind, kind_of, kind_word
from desktop.views.orders.panels.panel import Panel, Rows, nothing
from desktop.views.parts.buttons import Button
from desktop.views.parts.menu import Menu
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Elided, Label, Paragraph
from desktop.views.tokens import GAP_8

NEWEST, LINE = 12, 20
SAVED_AGAIN, LOW = "comment_saved", "low_stock"
MOVED = "shelf_move"
"""An entry that is no event of the history: a move of stock, told only when stock is asked for."""

translate = QCoreApplication.translate


class HistoryPanel(Panel):
    """The newest entries, or all of them when asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "order.history", parent)
        self.set_title(self.tr("History"))
        self.kinds = Menu(self)
        self.kind = Button("", "quiet").set_menu(self.kinds)
        self.kind.setObjectName("order.history.kind")
        self._only: HistoryKind | None = None
        self._offer_kinds()
        self.add_action(self.kind)
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
            self._narrow(None)
        self._lines = tuple(without_repeats(card.history))
        self._show()

    def _offer_kinds(self) -> None:
        group = QActionGroup(self)
        for kind in (None, *HistoryKind):
            action = self.kinds.addAction(kind_word(kind) if kind else self.tr("Everything"))
            action.setCheckable(True)
            action.setData(kind.value if kind else "")
            group.addAction(action)
        group.triggered.connect(self._choose)
        self._narrow(None)

    def _narrow(self, kind: HistoryKind | None) -> None:
        """Show only what is of this kind; None for all."""
        self._only = kind
        for action in self.kinds.actions():
            action.setChecked(action.data() == (kind.value if kind else ""))
        self.kind.setText(kind_word(kind) if kind else self.tr("Everything"))
        name = self.tr("Show of the history: {kind}").format(kind=self.kind.text())
        self.kind.setAccessibleName(name)

    def _choose(self, action: QAction) -> None:
        self._narrow(HistoryKind(action.data()) if action.data() else None)
        self._show()

    def _show_all(self) -> None:
        self._open = True
        self._show()

    def _show(self) -> None:
        lines = self._wanted()
        shown = lines if self._open or self._only else lines[-NEWEST:]
        self.all.setVisible(len(shown) < len(lines))
        rows, before = list[QWidget](), ""
        for line in shown:
            heading = _heading(line)
            if heading != before:
                rows.append(_head(heading, first=not before))
            before = heading
            rows.append(_entry(line))
        self.entries.refill(rows or [nothing(self.tr("Nothing of this kind."))])

    def _wanted(self) -> tuple[HistoryLine, ...]:
        """The entries of the chosen kind; of stock, each move with what was on the shelf before and after."""
        if self._only is None:
            return self._lines
        found = [line for line in self._lines if kind_of(line.event) is self._only]
        if self._only is not HistoryKind.STOCK:
            return tuple(found)
        moves = [
            HistoryLine(-move.id, MOVED, _shelf(move), move.at, move.by) for move in shelf_moves(self._order)
        ]
        return (*moves, *(line for line in found if line.event == LOW))


def _shelf(move: ShelfMove) -> dict[str, str]:
    return {"name": move.name, "before": str(move.before), "after": str(move.after)}


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


def _told(line: HistoryLine) -> str:
    """What happened, in words."""
    if line.event != MOVED:
        return history.told(line)
    before, after = (labels.quantity(Decimal(line.facts[key])) for key in ("before", "after"))
    pattern = translate("History", "{name}: {before} → {after} on the shelf")
    return pattern.format(name=line.facts["name"], before=before, after=after)


def _entry(line: HistoryLine) -> QWidget:
    entry, text = QWidget(), _told(line)
    entry.setToolTip(", ".join(part for part in (labels.moment_in_full(line.at), line.by) if part))
    entry.setAccessibleName(f"{text}, {labels.moment_in_full(line.at)}")
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(GAP_8)
    row.addWidget(
        RowIcon("products" if line.event == MOVED else history.icon_of(line)), 0, Qt.AlignmentFlag.AlignTop
    )
    row.addWidget(Paragraph(text), 1)
    at = Label(labels.clock_time(line.at), 12, 400, "muted")
    at.setFixedHeight(LINE)
    row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
    return entry
