"""The shop file under a passphrase: set, changed, taken off, opened with it or with the recovery code.

The recovery code is the key itself, so it opens every copy that was made under the same passphrase.
"""

from __future__ import annotations

import hashlib
import os
from base64 import b32decode, b32encode
from binascii import Error as NotBase32
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import DeskError
from desktop.domain.rights import Need, Right
from desktop.models import engine, schema
from desktop.models.base import db
from desktop.models.cipher import Lock, lock_of
from desktop.models.engine import SALT, is_locked, salt_of
from desktop.services.copies.backup_copies import drop_others, keep_copies
from desktop.services.copies.backups import BackupNotSound, held_in, held_now
from desktop.services.rights import require_right

SHORTEST = 8
"""Letters that a passphrase has at least; guessing costs a quarter of a second each, but only that."""

GROUP, CHECK = 4, 4
"""Letters in a group of the recovery code, and letters at its end that say whether it was typed right."""

_COPIED = ("user_version", "application_id")


@dataclass(eq=False)
class PassphraseShort(DeskError):
    """Too easy to guess."""

    least: int = SHORTEST
    field: str = "passphrase"


@dataclass(eq=False)
class PassphraseWrong(DeskError):
    """Neither the passphrase nor the recovery code of this file."""

    path: str
    field: str = "passphrase"


@dataclass(eq=False)
class EncryptionMissing(DeskError):
    """The SQLite of this machine cannot lock a file."""

    field: str = "passphrase"


def protected(shop: Path) -> bool:
    """Whether a shop file is under a passphrase."""
    return is_locked(shop)


def unlock(file: Path, secret: str) -> None:
    """Know from now on what opens this file, by its passphrase or its recovery code.

    A file without a lock needs nothing. Raises PassphraseWrong; then nothing is known that was not before.
    """
    if not is_locked(file):
        return
    salt = salt_of(file)
    code = read_code(secret)
    for lock in ([Lock(code, salt)] if code else []) + [lock_of(secret, salt)]:
        if _opens(file, lock):
            engine.hold(lock)
            return
    raise PassphraseWrong(str(file))


def protect(shop: Path, passphrase: str) -> str:
    """Put the open shop file under a passphrase, or under another one; returns the recovery code.

    The file is written anew, checked, and takes the place of the old one in one step: whenever that is cut
    short, the file is there, under the old passphrase or the new. No other connection may be open. It is
    open afterwards. Raises PassphraseShort, EncryptionMissing, ShopFileUnreachable or BackupNotSound.
    """
    if len(passphrase) < SHORTEST:
        raise PassphraseShort()
    lock = lock_of(passphrase, os.urandom(SALT - 1) + b"\xff")  # never ASCII: that is how it is recognised
    _rewrite(shop, lock)
    return code_of(lock)


def unprotect(shop: Path) -> None:
    """Make the open shop file an ordinary one again; as ``protect``."""
    _rewrite(shop, None)


def relock(shop: Path, passphrase: str, second: Path | None, *, by: str) -> None:
    """Put the open shop file under a passphrase, or with an empty one under none; its copies follow.

    A copy is made at once, and the automatic ones from before go, also in the second folder. Raises
    NotAllowed, and as ``protect``.
    """
    require_right(by, Need(Right.SETTINGS))
    if passphrase:
        protect(shop, passphrase)
    else:
        unprotect(shop)
    keep_copies(shop, second, always=True)
    drop_others(shop, second)


def recovery_code(shop: Path) -> str:
    """The recovery code of the open shop file; empty when it is not locked."""
    lock = engine.lock_for(str(shop))
    return "" if lock is None else code_of(lock)


def code_of(lock: Lock) -> str:
    """A key as a code to be written down: groups of letters and digits, with a check at the end."""
    letters = b32encode(lock.key).decode().rstrip("=") + _check(lock.key)
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def read_code(text: str) -> bytes | None:
    """The key of a code that was typed, however it is spaced; None when it is no code, or mistyped."""
    letters = "".join(char for char in text.upper() if char.isalnum())
    letters = letters.replace("0", "O").replace("1", "I").replace("8", "B")
    body, check = letters[:-CHECK], letters[-CHECK:]
    try:
        key = b32decode(body + "=" * (-len(body) % 8))
    except NotBase32:
        return None
    return key if len(key) == 32 and check == _check(key) else None


def _check(key: bytes) -> str:
    return b32encode(hashlib.sha256(key).digest()).decode()[:CHECK]


def _opens(file: Path, lock: Lock) -> bool:
    connection = engine.open_file(str(file), lock)
    try:
        return bool(connection.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID)
    except engine.DatabaseError:
        return False
    finally:
        connection.close()


def _rewrite(shop: Path, lock: Lock | None) -> None:
    """Write the open file anew under a lock, or under none, compare, and put it in its place."""
    if not engine.CIPHER:
        raise EncryptionMissing()
    before, wanted = engine.lock_for(str(shop)), held_now()
    fresh = shop.with_name(f"{shop.name}.relocking")
    fresh.unlink(missing_ok=True)
    try:
        _export(fresh, lock)
        schema.close_shop()
        engine.hold(lock)
        if held_in(fresh) != wanted or not _sound(fresh):
            raise BackupNotSound(str(fresh))
        _take_place(fresh, shop)
    except OSError as error:
        engine.hold(before)
        raise schema.ShopFileUnreachable(str(shop), error.strerror or "") from error
    except DeskError:
        engine.hold(before)
        raise
    finally:
        fresh.unlink(missing_ok=True)
        schema.open_shop(shop)


def _export(fresh: Path, lock: Lock | None) -> None:
    key = lock.pragma() if lock is not None else "''"
    db.execute_sql(f"ATTACH DATABASE ? AS fresh KEY {key}", (str(fresh),))
    try:
        db.execute_sql("PRAGMA fresh.synchronous = OFF")
        db.execute_sql("SELECT sqlcipher_export('fresh')")
        for name in _COPIED:
            value = db.execute_sql(f"PRAGMA main.{name}").fetchone()[0]
            db.execute_sql(f"PRAGMA fresh.{name} = {value}")
    finally:
        db.execute_sql("DETACH DATABASE fresh")


def _sound(file: Path) -> bool:
    connection = engine.open_file(str(file))
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    finally:
        connection.close()


def _take_place(fresh: Path, shop: Path) -> None:
    """The new file is on the disk before it takes the name; the old one's log is empty and goes first."""
    with fresh.open("rb+") as handle:
        os.fsync(handle.fileno())
    for end in ("-wal", "-shm"):
        shop.with_name(shop.name + end).unlink(missing_ok=True)
    fresh.replace(shop)
