"""Try a delivery rule out: so heavy, worth so much, to there: what would it cost?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.errors import DeskError
from desktop.domain.shipping_rule_checks import checked_rule
from desktop.domain.shipping_rules import shipping_price
from desktop.views import labels
from desktop.views.parts.card import Card
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.text import Elided, Label
from desktop.views.settings.rule_fields import KiloEdit
from desktop.views.tokens import GAP_12
from desktop.views.wizard.countries import countries

translate = QCoreApplication.translate
FIRST_GRAMS, FIRST_MINOR = 1000, 5000


class DeliveryTry(Card):
    """Asks the very function that prices an order; ``rule`` gives what is typed above."""

    def __init__(self, rule: Callable[[], dict[str, Any]], currency: str, country: str) -> None:
        super().__init__(translate("Ways", "Try it"))
        self._rule, self._currency = rule, currency
        self.weight, self.goods = KiloEdit(), MoneyEdit(currency)
        self.country, self.postcode = Combo(), TextField()
        self.answer, self.because = Label("", 20, 600), Elided("", 12, 400, "muted")
        self.weight.set_grams(FIRST_GRAMS)
        self.goods.set_minor(FIRST_MINOR)
        self.country.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.country.fill(countries())
        self.country.choose(country)
        for name in ("weight", "goods", "country", "postcode", "answer"):
            getattr(self, name).setObjectName(f"delivery.try.{name}")
        self._lay_out()
        for field in (self.weight, self.goods):
            field.changed.connect(self.show_price)
        self.country.currentIndexChanged.connect(self.show_price)
        self.postcode.textChanged.connect(self.show_price)

    def _lay_out(self) -> None:
        for pair in (
            ((translate("Ways", "Weight"), self.weight), (translate("Ways", "Goods"), self.goods)),
            ((translate("Ways", "Country"), self.country), (translate("Ways", "Postcode"), self.postcode)),
        ):
            row = QHBoxLayout()
            row.setSpacing(GAP_12)
            for label, field in pair:
                row.addWidget(FormRow(label, field), 1)
            self.body.addLayout(row)
            self.body.addSpacing(GAP_12)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_12)
        foot.addWidget(self.answer)
        foot.addWidget(self.because, 1)
        self.body.addLayout(foot)

    def show_price(self) -> None:
        """Say what the rule as it is typed asks for this parcel."""
        try:
            rule = checked_rule(self._rule())
            goods, weight = self.goods.minor() or 0, self.weight.grams() or 0
        except DeskError:
            self._say("–", translate("Ways", "The rule is not finished yet."))
            return
        price = shipping_price(
            rule,
            goods_minor=goods,
            weight_g=weight,
            country=str(self.country.currentData()),
            postcode=self.postcode.text(),
        )
        if price is None:
            self._say(
                translate("Ways", "Not offered"),
                translate("Ways", "It does not go there, or not with so much."),
            )
        else:
            self._say(labels.money(price, self._currency), translate("Ways", "is what the customer pays"))

    def _say(self, answer: str, because: str) -> None:
        self.answer.setText(answer)
        self.because.setText(because)
