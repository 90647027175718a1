"""Write the orders that a search finds to a file, with progress."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from desktop.exchange.csv_out import ExportFormat, export_rows, style_for
from desktop.exchange.order_table import order_columns, order_rows
from desktop.services.orders.order_export import exported_orders
from desktop.services.orders.order_search import OrderSearch, order_count

Step = Callable[[int, int], None]


class MachineZone(tzinfo):
    """The time zone of this machine, with the summer time that held at each moment."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, _moment: datetime | None) -> timedelta | None:
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the file holds: its columns from left to right (none: all there are), whether a CSV begins with
    the mark by which Excel knows UTF-8, and the ids of chosen orders (None: all that the search finds)."""

    keys: tuple[str, ...] = ()
    bom: bool = True
    only: tuple[int, ...] | None = None


def export_orders(
    search: OrderSearch,
    format_: ExportFormat,
    path: Path,
    step: Step | None = None,
    *,
    language: str = "fr",
    layout: Layout = Layout(),
) -> int:
    """Write the orders in the order of the search and return their number.

    CSV and XLSX have titles and states in words of ``language`` and times of this machine, JSON has codes and
    UTC. ``step(done, of)`` is called now and then; what it raises leaves no file. Raises FileNotWritten and
    TooManyRowsForSheet.
    """
    total = order_count(search) if layout.only is None else len(layout.only)
    columns = {column.key: column for column in order_columns(language)}
    wanted = [columns[key] for key in layout.keys] or list(columns.values())
    style = style_for(language, bom=layout.bom, zone=MachineZone())
    spoken = "" if format_ is ExportFormat.JSON else language
    watch = None if step is None else lambda done: step(done, max(done, total))
    rows = order_rows(exported_orders(search, layout.only), spoken)
    return export_rows(path, format_, wanted, rows, style, watch)
