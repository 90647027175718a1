"""Whether a customer agreed to news and offers: each time they said so, when, where and to which question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from desktop.domain.errors import DeskError
from desktop.domain.events import ConsentNoted
from desktop.domain.states import Channel
from desktop.models.base import db, now
from desktop.models.customers import Consent
from desktop.services.customers.customers import known_customer
from desktop.services.customers.person_rows import marks, same_person
from desktop.services.inserts import insert_row
from desktop.services.work import work


@dataclass(eq=False)
class ConsentQuestionMissing(DeskError):
    """Nothing says what the customer was asked."""

    field: str = "question"


@dataclass(frozen=True, slots=True)
class ConsentCard:
    """What a customer said: yes or no longer, to which ``question``."""

    given: bool
    source: Channel
    question: str
    at: datetime
    by: str


def consents_of(customer_id: int) -> tuple[ConsentCard, ...]:
    """What a customer said, and records that became one with theirs; the newest first."""
    sql = (
        "SELECT given, source, question, at, by FROM consent "
        f"WHERE customer_id IN ({marks(same_person(customer_id))}) ORDER BY at DESC, id DESC"
    )
    return tuple(
        ConsentCard(bool(given), Channel(source), question, datetime.fromtimestamp(at, UTC), by)
        for given, source, question, at, by in db.execute_sql(sql)
    )


def agreed(customer_id: int) -> bool:
    """Whether the customer agrees now; nobody does who was never asked."""
    said = consents_of(customer_id)
    return bool(said) and said[0].given


def note_consent(customer_id: int, *, given: bool, source: Channel, question: str, by: str) -> None:
    """Write down what a customer said; nothing when they said it last, to the same question.

    Raises CustomerNotFound or ConsentQuestionMissing.
    """
    question = question.strip()
    if not question:
        raise ConsentQuestionMissing()
    with work(by) as job:
        customer = known_customer(customer_id)
        if any((one.given, one.question) == (given, question) for one in consents_of(customer.id)[:1]):
            return
        row = {"customer": customer.id, "given": given, "source": source, "question": question}
        insert_row(Consent, {**row, "at": now(), "by": by})
        job.record(ConsentNoted(str(customer.uid), given, source.value))
        job.customers.add(customer.id)
