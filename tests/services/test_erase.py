"""A customer who is erased cannot be read out of the file any more, except from papers the law keeps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from peewee import IntegrityError

from desktop.domain.folding import fold
from desktop.domain.states import DocumentKind, Lifecycle
from desktop.models import Document, HistoryEntry, Order, StoredValue, Voucher
from desktop.models.base import db
from desktop.models.facts import facts_open
from desktop.models.schema import open_shop
from desktop.services.check.check import check_shop
from desktop.services.copies.backup_copies import keep_copies
from desktop.services.copies.backups import restore_here
from desktop.services.customers.customer_search import find_customers
from desktop.services.customers.customers import CustomerForm, CustomerNotFound, customer_card, save_customer
from desktop.services.customers.customers_import import CustomerRecord, import_customers
from desktop.services.customers.erase import CustomerStillBound, erase_customer, erase_plan, tidy_file
from desktop.services.customers.erase_rules import BY_LAW
from desktop.services.history import broken_links, gathered, spread
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, order_ids
from desktop.services.papers.document_store import paper
from desktop.services.vouchers.stored_value import balance_of
from tests.services.factory import make_order
from tests.services.person import FORM, WORDS, seed_person


@pytest.fixture
def customer(new_shop: Path) -> int:
    return seed_person()


def found_in_tables(*, but: frozenset[str] = frozenset()) -> list[tuple[str, str, str]]:
    """Where any word of hers stands, as (table, column, word)."""
    tables = db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    found = []
    for (table,) in tables:
        if table in but or table.startswith("order_search"):
            continue
        columns = [row[1] for row in db.execute_sql(f'PRAGMA table_info("{table}")')]
        for row in db.execute_sql(f'SELECT * FROM "{table}"'):
            for column, value in zip(columns, row, strict=True):
                text = value.decode("utf-8", "ignore") if isinstance(value, bytes) else str(value)
                said = f"{text.lower()} {fold(text)}"
                found += [(table, column, word) for word in WORDS if word in said]
    return found


def found_in_bytes(file: Path) -> set[str]:
    parts = [file, *(file.with_name(file.name + end) for end in ("-wal", "-shm"))]
    raw = b"".join(part.read_bytes() for part in parts if part.exists()).lower()
    return {word for word in WORDS if word.encode() in raw}


KEPT = frozenset(table._meta.table_name for table in BY_LAW)


def test_the_seed_is_everywhere_before(customer: int, new_shop: Path) -> None:
    """Else the tests below would find nothing in vain."""
    before = {table for table, _, _ in found_in_tables()}
    wanted = {"customer", "address", "orders", "order_address", "order_line", "comment", "note", "message"}
    wanted |= {"setting", "draft_form", "voucher", "history_entry", "mail_letter", "document"}
    assert wanted <= before
    assert {word for _, _, word in found_in_tables()} >= {fold(word) for word in WORDS if " " not in word} - {
        "77889911", "11229988",
    }  # fmt: skip
    assert check_shop() == []


def test_nothing_of_hers_is_left_in_any_table_but_the_issued_papers(customer: int) -> None:
    erase_customer(customer, by="Paul")
    assert found_in_tables(but=KEPT) == []


def test_nothing_of_hers_is_left_in_the_bytes_of_the_file(customer: int, new_shop: Path) -> None:
    """Papers are taken out first: what is left of her in them is what the law keeps."""
    erase_customer(customer, by="Paul")
    with db.atomic(), facts_open():
        credit_notes = "document WHERE refers_to_id IS NOT NULL"
        for rows in ("document_file", "document_part", credit_notes, "document"):
            db.execute_sql(f"DELETE FROM {rows}")
    tidy_file()
    assert found_in_bytes(new_shop) == set()
    open_shop(new_shop)
    assert found_in_bytes(new_shop) == set()


def test_without_tidying_the_search_would_still_know_her(customer: int, new_shop: Path) -> None:
    """Why the file is written anew: a control for the test above."""
    erase_customer(customer, by="Paul")
    assert found_in_bytes(new_shop)


def test_papers_sums_and_seals_stay(customer: int) -> None:
    papers = {row.number: bytes(row.body_sha256) for row in Document.select()}
    sums = {row.number: (row.total_minor, row.paid_minor) for row in Order.select()}
    erase_customer(customer, by="Paul")
    assert {row.number: bytes(row.body_sha256) for row in Document.select()} == papers
    assert {row.number: (row.total_minor, row.paid_minor) for row in Order.select()} == sums
    invoice = Document.get(Document.kind == DocumentKind.INVOICE)
    assert "Kwiatkowskaq" in str(paper(invoice.id))
    assert list(broken_links()) == []
    assert check_shop() == []


def test_orders_say_that_their_customer_was_erased_and_drafts_are_gone(customer: int) -> None:
    erase_customer(customer, by="Paul")
    placed = [row for row in Order.select() if row.number]
    assert {row.customer_name for row in placed} == {"Client effacé"}
    assert {row.lifecycle for row in Order.select() if not row.number} == {Lifecycle.DISCARDED}
    assert order_ids(OrderSearch(text="kwiatkowskaq"), 9) == []
    assert len(order_ids(OrderSearch(text="efface"), 9)) == len(placed)
    assert order_card(placed[0].id).core.shipping is None


def test_what_will_happen_is_said_before(customer: int) -> None:
    plan = erase_plan(customer)
    assert (plan.name, plan.addresses, plan.drafts, plan.orders) == ("Zuzannaq Kwiatkowskaq", 2, 1, 2)
    assert (plan.comments, plan.vouchers, plan.values, plan.bound) == (4, 1, 1, ())
    assert plan.messages >= 2
    kinds = {kept.kind: kept for kept in plan.papers}
    assert set(kinds) == {DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE, DocumentKind.PACKING_SLIP}
    year = Document.get().issued_at.year
    assert kinds[DocumentKind.INVOICE].until == date(year + 10, 12, 31)
    assert found_in_tables(but=KEPT), "looking changes nothing"
    assert erase_customer(customer, by="Paul") == plan


def test_her_credit_stays_good_for_who_has_the_code_and_her_voucher_for_nobody(customer: int) -> None:
    erase_customer(customer, by="Paul")
    [account] = StoredValue.select()
    assert (account.customer_id, balance_of(account.id)) == (None, 500)
    [voucher] = Voucher.select()
    assert (voucher.active, voucher.customer_id) == (False, customer)


def test_who_still_owes_or_waits_is_not_erased(customer: int) -> None:
    order = make_order(customer=customer)
    number = order_card(order).head.number
    with pytest.raises(CustomerStillBound) as refusal:
        erase_customer(customer, by="Paul")
    assert refusal.value.orders == number
    assert found_in_tables(but=KEPT)
    assert customer_card(customer).form.last_name == FORM.last_name


def test_the_erased_are_gone_for_search_page_and_import(customer: int) -> None:
    other = save_customer(CustomerForm("Yann", "Kerven"), by="")
    erase_customer(customer, by="Paul")
    assert [row.id for row in find_customers("")] == [other]
    with pytest.raises(CustomerNotFound):
        customer_card(customer)
    counts = import_customers([CustomerRecord(2, FORM)], file="old.csv", by="")
    assert (counts.added, counts.updated) == (1, 0), "whoever is in a file again is somebody new"


def test_others_keep_everything(new_shop: Path) -> None:
    other = make_order(customer_name="Anne Le Goff", customer=save_customer(CustomerForm("Anne"), by=""))
    before = order_card(other)
    customer = seed_person()
    erase_customer(customer, by="")
    after = order_card(other)
    assert (after.head, after.core, after.history) == (before.head, before.core, before.history)


def test_only_an_erasure_may_empty_an_entry(customer: int) -> None:
    entry = HistoryEntry.select().where(HistoryEntry.event == "order_held").get()
    with db.atomic(), facts_open():
        HistoryEntry.update(facts={"reason": "", "emptied": True}).where(
            HistoryEntry.id == entry.id
        ).execute()
    assert list(broken_links()) == [entry.id], "nobody sealed that it was emptied"
    erase_customer(customer, by="Paul")
    assert list(broken_links()) == [entry.id], "and the erasure found nothing left to empty in it"
    with db.atomic(), facts_open():
        placed = HistoryEntry.select().where(HistoryEntry.event == "order_placed").first()
        HistoryEntry.update(facts={**placed.facts, "total": 1}).where(HistoryEntry.id == placed.id).execute()
    assert set(broken_links()) == {entry.id, placed.id}


def test_the_guards_of_the_facts_are_back(customer: int) -> None:
    erase_customer(customer, by="Paul")
    with pytest.raises(IntegrityError, match="only added"):
        db.execute_sql("DELETE FROM history_entry")
    with pytest.raises(RuntimeError), facts_open():
        pass


@pytest.mark.parametrize("ids", [[], [3], [3, 4, 5], [1, 3, 4, 9, 10, 12]])
def test_ids_are_told_in_short(ids: list[int]) -> None:
    assert list(spread(gathered(ids))) == ids
    assert gathered([1, 3, 4, 9, 10, 12]) == "1,3-4,9-10,12"


def test_an_offer_that_was_sent_to_her_is_forgotten_with_its_page(customer: int) -> None:
    from desktop.domain.quotes import Prices
    from desktop.models.mails import MailAttachment
    from desktop.services.drafts import drafts
    from desktop.services.quotes import offers, quotes

    order = Order.get((Order.customer == customer) & Order.number.is_null(False)).id
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    drafts.park(quote, "Zuzannaq Kwiatkowskaq", note="komentarzq", by="")
    offers.send_offer(quote, email=FORM.email, by="")
    assert MailAttachment.select().where(MailAttachment.media_type == "text/html").exists()
    erase_customer(customer, by="Paul")
    assert not MailAttachment.select().where(MailAttachment.media_type == "text/html").exists()
    assert found_in_tables(but=KEPT) == []
    assert check_shop() == []


def test_a_copy_from_before_does_not_bring_her_back(customer: int, new_shop: Path) -> None:
    other = save_customer(CustomerForm("Yann", "Kerven"), by="")
    copy = keep_copies(new_shop).copy
    assert copy is not None
    erase_customer(customer, by="Paul")
    restore_here(copy, new_shop, by="Paul")
    assert [row.id for row in find_customers("")] == [other]
    assert found_in_tables(but=KEPT) == []
    assert list(broken_links()) == []


def test_who_has_something_unfinished_in_that_copy_stays_until_it_is_done(
    customer: int, new_shop: Path
) -> None:
    order = make_order(customer=customer)
    copy = keep_copies(new_shop).copy
    assert copy is not None
    Order.update(lifecycle="completed", due_minor=0).where(Order.id == order).execute()
    erase_customer(customer, by="Paul")
    restore_here(copy, new_shop, by="Paul")
    assert customer_card(customer).form.last_name == FORM.last_name
