"""``export``: orders as CSV, JSON or XLSX, all or those that a search finds."""

from __future__ import annotations

from argparse import Namespace, _SubParsersAction
from pathlib import Path
from typing import Any

from desktop.cli.shop import opened
from desktop.cli.speak import translate

FORMATS = ("csv", "json", "xlsx")


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parser."""
    export = commands.add_parser("export", help="write orders to a file").add_subparsers(
        title="what", metavar="WHAT", required=True
    )
    orders = export.add_parser("orders", help="the orders, all or those a search finds")
    orders.add_argument("--format", choices=FORMATS, required=True)
    orders.add_argument("--out", type=Path, required=True, metavar="FILE")
    orders.add_argument("--search", default="", metavar="TEXT", help="words as in the search box")
    orders.set_defaults(run=_orders)


def _orders(options: Namespace) -> int:
    from desktop.exchange.csv_out import ExportFormat
    from desktop.exchange.order_export import export_orders
    from desktop.services.orders.order_search import OrderSearch
    from desktop.services.shop.preferences import shop

    with opened(options):
        search, wanted = OrderSearch(text=options.search), ExportFormat(options.format)
        count = export_orders(search, wanted, options.out, language=options.lang or shop().language)
    print(translate("Cli", "orders {n}").format(n=count))
    return 0
