"""The part of the tour through every section of the settings, the sheets over them, and the help."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.app import Desk
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.services.mails.own_messages import own_messages
from desktop.services.shop.label_book import label_book
from desktop.views.help.page import HelpPage
from desktop.views.mails.text_sheets import OwnMessageSheet, TemplateSheet
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.table import SECTIONS

SHIFT = Qt.KeyboardModifier.ShiftModifier
SHEETS = (
    ("delivery", "settings.delivery.add"),
    ("payment", "settings.payment.add"),
    ("tax", "settings.tax.add"),
    ("labels", "settings.label.new"),
)
"""Sections with a sheet of their own, and the button that opens it."""
WORDS = {"fr": "facture", "en": "invoice"}


class Settings:
    """Every section with a picture, a few of them with what opens over it; then the guide."""

    def __init__(self, desk: Desk, hands: Hands, language: str) -> None:
        self.desk, self.hands, self.word = desk, hands, WORDS[language]

    def perform(self) -> None:
        """All of it. Raises StepFailed."""
        hands = self.hands
        hands.click("nav.settings")
        page = self.desk.window.page("settings")
        assert isinstance(page, SettingsPage)
        for entry in SECTIONS:
            page.turn_to(entry.name)
            if entry.name == "paper":
                self._pages("settings.paper.sample")
            hands.shot(f"settings-{entry.name}")
        hands.type("settings.search", self.word)
        hands.shot("settings-search")
        for section, button in SHEETS:
            page.turn_to(section)
            hands.click(button)
            hands.shot(f"settings-{section}-sheet")
            hands.close()
        if not label_book() or not own_messages():
            raise StepFailed("the demo shop has no labels or messages of its own")
        self._texts(page)
        self._template(page)
        self._help()

    def _texts(self, page: SettingsPage) -> None:
        hands = self.hands
        page.turn_to("messages")
        hands.click("settings.texts.payment_reminder")
        hands.top(TemplateSheet)
        hands.shot("template")
        hands.close()
        hands.click(f"settings.own.{own_messages()[0].id}")
        hands.top(OwnMessageSheet)
        hands.shot("own-message")
        hands.close()

    def _template(self, page: SettingsPage) -> None:
        """The text of the built-in invoice beside its pages, with a real order."""
        page.turn_to("paper")
        self.hands.click("settings.template.invoice.edit")
        self._pages("template.pages")
        self.hands.shot("paper-template")
        self.hands.close()

    def _pages(self, name: str) -> None:
        """Wait until pages are drawn."""
        pages = self.hands.find(name)
        self.hands.wait(lambda: bool(pages.accessibleName()), f"{name} shows no pages")

    def _help(self) -> None:
        """F1 on the settings opens their chapter; every other chapter is shown too."""
        hands = self.hands
        hands.come_back()
        hands.find("settings.search").setFocus()
        hands.key(Qt.Key.Key_F1)
        page = self.desk.window.page("help")
        assert isinstance(page, HelpPage)
        hands.wait(page.isVisible, "F1 does not open the guide")
        hands.shot("help")
        hands.click("help.problem")
        hands.shot("help-problem")
        hands.close()
        hands.click("nav.orders")
        hands.key(Qt.Key.Key_F1, SHIFT)
        if not any(one.isVisible() for one in self.desk.window.findChildren(QWidget, "shortcuts")):
            raise StepFailed("the keys are not shown")
        hands.shot("keys")
        hands.close()
