"""One file while it is being read: its rows by our field names, and the readings every format shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from desktop.exchange import cells
from desktop.exchange.amounts import Numbers
from desktop.exchange.cleaning import NAME_LIMIT, TEXT_LIMIT, to_line, to_text
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import Format, Kind, Sale, SourceFile
from desktop.exchange.tabular import Row, Table, Trouble, Watch, read_rows
from desktop.exchange.trouble import BadRow, Findings

SKU_LIMIT = 100
SHORT_LIMIT = 200
MAX_PICTURES = 50

_PRICE_FIELDS = ("price", "price_net", "price_gross", "sale_price", "compare_price", "price_impact")


class Sheet:
    """The rows of one table, with the findings of the whole import at hand."""

    def __init__(
        self, table: Table, columns: Mapping[str, int], findings: Findings, watch: Watch | None = None
    ) -> None:
        """Read all rows. Raises TooManyRows, FileNotReadable and what ``watch`` raises."""
        self.file = table.name
        self.findings = findings
        self.titles = {field: table.header[place] for field, place in columns.items()}
        self.rows: list[Row] = []
        self.count = 0
        for item in read_rows(table, columns, watch):
            self.count += 1
            if isinstance(item, Trouble):
                findings.trouble(self.file, item)
            else:
                self.rows.append(item)
        self.numbers = Numbers({}, {})
        self._warn_about_letters(table)

    def settle_numbers(self, fields: Iterable[str], fallback: str) -> None:
        """Decide how the numbers of ``fields`` are written; warn where a price is in doubt."""
        columns = {field: [row[field] for row in self.rows] for field in fields if field in self.titles}
        self.numbers = Numbers(columns, self.titles, fallback)
        for field, text in self.numbers.assumptions().items():
            if field in _PRICE_FIELDS:
                read = self.numbers.read(field, text)
                facts = {"value": text, "column": self.titles[field], "read": f"{read}"}
                line = next(row.line for row in self.rows if row[field] == text)
                self.findings.warn(self.file, line, Reason.NUMBER_STYLE_ASSUMED, facts)

    def name(self, row: Row, field: str = "name") -> str:
        """Give the name as one line of plain text. Raises BadRow MISSING_NAME."""
        text = to_line(cells.unescaped(row[field]))
        if not text:
            raise BadRow(Reason.MISSING_NAME)
        return self._cut(row, field, text, NAME_LIMIT)

    def text(self, row: Row, field: str, text: str | None = None) -> str:
        """Give a description (the cell, or ``text``) as plain text with its paragraphs; forget the cell."""
        plain = to_text(cells.unescaped(row[field] if text is None else text))
        row.forget(field)
        return self._cut(row, field, plain, TEXT_LIMIT)

    def short(self, row: Row, field: str, limit: int = SHORT_LIMIT) -> str:
        """Give a short cell as one line of plain text."""
        return self._cut(row, field, to_line(cells.unescaped(row[field], code=True)), limit)

    def sku(self, row: Row, field: str = "sku") -> str:
        """Give the SKU or reference, or an empty string."""
        return self.short(row, field, SKU_LIMIT)

    def price(self, row: Row, field: str) -> Decimal | None:
        """Give a price, or None. Raises BadRow for what is no price."""
        return self.numbers.price(field, row[field])

    def number(self, row: Row, field: str) -> Decimal | None:
        """Give a number of any sign, or None. Raises BadRow for what is no number."""
        return self.numbers.read(field, row[field])

    def level(self, row: Row, field: str = "low_stock") -> Decimal | None:
        """Give the low-stock level; an unreadable one is left out with a warning."""
        try:
            level = self.numbers.read(field, row[field])
        except BadRow:
            level = Decimal(-1)
        if level is not None and level < 0:
            self.warn(row, Reason.STOCK_LEVEL_IGNORED, {"value": row[field][:40]})
            return None
        return level

    def weight(self, row: Row, unit: str, field: str = "weight") -> int | None:
        """Give the weight in grams; an unreadable one is left out with a warning."""
        try:
            return cells.grams(row[field], unit, self.numbers.mark_of(field))
        except ValueError:
            self.warn(row, Reason.WEIGHT_IGNORED, {"value": row[field][:40]})
            return None

    def barcodes(self, row: Row, *fields: str) -> tuple[str, ...]:
        """Give the scanned codes of ``fields``; one that a spreadsheet turned into 3,7E+12 is left out."""
        found = []
        for field in fields:
            if cells.is_damaged_barcode(row[field]):
                self.warn(row, Reason.BARCODE_DAMAGED, {"barcode": row[field]})
            else:
                found += [code for text in row[field].split(",") if (code := cells.barcode(text))]
        return cells.unique(found)

    def sale(self, row: Row, price: Decimal | None, lowered: Decimal | None) -> Sale | None:
        """Give the sale with the days of ``sale_from`` and ``sale_to``, if it lowers ``price`` at all."""
        if lowered is None:
            return None
        if price is not None and lowered >= price:
            if lowered > price:
                self.warn(row, Reason.SALE_NOT_LOWER, {"value": f"{lowered}"})
            return None
        days = self.sale_days(row)
        return None if days is None else Sale(lowered, *days)

    def sale_days(self, row: Row) -> tuple[date | None, date | None] | None:
        """Give the first and last day of a sale; None, with a warning, when one cannot be read."""
        days = []
        for field in ("sale_from", "sale_to"):
            try:
                days.append(cells.day(row[field]))
            except ValueError:
                self.warn(row, Reason.DATE_IGNORED, {"value": row[field][:40]})
                return None
        return days[0], days[1]

    def pictures(self, row: Row, *fields: str) -> tuple[str, ...]:
        """Give the addresses of pictures, as text; nobody fetches them here."""
        found = (item for field in fields for item in cells.items(row[field]))
        return cells.unique(item for item in found if len(item) <= 2_000)[:MAX_PICTURES]

    def warn(self, row: Row, reason: Reason, facts: Mapping[str, str] | None = None) -> None:
        """Note that something of ``row`` was not taken as it stands."""
        self.findings.warn(self.file, row.line, reason, facts)

    def skip(self, row: Row, bad: BadRow) -> None:
        """Note that ``row`` is left out."""
        self.findings.skip(self.file, row, bad)

    def source(self, table: Table, format_: Format, kind: Kind) -> SourceFile:
        """Say how the file was read."""
        used = set(self.titles.values())
        unused = tuple(title for title in table.header if title and title not in used)
        return SourceFile(
            self.file, format_, kind, table.encoding.name, table.separator, self.count, self.titles, unused
        )

    def _cut(self, row: Row, field: str, text: str, limit: int) -> str:
        if len(text) <= limit:
            return text
        self.warn(row, Reason.TEXT_CUT, {"column": self.titles.get(field, field), "limit": str(limit)})
        return text[:limit].rstrip()

    def _warn_about_letters(self, table: Table) -> None:
        if table.encoding.guessed:
            facts = {"encoding": table.encoding.name}
            self.findings.warn(self.file, table.header_line, Reason.ENCODING_GUESSED, facts)
        if table.encoding.damaged:
            self.findings.warn(self.file, table.header_line, Reason.BYTES_REPLACED)
