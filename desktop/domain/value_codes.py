"""Codes of gift cards and store credit: easy to read out, hard to guess, and a slip of the pen is noticed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from desktop.domain.errors import DeskError

SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, O, 1 and I, which people mix up."""

LENGTH, GROUP = 12, 4


@dataclass(eq=False)
class ValueCodeWrong(DeskError):
    """Not a code of ours: it has another length, a sign that is never used, or does not check."""

    code: str
    field: str = "code"


def new_code() -> str:
    """A new code in groups of four: eleven random signs (55 bits) and a check sign."""
    signs = "".join(secrets.choice(SIGNS) for _ in range(LENGTH - 1))
    return _grouped(signs + check_sign(signs))


def read_code(text: str) -> str:
    """A typed or scanned code as it is stored; case, spaces and hyphens do not matter.

    Raises ValueCodeWrong.
    """
    signs = "".join(text.upper().replace("-", " ").split())
    sound = len(signs) == LENGTH and set(signs) <= set(SIGNS) and check_sign(signs[:-1]) == signs[-1]
    if not sound:
        raise ValueCodeWrong(text.strip())
    return _grouped(signs)


def check_sign(signs: str) -> str:
    """The sign that makes the sum add up (Luhn's rule over 32 signs): one wrong sign never goes unnoticed."""
    base, total = len(SIGNS), 0
    for place, sign in enumerate(reversed(signs)):
        value = SIGNS.index(sign) * (2 if place % 2 == 0 else 1)
        total += value // base + value % base
    return SIGNS[-total % base]


def _grouped(signs: str) -> str:
    return "-".join(signs[at : at + GROUP] for at in range(0, LENGTH, GROUP))
