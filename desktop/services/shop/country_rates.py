"""The usual rates of the shop's country: given to a new shop, and exchanged when the shop moves."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.country_packs import pack_of
from desktop.models.catalog import TaxClass, TaxRate
from desktop.services.inserts import insert_rows


def furnish_rates(country: str) -> None:
    """Give the tax classes the usual rates of a country, inside an open use case; rates there are stay."""
    if TaxRate.get_or_none(TaxRate.country == country) is not None:
        return
    ids = {row.code: row.id for row in TaxClass.select()}
    insert_rows(
        TaxRate,
        [
            {"tax_class": ids[code], "country": country, "rate": rate, "starts_on": first, "ends_on": last}
            for code, rate, first, last in pack_of(country).rates
            if code in ids
        ],
    )


def move_rates(old: str, new: str) -> None:
    """Let the rates follow the shop to another country, inside an open use case.

    Rates of the country it leaves go with it when nobody changed them: sales sent there are then taxed as at
    home, as they are for every other country.
    """
    if _untouched(old):
        TaxRate.delete().where(TaxRate.country == old).execute()
    furnish_rates(new)


def _untouched(country: str) -> bool:
    query = TaxRate.select(TaxRate, TaxClass).join(TaxClass).where(TaxRate.country == country)
    kept = {(row.tax_class.code, row.rate, str(row.starts_on), row.component) for row in query}
    usual = {(code, Decimal(rate), first, 0) for code, rate, first, _last in pack_of(country).rates}
    return kept <= usual
