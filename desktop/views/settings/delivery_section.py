"""The ways to deliver with their prices, and the carriers that take parcels along."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.services.settings.delivery_ways import CarrierWay, DeliveryWay, carriers, delivery_ways
from desktop.services.shop.way_lists import Ways
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.settings.rule_words import rule_words
from desktop.views.settings.section import Section
from desktop.views.settings.way_list import Way, WayList

translate = QCoreApplication.translate


def make(context: DeskContext) -> Section:
    """How goods reach the customer and what that costs, then who takes parcels along."""
    section = Section(
        context,
        translate("Settings", "Delivery"),
        translate(
            "Settings",
            "What can be chosen when an order is taken. The rule of each finds the price by itself.",
        ),
    )
    section.group(translate("Settings", "Ways to deliver"))
    read = partial(_delivery, section.seller.currency)
    ways = WayList(section, Ways.DELIVERY, read, translate("Settings", "Add a way to deliver"))
    ways.edited.connect(partial(_edit, section))
    section.block(ways)
    section.group(translate("Settings", "Carriers"))
    parcels = WayList(section, Ways.CARRIER, _carriers, translate("Settings", "Add a carrier"))
    parcels.edited.connect(partial(_edit_carrier, section))
    section.block(parcels)
    return section


def _delivery(currency: str) -> list[Way]:
    return [_way(row, currency) for row in delivery_ways()]


def _way(row: DeliveryWay, currency: str) -> Way:
    icon = "bag" if row.kind == "pickup" else "truck"
    delay = labels.named(row.delay)
    more = translate(
        "Settings", "price, free from an amount, weight, countries, postcodes, how long it takes, VAT"
    )
    price = rule_words(row.rule, currency)
    return Way(row.id, labels.named(row.name), price, delay, icon, row.active, more=more)


def _carriers() -> list[Way]:
    return [_carrier(row) for row in carriers()]


def _carrier(row: CarrierWay) -> Way:
    page = row.url or translate("Settings", "No page to follow a parcel")
    more = translate("Settings", "page to follow a parcel, tracking")
    return Way(row.id, row.name, page, active=row.active, more=more)


def _edit(section: Section, key: int) -> None:
    from desktop.views.settings.delivery_sheet import DeliverySheet

    sheet = DeliverySheet(section, next((row for row in delivery_ways() if row.id == key), None))
    sheet.open(sheet.name)


def _edit_carrier(section: Section, key: int) -> None:
    from desktop.views.settings.carrier_sheet import CarrierSheet

    sheet = CarrierSheet(section, next((row for row in carriers() if row.id == key), None))
    sheet.open(sheet.name)
