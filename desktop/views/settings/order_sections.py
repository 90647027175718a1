"""The sections that are about orders: when what happens by itself, and how prices are made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain import settings
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.settings.section import Section
from desktop.views.wizard.channel import channel_words

translate = QCoreApplication.translate


def order_section(context: DeskContext) -> Section:
    """Invoices, stock, completion, and the boxes of a new order."""
    section = Section(context, translate("Settings", "Orders"))
    section.group(translate("Settings", "Invoices"))
    section.setting_choice(
        settings.INVOICE_WHEN,
        translate("Settings", "When to create the invoice"),
        translate("Settings", "An order on hold never gets one."),
        [
            ("at_order", translate("Settings", "With the order")),
            ("on_payment", translate("Settings", "Once paid")),
            ("by_hand", translate("Settings", "By hand")),
        ],
    )
    section.group(translate("Settings", "Stock"))
    section.setting_choice(
        settings.STOCK_WHEN,
        translate("Settings", "When stock is taken"),
        translate("Settings", "Until then others can still sell the last one."),
        [
            ("at_order", translate("Settings", "With the order")),
            ("on_payment", translate("Settings", "Once paid")),
        ],
    )
    section.setting_number(
        settings.LOW_STOCK,
        translate("Settings", "Stock is low from"),
        translate("Settings", "For products without a level of their own."),
        most=9999,
    )
    _quotes(section)
    section.group(translate("Settings", "Refunds"))
    section.setting_switch(
        settings.REFUND_REASON_REQUIRED,
        translate("Settings", "A refund needs a reason"),
        translate("Settings", "Otherwise the reason may be left empty."),
    )
    _returns(section)
    _by_itself(section)
    return section


def _quotes(section: Section) -> None:
    section.group(translate("Settings", "New orders"))
    section.setting_choice(
        settings.SALE_CHANNEL,
        translate("Settings", "Where they come from"),
        translate("Settings", "How a new sale begins; it can be changed in the sale."),
        channel_words(),
    )
    section.group(translate("Settings", "Quotes"))
    section.setting_number(
        settings.QUOTE_DAYS,
        translate("Settings", "Days a quote is good for"),
        translate("Settings", "Counted from the day it is issued; each quote can have a day of its own."),
        most=3650,
    )


def _returns(section: Section) -> None:
    section.group(translate("Settings", "Returns"))
    section.setting_number(
        settings.RETURN_DAYS,
        translate("Settings", "Days to send goods back"),
        translate("Settings", "Counted from the day the last parcel came."),
        most=3650,
    )
    section.setting_choice(
        settings.RETURN_LATE,
        translate("Settings", "What is asked for later"),
        translate("Settings", "A return after the last day."),
        [
            ("warn", translate("Settings", "Taken with a warning")),
            ("refuse", translate("Settings", "Refused")),
        ],
    )


def _by_itself(section: Section) -> None:
    section.group(translate("Settings", "Automatic"))
    section.setting_switch(
        settings.AUTO_COMPLETE,
        translate("Settings", "Complete what is paid and delivered"),
        translate("Settings", "The order leaves the lists of work."),
    )
    section.setting_switch(
        settings.NOTIFY_CUSTOMER,
        translate("Settings", "Tell the customer"),
        translate("Settings", "Ticks the box of a new order; it can be changed there."),
    )
    section.setting_switch(
        settings.NOTIFY_SHOP,
        translate("Settings", "Tell the shop"),
        translate("Settings", "Ticks the box of a new order; it can be changed there."),
    )
    section.setting_number(
        settings.ABANDONED_AFTER_HOURS,
        translate("Settings", "Hours until an unfinished sale counts as abandoned"),
        translate("Settings", "Until then Comptoir opens on it after a power cut."),
        most=72,
    )


def price_section(context: DeskContext) -> Section:
    """Prices, VAT and rounding."""
    section = Section(
        context,
        translate("Settings", "Prices and VAT"),
        translate("Settings", "For new orders. Orders taken before keep the rules they were taken under."),
    )
    section.group()
    section.identity_choice(
        "price_mode",
        translate("Settings", "Prices are typed"),
        translate("Settings", "Also when imported."),
        [("gross", translate("Settings", "With VAT")), ("net", translate("Settings", "Without VAT"))],
    )
    section.identity_choice(
        "tax_rounding",
        translate("Settings", "VAT is rounded"),
        translate("Settings", "By rate gives the amount that the tax office computes."),
        [("rate", translate("Settings", "By rate")), ("line", translate("Settings", "By line"))],
    )
    section.setting_choice(
        settings.SHIPPING_TAX,
        translate("Settings", "VAT of delivery"),
        translate("Settings", "Which rate the delivery price gets."),
        [
            ("fixed", translate("Settings", "Its own")),
            ("highest", translate("Settings", "The highest")),
            ("proportional", translate("Settings", "In proportion")),
        ],
    )
    _percents(section)
    _coin(section)
    return section


def _coin(section: Section) -> None:
    currency = section.seller.currency
    section.setting_step(
        settings.CASH_STEP,
        translate("Settings", "Smallest coin"),
        translate("Settings", "Amounts paid in cash are rounded to it."),
        [
            ("0", translate("Settings", "Usual for the currency")),
            *((str(minor), labels.money(minor, currency)) for minor in (1, 5, 10)),
        ],
    )


def _percents(section: Section) -> None:
    section.setting_switch(
        settings.CHAIN_PERCENT,
        translate("Settings", "Percentages one after the other"),
        translate("Settings", "A second percentage is taken from what the first one left."),
    )
    section.setting_switch(
        settings.FEE_ON_SHIPPING,
        translate("Settings", "Surcharges in percent also on delivery"),
        translate("Settings", "Otherwise they are taken from the goods only."),
    )
    section.setting_switch(
        settings.EXEMPT_KEEPS_GROSS,
        translate("Settings", "Exempt customers pay the same"),
        translate("Settings", "Otherwise the VAT is taken off their price."),
    )
