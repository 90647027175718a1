"""Forget a customer: what the law lets go is emptied, what it wants kept stays, and both are said before."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from desktop.domain.built_in import ERASED, said_in
from desktop.domain.errors import DeskError
from desktop.domain.events import CustomerErased
from desktop.domain.folding import fold
from desktop.domain.rights import Need, Right
from desktop.domain.states import DocumentKind, Lifecycle
from desktop.models.base import Table, compact_json, db, now
from desktop.models.customers import Address, Customer
from desktop.models.facts import facts_open
from desktop.models.ledger import Comment, Document, HistoryEntry, Message, Note
from desktop.models.methods import Voucher
from desktop.models.orders import CustomerFile, Order
from desktop.models.stored_value import StoredValue
from desktop.models.tables import TABLES
from desktop.services.customers.customers import known_customer
from desktop.services.customers.erase_rules import BY_LAW, SAFE_FACTS, SEARCHED, deleted, emptied_texts
from desktop.services.customers.person_rows import PersonRows, marks, person_rows
from desktop.services.goods.customer_files import drop_unused
from desktop.services.history import EMPTIED, gathered
from desktop.services.orders.search_index import index_order, tidy_search
from desktop.services.work import work

YEARS_KEPT = 10
"""How long after the end of its year an issued paper is kept (Code de commerce, L123-22)."""

_RETURNING = (
    "EXISTS (SELECT 1 FROM goods_return g "
    "WHERE g.order_id = orders.id AND g.state IN ('requested', 'waiting'))"
)
_BONDS = ("lifecycle = 'open'", "due_minor <> 0", _RETURNING)
STILL_BOUND = " OR ".join(_BONDS)
"""Of a row of ``orders``: something is not finished."""

SHORTEST_NAME = 4
"""Letters that a name must have to be looked for inside other texts."""


@dataclass(eq=False)
class CustomerStillBound(DeskError):
    """Something is not finished: goods to send or to come back, money owed by one or the other."""

    orders: str
    field: str = "customer"


@dataclass(frozen=True, slots=True)
class BoundOrder:
    """An order that is in the way: not completed, something due or to pay back, a return awaited."""

    number: str
    unfinished: bool
    owing: bool
    returning: bool


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """Issued papers of one kind that stay, and until when the youngest of them does."""

    kind: DocumentKind
    count: int
    until: date


@dataclass(frozen=True, slots=True)
class ErasePlan:
    """What erasing a customer does: counts of what goes, what stays and why, and what is in the way.

    ``bound`` are the orders that are in the way; nothing is erased while there are any.
    """

    customer_id: int
    name: str
    addresses: int
    drafts: int
    orders: int
    comments: int
    messages: int
    vouchers: int
    papers: tuple[KeptPaper, ...]
    values: int
    files: int
    bound: tuple[BoundOrder, ...]


def erase_plan(customer_id: int) -> ErasePlan:
    """What erasing would do now; nothing is changed. Raises CustomerNotFound."""
    customer = known_customer(customer_id)
    rows = person_rows(customer.id)
    orders = _order_facts(rows)
    name = f"{customer.first_name} {customer.last_name}".strip()
    return ErasePlan(
        customer_id=customer.id,
        name=name or customer.company or customer.email or customer.phone,
        addresses=_count(rows, Address),
        drafts=sum(number is None for number, *_ in orders),
        orders=sum(number is not None for number, *_ in orders),
        comments=_count(rows, Comment) + _count(rows, Note),
        messages=_count(rows, Message),
        vouchers=_count(rows, Voucher),
        papers=_papers(rows),
        values=_count(rows, StoredValue),
        files=_count(rows, CustomerFile),
        bound=tuple(BoundOrder(number, *why) for number, *why in orders if number and any(why)),
    )


def erase_customer(customer_id: int, *, by: str, approved: bool = False) -> ErasePlan:
    """Forget a customer, and every record that became one with theirs; returns what was done.

    Issued papers, sums, payments and stock stay; names, addresses, notes, messages and drafts go, in history
    too. So do files that no line speaks of: one may have been taken off a draft of theirs. Nothing of it can
    be read back out of the file after ``tidy_file``. ``approved`` when it is a part of
    something that was agreed to as a whole. Raises NotAllowed, CustomerNotFound or CustomerStillBound; then
    nothing is changed.
    """
    db.execute_sql("PRAGMA secure_delete = ON")
    with work(by) as job:
        if not approved:
            job.approve(Need(Right.SETTINGS))
        plan = erase_plan(customer_id)
        if plan.bound:
            raise CustomerStillBound(", ".join(one.number for one in plan.bound))
        rows = person_rows(plan.customer_id)
        words = _words(rows)
        with facts_open():
            emptied = _empty_history(rows, words)
            _delete(rows)
            _empty(rows)
            _take_out(rows, words)
            _finish(rows)
            drop_unused()
        for order_id, number in _orders(rows):
            if number:
                index_order(order_id)
                job.orders.add(order_id)
            else:
                job.drafts.add(order_id)
        job.customers |= {*rows[Customer]}
        job.vouchers = job.vouchers or Voucher in rows
        uid = str(Customer.get_by_id(plan.customer_id).uid)
        job.record(CustomerErased(uid, gathered(emptied)))
    return plan


def tidy_file() -> None:
    """Write the file anew, so that nothing that was erased lies in it any more; takes a second or so.

    Called outside every transaction. While another connection reads, the log is emptied a little later.
    """
    tidy_search()
    db.execute_sql("VACUUM")
    db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")


# What is there


def _count(rows: PersonRows, table: type[Table]) -> int:
    return len(rows.get(table, ()))


def _order_facts(rows: PersonRows) -> list[tuple[str | None, bool, bool, bool]]:
    ids = marks(rows.get(Order, ()))
    sql = f"SELECT number, {', '.join(_BONDS)} FROM orders WHERE id IN ({ids}) ORDER BY id"
    return [(number, bool(a), bool(b), bool(c)) for number, a, b, c in db.execute_sql(sql)]


def _orders(rows: PersonRows) -> list[tuple[int, str | None]]:
    sql = f"SELECT id, number FROM orders WHERE id IN ({marks(rows.get(Order, ()))})"
    return [(row_id, number) for row_id, number in db.execute_sql(sql)]


def _papers(rows: PersonRows) -> tuple[KeptPaper, ...]:
    sql = f"SELECT kind, issued_at FROM document WHERE id IN ({marks(rows.get(Document, ()))}) ORDER BY id"
    found = [(DocumentKind(kind), at) for kind, at in db.execute_sql(sql)]
    counts, last = Counter(kind for kind, _ in found), dict(found)
    return tuple(KeptPaper(kind, counts[kind], _until(last[kind])) for kind in counts)


def _until(issued_at: int) -> date:
    return date(datetime.fromtimestamp(issued_at, UTC).astimezone().year + YEARS_KEPT, 12, 31)


def _words(rows: PersonRows) -> re.Pattern[str] | None:
    """What this person is called, reached by and given as a code, to be found inside other texts."""
    sql = (
        "SELECT first_name || ' ' || last_name, last_name, company, email, phone FROM customer "
        f"WHERE id IN ({marks(rows[Customer])}) UNION ALL SELECT customer_name, '', company, email, phone "
        f"FROM orders WHERE id IN ({marks(rows.get(Order, ()))}) UNION ALL SELECT code, '', '', '', '' "
        f"FROM voucher WHERE id IN ({marks(rows.get(Voucher, ()))})"
    )
    found = {part.strip() for row in db.execute_sql(sql) for part in row}
    long = sorted((part for part in found if len(part) >= SHORTEST_NAME), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, long)), re.IGNORECASE) if long else None


# What goes


def _empty_history(rows: PersonRows, words: re.Pattern[str] | None) -> list[int]:
    """Empty the entries about the person's orders and vouchers of their words; gives the ids of those."""
    sql = (
        f"SELECT id, facts FROM history_entry WHERE id IN ({marks(rows.get(HistoryEntry, ()))}) "
        "OR order_id IS NULL AND facts ->> '$.code' IN "
        f"(SELECT code FROM voucher WHERE id IN ({marks(rows.get(Voucher, ()))})) ORDER BY id"
    )
    emptied = []
    for entry_id, text in db.execute_sql(sql).fetchall():
        facts = json.loads(text)
        bare = {name: _bare(name, value, words) for name, value in facts.items()}
        if bare != facts:
            emptied.append(entry_id)
            changed = compact_json({**bare, EMPTIED: True})
            db.execute_sql("UPDATE history_entry SET facts = ? WHERE id = ?", (changed, entry_id))
    return emptied


def _bare(name: str, value: Any, words: re.Pattern[str] | None) -> Any:
    if isinstance(value, bool | int) or value is None:
        return value
    if name == "recipient" and value in ("customer", "shop"):
        return value
    if name not in SAFE_FACTS or not isinstance(value, str):
        return type(value)()
    return words.sub("…", value) if words else value


def _delete(rows: PersonRows) -> None:
    for table in reversed(TABLES):
        if table in rows and deleted(table):
            db.execute_sql(f'DELETE FROM "{table._meta.table_name}" WHERE id IN ({marks(rows[table])})')
    for order_id in rows.get(Order, ()):
        drafts = (f"comment draft {order_id}", f"note draft {order_id}")
        db.execute_sql("DELETE FROM setting WHERE key IN (?, ?)", drafts)


def _empty(rows: PersonRows) -> None:
    for table, ids in rows.items():
        if table in BY_LAW or deleted(table):
            continue
        texts = dict(emptied_texts(table))
        if texts:
            columns = ", ".join(f'"{column}" = ?' for column in texts)
            sql = f'UPDATE "{table._meta.table_name}" SET {columns} WHERE id IN ({marks(ids)})'
            if table is Customer:
                sql = sql.replace(" SET ", f" SET erased_at = {int(now().timestamp())}, ", 1)
            db.execute_sql(sql, tuple(texts.values()))


def _take_out(rows: PersonRows, words: re.Pattern[str] | None) -> None:
    """Take names out of texts that stay; what a product of the shop is called stays as it is."""
    for table, column in SEARCHED:
        name = table._meta.table_name
        only = " AND product_id IS NULL" if "product" in table._meta.fields else ""
        sql = f'SELECT id, {column} FROM "{name}" WHERE id IN ({marks(rows.get(table, ()))}){only}'
        for row_id, text in db.execute_sql(sql).fetchall():
            bare = words.sub("…", text) if words else text
            if bare != text:
                db.execute_sql(f'UPDATE "{name}" SET {column} = ? WHERE id = ?', (bare, row_id))


def _finish(rows: PersonRows) -> None:
    """Orders say that their customer was erased; drafts are discarded, vouchers and values have no owner."""
    for order_id, number in _orders(rows):
        language = db.execute_sql("SELECT language FROM orders WHERE id = ?", (order_id,)).fetchone()[0]
        name = said_in(ERASED, language)
        sql = "UPDATE orders SET customer_name = ?, customer_fold = ?, notify_customer = 0 WHERE id = ?"
        db.execute_sql(sql, (name, fold(name), order_id))
        if number is None:
            sql = "UPDATE orders SET lifecycle = ?, draft_kind = NULL WHERE id = ?"
            db.execute_sql(sql, (Lifecycle.DISCARDED.value, order_id))
            sql = "UPDATE order_line SET name = '…' WHERE order_id = ? AND product_id IS NULL"
            db.execute_sql(sql, (order_id,))
    for voucher_id in rows.get(Voucher, ()):
        code = f"ERASED-{voucher_id}"
        sql = "UPDATE voucher SET active = 0, code = ?, code_key = ? WHERE id = ?"
        db.execute_sql(sql, (code, fold(code), voucher_id))
    values = marks(rows.get(StoredValue, ()))
    people = marks(rows[Customer])
    sql = f"UPDATE stored_value SET customer_id = NULL WHERE id IN ({values}) AND customer_id IN ({people})"
    db.execute_sql(sql)
