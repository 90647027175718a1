"""Gift cards and store credit: value the shop owes, as a ledger (pricing rule 6.3 step 9, order rule I20).

Paying with it is a payment, never a discount: VAT stays as it is. A balance is the sum of its moves, and
never below zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from desktop.domain.exact import HIGHEST_MINOR, NumberTooLarge
from desktop.domain.money import from_minor
from desktop.domain.settings import VALUE_DAYS
from desktop.domain.value_codes import new_code, read_code
from desktop.domain.value_events import ValueGivenBack, ValueIssued, ValuePaid
from desktop.models.base import db, new_uid, now
from desktop.models.stored_value import StoredValue, StoredValueMove
from desktop.services.days import today
from desktop.services.inserts import insert_row
from desktop.services.shop.preferences import setting, shop
from desktop.services.vouchers.value_refusals import (
    ValueCodeMissing,
    ValueExpired,
    ValueExpiresTooSoon,
    ValueNotPositive,
    ValueOtherCurrency,
    ValueTooLow,
    ValueUnknown,
)
from desktop.services.work import Work, work

_ACCOUNT = "SELECT id, code, kind, currency, expires_on, customer_id FROM stored_value WHERE {which} = ?"
_BALANCE = "SELECT balance_minor FROM stored_value_move WHERE account_id = ? ORDER BY id DESC LIMIT 1"
_OF_PAYMENT = "SELECT account_id, sum(amount_minor) FROM stored_value_move WHERE payment_id = ? GROUP BY 1"
_USED = (
    "SELECT m.account_id, -sum(m.amount_minor) AS used FROM stored_value_move m "
    "JOIN payment p ON p.id = m.payment_id WHERE p.order_id = ? GROUP BY m.account_id HAVING used > 0 "
    "ORDER BY m.account_id"
)


class ValueKind(StrEnum):
    """What the customer was given."""

    GIFT_CARD = "gift_card"
    STORE_CREDIT = "store_credit"


class ValueReason(StrEnum):
    """Why a balance changed."""

    ISSUED = "issued"
    SOLD = "sold"
    UNSOLD = "unsold"
    PAID = "paid"
    GIVEN_BACK = "given_back"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class ValueAccount:
    """A gift card or store credit as rules need it."""

    id: int
    code: str
    kind: ValueKind
    currency: str
    expires_on: date | None
    customer_id: int | None

    @property
    def expired(self) -> bool:
        """True once the last day has passed."""
        return self.expires_on is not None and self.expires_on < today()


@dataclass(frozen=True, slots=True)
class NewValue:
    """What is given out; ``customer_id`` None: whoever has the code. Amount in minor units.

    ``code`` is one that was made before, such as on a printed card; without it a new one is made.
    """

    kind: ValueKind
    amount_minor: int
    currency: str = ""
    customer_id: int | None = None
    expires_on: date | None = None
    order_id: int | None = None
    line_id: int | None = None
    code: str = ""


def issue(wanted: NewValue, *, by: str) -> str:
    """Give out value by hand and return its code; without a currency it is the shop's.

    Raises ValueNotPositive, NumberTooLarge, ValueExpiresTooSoon or ValueCodeWrong.
    """
    with work(by) as job:
        account = issue_in(job, wanted, ValueReason.ISSUED)
        job.settings = True
        return account.code


def issue_in(
    job: Work, wanted: NewValue, reason: ValueReason, *, payment_id: int | None = None
) -> ValueAccount:
    """Give out value inside the caller's transaction; raises as ``issue``."""
    currency = wanted.currency or shop().currency
    _check_amount(wanted.amount_minor, currency)
    if wanted.expires_on is not None and wanted.expires_on < today():
        raise ValueExpiresTooSoon(wanted.expires_on)
    row = {
        "uid": new_uid(),
        "code": read_code(wanted.code) if wanted.code else new_code(),
        "kind": wanted.kind.value,
        "customer": wanted.customer_id,
        "currency": currency,
        "expires_on": wanted.expires_on,
        "order": wanted.order_id,
        "line": wanted.line_id,
        "created_at": now(),
        "by": job.by,
    }
    account = account_of(insert_row(StoredValue, row))
    move(account, wanted.amount_minor, reason, by=job.by, payment_id=payment_id)
    job.record(ValueIssued(account.code, wanted.amount_minor, currency), wanted.order_id)
    return account


def pay_with_value(job: Work, order_id: int, payment_id: int, amount_minor: int, code: str) -> None:
    """Take what a payment booked from the card with this code.

    Raises ValueCodeMissing, ValueCodeWrong, ValueUnknown, ValueExpired, ValueOtherCurrency or ValueTooLow.
    """
    account = usable_account(code, _currency(order_id))
    move(account, -amount_minor, ValueReason.PAID, by=job.by, payment_id=payment_id)
    job.record(ValuePaid(account.code, amount_minor, account.currency), order_id)


def give_back_paid(job: Work, order_id: int, payment_id: int, reversal_id: int) -> None:
    """A payment was taken back by the row ``reversal_id``: what it took from a card comes back to it."""
    for account_id, amount in db.execute_sql(_OF_PAYMENT, (payment_id,)).fetchall():
        account = account_of(account_id)
        move(account, -amount, ValueReason.GIVEN_BACK, by=job.by, payment_id=reversal_id)
        job.record(ValueGivenBack(account.code, -amount, account.currency), order_id)


def usual_end() -> date | None:
    """The last day of a card or store credit that is issued today, as the shop's settings say."""
    days = int(setting(VALUE_DAYS))
    return today() + timedelta(days=days) if days else None


def refund_to_value(
    job: Work, order_id: int, payment_id: int, amount_minor: int, account_id: int | None
) -> None:
    """Money goes back as value: on the card ``account_id``, or as new store credit for the customer."""
    if account_id is None:
        customer, currency = _customer_and_currency(order_id)
        wanted = NewValue(
            ValueKind.STORE_CREDIT, amount_minor, currency, customer, usual_end(), order_id=order_id
        )
        issue_in(job, wanted, ValueReason.REFUND, payment_id=payment_id)
        return
    account = account_of(account_id)
    move(account, amount_minor, ValueReason.REFUND, by=job.by, payment_id=payment_id)
    job.record(ValueGivenBack(account.code, amount_minor, account.currency), order_id)


def usable_account(code: str, currency: str) -> ValueAccount:
    """The account that a typed code means, if it can be used now. Raises as ``pay_with_value``."""
    if not code.strip():
        raise ValueCodeMissing()
    account = account_by_code(code)
    if account.expires_on is not None and account.expired:
        raise ValueExpired(account.code, account.expires_on)
    if account.currency != currency:
        raise ValueOtherCurrency(account.code, account.currency)
    return account


def payable_with(code: str, rest_minor: int, currency: str) -> int:
    """How much of ``rest_minor`` the card with this code can pay: all of it, or what is left on the card.

    Raises as ``pay_with_value``.
    """
    account = usable_account(code, currency)
    left = balance_of(account.id)
    if left == 0:
        raise ValueTooLow(account.code, rest_minor, left, currency)
    return min(rest_minor, left)


def account_by_code(code: str) -> ValueAccount:
    """The account with this code. Raises ValueCodeWrong or ValueUnknown."""
    written = read_code(code)
    row = db.execute_sql(_ACCOUNT.format(which="code"), (written,)).fetchone()
    if row is None:
        raise ValueUnknown(written)
    return _account(row)


def account_of(account_id: int) -> ValueAccount:
    """The account of this row id, which exists."""
    return _account(db.execute_sql(_ACCOUNT.format(which="id"), (account_id,)).fetchone())


def balance_of(account_id: int) -> int:
    """What is left on an account, in minor units of its currency."""
    row = db.execute_sql(_BALANCE, (account_id,)).fetchone()
    return int(row[0]) if row else 0


def used_by(order_id: int) -> tuple[tuple[ValueAccount, int], ...]:
    """Cards that paid for the order, each with what of it was not given back yet."""
    rows = db.execute_sql(_USED, (order_id,)).fetchall()
    return tuple((account_of(account_id), used) for account_id, used in rows)


def move(
    account: ValueAccount,
    amount_minor: int,
    reason: ValueReason,
    *,
    by: str,
    payment_id: int | None = None,
) -> None:
    """Add a move and what is left after it. Raises ValueTooLow."""
    before = balance_of(account.id)
    if before + amount_minor < 0:
        raise ValueTooLow(account.code, -amount_minor, before, account.currency)
    row: dict[str, Any] = {"account": account.id, "amount_minor": amount_minor}
    row["balance_minor"] = before + amount_minor
    row |= {"payment": payment_id, "reason": reason.value, "at": now(), "by": by}
    insert_row(StoredValueMove, row)


def _account(row: tuple[int, str, str, str, str | None, int | None]) -> ValueAccount:
    found, code, kind, currency, expires, customer = row
    day = None if expires is None else date.fromisoformat(expires)
    return ValueAccount(found, code, ValueKind(kind), currency, day, customer)


def _check_amount(amount_minor: int, currency: str) -> None:
    if amount_minor <= 0:
        raise ValueNotPositive(amount_minor, currency)
    if amount_minor > HIGHEST_MINOR:
        raise NumberTooLarge(
            from_minor(amount_minor, currency), from_minor(HIGHEST_MINOR, currency), "amount"
        )


def _currency(order_id: int) -> str:
    return _customer_and_currency(order_id)[1]


def _customer_and_currency(order_id: int) -> tuple[int | None, str]:
    sql = "SELECT customer_id, currency FROM orders WHERE id = ?"
    customer, currency = db.execute_sql(sql, (order_id,)).fetchone()
    return customer, currency
