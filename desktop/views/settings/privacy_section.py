"""Customers of whom nothing was heard for years: after how many they may be forgotten, and who they are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.domain.settings import PRIVACY_YEARS
from desktop.services.shop.preferences import setting
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.settings.section import Say, Section

translate = QCoreApplication.translate


def make(context: DeskContext) -> Section:
    """The section."""
    section = Section(
        context,
        translate("Settings", "Privacy"),
        translate(
            "Settings",
            "What you know of customers is kept no longer than you need it. Nobody is forgotten without you "
            "looking first. One customer is given out or erased on their own page.",
        ),
    )
    section.setting_number(
        PRIVACY_YEARS,
        translate("Settings", "Years without a sign of them"),
        translate(
            "Settings", "No sale, no change to one, no message. Three is what the French CNIL advises."
        ),
        most=30,
    )
    look = Button(translate("Settings", "Look through…"), icon="customers")
    look.clicked.connect(partial(_look, section))
    section.add(
        Say(
            "privacy.purge",
            translate("Settings", "Customers of long ago"),
            translate("Settings", "Who they are, and what goes and stays, before anything is erased."),
        ),
        look,
    )
    return section


def _look(section: Section) -> None:
    from desktop.views.customers.purge_sheet import PurgeSheet

    sheet = PurgeSheet(section.context, section.ground(), int(setting(PRIVACY_YEARS)))
    sheet.accepted.connect(section.saved)
    sheet.open(sheet.sure if sheet.plan.people else sheet.keep)
