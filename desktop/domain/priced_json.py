"""Writing a price as JSON, amounts as texts with the currency's decimals; core of the ``price`` command."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from itertools import chain

from desktop.domain.basket import Priced, PricedCharge, PricedLine, TaxSum
from desktop.domain.basket_json import BasketDefaults, Catalogue, no_catalogue, read_basket
from desktop.domain.errors import DeskError
from desktop.domain.exact import plain_text
from desktop.domain.json_object import NotJson, read_json
from desktop.domain.money import decimal_text
from desktop.domain.pricing import price

Say = Callable[[DeskError], str]


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of output and whether it is a refusal."""

    text: str
    refused: bool


def write_priced(priced: Priced) -> dict[str, object]:
    """The priced basket as an object for ``json.dumps``: exactly the fields of the command line's manual."""
    coin = priced.currency
    return {
        "lines": [_line(line, coin) for line in priced.lines],
        "shipping": None if priced.shipping is None else _charge(priced.shipping, coin),
        "fees": [{"name": fee.name} | _charge(fee, coin) for fee in priced.fees],
        "tip": decimal_text(priced.tip_minor, coin),
        "taxes": [_tax(total, coin) for total in priced.taxes],
        "discount": decimal_text(priced.discount_minor, coin),
        "net": decimal_text(priced.net_minor, coin),
        "tax": decimal_text(priced.tax_minor, coin),
        "total": decimal_text(priced.total_minor, coin),
    }


def write_refusal(error: DeskError, sentence: str) -> dict[str, str]:
    """A refused basket as an object for ``json.dumps``."""
    return {"error": sentence, "field": error.where}


def plain_sentence(error: DeskError) -> str:
    """A refusal in bare English made of its name and facts: ``Too many decimals: value 1.005, allowed 2.``"""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__).capitalize()
    facts = [
        f"{item.name.removesuffix('_minor').replace('_', ' ')} {_fact(error, item.name)}"
        for item in fields(error)
        if item.name not in {"field", "currency"}
    ]
    return f"{words}: {', '.join(facts)}." if facts else f"{words}."


def price_lines(
    stream: Iterable[str],
    catalogue: Catalogue = no_catalogue,
    defaults: BasketDefaults | None = None,
    say: Say = plain_sentence,
) -> Iterator[Answer]:
    """Price the baskets in a text stream: one JSON object over any number of lines, or one object a line.

    Gives one answer per basket, in order, each a single line of JSON; a refusal does not stop the next ones.
    Empty lines are skipped. ``say`` puts a refusal into a sentence.
    """
    for text in _baskets(stream):
        try:
            answer = write_priced(price(read_basket(read_json(text), catalogue, defaults)))
            yield Answer(_dumps(answer), refused=False)
        except DeskError as error:
            yield Answer(_dumps(write_refusal(error, say(error))), refused=True)


def _baskets(stream: Iterable[str]) -> Iterator[str]:
    """The texts of the baskets. JSON Lines are passed on as they come, without reading the whole stream."""
    lines = (line.removeprefix("\ufeff") for line in stream if line.strip("\ufeff \t\r\n"))
    first = next(lines, None)
    if first is None:
        return
    if _is_json(first):
        yield first
        yield from lines
        return
    rest = list(lines)
    whole = "".join(chain((first,), rest))
    if any(_is_json(line) for line in rest) and not _is_json(whole):
        yield from (first, *rest)
    else:
        yield whole


def _is_json(text: str) -> bool:
    try:
        read_json(text)
    except NotJson:
        return False
    return True


def _line(line: PricedLine, coin: str) -> dict[str, str]:
    return {
        "name": line.name,
        "list": decimal_text(line.list_minor, coin),
        "line_discount": decimal_text(line.line_discount_minor, coin),
        "order_discount": decimal_text(line.order_discount_minor, coin),
        "final": decimal_text(line.final_minor, coin),
        "net": decimal_text(line.net_minor, coin),
        "tax": decimal_text(line.tax_minor, coin),
        "gross": decimal_text(line.gross_minor, coin),
    }


def _charge(charge: PricedCharge, coin: str) -> dict[str, str]:
    return {
        "list": decimal_text(charge.list_minor, coin),
        "final": decimal_text(charge.final_minor, coin),
        "net": decimal_text(charge.net_minor, coin),
        "tax": decimal_text(charge.tax_minor, coin),
        "gross": decimal_text(charge.gross_minor, coin),
    }


def _tax(total: TaxSum, coin: str) -> dict[str, object]:
    return {
        "rates": [plain_text(rate) for rate in total.tax.rates],
        "net": decimal_text(total.net_minor, coin),
        "tax": decimal_text(total.tax_minor, coin),
        "components": [decimal_text(minor, coin) for minor in total.components],
    }


def _fact(error: DeskError, name: str) -> str:
    """One fact of a refusal in words; amounts in minor units with their currency's decimals."""
    value = getattr(error, name)
    if name.endswith("_minor"):
        return decimal_text(value, str(getattr(error, "currency", "EUR")))
    return plain_text(value) if isinstance(value, Decimal) else str(value)


def _dumps(value: Mapping[str, object]) -> str:
    """One line of JSON that every terminal can take."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
