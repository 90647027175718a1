"""The long work of an import, for another thread: looking at files, trying, bringing in. No widgets."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from desktop.exchange.customer_import import CustomerReport, save_customers
from desktop.exchange.detect import other_content
from desktop.exchange.product_import import ImportReport, save_plan
from desktop.exchange.reading import preview, read_customers, read_products
from desktop.exchange.reasons import Reason
from desktop.exchange.refusals import WrongKindOfFile
from desktop.exchange.rows import CustomerPlan, Finding, Format, ImportPlan, Kind, Preview
from desktop.shell.tasks import Task
from desktop.views.imports.choice import Choice, Look, Outcome, Subject

READING, WRITING = "reading", "writing"
"""What a step of the task is about; its text."""

PERSONS = frozenset({Kind.CUSTOMERS, Kind.ADDRESSES})
SELLING = frozenset({"price", "price_net", "price_gross", "sku", "stock", "barcode", "ean"})
TAKEN_WITHOUT = frozenset({Reason.BARCODE_OF_OTHER_PRODUCT})
"""Reasons for which only a part of the row was left out."""

EVERY = 0.05  # seconds between two steps that are told


class Pace:
    """Passes steps on to a task, twenty times a second at most, so that the window has time left."""

    def __init__(self, task: Task) -> None:
        self._task, self._next = task, 0.0

    def rows(self, _file: str, rows: int) -> None:
        """Rows of a file were read."""
        self._tell(rows, 0, READING)

    def units(self, at: int, of: int) -> None:
        """Products or customers were written."""
        self._tell(at, of, WRITING)

    def _tell(self, at: int, of: int, text: str) -> None:
        if at == of or time.monotonic() >= self._next:
            self._next = time.monotonic() + EVERY
            self._task.step(at, of, text)


def look(choice: Choice) -> Look:
    """See how the files would be read, and whether they hold products or customers.

    What the files are stands above the subject of the choice, unless the person insisted. Raises the refusals
    of ``desktop.exchange.refusals`` about whole files.
    """
    options = choice.options()
    previews = tuple(preview(path, options) for path in choice.paths)
    if not choice.insisted:
        choice = _settled(choice, previews)
    if choice.customers:
        options = choice.options()
        previews = tuple(preview(path, options, customers=True) for path in choice.paths)
    return Look(choice, previews)


def _settled(choice: Choice, previews: Sequence[Preview]) -> Choice:
    for seen in previews:
        if seen.kind is Kind.OTHER:
            raise WrongKindOfFile(seen.file, other_content(seen.header), choice.subject.value)
    persons = [seen for seen in previews if seen.kind in PERSONS]
    goods = [seen for seen in previews if seen.kind not in PERSONS]
    if persons and goods:
        found, wanted = (goods[0], Subject.CUSTOMERS) if choice.customers else (persons[0], Subject.PRODUCTS)
        raise WrongKindOfFile(found.file, found.kind.value, wanted.value)
    if persons:
        return replace(choice, subject=Subject.CUSTOMERS)
    if choice.customers and not any(_sells(seen) for seen in goods):
        return replace(choice, insisted=True)
    return replace(choice, subject=Subject.PRODUCTS)


def _sells(seen: Preview) -> bool:
    return seen.format is not Format.GENERIC or bool(SELLING & seen.columns.keys())


def rehearse(choice: Choice, task: Task, by: str) -> Outcome:
    """Read everything and decide about it: the counts are exact and nothing is written."""
    pace = Pace(task)
    options = choice.options(pace.rows)
    plan = read_customers(choice.paths, options) if choice.customers else read_products(choice.paths, options)
    return _saved(plan, pace, by, rehearse=True)


def bring_in(plan: ImportPlan | CustomerPlan, task: Task, by: str) -> Outcome:
    """Write what was tried, all or nothing."""
    return _saved(plan, Pace(task), by, rehearse=False)


def _saved(plan: ImportPlan | CustomerPlan, pace: Pace, by: str, *, rehearse: bool) -> Outcome:
    if isinstance(plan, CustomerPlan):
        return _of_customers(save_customers(plan, by=by, rehearse=rehearse, step=pace.units))
    return _of_products(save_plan(plan, by=by, rehearse=rehearse, step=pace.units))


def _of_customers(report: CustomerReport) -> Outcome:
    counts = report.counts
    skipped, warnings = report.skipped, report.warnings
    return Outcome(Subject.CUSTOMERS, counts.added, 0, counts.updated, skipped, warnings, report.plan)


def _of_products(report: ImportReport) -> Outcome:
    counts = report.counts
    left_out = tuple(item for item in report.skipped if item.reason not in TAKEN_WITHOUT)
    partly = [item for item in report.skipped if item.reason in TAKEN_WITHOUT]
    warnings = tuple(sorted((*report.warnings, *partly), key=_place))
    return Outcome(
        Subject.PRODUCTS, counts.products, counts.variants, counts.updated, left_out, warnings, report.plan
    )


def _place(finding: Finding) -> tuple[str, int]:
    return finding.file, finding.line
