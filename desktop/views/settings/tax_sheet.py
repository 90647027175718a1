"""A VAT class: its name, how electronic invoices name it, and all its rates with their days."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.settings.tax_rates import keep_tax_class, remove_tax_class, withdraw_rates
from desktop.services.shop.setup import STANDARD
from desktop.services.shop.tax_book import RatePeriod, TaxClassCard, is_printed, tax_class_card
from desktop.shell import clock
from desktop.views import labels, messages
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.text import Label, Paragraph
from desktop.views.settings import tax_words
from desktop.views.settings.section import Section
from desktop.views.settings.way_sheet import WaySheet
from desktop.views.tokens import GAP_8

translate = QCoreApplication.translate


class TaxSheet(WaySheet):
    """Adds a class (``card`` None) or changes one; its rates are set in a sheet of their own."""

    def __init__(self, section: Section, card: TaxClassCard | None) -> None:
        super().__init__(section, "tax.class")
        self._card = card
        title = translate("Tax", "New class of goods") if card is None else labels.named(card.name)
        self.set_title(title, translate("Tax", "Products say which class they are in."))
        self.name, self.category = TextField(), Combo()
        self.category.fill(
            [
                (translate("Tax", "Taxed"), "S"),
                (translate("Tax", "Taxed at zero"), "Z"),
                (translate("Tax", "Exempt"), "E"),
                (translate("Tax", "Outside VAT"), "O"),
            ]
        )
        if card is not None:
            self.name.setText(labels.named(card.name))
            self.category.choose(card.category)
        self.put(
            self.row("name", translate("Ways", "Name"), self.name),
            self.row(
                "category",
                translate("Tax", "How it counts"),
                self.category,
                translate("Tax", "Written into electronic invoices; the rate below is what is charged."),
            ),
        )
        self._rates = QVBoxLayout()
        self._rates.setSpacing(0)
        if card is not None:
            self._show_rates(card)
        self.body.addStretch(1)

    def _show_rates(self, card: TaxClassCard) -> None:
        self.body.addWidget(Label(translate("Tax", "Rates"), 15, 600))
        self.body.addLayout(self._rates)
        self.problem = Paragraph("", 12, 400, "prob")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.body.addSpacing(GAP_8)
        more = Button(translate("Tax", "New rate from a day on…"), "plain", icon="plus")
        more.setObjectName("tax.class.new_rate")
        more.clicked.connect(self._new_rate)
        self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if not card.used and card.code != STANDARD:
            away = Button(translate("Tax", "Remove this class"), "danger_quiet", icon="trash")
            away.setObjectName("tax.class.remove")
            away.clicked.connect(self._remove)
            self.foot.insertWidget(0, away)
        self._fill_rates(card)

    def _fill_rates(self, card: TaxClassCard) -> None:
        clear(self._rates)
        for place, row in enumerate(reversed(card.periods)):
            if place:
                self._rates.addWidget(Rule())
            self._rates.addWidget(self._period(row))
        if not card.periods:
            none = translate("Tax", "No rate yet. Until it has one, it cannot be chosen.")
            self._rates.addWidget(Paragraph(none, 13, 400, "muted"))

    def _period(self, row: RatePeriod) -> QWidget:
        state = row.state(clock.today())
        words = {"now": translate("Tax", "now"), "coming": translate("Tax", "to come"), "past": ""}
        said = f"{labels.country(row.country)}, {tax_words.period(row)}"
        line = TwoLines(
            tax_words.rates(row.components), said, icon="clock" if state == "coming" else "percent"
        )
        line.set_weight(600 if state == "now" else 400)
        line.setMinimumHeight(52)
        line.add(Label(words[state], 12, 400, "muted"))
        if state != "past" and not is_printed(row):
            away = IconButton("trash")
            away.set_name(translate("Tax", "Withdraw {rates}").format(rates=tax_words.rates(row.components)))
            away.setObjectName(f"tax.class.withdraw.{row.country}.{row.starts_on}")
            away.clicked.connect(partial(self._withdraw, row))
            line.add(away)
        return line

    def _withdraw(self, row: RatePeriod) -> None:
        assert self._card is not None
        try:
            withdraw_rates(self._card.id, row.country, row.starts_on, by=self.context.by())
        except DeskError as error:
            self.problem.setText(messages.words(error))
            self.problem.show()
            return
        self.problem.hide()
        self._card = tax_class_card(self._card.id)
        self._fill_rates(self._card)
        self.section.saved.emit()
        self.name.setFocus()

    def _new_rate(self) -> None:
        self.leave_for(self._open_new_rate)

    def _open_new_rate(self) -> None:
        from desktop.views.settings.rate_sheet import RateSheet

        assert self._card is not None
        sheet = RateSheet(self.section, self._card)
        self.reject()
        sheet.open(sheet.parts[0].rate)

    def _remove(self) -> None:
        assert self._card is not None
        try:
            remove_tax_class(self._card.id, by=self.context.by())
        except DeskError as error:
            self.refuse(error)
            return
        self.accept()
        self.section.saved.emit()

    def store(self) -> None:
        card, said = self._card, self.name.text()
        name = card.name if card is not None and said == labels.named(card.name) else said
        kept = keep_tax_class(
            card.id if card else None, name, str(self.category.currentData()), by=self.context.by()
        )
        if card is None:
            self._card = tax_class_card(kept)
            self.accepted.connect(self._first_rate)

    def _first_rate(self) -> None:
        """A new class needs a rate before it can be chosen: ask for it at once."""
        self._open_new_rate()
