"""What must be true of sums and money after every command, worked out from raw rows (order rules 5.7)."""

from __future__ import annotations

import json
from collections import Counter

from desktop.domain.steps import walk
from desktop.services.orders.explanation import due_explained
from desktop.services.orders.order_card import OrderLedger
from tests.machine.rows import Dump, Row, total

STATUS = ("paid_minor", "refunded_minor", "due_minor", "payment_status")

SOLD = ("sold", "unsold")
"""Moves by which a sale gives value to a card, and takes it off again."""


def placed_orders_are_whole(dump: Dump) -> None:
    """I3, I4: number, a line, somebody; on hold only while open."""
    lines = dump.by("order_line", "order_id")
    for order in dump.orders():
        number = order["number"]
        assert order["lifecycle"] in ("open", "completed", "cancelled"), f"I4 {number}"
        assert any(line["quantity"] > 0 for line in lines[order["id"]]), f"I4 {number} has no line"
        who = order["customer_name"] + order["company"] + order["email"] + order["phone"]
        assert who, f"I4 {number} is nobody's"
        assert order["held_since"] is None or order["lifecycle"] == "open", f"I3 {number}"


def rows_add_up(dump: Dump) -> None:
    """I5, I6: lines, delivery, surcharges and tip are the total; nets, taxes and tip are the total too."""
    lines, items = dump.by("order_line", "order_id"), dump.by("adjustment", "order_id")
    for order in dump.rows("orders"):
        own = lines[order["id"]]
        if not own:
            continue
        fees = [item for item in items[order["id"]] if item["kind"] == "fee"]
        parts = (total(own, "gross_minor"), order["shipping_gross_minor"], total(fees, "gross_minor"))
        said = f"{order['number']}: {parts}, tip {order['tip_minor']}, total {order['total_minor']}"
        assert sum(parts) + order["tip_minor"] == order["total_minor"], f"I5 {said}"
        for column in ("net_minor", "tax_minor"):
            rows = total(own, column) + order[f"shipping_{column}"] + total(fees, column)
            assert rows == order[column], f"I6 {said}: {column} {rows}"
        taxes = json.loads(order["taxes"])
        assert sum(row[2] for row in taxes) == order["net_minor"], f"I6 {said}"
        assert sum(row[3] for row in taxes) == order["tax_minor"], f"I6 {said}"
        assert order["net_minor"] + order["tax_minor"] + order["tip_minor"] == order["total_minor"], said
        for line in own:
            left = line["list_minor"] - line["line_discount_minor"] - line["order_discount_minor"]
            assert left == line["final_minor"] >= 0, f"I5 {order['number']} line {line['id']}"
            taken_off = line["quantity"] == 0
            assert not taken_off or line["gross_minor"] == 0, f"I5 {order['number']} line {line['id']}"


def status_follows_the_ledger(dump: Dump) -> None:
    """I7, I8: what is paid, due and shown follows from payments and credits; no more goes back than came."""
    payments, credits_ = dump.by("payment", "order_id"), dump.by("credit", "order_id")
    for order in dump.orders():
        rows = payments[order["id"]]
        came = [row for row in rows if row["kind"] == "payment"]
        went = [row for row in rows if row["kind"] == "refund"]
        received, returned = total(came, "amount_minor"), -total(went, "amount_minor")
        due_total = order["total_minor"] - total(credits_[order["id"]], "gross_minor")
        whole = due_total <= 0 or order["lifecycle"] == "cancelled"
        rounded, lost, extra = _coins(rows)
        due_total = max(due_total + rounded, min(0, received - returned))
        cancelled = order["lifecycle"] == "cancelled"
        if cancelled:
            due_total = min(received - returned, lost)
            assert order["due_minor"] <= 0, f"{order['number']} was cancelled and wants money"
        stored = tuple(order[name] for name in STATUS)
        wanted = (received, returned, due_total - received + returned)
        all_back = whole and wanted[2] >= 0
        wanted += (_status(order["total_minor"], due_total, received, returned, all_back=all_back),)
        assert stored == wanted, f"I7 {order['number']}: {stored}, not {wanted}"
        kept = received - returned + (extra if cancelled else -rounded)
        coins = received - returned + extra
        assert kept >= 0, f"I8 {order['number']} gave back {-kept} more than it got"
        assert coins >= 0, f"I8 {order['number']} gave back {-coins} more money than came in"
        _reversals(rows)


def _coins(rows: list[Row]) -> tuple[int, int, int]:
    """Coins rounded since the till last held nothing of it: all, and of what went back: lost, extra."""
    undone = {row["reverses_id"] for row in rows}
    stand = [row for row in rows if row["id"] not in undone and row["reverses_id"] is None]
    held, rounded, lost, extra = 0, 0, 0, 0
    for row in stand:
        held, rounded = held + row["amount_minor"], rounded + row["rounding_minor"]
        if row["kind"] == "refund":
            lost, extra = lost + max(0, row["rounding_minor"]), extra - min(0, row["rounding_minor"])
        if held == 0 or (held < 0 and -held <= extra):  # nothing is held; coins given too many stay given
            rounded, lost, extra = held, 0, -held
    return rounded, lost, extra


def _status(first_total: int, due_total: int, received: int, returned: int, *, all_back: bool) -> str:
    if first_total == 0 or (received == 0 and due_total <= 0):
        return "none_due"
    if returned:
        return "refunded" if returned >= received > 0 or all_back else "partly_refunded"
    if received == 0:
        return "unpaid"
    if received == due_total:
        return "paid"
    return "partly_paid" if received < due_total else "overpaid"


def _reversals(rows: list[Row]) -> None:
    known = {row["id"]: row for row in rows}
    for row in rows:
        if row["reverses_id"] is not None:
            other = known[row["reverses_id"]]
            assert row["amount_minor"] == -other["amount_minor"], "a reversal takes all of a payment back"
            assert row["rounding_minor"] == -other["rounding_minor"]
            assert other["reverses_id"] is None


def credits_stay_within_the_sale(dump: Dump) -> None:
    """I8: of each row of the sale no more is given back than was asked for it, in money and units."""
    lines = {row["id"]: row for row in dump.rows("order_line")}
    fees = {row["id"]: row for row in dump.rows("adjustment")}
    orders = {row["id"]: row for row in dump.rows("orders")}
    heads = {row["id"]: row for row in dump.rows("credit")}
    given: Counter[tuple[str, int]] = Counter()
    units: Counter[int] = Counter()
    for part in dump.rows("credit_part"):
        order = heads[part["credit_id"]]["order_id"]
        key = part["line_id"] or part["fee_id"] or order
        given[part["kind"], key] += part["gross_minor"]
        units[key] += part["units"] if part["kind"] == "line" else 0
        row = lines.get(part["line_id"]) or fees.get(part["fee_id"])
        assert row is None or row["order_id"] == order
    for (kind, key), gross in given.items():
        if kind == "line":
            most = lines[key]["gross_minor"]
            assert units[key] <= lines[key]["quantity"], f"I8 units of line {key}"
        elif kind == "fee":
            most = fees[key]["gross_minor"]
        else:
            most = orders[key]["shipping_gross_minor" if kind == "shipping" else "tip_minor"]
        assert gross <= most, f"I8 {kind} {key}: {gross} of {most} given back"


def reminders_say_what_is_owed(dump: Dump) -> None:
    """A task that reminds of money to pay back says the sum that is owed, once."""
    tasks = dump.by("order_task", "order_id")
    for order in dump.orders():
        waiting = [
            task for task in tasks[order["id"]] if task["kind"] == "pay_back" and task["done_at"] is None
        ]
        assert len(waiting) <= 1, f"{order['number']} has {len(waiting)} reminders"
        for task in waiting:
            owed = -order["due_minor"]
            assert task["amount_minor"] == owed > 0, f"{order['number']}: {task['amount_minor']}, {owed} owed"


def stored_value_is_never_below_zero(dump: Dump) -> None:
    """I20: each balance is the sum of the moves so far, and never below zero."""
    for account, moves in dump.by("stored_value_move", "account_id").items():
        running = 0
        for move in moves:
            running += move["amount_minor"]
            assert move["balance_minor"] == running >= 0, f"I20 account {account}"
    kinds = {row["id"]: row["kind"] for row in dump.rows("payment_method")}
    moved = dump.by("stored_value_move", "payment_id")
    for payment in dump.rows("payment"):
        value = payment["amount_minor"] if kinds[payment["method_id"]] == "stored_value" else 0
        assert total(moved[payment["id"]], "amount_minor") == -value, f"I20 payment {payment['id']}"


def a_gift_card_is_money_or_value(dump: Dump) -> None:
    """I20: money given back of a gift card line and the value of its cards are never more than was paid."""
    lines = {row["id"]: row for row in dump.rows("order_line") if row["gift_card"]}
    moves, cards = dump.by("stored_value_move", "account_id"), dump.by("stored_value", "line_id")
    given = dump.by("credit_part", "line_id")
    orders = {row["id"]: row for row in dump.rows("orders")}
    for key, line in lines.items():
        sold = [move for card in cards[key] for move in moves[card["id"]] if move["reason"] in SOLD]
        value, price, worth = total(sold, "amount_minor"), line["gross_minor"], line["list_minor"]
        kept = price - total(given[key], "gross_minor")
        order = orders[line["order_id"]]
        said = f"I20 {order['number']} line {key}: {value} on cards, {kept} of {price} kept"
        assert value * price <= kept * worth or (price == 0 and value <= worth), said
        assert value == 0 or order["lifecycle"] != "cancelled", said


def vouchers_are_used_at_most_once_an_order(dump: Dump) -> None:
    """A voucher is used by an order or free, and by no more orders than it may be."""
    used: Counter[tuple[int, int]] = Counter()
    for row in dump.rows("voucher_use"):
        used[row["voucher_id"], row["order_id"]] += row["uses"]
    assert set(used.values()) <= {0, 1}
    for voucher in dump.rows("voucher"):
        uses = sum(count for (voucher_id, _), count in used.items() if voucher_id == voucher["id"])
        most = voucher["max_uses"]
        assert most is None or uses <= most, f"voucher {voucher['code']}: {uses}"


def what_is_due_is_explained(order: OrderLedger) -> None:
    """F67: the steps under each credit and under what is due add up to what is stored."""
    *credited, due = due_explained(order)
    head = order.core.head
    assert due.minor == head.due_minor, f"F67 {head.number}: {due.minor} explained, {head.due_minor} due"
    assert [step.minor for step in credited] == [card.gross_minor for card in order.credits], "F67"
    for _, step in walk((*credited, due)):
        assert not step.steps or sum(inner.minor for inner in step.steps) == step.minor, "F67"


MONEY_LAWS = (
    placed_orders_are_whole,
    rows_add_up,
    status_follows_the_ledger,
    credits_stay_within_the_sale,
    reminders_say_what_is_owed,
    stored_value_is_never_below_zero,
    a_gift_card_is_money_or_value,
    vouchers_are_used_at_most_once_an_order,
)
