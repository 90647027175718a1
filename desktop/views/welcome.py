"""The first page of a new shop file: three questions, or a look around in a demo shop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.preferences import change_shop
from desktop.services.setup import prepare_shop
from desktop.shell.i18n import LANGUAGES
from desktop.views import labels
from desktop.views.context import DeskContext, Page
from desktop.views.parts.buttons import Button
from desktop.views.parts.empty import Drawing
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.progress import ProgressBar
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.toggles import Segments
from desktop.views.tokens import COUNTER, GAP_8, GAP_12, GAP_16, GAP_24

WIDTH = 464
COUNTRIES = ("FR", "BE", "CA", "CH", "DE", "ES", "GB", "IE", "IT", "LU", "MC", "NL", "PT", "US")
CURRENCIES = {"CA": "CAD", "CH": "CHF", "GB": "GBP", "US": "USD"}
NAME, COUNTRY = "welcome/name", "welcome/country"


class Welcome(Page):
    """Asks for the shop's name, country and language. Whatever is left open has a good default."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("welcome")
        self.name, self.country, self.language = TextField(), Combo(), Segments()
        self.start = Button("", "primary", height=COUNTER)
        self.demo = Button("", "plain", icon="eye", height=COUNTER)
        self.progress = ProgressBar()
        for widget, name in (
            (self.name, "name"),
            (self.country, "country"),
            (self.language, "language"),
            (self.start, "start"),
            (self.demo, "demo"),
        ):
            widget.setObjectName(f"welcome.{name}")
        self._fill()
        self._lay_out()
        self._connect()

    def _fill(self) -> None:
        device = self.context.device
        names = sorted((labels.country(code), code) for code in COUNTRIES)
        self.country.fill(names)
        remembered = device.text(COUNTRY)
        self.country.choose(remembered if remembered in COUNTRIES else COUNTRIES[0])
        self.language.set_choices([(code, labels.language_name(code)) for code in LANGUAGES])
        self.language.set_current(self.context.language)
        self.name.setText(device.text(NAME))
        self.start.setText(self.tr("Open my shop"))
        self.demo.setText(self.tr("Look around in a demo shop"))
        self.progress.hide()

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        form = QWidget()
        form.setFixedWidth(WIDTH)
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_16)
        later = self.tr("It stands at the top of your documents. Without one, the first invoice asks for it.")
        rows.addWidget(FormRow(self.tr("Name of the shop"), self.name, later))
        rows.addWidget(FormRow(self.tr("Country"), self.country))
        rows.addWidget(FormRow(self.tr("Language"), self.language))
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_12)
        buttons.addWidget(self.start)
        buttons.addWidget(self.demo)
        rows.addSpacing(GAP_8)
        rows.addLayout(buttons)
        rows.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_24, GAP_24, GAP_24, GAP_24)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(Drawing("first-order"), 0, middle)
        column.addSpacing(GAP_24)
        column.addWidget(Label(self.tr("Welcome to Comptoir"), 20, 600), 0, middle)
        column.addSpacing(4)
        words = Paragraph(
            self.tr(
                "Everything stays on this machine and works without a network. All this can change later."
            ),
            13,
            400,
            "muted",
        )
        words.setAlignment(middle)
        words.setFixedSize(WIDTH, words.heightForWidth(WIDTH))
        column.addWidget(words, 0, middle)
        column.addSpacing(GAP_24)
        column.addWidget(form, 0, middle)
        column.addStretch(3)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._remember)
        self.name.returnPressed.connect(self.open_shop)
        self.country.currentIndexChanged.connect(self._remember)
        self.language.changed.connect(self._speak)
        self.start.clicked.connect(self.open_shop)
        self.demo.clicked.connect(self._show_demo)

    def arrive(self) -> None:
        self.progress.hide()
        self.name.setFocus()

    def open_shop(self) -> None:
        """Prepare the file as answered and go to the orders."""
        country = str(self.country.currentData())
        prepare_shop(language=self.context.language, name=self.name.text().strip())
        change_shop({"country": country, "currency": CURRENCIES.get(country, "EUR")}, by=self.context.by())
        for key in (NAME, COUNTRY):
            self.context.device.keep(key, "")
        self.context.show_page("orders")

    def _remember(self) -> None:
        self.context.device.keep(NAME, self.name.text())
        self.context.device.keep(COUNTRY, str(self.country.currentData()))

    def _speak(self, language: str) -> None:
        self._remember()
        self.context.doors.set_language(language)

    def _show_demo(self) -> None:
        self.progress.show()
        self.context.doors.open_demo()
