"""What a delivery rule asks, in one line. No widgets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.views import labels

translate = QCoreApplication.translate
FEW = 3


def rule_words(rule: dict[str, Any], currency: str) -> str:
    """Price, what it is free from, and where it goes: ``4,95 € to 32,90 € by weight, France, Monaco``."""
    return ", ".join(_parts(rule, currency))


def _parts(rule: dict[str, Any], currency: str) -> Iterator[str]:
    if rule["kind"] == "flat":
        price = rule["price"]
        yield labels.money(price, currency) if price else translate("Ways", "Free")
    else:
        prices = [price for _, price in rule["steps"]]
        weight = rule["kind"] == "weight"
        words = translate("Ways", "{least} to {most} by weight") if weight else ""
        words = words or translate("Ways", "{least} to {most} by amount")
        yield words.format(
            least=labels.money(min(prices), currency), most=labels.money(max(prices), currency)
        )
    if rule.get("free_from") is not None:
        free = translate("Ways", "free from {amount}")
        yield free.format(amount=labels.money(rule["free_from"], currency))
    yield from _places(rule.get("countries") or (), labels.country)
    yield from _places(rule.get("postcodes") or (), str)


def _places(codes: Any, word: Any) -> Iterator[str]:
    yield from (word(code) for code in codes[:FEW])
    if len(codes) > FEW:
        yield translate("Ways", "{n} more").format(n=len(codes) - FEW)
