"""I14, I15: what was written as a fact cannot be changed or taken away, whoever tries, with whatever tool."""

from __future__ import annotations

import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import Channel
from desktop.models import FACTS
from desktop.models.base import db
from desktop.services.commands.commands import Command
from desktop.services.customers.consents import note_consent
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing import documents
from desktop.services.marks import comments
from desktop.services.papers.document_store import store_file
from desktop.services.papers.paper_templates import store_template, template_cards
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans.payments import mark_paid, mark_unpaid, receive
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.shipments import mark_shipped
from desktop.services.shop.preferences import change_settings
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from tests.machine.world import VOUCHER, World, open_world

NAMES = sorted(table._meta.table_name for table in FACTS)


def everything_happens(world: World) -> None:
    """One order that leaves a row in every table of facts."""
    change_settings({INVOICE_WHEN.key: "at_order"}, by="")
    line = NewLine(Decimal(2), world.goods[0])
    order = place(NewOrder((line,), customer_id=world.customers[0], vouchers=(VOUCHER,)), by="")
    comments.save_comment(order, "fragile", by="")
    comments.add_note(order, "Bonjour", for_customer=False, by="")
    mark_paid(order, by="")
    sent = place(sent_order(world), by="")
    receive(sent, 100, by="", key="once")
    mark_unpaid(sent, by="")
    documents.issue_slip(sent, by="")
    mark_shipped(sent, by="")
    store_file(documents.invoice_of(sent) or 0, "A4", b"%PDF", by="")
    carry_out(plan(Command.HOLD, sent, HoldChoices("?")), by="", key="once")
    carry_out(plan(Command.REFUND, order, refund_offer(order).everything()), by="")
    issue(NewValue(ValueKind.GIFT_CARD, 5000), by="")
    store_template(template_cards()[0].key, "{{ number }}", by="")
    note_consent(world.customers[0], given=True, source=Channel.COUNTER, question="News?", by="")


def sent_order(world: World) -> NewOrder:
    """One that leaves in a parcel."""
    delivery = NewDelivery(world.pickup)
    return NewOrder((NewLine(Decimal(1), world.goods[3]),), customer_id=world.customers[0], delivery=delivery)


@pytest.fixture(scope="module")
def shop_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file after everything happened, closed."""
    copy = tmp_path_factory.mktemp("facts") / "shop.comptoir"
    with open_world() as world:
        everything_happens(world)
        db.execute_sql("VACUUM INTO ?", (str(copy),))
    return copy


@pytest.mark.parametrize("table", NAMES)
def test_the_database_refuses_to_change_a_fact(shop_file: Path, table: str) -> None:
    other = sqlite3.connect(shop_file)
    try:
        columns = [row[1] for row in other.execute(f"PRAGMA table_info({table})")]
        before = other.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        assert before, "a table without rows proves nothing"
        for column in columns:
            with pytest.raises(sqlite3.IntegrityError, match="only added"):
                other.execute(f'UPDATE {table} SET "{column}" = "{column}"')
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            other.execute(f"DELETE FROM {table} WHERE id = ?", (before[0][0],))
        assert other.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() == before
    finally:
        other.close()


@pytest.mark.parametrize("verb", ["REPLACE", "INSERT OR REPLACE", "INSERT OR IGNORE"])
@pytest.mark.parametrize("table", NAMES)
def test_no_other_row_takes_the_place_of_a_fact(shop_file: Path, table: str, verb: str) -> None:
    """By its id, and by every other key of which a second row would push the first one out."""
    other = sqlite3.connect(shop_file)
    try:
        before = other.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            other.execute(f"{verb} INTO {table} SELECT * FROM {table} LIMIT 1")
        for key in unique_keys(other, table):
            with pytest.raises(sqlite3.IntegrityError, match="only added"):
                other.execute(f"{verb} INTO {table} {another_row(other, table, key)}")
        assert other.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() == before
    finally:
        other.close()


def unique_keys(other: sqlite3.Connection, table: str) -> list[list[str]]:
    """The columns of each unique index of the table."""
    indexes = [row[1] for row in other.execute(f"PRAGMA index_list({table})") if row[2]]
    return [[row[2] for row in other.execute(f"PRAGMA index_info({index})")] for index in indexes]


def another_row(other: sqlite3.Connection, table: str, key: list[str]) -> str:
    """A query for a row that is new but for ``key``, which it has from a row that is there."""
    free = {name for found in unique_keys(other, table) if found != key for name in found} - set(key)
    columns = [row[1] for row in other.execute(f"PRAGMA table_info({table})")]
    values = [
        f"(SELECT max(id) + 1 FROM {table})" if name == "id" else "NULL" if name in free else name
        for name in columns
    ]
    known = " AND ".join(f"{name} IS NOT NULL" for name in key)
    assert other.execute(f"SELECT 1 FROM {table} WHERE {known}").fetchone(), f"no row with {key}"
    return f"SELECT {', '.join(values)} FROM {table} WHERE {known} LIMIT 1"


@pytest.mark.parametrize("kind", ["invoice", "packing_slip", "credit_note"])
def test_issued_papers_are_among_them(shop_file: Path, kind: str) -> None:
    other = sqlite3.connect(shop_file)
    try:
        found = other.execute("SELECT id FROM document WHERE kind = ?", (kind,)).fetchall()
        assert found
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            other.execute("UPDATE document SET total_minor = 0 WHERE id = ?", found[0])
    finally:
        other.close()
