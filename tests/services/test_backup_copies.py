"""Automatic copies: only when something changed, thinned as they age, in two places, with what is missing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.models import base, schema
from desktop.services.copies import backup_copies, backups
from desktop.services.copies.backup_copies import (
    Lag,
    Made,
    copies_of,
    keep_copies,
    missing_from,
    second_lag,
    second_place,
    too_many,
)
from desktop.services.copies.backups import restore_here
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.issuing.documents import issue_invoice
from desktop.services.orders.order_search import OrderSearch, order_ids
from desktop.services.shop.preferences import change_shop, shop
from tests.services.factory import identify_shop, make_order, set_order
from tests.shop import open_new_shop

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield open_new_shop(tmp_path)
    schema.close_shop()


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Sets the clock of the copies."""

    def turn(moment: datetime) -> None:
        monkeypatch.setattr(backup_copies, "now", lambda: moment)

    turn(base.now())
    return turn


def _rename(name: str) -> None:
    change_shop({"name": name}, by="")


def test_a_copy_is_made_when_something_changed_and_only_then(
    file: Path, at: Callable[[datetime], None]
) -> None:
    first = keep_copies(file).copy
    assert first is not None
    assert first.parent == paths.backup_folder(file)
    at(base.now() + timedelta(minutes=10))
    assert keep_copies(file) == Made(None, None)
    _rename("Another")
    assert keep_copies(file).copy is not None
    at(base.now() + timedelta(minutes=20))
    assert keep_copies(file, always=True).copy is not None


def test_a_draft_that_is_typed_on_is_a_change(file: Path, at: Callable[[datetime], None]) -> None:
    keep_copies(file)
    at(base.now() + timedelta(minutes=10))
    base.db.execute_sql("INSERT INTO setting (key, value) VALUES ('x', '1')")
    assert keep_copies(file).copy is None, "a setting of the machine's own making is none"
    make_order()
    assert keep_copies(file).copy is not None


def test_what_each_copy_holds_is_seen_and_a_damaged_one_too(
    file: Path, at: Callable[[datetime], None]
) -> None:
    at(NOON)
    keep_copies(file)
    make_order()
    at(NOON + timedelta(hours=1))
    second = keep_copies(file).copy
    assert second is not None
    newest, older = copies_of(file)
    assert (newest.made_at, older.made_at) == (NOON + timedelta(hours=1), NOON)
    assert newest.held is not None
    assert older.held is not None
    assert (newest.held.orders, newest.held.newest, older.held.orders) == (1, "A-26-00001", 0)
    second.write_bytes(b"x" * 100)
    assert [copy.held is None for copy in copies_of(file)] == [True, False]


def test_today_keeps_hours_then_days_then_months() -> None:
    hours = [NOON - timedelta(minutes=10 * step) for step in range(18)]
    days = [NOON - timedelta(days=step, minutes=minutes) for step in range(1, 40) for minutes in (0, 30)]
    years = [NOON - timedelta(days=step) for step in range(40, 1200, 5)]
    kept = sorted({*hours, *days, *years} - set(too_many([*hours, *days, *years], NOON)), reverse=True)
    local = [moment.astimezone() for moment in kept]
    today = [moment for moment in local if moment.date() == NOON.astimezone().date()]
    assert [moment.hour for moment in today] == [13, 12, 11, 10]
    month = [moment for moment in local if 0 < (NOON.astimezone().date() - moment.date()).days <= 31]
    assert len(month) == 31
    older = {(moment.year, moment.month) for moment in local if (NOON.date() - moment.date()).days > 31}
    assert len(older) == 24
    assert min(local).year == 2024


@given(st.lists(st.integers(0, 6 * 366 * 24 * 60), max_size=40, unique=True))
def test_the_newest_always_stays_and_thinning_twice_thins_once(minutes: list[int]) -> None:
    made = [NOON - timedelta(minutes=ago) for ago in minutes]
    gone = too_many(made, NOON)
    assert not made or max(made) not in gone
    assert too_many([moment for moment in made if moment not in gone], NOON) == []


def test_old_copies_go_and_foreign_files_stay(file: Path, at: Callable[[datetime], None]) -> None:
    folder = paths.ready(paths.backup_folder(file))
    (folder / "shop-by-hand.comptoir").write_bytes(b"mine")
    for step in range(6):
        at(NOON + timedelta(minutes=10 * step))
        _rename(f"Name {step}")
        keep_copies(file)
    assert sorted(path.name for path in folder.iterdir()) == [
        "shop-20261120-125000.comptoir",
        "shop-by-hand.comptoir",
    ]


def test_a_second_folder_gets_each_copy_when_it_is_there(
    file: Path, tmp_path: Path, at: Callable[[datetime], None]
) -> None:
    stick = tmp_path / "stick"
    at(NOON)
    assert keep_copies(file, stick).second is None
    assert second_lag(file, stick) == Lag(False, None, 0)
    stick.mkdir()
    assert second_lag(file, stick) == Lag(True, None, 0)
    brought = keep_copies(file, stick).second
    assert brought is not None
    assert brought.parent == second_place(stick)
    assert brought.read_bytes() == next(paths.backup_folder(file).iterdir()).read_bytes()
    assert keep_copies(file, stick) == Made(None, None)
    make_order()
    set_order(make_order(), confirmed_at=NOON + timedelta(hours=1))
    assert second_lag(file, stick) == Lag(True, NOON, 1)


def test_two_shops_on_one_stick_do_not_mix(file: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keep_copies(file, stick)
    base.db.execute_sql("UPDATE shop SET uid = randomblob(16)")
    keep_copies(file, stick, always=True)
    assert len(list(stick.iterdir())) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights of a file are another matter there")
@pytest.mark.parametrize("trouble", ["a file in the way", "full"])
def test_a_second_folder_in_trouble_is_said_and_the_first_copy_is_there(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    if trouble == "full":

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(backup_copies.shutil, "copyfile", full)
    else:
        second_place(stick).write_text("")
    with pytest.raises(schema.ShopFileUnreachable) as refusal:
        keep_copies(file, stick)
    assert str(stick) in refusal.value.path
    assert len(copies_of(file)) == 1
    assert not list(stick.rglob("*.part"))


def test_the_drill(file: Path, at: Callable[[datetime], None]) -> None:
    """Work, a copy, more work, the copy put back: what was said to be missing is, and nothing else."""
    identify_shop()
    for _ in range(3):
        make_order()
    save_customer(CustomerForm("Anne"), by="")
    before = order_ids(OrderSearch(), 99)
    at(base.now())
    copy = keep_copies(file).copy
    assert copy is not None
    late = make_order()
    issue_invoice(late, by="")
    save_customer(CustomerForm("Yann"), by="")
    held = backups.held_in(copy)
    assert held is not None
    missing = missing_from(held)
    assert (missing.orders, missing.customers, missing.documents) == (1, 1, 1)
    assert missing.numbers == ("FA-A-26-00001",)
    old = restore_here(copy, file, by="Paul").old
    assert order_ids(OrderSearch(), 99) == before
    events = [row[0] for row in base.db.execute_sql("SELECT event FROM history_entry ORDER BY id")]
    assert events[-1] == "shop_restored"
    assert old is not None
    schema.open_shop(old)
    assert len(order_ids(OrderSearch(), 99)) == len(before) + 1
    assert shop().name
