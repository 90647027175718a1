"""VAT rates and their days in words. No widgets."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.settings.tax_rates import RatesEffects
from desktop.services.shop.tax_book import RateComponent, RatePeriod, TaxClassCard
from desktop.views import labels

translate = QCoreApplication.translate


def rates(components: tuple[RateComponent, ...]) -> str:
    """``20 %``, or ``GST 5 % + QST 9,975 %``."""
    return " + ".join(f"{part.name} {labels.percent(part.rate)}".strip() for part in components)


def period(row: RatePeriod) -> str:
    """From when until when rates apply."""
    first = labels.day_in_full(row.starts_on)
    if row.ends_on is None:
        return translate("Tax", "since {first}").format(first=first)
    return translate("Tax", "{first} to {last}").format(first=first, last=labels.day_in_full(row.ends_on))


def period_in_list(row: RatePeriod, on: date) -> str:
    """The same with its rates; what is still to come begins with its day."""
    if row.state(on) == "coming":
        text = translate("Tax", "{rates} from {first}")
        return text.format(rates=rates(row.components), first=labels.day_in_full(row.starts_on))
    return f"{rates(row.components)}, {period(row)}"


def class_line(card: TaxClassCard, home: str, on: date) -> str:
    """What a class asks now, what is to come, and which other countries have rates of their own."""
    now = card.now(home, on)
    parts = [rates(now.components) if now else translate("Tax", "no rate yet")]
    coming = (row for row in card.periods if row.country == home and row.state(on) == "coming")
    parts += [period_in_list(row, on) for row in coming]
    abroad = dict.fromkeys(row.country for row in card.periods if row.country != home)
    for country in abroad:
        there = card.now(country, on)
        if there is not None:
            parts.append(f"{labels.country(country)} {rates(there.components)}")
    return ", ".join(parts)


def effects(found: RatesEffects, first: date) -> list[tuple[str, str]]:
    """What new rates will do: (what, which or how much), one row each."""
    rows: list[tuple[str, str]] = []
    if found.ended is not None:
        what = translate("Tax", "{rates} ends the day before").format(rates=rates(found.ended.components))
        rows.append((what, translate("Tax", "Sales up to then keep it, whenever they are looked at.")))
    if found.until is not None:
        until = translate("Tax", "The new rate ends on {day}").format(day=labels.day_in_full(found.until))
        rows.append((until, translate("Tax", "Because another one follows.")))
    products = labels.counted(
        found.products, translate("Tax", "{n} product follows"), translate("Tax", "{n} products follow")
    )
    day = translate("Tax", "From {day} on; prices stay.").format(day=labels.day_in_full(first))
    rows.append((products, day))
    for draft in found.drafts:
        totals = (labels.money(minor, draft.currency) for minor in (draft.total_before, draft.total_after))
        taxes = (labels.money(minor, draft.currency) for minor in (draft.tax_before, draft.tax_after))
        name = translate("Tax", "Unfinished sale: {name}").format(
            name=draft.name or translate("Tax", "without a name")
        )
        words = translate("Tax", "Total {before} → {after}, VAT {tax_before} → {tax_after}")
        (before, after), (tax_before, tax_after) = totals, taxes
        rows.append(
            (name, words.format(before=before, after=after, tax_before=tax_before, tax_after=tax_after))
        )
    if not found.drafts:
        rows.append((translate("Tax", "No unfinished sale changes"), ""))
    return rows
