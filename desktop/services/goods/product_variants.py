"""What variants differ in: sizes, colours and their combinations. Changes of a form, nothing is saved.

Archived variants keep their values; one of them that is wanted again is taken up instead of made anew.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import product

from desktop.services.goods.product_form import Options, VariantForm

Variants = tuple[VariantForm, ...]
Axis = tuple[str, tuple[str, ...]]
"""What variants differ in, with its values in their order."""


def axes(variants: Variants) -> tuple[Axis, ...]:
    """What the variants on sale differ in, each with the values that occur."""
    found: dict[str, dict[str, None]] = {}
    for one in variants:
        if one.active:
            for axis, value in one.options:
                found.setdefault(axis, {})[value] = None
    return tuple((axis, tuple(values)) for axis, values in found.items())


def missing(variants: Variants) -> tuple[Options, ...]:
    """The combinations of all values that no variant on sale has."""
    known = [(axis, values) for axis, values in axes(variants)]
    names = [axis for axis, _ in known]
    there = {tuple(dict(one.options).get(name) for name in names) for one in variants if one.active}
    wanted = product(*(values for _, values in known)) if known else ()
    return tuple(tuple(zip(names, values, strict=True)) for values in wanted if tuple(values) not in there)


def with_axis(variants: Variants, axis: str, value: str) -> Variants:
    """Let the variants on sale also differ in ``axis``; those that are there have this value of it."""
    return tuple(_named(one, (*one.options, (axis, value))) if one.active else one for one in variants)


def without_axis(variants: Variants, axis: str) -> Variants:
    """Let them differ in it no more; of those that are alike then, the first stays."""
    kept: list[VariantForm] = []
    shapes: set[Options] = set()
    for one in variants:
        bare = tuple(pair for pair in one.options if pair[0] != axis)
        if not one.active:
            kept.append(one)
        elif bare not in shapes:
            shapes.add(bare)
            kept.append(_named(one, bare))
    return tuple(kept)


def with_value(variants: Variants, axis: str, value: str) -> Variants:
    """Add a value, with a variant for each combination of the other values that is there."""
    at = [name for name, _ in axes(variants)].index(axis)
    rest = dict.fromkeys(_without(one, axis) for one in variants if one.active)
    wanted = [(*bare[:at], (axis, value), *bare[at:]) for bare in rest]
    return with_options(variants, wanted)


def without_value(variants: Variants, axis: str, value: str) -> Variants:
    """Leave out the variants of this value; with the last value the axis goes."""
    known = dict(axes(variants))
    if known.get(axis) == (value,):
        return without_axis(variants, axis)
    return tuple(one for one in variants if not (one.active and (axis, value) in one.options))


def with_options(variants: Variants, wanted: tuple[Options, ...] | list[Options]) -> Variants:
    """Add variants of these values that are not there; each is like the one it has most in common with."""
    made = list(variants)
    for options in wanted:
        twin = next((at for at, one in enumerate(made) if set(one.options) == set(options)), None)
        if twin is None:
            made.insert(_end(made), _like(_nearest(made, options), options))
        elif not made[twin].active:
            made.insert(_end(made), replace(made.pop(twin), active=True))
    return tuple(made)


def renamed(variants: Variants, axis: str, name: str) -> Variants:
    """Call an axis differently."""
    return tuple(
        replace(one, options=tuple((name if a == axis else a, value) for a, value in one.options))
        for one in variants
    )


def value_renamed(variants: Variants, axis: str, value: str, name: str) -> Variants:
    """Call a value differently."""
    return tuple(
        _named(one, tuple((a, name if (a, v) == (axis, value) else v) for a, v in one.options))
        if (axis, value) in one.options
        else one
        for one in variants
    )


def alike(variants: Variants, source: VariantForm) -> Variants:
    """All variants on sale with the prices and the weight of one of them."""
    return tuple(
        replace(one, price=source.price, sale_price=source.sale_price, weight_g=source.weight_g)
        if one.active
        else one
        for one in variants
    )


def _end(variants: list[VariantForm]) -> int:
    """The place behind the variants on sale."""
    return max((at + 1 for at, one in enumerate(variants) if one.active), default=0)


def _nearest(variants: list[VariantForm], options: Options) -> VariantForm:
    return max(
        (one for one in variants if one.active),
        key=lambda one: len(set(one.options) & set(options)),
        default=VariantForm(),
    )


def _like(one: VariantForm, options: Options) -> VariantForm:
    """A new variant with the price, weight and rules of another; what is on the shelf is not there twice."""
    fresh = replace(one, id=None, sku="", barcodes=(), picture=None, active=True, opening=Decimal(0))
    return _named(fresh, options)


def _named(one: VariantForm, options: Options) -> VariantForm:
    return replace(one, options=options, name=", ".join(value for _, value in options))


def _without(one: VariantForm, axis: str) -> Options:
    return tuple(pair for pair in one.options if pair[0] != axis)
