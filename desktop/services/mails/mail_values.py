"""What the variables of a mail stand for, in its language: words about an order, the shop and the facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from desktop.domain.built_in import said_in
from desktop.domain.exact import plain_decimal
from desktop.domain.mail_kinds import ORDER_VARIABLES, PAY_VARIABLES
from desktop.domain.said import format_money, format_quantity
from desktop.services.mails.customer_text import line_amount, sum_lines
from desktop.services.orders.cards import LineCard, OrderCore, PostalAddress
from desktop.services.papers.paper_snapshot import PIECE
from desktop.services.shop.preferences import shop

_MONTHS = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
}  # fmt: skip


def order_values(core: OrderCore | None, language: str) -> dict[str, str]:
    """The variables about an order; all of them empty without one."""
    if core is None:
        return dict.fromkeys(ORDER_VARIABLES, "")
    head = core.head

    def money(minor: int) -> str:
        return format_money(minor, head.currency, language) if minor > 0 else ""

    return {
        "customer": head.who,
        "number": head.number or head.quote_number,
        "date": day(head.placed_at.astimezone().date(), language),
        "items": "\n".join(_item(line, head.currency, language) for line in core.lines),
        "sums": "\n".join(sum_lines(core, language)),
        "total": format_money(head.total_minor, head.currency, language),
        "credited": money(head.total_minor - head.paid_minor + head.refunded_minor - head.due_minor),
        "paid": money(head.paid_minor),
        "refunded": money(head.refunded_minor),
        "due": money(head.due_minor),
        "due_date": day(head.due_on, language) if head.due_on and head.due_minor > 0 else "",
        "payment_method": said_in(head.payment_name, language),
        "delivery": said_in(head.delivery.name, language),
        "address": _address(core.shipping) if head.delivery.kind == "ship" else "",
        "customer_email": head.email,
        "customer_phone": head.phone,
    }


def shop_values() -> dict[str, str]:
    """The variables about the shop."""
    own = shop()
    town = f"{own.postcode} {own.city}".strip()
    return {
        "shop": own.name,
        "shop_address": ", ".join(part for part in (own.street, own.street2, town) if part),
        "shop_phone": own.phone,
        "shop_email": own.email,
        "shop_website": own.website,
        "iban": own.iban,
        "bic": own.bic,
    }


def fact_values(facts: Mapping[str, Any], language: str) -> dict[str, str]:
    """The variables that a kind has of its own, from the facts its mail was queued with."""
    came_back = facts.get("return") or {}
    texts = {name: value for name, value in facts.items() if isinstance(value, str)}
    deadline = came_back.get("deadline_on") or ""
    return {
        "tracking": _tracking(facts.get("parcels") or ()),
        "return_number": came_back.get("number", ""),
        "return_items": "\n".join(
            f"{_count(quantity, language)} × {name}" for name, quantity in came_back.get("lines", ())
        ),
        "deadline": day(date.fromisoformat(deadline), language) if deadline else "",
        "message": came_back.get("message", ""),
        "answer": came_back.get("answer", ""),
        "paper": "",
        "text": "",
        **dict.fromkeys(PAY_VARIABLES, ""),
        **texts,
    }


def day(when: date | datetime | None, language: str) -> str:
    """A date in words, such as ``29 novembre 2026``; empty for None."""
    if when is None:
        return ""
    months = _MONTHS.get(language, _MONTHS["en"])
    first = "er" if language == "fr" and when.day == 1 else ""
    return f"{when.day}{first} {months[when.month - 1]} {when.year}"


def _item(line: LineCard, currency: str, language: str) -> str:
    name = f"{line.name}, {line.variant_name}" if line.variant_name else line.name
    unit = f"\u00a0{line.unit}" if line.unit not in ("", PIECE) else ""
    colon = "\u00a0: " if language == "fr" else ": "
    texts = "".join(f"\n   {question}{colon}{answer}" for question, answer in line.texts)
    count, amount = (
        format_quantity(line.quantity, language),
        format_money(line_amount(line), currency, language),
    )
    return f"{count}{unit} × {name}, {amount}{texts}"


def _address(address: PostalAddress | None) -> str:
    if address is None:
        return ""
    town = f"{address.postcode} {address.city}".strip()
    parts = (address.name, address.company, address.street, address.street2, town)
    return "\n".join(part for part in parts if part)


def _tracking(parcels: Any) -> str:
    """A line for each tracking number: carrier, number, and where it can be followed."""
    lines = []
    for parcel in parcels:
        for one in parcel.get("tracking", ()):
            carrier = f"{parcel['carrier']} " if parcel.get("carrier") else ""
            lines.append(f"{carrier}{one['number']} {one.get('url', '')}".strip())
    return "\n".join(lines)


def _count(quantity: str, language: str) -> str:
    return format_quantity(plain_decimal(quantity, "quantity"), language)
