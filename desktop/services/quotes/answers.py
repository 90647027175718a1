"""A customer's answer to an offer: looked at first, then taken over into the same quote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.domain.answers import PARTS, Answer, read_answer
from desktop.domain.quote_events import AnswerTaken
from desktop.models.base import db
from desktop.services.drafts import draft_delivery, draft_lines, drafts
from desktop.services.drafts.draft_edit import draft_core
from desktop.services.orders.cards import OrderCore, PostalAddress
from desktop.services.quotes.answer_page import known_secret
from desktop.services.quotes.quote_facts import QuoteNotFound, quote_standing
from desktop.services.shop.methods import PaymentMethodRow, payment_methods
from desktop.services.shop.preferences import shop
from desktop.services.work import work


class Part(StrEnum):
    """What an answer changes."""

    QUANTITY = "quantity"
    SHIPPING = "shipping"
    BILLING = "billing"
    PAYMENT = "payment"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One change: of a line's quantity (``name`` is the line), an address, the way to pay, or a remark."""

    part: Part
    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """An answer as it would be taken over now. ``outdated``: the quote was issued again since it was sent."""

    quote_id: int
    number: str
    who: str
    changes: tuple[AnswerChange, ...]
    outdated: bool


Move = tuple[Part, PostalAddress | None, PostalAddress | None]
"""Which address, as it is, as it shall be."""


def look_at_answer(content: str) -> AnswerCard:
    """What an answer would change; nothing is changed.

    Raises AnswerUnreadable, AnswerNotOurs, AnswerAboveOffer, QuoteNotFound, or NotADraft when the quote
    became an order or was thrown away.
    """
    answer, core = _read(content)
    standing = quote_standing(core.head.id)
    changes = tuple(_changes(answer, core))
    outdated = answer.version != standing.version
    return AnswerCard(core.head.id, answer.number, core.head.who, changes, outdated)


def take_answer(content: str, *, by: str) -> AnswerCard:
    """Take an answer over into its quote, which is in our hands again; the same answer twice changes nothing.

    Raises what ``look_at_answer`` raises, and the refusals of the fields.
    """
    with work(by) as job:
        card = look_at_answer(content)
        answer, core = _read(content)
        quote_id = core.head.id
        drafts.recall(quote_id, by=by, answered=True)
        _take_quantities(answer, core, by)
        _take_addresses(answer, core, by)
        method = _method(answer)
        if method is not None and method.id != core.head.payment_method_id:
            draft_delivery.choose_payment_method(quote_id, method.id, by=by)
        if answer.remark and answer.remark not in core.head.note:
            drafts.set_header(quote_id, note=_with_remark(core.head.note, answer.remark), by=by)
        if card.changes:
            job.record(AnswerTaken(answer.number, len(card.changes)), quote_id)
    return card


def _read(content: str) -> tuple[Answer, OrderCore]:
    answer = read_answer(known_secret(), content)
    row = db.execute_sql("SELECT id FROM orders WHERE uid = ?", (UUID(answer.quote).bytes,)).fetchone()
    if row is None:
        raise QuoteNotFound(answer.number)
    return answer, draft_core(int(row[0]))


def _changes(answer: Answer, core: OrderCore) -> list[AnswerChange]:
    found = []
    for line_id, wanted in _quantities(answer, core):
        line = next(line for line in core.lines if line.id == line_id)
        found.append(AnswerChange(Part.QUANTITY, line.name, _plain(line.quantity), _plain(wanted)))
    for part, old, new in _addresses(answer, core):
        if not _same(old, new):
            found.append(AnswerChange(part, "", _said(old), _said(new)))
    method = _method(answer)
    if method is not None and method.id != core.head.payment_method_id:
        found.append(AnswerChange(Part.PAYMENT, "", core.head.payment_name, method.name))
    if answer.remark and answer.remark not in core.head.note:
        found.append(AnswerChange(Part.REMARK, "", "", answer.remark))
    return found


def _quantities(answer: Answer, core: OrderCore) -> list[tuple[int, Decimal]]:
    """Lines by their row ids that the customer wants less of; what we took off meanwhile stays off."""
    return [
        (line.id, answer.quantities[line.uid.hex])
        for line in core.lines
        if line.uid.hex in answer.quantities and answer.quantities[line.uid.hex] != line.quantity
    ]


def _take_quantities(answer: Answer, core: OrderCore, by: str) -> None:
    for line_id, wanted in _quantities(answer, core):
        draft_lines.set_quantity(core.head.id, line_id, wanted, by=by)


def _addresses(answer: Answer, core: OrderCore) -> list[Move]:
    """Each address as it is and as it shall be; None where nothing is known or wanted."""
    found = list[Move]()
    if answer.shipping is not None:
        found.append((Part.SHIPPING, core.shipping, _postal(answer.shipping)))
    if not answer.billing_same and answer.billing is not None:
        old = None if core.head.billing_same else core.billing
        found.append((Part.BILLING, old, _postal(answer.billing)))
    elif answer.billing_same and not core.head.billing_same:
        found.append((Part.BILLING, core.billing, None))
    return found


def _take_addresses(answer: Answer, core: OrderCore, by: str) -> None:
    quote_id = core.head.id
    for part, old, new in _addresses(answer, core):
        if _same(old, new):
            continue
        if part is Part.BILLING:
            draft_delivery.set_billing_same(quote_id, new is None, by=by)
        if new is not None:
            draft_delivery.set_address(quote_id, part.value, new, by=by)


def _postal(parts: Mapping[str, str]) -> PostalAddress:
    given: dict[str, Any] = {name: parts[name] for name in PARTS}
    known = PostalAddress(**given)
    return known if known.country else replace(known, country=shop().country)


def _same(old: PostalAddress | None, new: PostalAddress | None) -> bool:
    if old is None or new is None:
        return old is new
    return all(getattr(old, part) == getattr(new, part) for part in PARTS)


def _said(address: PostalAddress | None) -> str:
    if address is None:
        return ""
    town = f"{address.postcode} {address.city}".strip()
    country = address.country if address.country not in ("", "FR") else ""
    parts = (address.name, address.company, address.street, address.street2, town, address.region, country)
    return ", ".join(part for part in (*parts, address.phone) if part)


def _method(answer: Answer) -> PaymentMethodRow | None:
    return next((row for row in payment_methods() if answer.payment and row.code == answer.payment), None)


def _with_remark(note: str, remark: str) -> str:
    return f"{note}\n{remark}" if note else remark


def _plain(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"
