"""What waits for the network. Nothing is lost while there is none."""

from __future__ import annotations

from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.services.outbox import OutboxRow, waiting
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.mail_words import STATE_LOOKS, kind_word, state_word
from desktop.views.parts.table import Cell, Column


class OutboxList(ListPage):
    """Newest first; Enter opens the order it is about."""

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

    def found(self, text: str) -> list[ListRow]:
        words = fold(text).split()
        return [
            ListRow(
                row.order_id,
                (
                    Cell(_what(row), strong=True, icon="mail"),
                    Cell(row.recipient),
                    Cell(row.order, "muted"),
                    Cell(labels.when(row.created_at), "muted"),
                    _state(row),
                ),
            )
            for row in waiting(SHOWN)
            if all(word in fold(f"{row.recipient} {row.order} {_what(row)}") for word in words)
        ]

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.orders)

    def counted(self, number: int) -> str:
        return labels.counted(number, self.tr("{n} message waits"), self.tr("{n} messages wait"))

    def opened(self, key: int | None) -> None:
        if key is not None:
            self.context.open_order(key)


def _what(row: OutboxRow) -> str:
    return kind_word(row.what or row.kind)


def _state(row: OutboxRow) -> Cell:
    return Cell(state_word(row.state), status=STATE_LOOKS[row.state])
