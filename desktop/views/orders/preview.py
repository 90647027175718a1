"""The order beside the list: what was bought, by whom, what is due, without leaving the list (F54)."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.services.orders.cards import OrderHead, PostalAddress
from desktop.services.orders.ledger_cards import OrderCard
from desktop.shell import i18n
from desktop.views import labels
from desktop.views.orders.found_words import found_words
from desktop.views.orders.label_words import label_code
from desktop.views.orders.preview_action import Action, action_for
from desktop.views.orders.preview_rows import PreviewLine, Sentence
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Pane, Rule, Scroller
from desktop.views.parts.chip import StatusChip, fitted_word
from desktop.views.parts.flow import Flow
from desktop.views.parts.keys import key_hint
from desktop.views.parts.tag_strip import TagStrip, painted
from desktop.views.parts.text import Elided, Label
from desktop.views.tables.order_words import Mark, delivery_mark, payment_mark
from desktop.views.tokens import GAP_8, GAP_12, GAP_16, GAP_20, TOOLBAR
from desktop.views.wizard.words import address_lines

WIDTH = 320
MOST_LINES = 30


class OrderPreview(Pane):
    """320 px wide. ``stepped`` asks for the order above or below, ``opened`` for the order's page, ``acted``
    for what its button says, ``closed`` to put it away."""

    stepped = Signal(int)
    opened = Signal()
    acted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "l", parent)
        self.setObjectName("orders.preview")
        self.setAccessibleName(self.tr("Preview"))
        self.order_id: int | None = None
        self._action: Action | None = None
        self.number = Label("", 20, 600)
        self.up, self.down, self.cross = (IconButton(icon, "", 32) for icon in ("up", "down", "x"))
        self.payment, self.delivery, self.label = StatusChip(), StatusChip(), StatusChip()
        self.tags = TagStrip()
        self.tags.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.total, self.due = Label("", 20, 600), Label("", 20, 600, "wait")
        self.act = Button("", "plain", height=TOOLBAR)
        self._act_key = QAction(self)
        self.open = Button(self.tr("Open"), "plain", icon="right", height=TOOLBAR)
        self.company, self.who = Elided("", 13, 600), Elided("", 13, 600)
        self.about = [Elided("", 13, 400, "muted") for _ in range(8)]
        self.count, self.shipped = Label("", 13, 600), Label("", 12, 400, "muted")
        self.lines: list[PreviewLine] = []
        self.more = Label("", 12, 400, "muted")
        self.reason = Sentence("search", self.tr("Why it was found"), GAP_12)
        self.note = Sentence("note", self.tr("Note"))
        self.comment = Sentence("pencil", self.tr("Comment"))
        self.gift = Sentence("gift", self.tr("Gift"))
        self.tasks = Sentence("task", self.tr("Tasks"))
        self._name()
        self._lay_out()
        self._connect()

    def _name(self) -> None:
        self.setObjectName("orders.preview")
        self.up.set_name(self.tr("Previous order"), "Alt+Up")
        self.down.set_name(self.tr("Next order"), "Alt+Down")
        self.cross.set_name(self.tr("Close the preview"), "Space")
        self.open.set_hint("Return")
        names = {
            "number": self.number,
            "label": self.label,
            "due": self.due,
            "company": self.company,
            "act": self.act,
            "open": self.open,
        }
        for name, widget in names.items():
            widget.setObjectName(f"orders.preview.{name}")

    def _connect(self) -> None:
        self.up.clicked.connect(self._step_up)
        self.down.clicked.connect(self._step_down)
        self.cross.clicked.connect(self.closed)
        self.open.clicked.connect(self.opened)
        self.act.clicked.connect(self._act)
        self._act_key.triggered.connect(self._act)
        self.addAction(self._act_key)

    # What it shows

    def show_order(self, card: OrderCard, text: str = "") -> None:
        """Show this order; after a search for ``text`` also why it was found, where the list does not say."""
        head = card.head
        self.order_id = head.id
        self.number.setText(head.number)
        _fill_chip(self.payment, payment_mark(head))
        _fill_chip(self.delivery, delivery_mark(head))
        self._show_marks(card)
        self.total.setText(labels.money(head.total_minor, head.currency))
        self.due.setText(labels.money(head.due_minor, head.currency))
        self.due.set_tone("prob" if head.due_minor < 0 else "wait" if head.due_minor else "muted")
        self._show_action(action_for(card))
        self._show_customer(head, card.core.shipping or card.core.billed_to)
        self._show_lines(card)
        self.reason.tell(found_words(card.core, text) if text else "")
        self.note.tell(head.note)
        self.comment.tell(card.comment)
        self.gift.tell(self.tr("A gift: no prices in the parcel.") if head.gift else "")
        self._below.setVisible(bool(head.note or card.comment or head.gift or not self.tasks.isHidden()))

    def _show_marks(self, card: OrderCard) -> None:
        self.tags.setVisible(bool(card.tags))
        self.tags.show_tags(painted(card.tags), ", ".join(tag.name for tag in card.tags))
        self.tasks.tell("\n".join(task.text for task in card.tasks if task.done_at is None and task.text))
        self.label.setVisible(card.label is not None)
        if card.label is not None:
            code, name = label_code(card.label.colour), card.label.name(i18n.language())
            self.label.set_status(code, fitted_word(code, name, WIDTH - 2 * GAP_20), name)

    def _show_action(self, action: Action | None) -> None:
        self._action = action
        self.act.setVisible(action is not None)
        self._act_key.setEnabled(action is not None)
        if action is not None:
            self.act.set_icon(action.icon)
            self.act.setText(action.word)
            self.act.setToolTip(f"{action.word}  {key_hint(action.keys)}")
            self._act_key.setText(action.word)
            self._act_key.setShortcut(QKeySequence(action.keys))

    def _show_customer(self, head: OrderHead, address: PostalAddress | None) -> None:
        self.who.setText(labels.named(head.who))
        self.company.setText(head.company)
        self.company.setVisible(head.company not in ("", head.who))
        lines = [head.phone, head.email]
        lines = [line for line in lines if line and line != head.who]
        if address is not None:
            known = {head.who, head.company, ""}
            lines += [line for line in address_lines(address) if line not in known]
        for at, label in enumerate(self.about):
            label.setText(lines[at] if at < len(lines) else "")
            label.setVisible(at < len(lines))

    def _show_lines(self, card: OrderCard) -> None:
        shown = card.lines[:MOST_LINES]
        while len(self.lines) < len(shown):
            self.lines.append(PreviewLine())
            self._rows.addWidget(self.lines[-1])
        for at, row in enumerate(self.lines):
            row.setVisible(at < len(shown))
            if at < len(shown):
                row.show_line(shown[at], card.head.currency)
        left = len(card.lines) - len(shown)
        self.more.setText(labels.counted(left, self.tr("and {n} more line"), self.tr("and {n} more lines")))
        self.more.setVisible(left > 0)
        self._show_counts(card)

    def _show_counts(self, card: OrderCard) -> None:
        lines = labels.counted(len(card.lines), self.tr("{n} line"), self.tr("{n} lines"))
        pieces = sum(int(line.quantity) if _whole(line.quantity) else 1 for line in card.lines)
        articles = labels.counted(pieces, self.tr("{n} item"), self.tr("{n} items"))
        self.count.setText(f"{lines}, {articles}")
        gone = sum((line.units.with_customer for line in card.lines if line.ships), Decimal(0))
        travels = bool(card.head.delivery.kind) and gone > 0
        sent = self.tr("{n} shipped").format(n=labels.quantity(gone))
        self.shipped.setText(sent if travels else "")

    # What it asks for

    def _step_up(self) -> None:
        self.stepped.emit(-1)

    def _step_down(self) -> None:
        self.stepped.emit(1)

    def _act(self) -> None:
        if self._action is not None and self.order_id is not None:
            self.acted.emit(self._action)

    # How it stands

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_20, GAP_16, 0, 0)
        column.setSpacing(0)
        rows: tuple[tuple[QLayout, int], ...] = (
            (self._head(), GAP_8),
            (self._chips(), GAP_16),
            (self._sums(), 4),
        )
        for row, below in rows:
            row.setContentsMargins(0, 0, GAP_20, 0)
            column.addLayout(row)
            column.addSpacing(below)
        buttons = _row(self.act, self.open, spacing=GAP_8)
        buttons.setContentsMargins(0, GAP_8, GAP_20, 0)
        column.addLayout(buttons)
        column.addSpacing(GAP_16)
        self._scroller = Scroller(self._body())
        column.addWidget(self._scroller, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.number, 1)
        for button in (self.up, self.down, self.cross):
            row.addWidget(button)
        return row

    def _chips(self) -> QHBoxLayout:
        chips = Flow(GAP_8)
        for chip in (self.payment, self.delivery, self.label, self.tags):
            chips.add(chip)
        return _row(chips)

    def _sums(self) -> QVBoxLayout:
        total, due = (Label(word, 12, 400, "muted") for word in (self.tr("Total"), self.tr("Due")))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(_row(total, None, due))
        column.addLayout(_row(self.total, None, self.due))
        return column

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GAP_20, GAP_16)
        column.setSpacing(0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._below = Rule(4, GAP_12)
        column.addWidget(Rule(0, GAP_12))
        for widget in (self.reason, self.company, self.who, *self.about, Rule(GAP_12, GAP_12)):
            column.addWidget(widget)
        column.addLayout(_row(self.count, None, self.shipped))
        column.addSpacing(GAP_8)
        column.addLayout(self._rows)
        for below in (self.more, self._below, self.tasks, self.note, self.comment, self.gift):
            column.addWidget(below)
        column.addStretch(1)
        return body


def _row(*widgets: QWidget | None, spacing: int = 0) -> QHBoxLayout:
    """Widgets side by side; None stretches."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _fill_chip(chip: StatusChip, mark: Mark) -> None:
    chip.set_status(mark.code, mark.full)


def _whole(quantity: Decimal) -> bool:
    return quantity == int(quantity)
