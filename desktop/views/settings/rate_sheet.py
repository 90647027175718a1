"""New rates of a VAT class from a day on, with what that will do beside it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.settings.tax_rates import (
    MOST_COMPONENTS,
    NewRates,
    RateMissing,
    rates_effects,
    set_rates,
)
from desktop.services.shop.preferences import shop
from desktop.services.shop.tax_book import RateComponent, TaxClassCard
from desktop.shell import clock
from desktop.views import labels, messages
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Card
from desktop.views.parts.fields import Combo, DateField, TextField
from desktop.views.parts.numbers import PercentEdit
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Paragraph
from desktop.views.settings import tax_words
from desktop.views.settings.section import Section
from desktop.views.settings.way_sheet import WaySheet
from desktop.views.tokens import GAP_8
from desktop.views.wizard.countries import countries

translate = QCoreApplication.translate


class RatePart(QWidget):
    """One component: its rate, and its name where there are several."""

    changed = Signal()
    given_up = Signal(QWidget)

    def __init__(self, place: int) -> None:
        super().__init__()
        self.rate, self.name = PercentEdit(), TextField(translate("Tax", "Name, such as GST"))
        self.rate.setAccessibleName(translate("Tax", "Rate"))
        self.name.setAccessibleName(translate("Tax", "Name of this part"))
        self.away = IconButton("x", translate("Tax", "Take this part away"))
        self.rate.setObjectName(f"tax.rate.{place}.rate")
        self.name.setObjectName(f"tax.rate.{place}.name")
        self.away.setHidden(place == 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_8)
        row.addWidget(self.rate, 1)
        row.addWidget(self.name, 2)
        row.addWidget(self.away)
        self.rate.changed.connect(self.changed)
        self.rate.refused.connect(self.changed)
        self.away.clicked.connect(self._give_up)

    def _give_up(self) -> None:
        self.given_up.emit(self)


class RateSheet(WaySheet):
    """Every change shows the effects anew; they are found by doing it and taking it back."""

    def __init__(self, section: Section, card: TaxClassCard) -> None:
        super().__init__(section, "tax.rate")
        self._card, home = card, shop().country
        self.set_title(
            translate("Tax", "New rate: {name}").format(name=labels.named(card.name)),
            translate("Tax", "The rate before ends by itself. What is printed stays."),
        )
        self.parts: list[RatePart] = []
        self.country, self.day = Combo(), DateField()
        self.more = Button(translate("Tax", "Another part, such as QST"), "quiet", icon="plus")
        self.more.setObjectName("tax.rate.more")
        self.country.fill(countries())
        self.country.choose(home)
        self.day.set_day(clock.today() + timedelta(days=1))
        self.effects = Card(translate("Tax", "What will happen"))
        self._arrange()
        self._one_more()
        self.keep.setText(translate("Tax", "Set the rate"))
        self.more.clicked.connect(self._more)
        self.country.currentIndexChanged.connect(self.show_effects)
        self.day.chosen.connect(self.show_effects)
        self.show_effects()

    def _arrange(self) -> None:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP_8)
        column.addLayout(self._parts)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.put(
            self.row("rate", translate("Tax", "Rate"), box),
            self.row("starts_on", translate("Tax", "From this day on"), self.day),
            self.row(
                "country",
                translate("Tax", "Where"),
                self.country,
                translate("Tax", "Where the goods go. A country without rates is taxed as at home."),
            ),
            self.effects,
        )
        self.body.addStretch(1)

    def _more(self) -> None:
        part = self._one_more()
        part.show()
        part.rate.setFocus(Qt.FocusReason.TabFocusReason)

    def _one_more(self) -> RatePart:
        part = RatePart(len(self.parts))
        part.changed.connect(self.show_effects)
        part.given_up.connect(self._take_away)
        self.parts.append(part)
        self._parts.addWidget(part)
        self.more.setVisible(len(self.parts) < MOST_COMPONENTS)
        return part

    def _take_away(self, part: RatePart) -> None:
        self.parts.remove(part)
        part.hide()
        part.deleteLater()
        self.more.show()
        self.parts[-1].rate.setFocus(Qt.FocusReason.TabFocusReason)
        self.show_effects()

    def _wanted(self) -> NewRates:
        """What is typed. Raises RateMissing, or the refusal of a rate that cannot be read."""
        found = []
        for part in self.parts:
            rate = part.rate.percent()
            if rate is None:
                raise RateMissing()
            found.append(RateComponent(Decimal(rate), part.name.text()))
        return NewRates(self._card.id, str(self.country.currentData()), self.day.day(), tuple(found))

    def show_effects(self) -> None:
        """Say what would happen now."""
        clear(self.effects.body)
        try:
            wanted = self._wanted()
            rows = tax_words.effects(rates_effects(wanted), wanted.starts_on)
        except RateMissing:
            rows = [("", translate("Tax", "Type the rate, and it stands here what follows from it."))]
        except DeskError as error:
            rows = [("", messages.words(error))]
        for what, which in rows:
            for text, weight, tone in ((what, 600, "text"), (which, 400, "muted")):
                if text:
                    line = Paragraph(text, 13 if weight == 600 else 12, weight, tone)
                    self.effects.body.addWidget(line)
                    line.show()
            self.effects.body.addSpacing(GAP_8)

    def store(self) -> None:
        set_rates(self._wanted(), by=self.context.by())
