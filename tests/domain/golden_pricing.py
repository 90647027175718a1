"""The frozen prices in tests/golden/pricing.jsonl: one basket and its price a line.

An old order must give the same numbers for ever. When a rule changes on purpose, look at the difference that
``python -m tests.domain.golden_pricing`` makes and commit it with the change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from desktop.domain.basket_json import read_basket
from desktop.domain.json_object import read_json
from desktop.domain.priced_json import write_priced
from desktop.domain.pricing import price

GOLDEN = Path(__file__).parent.parent / "golden" / "pricing.jsonl"


def frozen() -> Iterator[tuple[str, str]]:
    """Each basket and its price as JSON texts."""
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        yield json.dumps(pair["basket"]), json.dumps(pair["priced"])


def priced_today(basket: str) -> str:
    """The price of a basket as the program computes it now, as JSON text."""
    return json.dumps(write_priced(price(read_basket(read_json(basket)))))


def rewrite() -> None:
    """Freeze today's prices of the same baskets."""
    lines = [f'{{"basket": {basket}, "priced": {priced_today(basket)}}}\n' for basket, _ in frozen()]
    GOLDEN.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
