"""Customers who look like one person, pair by pair: made one, or said to be two."""

from __future__ import annotations

from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.services.customers.customer_duplicates import Pair, Person, duplicates
from desktop.views import labels
from desktop.views.customers.merge_sheet import MergeSheet, same_words
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.parts.buttons import Button
from desktop.views.parts.table import TALL_ROW, Cell, Column


class DuplicateList(ListPage):
    """Enter shows both beside each other."""

    name = "duplicates"
    drawing = "all-done"

    def words(self) -> Words:
        return Words(
            self.tr("Look-alikes"),
            self.tr("Name, e-mail or phone"),
            self.tr("Nobody is here twice"),
            self.tr("Customers with the same e-mail, phone, or name and postcode are shown here."),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("Customer"), Column(0, before=24)),
            (self.tr("Looks like"), Column(0)),
            (self.tr("The same"), Column(256, after=24)),
        )

    def found(self, text: str) -> list[ListRow]:
        words = fold(text).split()
        return [
            ListRow((pair.kept.id, pair.other.id), _cells(pair))
            for pair in duplicates(SHOWN)
            if all(word in _known(pair) for word in words)
        ]

    def add_actions(self) -> None:
        """The way back to all customers."""
        self.table.verticalHeader().setDefaultSectionSize(TALL_ROW)
        back = Button(self.tr("All customers"), icon="back")
        back.setObjectName("duplicates.back")
        back.clicked.connect(self._back)
        self.bar.addWidget(back)

    def _back(self) -> None:
        self.context.show_page("customers")

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.customers) and self.isVisible()  # all customers are compared: not for nobody

    def arrive(self) -> None:
        self.refresh()
        super().arrive()

    def counted(self, number: int) -> str:
        return labels.counted(number, self.tr("{n} pair"), self.tr("{n} pairs"))

    def opened(self, key: tuple[int, int]) -> None:
        sheet = MergeSheet(self.context, self, *key)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.accepted.connect(sheet.deleteLater)
        sheet.open()


def _cells(pair: Pair) -> tuple[Cell, ...]:
    return (
        Cell(pair.kept.name, strong=True, second=_reach(pair.kept)),
        Cell(pair.other.name, second=_reach(pair.other)),
        Cell(same_words(pair.same)),
    )


def _reach(person: Person) -> str:
    return ", ".join(part for part in (person.phone, person.email) if part)


def _known(pair: Pair) -> str:
    return fold(" ".join(f"{one.name} {one.email} {one.phone}" for one in (pair.kept, pair.other)))
