"""Every reason, every field and every way of reading has words, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

import pytest
from PySide6.QtWidgets import QApplication

from desktop.exchange import customer_titles, product_titles
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import Finding, Format, Kind
from desktop.shell import i18n
from desktop.views.imports.field_words import field_word
from desktop.views.imports.file_words import (
    ENCODINGS,
    SEPARATORS,
    encoding_key,
    encoding_word,
    format_word,
    origin_words,
    separator_word,
)
from desktop.views.imports.finding_words import SENTENCES, finding_words

TABLES = (
    product_titles.WOOCOMMERCE,
    product_titles.PRESTASHOP,
    product_titles.COMBINATIONS,
    product_titles.SHOPIFY,
    product_titles.GENERIC,
    customer_titles.CUSTOMERS,
)
FIELDS = [field for table in TABLES for field in table]
MADE_UP = ["option 1", "attribute name 2", "attribute value 2"]


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    i18n.speak(qapp, request.param)
    yield request.param
    i18n.speak(qapp, "en")


def test_every_reason_has_words_made_of_the_facts_it_carries(language: str) -> None:
    said = {}
    for reason in Reason:
        names = [name for _, name, _, _ in Formatter().parse(SENTENCES[reason]) if name]
        facts = {name: f"‹{name}›" for name in names}
        said[reason] = finding_words(Finding("a.csv", 1, reason, facts))
        assert "{" not in said[reason]
        assert all(fact in said[reason] for name, fact in facts.items() if name != "encoding")
    assert len(set(said.values())) == len(Reason)
    if language == "fr":
        assert [reason for reason, words in said.items() if words == SENTENCES[reason]] == []


def test_every_field_has_a_word(language: str) -> None:
    words = {field: field_word(field) for field in (*FIELDS, *MADE_UP)}
    assert all(words.values())
    assert words["option 1"] == "Option 1"
    assert words["ship_city"] == {"en": "Delivery: town", "fr": "Livraison\u00a0: ville"}[language]


def test_every_way_of_reading_has_a_word(language: str) -> None:
    assert all(format_word(item) for item in Format)
    assert all(origin_words(kind, item, customers=True) for kind in Kind for item in Format)
    assert len({encoding_word(codec) for codec in ENCODINGS}) == len(ENCODINGS)
    assert len({separator_word(sign) for sign in SEPARATORS}) == len(SEPARATORS)


def test_utf_8_is_one_choice_with_and_without_its_mark() -> None:
    assert {encoding_key(codec) for codec in ("utf-8", "utf-8-sig")} == {"utf-8-sig"}
    assert encoding_word("utf-8") == "UTF-8"
    assert encoding_word("koi8-r") == "koi8-r"
