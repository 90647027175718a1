"""Products are edited whole: one use case, one entry of the history, refusals beside their field."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.basket import PriceMode, TaxGroup
from desktop.domain.ean import as_meant, expected_digit
from desktop.domain.errors import DeskError
from desktop.domain.price_pair import other_price
from desktop.domain.rights import NotAllowed, Right
from desktop.domain.vouchers import VoucherKind
from desktop.models import Barcode, HistoryEntry, Picture, Product, TaxRate, Variant
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import start_draft
from desktop.services.goods import product_variants as ways
from desktop.services.goods.product_card import product_card
from desktop.services.goods.product_check import product_problems
from desktop.services.goods.product_form import (
    NewPicture,
    ProductForm,
    QuestionForm,
    VariantForm,
    categories,
    duplicate,
    new_product,
    product_form,
    product_stock,
)
from desktop.services.goods.product_list import archived_count, owner_of, products_without_rate, tax_choices
from desktop.services.goods.product_refusals import (
    BarcodeTaken,
    ChoicesMissing,
    LabelMissing,
    LabelTwice,
    LengthNotPositive,
    OptionMissing,
    PriceMissing,
    ProductChanged,
    SalePriceNotLower,
    SkuTaken,
    StepNotPositive,
    VariantMissing,
    VariantTwice,
)
from desktop.services.goods.product_save import archive_product, save_product
from desktop.services.goods.product_search import find_products, variant_by_code
from desktop.services.goods.sellable import NameMissing, QuantityNotPossible
from desktop.services.goods.stock_log import stock_log
from desktop.services.orders.order_core import order_core
from desktop.services.shop.staff import PersonForm, save_person
from desktop.services.vouchers.voucher_edit import change_voucher
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher
from tests.catalogue import sell
from tests.services.factory import written
from tests.shop import new_shop as shop

__all__ = ["shop"]
pytestmark = pytest.mark.usefixtures("shop")
BOWL = VariantForm(sku="BOL", barcodes=("4006381333931",), price=Decimal("12.90"), weight_g=420)


def _form(**values: object) -> ProductForm:
    return replace(new_product(), name="Bol à oreilles", variants=(BOWL,), **values)  # type: ignore[arg-type]


def _made(form: ProductForm | None = None) -> int:
    return save_product(form or _form(), by="Sam")


def _only(product_id: int) -> VariantForm:
    [one] = product_form(product_id).variants
    return one


def _with(form: ProductForm, **values: object) -> ProductForm:
    return replace(form, variants=(replace(form.variants[0], **values), *form.variants[1:]))  # type: ignore[arg-type]


def _events() -> list[tuple[str, dict[str, object]]]:
    rows = HistoryEntry.select().where(HistoryEntry.event.startswith("product_")).order_by(HistoryEntry.id)
    return [(row.event, row.facts) for row in rows]


def test_a_new_product_is_found_by_its_name_sku_and_bar_code() -> None:
    product_id = _made(_with(_form(category="Poterie"), opening=Decimal(5)))
    [found] = find_products("oreil")
    assert (found.product_id, found.sku, found.on_hand) == (product_id, "BOL", 5)
    assert variant_by_code("4006381333931") == _only(product_id).id == variant_by_code("BOL")
    assert [move.kind for move in stock_log(found.exact_variant_id or _only(product_id).id or 0)] == [
        "opening"
    ]
    assert categories() == ("Poterie",)
    assert _events() == [
        (
            "product_saved",
            {
                "product": str(Product.get().uid),
                "name": "Bol à oreilles",
                "added": True,
                "what": "",
                "prices": "",
            },
        )
    ]


def test_what_is_read_is_what_was_saved_and_saving_it_again_writes_nothing() -> None:
    asked = (
        QuestionForm(kind="text", label="Prénom", required=True, max_length=12, price_addon=Decimal("3.50")),
        QuestionForm(kind="choice", label="Papier", choices=("Kraft", "Marine")),
        QuestionForm(kind="date", label="Pour le"),
    )
    form = _form(
        description="Tourné à la main.", unit="kg", quantity_step=Decimal("0.001"), ships=False,
        oversell="block",         low_stock=Decimal("2.5"), questions=asked,
    )  # fmt: skip
    product_id = _made(_with(form, sale_price=Decimal("9.90"), low_stock=Decimal(1)))
    kept = product_form(product_id)
    assert replace(kept, variants=(replace(kept.variants[0], id=None),), questions=()) == replace(
        _with(form, sale_price=Decimal("9.90"), low_stock=Decimal(1)), questions=()
    )
    assert tuple(replace(one, id=None) for one in kept.questions) == asked
    before, entries = written(), len(_events())
    save_product(kept, product_id, seen=kept, by="")
    assert (written(), len(_events())) == (before, entries)


def test_a_change_says_what_changed_and_the_price_before_and_after() -> None:
    product_id = _made()
    kept = product_form(product_id)
    save_product(_with(replace(kept, name="Bol", category="Terre"), price=Decimal(14)), product_id, by="Sam")
    event, facts = _events()[-1]
    assert (event, facts["what"], facts["prices"]) == ("product_saved", "name, category, price", "12.9 → 14")
    assert find_products("terre") == []
    assert [row.name for row in find_products("bol")] == ["Bol"]


def test_orders_keep_what_they_copied() -> None:
    product_id = _made()
    draft = start_draft(by="")
    add_product(draft, _only(product_id).id or 0, by="")
    kept = product_form(product_id)
    save_product(_with(replace(kept, name="Autre chose"), price=Decimal(99), sku="X"), product_id, by="")
    [line] = order_core(draft).lines
    assert (line.name, line.sku, line.unit_price) == ("Bol à oreilles", "BOL", Decimal("12.90"))


def test_somebody_elses_change_is_not_written_over() -> None:
    product_id = _made()
    seen = product_form(product_id)
    save_product(_with(seen, price=Decimal(11)), product_id, by="")
    with pytest.raises(ProductChanged):
        save_product(replace(seen, name="Mine"), product_id, seen=seen, by="")
    assert product_form(product_id).name == "Bol à oreilles"


@pytest.mark.parametrize(
    ("change", "refusal", "field"),
    [
        ({"name": " "}, NameMissing, "name"),
        ({"quantity_step": Decimal(0)}, StepNotPositive, "quantity_step"),
        ({"variants": ()}, VariantMissing, "variants"),
        ({"variants": (replace(BOWL, price=None),)}, PriceMissing, "variants.0.price"),
        ({"variants": (replace(BOWL, sale_price=Decimal(13)),)}, SalePriceNotLower, "variants.0.sale_price"),
        ({"variants": (BOWL, replace(BOWL, sku="", barcodes=()))}, VariantTwice, "variants.1.options"),
        (
            {"variants": (replace(BOWL, options=(("Taille", "S"),)), replace(BOWL, sku="", barcodes=()))},
            OptionMissing,
            "variants.1.options",
        ),
        ({"questions": (QuestionForm(),)}, LabelMissing, "questions.0.label"),
        ({"questions": (QuestionForm(label="A"), QuestionForm(label="A "))}, LabelTwice, "questions.1.label"),
        ({"questions": (QuestionForm(kind="choice", label="A"),)}, ChoicesMissing, "questions.0.choices"),
        (
            {"questions": (QuestionForm(label="A", max_length=0),)},
            LengthNotPositive,
            "questions.0.max_length",
        ),
    ],
)
def test_what_is_wrong_is_said_by_its_field_and_nothing_is_saved(
    change: dict[str, object], refusal: type[DeskError], field: str
) -> None:
    form = replace(_form(), **change)  # type: ignore[arg-type]
    [problem] = product_problems(form)
    assert (type(problem), problem.where) == (refusal, field)
    before = written()
    with pytest.raises(refusal):
        save_product(form, by="")
    assert written() == before


def test_codes_of_others_are_refused_by_name_and_own_ones_may_be_exchanged() -> None:
    _made()
    other = replace(_form(), name="Assiette")
    sku, code = product_problems(other)
    assert (type(sku), sku.product, type(code), code.where) == (  # type: ignore[attr-defined]
        SkuTaken,
        "Bol à oreilles",
        BarcodeTaken,
        "variants.0.barcodes",
    )
    small, large = (("Taille", "S"),), (("Taille", "L"),)
    two = (
        replace(BOWL, options=small, sku="S", barcodes=("1",)),
        replace(BOWL, options=large, sku="L", barcodes=("2",)),
    )
    product_id = _made(replace(_form(), name="Deux", variants=two))
    kept = product_form(product_id)
    crossed = (
        replace(kept.variants[0], sku="L", barcodes=("2",)),
        replace(kept.variants[1], sku="S", barcodes=("1",)),
    )
    save_product(replace(kept, variants=crossed), product_id, by="")
    assert [(one.name, one.sku, one.barcodes) for one in product_form(product_id).variants] == [
        ("S", "L", ("2",)),
        ("L", "S", ("1",)),
    ]
    twice = replace(kept, variants=(two[0], replace(two[1], sku="S", barcodes=("1",))))
    assert [problem.where for problem in product_problems(replace(twice, name="Neu"))][-2:] == [
        "variants.1.sku",
        "variants.1.barcodes",
    ]


def test_a_variant_that_was_somewhere_is_archived_and_another_one_is_deleted() -> None:
    variants = tuple(
        VariantForm(options=(("Couleur", colour),), price=Decimal(5), sku=colour, opening=opening)
        for colour, opening in (("Bleu", Decimal(3)), ("Vert", Decimal(0)), ("Écru", Decimal(0)))
    )
    product_id = _made(replace(_form(), variants=variants))
    kept = product_form(product_id)
    save_product(replace(kept, variants=kept.variants[2:]), product_id, by="")
    left = product_form(product_id).variants
    assert [(one.name, one.active) for one in left] == [("Écru", True), ("Bleu", False)]
    assert Variant.select().count() == 2
    assert find_products("bleu") == []
    assert owner_of("Bleu") == (product_id, kept.variants[0].id)


def test_a_variant_on_a_draft_is_archived_too() -> None:
    two = tuple(
        VariantForm(options=(("T", value),), price=Decimal(5), tracks_stock=False) for value in ("S", "M")
    )
    product_id = _made(replace(_form(), variants=two))
    kept = product_form(product_id)
    add_product(start_draft(by=""), kept.variants[0].id or 0, by="")
    save_product(replace(kept, variants=kept.variants[1:]), product_id, by="")
    assert [(one.name, one.active) for one in product_form(product_id).variants] == [
        ("M", True),
        ("S", False),
    ]


def test_pictures_are_kept_once_and_a_variant_may_have_its_own() -> None:
    mine, its = NewPicture(b"mine", "image/png"), NewPicture(b"its", "image/png")
    product_id = _made(_with(_form(picture=mine), picture=its))
    other_id = _made(replace(_form(), name="Autre", picture=mine, variants=(VariantForm(price=Decimal(1)),)))
    assert Picture.select().count() == 2
    card, other = product_card(product_id), product_card(other_id)
    assert card.picture_id == other.picture_id == other.variants[0].picture_id
    assert card.variants[0].picture_id != card.picture_id
    save_product(_with(replace(product_form(product_id), picture=None), picture=None), product_id, by="")
    assert product_card(product_id).variants[0].picture_id is None


def test_archiving_takes_it_out_of_the_sale_and_back() -> None:
    product_id = _made()
    archive_product(product_id, archived=True, by="")
    assert (find_products("bol"), archived_count()) == ([], 1)
    assert [row.product_id for row in find_products("bol", archived=True)] == [product_id]
    archive_product(product_id, archived=True, by="")
    archive_product(product_id, archived=False, by="")
    assert [row.product_id for row in find_products("bol")] == [product_id]
    assert [(event, facts.get("archived")) for event, facts in _events()[1:]] == [
        ("product_archived", True),
        ("product_archived", False),
    ]


def test_a_copy_has_no_codes_of_the_original() -> None:
    product_id = _made(_form(questions=(QuestionForm(label="Prénom"),)))
    copy = duplicate(product_id, "Bol (copie)")
    twin = save_product(copy, by="")
    assert (_only(twin).sku, _only(twin).barcodes, _only(twin).price) == ("", (), Decimal("12.90"))
    assert [one.label for one in product_form(twin).questions] == ["Prénom"]
    assert product_stock(twin) == {_only(twin).id: 0}
    assert Barcode.select().count() == 1


def test_products_whose_class_has_no_rate_are_told_and_can_be_edited() -> None:
    product_id = _made(_form(tax_class_id=tax_choices()[3].id))
    assert products_without_rate() == frozenset()
    TaxRate.delete().where(TaxRate.tax_class == tax_choices()[3].id).execute()
    assert products_without_rate() == {product_id}
    assert tax_choices()[3].tax is None
    kept = product_form(product_id)
    save_product(replace(kept, tax_class_id=tax_choices()[0].id), product_id, seen=kept, by="")
    assert products_without_rate() == frozenset()


def test_an_imported_variant_keeps_its_reduced_price_in_the_form() -> None:
    variant = sell("Plaid", "99", regular_price=Decimal(149))
    form = product_form(product_card(Variant.get_by_id(variant).product_id).id)
    assert (form.variants[0].price, form.variants[0].sale_price) == (149, 99)


# What variants differ in


def _shapes(variants: tuple[VariantForm, ...]) -> list[str]:
    return [one.label for one in variants if one.active]


def test_what_is_on_the_shelf_stays_with_the_first_variant_and_is_not_copied() -> None:
    sized = ways.with_axis((replace(BOWL, opening=Decimal(13)),), "Taille", "S")
    grown = ways.with_value(ways.with_value(sized, "Taille", "M"), "Taille", "L")
    assert [one.opening for one in grown] == [Decimal(13), Decimal(0), Decimal(0)]
    less = tuple(one for one in grown if one.label != "L")
    assert [one.opening for one in ways.with_options(less, ways.missing(less))] == [Decimal(13), Decimal(0)]


def test_combinations_grow_value_by_value_and_keep_what_is_there() -> None:
    start = (replace(BOWL, id=7),)
    sized = ways.with_axis(start, "Taille", "S")
    both = ways.with_axis(ways.with_value(sized, "Taille", "M"), "Couleur", "Bleu")
    grown = ways.with_value(both, "Couleur", "Vert")
    assert _shapes(grown) == ["S, Bleu", "M, Bleu", "S, Vert", "M, Vert"]
    assert [(one.id, one.sku) for one in grown][:2] == [(7, "BOL"), (None, "")]
    assert {one.price for one in grown} == {Decimal("12.90")}
    assert ways.axes(grown) == (("Taille", ("S", "M")), ("Couleur", ("Bleu", "Vert")))
    less = tuple(one for one in grown if one.label != "M, Vert")
    assert ways.missing(less) == ((("Taille", "M"), ("Couleur", "Vert")),)
    assert set(_shapes(ways.with_options(less, ways.missing(less)))) == set(_shapes(grown))
    assert _shapes(ways.without_value(grown, "Couleur", "Vert")) == ["S, Bleu", "M, Bleu"]
    assert _shapes(ways.without_axis(grown, "Couleur")) == ["S", "M"]
    assert _shapes(ways.value_renamed(grown, "Taille", "S", "Petit"))[0] == "Petit, Bleu"
    assert ways.axes(ways.renamed(grown, "Taille", "Size"))[0][0] == "Size"
    plain = ways.without_value(ways.without_value(sized, "Taille", "S"), "Taille", "S")
    assert [(one.id, one.options) for one in plain] == [(7, ())]


def test_an_archived_variant_is_taken_up_again() -> None:
    gone = VariantForm(id=3, options=(("T", "M"),), price=Decimal(8), active=False)
    here = VariantForm(id=2, options=(("T", "S"),), price=Decimal(9))
    back = ways.with_value((here, gone), "T", "M")
    assert [(one.id, one.active) for one in back] == [(2, True), (3, True)]
    dearer = ways.alike(back, replace(here, price=Decimal(20), weight_g=5))
    assert [(one.price, one.weight_g) for one in dearer] == [(20, 5), (20, 5)]


# Codes and prices by themselves


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("4006381333931", None), ("4006381333932", "1"), ("96385074", None), ("96385075", "4"),
        ("036000291452", None), ("MUG-1", None), ("12345", None), ("١٢٣٤٥٦٧٨", None),
    ],
)  # fmt: skip
def test_the_last_digit_of_an_article_number_is_checked(code: str, wanted: str | None) -> None:
    assert expected_digit(code) == wanted


@pytest.mark.parametrize(
    ("price", "rates", "mode", "shown"),
    [
        ("12.90", ("20",), PriceMode.GROSS, "10.75"), ("10.75", ("20",), PriceMode.NET, "12.90"),
        ("0.01", ("5.5",), PriceMode.GROSS, "0.01"), ("100", ("5", "9.975"), PriceMode.NET, "114.98"),
        ("19.999999", ("0",), PriceMode.GROSS, "20.00"),
    ],
)  # fmt: skip
def test_a_price_is_shown_with_and_without_tax(
    price: str, rates: tuple[str, ...], mode: PriceMode, shown: str
) -> None:
    tax = TaxGroup(tuple(Decimal(rate) for rate in rates))
    assert other_price(Decimal(price), tax, mode, 2) == Decimal(shown)


def test_a_file_of_the_first_version_is_brought_up(shop: Path) -> None:
    from desktop.models.base import db
    from desktop.models.schema import open_shop

    product_id = _made()
    for statement in (
        "DROP TABLE variant_picture",
        "ALTER TABLE voucher DROP COLUMN categories",
        "DELETE FROM schema_migration WHERE name LIKE '0005%'",
        "PRAGMA user_version = 1",
    ):
        db.execute_sql(statement)
    open_shop(shop)
    assert product_card(product_id).variants[0].picture_id is None


def test_a_price_is_changed_only_by_who_may_price_by_hand() -> None:
    product_id = _made()
    save_person(PersonForm("Maëlle", frozenset(Right)), pin="1234", by="")
    save_person(PersonForm("Yann"), pin="9876", by="Maëlle")
    kept = product_form(product_id)
    with pytest.raises(NotAllowed):
        save_product(_with(kept, price=Decimal(1)), product_id, by="Yann")
    save_product(replace(kept, category="Terre"), product_id, by="Yann")
    save_product(_with(product_form(product_id), price=Decimal(1)), product_id, by="Maëlle")
    assert _only(product_id).price == 1


def test_a_voucher_is_made_dearer_only_by_who_may_give_so_much() -> None:
    save_person(PersonForm("Maëlle", frozenset(Right)), pin="1234", by="")
    save_person(PersonForm("Yann", discount_percent=Decimal(5)), pin="9876", by="Maëlle")
    form = VoucherForm(VoucherKind.PERCENT, percent=Decimal(5), code="FIVE")
    voucher = create_voucher(form, by="Yann")
    with pytest.raises(NotAllowed):
        change_voucher(voucher, replace(form, percent=Decimal(50)), by="Yann")
    change_voucher(voucher, replace(form, percent=Decimal(50)), by="Maëlle")


def test_what_is_on_hand_of_a_new_product_goes_by_its_steps() -> None:
    (problem,) = product_problems(_with(_form(), opening=Decimal("1.5")))
    assert (type(problem), problem.where) == (QuantityNotPossible, "variants.0.opening")
    assert product_problems(_with(_form(quantity_step=Decimal("0.5")), opening=Decimal("1.5"))) == ()
    assert product_problems(_with(_form(quantity_step=Decimal(6)), opening=Decimal(23))) == ()


def test_digits_of_a_scanner_that_means_an_american_keyboard_are_read_back() -> None:
    french = str.maketrans("1234567890", "&é\"'(-è_çà")
    assert as_meant("3017620422003".translate(french)) == "3017620422003"
    for code in ("3017620422003", "A-26-00001", "3017620422004".translate(french), "(-)éé&&"):
        assert as_meant(code) == code
