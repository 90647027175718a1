"""``order label``: the shop's own label on an order."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from desktop.cli.planned import add_planned


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    label = add_planned(order, "label", "set_label", _label, "put a label of the shop on it, or take it off")
    which = label.add_mutually_exclusive_group(required=True)
    which.add_argument("name", nargs="?", metavar="NAME", help="the label, in any language")
    which.add_argument("--clear", action="store_true", help="no label")


def _label(_order_id: int, options: Namespace) -> Any:
    from desktop.services.order_labels import label_named
    from desktop.services.plan_label import LabelChoices

    return LabelChoices(None if options.clear else label_named(options.name).id)
