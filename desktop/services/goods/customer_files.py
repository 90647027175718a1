"""Files that customers bring to be put on what they order: a drawing to engrave, a picture to print.

The answer to a question of kind *file* is the file's name and number (``lion.png #12``). So it travels with
the texts of a line, into a quote or another order too, and papers print it as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from desktop.domain.errors import DeskError
from desktop.models.base import db, now
from desktop.models.orders import CustomerFile
from desktop.services.inserts import insert_row
from desktop.services.work import work

MOST_MB = 10
LONGEST_NAME = 80
MOST_BYTES = 200
"""What a name may take up; most systems take 255 bytes, and the number stands before it."""

KEPT_UNUSED = timedelta(days=7)
TIDY_EACH = 20
"""Every so many files, those that no line speaks of are dropped."""

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"), (b"II*\x00", "image/tiff"), (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
)  # fmt: skip
_ENDINGS = {
    "image/png": (".png",), "image/jpeg": (".jpg", ".jpeg"), "image/gif": (".gif",),
    "image/tiff": (".tif", ".tiff"), "image/webp": (".webp",), "application/pdf": (".pdf",),
}  # fmt: skip
ENDINGS = tuple(ending for endings in _ENDINGS.values() for ending in endings)
"""What names of files that are taken end in."""

_Asked = tuple[int | None, str]
"""A product, and what it asks."""
_ANSWER = re.compile(r"(.+) #([1-9][0-9]{0,11})")
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that nobody sees and that turn what follows around, an ending too."""
_UNUSABLE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')


@dataclass(eq=False)
class FileUnreadable(DeskError):
    """The file is not there, or may not be read."""

    file: str
    field: str = "text"


@dataclass(eq=False)
class FileTooLarge(DeskError):
    """The file is larger than what the shop file takes in."""

    file: str
    most_mb: int = MOST_MB
    field: str = "text"


@dataclass(eq=False)
class FileKindNotTaken(DeskError):
    """The file is, by what is in it, no picture and no PDF."""

    file: str
    field: str = "text"


class StoredFile(NamedTuple):
    """A file a customer brought."""

    id: int
    name: str
    media_type: str

    @property
    def answer(self) -> str:
        """What stands on the line."""
        return f"{self.name} #{self.id}"


def keep_file(path: Path) -> StoredFile:
    """Copy a file into the shop file. Raises FileUnreadable, FileTooLarge or FileKindNotTaken."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_MB * 1024 * 1024 + 1)
    except OSError as error:
        raise FileUnreadable(path.name) from error
    return keep_content(path.name, content)


def keep_content(name: str, content: bytes) -> StoredFile:
    """The same for what is in memory, such as a picture that was dropped."""
    if len(content) > MOST_MB * 1024 * 1024:
        raise FileTooLarge(name)
    media_type = _kind_of(content)
    if not media_type:
        raise FileKindNotTaken(name)
    kept = _kept_name(name, media_type)
    with work(""):
        row = {"name": kept, "media_type": media_type, "content": content}
        file_id = insert_row(CustomerFile, row)
        if file_id % TIDY_EACH == 0:
            _tidy()
    return StoredFile(file_id, kept, media_type)


def file_of(answer: str) -> StoredFile | None:
    """The file an answer speaks of; None when it speaks of none that is kept."""
    found = _ANSWER.fullmatch(answer)
    if found is None:
        return None
    sql = "SELECT id, name, media_type FROM customer_file WHERE id = ? AND name = ?"
    row = db.execute_sql(sql, (int(found[2]), found[1])).fetchone()
    return None if row is None else StoredFile(*row)


def files_of(texts: Iterable[tuple[str, str]], product_id: int | None) -> list[tuple[str, StoredFile]]:
    """What was asked, and the file that answers it, of the texts of a line with this product."""
    found = [(label, file) for label, answer in texts if (file := file_of(answer)) is not None]
    asked_else = _asked_else() if found else frozenset[_Asked]()
    return [(label, file) for label, file in found if (product_id, label) not in asked_else]


def content_of(file_id: int) -> bytes:
    """The bytes of a file."""
    sql = "SELECT content FROM customer_file WHERE id = ?"
    return bytes(db.execute_sql(sql, (file_id,)).fetchone()[0])


def files_on_lines(which: str = "TRUE") -> set[int]:
    """The files that lines speak of; ``which`` is a condition on ``order_line``, of our own numbers."""
    kept = db.execute_sql("SELECT name || ' #' || id, id FROM customer_file")
    known = {str(answer): int(file_id) for answer, file_id in kept}
    if not known:
        return set()
    asked_else = _asked_else()
    sql = f"SELECT product_id, texts FROM order_line WHERE texts LIKE '% #%' AND {which}"
    return {
        known[answer]
        for product_id, texts in db.execute_sql(sql)
        for label, answer in json.loads(texts)
        if answer in known and (product_id, label) not in asked_else
    }


def _asked_else() -> frozenset[_Asked]:
    """The questions for something else than a file: whatever their answer looks like, it is none."""
    return frozenset(db.execute_sql("SELECT product_id, label FROM custom_field WHERE kind <> 'file'"))


def _kind_of(content: bytes) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _BEGINNINGS if content.startswith(start)), "")


def _kept_name(name: str, media_type: str) -> str:
    """A name that any system takes, ending as its content asks."""
    stem, dot, ending = _UNUSABLE.sub("_", _TURNS.sub("", name)).strip(" .").rpartition(".")
    ending = f"{dot}{ending}".lower()
    if ending not in _ENDINGS[media_type]:
        stem, ending = f"{stem}{dot and ending}", _ENDINGS[media_type][0]
    letters = stem[: LONGEST_NAME - len(ending)].encode(errors="ignore")[: MOST_BYTES - len(ending)]
    return f"{letters.decode(errors='ignore').strip() or 'file'}{ending}"


def _tidy() -> None:
    """Drop files that were chosen a while ago and that no line speaks of."""
    drop_unused(now() - KEPT_UNUSED)


def drop_unused(before: datetime | None = None) -> None:
    """Drop the files that no line speaks of, of those that were chosen before a moment when one is given.

    Called inside the caller's transaction.
    """
    rows = (
        db.execute_sql("SELECT id FROM customer_file")
        if before is None
        else db.execute_sql("SELECT id FROM customer_file WHERE at < ?", (int(before.timestamp()),))
    )
    files = {row[0] for row in rows}
    for file_id in files - files_on_lines() if files else ():
        db.execute_sql("DELETE FROM customer_file WHERE id = ?", (file_id,))
