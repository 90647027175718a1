"""Baskets in, prices out, as the command line does it; and the prices that are frozen for ever."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from desktop.domain.json_object import FieldMissing
from desktop.domain.priced_json import Answer, plain_sentence, price_lines
from tests.domain.golden_pricing import frozen, priced_today

LINE: dict[str, Any] = {"name": "Mug", "quantity": "2", "unit_price": "12.90", "tax_rates": ["5.5"]}
EXAMPLE = """
{"currency": "EUR", "price_mode": "gross", "tax_rounding": "rate", "chain_percent": false,
 "lines": [{"name": "Mug", "sku": "MUG-1", "quantity": "2", "unit_price": "12.90", "tax_rates": ["5.5"],
            "discount_percent": "10", "discount_amount": "0.00", "text": {"Engraving": "Léa"}}],
 "shipping": {"price": "6.00", "free": false, "tax_rates": ["20"]},
 "fees": [{"name": "Wrapping", "amount": "1.44", "tax_rates": ["20"]}],
 "tip": "2.00"}
"""


def one(**changes: Any) -> dict[str, Any]:
    """A basket of one line with something changed."""
    return {"currency": "EUR", "lines": [LINE | changes]}


def answers(text: str) -> list[Answer]:
    return list(price_lines(io.StringIO(text)))


def test_the_manual_s_example() -> None:
    (answer,) = answers(EXAMPLE)
    assert not answer.refused
    assert json.loads(answer.text) == {
        "lines": [
            {
                "name": "Mug",
                "list": "25.80",
                "line_discount": "2.58",
                "order_discount": "0.00",
                "final": "23.22",
                "net": "22.01",
                "tax": "1.21",
                "gross": "23.22",
            }
        ],
        "shipping": {"list": "6.00", "final": "6.00", "net": "5.00", "tax": "1.00", "gross": "6.00"},
        "fees": [
            {
                "name": "Wrapping",
                "list": "1.44",
                "final": "1.44",
                "net": "1.20",
                "tax": "0.24",
                "gross": "1.44",
            }
        ],
        "tip": "2.00",
        "taxes": [
            {"rates": ["5.5"], "net": "22.01", "tax": "1.21", "components": ["1.21"]},
            {"rates": ["20"], "net": "6.20", "tax": "1.24", "components": ["1.24"]},
        ],
        "discount": "0.00",
        "net": "28.21",
        "tax": "2.45",
        "total": "32.66",
    }


@pytest.mark.parametrize(("basket", "priced"), list(frozen()))
def test_frozen_baskets_keep_their_price_for_ever(basket: str, priced: str) -> None:
    assert priced_today(basket) == priced


def test_json_lines_give_one_answer_each_and_a_refusal_stops_nothing() -> None:
    good, bad = json.dumps(one()), json.dumps(one(quantity="0"))
    rows = answers(f"\ufeff{good}\n\n{bad}\n{{broken\n{good}\n")
    assert [row.refused for row in rows] == [False, True, True, False]
    assert json.loads(rows[1].text) == {
        "error": "Quantity not positive: quantity 0.",
        "field": "lines.0.quantity",
    }
    assert json.loads(rows[0].text)["total"] == "25.80"
    assert all("\n" not in row.text for row in rows)


def test_json_lines_are_answered_as_they_come() -> None:
    def endless() -> Any:
        while True:
            yield json.dumps(one()) + "\n"

    stream = price_lines(endless())
    assert not next(stream).refused
    assert not next(stream).refused


def test_a_broken_first_line_does_not_spoil_the_next_ones() -> None:
    rows = answers("{broken\n" + json.dumps(one()) + "\n")
    assert [row.refused for row in rows] == [True, False]


def test_one_object_over_many_lines_good_or_broken_is_one_answer() -> None:
    text = json.dumps(one(), indent=2)
    assert [row.refused for row in answers(text)] == [False]
    assert [row.refused for row in answers(text[:-2])] == [True]
    assert answers(" \n\n") == []


def test_the_sentence_is_the_caller_s() -> None:
    (row,) = price_lines([json.dumps(one(quantity="0"))], say=lambda error: f"Non: {error.where}")
    assert json.loads(row.text)["error"] == "Non: lines.0.quantity"


def test_plain_sentences_name_the_facts_in_units_people_know() -> None:
    (row,) = answers(json.dumps(one(discount_amount="99.5")))
    assert json.loads(row.text)["error"] == "Discount above line: asked 99.50, limit 25.80."
    assert plain_sentence(FieldMissing("lines")) == "Field missing."


def test_letters_survive_and_half_letters_do_no_harm() -> None:
    (row,) = answers(json.dumps(one(name="Tasse de Léa 🍯")))
    assert "Léa 🍯" in row.text
    (row,) = answers('{"currency": "\\ud800"}')
    row.text.encode()
    (row,) = answers('{"currency": "EUR", "lines": [{"\\ud800": 1}]}')
    assert row.refused
    row.text.encode()
