"""``product show`` and ``product set``: the catalogue, one product at a time."""

from __future__ import annotations

import json
from argparse import Namespace, _SubParsersAction
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from desktop.cli.arguments import whole_number
from desktop.cli.shop import opened
from desktop.cli.speak import translate
from desktop.cli.typed import typed_decimal
from desktop.domain.exact import plain_text

if TYPE_CHECKING:
    from desktop.services.goods.product_form import ProductForm, QuestionForm, VariantForm

_TEXTS = ("name", "description", "category", "unit")
_NUMBERS = {"price": "price", "sale_price": "sale_price", "low_stock": "low_stock"}


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    product = commands.add_parser("product", help="the products of the catalogue").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    show = product.add_parser("show", help="a product with its variants")
    show.add_argument("code", metavar="SKU", help="the SKU or bar code of one of its variants")
    show.add_argument("--json", action="store_true", help="as one JSON object")
    show.set_defaults(run=_show)
    change = product.add_parser("set", help="change a product, or one of its variants")
    change.add_argument("code", metavar="SKU", help="the SKU or bar code of the variant")
    change.add_argument("--price", metavar="PRICE", help="of this variant, as the shop types prices")
    change.add_argument("--sale-price", metavar="PRICE", help="its reduced price; an empty text ends it")
    change.add_argument("--sku", metavar="SKU", help="another SKU for this variant")
    change.add_argument(
        "--barcode", action="append", metavar="CODE", help="its bar codes, instead of those it has"
    )
    change.add_argument("--weight", type=whole_number(0, 1_000_000), metavar="GRAMS")
    change.add_argument("--low-stock", metavar="QTY", help="level of its alert; an empty text: the product's")
    change.add_argument("--name", help="of the product")
    change.add_argument("--description")
    change.add_argument("--category")
    change.add_argument("--unit")
    change.add_argument("--vat", metavar="CLASS", help="code or rate of the VAT class: standard, 5.5")
    change.add_argument("--below-zero", choices=("warn", "allow", "block"), help="selling more than there is")
    archive = change.add_mutually_exclusive_group()
    archive.add_argument("--archive", action="store_true", help="offer it no more in new orders")
    archive.add_argument("--unarchive", action="store_true", help="offer it again")
    change.add_argument("--json", action="store_true", help="print the product as JSON")
    change.set_defaults(run=_set)


def _show(options: Namespace) -> int:
    with opened(options):
        product_id, _variant = _owner(options.code)
        told = _told(product_id)
    _print(told, as_json=options.json)
    return 0


def _set(options: Namespace) -> int:
    from desktop.services.goods.product_form import product_form
    from desktop.services.goods.product_save import archive_product, save_product

    with opened(options):
        product_id, variant_id = _owner(options.code)
        before = product_form(product_id)
        variants = tuple(
            _changed_variant(one, options) if one.id == variant_id else one for one in before.variants
        )
        save_product(_changed(replace(before, variants=variants), options), product_id, seen=before, by="")
        if options.archive or options.unarchive:
            archive_product(product_id, archived=options.archive, by="")
        told = _told(product_id)
    _print(told, as_json=options.json)
    return 0


def _owner(code: str) -> tuple[int, int]:
    from desktop.services.goods.product_list import owner_of
    from desktop.services.goods.stock_counts import CodeUnknown

    found = owner_of(code)
    if found is None:
        raise CodeUnknown(code)
    return found


def _changed(form: ProductForm, options: Namespace) -> ProductForm:
    given = {name: getattr(options, name) for name in _TEXTS if getattr(options, name) is not None}
    if options.vat is not None:
        given["tax_class_id"] = _tax_class(options.vat)
    if options.below_zero is not None:
        given["oversell"] = options.below_zero
    return replace(form, **given)


def _changed_variant(one: VariantForm, options: Namespace) -> VariantForm:
    given: dict[str, Any] = {
        name: _number(getattr(options, name), name) for name in _NUMBERS if getattr(options, name) is not None
    }
    if options.sku is not None:
        given["sku"] = options.sku
    if options.barcode is not None:
        given["barcodes"] = tuple(options.barcode)
    if options.weight is not None:
        given["weight_g"] = options.weight
    return replace(one, **given)


def _number(text: str, field: str) -> Decimal | None:
    return typed_decimal(text, field) if text.strip() else None


def _tax_class(text: str) -> int:
    """By the code of the class, else by its rate today."""
    from desktop.services.days import today
    from desktop.services.shop.methods import TaxRateUnknown, tax_classes

    known = tax_classes(today())
    found = [one for one in known if one.code == text]
    if not found and text.replace(".", "", 1).isdecimal():
        found = [one for one in known if one.tax.rate == Decimal(text)]
    if not found:
        raise TaxRateUnknown(text, today())
    return found[0].id


def _told(product_id: int) -> dict[str, Any]:
    from desktop.services.goods.product_form import product_active, product_form, product_stock
    from desktop.services.shop.methods import tax_classes_by_id

    form, stock = product_form(product_id), product_stock(product_id)
    return {
        "name": form.name,
        "description": form.description,
        "category": form.category,
        "vat": tax_classes_by_id()[form.tax_class_id],
        "unit": form.unit,
        "step": plain_text(form.quantity_step),
        "ships": form.ships,
        "below_zero": form.oversell,
        "low_stock": _text(form.low_stock),
        "active": product_active(product_id),
        "variants": [_variant(one, stock) for one in form.variants],
        "asked": [_question(one) for one in form.questions],
    }


def _variant(one: VariantForm, stock: dict[int, Decimal]) -> dict[str, Any]:
    return {
        "name": one.name,
        "sku": one.sku,
        "options": dict(one.options),
        "barcodes": list(one.barcodes),
        "price": _text(one.price),
        "sale_price": _text(one.sale_price),
        "weight": one.weight_g,
        "tracks_stock": one.tracks_stock,
        "on_hand": _text(stock.get(one.id or 0, Decimal(0))),
        "low_stock": _text(one.low_stock),
        "active": one.active,
    }


def _question(one: QuestionForm) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "label": one.label,
        "required": one.required,
        "max_length": one.max_length,
        "choices": list(one.choices),
        "price_addon": _text(one.price_addon),
    }


def _text(value: Decimal | None) -> str | None:
    return None if value is None else plain_text(value)


def _print(told: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(told, ensure_ascii=False))
        return
    print(f"{told['name']}  {told['vat']}{'' if told['active'] else _archived()}")
    for row in told["variants"]:
        price = row["sale_price"] or row["price"]
        left = row["on_hand"] if row["tracks_stock"] else ""
        said = f"{row['sku']:20}  {price:>10}  {left:>8}  {row['name']}"
        print(f"{said}{'' if row['active'] else _archived()}".rstrip())


def _archived() -> str:
    return "  " + translate("Cli", "archived")
