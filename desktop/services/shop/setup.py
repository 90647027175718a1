"""What every new shop file starts with, so that the first order can be taken without opening a setting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop.domain.built_in import said_in
from desktop.domain.country_packs import UNION, pack_of
from desktop.domain.events import ShopOpened
from desktop.models.catalog import TaxClass
from desktop.models.methods import Carrier, PaymentMethod, ShippingMethod
from desktop.models.shop import Shop
from desktop.services.inserts import insert_row, insert_rows
from desktop.services.opening import is_new
from desktop.services.shop.country_rates import furnish_rates
from desktop.services.work import work

STANDARD = "standard"
"""Code of the tax class that shipping and new products start with."""

_TAX_CLASSES: tuple[tuple[str, str, str], ...] = (
    (STANDARD, "S", "Standard rate"),
    ("intermediate", "S", "Intermediate rate"),
    ("reduced", "S", "Reduced rate"),
    ("special", "S", "Special rate"),
    ("exempt", "E", "Exempt from VAT"),
)
"""Code, EN 16931 category and name of the French tax classes."""

_PAYMENT_METHODS: tuple[tuple[str, str, int, str], ...] = (
    ("cash", "cash", 0, "Cash"),
    ("card", "card", 0, "Card"),
    ("transfer", "transfer", 30, "Bank transfer"),
    ("cheque", "cheque", 0, "Cheque"),
    ("value", "stored_value", 0, "Gift card or store credit"),
)
"""Code, kind, days until due and name."""

_HOME = [[250, 495], [500, 690], [1000, 890], [2000, 990], [5000, 1490], [10000, 2290], [30000, 3290]]
_RELAY = [[500, 450], [1000, 520], [2000, 650], [5000, 990], [10000, 1390], [30000, 2490]]
_ABROAD = [[500, 1290], [1000, 1590], [2000, 1790], [5000, 2390], [10000, 3890], [30000, 6990]]
_HOMES = {"FR": ["FR", "MC"], "MC": ["MC", "FR"]}
"""Where delivery at home goes from a country, if not to that country alone."""

Method = tuple[str, dict[str, Any], str, str]
"""Kind, price rule (grams and minor units), name and usual delay; examples for the owner to change."""


def _shipping_methods(country: str) -> Iterator[Method]:
    """Ways to deliver from a country. Collection points are a habit of France's carriers."""
    home = _HOMES.get(country, [country])
    yield "pickup", {"kind": "flat", "price": 0}, "Pick up in the shop", ""
    yield "ship", {"kind": "weight", "steps": _HOME, "countries": home}, "Home delivery", "2 to 3 days"
    if country in _HOMES:
        relay = {"kind": "weight", "steps": _RELAY, "countries": home}
        yield "ship", relay, "Collection point", "3 to 5 days"
    if country in UNION:
        abroad = [code for code in UNION if code not in home]
        rule = {"kind": "weight", "steps": _ABROAD, "countries": abroad}
        yield "ship", rule, "Delivery in Europe", "4 to 8 days"


_WORLD: tuple[tuple[str, str], ...] = (
    ("UPS", "https://www.ups.com/track?tracknum={number}"),
    ("DHL", "https://www.dhl.com/en/home/tracking.html?tracking-id={number}"),
    ("FedEx", "https://www.fedex.com/fedextrack/?trknbr={number}"),
)
_FRENCH: tuple[tuple[str, str], ...] = (
    ("Colissimo", "https://www.laposte.fr/outils/suivre-vos-envois?code={number}"),
    ("Chronopost", "https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}"),
    ("Mondial Relay", "https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition={number}"),
    ("Colis Privé", "https://colisprive.com/moncolis/pages/detailColis.aspx?numColis={number}"),
    ("DPD", "https://trace.dpd.fr/fr/trace/{number}"),
    ("GLS", "https://gls-group.com/FR/fr/suivi-colis?match={number}"),
    ("UPS", "https://www.ups.com/track?tracknum={number}"),
    ("DHL", "https://www.dhl.com/fr-fr/home/suivi.html?tracking-id={number}"),
    ("FedEx", "https://www.fedex.com/fedextrack/?trknbr={number}"),
)
"""Name and address of the page that follows a parcel, as the carriers give it."""


def prepare_shop(*, language: str, name: str = "", country: str = "FR") -> None:
    """Give a new shop file its identity row, tax classes and rates, and ways to pay and to deliver.

    ``language`` ("fr" or "en") names them; the currency, the rates and the ways follow the ``country`` (ISO).
    A file that has its shop already is left alone.
    """
    if not is_new():
        return
    with work("") as job:
        pack = pack_of(country)
        row = {"name": name, "language": language, "country": country, "currency": pack.currency}
        Shop.insert(id=1, **row).execute()
        classes = _add_tax_classes(language)
        furnish_rates(country)
        _add_payment_methods(language)
        _add_shipping_methods(language, country, classes[STANDARD])
        _add_carriers(_FRENCH if country in _HOMES else _WORLD)
        job.settings = True
        job.record(ShopOpened(name))


def _add_tax_classes(language: str) -> dict[str, int]:
    ids = {}
    for position, (code, category, name) in enumerate(_TAX_CLASSES):
        row = {"code": code, "category": category, "name": said_in(name, language), "position": position}
        ids[code] = insert_row(TaxClass, row)
    return ids


def _add_payment_methods(language: str) -> None:
    insert_rows(
        PaymentMethod,
        [
            {
                "code": code,
                "kind": kind,
                "term_days": days,
                "name": said_in(name, language),
                "position": position,
            }
            for position, (code, kind, days, name) in enumerate(_PAYMENT_METHODS)
        ],
    )


def _add_shipping_methods(language: str, country: str, tax_class_id: int) -> None:
    insert_rows(
        ShippingMethod,
        [
            {
                "kind": kind,
                "rule": rule,
                "name": said_in(name, language),
                "delay": said_in(delay, language),
                "tax_class": tax_class_id,
                "position": position,
            }
            for position, (kind, rule, name, delay) in enumerate(_shipping_methods(country))
        ],
    )


def _add_carriers(known: tuple[tuple[str, str], ...]) -> None:
    insert_rows(
        Carrier,
        [{"name": name, "url": url, "position": position} for position, (name, url) in enumerate(known)],
    )
