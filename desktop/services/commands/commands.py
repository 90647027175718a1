"""What may be done with an order now, and if not, why (order rules 5.2).

Buttons ask ``can``, use cases call ``require``: both run the same guards, so they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.services.commands import command_guards as guards
from desktop.services.commands import return_guards as returns
from desktop.services.commands import ship_guards as parcels
from desktop.services.commands.command_guards import Guard
from desktop.services.commands.command_refusals import CommandRefused, Reason
from desktop.services.orders.shipment_units import Known


class Command(StrEnum):
    """Something a person can do with an order."""

    RECEIVE_PAYMENT = "receive_payment"
    MARK_PAID = "mark_paid"
    MARK_UNPAID = "mark_unpaid"
    VOID_PAYMENT = "void_payment"
    SET_DUE_ON = "set_due_on"
    CREATE_INVOICE = "create_invoice"
    INVOICE_AGAIN = "invoice_again"
    PRINT_INVOICE = "print_invoice"
    CREATE_SLIP = "create_slip"
    ISSUE_SLIP = "issue_slip"
    PRINT_SLIP = "print_slip"
    MARK_SHIPPED = "mark_shipped"
    MARK_UNSHIPPED = "mark_unshipped"
    SHIP = "ship"
    STEP_SHIPMENT = "step_shipment"
    VOID_SLIP = "void_slip"
    EDIT_SHIPMENT = "edit_shipment"
    WILL_NOT_DELIVER = "will_not_deliver"
    CANCEL_REST = "cancel_rest"
    SAVE_COMMENT = "save_comment"
    ADD_NOTE = "add_note"
    HOLD = "hold"
    RESUME = "resume"
    COMPLETE = "complete"
    REOPEN = "reopen"
    CANCEL = "cancel"
    REFUND = "refund"
    CREDIT_NOTE = "credit_note"
    PAY_BACK = "pay_back"
    REQUEST_RETURN = "request_return"
    EDIT_RETURN = "edit_return"
    CONFIRM_RETURN = "confirm_return"
    RECEIVE_RETURN = "receive_return"
    REFUSE_RETURN = "refuse_return"
    REOPEN_RETURN = "reopen_return"
    CLOSE_RETURN = "close_return"
    EDIT_LINES = "edit_lines"
    EDIT_ADDRESS = "edit_address"
    EDIT_SHIPPING = "edit_shipping"
    SET_LABEL = "set_label"
    NOTIFY = "notify"
    REMIND = "remind"
    CHANGE_TAGS = "change_tags"
    ADD_TASK = "add_task"


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a command is possible; ``reason`` is None when it is."""

    ok: bool
    reason: Reason | None = None


def can(command: str, order: Known) -> Answer:
    """Whether ``command`` (a Command) is possible on the order as it was read. Unknown: ValueError."""
    refusal = refusal_of(Command(command), order)
    return Answer(True) if refusal is None else Answer(False, refusal.reason)


def require(command: Command, order: Known) -> None:
    """Raise the CommandRefused that ``can`` would have given the reason of."""
    refusal = refusal_of(command, order)
    if refusal is not None:
        raise refusal


def refusal_of(command: Command, order: Known) -> CommandRefused | None:
    """The first refusal of a command, or None."""
    return next((refusal for guard in _GUARDS[command] if (refusal := guard(order))), None)


_GUARDS: dict[Command, tuple[Guard, ...]] = {
    Command.RECEIVE_PAYMENT: (guards.sold,),
    Command.MARK_PAID: (guards.sold, guards.something_due),
    Command.MARK_UNPAID: (guards.something_paid, guards.no_refund, guards.no_exchange),
    Command.VOID_PAYMENT: (guards.something_paid, guards.something_voidable),
    Command.SET_DUE_ON: (guards.sold, guards.something_due),
    Command.CREATE_INVOICE: (guards.sold, guards.not_held, guards.not_invoiced),
    Command.INVOICE_AGAIN: (
        guards.sold,
        guards.not_held,
        guards.invoiced,
        guards.something_to_credit,
        guards.something_to_give_back,
    ),
    Command.PRINT_INVOICE: (guards.invoiced,),
    Command.CREATE_SLIP: (guards.open_order, guards.not_held, guards.something_pending),
    Command.ISSUE_SLIP: (guards.sold, guards.not_held),
    Command.PRINT_SLIP: (guards.slip_to_print,),
    Command.MARK_SHIPPED: (guards.sold, guards.not_held, guards.something_to_ship),
    Command.MARK_UNSHIPPED: (
        guards.sold,
        guards.something_shipped,
        guards.no_return,
        returns.no_return_under_way,
    ),
    Command.SHIP: (guards.sold, guards.not_held, guards.something_to_ship),
    Command.STEP_SHIPMENT: (guards.sold, parcels.something_to_step),
    Command.VOID_SLIP: (guards.sold, parcels.slip_waiting),
    Command.EDIT_SHIPMENT: (guards.sold, parcels.some_shipment),
    Command.WILL_NOT_DELIVER: (guards.sold, parcels.something_in_shop),
    Command.CANCEL_REST: (guards.sold, parcels.something_in_shop, parcels.something_gone),
    Command.SAVE_COMMENT: (guards.confirmed,),
    Command.ADD_NOTE: (guards.confirmed,),
    Command.HOLD: (guards.open_order, guards.not_held),
    Command.RESUME: (guards.open_order, guards.on_hold),
    Command.COMPLETE: (guards.open_order, guards.not_held),
    Command.REOPEN: (guards.ended, guards.no_credit_note),
    Command.CANCEL: (guards.open_order, guards.all_in_shop, returns.no_return_under_way),
    Command.REFUND: (guards.sold, guards.something_to_give_back),
    Command.CREDIT_NOTE: (
        guards.sold,
        guards.invoiced,
        guards.something_to_credit,
        guards.something_to_give_back,
    ),
    Command.PAY_BACK: (guards.confirmed, guards.something_owed),
    Command.REQUEST_RETURN: (guards.sold, returns.something_to_return),
    Command.EDIT_RETURN: (guards.sold, returns.return_to_close),
    Command.CONFIRM_RETURN: (guards.sold, returns.return_to_confirm),
    Command.RECEIVE_RETURN: (guards.sold, returns.return_to_receive),
    Command.REFUSE_RETURN: (guards.sold, returns.return_to_refuse),
    Command.REOPEN_RETURN: (guards.sold, returns.return_to_reopen),
    Command.CLOSE_RETURN: (guards.confirmed, returns.return_to_close),
    Command.EDIT_LINES: (guards.open_order, guards.no_papers_on_hold),
    Command.EDIT_ADDRESS: (guards.open_order, guards.nothing_left),
    Command.EDIT_SHIPPING: (
        guards.open_order,
        guards.nothing_left,
        returns.no_return_under_way,
        guards.no_papers_on_hold,
    ),
    Command.SET_LABEL: (guards.confirmed,),
    Command.NOTIFY: (guards.confirmed, guards.somebody_to_write_to),
    Command.REMIND: (guards.sold, guards.something_due, guards.somebody_to_write_to),
    Command.CHANGE_TAGS: (guards.confirmed,),
    Command.ADD_TASK: (guards.confirmed,),
}
