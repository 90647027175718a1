"""``price``: what a basket comes to, without a shop or with the shop's catalogue."""

from __future__ import annotations

from argparse import Namespace, _SubParsersAction
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from desktop.cli.files import lines_from
from desktop.cli.shop import opened, shop_path
from desktop.cli.speak import sentence
from desktop.domain.basket_json import BasketDefaults, no_catalogue
from desktop.domain.priced_json import price_lines


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parser."""
    price = commands.add_parser("price", help="price baskets: one JSON object, or JSON Lines")
    price.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: standard input")
    price.set_defaults(run=_price)


def _price(options: Namespace) -> int:
    with lines_from(options.file) as lines:
        return _answer(lines, options)


def _answer(lines: Iterable[str], options: Namespace) -> int:
    """Print a line of JSON for each basket. Known SKUs are looked up where there is a shop file."""
    say = partial(sentence, lang=options.lang)
    if not shop_path(options).exists():
        return _print(price_lines(lines, no_catalogue, BasketDefaults(), say))
    from desktop.exchange.order_json import catalogue_entry, shop_defaults

    with opened(options):
        return _print(price_lines(lines, catalogue_entry, shop_defaults(), say))


def _print(answers: Iterable[Any]) -> int:
    refused = False
    for answer in answers:
        print(answer.text, flush=True)
        refused = refused or answer.refused
    return int(refused)
