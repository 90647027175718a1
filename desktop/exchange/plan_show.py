"""A plan as JSON: what a command does to an order, effect by effect, and how the order stands then."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from desktop.domain.effects import Effect
from desktop.domain.exact import plain_text
from desktop.domain.money import decimal_text
from desktop.domain.refund_parts import RefundPart
from desktop.services.plans.plans import Plan, Standing, shown_effects


def show_plan(plan: Plan, *, done: bool) -> dict[str, Any]:
    """The plan as an object for ``json.dumps``: amounts are texts with the currency's decimals.

    ``done`` says whether it was carried out now.
    """
    return {
        "order": plan.number,
        "command": plan.command.value,
        "done": done,
        "currency": plan.currency,
        "effects": [show_effect(effect, plan.currency) for effect in shown_effects(plan)],
        "before": _standing(plan.before, plan.currency),
        "after": _standing(plan.after, plan.currency),
    }


def show_effect(effect: Effect, currency: str) -> dict[str, Any]:
    """One effect: its kind, its topic, and its facts; ``credit_note_issued`` and ``credited`` with sums."""
    code = re.sub(r"(?<!^)(?=[A-Z])", "_", type(effect).__name__).lower()
    names = [item.name for item in fields(effect)]
    sums = [name for name in ("gross_minor", "tax_minor") if hasattr(effect, name) and name not in names]
    facts = [_fact(name, getattr(effect, name), currency) for name in (*names, *sums)]
    return {"effect": code, "topic": effect.topic, **dict(facts)}


def _fact(name: str, value: Any, currency: str) -> tuple[str, Any]:
    if name.endswith("_minor"):
        said = None if value is None else decimal_text(value, currency)
        return name.removesuffix("_minor"), said
    return name, _plain(value, currency)


def _plain(value: Any, currency: str) -> Any:
    """A fact as JSON has it; parts of a sale and other compound facts become objects."""
    if isinstance(value, RefundPart):
        return _part(value, currency)
    if isinstance(value, Decimal):
        return plain_text(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(part, currency) for part in value]
    if is_dataclass(value):
        named = ((item.name, getattr(value, item.name)) for item in fields(value))
        return dict(_fact(name, fact, currency) for name, fact in named)
    return value


def _part(part: RefundPart, currency: str) -> dict[str, Any]:
    return {
        "kind": part.kind.value,
        "key": part.key,
        "rates": [plain_text(rate) for rate in part.tax.rates] if part.tax else [],
        "units": plain_text(part.units),
        "net": decimal_text(part.net_minor, currency),
        "tax": decimal_text(part.tax_minor, currency),
        "gross": decimal_text(part.gross_minor, currency),
    }


def _standing(standing: Standing, currency: str) -> dict[str, Any]:
    return {
        "lifecycle": standing.lifecycle.value,
        "held": standing.held,
        "payment_status": standing.payment.value,
        "fulfilment_status": standing.fulfilment.value,
        "due": decimal_text(standing.due_minor, currency),
    }
