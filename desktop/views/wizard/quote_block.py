"""Until when the quote being typed is good."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain import settings
from desktop.services.orders.cards import OrderHead
from desktop.services.shop.preferences import setting
from desktop.shell import clock
from desktop.views.parts.fields import DateField
from desktop.views.parts.form import FormRow
from desktop.views.wizard.section import Section
from desktop.views.wizard.writing import Writer

translate = QCoreApplication.translate

WIDTH = 240


class QuoteBlock(Section):
    """One field; a day that was not chosen is counted from the issue."""

    def __init__(self, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(translate("Wizard", "Quote"), ruled=True, parent=parent)
        self._writer = writer
        self._refused = False
        self.day = DateField()
        self.day.setObjectName("wizard.quote.valid_until")
        self.row = FormRow(
            translate("Wizard", "Good until"),
            self.day,
            translate("Wizard", "Nothing is taken from stock before it becomes an order."),
        )
        self.row.setMaximumWidth(WIDTH * 2)
        self.day.setMaximumWidth(WIDTH)
        self.body.addWidget(self.row)
        self.day.dateChanged.connect(self._choose)

    @property
    def open(self) -> bool:
        """True while something stands in the field that is no day, or none a quote can be good until."""
        return not self.isHidden() and (self.day.wrong() or self._refused)

    def claim(self) -> None:
        """Put the focus on what has to be changed, with the reason beside it."""
        self.day.commit()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def clear(self) -> None:
        """Forget what was typed: another sale begins."""
        self._refused = False
        self.day.forget()
        self.row.set_problem("")

    def show_head(self, head: OrderHead) -> None:
        """Show the day of this quote."""
        from desktop.services.quotes.quote_facts import quote_standing

        if self.open:
            return
        standing = quote_standing(head.id)
        wanted = clock.today() + timedelta(days=int(setting(settings.QUOTE_DAYS)))
        shown = wanted if standing.valid_until is None or standing.expired else standing.valid_until
        if not self.day.hasFocus() and self.day.day() != shown:
            self.day.blockSignals(True)
            self.day.set_day(shown)
            self.day.blockSignals(False)
            self.row.set_problem("")

    def _choose(self) -> None:
        from desktop.services.quotes.quotes import set_validity

        day: date = self.day.day()
        kept = self._writer.write(lambda at: set_validity(at, day, by=self._writer.by), self.row)
        self._refused = not kept
