"""The messages of an order or a customer in a sheet: all of them as a list, one of them in full."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.mails.message_list import (
    MessageCard,
    message_card,
    messages_of_customer,
    messages_of_order,
    present_address,
    send_copy,
)
from desktop.services.mails.outbox_decide import OPEN, give_up, mark_arrived, send_again
from desktop.views.context import DeskContext
from desktop.views.mail_words import STATE_LOOKS, kind_word, state_word
from desktop.views.mails.message_view import MessageView, told_of
from desktop.views.mails.open_row import OpenRow
from desktop.views.messages import words
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_4, GAP_12

if TYPE_CHECKING:
    from desktop.mail.drain import Drained

translate = QCoreApplication.translate
Deed = Callable[..., object]


class MessagesSheet(Sheet):
    """Opened by one of the ``show_…``. ``write_wanted`` asks for a new message about what is shown."""

    write_wanted = Signal()

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, 600)
        self.setObjectName("messages")
        self._context = context
        self._list: Callable[[], list[MessageCard]] | None = None
        self._title, self._card, self._writable = "", 0, False
        self._leaving, self._refused = 0, ("", cast("DeskError | None", None))
        self._buttons = {name: self._button(name) for name in ("back", "order", "drop", "arrived", "again")}
        self.copy = self.add_button(translate("Mail", "Send a copy"))
        self.write = self.add_button(translate("Mail", "Write a message…"), "primary")
        self.copy.setObjectName("messages.copy")
        self.write.setObjectName("messages.write")
        self.copy.clicked.connect(self._send_copy)
        self.write.clicked.connect(self._write)
        context.bus.changed.connect(self._hear)
        context.post.drained.connect(self._tell)

    def show_order(self, order_id: int, number: str, *, writable: bool) -> None:
        """Show what was said about an order; ``writable`` when there is somebody to write to."""
        title = translate("Mail", "Messages about {number}").format(number=number)
        self._begin(title, partial(messages_of_order, order_id), writable=writable)

    def show_customer(self, customer_id: int, name: str, *, writable: bool) -> None:
        """Show what was said to a customer."""
        title = translate("Mail", "Messages to {name}").format(name=name)
        self._begin(title, partial(messages_of_customer, customer_id), writable=writable)

    def show_message(self, message_id: int) -> None:
        """Show one message alone."""
        self._list, self._writable = None, False
        self._show_one(message_id)
        self.open()

    # The list

    def _begin(self, title: str, found: Callable[[], list[MessageCard]], *, writable: bool) -> None:
        self._title, self._list, self._writable = title, found, writable
        self._show_list()
        self.open()

    def _show_list(self) -> None:
        assert self._list is not None
        self._card = 0
        self.set_title(self._title)
        clear(self.body)
        cards = self._list()
        for at, card in enumerate(cards):
            if at:
                self.body.addWidget(Rule(GAP_4, GAP_4))
            self.body.addWidget(self._row(card))
        if not cards:
            empty = translate(
                "Mail", "Nothing was sent yet. Confirmations, reminders and your own words stand here."
            )
            self.body.addWidget(Paragraph(empty, 13, 400, "muted"))
        self.body.addStretch(1)
        self._offer(None)

    def _row(self, card: MessageCard) -> TwoLines:
        row = OpenRow(card.id, f"messages.{card.id}.open", card.written.subject, told_of(card))
        row.setObjectName(f"messages.{card.id}")
        row.opened.connect(self._open)
        return row.add(StatusChip(STATE_LOOKS[card.state], state_word(card.state)))

    def _open(self, message_id: int) -> None:
        self._show_one(message_id)
        self._focus_first()

    # One message

    def _show_one(self, message_id: int, refused: DeskError | None = None) -> None:
        card = message_card(message_id)
        self._card, self._refused = message_id, (card.state, refused)
        self.set_title(kind_word(card.template))
        clear(self.body)
        if refused is not None:
            problem = Paragraph(words(refused), 13, 400, "prob")
            problem.setObjectName("messages.problem")
            problem.set_icon("warn")
            self.body.addWidget(problem)
            self.body.addSpacing(GAP_12)
        self.body.addWidget(MessageView(card))
        self.body.addSpacing(GAP_12)
        self.body.addStretch(1)
        self._offer(card)

    def _offer(self, card: MessageCard | None) -> None:
        """Show the buttons that make sense for the message, or for the list."""
        open_one = card is not None and card.state in OPEN
        shown = {
            "back": card is not None and self._list is not None,
            "order": card is not None and self._list is None and card.order_id is not None,
            "drop": open_one,
            "arrived": card is not None and card.state == "unknown",
            "again": open_one,
        }
        for name, button in self._buttons.items():
            button.setVisible(shown[name])
        moved = card is not None and card.state == "parked" and present_address(card) != card.recipient
        self._say_again(card, moved=moved)
        self.copy.setVisible(card is not None and (moved or card.state in ("sent", "dropped")))
        self.copy.setText(
            translate("Mail", "Send to {address}").format(address=present_address(card))
            if card is not None and moved
            else translate("Mail", "Send a copy")
        )
        self.write.setVisible(card is None and self._writable)

    def _say_again(self, card: MessageCard | None, *, moved: bool) -> None:
        """Sending is what the sheet is open for, unless nobody knows whether it arrived, or where to."""
        waits = card is not None and card.state == "queued"
        again = self._buttons["again"]
        again.setText(translate("Mail", "Send now") if waits else translate("Mail", "Send again"))
        sure = card is not None and card.state != "unknown" and not moved
        again.set_kind("primary" if sure else "plain")
        self.copy.set_kind("primary" if moved else "plain")

    def _button(self, name: str) -> Button:
        words = {
            "back": translate("Mail", "All messages"),
            "order": translate("Mail", "Open the order"),
            "drop": translate("Mail", "Give up"),
            "arrived": translate("Mail", "It arrived"),
            "again": translate("Mail", "Send again"),
        }
        deeds: dict[str, Deed] = {
            "back": self._to_list,
            "order": self._open_order,
            "drop": partial(self._decide, give_up),
            "arrived": partial(self._decide, mark_arrived),
            "again": self._send_again,
        }
        button = self.add_button(words[name], "danger_quiet" if name == "drop" else "plain")
        button.setObjectName(f"messages.{name}")
        button.clicked.connect(deeds[name])
        return button

    # Asked for

    def _to_list(self) -> None:
        self._show_list()
        self._focus_first()

    def _open_order(self) -> None:
        order_id = message_card(self._card).order_id
        self.accept()
        if order_id is not None:
            self._context.open_order(order_id)

    def _decide(self, deed: Deed, _checked: bool = False) -> bool:
        """Do what was decided and show what the mail is now; True unless that was refused."""
        refused: DeskError | None = None
        try:
            deed(message_card(self._card).item_id, by=self._context.by())
        except DeskError as error:
            refused = error
        self._show_one(self._card, refused)
        self._focus_first()
        return refused is None

    def _send_again(self) -> None:
        """Send this mail now, and no other."""
        if self._decide(send_again):
            self._leaving, post = self._card, self._context.post
            post.send(message_card(self._card).item_id)
            if not post.sending:
                self._stopped(post.trouble)

    def _tell(self, done: Drained) -> None:
        """Say what became of the mail that was to leave from here; its state stands in the sheet."""
        if not self._leaving:
            return
        card = message_card(self._leaving)
        if card.state == "queued" and done.trouble is not None:
            self._stopped(done.trouble)
        elif card.state == "queued" and done.later:
            self._leaving = 0
            self._context.toast(translate("Mail", "The server is busy. The mail is tried again later"))
        elif card.state != "queued":
            self._leaving = 0
            if card.state == "sent":
                said = translate("Mail", "Mail sent to {address}")
                self._context.toast(said.format(address=card.recipient))

    def _stopped(self, trouble: DeskError | None) -> None:
        """Say beside the mail what kept it here."""
        shown = self._card == self._leaving and not self.isHidden()
        self._leaving = 0
        if shown:
            self._show_one(self._card, trouble)
            self._focus_first()

    def _send_copy(self) -> None:
        try:
            made = send_copy(self._card, by=self._context.by())
        except DeskError as error:
            self._show_one(self._card, error)
            return
        said = translate("Mail", "A copy will be sent to {address}")
        self._context.toast(said.format(address=message_card(made).recipient))
        self._show_one(self._card)
        self._focus_first()

    def _write(self) -> None:
        self.accept()
        self.write_wanted.emit()

    def _focus_first(self) -> None:
        stops = self._stops()
        focus = QApplication.focusWidget()
        if stops and (focus is None or not focus.isVisible() or not self.isAncestorOf(focus)):
            stops[0].setFocus()

    def _hear(self, changes: Changes) -> None:
        if self.isHidden() or not (changes.orders or changes.customers):
            return
        if self._card:
            state, refused = self._refused
            still = message_card(self._card).state == state
            self._show_one(self._card, refused if still else None)
        elif self._list is not None:
            self._show_list()
        self._focus_first()
