"""What is written beside a customer, a variant and an order so that a few letters find them again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.domain.folding import digits, search_key, words

_NATIONAL_DIGITS = 9
"""Digits of a French number after its first 0: +33 6 12 34 56 78 is dialled 06 12 34 56 78 at home."""

_LAST_DIGITS = 4
_DIALLED = frozenset("0123456789 +.-/()\u00a0\u202f")
_PARTS = re.compile(r"[0-9]+|[^0-9]+")
_BREAKS_A_WORD = re.compile("[\u19b0-\u19c9\u1cf2\u1cf3]")
"""The only characters that Python counts as letters and SQLite's ``unicode61`` takes as spaces."""


def index_words(text: str) -> list[str]:
    """The folded words of a text, cut exactly as the search index cuts them."""
    return words(text if text.isascii() else _BREAKS_A_WORD.sub(" ", text))


def letters_and_digits(word: str) -> list[str]:
    """``"dupre1234"`` as ``["dupre", "1234"]``."""
    return _PARTS.findall(word)


def phone_words(phone: str) -> list[str]:
    """The ways a phone number is typed: all its digits, as dialled at home, and its last four digits."""
    number = digits(phone)
    if not number:
        return []
    found = [number]
    if phone.strip().startswith(("+", "00")) and len(number) > _NATIONAL_DIGITS:
        found.append("0" + number[-_NATIONAL_DIGITS:])
    return [*found, number[-_LAST_DIGITS:]]


def dialled_words(text: str) -> list[str]:
    """The phone numbers that a typed text may be the start of; none when it has a letter."""
    return phone_words(text)[:-1] if _DIALLED.issuperset(text) else []


def email_words(email: str) -> list[str]:
    """The words of an e-mail address: its name cut at digits too, and its domain without ``.fr``."""
    name, _, domain = email.partition("@")
    cut = [part for word in index_words(name) for part in letters_and_digits(word)]
    return cut + index_words(domain.rpartition(".")[0] or domain)


def number_words(number: str) -> list[str]:
    """The words of an order's number; ``"A-26-00123"`` is also found by ``123``."""
    found = index_words(number)
    return [*found, *(word.lstrip("0") for word in found if word.startswith("0") and word.strip("0"))]


def customer_key(names: Iterable[str], email: str, phone: str) -> str:
    """``search_key`` of a customer with these names; each part of ``Jean-Pierre`` is a word too."""
    texts = [*names, email]
    parts = [word for text in texts for word in index_words(text)]
    return search_key(*texts, *parts, *phone_words(phone))


def variant_key(product: str, variant: str, sku: str, barcodes: Iterable[str]) -> str:
    """``search_key`` of a variant: product name, its own name, SKU and every bar code."""
    texts = [product, variant, sku]
    parts = [word for text in texts for word in index_words(text)]
    return search_key(*texts, *parts, *barcodes)
