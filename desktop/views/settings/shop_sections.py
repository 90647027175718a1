"""The sections that are about the shop: who sells, and what the law wants to read on its papers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.services.numbers import coming_numbers
from desktop.shell.i18n import LANGUAGES
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.first_run.answers import COUNTRIES
from desktop.views.parts.buttons import Button
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.text import Label
from desktop.views.settings.section import FIELD_WIDTH, Say, Section

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
    assistant = Button(translate("Settings", "Open the assistant"), icon="store")
    assistant.clicked.connect(partial(section.context.show_page, "welcome"))
    section.add(
        Say(
            "assistant",
            translate("Settings", "Step by step"),
            translate("Settings", "The questions of the first day once more, with your answers in them."),
        ),
        assistant,
    )
    section.identity_text(
        "name",
        translate("Settings", "Name of the shop"),
        translate("Settings", "In large letters at the top of documents and mails."),
    )
    section.identity_text(
        "tagline",
        translate("Settings", "Line under the name"),
        translate("Settings", "What you sell or stand for, in a few words."),
    )
    _address(section)
    _reach(section)


def _address(section: Section) -> None:
    section.group(translate("Settings", "Address"))
    section.identity_text(
        "street", translate("Settings", "Street"), translate("Settings", "The law wants it on every invoice.")
    )
    section.identity_text(
        "street2",
        translate("Settings", "More about the address"),
        translate("Settings", "Building, floor or hamlet; printed below the street."),
    )
    section.identity_text(
        "postcode",
        translate("Settings", "Postcode"),
        translate("Settings", "Printed before or after the town, as your country does."),
    )
    section.identity_text(
        "city", translate("Settings", "Town"), translate("Settings", "The law wants it on every invoice.")
    )
    countries = sorted((labels.country(code), code) for code in {*COUNTRIES, section.seller.country})
    section.identity_choice(
        "country",
        translate("Settings", "Country"),
        translate("Settings", "Decides the legal sentences on invoices and the usual VAT rates."),
        [(code, name) for name, code in countries],
    )


def _reach(section: Section) -> None:
    section.group(translate("Settings", "How to reach you"))
    section.identity_text(
        "phone",
        translate("Settings", "Phone"),
        translate("Settings", "Printed on documents, so that customers can ring you."),
    )
    section.identity_text(
        "email", translate("Settings", "E-mail"), translate("Settings", "New orders are announced there.")
    )
    section.identity_text(
        "website", translate("Settings", "Website"), translate("Settings", "Printed at the top of documents.")
    )


def _company(section: Section) -> None:
    section.group(translate("Settings", "Company"))
    section.identity_text(
        "legal_name",
        translate("Settings", "Name or legal name"),
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
    section.identity_amount(
        "capital_minor",
        translate("Settings", "Share capital"),
        translate("Settings", "Invoices of companies must name it."),
        capital,
    )
    _registers(section)


def _registers(section: Section) -> None:
    section.identity_text("siren", translate("Settings", "SIREN"), translate("Settings", "Nine digits."))
    section.identity_text("siret", translate("Settings", "SIRET"), translate("Settings", "Fourteen digits."))
    section.identity_text(
        "rcs_town",
        translate("Settings", "Town of the trade register (RCS)"),
        translate("Settings", "Companies and traders must name it on invoices."),
    )
    section.identity_text(
        "craft_register",
        translate("Settings", "Number in the register of crafts"),
        translate("Settings", "Printed instead of the trade register, for craftspeople."),
    )
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
    section.identity_text(
        "vat_number",
        translate("Settings", "VAT number"),
        translate("Settings", "On every invoice above 150 €; in France it follows from the SIREN."),
    )
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
        translate("Settings", "The customer’s if it is known, else this one."),
        [(code, labels.language_name(code)) for code in LANGUAGES],
    )
    section.identity_text(
        "till",
        translate("Settings", "Letter of this till"),
        translate("Settings", "Stands in every number; another machine takes another."),
    )
    _numbers(section)
    _sentences(section)
    return section


def _sentences(section: Section) -> None:
    section.group(translate("Settings", "Your sentences"))
    section.identity_text(
        "late_penalty",
        translate("Settings", "Late payment"),
        translate("Settings", "On invoices to businesses; empty prints the legal sentence."),
        lines=2,
    )
    section.identity_text(
        "mediator",
        translate("Settings", "Consumer mediator"),
        translate("Settings", "Name and address, printed on what private customers get."),
        lines=2,
    )
    section.identity_text(
        "guarantee",
        translate("Settings", "Guarantee"),
        translate("Settings", "Its length and terms, printed at the foot of invoices."),
        lines=2,
    )


def _numbers(section: Section) -> None:
    """The numbers that come next; nobody types them, so that none is missing and none comes twice."""
    section.group(translate("Settings", "Next numbers"))
    coming = coming_numbers(section.seller.language, section.seller.till)
    words = {
        "order": translate("Settings", "Orders"),
        "invoice": translate("Settings", "Invoices"),
        "credit_note": translate("Settings", "Credit notes"),
        "quote": translate("Settings", "Quotes"),
    }
    for kind, title in words.items():
        label = Label(coming[kind], 13, 600)
        section.add(
            Say(f"next.{kind}", title, translate("Settings", "Without a gap, by till and by year.")), label
        )
