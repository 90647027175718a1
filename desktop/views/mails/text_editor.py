"""Subject and text of a mail at the left, and at the right how it will be read, anew with every letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.mail_text import Written
from desktop.views import messages
from desktop.views.mails.message_view import letter_label
from desktop.views.mails.variable_words import variable_word
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card
from desktop.views.parts.fields import TextArea, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.menu import Menu
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_8, GAP_12, GAP_24

translate = QCoreApplication.translate

LINES, BESIDE_FROM = 15, 720
PARAGRAPH, LINE = "\u2029", "\u2028"
Preview = Callable[[Written], Written]


class TextEditor(QWidget):
    """``judged`` tells after every change whether the words can be kept or sent."""

    judged = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview = lambda written: written
        self.subject, self.body = TextField(), TextArea(lines=LINES)
        self.subject.setObjectName(f"{name}.subject")
        self.body.setObjectName(f"{name}.body")
        self.subject_row = FormRow(translate("Mail", "Subject"), self.subject)
        self.body_row = FormRow(translate("Mail", "Text"), self.body)
        self.insert = Button(translate("Mail", "Insert…"), "quiet", icon="plus")
        self.insert.setObjectName(f"{name}.insert")
        self._menu = Menu(self)
        self.insert.set_menu(self._menu)
        self.seen_subject, self.seen = Paragraph("", 15, 600), letter_label("")
        self.seen_subject.setObjectName(f"{name}.seen.subject")
        self.seen.setObjectName(f"{name}.seen")
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        self._last: QLineEdit | TextArea = self.body
        self._lay_out()
        self.subject.textChanged.connect(self._judge)
        self.body.textChanged.connect(self._judge)
        self.subject.installEventFilter(self)
        self.body.installEventFilter(self)

    def _lay_out(self) -> None:
        form, read = QWidget(), Card(translate("Mail", "How it will be read"))
        left, right = QVBoxLayout(form), read.body
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GAP_12)
        line = QHBoxLayout()
        line.setContentsMargins(-self.insert.reach(), 0, 0, 0)
        line.addWidget(self.insert)
        line.addStretch(1)
        left.addWidget(self.subject_row)
        left.addWidget(self.body_row)
        left.addLayout(line)
        left.addStretch(1)
        right.setSpacing(GAP_8)
        right.addWidget(self.seen_subject)
        right.addWidget(self.seen)
        right.addLayout(self._files)
        right.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(GAP_24)
        self._both.addWidget(form, 1)
        self._both.addWidget(read, 1)

    # Given

    def offer(self, variables: Iterable[str]) -> None:
        """Which variables can be inserted."""
        self._menu.clear()
        for name in variables:
            action = QAction(f"{variable_word(name)}\t{{{name}}}", self._menu)
            action.triggered.connect(partial(self._insert, name))
            self._menu.addAction(action)

    def show_text(self, written: Written, preview: Preview) -> None:
        """Edit these words; ``preview`` fills them as they will be read, or raises why not."""
        self._preview = preview
        for field in (self.subject, self.body):
            field.blockSignals(True)
        self.subject.setText(written.subject)
        self.body.setPlainText(written.body)
        for field in (self.subject, self.body):
            field.blockSignals(False)
        self._last = self.body
        self._judge()

    def written(self) -> Written:
        """The words as they stand, with variables; ``toPlainText`` would lose the fixed spaces of French."""
        body = self.body.document().toRawText().replace(PARAGRAPH, "\n").replace(LINE, "\n")
        return Written(self.subject.text(), body)

    def refuse(self, error: DeskError) -> None:
        """Say beside the field what is wrong."""
        row = self.subject_row if error.where == "subject" else self.body_row
        row.set_problem(messages.words(error))

    def point_at(self, error: DeskError) -> None:
        """Say what is wrong and put the cursor there."""
        self.refuse(error)
        (self.subject if error.where == "subject" else self.body).setFocus()

    def show_files(self, names: Iterable[str]) -> None:
        """Say under the words what comes with them."""
        clear(self._files)
        for name in names:
            self._files.addWidget(TwoLines(name, icon="doc"))

    # While typing

    def _judge(self) -> None:
        for row in (self.subject_row, self.body_row):
            row.set_problem("")
        written = self.written()
        if not (written.subject.strip() or written.body.strip()):
            self.seen_subject.setText("")
            self.seen.setText("")
            self.judged.emit(False)
            return
        try:
            seen = self._preview(written)
        except DeskError as error:
            self.refuse(error)
            self.judged.emit(False)
            return
        self.seen_subject.setText(seen.subject)
        self.seen.setText(seen.body)
        self.judged.emit(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember in which of the two fields the cursor was."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit | TextArea):
            self._last = watched
        return False

    def _insert(self, name: str, _checked: bool = False) -> None:
        if isinstance(self._last, QLineEdit):
            self._last.insert(f"{{{name}}}")
        else:
            self._last.insertPlainText(f"{{{name}}}")
        self._last.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_FROM
        self._both.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
