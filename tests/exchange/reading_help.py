"""What the tests of the reading side share: files of their own, the real ones, and short views of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.exchange.reading import ReadOptions, read_customers, read_products
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import CatalogueProduct, CatalogueVariant, CustomerPlan, Finding, ImportPlan

FILES = Path(__file__).parent / "files"
REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "catalogues"

needs_real_files = pytest.mark.skipif(
    not REAL.is_dir(), reason="the real catalogues are not beside this copy"
)


def plan(*names: str) -> ImportPlan:
    return read_products([FILES / name for name in names])


def customer_plan(*names: str) -> CustomerPlan:
    return read_customers([FILES / name for name in names])


def plan_of(tmp_path: Path, text: str | bytes, options: ReadOptions | None = None) -> ImportPlan:
    path = tmp_path / "file.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_products([path], options or ReadOptions())


def product(found: ImportPlan, name: str) -> CatalogueProduct:
    return next(item for item in found.products if item.name == name)


def variant(found: ImportPlan, sku: str) -> CatalogueVariant:
    return next(item for each in found.products for item in each.variants if item.sku == sku)


def reasons(findings: Iterable[Finding]) -> list[tuple[int, Reason]]:
    return [(item.line, item.reason) for item in findings]


def prices(item: CatalogueProduct) -> list[Decimal | None]:
    return [each.price for each in item.variants]
