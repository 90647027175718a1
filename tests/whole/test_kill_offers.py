"""Kill -9 among parked sales and quotes: what was said to be done is there, without a gap (F31, F61)."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.models import Order
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.services.orders.order_core import order_core
from desktop.services.quotes.unfinished import Pile, unfinished
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.shop import open_new_shop

ROOT = Path(__file__).resolve().parent.parent.parent
KILLS = 5
MOST_WORDS = 40
"""A life ends right after so many things said, or fewer."""


def _life(shop: Path, variant: int, life: int, words: int) -> list[dict[str, Any]]:
    """What a process says before it is killed in the middle of its work."""
    command = [sys.executable, "-m", "tests.whole.offerer", str(shop), str(variant), str(life)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [json.loads(process.stdout.readline()) for _ in range(words)]
        process.kill()
    return said


@pytest.mark.slow
def test_what_was_parked_and_issued_is_there_after_every_kill(tmp_path: Path) -> None:
    shop = open_new_shop(tmp_path)
    identify_shop()
    variant = sell("Bowl", "20.00", sku="BOWL", stock="90000")
    close_shop()
    chance, done = random.Random(20261129), list[dict[str, Any]]()
    for life in range(KILLS):
        done += _life(shop, variant, life, chance.randrange(3, MOST_WORDS))
        open_shop(shop)
        rows = {row.id: row for row in unfinished()}
        for one in done:
            if "parked" in one:
                row = rows[one["parked"]]
                found = (row.pile, row.name, row.note, row.total_minor)
                assert found == (Pile.ASIDE, one["name"], one["note"], one["total"])
                assert order_core(row.id).head.draft_page == "discounts"
            elif "issued" in one:
                assert rows[one["issued"]].number == one["number"]
            else:
                assert rows[one["ordered"]].order is not None
        numbers = sorted(row.quote_number for row in Order.select().where(Order.quote_number.is_null(False)))
        assert [int(number[-5:]) for number in numbers] == list(range(1, len(numbers) + 1))
        assert len(numbers) - sum("issued" in one for one in done) <= life + 1, "one a life was not said"
        assert check_shop() == []
        close_shop()
