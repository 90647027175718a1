"""What only shows when all rows are together: the same SKU, options or barcode twice.

A SKU names one article in the shop. Inside one product, two variants with different options and the same SKU
are both kept, the second without it, because both exist and are sold; anywhere else the second is skipped.
A barcode on several articles would sell the wrong one, so none keeps it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.exchange.reasons import Reason
from desktop.exchange.rows import CatalogueProduct, CatalogueVariant
from desktop.exchange.trouble import BadRow, Findings


def key_of(*, sku: str = "", handle: str = "", number: str = "", name: str = "") -> str:
    """Give the identity by which a second import finds the product again: the first that is there."""
    for kind, value in (("sku", sku), ("handle", handle), ("id", number), ("name", name)):
        if value:
            return f"{kind}:{value.casefold()}"
    raise BadRow(Reason.MISSING_NAME)


def option_key(product_key: str, options: Sequence[tuple[str, str]], name: str = "") -> str:
    """Give the identity of a variant that has neither SKU nor number: its product and its options."""
    words = [f"{option}={value}" for option, value in sorted(options)] or [name]
    return f"{product_key}|{'|'.join(words)}".casefold()


def settled(products: Iterable[CatalogueProduct], findings: Findings) -> tuple[CatalogueProduct, ...]:
    """Leave out what is there twice, with a finding for each; products keep their order."""
    keys: dict[str, int] = {}
    skus: dict[str, CatalogueVariant] = {}
    kept = []
    for product in products:
        if (first := keys.get(product.key)) is not None:
            _skip_all(product, _twice(product, first), findings)
            continue
        keys[product.key] = product.line
        variants = _distinct(product, skus, findings)
        if variants:
            kept.append(replace(product, variants=variants))
        else:
            if not findings.is_skipped(product.file, product.line):
                findings.skip_line(product.file, product.line, BadRow(Reason.NO_VARIANTS), product.name)
    return _without_shared_barcodes(kept, findings)


def _skip_all(product: CatalogueProduct, bad: BadRow, findings: Findings) -> None:
    findings.skip_line(product.file, product.line, bad, product.name)
    for file, line in {_place(variant) for variant in product.variants} - {_place(product)}:
        findings.skip_line(file, line, BadRow(Reason.PARENT_SKIPPED, {"parent": product.name}), product.name)


def _place(item: CatalogueProduct | CatalogueVariant) -> tuple[str, int]:
    return item.file, item.line


def _twice(product: CatalogueProduct, first: int) -> BadRow:
    kind, _, value = product.key.partition(":")
    if kind == "sku":
        sku = next((variant.sku for variant in product.variants if variant.sku.casefold() == value), value)
        return BadRow(Reason.DUPLICATE_SKU, {"sku": sku, "first": str(first)})
    return BadRow(Reason.DUPLICATE_PRODUCT, {"first": str(first)})


def _distinct(
    product: CatalogueProduct, skus: dict[str, CatalogueVariant], findings: Findings
) -> tuple[CatalogueVariant, ...]:
    """Decide in the order of the file's lines, whatever the order the variants are shown in."""
    options: dict[object, int] = {}
    own: set[str] = set()
    kept: dict[tuple[str, int], CatalogueVariant] = {}
    for variant in sorted(product.variants, key=_place):
        shape = (frozenset(variant.options), variant.name)
        sku = variant.sku.casefold()
        first = skus.get(sku) if sku else None
        if shape in options:
            bad = BadRow(Reason.DUPLICATE_OPTIONS, {"first": str(options[shape])})
        elif first is not None and sku not in own:
            bad = BadRow(Reason.DUPLICATE_SKU, {"sku": variant.sku, "first": str(first.line)})
        else:
            bad = None
        if bad is not None:
            findings.skip_line(variant.file, variant.line, bad, product.name)
            continue
        options[shape] = variant.line
        kept[_place(variant)] = _with_own_sku(product.key, variant, first, findings)
        if sku:
            own.add(sku)
            skus.setdefault(sku, variant)
    return tuple(kept[_place(variant)] for variant in product.variants if _place(variant) in kept)


def _with_own_sku(
    product_key: str, variant: CatalogueVariant, first: CatalogueVariant | None, findings: Findings
) -> CatalogueVariant:
    if first is None:
        return variant
    facts = {"sku": variant.sku, "first": str(first.line)}
    findings.warn(variant.file, variant.line, Reason.SKU_SHARED, facts)
    return replace(variant, sku="", key=option_key(product_key, variant.options, variant.name))


def _without_shared_barcodes(
    products: list[CatalogueProduct], findings: Findings
) -> tuple[CatalogueProduct, ...]:
    counts = Counter(code for item in products for variant in item.variants for code in variant.barcodes)
    shared = {code for code, count in counts.items() if count > 1}
    if not shared:
        return tuple(products)
    told: set[str] = set()
    return tuple(replace(item, variants=_stripped(item, shared, told, findings)) for item in products)


def _stripped(
    product: CatalogueProduct, shared: set[str], told: set[str], findings: Findings
) -> tuple[CatalogueVariant, ...]:
    kept = []
    for variant in product.variants:
        for code in variant.barcodes:
            if code in shared and code not in told:
                told.add(code)
                findings.warn(variant.file, variant.line, Reason.BARCODE_SHARED, {"barcode": code})
        codes = tuple(code for code in variant.barcodes if code not in shared)
        kept.append(variant if codes == variant.barcodes else replace(variant, barcodes=codes))
    return tuple(kept)
