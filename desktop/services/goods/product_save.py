"""Save a product as it was edited: one transaction, one entry of the history, or a refusal and nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from desktop.domain.catalogue_events import ProductArchived, ProductSaved
from desktop.domain.exact import plain_text
from desktop.domain.folding import fold
from desktop.domain.rights import Need, Right
from desktop.domain.search_keys import variant_key
from desktop.domain.states import MoveKind
from desktop.models.base import compact_json, db, new_uid, now
from desktop.models.catalog import Product
from desktop.services.goods.catalogue_plan import CataloguePlan, PlannedMove, Ref, Row
from desktop.services.goods.catalogue_write import write_catalogue
from desktop.services.goods.product_check import product_problems
from desktop.services.goods.product_form import (
    ProductForm,
    QuestionForm,
    VariantForm,
    keep_picture,
    product_active,
    product_form,
)
from desktop.services.goods.product_refusals import ProductChanged
from desktop.services.inserts import update_row
from desktop.services.work import work

_USED = (
    "SELECT value FROM json_each(:ids) WHERE "
    "EXISTS (SELECT 1 FROM stock_move m WHERE m.variant_id = value) "
    "OR EXISTS (SELECT 1 FROM stock_count_line c WHERE c.variant_id = value) "
    "OR value IN (SELECT l.variant_id FROM order_line l "
    "WHERE l.variant_id IN (SELECT value FROM json_each(:ids)))"
)


def save_product(
    form: ProductForm, product_id: int | None = None, *, seen: ProductForm | None = None, by: str
) -> int:
    """Make a product, or bring a known one to what the form says; gives its id.

    ``seen`` is what it was when it was opened: raises ProductChanged when somebody saved it meanwhile. A
    variant that is left out is deleted; one that was ever sold or counted is archived. Raises the first of
    ``product_problems``, or NotAllowed. Orders keep what they copied.
    """
    wanted = _tidy(form)
    with work(by) as job:
        before = None if product_id is None else product_form(product_id)
        if seen is not None and before != seen:
            raise ProductChanged(form.name)
        for problem in product_problems(wanted):
            raise problem
        if before is not None and _repriced(wanted, before):
            job.approve(Need(Right.PRICE))
        if before == wanted and product_id is not None:
            return product_id
        uid = new_uid() if product_id is None else _uid(product_id)
        plan = CataloguePlan()
        ref: Ref = uid if product_id is None else product_id
        _plan_product(plan, ref, wanted)
        _plan_variants(plan, ref, wanted, before)
        _plan_questions(plan, ref, wanted, before)
        [saved] = write_catalogue(plan, by=by)
        job.products.add(saved)
        job.record(_event(str(uid), wanted, before))
    return saved


def archive_product(product_id: int, *, archived: bool, by: str) -> None:
    """Take a product out of new orders, or offer it again. Raises ProductNotFound."""
    with work(by) as job:
        if product_active(product_id) is not archived:
            return
        row = Product.get_by_id(product_id)
        update_row(Product, product_id, {"active": not archived, "updated_at": now()})
        job.products.add(product_id)
        job.record(ProductArchived(str(row.uid), row.name, archived))


def _tidy(form: ProductForm) -> ProductForm:
    """The form without the spaces around its words; each variant called by its values."""
    return replace(
        form,
        name=" ".join(form.name.split()),
        category=" ".join(form.category.split()),
        unit=" ".join(form.unit.split()),
        description=form.description.strip(),
        variants=tuple(_tidy_variant(one) for one in form.variants),
        questions=tuple(_tidy_question(one) for one in form.questions),
    )


def _tidy_variant(one: VariantForm) -> VariantForm:
    options = tuple((" ".join(axis.split()), " ".join(value.split())) for axis, value in one.options)
    codes = dict.fromkeys("".join(code.split()) for code in one.barcodes)
    return replace(
        one,
        options=options,
        name=" ".join(one.name.split()) or ", ".join(value for _, value in options),
        sku=one.sku.strip(),
        barcodes=tuple(code for code in codes if code),
    )


def _tidy_question(one: QuestionForm) -> QuestionForm:
    choices = tuple(dict.fromkeys(filter(None, (choice.strip() for choice in one.choices))))
    return replace(
        one,
        label=" ".join(one.label.split()),
        choices=choices if one.kind == "choice" else (),
        max_length=one.max_length if one.kind == "text" else None,
    )


def _uid(product_id: int) -> Any:
    return Product.get_by_id(product_id).uid


def _plan_product(plan: CataloguePlan, ref: Ref, form: ProductForm) -> None:
    row: Row = {
        "name": form.name,
        "description": form.description,
        "category": form.category,
        "tax_class": form.tax_class_id,
        "unit": form.unit or "piece",
        "quantity_step": form.quantity_step,
        "ships": form.ships,
        "oversell": form.oversell,
        "low_stock": form.low_stock,
        "picture": keep_picture(form.picture),
        "sort_key": fold(form.name),
    }
    if isinstance(ref, int):
        plan.changed_products[ref] = row | {"updated_at": now()}
    else:
        plan.products.append(row | {"uid": ref, "pictogram": form.pictogram})


def _plan_variants(plan: CataloguePlan, ref: Ref, form: ProductForm, before: ProductForm | None) -> None:
    known = {one.id: one for one in before.variants} if before else {}
    for position, one in enumerate(form.variants):
        row = _variant_row(form.name, one, position)
        old = known.pop(one.id, None)
        variant: Ref = new_uid() if old is None or old.id is None else old.id
        if isinstance(variant, int):
            plan.changed_variants[variant] = row
        else:
            plan.variants.append(row | {"uid": variant, "product": ref})
        _plan_codes(plan, variant, one, old)
        if one.picture != (old.picture if old else None):
            plan.pictures[variant] = keep_picture(one.picture)
        if old is None and one.tracks_stock and one.opening:
            plan.moves.append(PlannedMove(variant, one.opening, MoveKind.OPENING, ""))
    _plan_gone(plan, [one for one in known.values() if one.id is not None])


def _plan_codes(plan: CataloguePlan, variant: Ref, one: VariantForm, old: VariantForm | None) -> None:
    if old is not None and old.id is not None and old.sku != one.sku:
        plan.freed_skus.append(old.id)
    had = old.barcodes if old else ()
    plan.gone_barcodes.extend(code for code in had if code not in one.barcodes)
    plan.barcodes.extend({"variant": variant, "code": code} for code in one.barcodes if code not in had)


def _plan_gone(plan: CataloguePlan, gone: list[VariantForm]) -> None:
    """Delete what never was anywhere; archive the rest."""
    ids = [one.id for one in gone if one.id is not None]
    used = {row[0] for row in db.execute_sql(_USED, {"ids": compact_json(ids)})} if ids else set()
    plan.gone_variants = [one for one in ids if one not in used]
    plan.changed_variants |= {one: {"active": False} for one in ids if one in used}


def _variant_row(product: str, one: VariantForm, position: int) -> Row:
    reduced = one.sale_price is not None
    return {
        "position": position,
        "options": [list(pair) for pair in one.options],
        "name": one.name,
        "sku": one.sku or None,
        "price": one.sale_price if reduced else one.price,
        "regular_price": one.price if reduced else None,
        "weight_g": one.weight_g,
        "tracks_stock": one.tracks_stock,
        "low_stock": one.low_stock,
        "active": one.active,
        "search_key": variant_key(product, one.name, one.sku, one.barcodes),
    }


def _plan_questions(plan: CataloguePlan, ref: Ref, form: ProductForm, before: ProductForm | None) -> None:
    known = {one.id for one in before.questions if one.id is not None} if before else set()
    for position, one in enumerate(form.questions):
        row: Row = {
            "position": position,
            "kind": one.kind,
            "label": one.label,
            "required": one.required,
            "max_length": one.max_length,
            "choices": list(one.choices),
            "price_addon": one.price_addon,
        }
        if one.id in known and one.id is not None:
            plan.changed_questions[one.id] = row
        else:
            plan.questions.append(row | {"uid": new_uid(), "product": ref})
    plan.gone_questions = sorted(known - plan.changed_questions.keys())


_PARTS = (
    "name", "description", "category", "tax_class_id", "unit", "quantity_step", "ships", "oversell",
    "low_stock", "picture", "questions",
)  # fmt: skip
_VARIANT_PARTS = (
    "options", "sku", "barcodes", "price", "sale_price", "weight_g", "tracks_stock", "low_stock", "active",
    "picture",
)  # fmt: skip


def _event(uid: str, form: ProductForm, before: ProductForm | None) -> ProductSaved:
    """What is said of it: which parts changed, and the price of the first variant whose price did."""
    if before is None:
        return ProductSaved(uid, form.name, added=True)
    priced = [(_asked(a), _asked(b)) for a, b in _both(form, before) if _asked(a) != _asked(b)]
    prices = " → ".join(plain_text(price) for price in priced[0]) if priced else ""
    return ProductSaved(
        uid, form.name, added=False, what=", ".join(changed_parts(form, before)), prices=prices
    )


def changed_parts(form: ProductForm, before: ProductForm) -> tuple[str, ...]:
    """The names of the parts in which two forms of a product differ, of the product and of its variants."""
    what = [name for name in _PARTS if getattr(form, name) != getattr(before, name)]
    old, new = ({one.id: one for one in some.variants} for some in (before, form))
    if old.keys() != new.keys():
        what.append("variants")
    both = _both(form, before)
    for name in _VARIANT_PARTS:
        if name not in what and any(getattr(a, name) != getattr(b, name) for a, b in both):
            what.append(name)
    return tuple(what)


def _repriced(form: ProductForm, before: ProductForm) -> bool:
    """Whether something costs another price: that needs the right to price by hand."""
    return any(_asked(a) != _asked(b) for a, b in _both(form, before))


def _both(form: ProductForm, before: ProductForm) -> list[tuple[VariantForm, VariantForm]]:
    """Variants before and after, of those that are in both."""
    old, new = ({one.id: one for one in some.variants} for some in (before, form))
    return [(old[key], new[key]) for key in old if key in new]


def _asked(one: VariantForm) -> Decimal:
    """What the variant costs today."""
    return (one.price if one.sale_price is None else one.sale_price) or Decimal(0)
