"""A copy that was put back gives no number that was given after it was made, and its gap is explained."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.models import Document, HistoryEntry, Order
from desktop.models.base import db
from desktop.models.schema import ShopFileUnreachable, close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.services.check.problems import ProblemCode
from desktop.services.copies.backups import back_up_to, restore, restore_here
from desktop.services.placing.new_order import NewLine, NewOrder, place
from tests.services.factory import identify_shop
from tests.shop import open_new_shop


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield open_new_shop(tmp_path)
    close_shop()


def _sell() -> str:
    order_id = place(
        NewOrder((NewLine(Decimal(1), name="Corde", unit_price=Decimal("3.99")),), name="Soizic"), by=""
    )
    return Order.get_by_id(order_id).number


def _skipped() -> list[tuple[str, int, int]]:
    rows = HistoryEntry.select().where(HistoryEntry.event == "numbers_skipped").order_by(HistoryEntry.id)
    return [(row.facts["series"], row.facts["first"], row.facts["last"]) for row in rows]


def test_numbers_go_on_after_those_of_the_file_that_was_replaced(file: Path, tmp_path: Path) -> None:
    identify_shop()  # from now on each order gets its invoice at once
    _sell()
    copy = back_up_to(tmp_path / "copy.comptoir")
    for _ in range(3):
        _sell()
    restore_here(copy, file, by="")
    assert _skipped() == [("A-26", 2, 4), ("FA-A-26", 2, 4)]
    assert _sell() == "A-26-00005"
    assert [paper.number for paper in Document.select().order_by(Document.id)] == [
        "FA-A-26-00001",
        "FA-A-26-00005",
    ]
    assert check_shop() == []


def test_the_same_copy_put_back_twice_explains_the_whole_gap_once(file: Path, tmp_path: Path) -> None:
    copy = back_up_to(tmp_path / "copy.comptoir")
    assert [_sell(), _sell()] == ["A-26-00001", "A-26-00002"]
    restore_here(copy, file, by="")
    assert _sell() == "A-26-00003"
    restore_here(copy, file, by="")
    assert _skipped() == [("A-26", 1, 3)]
    assert _sell() == "A-26-00004"
    assert check_shop() == []


def test_the_file_set_aside_can_come_back_and_both_gaps_stand(file: Path, tmp_path: Path) -> None:
    _sell()
    copy = back_up_to(tmp_path / "copy.comptoir")
    _sell()
    old = restore_here(copy, file, by="").old
    assert old is not None
    assert _sell() == "A-26-00003"
    restore_here(old, file, by="")
    assert _skipped() == [("A-26", 3, 3)]
    assert _sell() == "A-26-00004"
    assert check_shop() == []


def test_a_copy_of_now_skips_nothing(file: Path, tmp_path: Path) -> None:
    _sell()
    restore_here(back_up_to(tmp_path / "copy.comptoir"), file, by="")
    assert _skipped() == []
    assert _sell() == "A-26-00002"


def test_another_shop_in_its_place_keeps_its_own_numbers(file: Path, tmp_path: Path) -> None:
    copy = back_up_to(tmp_path / "copy.comptoir")
    _sell()
    db.execute_sql("UPDATE shop SET uid = randomblob(16)")
    restore_here(copy, file, by="")
    assert _sell() == "A-26-00001"


@pytest.mark.parametrize("damage", ["cut", "locked away", "another"])
def test_a_replaced_file_that_cannot_be_read_is_said(file: Path, tmp_path: Path, damage: str) -> None:
    _sell()
    copy = back_up_to(tmp_path / "copy.comptoir")
    _sell()
    close_shop()
    content = file.read_bytes()
    file.write_bytes(
        {"cut": content[:5000], "locked away": bytes(range(256)) * 64}.get(damage, b"no shop" * 999)
    )
    done = restore(copy, file)
    assert not done.numbers_known
    assert _skipped() == []
    assert check_shop() == []


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE orders SET number = 'A-26-00002' WHERE number = 'A-26-00004'",
        "UPDATE number_series SET last = last + 1 WHERE series = 'A-26'",
    ],
    ids=["a number of the gap given again", "a gap that nothing explains"],
)
def test_what_the_history_does_not_explain_is_found(file: Path, tmp_path: Path, harm: str) -> None:
    _sell()
    copy = back_up_to(tmp_path / "copy.comptoir")
    _sell()
    _sell()
    restore_here(copy, file, by="")
    assert _sell() == "A-26-00004"
    assert check_shop() == []
    db.execute_sql(harm)
    assert ProblemCode.NUMBER_SERIES in {problem.code for problem in check_shop(quick=True)}


def test_a_crash_before_the_swap_leaves_the_old_file_and_its_numbers(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy gets its numbers before it takes the place of the file, so there is no moment without them."""
    copy = back_up_to(tmp_path / "copy.comptoir")
    _sell()

    def no_room(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", no_room)
    with pytest.raises(ShopFileUnreachable):
        restore_here(copy, file, by="")
    monkeypatch.undo()
    open_shop(file)
    assert _sell() == "A-26-00002"
