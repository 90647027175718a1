"""``demo``: fill a new shop file with a believable small shop, then open it."""

from __future__ import annotations

import sys
from argparse import Namespace, _SubParsersAction
from typing import Any

from desktop import paths
from desktop.cli.arguments import whole_number
from desktop.cli.shop import remove_shop, system_language
from desktop.cli.speak import counted, translate

MOST = 1_000_000


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parser."""
    demo = commands.add_parser("demo", help="fill a new shop file with a believable demo shop and open it")
    demo.add_argument("--orders", type=whole_number(0, MOST), default=300, metavar="N", help="how many (300)")
    demo.add_argument(
        "--seed",
        type=whole_number(0, 2**63),
        default=1,
        metavar="S",
        help="the same seed, the same data (1)",
    )
    demo.add_argument("--no-open", action="store_true", help="do not open the desk afterwards")
    demo.set_defaults(run=_demo)


def _demo(options: Namespace) -> int:
    from desktop.demo.fill import fill_demo
    from desktop.models.schema import close_shop

    path = options.shop or paths.shop_file().with_name("demo.comptoir")
    language = options.lang or system_language()
    there = path.exists()
    try:
        fill_demo(path, orders=options.orders, seed=options.seed, language=language, step=_show)
    except BaseException:  # also Ctrl+C: half a demo shop is no use to anybody
        close_shop()
        if not there:
            remove_shop(path)
        raise
    close_shop()
    if sys.stderr.isatty():
        print(file=sys.stderr)
    orders = counted(options.orders, translate("Cli", "{n} order"), translate("Cli", "{n} orders"))
    print(f"{path}: {orders}")
    if options.no_open:
        return 0
    from desktop.running import run

    return run(path, lang=options.lang)


def _show(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} / {of}", end="", file=sys.stderr)
