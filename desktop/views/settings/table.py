"""The sections of the settings: which there are, in which group they stand, and how each is made.

A section of yours is one file with a function ``(DeskContext) -> Section`` and one line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views.context import DeskContext
from desktop.views.settings.section import Section

translate = QCoreApplication.translate
HERE = "desktop.views.settings"


@dataclass(frozen=True, slots=True)
class Entry:
    """A section: its name (object name ``settings.section.<name>``), icon, word, and who makes it.

    ``maker`` is ``file.function`` in this folder, or ``package.file.function`` from ``desktop`` on; it is
    imported when the section is first shown or searched.
    """

    name: str
    icon: str
    word: str
    maker: str

    def title(self) -> str:
        """The word in the language of the screen."""
        return translate("Settings", self.word)

    def make(self, context: DeskContext) -> Section:
        """The section itself."""
        module, _, function = self.maker.rpartition(".")
        full = module if module.startswith("desktop.") else f"{HERE}.{module}"
        made = getattr(import_module(full), function)(context)
        assert isinstance(made, Section)
        return made


@dataclass(frozen=True, slots=True)
class Group:
    """Sections that belong together, under a word of their own."""

    word: str
    entries: tuple[Entry, ...]

    def title(self) -> str:
        """The word in the language of the screen."""
        return translate("Settings", self.word)


GROUPS: tuple[Group, ...] = (
    Group(
        QT_TRANSLATE_NOOP("Settings", "Selling"),
        (
            Entry("shop", "store", QT_TRANSLATE_NOOP("Settings", "Shop"), "shop_sections.shop_section"),
            Entry(
                "orders", "orders", QT_TRANSLATE_NOOP("Settings", "Orders"), "order_sections.order_section"
            ),
            Entry("delivery", "truck", QT_TRANSLATE_NOOP("Settings", "Delivery"), "delivery_section.make"),
            Entry("payment", "card", QT_TRANSLATE_NOOP("Settings", "Payment"), "payment_section.make"),
            Entry("tax", "bank", QT_TRANSLATE_NOOP("Settings", "VAT rates"), "tax_section.make"),
            Entry(
                "prices",
                "percent",
                QT_TRANSLATE_NOOP("Settings", "Prices and VAT"),
                "order_sections.price_section",
            ),
            Entry(
                "labels",
                "tag",
                QT_TRANSLATE_NOOP("Settings", "Labels and tags"),
                "label_section.label_section",
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Settings", "Paper and messages"),
        (
            Entry(
                "papers", "doc", QT_TRANSLATE_NOOP("Settings", "Documents"), "shop_sections.papers_section"
            ),
            Entry(
                "paper",
                "image",
                QT_TRANSLATE_NOOP("Settings", "Look of documents"),
                "paper_section.make",
            ),
            Entry(
                "printing",
                "print",
                QT_TRANSLATE_NOOP("Settings", "Printing"),
                "machine_sections.print_section",
            ),
            Entry("messages", "note", QT_TRANSLATE_NOOP("Settings", "Messages"), "message_section.make"),
            Entry("mail", "mail", QT_TRANSLATE_NOOP("Settings", "Mail"), "mail_section.make"),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Settings", "Working together"),
        (
            Entry(
                "people",
                "customers",
                QT_TRANSLATE_NOOP("Settings", "People"),
                "desktop.views.staff.section.make",
            ),
            Entry("privacy", "eye", QT_TRANSLATE_NOOP("Settings", "Privacy"), "privacy_section.make"),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Settings", "This machine"),
        (
            Entry(
                "backups",
                "shield",
                QT_TRANSLATE_NOOP("Settings", "Backups"),
                "backup_section.make",
            ),
            Entry(
                "passphrase", "lock", QT_TRANSLATE_NOOP("Settings", "Passphrase"), "passphrase_section.make"
            ),
            Entry(
                "look",
                "sun",
                QT_TRANSLATE_NOOP("Settings", "Appearance and language"),
                "machine_sections.look_section",
            ),
        ),
    ),
)
"""A group without sections does not show."""

SECTIONS: tuple[Entry, ...] = tuple(entry for group in GROUPS for entry in group.entries)
"""All sections in the order in which they stand."""
