"""Small words and choices of the wizard that need no screen."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from desktop.app import Desk
from desktop.models.catalog import Picture
from desktop.services.goods.product_card import VariantCard
from desktop.services.orders.cards import PostalAddress
from desktop.views.parts.pictures import tile
from desktop.views.wizard.customer_form import guessed
from desktop.views.wizard.days import shown_day, typed_day
from desktop.views.wizard.swatches import swatch
from desktop.views.wizard.units import rules
from desktop.views.wizard.variant_choice import meant, options, pick, sold_out
from desktop.views.wizard.words import address_lines, picture_name


@pytest.mark.parametrize(
    ("text", "first", "last", "email", "phone"),
    [
        ("dupré", "", "Dupré", "", ""),
        ("soizic le gall", "Soizic", "Le Gall", "", ""),
        (" soizic@example.org ", "", "", "soizic@example.org", ""),
        ("06 71 20 45 18", "", "", "", "06 71 20 45 18"),
        ("+33671", "", "", "", "+33671"),
        ("", "", "", "", ""),
    ],
)
def test_what_was_searched_goes_into_the_field_where_it_belongs(
    text: str, first: str, last: str, email: str, phone: str
) -> None:
    form = guessed(text)
    assert (form.first_name, form.last_name, form.email, form.phone) == (first, last, email, phone)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24/12/2026", date(2026, 12, 24)),
        ("24.12.26", date(2026, 12, 24)),
        ("2026-12-24", date(2026, 12, 24)),
        ("1 2 2027", date(2027, 2, 1)),
        ("31/02/2026", None),
        ("soon", None),
    ],
)
def test_days_are_read_as_people_type_them(text: str, day: date | None) -> None:
    assert typed_day(text) == day
    if day is not None:
        assert typed_day(shown_day(day.isoformat())) == day


def test_a_colour_has_a_dot_and_other_words_have_none() -> None:
    assert swatch("Blanc cassé") == swatch("White")
    assert swatch("Bleu d'Iroise") == swatch("blue")
    assert swatch("Petit, 25 cl") == ""


def test_an_address_is_written_without_gaps() -> None:
    there = PostalAddress(name="Soizic", street="3, rue Haute", city="Genève", postcode="1201", country="CH")
    assert address_lines(there)[:-1] == ["Soizic", "3, rue Haute", "1201 Genève"]
    assert len(address_lines(PostalAddress(city="Brest"))) == 1


def test_presses_of_plus_suit_the_unit() -> None:
    assert rules(Decimal(1)) == (1, 9999, 1)
    assert rules(Decimal("0.001"))[2] == Decimal("0.1")
    assert rules(Decimal("0.5"))[2] == Decimal("0.5")
    assert rules(Decimal("0.03"))[2] == Decimal("0.03")


def _variant(at: int, colour: str, size: str, on_hand: int, *, tracked: bool = True) -> VariantCard:
    return VariantCard(
        id=at,
        uid=UUID(int=at),
        name=f"{colour}, {size}",
        options=(("Colour", colour), ("Size", size)),
        sku="",
        barcodes=(),
        price=Decimal(1),
        regular_price=None,
        on_hand=Decimal(on_hand),
        held=Decimal(0),
        low_stock=Decimal(0),
        tracks_stock=tracked,
        active=True,
        weight_g=0,
        picture_id=None,
        pictogram="",
    )


def test_variants_are_chosen_by_their_options() -> None:
    some = [_variant(1, "White", "S", 5), _variant(2, "White", "L", 0), _variant(3, "Green", "S", 0)]
    assert [(one.name, one.values) for one in options(some)] == [
        ("Colour", ("White", "Green")),
        ("Size", ("S", "L")),
    ]
    assert meant(some, {"Colour": "White"}) is None
    chosen = meant(some, {"Colour": "White", "Size": "L"})
    assert chosen is not None
    assert chosen.id == 2
    assert pick(some, {"Colour": "White", "Size": "L"}, "Colour", "Green") == {"Colour": "Green"}
    assert sold_out(some, {"Colour": "White"}, "Size", "L")
    assert sold_out(some, {}, "Colour", "Green")
    assert not sold_out([_variant(1, "White", "S", 0, tracked=False)], {}, "Colour", "White")
    assert options(some[:1]) == []
    assert meant(some[:1], {}) is some[0]


def test_a_photograph_of_the_shop_file_is_shown(desk: Desk) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    content = bytes(buffer.data().data())
    row = Picture.create(sha256=hashlib.sha256(content).digest(), media_type="image/png", content=content)
    shown = tile(picture_name(row.id, "bowl:blue"), "Bowl", 36, 1).toImage()
    assert shown.pixelColor(18, 18).name() == "#336699"
    assert tile(picture_name(None, "bowl:blue"), "Bowl", 36, 1).toImage() != shown
