"""Which variant is meant by the values picked so far, and which values lead nowhere just now. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.services.goods.product_card import VariantCard

Picks = Mapping[str, str]
"""Picked value by option name."""

ONLY = ""
"""Name of the one option of a product whose variants have names instead of options."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose, such as the colour, with its values in the product's order."""

    name: str
    values: tuple[str, ...]


def options(variants: Sequence[VariantCard]) -> list[Option]:
    """What has to be chosen among several variants; nothing when there is only one."""
    if len(variants) < 2:
        return []
    found: dict[str, dict[str, None]] = {}
    for variant in variants:
        for name, value in values_of(variant).items():
            found.setdefault(name, {})[value] = None
    return [Option(name, tuple(values)) for name, values in found.items()]


def values_of(variant: VariantCard) -> dict[str, str]:
    """The values of a variant by option name."""
    return dict(variant.options) or {ONLY: variant.name or variant.sku or str(variant.id)}


def matching(variants: Sequence[VariantCard], picks: Picks) -> list[VariantCard]:
    """The variants that have every picked value."""
    return [
        one for one in variants if all(values_of(one).get(name) == value for name, value in picks.items())
    ]


def pick(variants: Sequence[VariantCard], picks: Picks, name: str, value: str) -> dict[str, str]:
    """The picks after this value was picked too; picks that do not go with it are dropped."""
    made = {name: value}
    for other, chosen in picks.items():
        if other != name and matching(variants, {**made, other: chosen}):
            made[other] = chosen
    return made


def meant(variants: Sequence[VariantCard], picks: Picks) -> VariantCard | None:
    """The variant that is left once a value of every option is picked; a single one needs no pick."""
    if len(variants) == 1:
        return variants[0]
    left = matching(variants, picks)
    complete = all(option.name in picks for option in options(variants))
    return left[0] if left and complete else None


def sold_out(variants: Sequence[VariantCard], picks: Picks, name: str, value: str) -> bool:
    """True when nothing is left of any variant with this value and the other picks."""
    others = {other: chosen for other, chosen in picks.items() if other != name}
    left = matching(variants, {**others, name: value}) or matching(variants, {name: value})
    return all(one.tracks_stock and one.on_hand - one.held <= Decimal(0) for one in left)
