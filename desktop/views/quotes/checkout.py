"""The last look of the customer: a second window in their language, with what is to be paid and how."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.states import Lifecycle
from desktop.services.changes import Changes
from desktop.services.orders.order_core import OrderNotFound, order_core
from desktop.services.quotes.checkout import Checkout, ShownLine, checkout
from desktop.shell import i18n
from desktop.shell.changes import ChangeBus
from desktop.views.icons import window_icon
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane, Rule, Scroller
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import COUNTER, GAP_8, GAP_12, GAP_24, GAP_32

SIDE, CODE = 380, 236
FIRST_SIZE = (1024, 720)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CheckoutWindow(Pane):
    """Shows one sale and follows its changes. It reads only: closing it does nothing to the sale."""

    def __init__(self, window: QWidget, bus: ChangeBus) -> None:
        super().__init__("surface", "", window)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the seller goes on typing
        self.setObjectName("checkout")
        self.setWindowIcon(window_icon())
        self._window, self._draft = window, 0
        self._shown: Checkout | None = None
        self.shop, self.title, self.who = Label("", 15, 600, "muted"), Label("", 28, 600), Label("", 20)
        self.lines = QVBoxLayout()
        self.sums = QVBoxLayout()
        self.total_word, self.total = Label("", 20, 600), Label("", 28, 600)
        self.due_word, self.due = Label("", 20, 600), Label("", 28, 600)
        self.code = QLabel()
        self.told = Paragraph("", 15, 400)
        self.account = Paragraph("", 15, 400, "muted")
        self.leave = Button("", "plain", height=COUNTER)
        self._christen()
        self._lay_out()
        self.leave.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        bus.changed.connect(self._hear)

    def _christen(self) -> None:
        named: dict[str, QWidget] = {
            "title": self.title,
            "who": self.who,
            "total": self.total,
            "due": self.due,
            "code": self.code,
            "close": self.leave,
        }
        for name, widget in named.items():
            widget.setObjectName(f"checkout.{name}")

    def _lay_out(self) -> None:
        content = QWidget()
        self.lines.setSpacing(0)
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, GAP_24, 0)
        rows.addLayout(self.lines)
        rows.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(GAP_8)
        for label in (self.shop, self.title, self.who):
            left.addWidget(label)
        left.addSpacing(GAP_12)
        left.addWidget(Scroller(content), 1)
        side = Pane("canvas", "l")
        side.setFixedWidth(SIDE)
        side.setLayout(self._side())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        left.setContentsMargins(GAP_32, GAP_24, GAP_8, GAP_24)
        whole.addLayout(left, 1)
        whole.addWidget(side)

    def _side(self) -> QVBoxLayout:
        self.sums.setSpacing(GAP_8)
        self.code.setFixedSize(CODE, CODE)
        self.code.setScaledContents(True)
        side = QVBoxLayout()
        side.setContentsMargins(GAP_24, GAP_24, GAP_24, GAP_24)
        side.setSpacing(GAP_12)
        side.addLayout(self.sums)
        side.addWidget(Rule())
        side.addLayout(_pair(self.total_word, self.total))
        side.addLayout(_pair(self.due_word, self.due))
        side.addStretch(1)
        side.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        side.addWidget(self.told)
        side.addWidget(self.account)
        side.addStretch(1)
        side.addWidget(self.leave)
        return side

    # Which sale

    def show_sale(self, draft_id: int) -> None:
        """Open on this sale, on another screen where there is one."""
        self._draft, self._shown = draft_id, None
        self._reload()
        if not self.isVisible():
            self._place()
        self.show()

    def _place(self) -> None:
        others = [screen for screen in QGuiApplication.screens() if screen is not self._window.screen()]
        if others:
            self.setGeometry(others[0].availableGeometry())
            self.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            self.resize(*FIRST_SIZE)

    def _hear(self, changes: Changes) -> None:
        if self.isVisible() and self._draft in changes.drafts | changes.orders:
            self._reload()

    def _reload(self) -> None:
        """Show the sale as it is now; one that was thrown away is shown no more."""
        try:
            gone = order_core(self._draft).head.lifecycle is Lifecycle.DISCARDED
        except OrderNotFound:
            gone = True
        if gone:
            self.close()
            return
        now = checkout(self._draft)
        if now != self._shown:
            self._shown = now
            self._show(now)

    # What it shows

    def _show(self, now: Checkout) -> None:
        words = now.words
        self.setWindowTitle(f"{words['review']} – {now.shop}" if now.shop else words["review"])
        self.shop.setText(now.shop)
        self.title.setText(words["review"])
        self.who.setText(now.who)
        self.who.setVisible(bool(now.who))
        self.leave.setText(words["close"])
        # a key has a name in the language of the screen only
        self.leave.set_hint("Esc" if now.language == i18n.language() else "")
        clear(self.lines)
        for line in now.lines:
            row = _row(line)
            self.lines.addWidget(row)
            row.show()
        clear(self.sums)
        for label, amount in now.sums:
            pair = _small(label, amount)
            self.sums.addWidget(pair)
            pair.show()
        self._tell(self.total_word, self.total, words["total"], now.total)
        self._tell(self.due_word, self.due, words["due"], now.due)
        self._show_code(now)

    def _tell(self, word: Label, figure: Label, text: str, amount: str) -> None:
        word.setText(text)
        figure.setText(amount)
        figure.setAccessibleName(f"{text} {amount}")

    def _show_code(self, now: Checkout) -> None:
        picture = QPixmap()
        picture.loadFromData(now.code)
        self.code.setPixmap(picture)
        self.code.setAccessibleName(now.words["code"])
        self.told.setText(now.words["transfer"])
        self.account.setText("\n".join(now.account))
        for widget in (self.code, self.told, self.account):
            widget.setVisible(bool(now.code))


def _pair(word: Label, figure: Label) -> QHBoxLayout:
    figure.setAlignment(RIGHT)
    row = QHBoxLayout()
    row.addWidget(word)
    row.addWidget(figure, 1)
    return row


def _small(label: str, amount: str) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Paragraph(label, 15, 400, "muted"), 1)
    row.addWidget(Label(amount, 15, 400))
    return pair


def _row(line: ShownLine) -> QWidget:
    shown = QWidget()
    shown.setAccessibleName(", ".join(part for part in (line.name, line.detail, line.amount) if part))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Paragraph(line.name, 20, 400))
    if line.detail:
        words.addWidget(Paragraph(line.detail, 15, 400, "muted"))
    amount = Label(line.amount, 20, 600)
    row = QHBoxLayout()
    row.setContentsMargins(0, GAP_12, 0, GAP_12)
    row.setSpacing(GAP_24)
    row.addLayout(words, 1)
    row.addWidget(amount, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row)
    column.addWidget(Rule())
    return shown
