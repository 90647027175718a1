"""What must be true of papers, numbers and words after every command (order rules 5.5 and 5.7)."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from hashlib import sha256

from tests.machine.rows import Dump, total
from tests.machine.world import SECRET

MINOR = ("net_minor", "tax_minor", "gross_minor", "units")


def numbers_have_no_gap(dump: Dump) -> None:
    """I13: every series runs from one without a gap, no number twice, later rows have later numbers."""
    series: dict[str, list[int]] = defaultdict(list)
    placed = sorted(dump.orders(), key=lambda row: row["number"])
    first = [row for row in dump.rows("document") if row["kind"] != "quote" or row["version"] == 1]
    papers = [row for row in first if row["kind"] != "packing_slip"]
    for row in (*placed, *papers, *dump.rows("shipment"), *dump.rows("goods_return")):
        name, _, place = row["number"].rpartition("-")
        series[name].append(int(place))
    for name, places in series.items():
        assert places == list(range(1, len(places) + 1)), f"I13 {name}: {places}"
    last = {row["series"]: row["last"] for row in dump.rows("number_series")}
    assert last == {name: len(places) for name, places in series.items()}, "I13"
    moments = [row["issued_at"] for row in papers]
    assert moments == sorted(moments), "I13 in time"


def papers_are_as_issued(dump: Dump) -> None:
    """I14, I22: bodies have their seal, and say the sums that are stored beside them and in their parts."""
    parts = dump.by("document_part", "document_id")
    for paper in dump.rows("document"):
        assert sha256(paper["body"].encode()).digest() == bytes(paper["body_sha256"]), "I14"
        if paper["kind"] in ("invoice", "credit_note"):
            own = parts[paper["id"]]
            tips = total([part for part in own if part["kind"] == "tip"], "net_minor")
            sums = tuple(total(own, name) for name in MINOR[:3])
            wanted = (paper["net_minor"] + tips, paper["tax_minor"], paper["total_minor"])
            assert sums == wanted, f"I22 {paper['number']}: {sums}, not {wanted}"


def credit_notes_stay_within_invoices(dump: Dump) -> None:
    """I9: of each invoice no more is credited than it charges, by row and rate, in net, tax, gross, units."""
    papers = {row["id"]: row for row in dump.rows("document")}
    left: dict[tuple[object, ...], Counter[str]] = defaultdict(Counter)
    for part in dump.rows("document_part"):
        paper = papers[part["document_id"]]
        sign = 1 if paper["kind"] == "invoice" else -1
        invoice = paper["id"] if sign == 1 else paper["refers_to_id"]
        assert papers[invoice]["kind"] == "invoice", "a credit note refers to an invoice"
        assert papers[invoice]["order_id"] == paper["order_id"]
        row = (invoice, part["kind"], part["line_id"], part["fee_id"], part["rates"], part["tax_category"])
        for name in MINOR:
            left[row][name] += sign * part[name]
    for row, sums in left.items():
        assert min(sums.values()) >= 0, f"I9 {papers[row[0]]['number']} {row[1:]}: {dict(sums)}"  # type: ignore[index]


def papers_come_to_the_sale(dump: Dump) -> None:
    """Once an order is invoiced, invoices less credit notes are the sale less what was given back of it.

    Units that cost nothing need no supplementary invoice.
    """
    papers, credits_ = dump.by("document", "order_id"), dump.by("credit", "order_id")
    lines, parts = dump.by("order_line", "order_id"), dump.by("document_part", "document_id")
    for order in dump.orders():
        own = [row for row in papers[order["id"]] if row["kind"] in ("invoice", "credit_note")]
        if not own:
            continue
        signs = {row["id"]: 1 if row["kind"] == "invoice" else -1 for row in own}
        charged = sum(row["total_minor"] * signs[row["id"]] for row in own)
        kept = order["total_minor"] - total(credits_[order["id"]], "gross_minor")
        if order["lifecycle"] == "cancelled":
            kept = 0
        assert charged == kept, f"{order['number']}: {charged} on papers, {kept} sold"
        if order["lifecycle"] == "cancelled" or credits_[order["id"]]:
            continue
        units: Counter[int | None] = Counter()
        for paper, sign in signs.items():
            for part in parts[paper]:
                units[part["line_id"]] += part["units"] * sign
        for line in lines[order["id"]]:
            free = line["gross_minor"] == 0 and units[line["id"]] <= line["quantity"]
            said = f"{order['number']} line {line['id']}: {units[line['id']]} invoiced"
            assert free or units[line["id"]] == line["quantity"], said


def secrets_stay_inside(dump: Dump) -> None:
    """I17: the words of internal comments are in no paper and no mail."""
    outgoing = (("document", "body"), ("message", "facts"), ("outbox_item", "payload"), ("orders", "note"))
    for table, column in outgoing:
        assert not any(SECRET in row[column] for row in dump.rows(table)), f"I17 {table}"


def history_is_a_chain(dump: Dump) -> None:
    """I15: each entry is sealed to the one before, from the very first."""
    previous = bytes(32)
    for row in dump.rows("history_entry"):
        plain = [row["order_id"], row["event"], json.loads(row["facts"]), row["at"], row["by"]]
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        previous = sha256(previous + text.encode()).digest()
        assert previous == bytes(row["hash"]), f"I15 entry {row['id']}"


PAPER_LAWS = (
    numbers_have_no_gap,
    papers_are_as_issued,
    credit_notes_stay_within_invoices,
    papers_come_to_the_sale,
    secrets_stay_inside,
    history_is_a_chain,
)
