"""The commands that change a placed order, and who carries them out: entries of the table in ``plans``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.domain import edit_effects as edit
from desktop.domain.effects import Effect
from desktop.services.commands.commands import Command
from desktop.services.orders.order_card import OrderLedger
from desktop.services.perform import perform_delivery, perform_edit, perform_reduction
from desktop.services.plans.plan_delivery import address_effects, delivery_choice_effects
from desktop.services.plans.plan_edit import edit_effects
from desktop.services.work import Work

EDIT_RULES: dict[Command, Callable[[OrderLedger, Any], tuple[Effect, ...]]] = {
    Command.EDIT_LINES: edit_effects,
    Command.EDIT_ADDRESS: address_effects,
    Command.EDIT_SHIPPING: delivery_choice_effects,
}

EDIT_PERFORMERS: dict[type[Effect], Callable[[Work, int, Any], None]] = {
    edit.LineChanged: perform_edit.change_line,
    edit.LineAdded: perform_edit.add_line,
    edit.LineRemoved: perform_edit.remove_line,
    edit.UnitsTaken: perform_edit.take_units,
    edit.ReductionChanged: perform_reduction.change_reduction,
    edit.TipChanged: perform_reduction.change_tip,
    edit.TaxesFollow: perform_edit.follow_taxes,
    edit.DeliveryChanged: perform_edit.change_delivery,
    edit.TotalChanged: perform_edit.change_total,
    edit.InvoiceIssued: perform_edit.issue_invoice,
    edit.AddressChanged: perform_delivery.change_address,
    edit.ContactChanged: perform_delivery.change_contact,
    edit.BillAddressed: perform_delivery.address_bill,
    edit.CustomerFollows: perform_delivery.follow_customer,
    edit.SlipOutdated: perform_delivery.mark_outdated,
}
