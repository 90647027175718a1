"""Names that a shop is born with are said in the language that is wanted; all others stay as they are."""

from __future__ import annotations

import pytest

from desktop.domain.built_in import FRENCH, said_in


@pytest.mark.parametrize("english", FRENCH)
def test_both_names_lead_to_both_languages(english: str) -> None:
    french = FRENCH[english]
    assert {said_in(name, "en") for name in (english, french)} == {english}
    assert {said_in(name, "fr") for name in (english, french)} == {french}


def test_what_the_owner_named_stays() -> None:
    assert said_in("Chèques-vacances", "en") == "Chèques-vacances"
    assert said_in("Bike courier", "fr") == "Bike courier"


def test_no_french_name_stands_for_two() -> None:
    assert len(set(FRENCH.values())) == len(FRENCH)
