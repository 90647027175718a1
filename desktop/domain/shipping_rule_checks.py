"""Whether a delivery rule that somebody typed can be kept (domain/shipping_rules.py says what it means)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import DeskError

KINDS = ("flat", "weight", "amount")
MOST_STEPS, HIGHEST = 40, 10**9
_POSTCODE = re.compile(r"[0-9A-Z]{1,10}\*?")


@dataclass(eq=False)
class RulePriceMissing(DeskError):
    """A rule, or one of its steps, has no price. Free delivery has the price 0."""

    field: str = "price"


@dataclass(eq=False)
class RuleStepsMissing(DeskError):
    """A rule by weight or by amount has no step."""

    field: str = "steps"


@dataclass(eq=False)
class RuleStepsNotRising(DeskError):
    """A step ends no later than the one before it, so it would never count."""

    step: int
    field: str = "steps"


@dataclass(eq=False)
class RuleNumberOff(DeskError):
    """A limit or price is below zero or far too large."""

    number: int
    field: str = "steps"


@dataclass(eq=False)
class RuleCountryUnknown(DeskError):
    """A country is named by its two letters (ISO 3166)."""

    country: str
    field: str = "countries"


@dataclass(eq=False)
class RulePostcodeUnclear(DeskError):
    """A postcode, or the beginning of some with a star after it."""

    postcode: str
    field: str = "postcodes"


def checked_rule(rule: dict[str, Any]) -> dict[str, Any]:
    """The rule with what it needs and nothing else, steps in whole numbers, names in capitals.

    Raises the refusals above.
    """
    kept: dict[str, Any] = {"kind": rule["kind"]}
    if rule["kind"] == "flat":
        kept["price"] = _price(rule.get("price"))
    else:
        kept["steps"] = _steps(rule.get("steps") or ())
    if rule.get("free_from") is not None:
        kept["free_from"] = _number(rule["free_from"], "free_from")
    countries = [_country(text) for text in rule.get("countries") or ()]
    postcodes = [_postcode(text) for text in rule.get("postcodes") or ()]
    kept |= {"countries": list(dict.fromkeys(countries))} if countries else {}
    return kept | ({"postcodes": list(dict.fromkeys(postcodes))} if postcodes else {})


def _steps(steps: Any) -> list[list[int | None]]:
    if not steps:
        raise RuleStepsMissing()
    kept: list[list[int | None]] = []
    for place, (limit, price) in enumerate(steps, 1):
        before = kept[-1][0] if kept else 0
        if before is None or (limit is not None and _number(limit, "steps") <= before):
            raise RuleStepsNotRising(place)
        kept.append([limit, _price(price)])
    if len(kept) > MOST_STEPS:
        raise RuleNumberOff(len(kept))
    return kept


def _price(price: Any) -> int:
    if price is None:
        raise RulePriceMissing()
    return _number(price, "price")


def _number(number: int, field: str) -> int:
    if not 0 <= number <= HIGHEST:
        raise RuleNumberOff(number, field)
    return int(number)


def _country(text: str) -> str:
    if not re.fullmatch("[A-Za-z]{2}", text.strip()):
        raise RuleCountryUnknown(text)
    return text.strip().upper()


def _postcode(text: str) -> str:
    plain = "".join(text.split()).upper()
    if not _POSTCODE.fullmatch(plain):
        raise RulePostcodeUnclear(text)
    return plain
