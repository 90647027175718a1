"""How the numbers of an order were computed, as JSON: a tree of steps that re-add."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop.domain.exact import plain_text
from desktop.domain.money import decimal_text
from desktop.domain.steps import Facts, Step


def show_steps(steps: Iterable[Step], currency: str) -> list[dict[str, Any]]:
    """The steps as objects for ``json.dumps``: amounts are texts; facts that do not apply are left out."""
    return [_step(step, currency) for step in steps]


def _step(step: Step, currency: str) -> dict[str, Any]:
    return {
        "step": step.code.value,
        "name": step.name,
        "amount": decimal_text(step.minor, currency),
        "rule": step.facts.rule.value,
        **_facts(step.facts, currency),
        "steps": show_steps(step.steps, currency),
    }


def _facts(facts: Facts, currency: str) -> dict[str, Any]:
    numbers = {
        "quantity": facts.quantity,
        "unit_price": facts.unit_price,
        "original_unit_price": facts.original_unit_price,
        "percent": facts.percent,
        "exact": facts.exact,
    }
    said: dict[str, Any] = {name: plain_text(value) for name, value in numbers.items() if value is not None}
    if facts.base_minor is not None:
        said["base"] = decimal_text(facts.base_minor, currency)
    if facts.tax is not None:
        said["rates"] = [plain_text(rate) for rate in facts.tax.rates]
    if facts.at is not None:
        said["at"] = facts.at.isoformat()
    return said
