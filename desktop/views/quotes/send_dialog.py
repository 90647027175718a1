"""The mail that brings a sale to its customer, as it will be sent: to whom, its words, what comes with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.quotes.offers import OfferLetter
from desktop.views import labels
from desktop.views.parts.card import Scroller
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.tokens import GAP_8, GAP_12, GAP_16, GAP_24

translate = QCoreApplication.translate

LETTER = 250


class SendDialog(Dialog):
    """``agreed`` brings the address. It stays open until the mail is queued."""

    agreed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 620)
        self.setObjectName("send")
        self.email = TextField()
        self.email.setObjectName("send.email")
        self.email.setMaxLength(254)
        self.email_row = FormRow(translate("Quote", "E-mail address"), self.email)
        self.subject, self.letter = Elided("", 13, 600), Paragraph("", 13, 400)
        self.attached = Paragraph("", 13, 400, "muted")
        self.attached.set_icon("doc")
        self._stack()
        leave = self.add_button(translate("Quote", "Leave it"))
        leave.set_hint("Esc")
        leave.clicked.connect(self.leave)
        self.go = self.add_button(translate("Quote", "Send"), "primary")
        self.go.setObjectName("send.go")
        self.go.set_hint("Ctrl+Return")
        self.go.clicked.connect(self._agree)
        self.set_default(self.go)

    def _stack(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, GAP_12, 0)
        column.setSpacing(GAP_8)
        column.addWidget(self.letter)
        column.addStretch(1)
        scroller = Scroller(words)
        scroller.setFixedHeight(LETTER)
        self.body.setContentsMargins(GAP_24, 0, GAP_24, GAP_16)
        self.body.setSpacing(GAP_12)
        for widget in (self.email_row, self.subject, scroller, self.attached):
            self.body.addWidget(widget)

    def show_letter(self, letter: OfferLetter, email: str) -> None:
        """Show a mail; ``email`` is the address that is known, or empty."""
        self.set_title(
            translate("Quote", "Send to the customer"),
            translate("Quote", "{language}. The mail waits in the outbox until there is a network.").format(
                language=labels.language_name(letter.language)
            ),
        )
        self.email.setText(email)
        self.email_row.set_problem("")
        self.subject.setText(letter.subject)
        self.letter.setText(letter.body)
        self.attached.setText(", ".join(letter.attached))
        self.open(self.go if email else self.email)

    def _agree(self) -> None:
        self.agreed.emit(self.email.text().strip())
