"""Consents: nobody agrees who was not asked, the newest counts, and all of it can be shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from peewee import IntegrityError

from desktop.domain.states import Channel
from desktop.models import Customer, HistoryEntry
from desktop.models.base import db
from desktop.services.customers.consents import ConsentQuestionMissing, agreed, consents_of, note_consent
from desktop.services.customers.customer_merge import merge_customers
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.customers.erase import erase_customer
from desktop.services.customers.person_data import person_data
from tests.shop import new_shop

__all__ = ["new_shop"]
QUESTION = "Pouvons-nous vous écrire ?"


@pytest.fixture
def anne(new_shop: Path) -> int:
    return save_customer(CustomerForm("Anne", "Le Gall", email="anne@example.org"), by="")


def _say(customer: int, given: bool, source: Channel = Channel.COUNTER) -> None:
    note_consent(customer, given=given, source=source, question=QUESTION, by="Sam")


def test_nobody_agrees_who_was_never_asked_and_the_newest_counts(anne: int) -> None:
    assert not agreed(anne)
    _say(anne, False)
    _say(anne, False, Channel.PHONE)
    assert not agreed(anne)
    _say(anne, True, Channel.FAIR)
    _say(anne, True)
    assert [(one.given, one.source, one.question, one.by) for one in consents_of(anne)] == [
        (True, Channel.FAIR, QUESTION, "Sam"),
        (False, Channel.COUNTER, QUESTION, "Sam"),
    ]
    _say(anne, False, Channel.PHONE)
    assert not agreed(anne)
    said = [row.facts["given"] for row in HistoryEntry.select().where(HistoryEntry.event == "consent_noted")]
    assert said == [False, True, False]


def test_yes_to_another_question_is_written_down_and_none_goes_without_a_question(anne: int) -> None:
    _say(anne, True)
    note_consent(anne, given=True, source=Channel.WEB, question=" Et des offres ? ", by="")
    assert [one.question for one in consents_of(anne)] == ["Et des offres ?", QUESTION]
    for empty in ("", "  "):
        with pytest.raises(ConsentQuestionMissing):
            note_consent(anne, given=True, source=Channel.WEB, question=empty, by="")


def test_what_was_said_is_a_fact(anne: int) -> None:
    _say(anne, True)
    for sql in ("UPDATE consent SET given = 0", "DELETE FROM consent"):
        with pytest.raises(IntegrityError):
            db.execute_sql(sql)


def test_it_goes_along_when_two_become_one_and_is_given_out_and_erased(anne: int) -> None:
    twin = save_customer(CustomerForm("Anna", "Le Gall"), by="")
    _say(twin, True)
    merge_customers(anne, twin, CustomerForm("Anne", "Le Gall"), by="")
    assert agreed(anne)
    [row] = person_data(anne).tables["consent"]
    assert (row["given"], row["source"], row["question"]) == (True, "counter", QUESTION)
    erase_customer(anne, by="")
    assert db.execute_sql("SELECT count(*) FROM consent").fetchone()[0] == 0
    assert Customer.get_by_id(anne).erased_at is not None
