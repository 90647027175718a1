"""What waits for the network. Nothing is lost while there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.services.mails.outbox import OutboxRow, waiting
from desktop.services.opening import waiting_count
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.mail_words import STATE_LOOKS, kind_word, state_word
from desktop.views.mails.messages_sheet import MessagesSheet
from desktop.views.outbox.trouble_bar import TroubleBar
from desktop.views.parts.buttons import Button
from desktop.views.parts.table import Cell, Column

if TYPE_CHECKING:
    from desktop.mail.drain import Drained


DECIDED_BY_HAND = ("unknown", "parked")
"""States in which a mail waits for a person and not for the network."""


class OutboxList(ListPage):
    """Newest first; Enter shows the mail, with what can be done about it."""

    name = "outbox"
    drawing = "all-done"

    def words(self) -> Words:
        return Words(
            self.tr("Outbox"),
            self.tr("Recipient or order"),
            self.tr("Everything is sent"),
            self.tr("Mails and other messages wait here until there is a network. Orders never wait for it."),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("What"), Column(240, before=24)),
            (self.tr("To"), Column(0)),
            (self.tr("Order"), Column(120)),
            (self.tr("Since"), Column(120)),
            (self.tr("Status"), Column(190, after=24)),
        )

    def add_actions(self) -> None:
        """Sending at once, and what is the matter when nothing leaves."""
        self._by_hand = False
        self.send = Button(self.tr("Send now"), "primary", icon="outbox")
        self.send.setObjectName("outbox.send")
        self.send.set_key("Ctrl+Return")
        self.send.clicked.connect(self._send)
        self.bar.addWidget(self.send)
        self.trouble = TroubleBar(self.context)
        self.trouble.settings_wanted.connect(self._open_settings)
        self.context.post.changed.connect(self._show_state)
        self.context.post.drained.connect(self._tell)

    def _lay_out(self) -> None:
        super()._lay_out()
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(1, self.trouble)

    def refresh(self) -> None:
        super().refresh()
        self._show_state()

    def arrive(self) -> None:
        super().arrive()
        self.refresh()

    def found(self, text: str) -> list[ListRow]:
        words = fold(text).split()
        rows = [
            row
            for row in waiting(SHOWN)
            if all(word in fold(f"{row.recipient} {row.order} {_what(row)}") for word in words)
        ]
        self._undecided = sum(row.state in DECIDED_BY_HAND for row in rows)
        return [
            ListRow(
                row.message_id,
                (
                    Cell(_what(row), strong=True, icon="mail"),
                    Cell(row.recipient),
                    Cell(row.order, "muted"),
                    Cell(labels.when(row.created_at), "muted"),
                    _state(row),
                ),
            )
            for row in rows
        ]

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.orders or changes.customers or changes.settings)

    def counted(self, number: int) -> str:
        undecided = self._undecided
        left = number - undecided
        waits = labels.counted(left, self.tr("{n} message waits"), self.tr("{n} messages wait"))
        decided = labels.counted(
            undecided, self.tr("{n} for you to decide"), self.tr("{n} for you to decide")
        )
        return ", ".join([waits] * (left > 0 or not undecided) + [decided] * (undecided > 0))

    def opened(self, key: int | None) -> None:
        if key is None:
            return
        sheet = MessagesSheet(self, self.context)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.accepted.connect(sheet.deleteLater)
        sheet.show_message(key)

    def _send(self) -> None:
        self._by_hand = True
        self.context.post.send()

    def _tell(self, done: Drained) -> None:
        """Say in a line what became of it, if it was sent from here."""
        if self._by_hand and done.trouble is None:
            others = (
                (done.refused, self.tr("{n} mail refused"), self.tr("{n} mails refused")),
                (done.unknown, self.tr("{n} mail may have arrived"), self.tr("{n} mails may have arrived")),
                (done.later, self.tr("{n} later"), self.tr("{n} later")),
            )
            sent = labels.counted(done.sent, self.tr("{n} mail sent"), self.tr("{n} mails sent"))
            rest = [labels.counted(number, one, many) for number, one, many in others if number]
            self.context.toast(", ".join([sent, *rest]))
        self._by_hand = False

    def _open_settings(self) -> None:
        self.context.show_page("settings/mail")

    def _show_state(self) -> None:
        """What the button can do, and what stands above the list."""
        sending = self.context.post.sending
        self.send.setText(self.tr("Being sent…") if sending else self.tr("Send now"))
        self.send.setEnabled(not sending and bool(waiting_count()))
        self.trouble.refresh()


def _what(row: OutboxRow) -> str:
    return kind_word(row.what or row.kind)


def _state(row: OutboxRow) -> Cell:
    return Cell(state_word(row.state), status=STATE_LOOKS[row.state])
