"""``order invoice`` and ``order invoice-again``: the invoice of an order, issued by hand."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from desktop.cli.arguments import day
from desktop.cli.planned import add_planned


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    made = add_planned(order, "invoice", "create_invoice", _choices, "issue the invoice of an order")
    made.add_argument(
        "--supplied-on",
        type=day,
        metavar="DATE",
        help="date of supply (default: when the goods were handed over)",
    )
    told = "credit what is left of the invoices and issue one with another date of supply"
    again = add_planned(order, "invoice-again", "invoice_again", _choices, told)
    again.add_argument("--supplied-on", type=day, metavar="DATE", help="default: when they were handed over")
    again.add_argument("--reason", default="", metavar="TEXT", help="stands on the credit note")


def _choices(_order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.plan_invoice import InvoiceChoices

    return InvoiceChoices(options.supplied_on, getattr(options, "reason", ""))
