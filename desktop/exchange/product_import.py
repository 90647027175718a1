"""From a file's catalogue to the shop's: tax classes found, prices in the shop's mode, then written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.domain.basket import PriceMode, TaxGroup
from desktop.domain.exact import round_half_up
from desktop.domain.folding import fold
from desktop.domain.money import exponent
from desktop.exchange.reading import ReadOptions, read_products
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import (
    CatalogueProduct,
    CatalogueVariant,
    Finding,
    ImportPlan,
    PriceBasis,
    TaxHint,
    TaxHintKind,
)
from desktop.models.base import now
from desktop.services.goods.catalogue_import import Step, import_catalogue
from desktop.services.goods.catalogue_records import CatalogueCounts, ProductRecord, Refusal, VariantRecord
from desktop.services.shop.methods import TaxClassRow, standard_tax_class_id, tax_classes
from desktop.services.shop.preferences import shop

_READ_ALL = ReadOptions()

_REASONS: Mapping[Refusal, Reason] = {
    Refusal.NO_PRICE: Reason.MISSING_PRICE,
    Refusal.SKU_TAKEN: Reason.SKU_OF_OTHER_PRODUCT,
    Refusal.BARCODE_TAKEN: Reason.BARCODE_OF_OTHER_PRODUCT,
    Refusal.NO_VARIANT: Reason.NO_VARIANTS,
}

_CLASS_WORDS: Mapping[str, tuple[str, ...]] = {
    "exempt": ("zero rate", "zero", "exempt", "exonere", "none", "aucune", "taux zero"),
    "reduced": ("reduced rate", "reduced", "reduit", "taux reduit"),
    "intermediate": ("intermediate rate", "intermediate", "intermediaire", "taux intermediaire"),
    "special": ("super reduced rate", "super reduced", "special", "particulier", "taux particulier"),
    "standard": ("standard rate", "standard", "normal", "taux normal"),
}
"""Our class code → how other programmes call such a class, folded, with spaces for hyphens."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did or would do, with every line that was left out or changed on the way."""

    counts: CatalogueCounts
    skipped: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    plan: ImportPlan


def import_products(
    paths: Sequence[Path],
    options: ReadOptions = _READ_ALL,
    *,
    by: str,
    rehearse: bool = False,
    step: Step | None = None,
) -> ImportReport:
    """Read catalogue files and bring them in, all or nothing.

    ``rehearse`` writes nothing and tells exactly what would happen. Raises the refusals of reading and
    whatever ``step`` raises; then nothing was written.
    """
    return save_plan(read_products(paths, options), by=by, rehearse=rehearse, step=step)


def save_plan(plan: ImportPlan, *, by: str, rehearse: bool = False, step: Step | None = None) -> ImportReport:
    """Bring a plan in. Skipped rows of the plan and of the shop come back together, by line."""
    today = now().astimezone().date()
    taxes = _Taxes(tax_classes(today))
    records = [_record(product, today, taxes) for product in plan.products]
    name = ", ".join(source.file for source in plan.sources)
    counts = import_catalogue(records, file=name, by=by, rehearse=rehearse, step=step)
    refused = [
        Finding(name, item.line, _REASONS[item.refusal], {"value": item.value}) for item in counts.refused
    ]
    skipped = sorted((*plan.skipped, *refused), key=lambda finding: (finding.file, finding.line))
    return ImportReport(counts, tuple(skipped), (*plan.warnings, *taxes.findings), plan)


class _Taxes:
    """Finds the shop's tax class for what a file says, and remembers what it had to assume."""

    def __init__(self, classes: Sequence[TaxClassRow]) -> None:
        self._by_code = {row.code: row for row in classes}
        self._by_rate = {row.tax.rate: row for row in reversed(classes)}
        self._by_name = {fold(row.name): row for row in classes}
        self._standard = next(row for row in classes if row.id == standard_tax_class_id())
        self.findings: list[Finding] = []

    def find(self, product: CatalogueProduct) -> TaxClassRow:
        """The class for a product; an unknown one becomes the standard class, with a warning."""
        hint = product.tax or next((item.tax for item in product.variants if item.tax), None)
        found = self._standard if hint is None else self._meant(hint)
        if found is not None:
            return found
        facts = {"value": hint.value if hint else "", "name": self._standard.name}
        self.findings.append(Finding(product.file, product.line, Reason.TAX_CLASS_ASSUMED, facts))
        return self._standard

    def _meant(self, hint: TaxHint) -> TaxClassRow | None:
        if hint.kind is TaxHintKind.STANDARD:
            return self._standard
        if hint.kind is TaxHintKind.EXEMPT:
            return self._by_code.get("exempt")
        if hint.kind is TaxHintKind.RATE:
            return self._by_rate.get(Decimal(hint.value))
        if hint.kind is TaxHintKind.CLASS:
            return self._by_words(fold(hint.value).replace("-", " ").replace("_", " "))
        return None

    def _by_words(self, words: str) -> TaxClassRow | None:
        known = self._by_name.get(words) or self._by_code.get(words)
        if known is not None:
            return known
        for code, names in _CLASS_WORDS.items():
            if words in names:
                return self._by_code.get(code)
        return None


def _record(product: CatalogueProduct, today: date, taxes: _Taxes) -> ProductRecord:
    tax_class = taxes.find(product)
    backorder = product.allow_backorder
    return ProductRecord(
        line=product.line,
        source=product.source.value,
        key=product.key,
        name=product.name,
        description=product.description,
        category=product.category_path,
        tax_class_id=tax_class.id,
        ships=product.ships,
        oversell=None if not backorder else "allow",
        active=product.active,
        choices=tuple((choice.name, choice.values) for choice in product.choices),
        variants=tuple(
            _variant(item, product.price_basis, today, tax_class.tax) for item in product.variants
        ),
    )


def _variant(item: CatalogueVariant, basis: PriceBasis, today: date, tax: TaxGroup) -> VariantRecord:
    price, regular = item.price_on(today), item.regular_price_on(today)
    return VariantRecord(
        line=item.line,
        sku=item.sku,
        name=item.name or ", ".join(value for _, value in item.options),
        options=item.options,
        barcodes=item.barcodes,
        price=None if price is None else in_shop_mode(price, basis, tax),
        regular_price=None if regular is None else in_shop_mode(regular, basis, tax),
        weight_g=item.weight_g,
        tracks_stock=item.tracks_stock,
        stock=item.stock,
        low_stock=item.low_stock,
        active=item.active,
    )


def in_shop_mode(price: Decimal, basis: PriceBasis, tax: TaxGroup) -> Decimal:
    """A price of the file in the shop's price mode.

    Tax is added to a net price and the result rounded to the currency's decimals, as a price tag shows it;
    taken off a gross price it keeps six decimals. A basis the file does not tell is the shop's own.
    """
    seller = shop()
    wanted = PriceBasis.GROSS if seller.price_mode == PriceMode.GROSS else PriceBasis.NET
    if basis in (PriceBasis.SHOP, wanted):
        return price
    factor = 1 + tax.rate / 100
    if wanted is PriceBasis.GROSS:
        digits = exponent(seller.currency)
        return Decimal(round_half_up((price * factor).scaleb(digits))).scaleb(-digits)
    return Decimal(round_half_up((price / factor).scaleb(6))).scaleb(-6)
