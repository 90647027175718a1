"""``order label``, ``order tag`` and ``order task``: what a shop marks its orders with."""

from __future__ import annotations

import json
from argparse import REMAINDER, Namespace
from typing import Any

from desktop.cli.arguments import day
from desktop.cli.planned import add_planned
from desktop.cli.shop import opened


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    label = add_planned(order, "label", "set_label", _label, "put a label of the shop on it, or take it off")
    which = label.add_mutually_exclusive_group(required=True)
    which.add_argument("name", nargs="?", metavar="NAME", help="the label, in any language")
    which.add_argument("--clear", action="store_true", help="no label")
    tag = order.add_parser("tag", help="put tags on it and take others off, then print all it has")
    tag.add_argument("number", metavar="NUMBER", help="the order's number")
    tag.add_argument("tags", nargs=REMAINDER, metavar="+TAG -TAG", help="put on, take off; --json for a list")
    tag.set_defaults(run=_tag, parser=tag)
    task = order.add_parser("task", help="write down what is to be done")
    task.add_argument("number", metavar="NUMBER", help="the order's number")
    task.add_argument("text", metavar="TEXT")
    task.add_argument("--due", type=day, metavar="YYYY-MM-DD", help="by when")
    task.add_argument("--for", dest="who", default="", metavar="NAME", help="whose it is")
    task.set_defaults(run=_task)


def _label(_order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.plan_label import LabelChoices
    from desktop.services.shop.order_labels import label_named

    return LabelChoices(None if options.clear else label_named(options.name).id)


def _tag(options: Namespace) -> int:
    from desktop.services.marks.tags import tag_order
    from desktop.services.orders.order_core import order_id_of
    from desktop.services.orders.order_marks import tags_of

    words = [word for word in options.tags if word != "--json"]
    for word in words:
        if word[:1] not in ("+", "-") or word.startswith("--"):
            options.parser.error(f"a tag begins with + to put it on or - to take it off, not {word!r}")
    with opened(options):
        order_id = order_id_of(options.number)
        on, off = ([word[1:] for word in words if word[0] == sign] for sign in "+-")
        if words:
            tag_order(order_id, on, off, by="")
        has = [tag.name for tag in tags_of(order_id)]
    print(json.dumps(has, ensure_ascii=False) if "--json" in options.tags else "\n".join(has))
    return 0


def _task(options: Namespace) -> int:
    from desktop.services.marks.tasks import TaskForm, add_task
    from desktop.services.orders.order_core import order_id_of

    with opened(options):
        add_task(order_id_of(options.number), TaskForm(options.text, options.due, options.who), by="")
    return 0
