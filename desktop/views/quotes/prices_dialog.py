"""Which prices shall a copy have: those of the sale, or today's? What differs stands below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.quotes import Prices
from desktop.services.quotes.quotes import DuplicateOffer
from desktop.views import labels
from desktop.views.parts.choices import Choice, Choices
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Paragraph
from desktop.views.quotes.words import differences
from desktop.views.tokens import GAP_4, GAP_12, GAP_16, GAP_24

translate = QCoreApplication.translate

KEYS = (Prices.KEEP, Prices.TODAY)
MOST = 6
"""Differences that are told one by one."""


@dataclass(frozen=True, slots=True)
class PricesQuestion:
    """What is asked: the words, and what both prices come to. ``kept`` says whose prices would be kept."""

    title: str
    intro: str
    kept: str
    go: str
    offer: DuplicateOffer


class PricesDialog(Dialog):
    """``chosen`` brings the Prices."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 480)
        self.setObjectName("prices")
        self.choices = Choices()
        self.choices.setObjectName("prices.choice")
        self._told = QVBoxLayout()
        self._told.setSpacing(GAP_4)
        self.body.setContentsMargins(GAP_24, 0, GAP_24, GAP_16)
        self.body.addWidget(self.choices)
        self.body.addSpacing(GAP_12)
        self.body.addLayout(self._told)
        keep = self.add_button(translate("Quote", "Leave it"))
        keep.set_hint("Esc")
        keep.clicked.connect(self.leave)
        self.go = self.add_button("", "primary")
        self.go.setObjectName("prices.go")
        self.go.set_hint("Ctrl+Return")
        self.go.clicked.connect(self._choose)
        self.set_default(self.go)

    def ask(self, question: PricesQuestion) -> None:
        """Open it; the prices of the sale are proposed."""
        offer = question.offer
        self.set_title(question.title, question.intro)
        self.go.setText(question.go)
        kept = translate("Quote", "With its discounts and surcharges")
        today = translate("Quote", "As in the catalogue, without discounts")
        amounts = (
            labels.money(offer.kept_minor, offer.currency),
            labels.money(offer.today_minor, offer.today_currency),
        )
        self.choices.set_choices(
            [
                Choice(0, question.kept, kept, amounts[0]),
                Choice(1, translate("Quote", "Today’s prices"), today, amounts[1]),
            ]
        )
        self.choices.set_current(0)
        self._tell(differences(offer.report, offer.currency))
        self.open(self.go)

    def _tell(self, said: list[str]) -> None:
        clear(self._told)
        left = len(said) - MOST
        lines = said[:MOST]
        if left > 0:
            one, many = translate("Quote", "and {n} more"), translate("Quote", "and {n} more")
            lines.append(labels.counted(left, one, many))
        if not lines:
            lines = [translate("Quote", "No price has changed, everything is still sold.")]
        for line in lines:
            shown = Paragraph(line, 13, 400, "muted")
            self._told.addWidget(shown)
            shown.show()

    def _choose(self) -> None:
        picked = KEYS[self.choices.current() or 0]
        self.accept()
        self.chosen.emit(picked)
