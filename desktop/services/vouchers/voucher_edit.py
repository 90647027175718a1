"""Change a voucher, withdraw it, and see which orders used it. What those orders got stays theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from desktop.domain.catalogue_events import VoucherChanged, VoucherWithdrawn
from desktop.domain.errors import DeskError
from desktop.domain.rights import Need, Right, VoucherAsk
from desktop.domain.vouchers import VoucherKind, VoucherUnknown, code_key
from desktop.models.base import compact_json, db
from desktop.models.methods import Voucher
from desktop.services.inserts import update_row
from desktop.services.rows import columns, decode
from desktop.services.shop.preferences import shop
from desktop.services.vouchers.vouchers import VoucherForm, check_form, free_code, voucher_values
from desktop.services.work import work

_ROW = f"SELECT {columns(Voucher, 'v')} FROM voucher v WHERE v.id = ?"
_USES = (
    "SELECT o.id, coalesce(o.number, ''), o.placed_at, o.customer_name, o.company, o.currency, "
    "coalesce((SELECT sum(a.minor) FROM adjustment a WHERE a.order_id = o.id AND a.voucher_id = :id), 0), "
    "(SELECT sum(u.uses) FROM voucher_use u WHERE u.order_id = o.id AND u.voucher_id = :id) AS counted "
    "FROM orders o WHERE o.id IN (SELECT u.order_id FROM voucher_use u WHERE u.voucher_id = :id) "
    "ORDER BY o.placed_at DESC, o.id DESC LIMIT :limit"
)
_NAMES = "SELECT id, name FROM product WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sort_key, id"
_CUSTOMER = (
    "SELECT coalesce(nullif(trim(first_name || ' ' || last_name), ''), nullif(company, ''), email || phone) "
    "FROM customer WHERE id = ?"
)
_CHANGEABLE = (
    "code", "name", "kind", "percent", "amount_minor", "starts_at", "ends_at", "max_uses",
    "max_uses_per_customer", "minimum_minor", "maximum_minor", "products", "categories", "excluded_products",
    "exclude_reduced", "combinable", "customer_id",
)  # fmt: skip


@dataclass(eq=False)
class VoucherChangedElsewhere(DeskError):
    """Somebody saved the voucher since it was opened."""

    code: str
    field: str = "voucher"


@dataclass(frozen=True, slots=True)
class VoucherUseRow:
    """An order that used a voucher: what it took off (minor units), and whether that still counts."""

    order_id: int
    number: str
    placed_at: datetime
    who: str
    minor: int
    currency: str
    counts: bool


def voucher_id(code: str) -> int:
    """The row id of a voucher; case, accents and spaces do not count. Raises VoucherUnknown."""
    found = Voucher.get_or_none(Voucher.code_key == code_key(code))
    if found is None:
        raise VoucherUnknown(code.strip())
    return int(found.id)


def voucher_form(row_id: int) -> VoucherForm:
    """The voucher as it can be changed. Raises VoucherUnknown."""
    raw = db.execute_sql(_ROW, (row_id,)).fetchone()
    if raw is None:
        raise VoucherUnknown(str(row_id))
    row = decode(Voucher, raw)
    return VoucherForm(
        kind=VoucherKind(row["kind"]),
        percent=row["percent"],
        amount_minor=row["amount_minor"],
        code=row["code"],
        name=row["name"],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        max_uses=row["max_uses"],
        max_uses_per_customer=row["max_uses_per_customer"],
        minimum_minor=row["minimum_minor"],
        maximum_minor=row["maximum_minor"],
        products=tuple(row["products"]),
        categories=tuple(row["categories"] or ()),
        excluded_products=tuple(row["excluded_products"]),
        exclude_reduced=row["exclude_reduced"],
        combinable=row["combinable"],
        customer_id=row["customer"],
        order_uid=row["order_uid"],
    )


def change_voucher(row_id: int, form: VoucherForm, *, seen: VoucherForm | None = None, by: str) -> None:
    """Give a voucher other rules, from now on; ``seen`` is what it was when it was opened.

    Raises as ``create_voucher``, and VoucherChangedElsewhere when somebody saved it meanwhile.
    """
    check_form(form)
    with work(by) as job:
        before = voucher_form(row_id)
        if seen is not None and before != seen:
            raise VoucherChangedElsewhere(before.code)
        code = free_code(form.code, row_id)
        what = [name for name in _CHANGEABLE if getattr(form, name) != getattr(before, name)]
        if not what:
            return
        ask = VoucherAsk(code, form.percent, form.amount_minor, shop().currency)
        job.approve(Need(Right.DISCOUNT, form.percent), subject=ask)
        update_row(Voucher, row_id, voucher_values(form, code))
        job.vouchers = True
        job.record(VoucherChanged(code, ", ".join(what)))


def withdraw_voucher(row_id: int, *, withdrawn: bool, by: str) -> None:
    """Let nobody use it any more, or let it be used again. Raises VoucherUnknown."""
    with work(by) as job:
        row = Voucher.get_or_none(Voucher.id == row_id)
        if row is None:
            raise VoucherUnknown(str(row_id))
        if row.active is not withdrawn:
            return
        if not withdrawn:
            ask = VoucherAsk(row.code, row.percent, row.amount_minor, row.currency)
            job.approve(Need(Right.DISCOUNT, row.percent), subject=ask)
        update_row(Voucher, row_id, {"active": not withdrawn})
        job.vouchers = True
        job.record(VoucherWithdrawn(row.code, withdrawn))


def voucher_uses(row_id: int, limit: int = 200) -> tuple[VoucherUseRow, ...]:
    """The orders that used it, the newest first; one that gave its use back no longer counts."""
    rows = db.execute_sql(_USES, {"id": row_id, "limit": limit})
    return tuple(
        VoucherUseRow(
            order_id, number, datetime.fromtimestamp(at, UTC), name or company, minor, currency, counted > 0
        )
        for order_id, number, at, name, company, currency, minor, counted in rows
    )


def customer_name(customer_id: int) -> str:
    """What the customer is called whom a voucher is for; empty for one who is gone."""
    row = db.execute_sql(_CUSTOMER, (customer_id,)).fetchone()
    return str(row[0]) if row else ""


def product_names(ids: tuple[int, ...]) -> dict[int, str]:
    """Names of products by id; those that are gone are left out."""
    return dict(db.execute_sql(_NAMES, (compact_json(list(ids)),)).fetchall())
