"""The text of the code that banking apps read to prepare a transfer (EPC069-12)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from desktop.domain.money import decimal_text

MOST_BYTES = 331
MOST_CENTS = 99_999_999_999


@dataclass(frozen=True, slots=True)
class Payee:
    """Who is paid, and on which account."""

    name: str
    iban: str
    bic: str = ""


def transfer_text(payee: Payee, due_minor: int, currency: str, reference: str) -> str:
    """The text of the code, or an empty string when it cannot be paid so.

    Only euro amounts with a valid IBAN. Lines: service tag, version 2, UTF-8, SCT, BIC, name (70), IBAN,
    amount, purpose, structured reference, text (140).
    """
    from stdnum import iban

    account = "".join(payee.iban.split())
    if currency != "EUR" or not 0 < due_minor <= MOST_CENTS or not iban.is_valid(account):
        return ""
    amount = f"EUR{decimal_text(due_minor, 'EUR')}"
    fields = ("BCD", "002", "1", "SCT", "".join(payee.bic.split()), _one_line(payee.name, 70),
              account.upper(), amount, "", "", _one_line(reference, 140))  # fmt: skip
    payload = "\n".join(fields)
    return payload if len(payload.encode()) <= MOST_BYTES else ""


def _one_line(text: str, limit: int) -> str:
    seen = "".join(char for char in text if unicodedata.category(char)[0] != "C")
    return " ".join(seen.split())[:limit]
