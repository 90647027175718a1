"""What must be true of units, stock and parcels after every command (order rules 5.4 and 5.7)."""

from __future__ import annotations

from collections import Counter, defaultdict

from tests.machine.rows import Dump, Row

BUCKETS = ("in_shop", "with_customer", "back", "written_off")
GONE = ("shipped", "out_for_delivery", "delivered", "picked_up")
WAITING = ("draft", "ready")


def every_unit_is_in_one_bucket(dump: Dump) -> None:
    """I10: what was taken is in the shop, with the customer, back or written off; nothing below zero."""
    placed = {order["id"] for order in dump.orders()}
    for line in dump.rows("order_line"):
        buckets = [line[name] for name in BUCKETS]
        assert min(buckets) >= 0, f"I10 line {line['id']}: {buckets}"
        assert sum(buckets) == line["taken"], f"I10 line {line['id']}: {buckets} of {line['taken']}"
        wanted = line["quantity"] if line["order_id"] in placed else 0
        assert line["taken"] == wanted, f"I10 line {line['id']}: {line['taken']} taken, {wanted} sold"


def stock_is_the_sum_of_its_moves(dump: Dump) -> None:
    """I11, I12: levels and balances are running sums; a line moved what it took and did not give back."""
    running: Counter[int] = Counter()
    moved: Counter[int] = Counter()
    for move in dump.rows("stock_move"):
        running[move["variant_id"]] += move["quantity"]
        assert move["balance"] == running[move["variant_id"]], f"I11 move {move['id']}"
        moved[move["line_id"]] += move["quantity"]
    for level in dump.rows("stock_level"):
        assert level["on_hand"] == running[level["variant_id"]], f"I11 variant {level['variant_id']}"
    orders = {order["id"]: order for order in dump.rows("orders")}
    for line in dump.rows("order_line"):
        order = orders[line["order_id"]]
        counted = line["tracks_stock"] and line["variant_id"] is not None and order["stock_at"] is not None
        wanted = line["back"] - line["taken"] if counted and order["number"] else 0
        assert moved[line["id"]] == wanted, f"I11 {order['number']} line {line['id']}: {moved[line['id']]}"


def parcels_hold_what_left(dump: Dump) -> None:
    """F88: what left in parcels is with the customer or came back; what waits on slips is in the shop."""
    states = {row["id"]: row["state"] for row in dump.rows("shipment")}
    gone: Counter[int] = Counter()
    waiting: Counter[int] = Counter()
    for row in dump.rows("shipment_line"):
        state = states[row["shipment_id"]]
        gone[row["line_id"]] += row["quantity"] if state in GONE else 0
        waiting[row["line_id"]] += row["quantity"] if state in WAITING else 0
    came = _received(dump)
    for line in dump.rows("order_line"):
        key = line["id"]
        assert gone[key] <= line["quantity"], f"line {key}: {gone[key]} sent of {line['quantity']}"
        assert waiting[key] <= line["in_shop"], (
            f"line {key}: {waiting[key]} on slips, {line['in_shop']} there"
        )
        assert line["with_customer"] <= gone[key], f"line {key}: with the customer without a parcel"
        assert gone[key] - line["with_customer"] <= came[key], f"line {key}: gone from the customer"


def _received(dump: Dump) -> Counter[int]:
    """Units that came back for good by line; goods for repair stay the customer's."""
    returns = {row["id"]: row for row in dump.rows("goods_return")}
    came: Counter[int] = Counter()
    for row in dump.rows("goods_return_line"):
        if returns[row["goods_return_id"]]["action"] != "repair":
            came[row["line_id"]] += row["received"]
    return came


def returns_stay_within_what_was_sold(dump: Dump) -> None:
    """F94: no more is received than announced, and together no more than came back or can come."""
    states = {row["id"]: row["state"] for row in dump.rows("goods_return")}
    lines = {row["id"]: row for row in dump.rows("order_line")}
    came = _received(dump)
    for row in dump.rows("goods_return_line"):
        assert 0 <= row["received"] <= row["quantity"]
        assert row["received"] == 0 or states[row["goods_return_id"]] in ("received", "closed")
    for line_id, units in came.items():
        line = lines[line_id]
        assert units <= line["back"] + line["written_off"], f"line {line_id}: {units} came back"


def status_follows_the_goods(dump: Dump) -> None:
    """I7 for goods: what is delivered follows from buckets and parcels."""
    lines, parcels = dump.by("order_line", "order_id"), dump.by("shipment", "order_id")
    came = _received(dump)
    for order in dump.orders():
        own = [line for line in lines[order["id"]] if line["ships"]]
        wanted = _status(order, own, [row["state"] for row in parcels[order["id"]]], came)
        found = order["fulfilment_status"]
        assert found == wanted, f"I7 {order['number']}: {found}, not {wanted}"


def _status(order: Row, lines: list[Row], states: list[str], came: Counter[int]) -> str:
    sums: dict[str, int] = defaultdict(int)
    for line in lines:
        for name in (*BUCKETS, "taken"):
            sums[name] += line[name]
    away, here = sums["with_customer"], sums["in_shop"]
    if not order["shipping_kind"] or not sums["taken"]:
        return "not_needed"
    if any(came[line["id"]] for line in lines):
        back = "partly_returned" if away else "returned"
        return "partly_shipped" if here else back
    if not away:
        waiting = "ready_for_pickup" if "ready" in states else "preparing"
        before = waiting if {"ready", "draft"} & set(states) else "unfulfilled"
        return before if here else "will_not_deliver"
    if here:
        return "partly_shipped"
    return next((state for state in GONE if state in states), "shipped")


def drafts_touch_nothing(dump: Dump) -> None:
    """I12: what is not placed has no stock move, no parcel, no money, and no paper but a quote."""
    drafts = {row["id"] for row in dump.rows("orders") if row["number"] is None}
    for table in ("document", "shipment", "payment", "credit", "goods_return", "voucher_use"):
        rows = [row for row in dump.rows(table) if row.get("kind") != "quote"]
        assert not drafts & {row["order_id"] for row in rows}, f"I12 {table}"
    quotes = {row["order_id"] for row in dump.rows("document") if row["kind"] == "quote"}
    assert quotes <= drafts, "a quote became an order itself"


GOODS_LAWS = (
    every_unit_is_in_one_bucket,
    stock_is_the_sum_of_its_moves,
    parcels_hold_what_left,
    returns_stay_within_what_was_sold,
    status_follows_the_goods,
    drafts_touch_nothing,
)
