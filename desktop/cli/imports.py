"""``import products`` and ``import customers``: all or nothing, and every row left out is named."""

from __future__ import annotations

from argparse import Namespace, _SubParsersAction
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop.cli.shop import opened
from desktop.cli.speak import translate, why_skipped
from desktop.exchange.rows import Finding

FORMATS = ("auto", "woocommerce", "prestashop", "shopify", "generic")


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    parser = commands.add_parser("import", help="bring in products or customers from files")
    kinds = parser.add_subparsers(title="what", metavar="WHAT", required=True)
    products = kinds.add_parser("products", help="a catalogue; PrestaShop: products and combinations")
    products.set_defaults(run=_products)
    customers = kinds.add_parser("customers", help="customers; PrestaShop: customers and addresses")
    customers.set_defaults(run=_customers)
    for kind in (products, customers):
        kind.add_argument("files", type=Path, nargs="+", metavar="FILE")
        kind.add_argument("--format", choices=FORMATS, default="auto", help="default: found out")
        kind.add_argument("--dry-run", action="store_true", help="tell what would happen, write nothing")


def _products(options: Namespace) -> int:
    from desktop.exchange.product_import import import_products

    with opened(options, new=True, keep=not options.dry_run):
        report = import_products(options.files, _read(options), by="", rehearse=options.dry_run)
    counts = report.counts
    said = translate("Cli", "products {products} variants {variants} updated {updated} skipped {skipped}")
    made = {"products": counts.products, "variants": counts.variants, "updated": counts.updated}
    print(said.format(**made, skipped=len(report.skipped)))
    _tell(report.skipped, options)
    return 0


def _customers(options: Namespace) -> int:
    from desktop.exchange.customer_import import import_customer_files

    with opened(options, new=True, keep=not options.dry_run):
        report = import_customer_files(options.files, _read(options), by="", rehearse=options.dry_run)
    counts = report.counts
    said = translate("Cli", "customers {added} updated {updated} skipped {skipped}")
    print(said.format(added=counts.added, updated=counts.updated, skipped=len(report.skipped)))
    _tell(report.skipped, options)
    return 0


def _read(options: Namespace) -> Any:
    from desktop.exchange.reading import ReadOptions
    from desktop.exchange.rows import Format

    return ReadOptions(format=None if options.format == "auto" else Format(options.format))


def _tell(findings: Iterable[Finding], options: Namespace) -> None:
    """One line per skipped row: its line in the file, and why."""
    for finding in findings:
        line = translate("Cli", "line {n}").format(n=finding.line)
        place = f"{finding.file} {line}" if len(options.files) > 1 else line
        said = translate("Cli", "{place}: {why}")
        print(said.format(place=place, why=why_skipped(finding, options.lang)))
