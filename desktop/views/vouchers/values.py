"""Gift cards and store credit: what is left on each, and from where it came."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.changes import Changes
from desktop.services.vouchers.value_list import ListedValue, find_values
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.parts.buttons import Button
from desktop.views.parts.table import Cell, Column
from desktop.views.parts.toggles import Segments
from desktop.views.vouchers.issue_sheet import IssueSheet
from desktop.views.vouchers.value_sheet import ValueSheet
from desktop.views.vouchers.value_words import kind_word, list_choices

translate = QCoreApplication.translate


class ValueList(ListPage):
    """Newest first. Enter shows every movement of one."""

    name = "values"

    def words(self) -> Words:
        return Words(
            self.tr("Vouchers"),
            self.tr("Code, customer or order"),
            self.tr("No gift cards and no store credit yet"),
            self.tr(
                "They come from selling a gift card, from refunding as store credit, or are issued here."
            ),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("Code"), Column(190, before=24)),
            (self.tr("Kind"), Column(150)),
            (self.tr("Customer or order"), Column(0)),
            (self.tr("Left"), Column(120, right=True)),
            (self.tr("Worth"), Column(120, right=True)),
            (self.tr("Good until"), Column(186, before=24, after=24)),
        )

    def found(self, text: str) -> list[ListRow]:
        return [
            ListRow(
                row.id,
                (
                    Cell(row.code, strong=True),
                    Cell(kind_word(row.kind)),
                    Cell(", ".join(part for part in (row.customer, row.order_number) if part), "muted"),
                    Cell(labels.money(row.balance_minor, row.currency), _tone(row), strong=True),
                    Cell(labels.money(row.issued_minor, row.currency), "muted"),
                    _good(row),
                ),
            )
            for row in find_values(text, SHOWN)
        ]

    def add_actions(self) -> None:
        """The way to the vouchers, and giving out value by hand."""
        self.which = Segments(list_choices())
        self.which.setObjectName("values.which")
        self.which.set_current(self.name)
        self.which.changed.connect(self._go)
        self.bar.addWidget(self.which)
        issue = Button(self.tr("Issue…"), "primary", icon="plus")
        issue.setObjectName("values.issue")
        issue.clicked.connect(self._issue)
        self.bar.addWidget(issue)
        self.offer_when_empty(self.tr("Issue…"), "plus", self._issue)

    def _go(self, name: str) -> None:
        self.which.set_current(self.name)
        self.context.show_page(name)

    def _issue(self) -> None:
        sheet = IssueSheet(self.context, self)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.accepted.connect(sheet.deleteLater)
        sheet.open(sheet.amount)

    def opened(self, key: int) -> None:
        sheet = ValueSheet(self.context, key, self)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.open(sheet.cross)

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.orders or changes.settings)

    def counted(self, number: int) -> str:
        return labels.counted(number, self.tr("{n} code"), self.tr("{n} codes"))


def _tone(row: ListedValue) -> str:
    return "faint" if row.expired or not row.balance_minor else "text"


def _good(row: ListedValue) -> Cell:
    if row.expires_on is None:
        return Cell(labels.NOTHING, "muted")
    day = labels.day(row.expires_on)
    if row.expired:
        return Cell(translate("Values", "expired {day}").format(day=day), "faint")
    return Cell(day)
