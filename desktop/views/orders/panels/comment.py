"""The one internal comment of an order: safe within a second, a version for every piece of writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.marks.comments import comment_draft, comment_versions, keep_comment_draft, save_comment
from desktop.services.orders.ledger_cards import OrderCard
from desktop.views import messages
from desktop.views.context import DeskContext
from desktop.views.icons import icon
from desktop.views.orders.panels.comment_versions import VersionsSheet
from desktop.views.orders.panels.panel import Panel
from desktop.views.orders.panels.writing import REACH, Frame, QuietEdit
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import CARD_PADDING

SOON_MS, REST_MS = 700, 180_000
"""When keys rest so long, what was typed is kept as a draft; and when so long, it becomes a version."""


class CommentPanel(Panel):
    """What is half typed is never overwritten by what was stored, and saved before another order is shown.

    Leaving the field makes a version, and so does a long rest; until then a draft survives a power cut.
    """

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__("", "")
        self.set_title(self.tr("Internal comment"))
        self._context, self._order, self._stored, self._kept = context, 0, "", ""
        self._page = page
        self.sheet: VersionsSheet | None = None
        self.edit = QuietEdit(self.tr("For colleagues only. Customers never see it."))
        self.edit.setObjectName("order.comment")
        self.edit.setAccessibleName(self.tr("Internal comment"))
        self.saved = _Saved(self.tr("Saved"))
        self.save = Button(self.tr("Save"), "quiet").set_hint("Ctrl+S")
        self.save.setObjectName("order.comment.save")
        self.versions = IconButton("history", self.tr("Earlier versions"), 32)
        self.versions.setObjectName("order.comment.versions")
        self.problem = Paragraph("", 12, 400, "prob")
        self.problem.set_icon("warn")
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._lay_out()
        self._connect(page)

    def _lay_out(self) -> None:
        for widget in (self.saved, self.save, self.versions):
            self.add_action(widget)
        edge = CARD_PADDING + 1
        self.body.setContentsMargins(edge - REACH, 0, edge - REACH, 8)
        self.body.addWidget(Frame(self.edit))
        self.body.addWidget(self.problem)
        self.body.addStretch(1)

    def _connect(self, page: QWidget) -> None:
        self._soon.timeout.connect(self._keep)
        self._rest.timeout.connect(self.flush)
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self.flush)
        self.edit.finished.connect(self.flush)
        self.edit.given_up.connect(page.setFocus)
        self.save.clicked.connect(self.flush)
        self.versions.clicked.connect(self._show_versions)
        self.write = self._action(page, self.tr("Write a comment"), "C", "pencil")
        self.write.triggered.connect(self._begin)
        self.keep = self._action(page, self.tr("Save the comment"), "Ctrl+S", "check")
        self.keep.triggered.connect(self.flush)

    def _action(self, page: QWidget, words: str, keys: str, name: str) -> QAction:
        action = QAction(icon(name), words, page)
        action.setShortcut(QKeySequence(keys))
        page.addAction(action)
        return action

    @property
    def unsaved(self) -> bool:
        """True while something typed is no version yet."""
        return self._order != 0 and self.edit.toPlainText() != self._stored

    @property
    def _pending(self) -> bool:
        """True while the field or its draft says something else than the newest version."""
        return self.unsaved or (self._order != 0 and self._kept != self._stored)

    def stops(self) -> list[QWidget]:
        return [*super().stops(), self.edit]

    def part(self, card: OrderCard) -> Any:
        return card.head.id, card.comment, card.comment_at

    def fill(self, card: OrderCard) -> None:
        if card.head.id != self._order:
            self._order, self._stored = card.head.id, card.comment
            draft = comment_draft(self._order)
            self._show_text(card.comment if draft is None else draft)
        elif not self.unsaved:
            self._show_text(card.comment)
        self._stored = card.comment
        self.versions.setVisible(card.comment_at is not None)
        self._show_state()

    def _show_text(self, text: str) -> None:
        self._kept = text
        if self.edit.toPlainText() != text:
            self.edit.setPlainText(text)

    def flush(self) -> None:
        """Make a version of what is none yet; a refusal stands below the field and what was typed stays."""
        self._soon.stop()
        self._rest.stop()
        if self._pending and self._tried(partial(save_comment, by=self._context.by())):
            self._stored = self.edit.toPlainText()
        self._show_state()

    def _keep(self) -> None:
        if not self.unsaved:
            self.flush()
        elif self._tried(keep_comment_draft):
            self._show_state()

    def _tried(self, deed: Callable[[int, str], object]) -> bool:
        """Give ``deed`` the order and what is typed; False when it was refused, which is said."""
        text = self.edit.toPlainText()
        try:
            deed(self._order, text)
        except DeskError as error:
            self.problem.setText(messages.words(error))
            return False
        self._kept = text
        self.problem.setText("")
        return True

    def _typed(self) -> None:
        if self._pending:
            self._soon.start()
            self._rest.start()
        self._show_state()

    def _show_state(self) -> None:
        typed = self.edit.toPlainText()
        self.save.setVisible(typed not in (self._kept, self._stored))
        self.saved.setVisible(self.save.isHidden() and bool(typed))
        self.problem.setVisible(bool(self.problem.text()))

    def _begin(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_versions(self) -> None:
        self.flush()
        if self.sheet is None:
            self.sheet = VersionsSheet(self._page)
        self.sheet.tell(comment_versions(self._order))


class _Saved(QWidget):
    """A tick and a word: nothing typed waits to be stored."""

    def __init__(self, word: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(RowIcon("check", "good"))
        row.addWidget(Label(word, 12, 400, "muted"))
