"""What an order written as JSON gets wrong before the shop is asked: all of it is told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from desktop.domain.basket_json import (
    BASKET_NAMES,
    DISCOUNT_NAMES,
    FEE_NAMES,
    LINE_NAMES,
    ORDER_NAMES,
    SHIPPING_NAMES,
)
from desktop.domain.errors import DeskError
from desktop.domain.json_object import FieldUnknown, FieldWrong
from desktop.exchange.countries import is_country
from desktop.exchange.order_json import ADDRESS_NAMES, CUSTOMER_NAMES, DELIVERY_NAMES
from desktop.services.customers.customers import is_email, is_siren
from desktop.services.shop.identity_refusals import CountryUnknown, EmailNotPossible, SirenWrong

LANGUAGES = ("fr", "en")
_INSIDE = {
    "shipping": SHIPPING_NAMES,
    "delivery": DELIVERY_NAMES,
    "customer": CUSTOMER_NAMES,
    "billing": ADDRESS_NAMES,
    "shipping_address": ADDRESS_NAMES,
}
_EACH = {"lines": LINE_NAMES, "discounts": DISCOUNT_NAMES, "fees": FEE_NAMES}

Check = Callable[[str, str], DeskError | None]


def require_sound(obj: Mapping[str, object]) -> None:
    """Look at names, e-mail, language, SIREN and countries of an order.

    Raises an ExceptionGroup of FieldUnknown, EmailNotPossible, FieldWrong, SirenWrong and CountryUnknown.
    """
    if found := [*_misspelt(obj), *_impossible(obj)]:
        raise ExceptionGroup("the order cannot be", found)


def _misspelt(obj: Mapping[str, object]) -> Iterator[DeskError]:
    yield from _unknown(obj, (*BASKET_NAMES, *ORDER_NAMES), "")
    for name, names in _INSIDE.items():
        yield from _unknown(obj.get(name), names, f"{name}.")
    for name, names in _EACH.items():
        items = obj.get(name)
        if isinstance(items, Sequence) and not isinstance(items, str):
            for place, item in enumerate(items):
                yield from _unknown(item, names, f"{name}.{place}.")


def _unknown(value: object, names: Iterable[str], path: str) -> Iterator[DeskError]:
    if isinstance(value, Mapping):
        known = frozenset(names)
        yield from (FieldUnknown(f"{path}{name}") for name in value if name not in known)


def _impossible(obj: Mapping[str, object]) -> Iterator[DeskError]:
    checks: tuple[tuple[str, str, Check], ...] = (
        ("customer", "email", _email),
        ("customer", "language", _language),
        ("customer", "siren", _siren),
        ("billing", "country", _country),
        ("shipping_address", "country", _country),
    )
    for outer, name, check in checks:
        inside = obj.get(outer)
        text = inside.get(name) if isinstance(inside, Mapping) else None
        if isinstance(text, str) and text.strip():
            refusal = check(text.strip(), f"{outer}.{name}")
            if refusal is not None:
                yield refusal


def _email(text: str, field: str) -> DeskError | None:
    return None if is_email(text) else EmailNotPossible(text, field)


def _language(text: str, field: str) -> DeskError | None:
    return None if text in LANGUAGES else FieldWrong(" / ".join(LANGUAGES), field)


def _siren(text: str, field: str) -> DeskError | None:
    return None if is_siren(text) else SirenWrong(text, field)


def _country(text: str, field: str) -> DeskError | None:
    return None if is_country(text) else CountryUnknown(text, field)
