"""Set new rates from a day on. What a paper shows is never changed; sales not yet placed follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.exact import RATE_DIGITS, require_range
from desktop.domain.shop_events import TaxClassRemoved, TaxClassSaved, TaxRatesSet, TaxRatesWithdrawn
from desktop.models.base import db
from desktop.models.catalog import TaxClass, TaxRate
from desktop.services.drafts.draft_delivery import follow_country
from desktop.services.drafts.draft_edit import refresh
from desktop.services.drafts.drafts import open_drafts
from desktop.services.inserts import insert_row, insert_rows, update_row
from desktop.services.orders.order_core import order_core
from desktop.services.shop.identity_refusals import CountryUnknown
from desktop.services.shop.methods import standard_tax_class_id
from desktop.services.shop.preferences import shop
from desktop.services.shop.setup import STANDARD
from desktop.services.shop.tax_book import (
    RateComponent,
    RatePeriod,
    TaxClassCard,
    is_printed,
    tax_book,
    tax_class_card,
)
from desktop.services.shop.way_lists import LONGEST_NAME, WayNameMissing, WayNameTaken, WayNameTooLong
from desktop.services.work import Work, work

_TOUCHED = (
    "SELECT o.id FROM orders o WHERE o.lifecycle = 'draft' AND o.quote_number IS NULL AND (EXISTS ("
    "SELECT 1 FROM order_line l JOIN product p ON p.id = l.product_id "
    "WHERE l.order_id = o.id AND p.tax_class_id = ?) OR EXISTS (SELECT 1 FROM shipping_method m "
    "WHERE m.id = o.shipping_method_id AND coalesce(m.tax_class_id, ?) = ?))"
)
"""Sales not yet placed with something of a class in them; quotes with a number are left alone."""

CATEGORIES = ("S", "Z", "E", "O")
"""Taxed, zero rate, exempt, outside VAT (EN 16931)."""

HIGHEST_RATE, MOST_COMPONENTS = Decimal(100), 4


@dataclass(eq=False)
class RateMissing(DeskError):
    """No rate was given. No VAT is the rate 0."""

    field: str = "rate"


@dataclass(eq=False)
class RatesThere(DeskError):
    """Other rates begin on that very day; those are withdrawn first."""

    day: date
    field: str = "starts_on"


@dataclass(eq=False)
class RatesPrinted(DeskError):
    """An issued paper shows the rates of those days: they stay as they are."""

    day: date
    field: str = "starts_on"


@dataclass(eq=False)
class LastRates(DeskError):
    """Without any rate what is in this class could not be sold."""

    name: str
    field: str = "rate"


@dataclass(eq=False)
class TaxClassUsed(DeskError):
    """Products or ways to deliver are in this class."""

    name: str
    products: int
    field: str = "name"


@dataclass(frozen=True, slots=True)
class NewRates:
    """Rates a class shall have in a country (ISO) from a day on."""

    class_id: int
    country: str
    starts_on: date
    components: tuple[RateComponent, ...]


@dataclass(frozen=True, slots=True)
class DraftChange:
    """A sale not yet placed, with its total and VAT before and after."""

    name: str
    currency: str
    total_before: int
    total_after: int
    tax_before: int
    tax_after: int


@dataclass(frozen=True, slots=True)
class RatesEffects:
    """What new rates come to: which end the day before, when they end themselves, which sales follow."""

    ended: RatePeriod | None
    until: date | None
    products: int
    drafts: tuple[DraftChange, ...]


def rates_effects(wanted: NewRates) -> RatesEffects:
    """What setting these rates would do; nothing is changed. Raises as ``set_rates``."""
    with db.atomic() as rehearsal:
        effects = _set(Work(""), wanted)
        rehearsal.rollback()
    return effects


def set_rates(wanted: NewRates, *, by: str) -> RatesEffects:
    """Let a class have other rates from a day on; those before end the day before.

    Raises RateMissing, RatesThere, RatesPrinted, CountryUnknown or the refusals of numbers out of range.
    """
    with work(by) as job:
        return _set(job, wanted)


def withdraw_rates(class_id: int, country: str, starts_on: date, *, by: str) -> None:
    """Take back rates that no paper shows; those before go on in their place.

    Raises RatesPrinted or LastRates.
    """
    with work(by) as job:
        card = tax_class_card(class_id)
        periods = [row for row in card.periods if row.country == country]
        gone = next(row for row in periods if row.starts_on == starts_on)
        before = next((row for row in periods if row.ends_on == starts_on - timedelta(days=1)), None)
        if is_printed(gone):
            raise RatesPrinted(starts_on)
        if before is None and card.used and country == shop().country:
            raise LastRates(card.name)
        _delete(class_id, gone)
        if before is not None:
            _end(class_id, before, gone.ends_on)
        _follow(job, class_id)
        job.settings = True
        job.record(TaxRatesWithdrawn(card.name, _text(gone.components), country, starts_on.isoformat()))


def keep_tax_class(class_id: int | None, name: str, category: str, *, by: str) -> int:
    """Add a class of goods for VAT or change one; returns its row id.

    Raises WayNameMissing, WayNameTooLong or WayNameTaken.
    """
    if category not in CATEGORIES:
        raise ValueError(f"no such category: {category}")
    with work(by) as job:
        name = _checked_name(class_id, name)
        values: dict[str, Any] = {"name": name, "category": category}
        if class_id is None:
            number = int(db.execute_sql("SELECT coalesce(max(id), 0) + 1 FROM tax_class").fetchone()[0])
            class_id = insert_row(TaxClass, {**values, "code": f"class-{number}", "position": number})
            job.record(TaxClassSaved(name, True))
        else:
            update_row(TaxClass, class_id, values)
            job.record(TaxClassSaved(name, False))
        job.settings = True
    return class_id


def remove_tax_class(class_id: int, *, by: str) -> None:
    """Take away a class that nothing is in. Raises TaxClassUsed; the standard class always stays."""
    with work(by) as job:
        card = tax_class_card(class_id)
        if card.used or card.code == STANDARD:
            raise TaxClassUsed(card.name, card.products)
        TaxRate.delete().where(TaxRate.tax_class == class_id).execute()
        TaxClass.delete().where(TaxClass.id == class_id).execute()
        job.settings = True
        job.record(TaxClassRemoved(card.name))


def _set(job: Work, wanted: NewRates) -> RatesEffects:
    _require_rates(wanted)
    card = tax_class_card(wanted.class_id)
    periods = [row for row in card.periods if row.country == wanted.country]
    if any(row.starts_on == wanted.starts_on for row in periods):
        raise RatesThere(wanted.starts_on)
    ended = next((row for row in periods if _holds(row, wanted.starts_on)), None)
    if ended is not None and is_printed(ended, wanted.starts_on):
        raise RatesPrinted(wanted.starts_on)
    until = _until(periods, ended, wanted.starts_on)
    if ended is not None:
        _end(card.id, ended, wanted.starts_on - timedelta(days=1))
    _write(wanted, until)
    drafts = _follow(job, card.id)
    job.settings = True
    job.record(TaxRatesSet(card.name, _text(wanted.components), wanted.country, wanted.starts_on.isoformat()))
    return RatesEffects(ended, until, card.products, drafts)


def _require_rates(wanted: NewRates) -> None:
    if not wanted.components or len(wanted.components) > MOST_COMPONENTS:
        raise RateMissing()
    for part in wanted.components:
        require_range(part.rate, RATE_DIGITS, HIGHEST_RATE, "rate")
    if not (len(wanted.country) == 2 and wanted.country.isalpha() and wanted.country.isupper()):
        raise CountryUnknown(wanted.country)


def _holds(period: RatePeriod, day: date) -> bool:
    return period.starts_on < day and (period.ends_on is None or period.ends_on >= day)


def _until(periods: Sequence[RatePeriod], ended: RatePeriod | None, day: date) -> date | None:
    """The last day of rates that begin on a day: the one before the next begin, if there is one."""
    later = [row.starts_on for row in periods if row.starts_on > day]
    if later:
        return min(later) - timedelta(days=1)
    return ended.ends_on if ended is not None else None


def _end(class_id: int, period: RatePeriod, last: date | None) -> None:
    TaxRate.update(ends_on=last).where(*_these(class_id, period)).execute()


def _delete(class_id: int, period: RatePeriod) -> None:
    TaxRate.delete().where(*_these(class_id, period)).execute()


def _these(class_id: int, period: RatePeriod) -> tuple[Any, ...]:
    return (
        TaxRate.tax_class == class_id,
        TaxRate.country == period.country,
        TaxRate.starts_on == period.starts_on,
    )


def _write(wanted: NewRates, until: date | None) -> None:
    row = {
        "tax_class": wanted.class_id,
        "country": wanted.country,
        "starts_on": wanted.starts_on,
        "ends_on": until,
    }
    insert_rows(
        TaxRate,
        [
            {**row, "component": place, "name": part.name.strip(), "rate": part.rate}
            for place, part in enumerate(wanted.components)
        ],
    )


def _follow(job: Work, class_id: int) -> tuple[DraftChange, ...]:
    """Give the sales that are not placed the rates of their day; a quote with a number stays as offered."""
    changed = []
    standard = standard_tax_class_id()
    touched = {row[0] for row in db.execute_sql(_TOUCHED, (class_id, standard, class_id)).fetchall()}
    for draft in (row for row in open_drafts() if row.id in touched):
        before = order_core(draft.id).head
        follow_country(draft.id)
        after = refresh(draft.id).head
        if (before.total_minor, before.tax_minor) != (after.total_minor, after.tax_minor):
            job.drafts.add(draft.id)
            sums = (before.total_minor, after.total_minor, before.tax_minor, after.tax_minor)
            changed.append(DraftChange(draft.name or draft.who, draft.currency, *sums))
    return tuple(changed)


def _checked_name(class_id: int | None, name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise WayNameMissing()
    if len(name) > LONGEST_NAME:
        raise WayNameTooLong(LONGEST_NAME)
    if any(card.name.casefold() == name.casefold() for card in _others(class_id)):
        raise WayNameTaken(name)
    return name


def _others(class_id: int | None) -> Iterable[TaxClassCard]:
    return (card for card in tax_book() if card.id != class_id)


def _text(components: Iterable[RateComponent]) -> str:
    return "|".join(format(part.rate.normalize(), "f") for part in components)
