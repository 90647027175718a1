"""``order hold``, ``resume``, ``complete``, ``reopen`` and ``cancel``."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from desktop.cli.planned import add_planned, no_choices


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    hold = add_planned(order, "hold", "hold", _hold, "put on hold: nothing leaves or is issued")
    hold.add_argument("--reason", default="", metavar="TEXT")
    add_planned(order, "resume", "resume", no_choices, "take off hold; what waited follows")
    add_planned(order, "complete", "complete", no_choices, "be done with an order")
    add_planned(order, "reopen", "reopen", no_choices, "open a completed or cancelled order again")
    cancel = add_planned(
        order, "cancel", "cancel", _cancel, "cancel: slips, invoices, stock and money follow"
    )
    cancel.add_argument("--reason", default="", metavar="TEXT")
    cancel.add_argument("--tell", action="store_true", help="tell the customer by e-mail")


def _hold(_order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.plan_hold import HoldChoices

    return HoldChoices(options.reason)


def _cancel(_order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.plan_cancel import CancelChoices

    return CancelChoices(options.reason, options.tell)
