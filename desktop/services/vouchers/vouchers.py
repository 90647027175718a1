"""Vouchers: made at the counter, found by their code, counted when an order is placed with them."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop.domain.errors import DeskError
from desktop.domain.events import VoucherCreated, VoucherUsed
from desktop.domain.limits import check_percent
from desktop.domain.rights import Need, Right, VoucherAsk
from desktop.domain.vouchers import (
    VoucherKind,
    VoucherOrder,
    VoucherRefused,
    VoucherUnknown,
    check,
    code_key,
)
from desktop.models.base import db, new_uid, now
from desktop.models.ledger import VoucherUse
from desktop.models.methods import Voucher
from desktop.services.inserts import insert_row
from desktop.services.orders.cards import OrderCore
from desktop.services.rows import decode
from desktop.services.shop.preferences import shop
from desktop.services.vouchers.voucher_facts import FACTS, decode_facts, voucher_facts, voucher_order, who
from desktop.services.work import Work, work

_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""For codes that are read aloud: no O, 0, I, 1 or L."""

_USABLE = (
    "WHERE active AND coalesce(ends_at > min(:now, :placed), 1) AND coalesce(starts_at <= :now, 1) "
    "AND coalesce(order_uid = :uid, 1) AND coalesce(customer_id = :customer, customer_id IS NULL) "
    "ORDER BY order_uid IS NULL, customer_id IS NULL, code_key"
)


@dataclass(eq=False)
class VoucherIncomplete(DeskError):
    """A voucher of this kind needs something more: its percent, its amount or its product."""

    kind: str
    field: str


@dataclass(eq=False)
class VoucherCodeTaken(DeskError):
    """Another voucher has this code; case and accents do not count."""

    code: str
    field: str = "code"


@dataclass(eq=False)
class VoucherEndsTooEarly(DeskError):
    """It would end before it starts."""

    ends_at: datetime
    field: str = "ends_at"


@dataclass(eq=False)
class VoucherNeverUsable(DeskError):
    """Its limits leave nothing: no use at all, or a maximum below the minimum."""

    field: str


@dataclass(frozen=True, slots=True)
class VoucherForm:
    """A voucher to be made. ``percent`` is 0–100, amounts are minor units of the shop's currency.

    An empty ``code`` is filled in. ``products`` and ``categories`` together say what it is good for, neither
    means everything. ``order_uid`` makes it good for that order only, once.
    """

    kind: VoucherKind
    percent: Decimal | None = None
    amount_minor: int | None = None
    code: str = ""
    name: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    max_uses: int | None = None
    max_uses_per_customer: int | None = None
    minimum_minor: int | None = None
    maximum_minor: int | None = None
    products: tuple[int, ...] = ()
    categories: tuple[str, ...] = ()
    excluded_products: tuple[int, ...] = ()
    exclude_reduced: bool = False
    combinable: bool = True
    customer_id: int | None = None
    order_uid: UUID | None = None


@dataclass(frozen=True, slots=True)
class VoucherRow:
    """A voucher as it is offered; ``uses_left`` None means without end."""

    id: int
    code: str
    name: str
    kind: VoucherKind
    percent: Decimal | None
    amount_minor: int | None
    currency: str
    ends_at: datetime | None
    uses_left: int | None
    for_order: bool
    for_customer: bool
    combinable: bool = True


def create_voucher(form: VoucherForm, *, by: str) -> int:
    """Make a voucher and return its id.

    Raises NotAllowed, VoucherIncomplete, VoucherEndsTooEarly, VoucherCodeTaken, VoucherNeverUsable or
    PercentAboveHundred.
    """
    check_form(form)
    with work(by) as job:
        code = free_code(form.code)
        ask = VoucherAsk(code, form.percent, form.amount_minor, shop().currency)
        job.approve(Need(Right.DISCOUNT, form.percent), subject=ask)
        job.vouchers = True
        job.record(VoucherCreated(code))
        row = {**voucher_values(form, code), "uid": new_uid(), "currency": shop().currency}
        return insert_row(Voucher, row)


def voucher_code(voucher_id: int) -> str:
    """The code of a voucher, to be applied or printed."""
    return str(Voucher.get_by_id(voucher_id).code)


def check_voucher(code: str, core: OrderCore) -> Voucher:
    """The voucher with this code, if it can be used on the order. Raises a VoucherRefused with the reason."""
    voucher = Voucher.get_or_none(Voucher.code_key == code_key(code))
    if voucher is None:
        raise VoucherUnknown(code.strip())
    check(voucher_facts(voucher.id, core), voucher_order(voucher.id, core))
    return voucher


def valid_vouchers(core: OrderCore) -> list[VoucherRow]:
    """The vouchers that could be used on the order: its own, then the customer's, then anybody's."""
    moment = {"now": int(now().timestamp()), "placed": int(core.head.placed_at.timestamp())}
    rows = db.execute_sql(FACTS + _USABLE, {**who(core), **moment, "uid": core.head.uid.bytes})
    used, seen = {item.voucher_id for item in core.adjustments}, voucher_order(None, core)
    return [_offer(row) for row in rows.fetchall() if row[0] not in used and _usable(row, seen)]


def use_vouchers(job: Work, core: OrderCore) -> None:
    """Count the vouchers of an order being placed, inside the caller's job. Raises a VoucherRefused."""
    for item in core.adjustments:
        if item.voucher_id is None:
            continue
        facts = voucher_facts(item.voucher_id, core)
        check(facts, voucher_order(item.voucher_id, core))
        row = {
            "voucher": item.voucher_id,
            "order": core.head.id,
            "customer": core.head.customer_id,
            "uses": 1,
        }
        insert_row(VoucherUse, row)
        job.record(VoucherUsed(facts.code, item.minor, core.head.currency), core.head.id)


def free_code(typed: str, voucher_id: int | None = None) -> str:
    """The code as it is kept; a new one when none is typed. Raises VoucherCodeTaken when another has it."""
    code = " ".join(typed.split()) or new_code()
    owner = Voucher.get_or_none(Voucher.code_key == code_key(code))
    if owner is not None and owner.id != voucher_id:
        raise VoucherCodeTaken(code)
    return code


def check_form(form: VoucherForm) -> None:
    """Refuse a voucher that says too little, or what cannot be. Raises the refusals of ``create_voucher``."""
    for refusal in form_refusals(form):
        raise refusal


def form_refusals(form: VoucherForm) -> Iterator[DeskError]:
    """All that is wrong with what a voucher says, by itself; the first one is what ``check_form`` raises."""
    if form.kind is VoucherKind.PERCENT:
        try:
            check_percent(form.percent or Decimal(0), "percent")
        except DeskError as error:
            yield error
    needed = {
        VoucherKind.PERCENT: ("percent", form.percent),
        VoucherKind.AMOUNT: ("amount", form.amount_minor),
        VoucherKind.FREE_PRODUCT: ("products", form.products or form.categories),
    }
    name, value = needed.get(form.kind, ("", True))
    if not value or (isinstance(value, int) and value < 0):
        yield VoucherIncomplete(form.kind, name)
    if form.starts_at and form.ends_at and form.ends_at <= form.starts_at:
        yield VoucherEndsTooEarly(form.ends_at)
    yield from _wrong_limits(form)


def _wrong_limits(form: VoucherForm) -> Iterator[DeskError]:
    for name, limit in (("max_uses", form.max_uses), ("max_uses_per_customer", form.max_uses_per_customer)):
        if limit is not None and limit < 1:
            yield VoucherNeverUsable(name)
    least, most = form.minimum_minor, form.maximum_minor
    if least is not None and most is not None and most < least:
        yield VoucherNeverUsable("maximum_minor")


def voucher_values(form: VoucherForm, code: str) -> dict[str, Any]:
    """What the form says, as fields of the voucher's row."""
    row = asdict(form)
    row |= {
        "code": code,
        "code_key": code_key(code),
        "customer": row.pop("customer_id"),
        "percent": form.percent if form.kind is VoucherKind.PERCENT else None,
        "amount_minor": form.amount_minor if form.kind is VoucherKind.AMOUNT else None,
    }
    if form.order_uid is not None and form.max_uses is None:
        row["max_uses"] = 1
    return row


def new_code() -> str:
    """A code that no voucher has, made to be read aloud."""
    while True:
        letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
        code = f"{letters[:4]}-{letters[4:]}"
        if Voucher.get_or_none(Voucher.code_key == code_key(code)) is None:
            return code


def _usable(raw: tuple[Any, ...], order: VoucherOrder) -> bool:
    try:
        check(decode_facts(raw), order)
    except VoucherRefused:
        return False
    return True


def _offer(raw: tuple[Any, ...]) -> VoucherRow:
    row, facts = decode(Voucher, raw[:-3]), decode_facts(raw)
    return VoucherRow(
        id=row["id"],
        code=facts.code,
        name=row["name"],
        kind=facts.kind,
        percent=facts.percent,
        amount_minor=facts.amount_minor,
        currency=facts.currency,
        ends_at=facts.ends_at,
        uses_left=None if facts.max_uses is None else facts.max_uses - facts.uses,
        for_order=facts.order_uid is not None,
        for_customer=facts.customer_id is not None,
        combinable=facts.combinable,
    )
