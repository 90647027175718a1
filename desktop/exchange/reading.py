"""Read catalogue and customer files into plans. Nothing is written; the same files give the same plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Sized
from dataclasses import dataclass
from pathlib import Path

from desktop.exchange import (
    customer_titles,
    customers_csv,
    generic_csv,
    prestashop_combinations,
    prestashop_csv,
    product_titles,
    shopify_csv,
    woocommerce_csv,
)
from desktop.exchange.checks import settled
from desktop.exchange.detect import detect, other_content
from desktop.exchange.headers import Aliases, known_titles, map_columns
from desktop.exchange.refusals import ColumnsNotFound, RowsMissing, WrongKindOfFile
from desktop.exchange.rows import (
    CatalogueProduct,
    CustomerPlan,
    Format,
    ImportPlan,
    Kind,
    Preview,
    SourceFile,
)
from desktop.exchange.sheet import Sheet
from desktop.exchange.tabular import Table, Watch, open_table
from desktop.exchange.trouble import Findings, sorted_findings

PREVIEW_ROWS = 20

_TABLES: Mapping[Format, Aliases] = {
    Format.WOOCOMMERCE: product_titles.WOOCOMMERCE,
    Format.PRESTASHOP: product_titles.PRESTASHOP,
    Format.SHOPIFY: product_titles.SHOPIFY,
    Format.GENERIC: product_titles.GENERIC,
}
_TITLES = known_titles(*_TABLES.values(), product_titles.COMBINATIONS, customer_titles.CUSTOMERS)
_SELLING = frozenset({"price", "price_net", "price_gross", "sku", "stock", "barcode", "ean"})
_IDENTITY = frozenset({"name", "first_name", "last_name", "company", "email", "phone", "mobile"})


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person says about the files; empty means: find out.

    ``columns`` maps our field names to the file's titles (an empty title: do not read that field) and holds
    for every file that has the title. ``watch`` is called with the file's name and the rows read so far;
    what it raises ends the reading.
    """

    format: Format | None = None
    encoding: str = ""
    separator: str = ""
    columns: Mapping[str, str] | None = None
    watch: Callable[[str, int], None] | None = None


@dataclass(frozen=True, slots=True)
class _File:
    table: Table
    format: Format
    kind: Kind
    columns: dict[str, int]


_AUTO = ReadOptions()


def read_products(paths: Sequence[Path], options: ReadOptions = _AUTO) -> ImportPlan:
    """Plan the import of one or several catalogue files (PrestaShop: products and combinations).

    Raises the refusals of ``desktop.exchange.refusals``; a bad row never raises.
    """
    files = [_product_file(path, options) for path in paths]
    if any(file.kind is Kind.COMBINATIONS for file in files):
        files = [_as_prestashop(file, options) for file in files]
        if all(file.kind is Kind.COMBINATIONS for file in files):
            raise WrongKindOfFile(files[0].table.name, "combinations without their products", "products")
    findings = Findings()
    sources: list[SourceFile] = []
    combinations: list[prestashop_combinations.Combination] = []
    products: list[CatalogueProduct] = []
    for file in sorted(files, key=lambda item: item.kind is not Kind.COMBINATIONS):
        sheet = Sheet(file.table, file.columns, findings, _watch_for(file, options))
        sources.insert(0, sheet.source(file.table, file.format, file.kind))
        if file.kind is Kind.COMBINATIONS:
            combinations += prestashop_combinations.read_combinations(sheet)
        else:
            products += _products_of(file, sheet, combinations)
    kept = settled(products, findings)
    _require_rows(kept or findings.skipped, files)
    return ImportPlan(
        kept, sorted_findings(findings.skipped), sorted_findings(findings.warnings), tuple(sources)
    )


def read_customers(paths: Sequence[Path], options: ReadOptions = _AUTO) -> CustomerPlan:
    """Plan the import of customer and address files. Raises the refusals; a bad row never raises."""
    files = [_customer_file(path, options) for path in paths]
    findings = Findings()
    sheets: list[customers_csv.CustomerSheet] = []
    sources: list[SourceFile] = []
    for file in files:
        sheet = Sheet(file.table, file.columns, findings, _watch_for(file, options))
        sources.append(sheet.source(file.table, file.format, file.kind))
        sheets.append(customers_csv.CustomerSheet(sheet, file.format, file.kind is Kind.ADDRESSES))
    customers = customers_csv.read_customers(sheets)
    _require_rows(customers or findings.skipped, files)
    return CustomerPlan(
        tuple(customers),
        sorted_findings(findings.skipped),
        sorted_findings(findings.warnings),
        tuple(sources),
    )


def preview(path: Path, options: ReadOptions = _AUTO, *, customers: bool = False) -> Preview:
    """Show how a file would be read: letters, separator, the first rows and the guessed columns.

    Raises the refusals about the file as a whole, not those about its columns.
    """
    table = open_table(path, _TITLES, encoding=options.encoding, separator=options.separator)
    found, kind = detect(table.header)
    format_ = options.format or found
    aliases = customer_titles.CUSTOMERS if customers else _aliases(format_, kind)
    columns = _mapped(table, aliases, format_, kind, options.columns)
    return Preview(
        file=table.name,
        format=format_,
        kind=kind,
        encoding=table.encoding.name,
        separator=table.separator,
        header=table.header,
        rows=table.sample[:PREVIEW_ROWS],
        columns={field: table.header[place] for field, place in columns.items()},
        fields=(*aliases, *(field for field in columns if field not in aliases)),
    )


def _product_file(path: Path, options: ReadOptions) -> _File:
    table = open_table(path, _TITLES, encoding=options.encoding, separator=options.separator)
    found, kind = detect(table.header)
    if options.format is None and kind not in (Kind.PRODUCTS, Kind.COMBINATIONS):
        content = other_content(table.header) if kind is Kind.OTHER else kind.value
        raise WrongKindOfFile(table.name, content, "products")
    if kind is not Kind.COMBINATIONS:
        kind = Kind.PRODUCTS
    return _file(table, options.format or found, kind, options)


def _file(table: Table, format_: Format, kind: Kind, options: ReadOptions) -> _File:
    columns = _mapped(table, _aliases(format_, kind), format_, kind, options.columns)
    if kind is Kind.PRODUCTS:
        if "name" not in columns and "description" in columns:
            columns["name"] = columns.pop("description")
        missing = [] if "name" in columns else ["name"]
        missing += [] if _SELLING & columns.keys() else ["price"]
        if format_ is Format.SHOPIFY and "handle" not in columns:
            missing.append("handle")
        if missing:
            raise ColumnsNotFound(table.name, tuple(missing), table.header)
    return _File(table, format_, kind, columns)


def _as_prestashop(file: _File, options: ReadOptions) -> _File:
    return _file(file.table, Format.PRESTASHOP, file.kind, options)


def _aliases(format_: Format, kind: Kind) -> Aliases:
    return product_titles.COMBINATIONS if kind is Kind.COMBINATIONS else _TABLES[format_]


def _mapped(
    table: Table, aliases: Aliases, format_: Format, kind: Kind, chosen: Mapping[str, str] | None
) -> dict[str, int]:
    columns = map_columns(table.header, aliases, chosen)
    if kind is not Kind.PRODUCTS:
        return columns
    if format_ is Format.WOOCOMMERCE:
        columns |= woocommerce_csv.attribute_columns(table.header)
    elif format_ is Format.GENERIC and not any(
        field.startswith("option ") for field in (*columns, *(chosen or ()))
    ):
        columns |= generic_csv.option_columns(table.header, tuple(columns.values()))
    return columns


def _products_of(
    file: _File, sheet: Sheet, combinations: list[prestashop_combinations.Combination]
) -> list[CatalogueProduct]:
    mark = "," if file.table.separator in ";\t" else "."
    match file.format:
        case Format.WOOCOMMERCE:
            return woocommerce_csv.read_products(sheet, mark)
        case Format.PRESTASHOP:
            return prestashop_csv.read_products(sheet, combinations)
        case Format.SHOPIFY:
            return shopify_csv.read_products(sheet)
        case Format.GENERIC:
            return generic_csv.read_products(sheet, mark)


def _customer_file(path: Path, options: ReadOptions) -> _File:
    table = open_table(path, _TITLES, encoding=options.encoding, separator=options.separator)
    found, kind = detect(table.header)
    if kind is Kind.OTHER:
        raise WrongKindOfFile(table.name, other_content(table.header), "customers")
    if kind in (Kind.PRODUCTS, Kind.COMBINATIONS) and options.columns is None:
        raise WrongKindOfFile(table.name, kind.value, "customers")
    columns = map_columns(table.header, customer_titles.CUSTOMERS, options.columns)
    if not _IDENTITY & columns.keys():
        raise ColumnsNotFound(table.name, ("name", "email", "phone"), table.header)
    kind = kind if kind is Kind.ADDRESSES else Kind.CUSTOMERS
    return _File(table, options.format or found, kind, columns)


def _require_rows(found: Sized, files: Sequence[_File]) -> None:
    """Nothing taken and nothing left out: there was nothing. Raises RowsMissing."""
    if not found:
        raise RowsMissing(files[0].table.name)


def _watch_for(file: _File, options: ReadOptions) -> Watch | None:
    watch = options.watch
    if watch is None:
        return None
    name = file.table.name
    return lambda rows: watch(name, rows)
