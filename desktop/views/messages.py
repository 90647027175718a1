"""Every refusal in words: what happened, and what to do. Only here do errors become sentences. No widgets.

A sentence stands in one of the tables of `refusals_*.py` under the name of its error, or under
``module.Name`` where two errors share a name. Its facts are put in as people read them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import DeskError
from desktop.domain.rights import Right
from desktop.domain.vouchers import VoucherKind
from desktop.services.commands.command_refusals import CommandRefused, Reason
from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views import labels, states
from desktop.views.fact_words import fact_word
from desktop.views.refusals_catalogue import CATALOGUE
from desktop.views.refusals_edit import EDIT
from desktop.views.refusals_life import LIFE
from desktop.views.refusals_machine import MACHINE
from desktop.views.refusals_mail import MAIL
from desktop.views.refusals_marks import MARKS
from desktop.views.refusals_order import ORDER
from desktop.views.refusals_papers import PAPERS
from desktop.views.refusals_people import PEOPLE
from desktop.views.refusals_quote import QUOTE
from desktop.views.refusals_return import RETURN
from desktop.views.refusals_shop import SHOP
from desktop.views.refusals_staff import STAFF
from desktop.views.refusals_stock import STOCK
from desktop.views.refusals_typed import TYPED

translate = QCoreApplication.translate

UNEXPECTED = QT_TRANSLATE_NOOP("Refusal", "That did not work. Nothing was saved.")

SENTENCES: Mapping[str, str] = {
    **ORDER, **LIFE, **RETURN, **QUOTE, **EDIT, **STOCK, **CATALOGUE, **PEOPLE, **SHOP, **TYPED, **MAIL,
    **MARKS, **STAFF, **MACHINE, **PAPERS,
}  # fmt: skip


def words(error: Exception) -> str:
    """The sentence of a refusal in the language of the screen; of any other error, that nothing was saved."""
    sentence = sentence_of(type(error)) if isinstance(error, DeskError) else None
    if sentence is None:
        return translate("Refusal", UNEXPECTED)
    return translate("Refusal", sentence).format(**_facts(error))


def sentence_of(kind: type[DeskError]) -> str | None:
    """The English sentence of a kind of refusal, None when it has none."""
    module = kind.__module__.rpartition(".")[2]
    return SENTENCES.get(f"{module}.{kind.__name__}") or SENTENCES.get(kind.__name__)


def reason_words(reason: Reason) -> str:
    """Why a button is off: the sentence of the refusal it would meet. KeyError for a reason without one."""
    sentence = _REASONS.get(reason) or _refused_for(reason)
    return translate("Refusal", sentence)


def _refused_for(reason: Reason) -> str:
    kinds = {kind.code: kind.__name__ for kind in CommandRefused.__subclasses__()}
    return SENTENCES[kinds[reason]]


def _facts(error: Exception) -> dict[str, str]:
    found = {item.name: getattr(error, item.name) for item in fields(error)}  # type: ignore[arg-type]  # a dataclass
    return {name: _said(name, value, found) for name, value in found.items()}


def _said(name: str, value: Any, facts: Mapping[str, Any]) -> str:
    """A fact as people read it: amounts with their currency, days in words, codes by their table."""
    if name.endswith("_minor") and facts.get("currency"):
        return labels.money(value, facts["currency"])
    if isinstance(value, VoucherKind | Right):
        return fact_word(name, value)
    if isinstance(value, StrEnum):
        return states.word(value)
    if isinstance(value, Decimal):
        return labels.quantity(value)
    if isinstance(value, datetime):
        return labels.moment(value)
    if isinstance(value, date):
        return labels.day_in_full(value)
    if isinstance(value, tuple):
        return ", ".join(fact_word(name, str(part)) for part in value)
    return fact_word(name, str(value))


_REASONS: dict[Reason, str] = {
    Reason.NOT_CONFIRMED: QT_TRANSLATE_NOOP("Refusal", "The order is not confirmed yet."),
    Reason.COMPLETED: QT_TRANSLATE_NOOP("Refusal", "The order is completed."),
    Reason.CANCELLED: QT_TRANSLATE_NOOP("Refusal", "The order is cancelled."),
    Reason.ALREADY_INVOICED: QT_TRANSLATE_NOOP("Refusal", "Everything is invoiced already."),
    Reason.CREDIT_NOTE_EXISTS: QT_TRANSLATE_NOOP(
        "Refusal", "The order was credited and stays cancelled. Duplicate it into a quote instead."
    ),
    Reason.RETURN_OPEN: QT_TRANSLATE_NOOP("Refusal", "Goods are announced to come back."),
}


def settled_in_settings(error: Exception) -> bool:
    """True when what was refused is put right in the settings."""
    from desktop.domain.paper_identity import IdentityIncomplete
    from desktop.shell.printing import NoPrinter

    if isinstance(error, IdentityIncomplete):
        return any(name.startswith("seller.") for name in error.fields)
    return isinstance(error, NoPrinter)
