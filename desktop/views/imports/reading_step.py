"""The second step: the first rows of the files, as they would be read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.exchange.rows import Preview
from desktop.views import labels
from desktop.views.imports.choice import Look
from desktop.views.imports.file_words import origin_words
from desktop.views.imports.preview_table import PreviewTable
from desktop.views.imports.reading_panel import ReadingPanel
from desktop.views.parts.buttons import Button
from desktop.views.parts.tabs import Tab, Tabs
from desktop.views.parts.text import Elided
from desktop.views.tokens import GAP_8, GAP_24

LONGEST_NAME = 36


class ReadingStep(QWidget):
    """Files as tabs, the rows of one of them, and the panel that says how they are read."""

    more_asked = Signal()
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.files = Tabs()
        self.files.bar.setObjectName("import.files")
        self.files.bar.setAccessibleName(self.tr("Files"))
        self.add = Button(self.tr("Add a file…"), "quiet", icon="plus")
        self.add.setObjectName("import.add")
        self.remove = Button(self.tr("Remove"), "quiet")
        self.remove.setObjectName("import.remove")
        self.recognised = Elided("", 13, 400, "muted")
        self.table = PreviewTable()
        self.table.setObjectName("import.preview")
        self.table.setAccessibleName(self.tr("First rows of the file"))
        self.panel = ReadingPanel()
        self._lay_out()
        self.files.chosen.connect(self._show_file)
        self.add.clicked.connect(self.more_asked)
        self.remove.clicked.connect(self._remove)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP_24, 0, GAP_24 - 8, 0)
        head.setSpacing(0)
        head.addWidget(self.files, 1)
        head.addWidget(self.add)
        head.addWidget(self.remove)
        line = QHBoxLayout()
        line.setContentsMargins(GAP_24, GAP_8, GAP_24, GAP_8)
        line.addWidget(self.recognised)
        left = QVBoxLayout()
        left.setContentsMargins(0, GAP_8, 0, 0)
        left.setSpacing(0)
        left.addLayout(head)
        left.addLayout(line)
        left.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    def show_look(self, look: Look) -> None:
        """Show the files; the one in front stays there."""
        self._look = look
        self.files.set_tabs([Tab(str(at), _short(seen.file)) for at, seen in enumerate(look.previews)])
        self._show_file()

    def current(self) -> Preview | None:
        """The preview of the file in front."""
        if self._look is None or not self.files.current():
            return None
        return self._look.previews[int(self.files.current())]

    def _show_file(self) -> None:
        seen, look = self.current(), self._look
        if seen is None or look is None:
            return
        self.panel.show_preview(seen, customers=look.choice.customers)
        self.table.show_preview(seen, seen.columns)
        origin = origin_words(seen.kind, seen.format, customers=look.choice.customers)
        columns = labels.counted(len(seen.header), self.tr("{n} column"), self.tr("{n} columns"))
        said = [origin, columns]
        if seen.rows:
            count = len(seen.rows)
            said.append(labels.counted(count, self.tr("the first row"), self.tr("the first {n} rows")))
        self.recognised.setText(" · ".join(said))

    def _remove(self) -> None:
        if self.files.current():
            self.removed.emit(int(self.files.current()))


def _short(name: str) -> str:
    """A file's name as a tab has room for it; its end tells the kind and stays."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 13]}…{name[-12:]}"
