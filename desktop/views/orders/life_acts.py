"""Hold, complete and cancel an order from its page; what does more than one thing is shown first."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind, Lifecycle
from desktop.services.commands.commands import Command, can
from desktop.services.mails.messages import CANCELLED
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.tell_defaults import tells
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.consequence_dialog import Answers, ConsequenceDialog, Question
from desktop.views.orders.rest_question import rest_only, rest_question

KEYS = {"hold": "H", "complete": "T", "cancel": "Del"}
ICONS = {"hold": "pause", "complete": "check", "cancel": "cancel"}


class LifeActs(ActGroup):
    """Three actions: ``hold`` (or resume), ``complete`` (or open again) and ``cancel``."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self._dialog: ConsequenceDialog | None = None
        self._done = ""
        deeds = {"hold": self._hold, "complete": self._complete, "cancel": self._cancel}
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed)

    def show_card(self, card: OrderCard) -> None:
        """Say and allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        head = card.head
        ended = head.lifecycle in (Lifecycle.COMPLETED, Lifecycle.CANCELLED)
        self.allow(
            "hold", self._hold_command(card), self.tr("Resume") if head.held else self.tr("Put on hold")
        )
        self.allow(
            "complete", self._complete_command(card), self.tr("Open again") if ended else self.tr("Complete")
        )
        rest = rest_only(card)
        words = self.tr("Cancel the rest…") if rest else self.tr("Cancel the order…")
        self.allow("cancel", Command.CANCEL_REST if rest else Command.CANCEL, words)
        self.actions["cancel"].setVisible(head.lifecycle is not Lifecycle.CANCELLED)

    @staticmethod
    def _hold_command(card: OrderCard) -> Command:
        return Command.RESUME if card.head.held else Command.HOLD

    @staticmethod
    def _complete_command(card: OrderCard) -> Command:
        ended = card.head.lifecycle in (Lifecycle.COMPLETED, Lifecycle.CANCELLED)
        return Command.REOPEN if ended else Command.COMPLETE

    # Asked

    def _hold(self) -> None:
        card = self._shown()
        if card.head.held:
            self._at_once(Command.RESUME, self.tr("{number} is no longer on hold"))
            return
        number = card.head.number
        self._ask(
            Question(
                self.tr("Put {number} on hold?").format(number=number),
                self.tr("Nothing is invoiced, packed or completed until you resume it."),
                self.tr("Leave as it is"),
                self.tr("Put on hold"),
                lambda answers: plan(Command.HOLD, card.head.id, HoldChoices(answers.reason)),
                (
                    self.tr("Waiting for the customer’s answer"),
                    self.tr("Waiting for the payment"),
                    self.tr("Waiting for goods"),
                ),
            ),
            self.tr("{number} is on hold"),
        )

    def _complete(self) -> None:
        card = self._shown()
        if card.head.lifecycle is Lifecycle.CANCELLED:
            self._ask_reopen(card)
        elif card.head.lifecycle is Lifecycle.COMPLETED:
            self._at_once(Command.REOPEN, self.tr("{number} is open again"))
        elif self._unfinished(card):
            self._ask_complete(card)
        else:
            self._at_once(Command.COMPLETE, self.tr("{number} is completed"))

    def _cancel_intro(self, card: OrderCard) -> str:
        """An order with fiscal papers stays cancelled: that is said before, with the way on."""
        words = self.tr("This is what will happen.")
        if any(paper.kind is not DocumentKind.PACKING_SLIP for paper in card.documents):
            for_good = self.tr(
                "The order then stays cancelled; “Duplicate into a quote” makes a new one of it."
            )
            return f"{words} {for_good}"
        return words

    @staticmethod
    def _unfinished(card: OrderCard) -> bool:
        return card.head.due_minor > 0 or any(
            line.units.in_shop for line in card.lines if card.head.delivery.kind
        )

    def _ask_complete(self, card: OrderCard) -> None:
        head = card.head
        self._ask(
            Question(
                self.tr("Complete {number} all the same?").format(number=head.number),
                self.tr("This is what will happen."),
                self.tr("Leave open"),
                self.tr("Complete"),
                lambda _answers: plan(Command.COMPLETE, head.id),
            ),
            self.tr("{number} is completed"),
        )

    def _ask_reopen(self, card: OrderCard) -> None:
        head = card.head
        self._ask(
            Question(
                self.tr("Open {number} again?").format(number=head.number),
                self.tr("This is what will happen."),
                self.tr("Leave cancelled"),
                self.tr("Open again"),
                lambda _answers: plan(Command.REOPEN, head.id),
            ),
            self.tr("{number} is open again"),
        )

    def _cancel(self) -> None:
        card = self._shown()
        if rest_only(card):
            self._ask(rest_question(card), self.tr("The rest of {number} is cancelled"))
            return
        head = card.head
        self._ask(
            Question(
                self.tr("Cancel order {number}?").format(number=head.number),
                self._cancel_intro(card),
                self.tr("Keep the order"),
                self.tr("Cancel the order"),
                lambda answers: plan(Command.CANCEL, head.id, CancelChoices(*_of(answers))),
                (
                    self.tr("The customer changed their mind"),
                    self.tr("Goods not available"),
                    self.tr("The payment did not arrive"),
                    self.tr("Ordered twice"),
                ),
                mail=head.email,
                tells=tells(CANCELLED, head),
                danger=True,
            ),
            self.tr("{number} is cancelled"),
        )

    # Done

    def _ask(self, question: Question, done: str) -> None:
        if self._dialog is None:
            self._dialog = ConsequenceDialog(self._page.window())
            self._dialog.agreed.connect(self._agreed)
        self._done = done
        self._dialog.ask(question)

    def _agreed(self, agreed: Plan) -> None:
        self._carry_out(agreed, self._done)

    def _at_once(self, command: Command, done: str) -> None:
        try:
            self._carry_out(plan(command, self._shown().head.id), done)
        except DeskError as error:
            self._context.refuse(error)

    def _carry_out(self, agreed: Plan, done: str) -> None:
        try:
            carry_out(agreed, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._carry_out, agreed, done))
            return
        undo = partial(self._undo, agreed.order_id, *back) if (back := self._reverse(agreed)) else None
        self._context.toast(done.format(number=agreed.number), undo)

    def _reverse(self, done: Plan) -> tuple[Command, Any] | None:
        """What takes it back, where the order allows it now: one that was credited stays cancelled."""
        back = self._opposite(done)
        return back if back and can(back[0], order_ledger(done.order_id)).ok else None

    def _opposite(self, done: Plan) -> tuple[Command, Any] | None:
        if done.command is Command.RESUME:
            return Command.HOLD, HoldChoices(self._shown().head.hold_reason)
        reopened = done.command is Command.REOPEN and done.before.lifecycle is Lifecycle.COMPLETED
        return (Command.COMPLETE, None) if reopened else _REVERSE.get(done.command)

    def _undo(self, order_id: int, command: Command, choices: Any) -> None:
        self.attempt(lambda: carry_out(plan(command, order_id, choices), by=self._context.by()))


_REVERSE: dict[Command, tuple[Command, Any]] = {
    Command.HOLD: (Command.RESUME, None),
    Command.COMPLETE: (Command.REOPEN, None),
    Command.CANCEL: (Command.REOPEN, None),
}


def _of(answers: Answers) -> tuple[str, bool]:
    return answers.reason, answers.tell_customer
