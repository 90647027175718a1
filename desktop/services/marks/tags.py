"""Tags on orders: put on and taken off by name, made the first time a name is used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.events import SettingsChanged
from desktop.domain.folding import fold
from desktop.domain.label_colours import COLOURS
from desktop.domain.mark_events import TagsChanged
from desktop.models.base import db, new_uid
from desktop.models.marks import OrderTag
from desktop.models.marks import Tag as TagTable
from desktop.services.commands.commands import Command, require
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.order_marks import Tag, tag_book
from desktop.services.orders.search_index import index_order
from desktop.services.work import Work, work

LONGEST = 40
"""Letters that a tag may have."""

_COUNTS = "SELECT tag_id, count(*) FROM order_tag GROUP BY tag_id"
_ORDERS = "SELECT order_id FROM order_tag WHERE tag_id = ? ORDER BY order_id"
_HAS = "SELECT tag_id FROM order_tag WHERE order_id = ?"
_OFF = "DELETE FROM order_tag WHERE order_id = ? AND tag_id = ?"


@dataclass(eq=False)
class TagNotFound(DeskError):
    """The shop has no such tag."""

    tag: str
    field: str = "tag"


@dataclass(eq=False)
class TagNameMissing(DeskError):
    """A tag without a letter."""

    field: str = "tag"


@dataclass(eq=False)
class TagTooLong(DeskError):
    """A tag is a word or two."""

    tag: str
    highest: int = LONGEST
    field: str = "tag"


@dataclass(eq=False)
class TagWithComma(DeskError):
    """A comma stands between two tags, never in one."""

    tag: str
    field: str = "tag"


@dataclass(eq=False)
class TagNameTaken(DeskError):
    """There is another tag of this name."""

    tag: str
    field: str = "tag"


@dataclass(frozen=True, slots=True)
class TagsDone:
    """Names of the tags that an order got and lost now."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def tag_order(order_id: int, add: Iterable[str] = (), remove: Iterable[str] = (), *, by: str) -> TagsDone:
    """Put tags on an order and take others off, by name; a new name makes a new tag.

    What is so already stays, and nothing is written when all is. Raises TagNameMissing, TagTooLong,
    TagWithComma, TagNotFound (for one to take off) or WrongLifecycle (for a draft).
    """
    with work(by) as job:
        require(Command.CHANGE_TAGS, order_ledger(order_id))
        wanted = [_made(job, name) for name in add]
        unwanted = [tag_named(name) for name in remove]
        has = {row[0] for row in db.execute_sql(_HAS, (order_id,))}
        on = [tag for tag in dict.fromkeys(wanted) if tag.id not in has and tag not in unwanted]
        off = [tag for tag in dict.fromkeys(unwanted) if tag.id in has]
        for tag in on:
            insert_row(OrderTag, {"order": order_id, "tag": tag.id})
        for tag in off:
            db.execute_sql(_OFF, (order_id, tag.id))
        done = TagsDone(tuple(tag.name for tag in on), tuple(tag.name for tag in off))
        if on or off:
            index_order(order_id)
            job.record(TagsChanged(", ".join(done.added), ", ".join(done.removed)), order_id)
        return done


def tag_named(name: str) -> Tag:
    """The tag with this name, whatever its case and accents. Raises TagNotFound."""
    found = next((tag for tag in tag_book().values() if fold(tag.name) == fold(name)), None)
    if found is None:
        raise TagNotFound(name.strip())
    return found


def tag_counts() -> dict[int, int]:
    """How many orders have each tag; one that none has is left out."""
    return dict(db.execute_sql(_COUNTS).fetchall())


def change_tag(tag_id: int, name: str, colour: str, *, by: str) -> None:
    """Give a tag another name or colour; orders that have it are found by the new name.

    Raises TagNotFound, TagNameMissing, TagTooLong, TagWithComma or TagNameTaken; ValueError for an unknown
    colour.
    """
    if colour not in COLOURS:
        raise ValueError(colour)
    with work(by) as job:
        tag = _known(tag_id)
        name = tag.name if name == tag.name else check_tag_name(name)
        taken = next((one for one in tag_book().values() if fold(one.name) == fold(name)), tag)
        if taken.id != tag_id:
            raise TagNameTaken(taken.name)
        update_row(TagTable, tag_id, {"name": name, "name_key": fold(name), "colour": colour})
        if name != tag.name:
            _index_again(job, tag_id)
        _say(job)


def delete_tag(tag_id: int, *, by: str) -> tuple[int, ...]:
    """Delete a tag and take it off every order; returns the ids of those. Raises TagNotFound."""
    with work(by) as job:
        _known(tag_id)
        orders = tuple(row[0] for row in db.execute_sql(_ORDERS, (tag_id,)))
        db.execute_sql("DELETE FROM order_tag WHERE tag_id = ?", (tag_id,))
        db.execute_sql("DELETE FROM tag WHERE id = ?", (tag_id,))
        for order_id in orders:
            index_order(order_id)
        job.orders.update(orders)
        _say(job)
        return orders


def restore_tag(tag: Tag, order_ids: Sequence[int], *, by: str) -> None:
    """Make a deleted tag again, on the orders that had it. Raises TagNameTaken."""
    with work(by) as job:
        if any(fold(one.name) == fold(tag.name) for one in tag_book().values()):
            raise TagNameTaken(tag.name)
        row = {"uid": new_uid(), "name": tag.name, "name_key": fold(tag.name), "colour": tag.colour}
        tag_id = insert_row(TagTable, row)
        for order_id in order_ids:
            insert_row(OrderTag, {"order": order_id, "tag": tag_id})
        _index_again(job, tag_id)
        _say(job)


def _known(tag_id: int) -> Tag:
    tag = tag_book().get(tag_id)
    if tag is None:
        raise TagNotFound(str(tag_id))
    return tag


def check_tag_name(name: str) -> str:
    """The name as it is kept, without needless spaces. Raises TagNameMissing or TagTooLong."""
    name = " ".join(name.split())
    if not fold(name):
        raise TagNameMissing()
    if len(name) > LONGEST:
        raise TagTooLong(name)
    if "," in name:
        raise TagWithComma(name)
    return name


def tag_names(typed: str) -> list[str]:
    """The tags that are typed in one line: a comma stands between two of them."""
    return list(dict.fromkeys(word for part in typed.split(",") if (word := " ".join(part.split()))))


def _made(job: Work, name: str) -> Tag:
    """The tag of this name, made now in the next colour if there is none."""
    book = tag_book()
    known = next((tag for tag in book.values() if fold(name) and fold(tag.name) == fold(name)), None)
    if known is not None:
        return known
    name = check_tag_name(name)
    colour = COLOURS[(len(book) + 1) % len(COLOURS)]
    row = {"uid": new_uid(), "name": name, "name_key": fold(name), "colour": colour}
    job.settings = True
    return Tag(insert_row(TagTable, row), name, colour)


def _index_again(job: Work, tag_id: int) -> None:
    for (order_id,) in db.execute_sql(_ORDERS, (tag_id,)).fetchall():
        index_order(order_id)
        job.orders.add(order_id)


def _say(job: Work) -> None:
    job.settings = True
    job.record(SettingsChanged("tags"))
