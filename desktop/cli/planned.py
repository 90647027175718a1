"""Commands that are a plan: shown with --dry-run, else carried out; in words, or as JSON."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable
from typing import Any

from desktop.cli.arguments import MixedParser
from desktop.cli.shop import opened

Choose = Callable[[int, Namespace], Any]
"""Makes the choices of a command from an order's id and the options."""


def add_planned(parsers: Any, name: str, command: str, choose: Choose, told: str) -> MixedParser:
    """A parser with an order's number and what every plan takes; ``command`` is a Command's value."""
    parser: MixedParser = parsers.add_parser(name, help=told)
    parser.add_argument("number", metavar="NUMBER", help="the order's number")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.set_defaults(run=_run, command=command, choose=choose)
    return parser


def no_choices(_order_id: int, _options: Namespace) -> None:
    """For commands without choices."""


def _run(options: Namespace) -> int:
    from desktop.services.commands.commands import Command
    from desktop.services.orders.order_core import order_id_of
    from desktop.services.plans.plans import carry_out, plan

    with opened(options):
        order_id = order_id_of(options.number)
        wanted = plan(Command(options.command), order_id, options.choose(order_id, options))
        done = not options.dry_run and carry_out(wanted, by="")
    if options.json:
        from desktop.exchange.plan_show import show_plan

        print(json.dumps(show_plan(wanted, done=done), ensure_ascii=False))
        return 0
    from desktop.cli.speak import plan_lines

    for line in plan_lines(wanted, options.lang):
        print(line)
    return 0
