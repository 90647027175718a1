"""What was changed of an order after it was taken, in words, with icons. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views import labels

translate = QCoreApplication.translate
Facts = Mapping[str, Any]

SENTENCES: dict[str, str] = {
    "line_changed": QT_TRANSLATE_NOOP("History", "{name} changed"),
    "line_added": QT_TRANSLATE_NOOP("History", "{name} added"),
    "line_removed": QT_TRANSLATE_NOOP("History", "{name} removed"),
    "line_units_changed": QT_TRANSLATE_NOOP("History", "{name}: {units} ordered"),
    "reduction_changed": QT_TRANSLATE_NOOP("History", "Discount or surcharge changed: {name}"),
    "tip_changed": QT_TRANSLATE_NOOP("History", "Tip {tip}"),
    "taxes_followed": QT_TRANSLATE_NOOP("History", "VAT rates of another country"),
    "delivery_changed": QT_TRANSLATE_NOOP("History", "Delivery changed {way}"),
    "total_changed": QT_TRANSLATE_NOOP("History", "New total {total}"),
    "address_changed": QT_TRANSLATE_NOOP("History", "Address changed {place}"),
    "contact_changed": QT_TRANSLATE_NOOP("History", "Contact changed {who}"),
    "bill_addressed": QT_TRANSLATE_NOOP("History", "The bill goes to the delivery address"),
    "bill_apart": QT_TRANSLATE_NOOP("History", "The bill goes to an address of its own"),
    "slip_outdated": QT_TRANSLATE_NOOP("History", "Packing slip {number} is to be printed again"),
}
"""What each event says when nothing special is to be said."""

ICONS: dict[str, str] = {
    "line_changed": "pencil",
    "line_added": "plus",
    "line_removed": "minus",
    "line_units_changed": "products",
    "reduction_changed": "percent",
    "tip_changed": "cash",
    "taxes_followed": "globe",
    "delivery_changed": "truck",
    "total_changed": "pencil",
    "address_changed": "pin",
    "contact_changed": "user",
    "bill_addressed": "pin",
    "bill_apart": "pin",
    "slip_outdated": "print",
}


def _number(text: Any) -> str:
    return labels.quantity(Decimal(str(text or 0)))


def _price(text: Any, facts: Facts) -> str:
    return labels.unit_price(Decimal(str(text or 0)), str(facts.get("currency") or "EUR"))


def _line_changed(facts: Facts) -> str:
    """What is different now, each with what it was."""
    if "quantity" not in facts or not facts["name"]:
        return ""
    parts = []
    if facts["quantity"] != facts["quantity_before"]:
        parts.append(_arrow(_number(facts["quantity_before"]), _number(facts["quantity"])))
    if facts["price"] != facts["price_before"]:
        parts.append(_arrow(_price(facts["price_before"], facts), _price(facts["price"], facts)))
    if facts["discount"] != facts["discount_before"]:
        said = translate("History", "discount {before} → {after}")
        was, now = _discount(facts["discount_before"], facts), _discount(facts["discount"], facts)
        parts.append(said.format(before=was, after=now))
    if facts.get("texts"):
        parts.append(translate("History", "other texts"))
    return _escaped(labels.headed(facts["name"], ", ".join(parts))) if parts else ""


def _arrow(before: str, after: str) -> str:
    return f"{before} → {after}"


def _discount(text: str, facts: Facts) -> str:
    if not text:
        return "0"
    if text.endswith("%"):
        return labels.percent(Decimal(text[:-1]))
    return labels.money(int(text), str(facts.get("currency") or "EUR"))


def _escaped(text: str) -> str:
    """Words that are no form to be filled in any more."""
    return text.replace("{", "{{").replace("}", "}}")


def _line_added(facts: Facts) -> str:
    if not facts.get("quantity"):
        return ""
    return _escaped(f"+ {_number(facts['quantity'])} × {facts['name']}")


def _line_removed(facts: Facts) -> str:
    if not facts.get("quantity"):
        return ""
    said = translate("History", "{n} × {name} removed")
    return _escaped(said.format(n=_number(facts["quantity"]), name=facts["name"]))


def _reduction(facts: Facts) -> str:
    """What kind it is, and from what to what."""
    if not facts.get("kind"):
        return ""
    word = translate("History", "Surcharge")
    if facts["kind"] == "discount":
        word = translate("History", "Discount on the order")
    name = f"{word} ({facts['name']})" if facts.get("name") else word
    was, now = _discount(str(facts["before"]), facts), _discount(str(facts["after"]), facts)
    return _escaped(f"{name} {_arrow(was, now)}")


def _tip(facts: Facts) -> str:
    if "before" not in facts:
        return ""
    coin = str(facts.get("currency") or "EUR")
    was, now = (labels.money(int(facts[name]), coin) for name in ("before", "tip"))
    word = translate("History", "Tip")
    return _escaped(f"{word} {_arrow(was, now)}")


def _units(facts: Facts) -> str:
    units = Decimal(str(facts.get("units") or 0))
    if units < 0:
        said = translate("History", "{name}: {n} fewer, back in stock")
        plain = translate("History", "{name}: {n} fewer")
    else:
        said = translate("History", "{name}: {n} more, taken from stock")
        plain = translate("History", "{name}: {n} more")
    chosen = said if facts.get("stock") else plain
    return _escaped(chosen.format(name=facts.get("name") or "", n=labels.quantity(abs(units))))


def _address(facts: Facts) -> str:
    role = facts.get("role")
    if not facts.get("place"):
        return ""
    if role == "billing":
        return translate("History", "Billing address changed ({place})")
    return translate("History", "Delivery address changed ({place})")


SPECIAL: dict[str, Callable[[Facts], str]] = {
    "line_changed": _line_changed,
    "line_added": _line_added,
    "line_removed": _line_removed,
    "line_units_changed": _units,
    "reduction_changed": _reduction,
    "tip_changed": _tip,
    "address_changed": _address,
}
"""What is said instead when the facts ask for it; an empty text means the usual sentence."""
