"""A copy that was never tried is no backup: it is compared when made and drilled by restoring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models import schema
from desktop.models.base import db, new_database
from desktop.services.copies import backups
from desktop.services.shop.preferences import change_shop, shop
from tests.shop import SHOP_NAME, open_new_shop


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield open_new_shop(tmp_path)
    schema.close_shop()


def _rename_shop(name: str) -> None:
    change_shop({"name": name}, by="")


def test_a_copy_restores_what_it_held_and_the_newer_file_is_kept(file: Path, tmp_path: Path) -> None:
    _rename_shop("Before")
    copy = backups.back_up_to(tmp_path / "usb" / "copy.comptoir")
    _rename_shop("After")

    old = backups.restore(copy, file).old
    assert shop().name == "Before"
    assert old is not None
    schema.open_shop(old)
    assert shop().name == "After"
    assert sorted(path.name for path in file.parent.glob("*restoring*")) == []


def test_a_file_that_was_never_closed_is_set_aside_with_its_log(file: Path, tmp_path: Path) -> None:
    copy = backups.back_up_to(tmp_path / "copy.comptoir")
    _rename_shop("Only in the log")
    main, log = file.read_bytes(), file.with_name(file.name + "-wal").read_bytes()
    schema.close_shop()
    file.write_bytes(main)
    file.with_name(file.name + "-wal").write_bytes(log)

    old = backups.restore(copy, file).old
    assert old is not None
    schema.open_shop(old)
    assert shop().name == "Only in the log"


@pytest.mark.parametrize("damage", ["nothing there", "another file", "cut"])
def test_what_is_no_sound_copy_changes_nothing(file: Path, tmp_path: Path, damage: str) -> None:
    copy = backups.back_up_to(tmp_path / "copy.comptoir")
    _rename_shop("Untouched")
    if damage == "nothing there":
        copy.unlink()
    elif damage == "another file":
        copy.write_bytes(b"no shop file at all" * 100)
    else:
        content = copy.read_bytes()
        copy.write_bytes(content[: len(content) // 2])
    with pytest.raises((schema.NotAShopFile, schema.ShopFileUnreachable, backups.BackupNotSound)):
        backups.restore(copy, file)
    schema.open_shop(file)
    assert shop().name == "Untouched"
    assert not list(tmp_path.glob("*before-restore*"))
    assert not list(tmp_path.glob("*restoring*"))


def test_a_copy_that_lacks_something_is_thrown_away(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "held_in", lambda _copy: None)
    with pytest.raises(backups.BackupNotSound):
        backups.back_up_to(tmp_path / "copy.comptoir")
    assert not (tmp_path / "copy.comptoir").exists()


def test_who_sells_meanwhile_does_not_wait_and_the_copy_is_of_one_moment(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another connection commits while the copy is being made; it does not wait a moment."""
    copied, sold = schema.back_up, []

    def selling(target: Path) -> None:
        other = new_database()
        other.init(str(file), pragmas={"busy_timeout": 0})
        other.execute_sql("UPDATE shop SET name = 'Meanwhile'")
        other.close()
        sold.append(target)
        copied(target)

    monkeypatch.setattr(schema, "back_up", selling)
    copy = backups.back_up_to(tmp_path / "copy.comptoir")
    assert sold == [copy]
    assert shop().name == "Meanwhile"
    schema.open_shop(copy)
    assert shop().name == SHOP_NAME


def test_restoring_where_nothing_was(file: Path, tmp_path: Path) -> None:
    copy = backups.back_up_to(tmp_path / "copy.comptoir")
    done = backups.restore(copy, tmp_path / "other" / "shop.comptoir")
    assert done == backups.PutBack(None, numbers_known=True)
    assert db.database == str(tmp_path / "other" / "shop.comptoir")
