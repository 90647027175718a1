"""A customer's answer before it is taken over: what it changes, line by line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.quotes.answers import AnswerCard, AnswerChange, Part
from desktop.views import labels
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import GAP_4, GAP_12, GAP_16, GAP_24

translate = QCoreApplication.translate


class AnswerDialog(Dialog):
    """``agreed`` when it shall be taken over."""

    agreed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 560)
        self.setObjectName("answer")
        self.outdated = Paragraph(
            translate("Quote", "The quote was changed after this page was sent. Look twice."), 13, 600, "wait"
        )
        self.outdated.set_icon("warn")
        self._changes = QVBoxLayout()
        self._changes.setSpacing(GAP_4)
        self.body.setContentsMargins(GAP_24, 0, GAP_24, GAP_16)
        self.body.setSpacing(GAP_12)
        self.body.addWidget(self.outdated)
        self.body.addLayout(self._changes)
        leave = self.add_button(translate("Quote", "Leave it"))
        leave.set_hint("Esc")
        leave.clicked.connect(self.leave)
        self.go = self.add_button(translate("Quote", "Take it over"), "primary")
        self.go.setObjectName("answer.go")
        self.go.set_hint("Ctrl+Return")
        self.go.clicked.connect(self._agree)
        self.set_default(self.go)

    def show_answer(self, card: AnswerCard) -> None:
        """Show what this answer changes."""
        title = translate("Quote", "Answer to {number}").format(number=card.number)
        self.set_title(title, labels.named(card.who))
        self.outdated.setVisible(card.outdated)
        clear(self._changes)
        if not card.changes:
            self._add(Paragraph(translate("Quote", "The customer accepts it as it is."), 13, 400))
        for change in card.changes:
            self._add(Label(_what(change), 13, 600))
            self._add(Paragraph(_how(change), 13, 400, "muted"))
        self.open(self.go)

    def _add(self, widget: QWidget) -> None:
        self._changes.addWidget(widget)
        widget.show()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()


def _what(change: AnswerChange) -> str:
    return change.name or {
        Part.SHIPPING: translate("Quote", "Where it goes"),
        Part.BILLING: translate("Quote", "Invoiced to"),
        Part.PAYMENT: translate("Quote", "Payment"),
        Part.REMARK: translate("Quote", "Remark"),
    }.get(change.part, "")


def _how(change: AnswerChange) -> str:
    if change.part is Part.QUANTITY and change.new == "0":
        return translate("Quote", "not wanted any more")
    new = labels.named(change.new) or translate("Quote", "the same address")
    if not change.old:
        return new
    return f"{labels.named(change.old)} → {new}"
