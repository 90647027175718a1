"""Whatever a file holds, reading ends with a plan or a refusal, never with a crash."""

from __future__ import annotations

import csv
import io
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import DeskError
from desktop.exchange.reading import preview, read_customers, read_products
from desktop.exchange.rows import CustomerPlan, Finding, ImportPlan
from desktop.views.imports.finding_words import finding_words
from tests.exchange.reading_help import FILES

NAMES = sorted(path.name for path in FILES.iterdir())
NASTY = [
    "",
    '"',
    "=1+1",
    "-5",
    "\x00",
    "9" * 60,
    "<b",
    "1.234",
    "1,234",
    "id:",
    "é" * 400,
    "\u202e",
    "'",
    "1e9",
    ";,\t|",
]

ordinary = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def assert_sound(path: Path) -> None:
    """Read the file every way; the plan must be consistent and every finding must have its words."""
    for read in (read_products, read_customers, preview):
        try:
            found = read(path) if read is preview else read([path])  # type: ignore[arg-type]
        except DeskError as refusal:
            if getattr(refusal, "file", "") != path.name:
                pytest.fail(str(refusal))
            continue
        if isinstance(found, ImportPlan):
            assert_plan(found)
        elif isinstance(found, CustomerPlan):
            assert_words((*found.skipped, *found.warnings))
            assert all(item.first_name or item.last_name or item.company or item.email or item.phone
                       for item in found.customers)  # fmt: skip


def assert_words(findings: tuple[Finding, ...]) -> None:
    assert all(item.line >= 1 and finding_words(item) for item in findings)


def assert_plan(found: ImportPlan) -> None:
    variants = [item for product in found.products for item in product.variants]
    skus = [item.sku.casefold() for item in variants if item.sku]
    assert len(skus) == len(set(skus))
    assert len({item.key for item in found.products}) == len(found.products)
    assert all(product.name and product.variants for product in found.products)
    assert all(item.price is None or item.price >= 0 for item in variants)
    assert_words((*found.skipped, *found.warnings))


@ordinary
@given(st.binary(max_size=400))
def test_random_bytes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "random.csv"
    path.write_bytes(content)
    assert_sound(path)


@ordinary
@given(st.sampled_from(NAMES), st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=6)), max_size=8))
def test_real_shaped_files_with_bytes_changed(
    tmp_path: Path, name: str, changes: list[tuple[int, bytes]]
) -> None:
    content = bytearray((FILES / name).read_bytes())
    for place, put in changes:
        at = place % len(content)
        content[at : at + len(put)] = put
    path = tmp_path / name
    path.write_bytes(content)
    assert_sound(path)


@ordinary
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_real_shaped_files_with_cells_changed(tmp_path: Path, name: str, chance: random.Random) -> None:
    text = (FILES / name).read_text()
    separator = max(",;\t", key=text.split("\n", 3)[2].count)
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    for _ in range(chance.randrange(1, 12)):
        row = chance.choice(rows)
        if row:
            row[chance.randrange(len(row))] = chance.choice(NASTY)
    if chance.random() < 0.3:
        chance.shuffle(rows)
    path = tmp_path / name
    with path.open("w", newline="") as stream:
        csv.writer(stream, delimiter=separator).writerows(rows)
    assert_sound(path)


@pytest.mark.parametrize("read", [read_products, read_customers])
def test_the_files_of_the_tests_are_sound_as_they_stand(read: Callable[[list[Path]], object]) -> None:
    for name in NAMES:
        assert_sound(FILES / name)


def test_markup_and_formulas_arrive_as_text(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text('Name,SKU,Price\n"<script>x</script><img src=file:///etc/passwd>Mug","=cmd|calc",5\n')
    mug = read_products([path]).products[0]
    assert (mug.name, mug.variants[0].sku) == ("Mug", "=cmd|calc")


@pytest.mark.slow
def test_twenty_thousand_rows_take_seconds(tmp_path: Path) -> None:
    head, *rows = csv.reader(io.StringIO((FILES / "woo_english.csv").read_text()))
    path = tmp_path / "large.csv"
    with path.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(head)
        for count in range(1_000):
            for row in rows[:20]:
                named = [
                    f"{cell}-{count}" if place in (0, 2) and cell else cell for place, cell in enumerate(row)
                ]
                place = head.index("Parent")
                named[place] = f"{row[place]}-{count}" if row[place] else ""
                writer.writerow(named)
    begun = time.perf_counter()
    found = read_products([path])
    assert found.sources[0].rows == 20_000
    assert time.perf_counter() - begun < 20
