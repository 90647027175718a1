"""What can be done with the parcels of an order: sent in parts, a step on or back, written anew, given up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.ship_effects import ShipmentLeft, ShipmentStepped
from desktop.domain.shipping_steps import IN_SHOP
from desktop.domain.states import ShipmentState
from desktop.services.commands.commands import Command, can
from desktop.services.forms.ship_offer import steps_of
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.shipment_units import living_shipments, pending_units
from desktop.services.plans.plan_rest import RestChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.services.plans.ship_choices import ShipChoices, StepChoices, UnshipChoices, VoidChoices
from desktop.views import labels, states
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.consequence_dialog import ConsequenceDialog, Question
from desktop.views.orders.ship_sheet import ShipSheet
from desktop.views.orders.shipment_sheet import ShipmentSheet

KEYS = {"ship": "S", "shipment.next": "Y", "will_not_deliver": "L"}
ICONS = {"ship": "truck", "shipment.next": "right", "will_not_deliver": "cancel"}


class ShipActs(ActGroup):
    """Three actions: ``ship`` (a part), ``shipment.next`` and ``will_not_deliver``.

    Everything else is done with one shipment, named by its id.
    """

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self.tells: Callable[[], bool] = lambda: False
        self._next: ShipmentState | None = None
        self._sheet: ShipSheet | None = None
        self._details: ShipmentSheet | None = None
        self._dialog: ConsequenceDialog | None = None
        deeds = {"ship": self._ship, "shipment.next": self._go_on, "will_not_deliver": self._give_up}
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed)

    def show_card(self, card: OrderCard) -> None:
        """Say and allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        pickup, self._next = card.head.delivery.kind == "pickup", next_state(card)
        self.allow("ship", Command.SHIP, self.tr("Hand over…") if pickup else self.tr("Ship…"))
        self.allow("will_not_deliver", Command.WILL_NOT_DELIVER, self.tr("Do not deliver the rest…"))
        word = states.word(self._next) if self._next else self.tr("Next step of the parcel")
        self.allow("shipment.next", Command.STEP_SHIPMENT, word)
        for action in self.actions.values():
            action.setVisible(bool(card.head.delivery.kind))
        self.actions["shipment.next"].setVisible(self._next is not None)
        self.actions["shipment.next"].setEnabled(self._next is not None)

    # Asked of the order

    def _ship(self) -> None:
        if self._sheet is None:
            self._sheet = ShipSheet(self._page.window())
            self._sheet.agreed.connect(self._agreed)
        sheet, order_id = self._sheet, self._shown().head.id
        self.attempt(lambda: sheet.ask(order_id))

    def _go_on(self) -> None:
        if self._next is not None:
            self.step(None, self._next)

    def _give_up(self) -> None:
        head = self._shown().head
        self._ask(
            Question(
                self.tr("Do not deliver the rest of {number}?").format(number=head.number),
                self.tr("What the customer owes stays the same. To take it off, cancel the rest."),
                self.tr("Leave as it is"),
                self.tr("Do not deliver"),
                lambda answers: plan(Command.WILL_NOT_DELIVER, head.id, RestChoices(answers.restock)),
                goods=True,
            )
        )

    def unship(self, shipment_id: int | None = None) -> None:
        """Show what taking back all that left, or one shipment, would do, and ask."""
        head = self._shown().head
        chosen = None if shipment_id is None else (shipment_id,)
        self._ask(
            Question(
                self.tr("Mark {number} as not shipped?").format(number=head.number),
                self.tr("The goods are in the shop again. The customer is not told."),
                self.tr("Leave as it is"),
                self.tr("Mark as not shipped"),
                lambda _answers: plan(Command.MARK_UNSHIPPED, head.id, UnshipChoices(chosen)),
            )
        )

    # Asked of one shipment

    def step(self, shipment_id: int | None, after: ShipmentState) -> None:
        """Let a shipment go a step on or back; without an id, all that can."""
        head = self._shown().head
        choices = StepChoices(after, shipment_id, tell_customer=self.tells())
        self.attempt(lambda: self._agreed(plan(Command.STEP_SHIPMENT, head.id, choices)))

    def edit(self, shipment_id: int) -> None:
        """Write carrier, tracking numbers, weight or receiver anew."""
        if self._details is None:
            self._details = ShipmentSheet(self._page.window())
            self._details.agreed.connect(self._agreed)
        sheet, order_id = self._details, self._shown().head.id
        self.attempt(lambda: sheet.ask(order_id, shipment_id))

    def void(self, shipment_id: int) -> None:
        """Give up a slip that has not left."""
        order_id = self._shown().head.id
        self.attempt(lambda: self._agreed(plan(Command.VOID_SLIP, order_id, VoidChoices(shipment_id))))

    # Done

    def _ask(self, question: Question) -> None:
        if self._dialog is None:
            self._dialog = ConsequenceDialog(self._page.window())
            self._dialog.agreed.connect(self._agreed)
        self._dialog.ask(question)

    def _agreed(self, agreed: Plan) -> None:
        try:
            carry_out(agreed, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._agreed, agreed))
            return
        back = reverse_of(agreed)
        undo = partial(self._undo, agreed.order_id, *back) if back is not None else None
        self._context.toast(self._done(agreed).format(number=agreed.number), undo)

    def _done(self, agreed: Plan) -> str:
        """What is said when it is done."""
        if agreed.command is Command.SHIP:
            return self._sent(agreed)
        said = {
            Command.MARK_UNSHIPPED: self.tr("{number} marked as not shipped"),
            Command.VOID_SLIP: self.tr("Packing slip of {number} cancelled"),
            Command.EDIT_SHIPMENT: self.tr("Parcel of {number} changed"),
            Command.WILL_NOT_DELIVER: self.tr("The rest of {number} will not be delivered"),
        }.get(agreed.command)
        return said or labels.headed("{number}", states.word(agreed.choices.after))

    def _sent(self, agreed: Plan) -> str:
        """That everything left, or that a part of it did."""
        rest = bool(pending_units(order_ledger(agreed.order_id)))
        if any(isinstance(effect, ShipmentLeft) and effect.picked_up for effect in agreed.effects):
            return self.tr("A part of {number} handed over") if rest else self.tr("{number} handed over")
        return self.tr("A part of {number} shipped") if rest else self.tr("{number} shipped")

    def _undo(self, order_id: int, command: Command, choices: object) -> None:
        self.attempt(lambda: carry_out(plan(command, order_id, choices), by=self._context.by()))


def next_state(card: OrderCard) -> ShipmentState | None:
    """The usual next state of the order's parcels; None when there is none, or sending comes next."""
    if not can(Command.STEP_SHIPMENT, card).ok:
        return None
    if card.head.delivery.kind == "pickup" and pending_units(card):
        return ShipmentState.READY
    on = [steps_of(card, shipment).on for shipment in living_shipments(card)]
    found = [steps[0] for steps in on if steps and steps[0] is not ShipmentState.SHIPPED]
    return found[0] if found else None


def reverse_of(done: Plan) -> tuple[Command, object] | None:
    """What takes back what was just done with one shipment; None where nothing does."""
    ledger = order_ledger(done.order_id)
    newest = ledger.shipments[-1].id if ledger.shipments else 0
    if done.command is Command.MARK_UNSHIPPED:
        ids = tuple(effect.shipment_id for effect in done.effects if hasattr(effect, "shipment_id"))
        return Command.MARK_SHIPPED, ShipChoices(shipments=ids)
    left = [effect for effect in done.effects if isinstance(effect, ShipmentLeft)]
    if left:
        ids = tuple(effect.shipment_id or newest for effect in left)
        return Command.MARK_UNSHIPPED, UnshipChoices(ids)
    stepped = [effect for effect in done.effects if isinstance(effect, ShipmentStepped)]
    if len(stepped) == 1:
        return _step_again(stepped[0], newest)
    return None


def _step_again(effect: ShipmentStepped, newest: int) -> tuple[Command, object] | None:
    """The step the other way; not where the goods would leave the shop by it."""
    if effect.after in IN_SHOP and effect.before not in IN_SHOP:
        return None
    return Command.STEP_SHIPMENT, StepChoices(effect.before, effect.shipment_id or newest)
