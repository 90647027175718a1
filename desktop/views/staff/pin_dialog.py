"""Who is there: a person is chosen and says their PIN, to sit at the desk or to approve."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.shop.pins import PinLocked, check_pin, pin_wait
from desktop.services.shop.staff import Person
from desktop.views import messages
from desktop.views.orders.consequence import Consequence
from desktop.views.parts.choices import Choice, Choices
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import ConsequenceRow, Dialog
from desktop.views.parts.rows import clear
from desktop.views.parts.written import nothing
from desktop.views.staff.words import summary
from desktop.views.style import colour
from desktop.views.tokens import COUNTER, GAP_16

translate = QCoreApplication.translate
WIDTH = 480


class PinDialog(Dialog):
    """``chosen`` brings the person whose PIN was right, or who has none. ``must`` leaves no other way out.

    Of the people it is asked about, the first is chosen from the beginning.
    """

    chosen = Signal(object)
    back_by = Qt.FocusReason.OtherFocusReason  # whoever was typing goes on typing
    loses = staticmethod(nothing)  # half a PIN is nothing to keep

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, WIDTH)
        self.setObjectName("seat.dialog")
        self._people: dict[int, Person] = {}
        self.must = False
        self.about = QWidget()
        self.about.setObjectName("seat.about")
        self._rows = QVBoxLayout(self.about)
        self._rows.setContentsMargins(0, 0, 0, GAP_16)
        self._rows.setSpacing(0)
        self.who, self.pin = Choices(), TextField(height=COUNTER)
        self.who.setObjectName("seat.who")
        self.pin.setObjectName("seat.pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(8)
        self.pin.setValidator(QRegularExpressionValidator("[0-9]*", self.pin))
        self.row = FormRow(translate("Seat", "PIN"), self.pin)
        self.wait = QTimer(self, interval=1000)
        self.wait.timeout.connect(self._count_down)
        self.body.addWidget(self.about)
        self.body.addWidget(self.who)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.row)
        self.go = self.add_button(translate("Seat", "Go on"), "primary")
        self.go.setObjectName("seat.go")
        self.go.clicked.connect(self._try)
        self.who.changed.connect(self._choose)
        self.set_default(self.go)

    def ask(
        self,
        people: Sequence[Person],
        title: str,
        intro: str,
        *,
        must: bool = False,
        about: Sequence[Consequence] = (),
    ) -> None:
        """Ask who of these people it is; ``about`` says what they agree to."""
        clear(self._rows)
        for row in about:
            self._rows.addWidget(ConsequenceRow(row.icon, row.title, row.detail, row.amount, row.tint))
        self.about.setVisible(bool(about))
        self._people, self.must = {person.id: person for person in people}, must
        self.set_title(title, intro)
        self.cross.setHidden(must)
        self.helps = not must  # what opens could be used by whoever passes
        self.who.set_choices([Choice(person.id, person.name, summary(person)) for person in people])
        self.who.set_current(people[0].id)
        self.row.set_label(translate("Seat", "PIN"))
        self.go.setText(translate("Seat", "Go on"))
        self.open()
        self._choose()

    def person(self) -> Person:
        """The person who is chosen."""
        key = self.who.current()
        assert key is not None, "one is chosen from the beginning"
        return self._people[key]

    def reject(self) -> None:
        """Leave without anybody, where that is possible."""
        if not self.must:
            super().reject()

    def _choose(self, _key: object = None) -> None:
        self.wait.stop()
        self.pin.clear()
        self.row.set_problem("")
        self.row.setVisible(self.person().has_pin)
        self._place()
        self._come_home()

    def _come_home(self) -> None:
        (self.pin if self.person().has_pin else self.go).setFocus()

    def _try(self) -> None:
        person, typed = self.person(), self.pin.text()
        try:
            check_pin(person.id, typed)
        except DeskError as error:
            self.pin.clear()
            self._say(messages.words(error))
            self.wait.start() if isinstance(error, PinLocked) else self.wait.stop()
            self.pin.setFocus()
            return
        self.wait.stop()
        self.pin.clear()
        self.must = False
        self.accept()
        self.chosen.emit(person)

    def _count_down(self) -> None:
        """Say how long there is to wait still, and nothing once that is over."""
        left = pin_wait(self.person().id) if self.isVisible() else 0
        if left <= 0:
            self.wait.stop()
        self._say(messages.words(PinLocked(left)) if left > 0 else "")

    def _say(self, sentence: str) -> None:
        self.row.set_problem(sentence)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nobody reads the page behind while nobody sits at the desk."""
        if self.must:
            QPainter(self).fillRect(self.rect(), QColor(colour("canvas")))
        super().paintEvent(event)
