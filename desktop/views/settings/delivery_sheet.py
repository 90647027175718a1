"""A way to deliver: name, how, what it costs and where it goes, its VAT, and a place to try it out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.services.settings.delivery_ways import DeliveryForm, DeliveryWay, keep_delivery_way
from desktop.services.shop.methods import standard_tax_class_id, tax_classes
from desktop.services.shop.preferences import shop
from desktop.shell import clock
from desktop.views import labels
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.toggles import Segments
from desktop.views.settings.delivery_try import DeliveryTry
from desktop.views.settings.rule_form import RuleForm
from desktop.views.settings.section import Section
from desktop.views.settings.way_sheet import WaySheet

translate = QCoreApplication.translate
NEW_RULE: dict[str, Any] = {"kind": "flat", "price": None}


class DeliverySheet(WaySheet):
    """Adds a way to deliver (``way`` None) or changes one."""

    def __init__(self, section: Section, way: DeliveryWay | None) -> None:
        super().__init__(section, "delivery.way", 560)
        self._way, seller = way, shop()
        title = translate("Ways", "New way to deliver") if way is None else labels.named(way.name)
        self.set_title(
            title, translate("Ways", "Open sales follow it; orders taken before keep their price.")
        )
        self.name, self.delay = TextField(), TextField(translate("Ways", "2 to 3 days"))
        self.kind = Segments(
            [("ship", translate("Ways", "Sent")), ("pickup", translate("Ways", "Picked up"))]
        )
        self.rule = RuleForm("delivery.way", seller.currency)
        self.tax_class, self.tax_choice = Combo(), Combo()
        self.trial = DeliveryTry(self.rule.rule, seller.currency, seller.country)
        self._fill(way)
        self._arrange()
        self.rows |= {**self.rule.rows, "price": self.rule.rows["steps"]}
        self.rule.changed.connect(self.trial.show_price)
        self.kind.changed.connect(self._show_kind)
        self.tax_choice.currentIndexChanged.connect(self._show_choice)
        self._show_kind()
        self._show_choice()
        self.trial.show_price()

    def _fill(self, way: DeliveryWay | None) -> None:
        self.tax_class.fill([(labels.named(row.name), row.id) for row in tax_classes(clock.today())])
        self.tax_choice.fill(
            [
                (translate("Ways", "As the settings say"), ""),
                (translate("Ways", "A rate of its own"), "fixed"),
                (translate("Ways", "The highest in the order"), "highest"),
                (translate("Ways", "In proportion to the goods"), "proportional"),
            ]
        )
        self.tax_class.choose((way and way.tax_class_id) or standard_tax_class_id())
        self.rule.show_rule(way.rule if way else NEW_RULE)
        if way is not None:
            self.name.setText(labels.named(way.name))
            self.delay.setText(labels.named(way.delay))
            self.kind.set_current(way.kind)
            self.tax_choice.choose(way.tax_choice)

    def _arrange(self) -> None:
        self.put(
            self.row("name", translate("Ways", "Name"), self.name),
            self.row("kind", translate("Ways", "How the goods reach the customer"), self.kind),
            self.rule,
            self.row(
                "delay",
                translate("Ways", "How long it takes"),
                self.delay,
                translate("Ways", "Said beside the price while an order is taken."),
            ),
            self.row("tax_choice", translate("Ways", "VAT of its price"), self.tax_choice),
            self.row("tax_class", translate("Ways", "Rate"), self.tax_class),
            self.trial,
        )
        self.body.addStretch(1)

    def _show_kind(self) -> None:
        """What is fetched needs no address, so it goes nowhere."""
        ships = self.kind.current() == "ship"
        for field in ("countries", "postcodes"):
            self.rule.rows[field].setVisible(ships)

    def _show_choice(self) -> None:
        own = self.tax_choice.currentData() in ("", "fixed")
        self.rows["tax_class"].set_helper(
            "" if own else translate("Ways", "Used for orders without anything taxed.")
        )

    def _rule(self) -> dict[str, Any]:
        rule = self.rule.rule()
        return rule if self.kind.current() == "ship" else {**rule, "countries": [], "postcodes": []}

    def store(self) -> None:
        way = self._way
        form = DeliveryForm(
            _kept(self.name.text(), way.name if way else ""),
            self.kind.current(),
            self._rule(),
            _kept(self.delay.text(), way.delay if way else ""),
            int(self.tax_class.currentData()),
            str(self.tax_choice.currentData()),
        )
        keep_delivery_way(way.id if way else None, form, by=self.context.by())


def _kept(said: str, stored: str) -> str:
    """A built-in name that was only shown in another language stays as it is stored."""
    return stored if said == labels.named(stored) else said
