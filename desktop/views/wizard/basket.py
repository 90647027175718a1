"""The basket, always at the right: who it is for, what is in it, what it comes to, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.drafts import draft_lines, draft_undo, drafts
from desktop.services.orders.cards import LineCard
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane, Rule, Scroller
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.sums import Sums, Total
from desktop.views.parts.text import Elided, Label
from desktop.views.parts.toggles import Segments
from desktop.views.tokens import BIG, FORM
from desktop.views.wizard.basket_lines import BasketLines
from desktop.views.wizard.basket_sums import pieces, sums
from desktop.views.wizard.channel import channel_words
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.hint import Hint
from desktop.views.wizard.line_editor import LineEditor
from desktop.views.wizard.writing import NumberRow, Writer

translate = QCoreApplication.translate

WIDE, NARROW = 360, 300
EMPTY, LINES, EDITOR = range(3)
MOST_SUMS = 8 * 24
"""Pixels of sums that are always in sight; more of them scroll."""


class Basket(Pane):
    """Shows the draft and lets its lines be changed.

    ``customer_asked`` wants the first step, ``channel_chosen`` tells where the sale comes from.
    """

    customer_asked = Signal()
    channel_chosen = Signal(str)
    editor_closed = Signal()

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "l", parent)
        self.setAccessibleName(translate("Basket", "Basket"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self._narrow = False
        self._draft, self._context, self.writer = draft, context, Writer(draft, context)
        self.pieces = Elided("", 13, 400, "muted")
        self.who, self.reach = Elided("", 13, 600), Elided("", 13, 400, "muted")
        self.change = Button(translate("Basket", "Change"), "quiet")
        self.lines = BasketLines()
        self._editor: LineEditor | None = None
        self.hint = Hint("cart", translate("Basket", "The basket is empty"))
        self.middle = QStackedWidget()
        self.channel = Segments(channel_words())
        self.channel.setObjectName("wizard.basket.channel")
        self.sums = Sums()
        self.total = Total(translate("Basket", "Total"))
        self.total.figure.setObjectName("wizard.total")
        self.next = Button("", "primary", height=BIG)
        self.next.setObjectName("wizard.next")
        self.make = Button(translate("Wizard", "Create the order"), "primary", height=BIG)
        self.make.setObjectName("wizard.create")
        self.make.set_hint("Ctrl+Return")
        self.back = Button("", "quiet", height=FORM)
        self.back.setObjectName("wizard.back")
        self.back.set_hint("Esc")
        self.saved = Label("", 12, 400, "muted")
        self._lay_out()
        self._connect()

    # How it stands

    def _lay_out(self) -> None:
        for panel in (self.hint, Scroller(self.lines)):
            self.middle.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 0, 8)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._customer())
        column.addWidget(self.middle, 1)
        column.addWidget(self._channel())
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(19, 0, 20, 0)
        head.setSpacing(8)
        title = Label(translate("Basket", "Basket"), 15, 600)
        title.setFixedHeight(28)
        head.addWidget(title)
        head.addWidget(self.pieces, 1)
        return head

    def _customer(self) -> QWidget:
        self._customer_row = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.who)
        words.addWidget(self.reach)
        row = QHBoxLayout()
        row.setContentsMargins(19, 4, 12, 8)
        row.setSpacing(12)
        row.addWidget(RowIcon("user"))
        row.addLayout(words, 1)
        row.addWidget(self.change)
        whole = QVBoxLayout(self._customer_row)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addLayout(_inset(Rule(0, 4)))
        return self._customer_row

    def _channel(self) -> QWidget:
        self._channel_row = QWidget()
        column = QVBoxLayout(self._channel_row)
        column.setContentsMargins(19, 0, 20, 12)
        column.setSpacing(6)
        column.addWidget(Label(translate("Basket", "Channel"), 12, 600))
        column.addWidget(self.channel)
        self.channel.setAccessibleName(translate("Basket", "Channel"))
        return self._channel_row

    def _foot(self) -> QVBoxLayout:
        self._sums = Scroller(self.sums)
        last = QHBoxLayout()
        last.setContentsMargins(12, 0, 20, 0)
        last.addWidget(self.back)
        last.addStretch(1)
        last.addWidget(self.saved)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        foot.addLayout(_inset(Rule(0, 8)))
        foot.addLayout(_inset(self._sums))
        foot.addSpacing(6)
        foot.addLayout(_inset(self.total))
        foot.addSpacing(8)
        foot.addLayout(_inset(self.next))
        foot.addLayout(_inset(self.make))
        foot.addSpacing(6)
        foot.addLayout(last)
        return foot

    def _connect(self) -> None:
        self.change.clicked.connect(self.customer_asked)
        self.channel.changed.connect(self.channel_chosen)
        self.lines.opened.connect(self.edit)
        self.lines.remove_asked.connect(self._remove)
        self.lines.step_asked.connect(self._step)

    def set_narrow(self, narrow: bool) -> None:
        """Take less room beside a narrow page."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.updateGeometry()

    # What it shows

    def show_draft(self, *, step: str) -> None:
        """Show the draft, for a step: the first asks for the channel, the last tells each VAT rate."""
        core, currency = self._draft.core, self._draft.currency
        head = core.head if core else None
        self.pieces.setText(pieces(core) if core and core.lines else "")
        self._customer_row.setVisible(head is not None and bool(head.who))
        self._channel_row.setVisible(step == "customer" and not self.editing)
        if head is not None:
            self.who.setText(labels.named(head.who))
            reach = [part for part in (head.phone, head.email, head.company) if part and part != head.who]
            self.reach.setText(reach[0] if reach else "")
            self.reach.setVisible(bool(reach))
        self.channel.set_current(head.channel if head else drafts.usual_channel())
        self._show_lines(core.lines if core else ())
        self.sums.show_sums(sums(core, currency, each_rate=step == "review"))
        self._sums.setFixedHeight(min(MOST_SUMS, 24 * len(self.sums.texts())))
        self.total.set_amount(labels.money(head.total_minor if head else 0, currency))
        self.total.figure.setAccessibleName(f"{self.total.word.text()} {self.total.figure.text()}")
        self.saved.setText(translate("Wizard", "Draft saved") if head else "")
        self.saved.setVisible(not (self._narrow and step == "customer"))  # “Leave” needs the room

    def _show_lines(self, lines: tuple[LineCard, ...]) -> None:
        self.lines.show_lines(lines, self._draft.currency)
        edited = self.editor.line if self.editing else None
        if edited is not None:
            now = [line for line in lines if line.id == edited.id]
            if now:
                self.editor.show_line(now[0])
                return
        self.middle.setCurrentIndex(LINES if lines else EMPTY)

    def say_empty(self, words: str) -> None:
        """What an empty basket asks for."""
        self.hint.say(translate("Basket", "The basket is empty"), words)

    # Lines

    @property
    def editor(self) -> LineEditor:
        """The editor of a line, made when it is first needed."""
        if self._editor is None:
            self._editor = LineEditor(self._draft, self._context)
            self._editor.remove_asked.connect(self._remove)
            self._editor.closed.connect(self.close_editor)
            self.middle.addWidget(Scroller(self._editor))
        return self._editor

    @property
    def editing(self) -> bool:
        """True while a line is open."""
        return self.middle.currentIndex() == EDITOR

    def edit(self, line_id: int) -> None:
        """Open a line to change it."""
        line = self._line(line_id)
        if line is not None:
            editor = self.editor
            self.middle.setCurrentIndex(EDITOR)
            self._channel_row.hide()
            editor.open(line)

    def close_editor(self) -> None:
        """Go back from the open line to all of them, unless a number of it is refused."""
        self.editor.settle()
        refused = self.unsettled()
        if refused is not None:
            refused.claim()
            return
        line = self.editor.line
        self.editor.line = None
        self.middle.setCurrentIndex(LINES if self._draft.core and self._draft.core.lines else EMPTY)
        row = self.lines.widget(line.id) if line is not None else None
        if row is not None:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.editor_closed.emit()

    def to_lines(self) -> None:
        """Put the focus on the last line."""
        row = self.lines.last()
        if row is not None and not self.editing:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self) -> None:
        """Save what is typed and not saved yet."""
        if self.editing:
            self.editor.settle()

    def unsettled(self) -> NumberRow | None:
        """The first number of the open line that stands in its field and is refused."""
        return self.editor.unsettled() if self.editing else None

    def _line(self, line_id: int) -> LineCard | None:
        lines = self._draft.core.lines if self._draft.core else ()
        return next((line for line in lines if line.id == line_id), None)

    def _step(self, line_id: int, by: int) -> None:
        line = self._line(line_id)
        if line is None:
            return
        if line.quantity + by <= 0:
            self._remove(line_id)
        else:
            self.writer.write(
                lambda at: draft_lines.set_quantity(at, line.id, line.quantity + by, by=self.writer.by)
            )

    def _remove(self, line_id: int) -> None:
        line, draft_id = self._line(line_id), self._draft.id
        if line is None or draft_id is None:
            return
        editing = self.editing
        if editing:
            self.editor.line = None
        if self.writer.write(lambda at: draft_lines.remove_line(at, line.id, by=self.writer.by)):
            text = translate("Basket", "“{name}” removed").format(name=line.name)
            self._context.toast(text, lambda: self._put_back(draft_id, line))
        if editing:
            self.editor_closed.emit()

    def _put_back(self, draft_id: int, line: LineCard) -> None:
        if draft_id == self._draft.id:
            self.writer.write(lambda at: draft_undo.put_line_back(at, line, by=self.writer.by))

    def sizeHint(self) -> QSize:
        return QSize(NARROW if self._narrow else WIDE, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROW, super().minimumSizeHint().height())


def _inset(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(19, 0, 20, 0)
    row.addWidget(widget)
    return row
