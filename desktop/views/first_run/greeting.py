"""The first step of a new shop file: its name, its country and its language, or a look at a demo shop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.shell.device import Device
from desktop.shell.i18n import LANGUAGES
from desktop.views import labels
from desktop.views.first_run.answers import COUNTRIES, COUNTRY, NAME
from desktop.views.parts.buttons import Button
from desktop.views.parts.empty import Drawing
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.progress import ProgressBar
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.toggles import Segments
from desktop.views.tokens import COUNTER, GAP_8, GAP_12, GAP_16, GAP_24

translate = QCoreApplication.translate
WIDTH = 464


class Greeting(QWidget):
    """What is answered stays on this machine until there is a shop file to keep it in.

    ``going_on`` asks for the next step, ``opened`` for the shop at once, ``spoken`` for another language.
    """

    going_on = Signal()
    opened = Signal()
    spoken = Signal(str)
    demo_asked = Signal()

    def __init__(self, device: Device, language: str) -> None:
        super().__init__()
        self._device = device
        self.name, self.country, self.language = TextField(), Combo(), Segments()
        self.next = Button(translate("FirstRun", "Continue"), "primary", height=COUNTER)
        self.demo = Button(
            translate("FirstRun", "Look around in a demo shop"), "plain", icon="eye", height=COUNTER
        )
        self.start = Button(translate("FirstRun", "Open my shop at once"), "quiet")
        self.progress = ProgressBar()
        for name in ("name", "country", "language", "next", "demo", "start"):
            getattr(self, name).setObjectName(f"welcome.{name}")
        self._fill(language)
        self._lay_out()
        self._connect()

    def _fill(self, language: str) -> None:
        self.country.fill(sorted((labels.country(code), code) for code in COUNTRIES))
        remembered = self._device.text(COUNTRY)
        self.country.choose(remembered if remembered in COUNTRIES else COUNTRIES[0])
        self.language.set_choices([(code, labels.language_name(code)) for code in LANGUAGES])
        self.language.set_current(language)
        self.name.setText(self._device.text(NAME))
        self.next.set_hint("Return")
        self.progress.hide()

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_24, GAP_24, GAP_24, GAP_24)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(Drawing("first-order"), 0, middle)
        column.addSpacing(GAP_16)
        column.addWidget(Label(translate("FirstRun", "Welcome to Comptoir"), 20, 600), 0, middle)
        column.addSpacing(4)
        words = Paragraph(
            translate(
                "FirstRun",
                "Everything stays on this machine and works without a network. All this can change later.",
            ),
            13,
            400,
            "muted",
        )
        words.setAlignment(middle)
        words.setFixedSize(WIDTH, words.heightForWidth(WIDTH))
        column.addWidget(words, 0, middle)
        column.addSpacing(GAP_16)
        column.addWidget(self._form(), 0, middle)
        column.addStretch(3)

    def _form(self) -> QWidget:
        form = QWidget()
        form.setFixedWidth(WIDTH)
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_16)
        later = translate("FirstRun", "It stands at the top of your documents.")
        where = translate("FirstRun", "Brings its currency, its usual VAT rates and its legal sentences.")
        rows.addWidget(FormRow(translate("FirstRun", "Name of the shop"), self.name, later))
        rows.addWidget(FormRow(translate("FirstRun", "Country"), self.country, where))
        rows.addWidget(FormRow(translate("FirstRun", "Language"), self.language))
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_12)
        buttons.addWidget(self.next)
        buttons.addWidget(self.demo)
        rows.addSpacing(GAP_8)
        rows.addLayout(buttons)
        rows.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addWidget(self.progress)
        return form

    def _connect(self) -> None:
        self.name.editingFinished.connect(self.remember)
        self.name.returnPressed.connect(self.going_on)
        self.country.currentIndexChanged.connect(self.remember)
        self.language.changed.connect(self._speak)
        self.next.clicked.connect(self.going_on)
        self.start.clicked.connect(self.opened)
        self.demo.clicked.connect(self._show_demo)

    def remember(self) -> None:
        """Keep the answers on this machine."""
        self._device.keep(NAME, self.name.text())
        self._device.keep(COUNTRY, str(self.country.currentData()))

    def show_shop(self, name: str) -> None:
        """The shop is made: its name can be changed here, its country in the settings."""
        self.name.setText(name)
        self.country.setEnabled(False)
        self.demo.hide()

    def _speak(self, language: str) -> None:
        self.remember()
        self.spoken.emit(language)

    def _show_demo(self) -> None:
        self.progress.show()
        self.demo_asked.emit()
