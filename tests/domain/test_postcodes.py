"""Postcodes: five digits in France, anything elsewhere."""

from __future__ import annotations

import pytest

from desktop.domain.postcodes import PostcodeWrong, postcode_possible, require_postcode


@pytest.mark.parametrize("postcode", ["29900", "01000", "97400", "29 900", "\u202f29\u00a0900 ", ""])
def test_five_digits_are_a_french_postcode(postcode: str) -> None:
    assert postcode_possible(postcode, "FR")


@pytest.mark.parametrize("postcode", ["ABC", "2990", "299000", "2990O", "F-29900", "٢٩٩٠٠"])
def test_nothing_else_is(postcode: str) -> None:
    assert not postcode_possible(postcode, "fr")
    with pytest.raises(PostcodeWrong) as refusal:
        require_postcode(postcode, "FR")
    assert (refusal.value.postcode, refusal.value.where) == (postcode, "postcode")


@pytest.mark.parametrize(("postcode", "country"), [("1201", "CH"), ("EX12 4QA", "GB"), ("ABC", "IE")])
def test_other_countries_have_their_own(postcode: str, country: str) -> None:
    assert postcode_possible(postcode, country)
