"""A shop file under a passphrase: nothing of it can be read, and it is never locked out of."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.models import base, engine, schema
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.copies import backup_copies, encryption
from desktop.services.copies.backup_copies import copies_of, drop_others, keep_copies, set_aside
from desktop.services.copies.backups import BackupNotSound, held_in, held_now, restore_here
from desktop.services.copies.encryption import (
    PassphraseShort,
    PassphraseWrong,
    protect,
    protected,
    read_code,
    recovery_code,
    unlock,
    unprotect,
)
from desktop.services.orders.order_search import OrderSearch, order_ids
from tests.services.person import WORDS, seed_person
from tests.shop import open_new_shop

SECRET = "quai des brumes"

DIES = """
import os, sys
from pathlib import Path
from desktop.models import schema
from desktop.services.copies import encryption
file, step, secret = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
die = lambda *_: os._exit(9)
def after(act):
    return lambda *given: (act(*given), os._exit(9))
if step == "copied":
    encryption._export = after(encryption._export)
elif step == "checked":
    encryption._take_place = die
elif step == "log gone":
    Path.replace = die
else:
    Path.replace = after(Path.replace)
schema.open_shop(file)
encryption.protect(file, secret)
"""

pytestmark = pytest.mark.skipif(not engine.CIPHER, reason="no SQLCipher on this machine")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Path]:
    file = open_new_shop(tmp_path)
    seed_person()
    yield file
    schema.close_shop()
    engine.hold(None)


def forget() -> None:
    schema.close_shop()
    engine.hold(None)


def readable(*files: Path) -> set[str]:
    raw = b"".join(file.read_bytes() for file in files if file.exists()).lower()
    return {word for word in WORDS if word.encode() in raw}


def beside(shop: Path) -> list[Path]:
    return [shop, *(shop.with_name(shop.name + end) for end in ("-wal", "-shm"))]


def test_nothing_can_be_read_and_everything_is_there(shop: Path) -> None:
    assert readable(*beside(shop))
    held, found = held_now(), order_ids(OrderSearch(text="kwiatkowskaq"), 9)
    assert found
    protect(shop, SECRET)
    assert protected(shop)
    assert held_now() == held
    assert order_ids(OrderSearch(text="kwiatkowskaq"), 9) == found, "the search index came along"
    assert check_shop() == []
    db.execute_sql("UPDATE customer SET private_note = 'Notatkaq dwa' WHERE id = 1")
    assert readable(*beside(shop)) == set(), "not in the log either"
    triggers = db.execute_sql("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").fetchone()[0]
    assert triggers > 10


def test_the_passphrase_opens_it_and_a_wrong_one_says_so(shop: Path) -> None:
    protect(shop, SECRET)
    held = held_now()
    forget()
    with pytest.raises(schema.ShopLocked):
        schema.open_shop(shop)
    with pytest.raises(PassphraseWrong):
        unlock(shop, "quai des brunes")
    with pytest.raises(schema.ShopLocked):
        schema.open_shop(shop)
    unlock(shop, SECRET)
    schema.open_shop(shop)
    assert held_now() == held


def test_the_recovery_code_opens_it_however_it_is_typed(shop: Path) -> None:
    code = protect(shop, SECRET)
    assert recovery_code(shop) == code
    forget()
    with pytest.raises(PassphraseWrong):
        unlock(shop, code[:-1] + ("A" if code[-1] != "A" else "B"))
    unlock(shop, code.lower().replace("-", " "))
    schema.open_shop(shop)
    assert len(code.split("-")) == 14


def test_a_mistyped_code_is_no_code() -> None:
    assert read_code("quai des brumes") is None
    assert read_code("") is None
    assert read_code("AAAA-" * 13 + "AAAA") is None


def test_copies_are_locked_too_and_open_with_the_same_two(shop: Path) -> None:
    code = protect(shop, SECRET)
    copy = keep_copies(shop).copy
    assert copy is not None
    assert readable(copy) == set()
    assert held_in(copy) == held_now()
    for secret in (SECRET, code):
        forget()
        unlock(copy, secret)
        schema.open_shop(shop)
        assert held_in(copy) is not None
    db.execute_sql("UPDATE shop SET name = 'Later'")
    restore_here(copy, shop, by="")
    assert protected(shop)
    assert db.execute_sql("SELECT name FROM shop").fetchone()[0] != "Later"


def test_another_passphrase_makes_the_old_one_and_its_code_useless(shop: Path) -> None:
    first = protect(shop, SECRET)
    second = protect(shop, "another passphrase")
    assert first != second
    forget()
    for secret in (SECRET, first):
        with pytest.raises(PassphraseWrong):
            unlock(shop, secret)
    unlock(shop, "another passphrase")
    schema.open_shop(shop)
    assert check_shop() == []


def test_taken_off_it_is_an_ordinary_file_again(shop: Path) -> None:
    protect(shop, SECRET)
    held = held_now()
    unprotect(shop)
    forget()
    schema.open_shop(shop)
    assert (protected(shop), recovery_code(shop), held_now()) == (False, "", held)
    assert readable(shop)
    unlock(shop, "anything")


def test_a_short_passphrase_is_refused(shop: Path) -> None:
    with pytest.raises(PassphraseShort):
        protect(shop, "1234567")
    assert not protected(shop)


@pytest.mark.parametrize("step", ["_export", "_sound", "_take_place"])
def test_cut_short_the_file_opens_as_before(shop: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    held = held_now()

    def fail(*_: object) -> bool:
        if step == "_sound":
            return False
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(encryption, step, fail)
    with pytest.raises((schema.ShopFileUnreachable, BackupNotSound)):
        protect(shop, SECRET)
    assert not protected(shop)
    assert held_now() == held
    assert not list(shop.parent.glob("*relocking*"))


@pytest.mark.parametrize(
    ("step", "locked"), [("copied", False), ("checked", False), ("log gone", False), ("in place", True)]
)
def test_killed_at_any_step_the_old_or_the_new_passphrase_opens_it(
    shop: Path, step: str, *, locked: bool
) -> None:
    """A process of its own dies there, as if the power had gone; nothing is cleaned up."""
    held = held_now()
    forget()
    done = subprocess.run(
        [sys.executable, "-c", DIES, str(shop), step, SECRET], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 9, done.stderr
    assert protected(shop) is locked
    unlock(shop, SECRET)
    schema.open_shop(shop)
    assert held_now() == held
    assert check_shop() == []


def test_killed_between_any_two_steps_one_passphrase_opens_it(shop: Path) -> None:
    """The new file takes the name in one step; before it the old one is whole, after it the new one."""
    code = protect(shop, SECRET)
    content = shop.read_bytes()
    forget()
    leftover = shop.with_name(f"{shop.name}.relocking")
    leftover.write_bytes(os.urandom(4096))
    unlock(shop, code)
    schema.open_shop(shop)
    protect(shop, "another passphrase")
    assert not leftover.exists()
    assert shop.read_bytes()[:16] != content[:16]


def test_copies_from_before_go_once_there_is_a_locked_one(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(backup_copies, "now", lambda: base.now() - timedelta(hours=1))
    plain = keep_copies(shop, stick)
    monkeypatch.undo()
    assert plain.second is not None
    protect(shop, SECRET)
    assert [copy.held is not None for copy in copies_of(shop)] == [True], "seen until they go"
    by_hand = plain.second.with_name("shop-mine.comptoir")
    by_hand.write_bytes(b"mine")
    keep_copies(shop, stick, always=True)
    drop_others(shop, stick)
    left = [path for place in (plain.copy, plain.second) if place for path in place.parent.iterdir()]
    assert [readable(path) for path in left] == [set()] * len(left)
    assert by_hand.exists()
    assert set_aside(shop) == []
