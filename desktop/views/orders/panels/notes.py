"""Notes: a log of remarks about the order, each with who and when; they are added and never changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.states import Lifecycle
from desktop.services.marks.comments import add_note, keep_note_draft, note_draft
from desktop.services.orders.ledger_cards import NoteCard, OrderCard
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.icons import icon
from desktop.views.orders.panels.panel import Panel, Rows, act_button, nothing
from desktop.views.orders.panels.writing import NoteEdit
from desktop.views.parts.buttons import Button
from desktop.views.parts.form import FormRow
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, TOOLBAR


class NotesPanel(Panel):
    """The notes, and a field for one more that opens below them. Esc closes it and keeps what is typed."""

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__("", "order.notes", None)
        self.set_title(self.tr("Notes"))
        self._context, self._order = context, 0
        self.add = QAction(icon("plus"), self.tr("Add a note"), page)
        self.add.setShortcut(QKeySequence("N"))
        self.add.setToolTip(self.tr("Add a note") + "  N")
        self.add.triggered.connect(self._open)
        page.addAction(self.add)
        self.add_button = act_button(self.tr("Add"), self.add, "order.note.add")
        self.add_action(self.add_button)
        self.notes = Rows("order.notes.list")
        self.body.addWidget(self.notes)
        self.body.addWidget(self._form())

    def _form(self) -> QWidget:
        self.form, self.text = QWidget(), NoteEdit()
        self.text.setObjectName("order.note.text")
        self.field = FormRow(self.tr("Note"), self.text)
        self.send = CheckBox()
        self.send.setObjectName("order.note.send")
        self.save = Button(self.tr("Save note"), "tonal", height=TOOLBAR).set_hint("Ctrl+Return")
        self.save.setObjectName("order.note.save")
        self.cancel = Button(self.tr("Cancel"), "plain", height=TOOLBAR)
        self.cancel.setObjectName("order.note.cancel")
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._throw_away)
        self.text.finished.connect(self._save)
        self.text.given_up.connect(self.put_by)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column_ = QVBoxLayout(self.form)
        column_.setContentsMargins(0, GAP_8, 0, 4)
        column_.setSpacing(GAP_8)
        column_.addWidget(self.field)
        column_.addWidget(self.send)
        column_.addLayout(buttons)
        self.form.hide()
        return self.form

    def stops(self) -> list[QWidget]:
        if self.form.isHidden():
            return super().stops()
        sending = [] if self.send.isHidden() else [self.send]
        return [self.add_button, self.text, *sending, self.cancel, self.save]

    def part(self, card: OrderCard) -> Any:
        head = card.head
        given = (head.note, head.gift, head.gift_message, head.buyer_ref, head.lifecycle)
        return head.id, given, head.email, card.notes

    def fill(self, card: OrderCard) -> None:
        if card.head.id != self._order:
            self.put_by()
            self._order = card.head.id
        self.send.set_text(self.tr("Send it to the customer by e-mail"), card.head.email)
        self.send.setVisible(bool(card.head.email))
        rows: list[QWidget] = [_remark(*given) for given in self._given(card)]
        rows += [self._note_row(note) for note in card.notes]
        self.notes.refill(rows or [nothing(self.tr("No notes."))])

    def _given(self, card: OrderCard) -> list[tuple[str, str, str]]:
        """What was said when the order was taken: icon, text, and what it is."""
        head = card.head
        remark = (
            head.note if head.lifecycle is not Lifecycle.COMPLETED else ""
        )  # then it has a card of its own
        found = [("note", remark, self.tr("Said with the order"))] if remark else []
        if head.gift:
            found.append(
                ("gift", self.tr("A gift: no prices in the parcel."), self.tr("Said with the order"))
            )
        if head.gift and head.gift_message:
            found.append(("gift", head.gift_message, self.tr("On the packing slip")))
        if head.buyer_ref:
            found.append(("tag", head.buyer_ref, self.tr("Customer’s reference")))
        return found

    def _note_row(self, note: NoteCard) -> QWidget:
        about = [self.tr("To the customer") if note.for_customer else self.tr("Private")]
        about += [labels.moment(note.at), *([note.by] if note.by else [])]
        return _remark("mail" if note.for_customer else "note", note.text, ", ".join(about))

    def _open(self) -> None:
        if self.form.isHidden():
            self.text.setPlainText(note_draft(self._order))
            self.text.moveCursor(QTextCursor.MoveOperation.End)
            self.form.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_by(self) -> None:
        """Close the field; what stands in it is kept for this order, until the note is opened again."""
        if not self.form.isHidden():
            keep_note_draft(self._order, self.text.toPlainText())
            self._close()

    def _throw_away(self) -> None:
        keep_note_draft(self._order, "")
        self._close()

    def _close(self) -> None:
        focus = QApplication.focusWidget()
        held = focus is not None and self.form.isAncestorOf(focus)
        self.text.clear()
        self.send.setChecked(False)
        self.field.set_problem("")
        self.form.hide()
        if held:
            self.add_button.setFocus()

    def _save(self) -> None:
        try:
            sends = self.send.isChecked() and not self.send.isHidden()
            add_note(self._order, self.text.toPlainText(), for_customer=sends, by=self._context.by())
        except DeskError as error:
            self.field.set_problem(messages.words(error))
            return
        self._throw_away()


def _remark(icon_name: str, text: str, about: str) -> QWidget:
    """A text after an icon, and below it who said it and when."""
    made = QWidget()
    made.setAccessibleName(f"{text}, {about}")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(GAP_8)
    row.addWidget(RowIcon(icon_name), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Rows(rows=[Paragraph(text), Elided(about, 12, 400, "muted")]), 1)
    return made
