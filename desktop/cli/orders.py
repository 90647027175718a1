"""``order new``, ``order show`` and ``order list``: orders as JSON, for scripts; the rest of ``order``."""

from __future__ import annotations

import json
from argparse import Namespace, _SubParsersAction
from pathlib import Path
from typing import Any

from desktop.cli import edits, invoices, life, mails, marks, pay, quotes, refunds, returns, ships
from desktop.cli.arguments import MixedParser, whole_number
from desktop.cli.files import lines_from
from desktop.cli.shop import opened
from desktop.cli.speak import ready
from desktop.domain.json_object import read_json
from desktop.domain.money import decimal_text
from desktop.services.orders.order_search import OrderRow, OrderSearch, OrderView, order_block

SHOWN, MOST = 50, 1_000_000


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    order = commands.add_parser("order", help="place, show and list orders").add_subparsers(
        title="commands", metavar="COMMAND", required=True, parser_class=MixedParser
    )
    new = order.add_parser("new", help="create and confirm the order in a JSON object")
    new.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: standard input")
    new.set_defaults(run=_new)
    show = order.add_parser("show", help="an order as it is stored")
    show.add_argument("number", metavar="NUMBER")
    show.add_argument("--json", action="store_true", help="as one JSON object")
    show.set_defaults(run=_show)
    explained = order.add_parser("explain", help="how its total, credits and what is due were computed")
    explained.add_argument("number", metavar="NUMBER")
    explained.add_argument("--json", action="store_true", help="as one JSON list of steps")
    explained.set_defaults(run=_explain)
    listed = order.add_parser("list", help="orders, the newest first")
    listed.add_argument("--search", default="", metavar="TEXT", help="words as in the search box")
    listed.add_argument(
        "--view", metavar="NAME", help="to_pay, ready … or a view of the shop’s own, by its name"
    )
    listed.add_argument(
        "--limit", type=whole_number(0, MOST), default=SHOWN, metavar="N", help=f"default: {SHOWN}"
    )
    listed.add_argument("--json", action="store_true", help="as one JSON list")
    listed.set_defaults(run=_list)
    files = order.add_parser("files", help="save the files that the customer brought, and print their paths")
    files.add_argument("number", metavar="NUMBER")
    files.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    files.set_defaults(run=_files)
    quotes.add_duplicate(order)
    life.add(order)
    marks.add(order)
    edits.add(order)
    pay.add(order)
    refunds.add(order)
    returns.add(order)
    invoices.add(order)
    ships.add(order)
    mails.add(order)


def _new(options: Namespace) -> int:
    from desktop.exchange.order_checks import require_sound
    from desktop.exchange.order_json import read_order
    from desktop.services.placing.new_order import place

    with lines_from(options.file) as lines:
        wanted = read_json("".join(lines))
    require_sound(wanted)
    with opened(options, new=True):
        shown = _order(place(read_order(wanted), by=""))
    print(json.dumps(shown, ensure_ascii=False))
    return 0


def _show(options: Namespace) -> int:
    from desktop.services.orders.order_core import order_id_of

    with opened(options):
        shown = _order(order_id_of(options.number))
    if options.json:
        print(json.dumps(shown, ensure_ascii=False))
        return 0
    for name, value in shown.items():
        if isinstance(value, str | bool):
            print(f"{name:18} {value}")
    for line in shown["lines"]:
        print(f"  {line['quantity']} x {line['name']}  {line['gross']}")
    return 0


def _files(options: Namespace) -> int:
    from desktop.exchange.whole_file import whole_file
    from desktop.services.goods.customer_files import content_of, files_of
    from desktop.services.orders.order_core import order_core, order_id_of

    with opened(options):
        lines = order_core(order_id_of(options.number)).lines
        options.out.mkdir(parents=True, exist_ok=True)
        found = (file for line in lines for _, file in files_of(line.texts, line.product_id))
        for file in dict.fromkeys(found):
            path = options.out / f"{file.id}-{file.name}"
            with whole_file(path) as stream:
                stream.write(content_of(file.id))
            print(path)
    return 0


def _explain(options: Namespace) -> int:
    from desktop.exchange.steps_show import show_steps
    from desktop.services.orders.explanation import due_explained, total_explained
    from desktop.services.orders.order_card import order_ledger
    from desktop.services.orders.order_core import order_id_of

    with opened(options):
        order = order_ledger(order_id_of(options.number))
    steps, coin = (*total_explained(order.core), *due_explained(order)), order.core.head.currency
    if options.json:
        print(json.dumps(show_steps(steps, coin), ensure_ascii=False))
        return 0
    from desktop.cli.speak import step_lines

    for line in step_lines(steps, coin, options.lang):
        print(line)
    return 0


def _order(order_id: int) -> dict[str, Any]:
    from desktop.exchange.order_show import show_order
    from desktop.services.orders.order_card import order_card
    from desktop.services.quotes.quote_facts import quote_behind

    quote = quote_behind(order_id)
    return show_order(order_card(order_id)) | {"quote": quote.number if quote else None}


def _list(options: Namespace) -> int:
    with opened(options):
        rows = order_block(_searched(options), 0, options.limit)
        shown = _rows(rows) if options.json else []
    if options.json:
        print(json.dumps(shown, ensure_ascii=False))
        return 0
    from desktop.views import labels, states

    ready()
    for row in rows:
        total, paid = (
            f"{decimal_text(row.total_minor, row.currency)} {row.currency}",
            states.word(row.payment_status),
        )
        print(f"{row.number}  {row.placed_at:%Y-%m-%d}  {total:>14}  {paid:12}  {labels.named(row.who)}")
    return 0


def _searched(options: Namespace) -> OrderSearch:
    """The view that was named, narrowed to the words if there are any. Raises ViewNotFound."""
    if options.view is None:
        return OrderSearch(text=options.search)
    known = {view.value: view for view in OrderView}
    key = options.view.strip().lower().replace(" ", "_")
    if key in known:
        return OrderSearch(text=options.search, view=known[key])
    from desktop.services.orders.saved_views import view_named

    search = view_named(options.view).wanted.search()
    return search._replace(text=f"{search.text} {options.search}".strip())


def _rows(rows: list[OrderRow]) -> list[dict[str, Any]]:
    """The rows with what the shop marked them with; a label in the shop's language."""
    from desktop.services.orders.order_marks import NO_MARKS, order_marks
    from desktop.services.shop.label_book import label_book
    from desktop.services.shop.preferences import shop

    language, book, marks = shop().language, label_book(), order_marks([row.id for row in rows])
    return [
        {
            **_row(row),
            "label": None if row.label is None else book[row.label].name(language),
            "tags": [tag.name for tag in marks.get(row.id, NO_MARKS).tags],
            "tasks": marks.get(row.id, NO_MARKS).tasks,
        }
        for row in rows
    ]


def _row(row: OrderRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "placed_at": row.placed_at.isoformat(),
        "channel": row.channel.value,
        "customer": row.who,
        "currency": row.currency,
        "total": decimal_text(row.total_minor, row.currency),
        "due": decimal_text(row.due_minor, row.currency),
        "due_on": row.due_on.isoformat() if row.due_on else None,
        "lifecycle": row.lifecycle.value,
        "payment_status": row.payment_status.value,
        "fulfilment_status": row.fulfilment_status.value,
        "held": row.held,
    }
