"""What is wrong with a product that is to be saved, each with the input it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_PRICE, HIGHEST_QUANTITY, PRICE_DIGITS, QUANTITY_DIGITS, require_range
from desktop.models.base import compact_json, db
from desktop.services.goods.product_form import ProductForm, QuestionForm, VariantForm
from desktop.services.goods.product_refusals import (
    BarcodeTaken,
    ChoicesMissing,
    LabelMissing,
    LabelTwice,
    LengthNotPositive,
    OptionMissing,
    PriceMissing,
    SalePriceNotLower,
    SkuTaken,
    StepNotPositive,
    VariantMissing,
    VariantTwice,
)
from desktop.services.goods.sellable import NameMissing
from desktop.services.goods.unit_steps import check_shelf_step

MOST_GRAMS = Decimal(1_000_000)

_SKUS = (
    "SELECT v.sku, v.id, p.name FROM variant v JOIN product p ON p.id = v.product_id "
    "WHERE v.sku IN (SELECT value FROM json_each(?))"
)
_CODES = (
    "SELECT b.code, v.id, p.name FROM barcode b JOIN variant v ON v.id = b.variant_id "
    "JOIN product p ON p.id = v.product_id WHERE b.code IN (SELECT value FROM json_each(?))"
)


def product_problems(form: ProductForm) -> tuple[DeskError, ...]:
    """Every refusal that saving it would meet, in the order of the form; empty when it can be saved."""
    found: list[DeskError] = []
    if not form.name.strip():
        found.append(NameMissing())
    found.extend(_numbers(form))
    if not any(variant.active for variant in form.variants):
        found.append(VariantMissing())
    owners = _Owners(form)
    for at, variant in enumerate(form.variants):
        found.extend(_variant_problems(variant, f"variants.{at}"))
        found.extend(_opening_problems(form, variant, f"variants.{at}.opening"))
        found.extend(owners.problems(variant, at))
    found.extend(_shape_problems(form))
    for at, question in enumerate(form.questions):
        found.extend(_question_problems(form, question, at))
    return tuple(found)


def _numbers(form: ProductForm) -> Iterator[DeskError]:
    if form.quantity_step <= 0:
        yield StepNotPositive()
    else:
        yield from _out_of_range(form.quantity_step, QUANTITY_DIGITS, HIGHEST_QUANTITY, "quantity_step")
    yield from _out_of_range(form.low_stock, QUANTITY_DIGITS, HIGHEST_QUANTITY, "low_stock")


def _variant_problems(variant: VariantForm, where: str) -> Iterator[DeskError]:
    if variant.price is None:
        yield PriceMissing(variant.label, f"{where}.price")
    yield from _out_of_range(variant.price, PRICE_DIGITS, HIGHEST_PRICE, f"{where}.price")
    yield from _out_of_range(variant.sale_price, PRICE_DIGITS, HIGHEST_PRICE, f"{where}.sale_price")
    if variant.price is not None and variant.sale_price is not None and variant.sale_price >= variant.price:
        yield SalePriceNotLower(variant.label, f"{where}.sale_price")
    yield from _out_of_range(Decimal(variant.weight_g), 0, MOST_GRAMS, f"{where}.weight_g")
    yield from _out_of_range(variant.low_stock, QUANTITY_DIGITS, HIGHEST_QUANTITY, f"{where}.low_stock")


def _opening_problems(form: ProductForm, variant: VariantForm, field: str) -> Iterator[DeskError]:
    """What is on hand of a new variant must be in range, and go by the product's steps."""
    wrong = tuple(_out_of_range(variant.opening, QUANTITY_DIGITS, HIGHEST_QUANTITY, field))
    yield from wrong
    if not wrong and not tuple(_out_of_range(form.quantity_step, QUANTITY_DIGITS, HIGHEST_QUANTITY, "")):
        try:
            check_shelf_step(variant.opening, form.quantity_step, field)
        except DeskError as error:
            yield error


def _out_of_range(value: Decimal | None, digits: int, highest: Decimal, field: str) -> Iterator[DeskError]:
    try:
        require_range(Decimal(0) if value is None else value, digits, highest, field)
    except DeskError as error:
        yield error


def _shape_problems(form: ProductForm) -> Iterator[DeskError]:
    """Variants that cannot be told apart, or that lack one of the values."""
    axes = list(dict.fromkeys(axis for one in form.variants if one.active for axis, _ in one.options))
    seen: set[tuple[str, ...]] = set()
    for at, one in enumerate(form.variants):
        if not one.active:
            continue
        values = dict(one.options)
        for axis in axes:
            if not values.get(axis, "").strip():
                yield OptionMissing(axis, f"variants.{at}.options")
        shape = tuple(values.get(axis, "") for axis in axes)
        if shape in seen:
            yield VariantTwice(one.label, f"variants.{at}.options")
        seen.add(shape)


class _Owners:
    """Who has the SKUs and bar codes of the form: variants of the form itself, else those of the shop."""

    def __init__(self, form: ProductForm) -> None:
        mine = {one.id for one in form.variants if one.id is not None}
        skus = [one.sku for one in form.variants if one.sku]
        codes = [code for one in form.variants for code in one.barcodes]
        self._name = form.name
        self._skus, self._codes = _others(_SKUS, skus, mine), _others(_CODES, codes, mine)

    def problems(self, variant: VariantForm, at: int) -> Iterator[DeskError]:
        """Which of its codes another one has; the variant's own are taken from then on."""
        if variant.sku:
            owner = self._skus.setdefault(variant.sku, f"{at}")
            if owner != f"{at}":
                yield SkuTaken(variant.sku, self._said(owner), f"variants.{at}.sku")
        for code in variant.barcodes:
            owner = self._codes.setdefault(code, f"{at}")
            if owner != f"{at}":
                yield BarcodeTaken(code, self._said(owner), f"variants.{at}.barcodes")

    def _said(self, owner: str) -> str:
        return self._name if owner.isdecimal() else owner.removeprefix("=")


def _others(sql: str, codes: list[str], mine: set[int]) -> dict[str, str]:
    """Code → name of the product that has it, marked so that no name looks like a place in the form."""
    rows = db.execute_sql(sql, (compact_json(codes),)).fetchall() if codes else []
    return {code: f"={name}" for code, variant_id, name in rows if variant_id not in mine}


def _question_problems(form: ProductForm, question: QuestionForm, at: int) -> Iterator[DeskError]:
    where, label = f"questions.{at}", question.label.strip()
    if not label:
        yield LabelMissing(f"{where}.label")
    elif any(other.label.strip() == label for other in form.questions[:at]):
        yield LabelTwice(label, f"{where}.label")
    if question.kind == "choice" and len(question.choices) < 2:
        yield ChoicesMissing(label, f"{where}.choices")
    if question.kind == "text" and question.max_length is not None and question.max_length < 1:
        yield LengthNotPositive(label, f"{where}.max_length")
    yield from _out_of_range(question.price_addon, PRICE_DIGITS, HIGHEST_PRICE, f"{where}.price_addon")
