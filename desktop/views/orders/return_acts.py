"""What can be done with the returns of an order: asked for, changed, received, refused, closed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.mails.messages import RETURN_EXPECTED, RETURN_REFUSED
from desktop.services.orders.ledger_cards import OrderCard, ReturnCard
from desktop.services.orders.order_card import order_card
from desktop.services.orders.tell_defaults import tells
from desktop.services.plans.plan_return import ReturnStepChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.consequence_dialog import Answers, ConsequenceDialog, Question
from desktop.views.orders.receive_sheet import ReceiveSheet
from desktop.views.orders.return_sheet import ReturnSheet
from desktop.views.orders.return_turns import RECEIVE, exchange_of, return_turn

KEYS = {"return.create": "G", "return.next": "X", "return.exchange": "Shift+X"}
ICONS = {"return.create": "refund", "return.next": "refund", "return.exchange": "orders"}

_REVERSE = {
    Command.REQUEST_RETURN: Command.CLOSE_RETURN,
    Command.CONFIRM_RETURN: Command.REOPEN_RETURN,
    Command.REFUSE_RETURN: Command.REOPEN_RETURN,
}
"""What takes a step back (order rules 5.2); goods that came are put right by adjusting the stock."""


class ReturnActs(ActGroup):
    """Three actions: ``return.create``, ``return.next``, the usual step of the return whose turn it is, and
    ``return.exchange``, which opens its sale. Everything else is done with one return, named by its id."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self._sheet: ReturnSheet | None = None
        self._receive: ReceiveSheet | None = None
        self._dialog: ConsequenceDialog | None = None
        deeds = {"return.create": self.create, "return.next": self._go_on, "return.exchange": self._exchange}
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed)

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        self.allow("return.create", Command.REQUEST_RETURN, self.tr("Return of goods…"))
        turn, exchange = return_turn(card), exchange_of(card)
        self.allow_when("return.next", False, "", self.tr("Next step of the return"))
        self.allow_when("return.exchange", False, "", self.tr("Open the exchange"))
        if turn is not None:
            step, found = turn
            words = self.tr("Receive {number}") if step == RECEIVE else self.tr("Close {number}")
            self.allow_when("return.next", True, "", words.format(number=found.number))
        if exchange is not None:
            words = (
                self.tr("Open exchange {number}")
                if exchange.exchange_number
                else self.tr("Go on with the exchange")
            )
            self.allow_when("return.exchange", True, "", words.format(number=exchange.exchange_number))
        for name, there in (("return.next", turn), ("return.exchange", exchange)):
            self.actions[name].setVisible(there is not None)

    # Asked

    def _go_on(self) -> None:
        turn = return_turn(self._shown())
        if turn is not None:
            step, card = turn
            (self.receive if step == RECEIVE else self.close)(card.id)

    def _exchange(self) -> None:
        card = exchange_of(self._shown())
        if card is not None and card.exchange_order_id is not None:
            self.open_exchange(card.exchange_order_id)

    def create(self) -> None:
        """Write a return down."""
        head = self._shown().head
        self.attempt(lambda: self._form().ask(head.id, head.channel, head.email))

    def edit(self, return_id: int) -> None:
        """Look at a return, and change it."""
        head = self._shown().head
        self.attempt(lambda: self._form().ask(head.id, head.channel, head.email, return_id))

    def receive(self, return_id: int) -> None:
        """Ask what came."""
        if self._receive is None:
            self._receive = ReceiveSheet(self._page.window())
            self._receive.agreed.connect(self._agreed)
        sheet, order_id = self._receive, self._shown().head.id
        self.attempt(lambda: sheet.ask(order_id, return_id))

    def confirm(self, return_id: int) -> None:
        """Agree, and wait for the goods; where somebody can be told of it, ask first."""
        head = self._shown().head
        if not head.email:
            self._at_once(Command.CONFIRM_RETURN, return_id)
            return
        number = self._return(return_id).number
        self._ask(
            Question(
                self.tr("Accept return {number}?").format(number=number),
                self.tr("The goods are expected from now on."),
                self.tr("Leave as it is"),
                self.tr("Accept the return"),
                partial(_acceptance, head.id, return_id),
                mail=head.email,
                tells=tells(RETURN_EXPECTED, head),
            )
        )

    def reopen(self, return_id: int) -> None:
        """Take the answer back."""
        self._at_once(Command.REOPEN_RETURN, return_id)

    def close(self, return_id: int) -> None:
        """Be done with it."""
        self._at_once(Command.CLOSE_RETURN, return_id)

    def refuse(self, return_id: int) -> None:
        """Ask why it is refused."""
        head, number = self._shown().head, self._return(return_id).number
        self._ask(
            Question(
                self.tr("Refuse return {number}?").format(number=number),
                self.tr("The customer keeps the goods."),
                self.tr("Leave as it is"),
                self.tr("Refuse the return"),
                partial(_refusal, head.id, return_id),
                (
                    self.tr("Asked for too late"),
                    self.tr("Worn or used"),
                    self.tr("Made to measure"),
                    self.tr("Not bought here"),
                ),
                mail=head.email,
                tells=tells(RETURN_REFUSED, head),
                danger=True,
            )
        )

    def open_exchange(self, order_id: int) -> None:
        """Show the sale of an exchange: in the wizard, or on its page once it is placed."""
        if order_card(order_id).head.number:
            self._context.open_order(order_id, None)
        else:
            self._context.new_order(order_id)

    # Done

    def _ask(self, question: Question) -> None:
        if self._dialog is None:
            self._dialog = ConsequenceDialog(self._page.window())
            self._dialog.agreed.connect(self._agreed)
        self._dialog.ask(question)

    def _at_once(self, command: Command, return_id: int) -> None:
        order_id = self._shown().head.id
        self.attempt(lambda: self._agreed(plan(command, order_id, ReturnStepChoices(return_id))))

    def _agreed(self, agreed: Plan) -> None:
        try:
            carry_out(agreed, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._agreed, agreed))
            return
        card = self._changed(agreed)
        reverse = _REVERSE.get(agreed.command)
        undo = partial(self._undo, agreed.order_id, reverse, card.id) if reverse else None
        self._context.toast(self._done(agreed.command).format(number=card.number), undo)

    def _undo(self, order_id: int, command: Command, return_id: int) -> None:
        self.attempt(
            lambda: carry_out(plan(command, order_id, ReturnStepChoices(return_id)), by=self._context.by())
        )

    def _done(self, command: Command) -> str:
        return {
            Command.REQUEST_RETURN: self.tr("Return {number} created"),
            Command.EDIT_RETURN: self.tr("Return {number} changed"),
            Command.CONFIRM_RETURN: self.tr("{number} confirmed, waiting for the goods"),
            Command.RECEIVE_RETURN: self.tr("Return {number} received"),
            Command.REFUSE_RETURN: self.tr("Return {number} refused"),
            Command.REOPEN_RETURN: self.tr("{number} is only asked for again"),
            Command.CLOSE_RETURN: self.tr("Return {number} closed"),
        }[command]

    # Helped

    def _changed(self, agreed: Plan) -> ReturnCard:
        """The return that a plan was about; a new one is the last."""
        cards = order_card(agreed.order_id).returns
        wanted = getattr(agreed.choices, "return_id", cards[-1].id)
        return next(card for card in cards if card.id == wanted)

    def _form(self) -> ReturnSheet:
        if self._sheet is None:
            self._sheet = ReturnSheet(self._page.window())
            self._sheet.agreed.connect(self._agreed)
        return self._sheet

    def _return(self, return_id: int) -> ReturnCard:
        return next(card for card in self._shown().returns if card.id == return_id)


def _acceptance(order_id: int, return_id: int, answers: Answers) -> Plan:
    choices = ReturnStepChoices(return_id, tell_customer=answers.tell_customer)
    return plan(Command.CONFIRM_RETURN, order_id, choices)


def _refusal(order_id: int, return_id: int, answers: Answers) -> Plan:
    choices = ReturnStepChoices(return_id, answers.reason, answers.tell_customer)
    return plan(Command.REFUSE_RETURN, order_id, choices)
