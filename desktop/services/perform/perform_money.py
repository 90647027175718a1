"""Carry out what a plan says about money: what is credited, paid back or owed, and vouchers set free."""

from __future__ import annotations

from desktop.domain import life_events as events
from desktop.domain.effects import Credited, MoneyPaidBack, MoneyToPayBack, VoucherFreed, VoucherTaken
from desktop.models.base import db, new_uid, now
from desktop.models.credits import Credit, CreditPart
from desktop.models.ledger import OrderTask, Payment, VoucherUse
from desktop.services.inserts import insert_row, insert_rows
from desktop.services.orders.order_credits import row_of_part
from desktop.services.work import Work

PAY_BACK = "pay_back"
"""Kind of the task that reminds of money owed to the customer."""

_CURRENCY = "SELECT currency, customer_id FROM orders WHERE id = ?"


def credit(job: Work, order_id: int, effect: Credited) -> None:
    """Write the parts that are given back; the customer owes that much less."""
    row = {
        "uid": new_uid(),
        "order": order_id,
        "cause": effect.cause,
        "reason_code": effect.reason_code,
        "reason": effect.reason,
        "public": effect.public,
        "net_minor": sum(part.net_minor for part in effect.parts),
        "tax_minor": effect.tax_minor,
        "gross_minor": effect.gross_minor,
        "at": now(),
        "by": job.by,
    }
    credit_id = insert_row(Credit, row)
    insert_rows(CreditPart, [{"credit": credit_id, **row_of_part(part)} for part in effect.parts])
    currency, why = _currency(order_id), (effect.reason, effect.reason_code)
    said = events.SaleCredited(effect.gross_minor, currency, effect.cause, *why)
    job.record(said, order_id)


def pay_back(job: Work, order_id: int, effect: MoneyPaidBack) -> None:
    """Add the row of money that went back to the customer."""
    row = {
        "uid": new_uid(),
        "order": order_id,
        "kind": "refund",
        "method": effect.method_id,
        "method_name": effect.method_name,
        "amount_minor": -effect.amount_minor,
        "rounding_minor": -effect.rounding_minor,
        "reason": effect.reason,
        "credit": _newest_credit(order_id) if effect.for_credit else None,
        "at": now(),
        "by": job.by,
    }
    insert_row(Payment, row)
    said = events.MoneyPaidBack(effect.amount_minor, _currency(order_id), effect.method_name, effect.reason)
    job.record(said, order_id)


def owe(job: Work, order_id: int, effect: MoneyToPayBack) -> None:
    """Add the task that reminds of money owed to the customer."""
    row = {"uid": new_uid(), "order": order_id, "kind": PAY_BACK, "amount_minor": effect.amount_minor}
    insert_row(OrderTask, {**row, "created_at": now(), "by": job.by})
    job.record(events.MoneyToPayBack(effect.amount_minor, _currency(order_id)), order_id)


def free_voucher(job: Work, order_id: int, effect: VoucherFreed) -> None:
    """Let a voucher that the order used be used again."""
    _use(order_id, effect.voucher_id, -1)
    job.record(events.VoucherFreed(effect.code), order_id)


def take_voucher(job: Work, order_id: int, effect: VoucherTaken) -> None:
    """Count a voucher as used by the order once more."""
    _use(order_id, effect.voucher_id, 1)
    job.record(events.VoucherTaken(effect.code), order_id)


def _use(order_id: int, voucher_id: int, uses: int) -> None:
    customer = db.execute_sql(_CURRENCY, (order_id,)).fetchone()[1]
    row = {"voucher": voucher_id, "order": order_id, "customer": customer, "uses": uses, "at": now()}
    insert_row(VoucherUse, row)


def _newest_credit(order_id: int) -> int:
    row = db.execute_sql("SELECT max(id) FROM credit WHERE order_id = ?", (order_id,)).fetchone()
    return int(row[0])


def _currency(order_id: int) -> str:
    return str(db.execute_sql(_CURRENCY, (order_id,)).fetchone()[0])
