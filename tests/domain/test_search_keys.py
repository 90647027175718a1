"""What makes a customer, a variant and an order be found again."""

from __future__ import annotations

import sqlite3
import sys

import pytest

from desktop.domain.search_keys import (
    customer_key,
    email_words,
    index_words,
    number_words,
    phone_words,
    variant_key,
)


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("06 12 34 56 78", ["0612345678", "5678"]),
        ("+33 6 12 34 56 78", ["33612345678", "0612345678", "5678"]),
        ("0033.6.12.34.56.78", ["0033612345678", "0612345678", "5678"]),
        ("112", ["112", "112"]),
        ("call him", []),
    ],
)
def test_phones_as_they_are_typed(phone, expected):
    assert phone_words(phone) == expected


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("Dupré.Anne1234@Orange.fr", ["dupre", "anne", "1234", "orange"]),
        ("contact@l-atelier.co.uk", ["contact", "l", "atelier", "co"]),
        ("nobody", ["nobody"]),
        ("a@localhost", ["a", "localhost"]),
    ],
)
def test_emails_are_cut_where_people_stop_remembering(email, expected):
    assert email_words(email) == expected


def test_a_number_is_found_without_its_zeros():
    assert number_words("A-26-00123") == ["a", "26", "00123", "123"]
    assert number_words("A-00-00000") == ["a", "00", "00000"]


def test_a_customers_key_starts_each_part_of_a_name():
    key = customer_key(["Le Goff", "Jean-Pierre"], "jp@goff.bzh", "02 98 00 11 22")
    for start in (" le", " goff", " jean-pierre", " pierre", " jp@goff.bzh", " bzh", " 0298001122", " 1122"):
        assert start in key, start


def test_a_variants_key_holds_sku_and_bar_codes():
    key = variant_key("Bol à céréales", "Bleu, 14 cm", "CER-01-B", ["3760001000012", "978"])
    for start in (" bol", " cereales", " bleu", " cer-01-b", " b", " 3760001000012", " 978"):
        assert start in key, start


def test_sqlite_cuts_no_word_that_we_hold_for_one():
    """A word that FTS5 would cut in two makes a phrase, which an index without positions refuses."""
    index = sqlite3.connect(":memory:")
    index.execute(
        "CREATE VIRTUAL TABLE t USING fts5(w, detail=none, tokenize='unicode61 remove_diacritics 2')"
    )
    characters = (chr(point) for point in range(128, sys.maxunicode) if not 0xD800 <= point <= 0xDFFF)
    words = list(dict.fromkeys(word for char in characters for word in index_words(f"a{char}b")))
    assert len(words) > 100_000
    for start in range(0, len(words), 500):
        query = " OR ".join(f'"{word}" *' for word in words[start : start + 500])
        index.execute("SELECT rowid FROM t WHERE t MATCH ?", (query,)).fetchall()
    index.close()
