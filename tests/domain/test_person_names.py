"""Full names parted: particles and capitals belong to the family name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.person_names import split_name, with_capitals


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("Le Gall", "", "Le Gall"),
        ("le gall", "", "le gall"),
        ("Maëlle Le Gall", "Maëlle", "Le Gall"),
        ("Le Gall Maëlle", "Maëlle", "Le Gall"),
        ("LE GALL Maëlle", "Maëlle", "LE GALL"),
        ("Maëlle LE GALL", "Maëlle", "LE GALL"),
        ("LE GALL MAËLLE", "MAËLLE", "LE GALL"),
        ("DUPONT Jean", "Jean", "DUPONT"),
        ("Jean-Pierre DUPONT-MARTIN", "Jean-Pierre", "DUPONT-MARTIN"),
        ("Charles de GAULLE", "Charles", "de GAULLE"),
        ("de GAULLE Charles", "Charles", "de GAULLE"),
        ("Jean de la Fontaine", "Jean", "de la Fontaine"),
        ("De La Tour", "", "De La Tour"),
        ("Anne-Marie du Bois", "Anne-Marie", "du Bois"),
        ("Jean d’Ormesson", "Jean", "d’Ormesson"),
        ("Jean d'Ormesson", "Jean", "d'Ormesson"),
        ("d'Ormesson Jean", "Jean", "d'Ormesson"),
        ("Vincent van Gogh", "Vincent", "van Gogh"),
        ("Ludwig von der Tann", "Ludwig", "von der Tann"),
        ("Léa Martin", "Léa", "Martin"),
        ("Jean Pierre Martin", "Jean Pierre", "Martin"),
        ("JP Dupont", "JP", "Dupont"),
        ("J. Dupont", "J.", "Dupont"),
        ("Jean LY", "Jean", "LY"),
        ("Ben Dupont", "Ben", "Dupont"),
        ("Samir Ben Ali", "Samir", "Ben Ali"),
        ("Kim Le", "Kim", "Le"),
        ("Dupont, Jean", "Jean", "Dupont"),
        ("Dupont", "", "Dupont"),
        ("  ", "", ""),
        ("le", "", "le"),
    ],
)
def test_a_full_name_is_parted(typed: str, first: str, last: str) -> None:
    assert split_name(typed) == (first, last)


@given(st.lists(st.text("aBéÈ'’-.", min_size=1, max_size=6) | st.sampled_from(["le", "DE", "van", "d’X"])))
def test_no_word_is_lost_or_said_twice(words: list[str]) -> None:
    first, last = split_name(" ".join(words))
    assert sorted(f"{first} {last}".split()) == sorted(words)
    assert last or not words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("le gall", "Le Gall"), ("de la tour", "de la Tour"), ("d’ormesson", "d’ormesson"), ("dupont", "Dupont"),
     ("MARTIN", "MARTIN"), ("jean pierre", "Jean Pierre")],
)  # fmt: skip
def test_names_begin_with_capitals(typed: str, shown: str) -> None:
    assert with_capitals(typed) == shown
