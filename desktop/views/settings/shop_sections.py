"""The sections that are about the shop: who sells, and what the law wants to read on its papers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import LANGUAGES
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.first_run.answers import COUNTRIES
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.settings.section import FIELD_WIDTH, Section

translate = QCoreApplication.translate
CURRENCIES = ("EUR", "CHF", "GBP", "USD", "CAD")


def shop_section(context: DeskContext) -> Section:
    """Name, address, ways to reach the shop, and what makes it a company."""
    section = Section(
        context,
        translate("Settings", "Shop"),
        translate("Settings", "What your documents say about you. Those already issued keep what they say."),
    )
    _contacts(section)
    _company(section)
    _tax(section)
    return section


def _contacts(section: Section) -> None:
    section.group()
    section.identity_text("name", translate("Settings", "Name of the shop"))
    section.identity_text(
        "tagline",
        translate("Settings", "Line under the name"),
        translate("Settings", "What you sell or stand for, in a few words."),
    )
    section.group(translate("Settings", "Address"))
    section.identity_text("street", translate("Settings", "Street"))
    section.identity_text("street2", translate("Settings", "More about the address"))
    section.identity_text("postcode", translate("Settings", "Postcode"))
    section.identity_text("city", translate("Settings", "Town"))
    countries = sorted((labels.country(code), code) for code in {*COUNTRIES, section.seller.country})
    section.identity_choice(
        "country",
        translate("Settings", "Country"),
        translate("Settings", "Decides which legal sentences stand on invoices."),
        [(code, name) for name, code in countries],
    )
    section.group(translate("Settings", "How to reach you"))
    section.identity_text("phone", translate("Settings", "Phone"))
    section.identity_text(
        "email", translate("Settings", "E-mail"), translate("Settings", "New orders are announced there.")
    )
    section.identity_text("website", translate("Settings", "Website"))


def _company(section: Section) -> None:
    section.group(translate("Settings", "Company"))
    section.identity_text(
        "legal_name",
        translate("Settings", "Legal name"),
        translate("Settings", "Surname and first name for a sole trader."),
    )
    section.identity_switch(
        "sole_trader",
        translate("Settings", "Sole trader (EI)"),
        translate("Settings", "Adds EI to the legal name, as French law asks."),
    )
    section.identity_text(
        "legal_form", translate("Settings", "Legal form"), translate("Settings", "Such as SARL, SAS or EURL.")
    )
    capital = MoneyEdit(section.seller.currency)
    capital.setFixedWidth(FIELD_WIDTH)
    capital.set_minor(section.seller.capital_minor or None)
    section.identity_amount(
        "capital_minor",
        translate("Settings", "Share capital"),
        translate("Settings", "Invoices of companies must name it."),
        capital,
    )
    section.identity_text("siren", translate("Settings", "SIREN"), translate("Settings", "Nine digits."))
    section.identity_text("siret", translate("Settings", "SIRET"), translate("Settings", "Fourteen digits."))
    section.identity_text("rcs_town", translate("Settings", "Town of the trade register (RCS)"))
    section.identity_text("craft_register", translate("Settings", "Number in the register of crafts"))
    section.identity_text(
        "tax_number",
        translate("Settings", "Tax number"),
        translate("Settings", "Where your country has one beside the VAT number."),
    )


def _tax(section: Section) -> None:
    section.group(translate("Settings", "VAT"))
    section.identity_choice(
        "vat_scheme",
        translate("Settings", "VAT scheme"),
        translate("Settings", "With the exemption for small businesses no order has VAT."),
        [
            ("standard", translate("Settings", "Subject to VAT")),
            ("franchise", translate("Settings", "Exempt (franchise)")),
        ],
    )
    section.identity_text("vat_number", translate("Settings", "VAT number"))
    section.identity_switch(
        "vat_on_debits",
        translate("Settings", "VAT paid on debits"),
        translate("Settings", "Prints the sentence that services need."),
    )
    section.identity_choice(
        "currency",
        translate("Settings", "Currency"),
        translate("Settings", "Of new orders; orders taken before keep theirs."),
        [(code, code) for code in dict.fromkeys((section.seller.currency, *CURRENCIES))],
    )


def papers_section(context: DeskContext) -> Section:
    """The bank, and the shop's own sentences on papers."""
    section = Section(
        context,
        translate("Settings", "Documents"),
        translate("Settings", "Invoices and packing slips. All works without changing anything here."),
    )
    section.group()
    section.identity_choice(
        "language",
        translate("Settings", "Language of documents"),
        translate("Settings", "The customer's if it is known, else this one."),
        [(code, labels.language_name(code)) for code in LANGUAGES],
    )
    section.identity_text(
        "till",
        translate("Settings", "Letter of this till"),
        translate("Settings", "Stands in every number; another machine takes another."),
    )
    section.group(translate("Settings", "Your sentences"))
    section.identity_text(
        "late_penalty",
        translate("Settings", "Late payment"),
        translate("Settings", "On invoices to businesses; empty prints the legal sentence."),
        lines=2,
    )
    section.identity_text("mediator", translate("Settings", "Consumer mediator"), lines=2)
    section.identity_text("guarantee", translate("Settings", "Guarantee"), lines=2)
    section.identity_text(
        "footer",
        translate("Settings", "At the end of an invoice"),
        translate("Settings", "A word of thanks, opening hours."),
        lines=2,
    )
    return section
