"""Customers come in once, and what the shop knows of them is never taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.exchange.customer_import import import_customer_files
from desktop.exchange.reasons import Reason
from desktop.models import Address, Customer
from desktop.models.schema import close_shop
from desktop.services.customers.customer_search import find_customers
from tests.shop import open_new_shop

REAL = Path(__file__).parents[3] / "shared" / "data" / "catalogues" / "prestashop-csv"


@pytest.fixture(autouse=True)
def new_shop(tmp_path):
    yield open_new_shop(tmp_path)
    close_shop()


def people(tmp_path: Path, *rows: str) -> list[Path]:
    path = tmp_path / "people.csv"
    header = "first name;last name;email;phone;street;postcode;city\n"
    path.write_text(header + "".join(row + "\n" for row in rows), encoding="utf-8")
    return [path]


def test_nobody_comes_in_twice_and_gaps_are_filled(tmp_path):
    first = import_customer_files(people(tmp_path, "Léa;Dupré;lea@example.org;;;;"), by="").counts
    assert (first.added, first.updated) == (1, 0)
    row = "Lea;Dupre;LEA@example.org;06 12 34 56 78;3 rue Haute;29100;Douarnenez"
    for _ in range(2):
        again = import_customer_files(people(tmp_path, row), by="").counts
        assert (again.added, again.updated) == (0, 1)
    customer = Customer.get()
    assert (customer.first_name, customer.phone) == ("Léa", "06 12 34 56 78")
    assert Address.select().count() == 1
    assert [found.id for found in find_customers("0612345678")] == [customer.id]


def test_two_people_of_one_name_stay_two_when_their_phones_differ(tmp_path):
    rows = ("Yann;Kerbrat;;06 11 11 11 11;;;", "Yann;Kerbrat;;06 22 22 22 22;;;")
    assert import_customer_files(people(tmp_path, *rows), by="").counts.added == 2
    assert import_customer_files(people(tmp_path, *rows), by="").counts.updated == 2
    assert Customer.select().count() == 2


def test_a_rehearsal_writes_nothing_and_a_nameless_row_is_named(tmp_path):
    path = people(tmp_path, "Léa;Dupré;lea@example.org;;;;", ";;;;1 rue;29100;Brest")
    report = import_customer_files(path, by="", rehearse=True)
    assert report.counts.added == 1
    assert [(item.line, item.reason) for item in report.skipped] == [(3, Reason.NO_IDENTITY)]
    assert not Customer.select().exists()


@pytest.mark.parametrize("when", [1, 2])
def test_stopping_half_way_or_at_the_very_end_writes_nobody(tmp_path, when):
    def stop(done: int, of: int) -> None:
        assert of == 2
        if done == when:
            raise KeyboardInterrupt

    path = people(tmp_path, "Léa;Dupré;lea@example.org;;;;", "Yann;Kerbrat;yann@example.org;;;;")
    with pytest.raises(KeyboardInterrupt):
        import_customer_files(path, by="", step=stop)
    assert not Customer.select().exists()


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not beside this checkout")
def test_the_real_prestashop_customers_come_in_with_their_addresses():
    files = [REAL / "customers_import.csv", REAL / "addresses_import.csv"]
    counts = import_customer_files(files, by="").counts
    assert (counts.added, counts.updated) == (9, 0)
    assert Address.select().count() == 11
    assert import_customer_files(files, by="").counts.updated == 9
    assert Address.select().count() == 11
