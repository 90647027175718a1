"""What one command may and may not do, from everything before and everything after (order rules 5.7)."""

from __future__ import annotations

from desktop.models import FACTS
from tests.machine.rows import Dump

ONLY_ADDED = frozenset(table._meta.table_name for table in FACTS)
STEPS = {
    (None, "open"),
    (None, "completed"),
    ("draft", "open"),
    ("draft", "completed"),
    ("open", "completed"),
    ("completed", "open"),
    ("open", "cancelled"),
    ("cancelled", "open"),
}
"""I1: the only steps of a lifecycle."""
STATE = (
    "lifecycle",
    "label_id",
    "held_since",
    "payment_status",
    "fulfilment_status",
    "total_minor",
    "due_minor",
    "due_on",
)
OF_ORDERS = (
    "order_address", "order_line", "adjustment", "payment", "credit", "shipment", "document", "goods_return",
    "voucher_use", "comment", "note", "order_task", "order_tag",
)  # fmt: skip


def facts_are_only_added(before: Dump, after: Dump) -> None:
    """I14, I15: what was written as a fact stays as it was."""
    for table in ONLY_ADDED:
        old = before.raw[table]
        assert after.raw[table][: len(old)] == old, f"{table} was changed"


def lifecycle_follows_the_table(before: Dump, after: Dump) -> None:
    """I1, R7: only the steps of the table; what was cancelled with a credit note stays cancelled."""
    known = {order["id"]: order for order in before.orders()}
    noted = {row["order_id"] for row in before.rows("document") if row["kind"] == "credit_note"}
    for order in after.orders():
        old = known.get(order["id"])
        step = (old and old["lifecycle"], order["lifecycle"])
        assert step[0] == step[1] or step in STEPS, f"I1 {order['number']}: {step}"
        assert step != ("cancelled", "open") or order["id"] not in noted, f"R7 {order['number']}"


def nothing_is_issued_on_hold(before: Dump, after: Dump) -> None:
    """I2: while held, before and after, no invoice, no slip, no parcel and no completion comes into being."""
    old = {order["id"]: order for order in before.orders()}
    held = {
        order["id"]
        for order in after.orders()
        if order["held_since"] is not None and old.get(order["id"], order)["held_since"] is not None
    }
    for paper in after.new("document", before):
        assert paper["kind"] == "credit_note" or paper["order_id"] not in held, f"I2 {paper['number']}"
    for parcel in after.new("shipment", before):
        assert parcel["order_id"] not in held, f"I2 {parcel['number']}"
    for order_id in held:
        assert old[order_id]["lifecycle"] == "open", "I2"


def changes_are_told(before: Dump, after: Dump) -> None:
    """I15: an order that stands otherwise than before has a new entry in its history."""
    old = {order["id"]: order for order in before.orders()}
    told = {row["order_id"] for row in after.new("history_entry", before)}
    for order in after.orders():
        was = old.get(order["id"])
        if was is None or any(was[name] != order[name] for name in STATE):
            assert order["id"] in told, f"I15 {order['number']} changed without a word"


def goods_that_block_are_not_oversold(before: Dump, after: Dump) -> None:
    """F110: nobody decides to sell below zero what must not be."""
    blocked = {row["id"] for row in before.rows("product") if row["oversell"] == "block"}
    guarded = {row["id"] for row in before.rows("variant") if row["product_id"] in blocked}
    for move in after.new("stock_move", before):
        if move["variant_id"] in guarded and move["kind"] in ("sale", "edit") and move["quantity"] < 0:
            assert move["balance"] >= 0, f"F110 {move}"


def others_are_left_alone(before: Dump, after: Dump, touched: set[int]) -> None:
    """I18: rows of orders that the command is not about stay as they were, addresses above all."""
    for table in (*OF_ORDERS, "orders"):
        key = "id" if table == "orders" else "order_id"
        old = [row for row in before.rows(table) if row[key] not in touched]
        new = [row for row in after.rows(table) if row[key] not in touched]
        assert new == old, f"I18 {table} of another order changed"


STEP_LAWS = (
    facts_are_only_added,
    lifecycle_follows_the_table,
    nothing_is_issued_on_hold,
    changes_are_told,
    goods_that_block_are_not_oversold,
)
