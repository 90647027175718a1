"""By what an order was found that its row in the list does not show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.domain.search_keys import (
    dialled_words,
    email_words,
    index_words,
    letters_and_digits,
    number_words,
    phone_words,
)
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.search_index import later_numbers, tag_names


class FoundBy(NamedTuple):
    """``kind`` is what was matched: phone, email, address, product, sku, voucher, reference, event, note,
    paper or tag; ``text`` is how it stands with the order."""

    kind: str
    text: str


class _Place(NamedTuple):
    found: FoundBy
    words: list[str]


def found_by(core: OrderCore, text: str) -> tuple[FoundBy, ...]:
    """For each typed word what it matches, each thing once; nothing for words that number or name show."""
    seen, places = _seen(core), list(_places(core))
    reasons = [_reason(word, seen, _for(piece, places)) for piece in text.split() for word in _asked(piece)]
    known = [reason for reason in reasons if reason is not None]
    if len(known) < len(reasons):  # a word that stands nowhere: all of them are a phone number
        dialled = (_first(number, places, "phone") for number in dialled_words(text))
        known = [found for found in dialled if found is not None] or known
    return tuple(dict.fromkeys(found for found in known if found.kind))


SHOWN = FoundBy("", "")
"""The row itself shows it."""


def _reason(word: str, seen: list[str], places: list[_Place]) -> FoundBy | None:
    if _begins(word, seen):
        return SHOWN
    found = _first(word, places)
    parts = letters_and_digits(word)
    if found is not None or len(parts) == 1:
        return found
    if all(_begins(part, seen) for part in parts):
        return SHOWN
    mails = [_first(part, places, "email") for part in parts]  # whose words are cut at digits too
    return mails[0] if None not in mails else None


def _for(piece: str, places: list[_Place]) -> list[_Place]:
    """The places with SKUs last, unless what was typed looks like one."""
    return places if not piece.isalpha() else sorted(places, key=lambda one: one.found.kind == "sku")


def _first(word: str, places: Iterable[_Place], kind: str = "") -> FoundBy | None:
    fitting = (one.found for one in places if kind in ("", one.found.kind) and _begins(word, one.words))
    return next(fitting, None)


def _begins(word: str, words: Iterable[str]) -> bool:
    return any(one.startswith(word) for one in words)


def _asked(piece: str) -> list[str]:
    return email_words(piece) if "@" in piece else index_words(piece)


def _seen(core: OrderCore) -> list[str]:
    head = core.head
    return [*number_words(head.number), *index_words(f"{head.customer_name} {head.company}")]


def _places(core: OrderCore) -> Iterator[_Place]:
    """Everything else that the search index holds of the order, what says most first."""
    head = core.head
    addresses = [one for one in (core.shipping, core.billing) if one is not None]
    yield _Place(FoundBy("email", head.email), email_words(head.email))
    for phone in (head.phone, *(one.phone for one in addresses)):
        yield _Place(FoundBy("phone", phone), phone_words(phone))
    yield from (_texts("address", one.name, one.company) for one in addresses)
    for line in core.lines:
        yield _texts("sku", line.sku)
        yield _texts("product", line.name, line.variant_name)
    yield from (_texts("voucher", item.name) for item in core.adjustments if item.kind == "voucher")
    yield _texts("reference", head.buyer_ref)
    yield _texts("event", head.event_name)
    yield _texts("note", head.note)
    yield from (_Place(FoundBy("paper", text), number_words(text)) for text in later_numbers(head.id))
    yield from (_texts("tag", name) for name in tag_names(head.id))


def _texts(kind: str, *texts: str) -> _Place:
    said = ", ".join(text for text in texts if text)
    return _Place(FoundBy(kind, said), index_words(said))
