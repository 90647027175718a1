"""Look before it is done: the dialog that lists what a command will do, and then does exactly that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.plans.plans import Plan
from desktop.views import messages
from desktop.views.orders.effect_words import consequences
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import ConsequenceRow, Dialog
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, GAP_12, GAP_16, GAP_24

OTHER = "…"
"""Value of the choice that lets the reason be written."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person chose: why, whether the customer is told, whether goods go back on the shelf."""

    reason: str = ""
    tell_customer: bool = False
    restock: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """What the dialog asks. ``look`` gives the plan for the answers so far and may raise a DeskError.

    ``keep`` and ``go`` are the words of the two buttons, ``danger`` paints the second red. ``reasons`` are
    offered, with one that can be written; none means nothing is asked. ``mail`` is the customer's address
    and language in words, empty when there is nobody to tell. ``goods`` asks whether they go back on the
    shelf; else they are written off.
    """

    title: str
    intro: str
    keep: str
    go: str
    look: Callable[[Answers], Plan]
    reasons: Sequence[str] = ()
    mail: str = ""
    tells: bool = False
    danger: bool = False
    goods: bool = False


class ConsequenceDialog(Dialog):
    """Asks one question over a page; ``agreed`` brings the plan that was shown, to be carried out."""

    agreed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("consequence.dialog")
        self._question: Question | None = None
        self.plan: Plan | None = None
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.problem = Paragraph("", 13, 400, "prob")
        self.reason, self.own = Combo(), TextField(self.tr("In your own words"))
        self.reason_row = FormRow(self.tr("Reason"), self.reason)
        self.own.setAccessibleName(self.tr("Reason in your own words"))
        self.tell, self.restock = CheckBox(""), CheckBox(self.tr("Put the goods back on the shelf"))
        self.keep, self.go = self.add_button("", "plain"), self.add_button("", "danger")
        self._stack()
        self._christen()
        self.keep.clicked.connect(self.leave)
        self.go.clicked.connect(self._agree)
        self.reason.currentIndexChanged.connect(self._reason_chosen)
        self.own.editingFinished.connect(self._look)
        self.tell.toggled.connect(self._look)
        self.restock.toggled.connect(self._look)

    def _stack(self) -> None:
        self.body.addWidget(self._rows)
        self.body.addWidget(self.problem)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.reason_row)
        self.body.addWidget(self.own)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.restock)
        self.body.addWidget(self.tell)
        self.body.setContentsMargins(GAP_24, 0, GAP_24, GAP_16)

    def _christen(self) -> None:
        named: dict[str, QWidget] = {
            "reason": self.reason,
            "reason.own": self.own,
            "tell": self.tell,
            "restock": self.restock,
            "keep": self.keep,
            "go": self.go,
        }
        for name, widget in named.items():
            widget.setObjectName(f"consequence.{name}")

    def ask(self, question: Question) -> None:
        """Show the question with what would happen now; the focus is on the button that keeps everything."""
        self._question, self.plan = question, None
        self.set_title(question.title, question.intro)
        self.keep.setText(question.keep)
        self.keep.set_hint("Esc")
        self.go.setText(question.go)
        self.go.set_kind("danger" if question.danger else "primary")
        self._fill(question)
        self._look()
        self.open(self.keep)

    def _fill(self, question: Question) -> None:
        with_reason = bool(question.reasons)
        words = [(word, word) for word in question.reasons]
        self.reason.blockSignals(True)
        self.reason.clear()
        self.reason.blockSignals(False)
        self.reason.fill([(self.tr("Not said"), ""), *words, (self.tr("Another reason…"), OTHER)])
        self.own.clear()
        self.own.hide()
        self.reason_row.setVisible(with_reason)
        self.tell.blockSignals(True)
        self.tell.setChecked(question.tells and bool(question.mail))
        self.tell.blockSignals(False)
        self.tell.set_text(self.tr("Tell the customer by e-mail"), question.mail)
        self.tell.setVisible(bool(question.mail))
        self.restock.blockSignals(True)
        self.restock.setChecked(True)
        self.restock.blockSignals(False)
        self.restock.setVisible(question.goods)

    def answers(self) -> Answers:
        """What is chosen now."""
        chosen = self.reason.currentData() or ""
        reason = self.own.text().strip() if chosen == OTHER else str(chosen)
        tells = self.tell.isChecked() and not self.tell.isHidden()
        return Answers(reason, tells, self.restock.isChecked())

    def _reason_chosen(self) -> None:
        own = self.reason.currentData() == OTHER
        self.own.setVisible(own)
        if own:
            self.own.setFocus()
        self._look()

    def _look(self) -> None:
        """Find out what would happen with the answers so far, and list it."""
        if self._question is None:
            return
        clear(self._list)
        try:
            self.plan = self._question.look(self.answers())
        except DeskError as error:
            self.plan = None
            self.problem.setText(messages.words(error))
        else:
            for row in consequences(self.plan):
                if self._list.count():
                    self._list.addWidget(Rule())
                self._list.addWidget(ConsequenceRow(row.icon, row.title, row.detail, row.amount, row.tint))
        self.problem.setVisible(self.plan is None)
        self.go.setEnabled(self.plan is not None)
        if not self.isHidden():
            self._place()

    def _agree(self) -> None:
        """Agree to what was shown; if the order has changed meanwhile, show what would happen now."""
        agreed = self.plan
        self._look()
        if agreed is not None and self.plan == agreed:
            self.accept()
            self.agreed.emit(agreed)
