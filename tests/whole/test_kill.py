"""Kill -9 while a sale is being typed: nothing that was completed is lost, nothing comes twice."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.models import Customer, Order
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from tests.catalogue import sell
from tests.shop import open_new_shop
from tests.whole.typist import content

ROOT = Path(__file__).resolve().parent.parent.parent
KILLS = 50
LONGEST_MS = 900
"""A life ends at a random moment up to so long after its first word."""


class Process:
    """The typist and what it has said."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.whole.typist"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._rest = b""

    def start(self, shop: Path, known: list[dict[str, Any]]) -> int:
        """Begin a life; gives its process id. ``known`` is what is seen before each action."""
        start = {content(seen): at for at, seen in enumerate(known)}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"shop": str(shop), "start": start}).encode() + b"\n")
        self._process.stdin.flush()
        return int(self.hear(60)["pid"])

    def hear(self, seconds: float) -> dict[str, Any]:
        """The next thing said, empty when nothing comes in time."""
        assert self._process.stdout is not None
        pipe, until = self._process.stdout.fileno(), time.monotonic() + seconds
        while b"\n" not in self._rest:
            ready, _, _ = select.select([pipe], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                return {}
            more = os.read(pipe, 65536)
            assert more, "the typist is gone"
            self._rest += more
        line, self._rest = self._rest.split(b"\n", 1)
        said: dict[str, Any] = json.loads(line)
        return said

    def close(self) -> None:
        """Let it end."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(30)
        assert self._process.stdout is not None
        self._process.stdout.close()


@pytest.fixture
def typist() -> Iterator[Process]:
    process = Process()
    yield process
    process.close()


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = open_new_shop(tmp_path)
    sell("Mug", "12.90", sku="MUG", stock="90000")
    sell("Bowl", "20.00", sku="BOWL", questions=[("text", "Name", True, 12, "4.50")])
    close_shop()
    return path


def _whole_sale(typist: Process, shop: Path) -> list[dict[str, Any]]:
    """What is seen before each action of a sale that nobody disturbs."""
    typist.start(shop, [])
    known = [typist.hear(60)["seen"]]
    while "seen" in (said := typist.hear(60)):
        known.append(said["seen"])
    assert said == {"end": True}
    assert "dead" in typist.hear(60)
    return known[:-1]


@pytest.mark.slow
def test_fifty_kills_lose_nothing_and_double_nothing(typist: Process, shop: Path) -> None:
    known = _whole_sale(typist, shop)
    assert len({content(one) for one in known}) == len(known)
    chance = random.Random(20261121)
    done, sales, kills, before = 0, 1, 0, ""
    while kills < KILLS:
        child = typist.start(shop, known)
        found = typist.hear(60)["seen"]
        after = (done + 1) % len(known)
        assert content(found) in (content(known[done]), content(known[after])), (
            _difference(found, known[done]),
            _difference(found, known[after]),
        )
        steps = (before, known[done]["step"], known[after]["step"], "review" if after == 0 else "")
        assert found["step"] in steps
        before = found["step"]
        if content(found) != content(known[done]):  # it was done, and killed before it could be said
            done, sales = after, sales + (after == 0)
        killed_at = time.monotonic() + chance.uniform(0, LONGEST_MS) / 1000
        said = typist.hear(killed_at - time.monotonic())
        while "dead" not in said:
            assert "error" not in said, said["error"]
            if "done" in said:
                done = (said["done"] + 1) % len(known)
                sales += done == 0
            if not said:
                os.kill(child, signal.SIGKILL)
                kills += 1
                killed_at += 60
            said = typist.hear(killed_at - time.monotonic())
    _nothing_doubled(shop, sales)


def _difference(found: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    keys = sorted(found.keys() | wanted.keys())
    return [
        f"{key}: {found.get(key)} is not {wanted.get(key)}"
        for key in keys
        if found.get(key) != wanted.get(key)
    ]


def _nothing_doubled(shop: Path, sales: int) -> None:
    open_shop(shop)
    placed = list(Order.select().where(Order.number.is_null(False)))
    assert len(placed) == sales
    assert len({order.key for order in placed}) == sales
    assert len({order.total_minor for order in placed}) == 1
    assert Customer.select().count() <= sales + 1
    assert check_shop() == []
    close_shop()
