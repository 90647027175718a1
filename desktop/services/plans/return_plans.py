"""Which rule lists the effects of each command on a return, and what carries each effect out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from desktop.domain import return_effects as what
from desktop.domain.effects import Effect
from desktop.services.commands.commands import Command
from desktop.services.orders.order_card import OrderLedger
from desktop.services.perform import perform_return
from desktop.services.plans import plan_return
from desktop.services.plans.receive_return import receive_effects
from desktop.services.work import Work

RETURN_RULES: Mapping[Command, Callable[[OrderLedger, Any], tuple[Effect, ...]]] = {
    Command.REQUEST_RETURN: plan_return.request_effects,
    Command.EDIT_RETURN: plan_return.edit_effects,
    Command.CONFIRM_RETURN: plan_return.confirm_effects,
    Command.RECEIVE_RETURN: receive_effects,
    Command.REFUSE_RETURN: plan_return.refuse_effects,
    Command.REOPEN_RETURN: plan_return.reopen_effects,
    Command.CLOSE_RETURN: plan_return.close_effects,
}

RETURN_PERFORMERS: Mapping[type[Effect], Callable[[Work, int, Any], None]] = {
    what.ReturnRequested: perform_return.request,
    what.ReturnLate: perform_return.warn_late,
    what.ReturnChanged: perform_return.change,
    what.ReturnStepped: perform_return.step,
    what.GoodsReceived: perform_return.receive,
    what.ReturnTold: perform_return.tell,
    what.ExchangeStarted: perform_return.exchange,
}
