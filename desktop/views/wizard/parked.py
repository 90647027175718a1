"""Sales that wait: put aside under a name, left unfinished, or abandoned."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.states import DraftKind
from desktop.services.drafts.drafts import DraftRow
from desktop.views import labels, states
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Rule
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Label, Paragraph
from desktop.views.wizard.waiting_row import WaitingRow
from desktop.views.wizard.words import lines_word

translate = QCoreApplication.translate

ICONS = {
    DraftKind.PARKED: "pause",
    DraftKind.ABANDONED: "cart",
    DraftKind.SALE: "clock",
    DraftKind.QUOTE: "doc",
    DraftKind.SENT: "mail",
}


class ParkedSales(QWidget):
    """The list. ``recalled`` and ``thrown_away`` tell a draft's row id; throwing away asks once more."""

    recalled = Signal(int)
    thrown_away = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard.parked")
        self.setAccessibleName(translate("Wizard", "Unfinished sales"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.cross = IconButton("x", translate("Wizard", "Close"), 32)
        head = QHBoxLayout()
        head.addWidget(Label(translate("Wizard", "Unfinished sales"), 20, 600))
        head.addStretch(1)
        head.addWidget(self.cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 24)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(
            Paragraph(
                translate("Wizard", "Nothing of them is lost until you throw it away."), 13, 400, "muted"
            )
        )
        column.addSpacing(12)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.cross.clicked.connect(self.closed)

    def show_rows(self, rows: list[DraftRow]) -> None:
        """Show these, the last touched first."""
        clear(self._rows)
        for at, row in enumerate(rows):
            if at:
                self._rows.addWidget(Rule())
            shown = _Row(row)
            shown.recalled.connect(self.recalled)
            shown.thrown_away.connect(self.thrown_away)
            self._rows.addWidget(shown)
            shown.show()

    def start(self) -> None:
        """Put the focus on the first sale."""
        item = self._rows.itemAt(0)
        row = item.widget() if item is not None else None
        if isinstance(row, _Row):
            row.take.setFocus()
        else:
            self.cross.setFocus()


class _Row(WaitingRow):
    recalled = Signal(int)
    thrown_away = Signal(int)

    def __init__(self, row: DraftRow) -> None:
        title = row.name or labels.named(row.who) or lines_word(row.lines)
        who = labels.named(row.who) if row.name and row.who not in row.name else ""
        facts = [states.word(row.kind), labels.when(row.changed_at), lines_word(row.lines), who]
        said = ", ".join(part for part in facts if part)
        super().__init__(
            ICONS.get(row.kind, "orders"), title, said, labels.money(row.total_minor, row.currency)
        )
        self._row = row
        self.take = Button(translate("Wizard", "Take up"))
        self.take.setObjectName("wizard.parked.recall")
        self.take.setAccessibleName(translate("Wizard", "Take up {what}").format(what=title))
        self.throw = IconButton("trash", translate("Wizard", "Throw away {what}").format(what=title), 36)
        self.sure = Button(translate("Wizard", "Throw away"), "danger")
        self.keep = Button(translate("Wizard", "Keep"))
        for button in (self.take, self.throw, self.sure, self.keep):
            self.add(button)
        self.take.clicked.connect(self._take)
        self.throw.clicked.connect(self._doubt)
        self.keep.clicked.connect(self._trust)
        self.sure.clicked.connect(self._throw)
        self._ask(False)

    def _ask(self, asking: bool) -> None:
        for button, shown in ((self.take, not asking), (self.throw, not asking), (self.sure, asking)):
            button.setVisible(shown)
        self.keep.setVisible(asking)

    def _doubt(self) -> None:
        self._ask(True)
        self.keep.setFocus()

    def _trust(self) -> None:
        self._ask(False)
        self.take.setFocus()

    def _take(self) -> None:
        self.recalled.emit(self._row.id)

    def _throw(self) -> None:
        self.thrown_away.emit(self._row.id)


def waiting(rows: list[DraftRow], but: int | None) -> list[DraftRow]:
    """The drafts worth listing: not the one that is open, and nothing that holds nothing."""
    return [row for row in rows if row.id != but and (row.lines or row.who or row.kind is DraftKind.PARKED)]
