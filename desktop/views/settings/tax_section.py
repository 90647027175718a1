"""The VAT classes with what they ask now and what is to come."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from desktop.services.changes import Changes
from desktop.services.shop.preferences import shop
from desktop.services.shop.tax_book import TaxClassCard, tax_book
from desktop.shell import clock
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.settings import tax_words
from desktop.views.settings.add_list import AddList
from desktop.views.settings.section import Section
from desktop.views.settings.way_list import Way, WayRow

translate = QCoreApplication.translate


def make(context: DeskContext) -> Section:
    """Every class of goods for VAT; each opens its rates."""
    section = Section(
        context,
        translate("Settings", "VAT rates"),
        translate(
            "Settings", "A rate counts from a day on. What your documents show stays as it was on their day."
        ),
    )
    section.group(translate("Settings", "Classes of goods"))
    classes = TaxList(section)
    classes.edited.connect(partial(_edit, section))
    section.block(classes)
    return section


class TaxList(AddList):
    """The classes in the shop's order; ``edited`` asks for one, 0 for a new one."""

    edited = Signal(int)

    def __init__(self, section: Section) -> None:
        super().__init__("tax", translate("Settings", "Add a class"))
        self.rows: list[WayRow] = []
        self.add.clicked.connect(self._add)
        section.context.bus.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read the classes again."""
        home = shop().country
        self.rows = self.show_rows(
            [WayRow(_way(card, home), f"settings.tax.{card.id}") for card in tax_book()]
        )
        for row in self.rows:
            row.opened.connect(self.edited)

    def _hear(self, changes: Changes) -> None:
        if changes.settings or changes.products:
            self.refresh()

    def _add(self) -> None:
        self.edited.emit(0)


def _way(card: TaxClassCard, home: str) -> Way:
    count = labels.counted(
        card.products, translate("Settings", "{n} product"), translate("Settings", "{n} products")
    )
    line = tax_words.class_line(card, home, clock.today())
    return Way(card.id, labels.named(card.name), line, count if card.products else "", "percent", fixed=True)


def _edit(section: Section, key: int) -> None:
    from desktop.views.settings.tax_sheet import TaxSheet

    sheet = TaxSheet(section, next((card for card in tax_book() if card.id == key), None))
    sheet.open(sheet.name)
