"""What a customer reads of a sale on a page or a screen, in their language."""

from __future__ import annotations

import tomllib
from functools import cache

from desktop import paths
from desktop.domain.basket import PriceMode
from desktop.domain.built_in import said_in
from desktop.domain.said import format_rate
from desktop.services.mails.mail_templates import spoken
from desktop.services.orders.cards import LineCard, OrderCore


def customer_words(language: str) -> dict[str, str]:
    """The words of what customers are shown, by their names."""
    return _words(spoken(language))


def line_detail(line: LineCard, language: str) -> str:
    """Variant and customisation of a line."""
    colon = "\u00a0: " if spoken(language) == "fr" else ": "
    texts = (f"{question}{colon}{answer}" for question, answer in line.texts)
    return ", ".join(part for part in (line.variant_name, *texts) if part)


def line_amount(line: LineCard) -> int:
    """What a line comes to after its own discount, in the price mode."""
    return line.list_minor - line.line_discount_minor


def sums_of(core: OrderCore, words: dict[str, str]) -> list[tuple[str, int]]:
    """What stands between lines and total, in the order's price mode; VAT where prices are without it."""
    head = core.head
    found = [
        (item.name or words["discount"], -item.minor if item.kind != "fee" else item.minor)
        for item in core.adjustments
    ]
    delivery = head.delivery
    if delivery.method_id is not None:
        found.append((said_in(delivery.name, head.language) or words["delivery"], delivery.final_minor))
    if head.price_mode is PriceMode.NET:
        found += taxes_of(core, words)
    found.append((words["tip"], head.tip_minor))
    return [(label, minor) for label, minor in found if minor]


def taxes_of(core: OrderCore, words: dict[str, str]) -> list[tuple[str, int]]:
    """The VAT of each rate: within the total where prices include it, else on top of them."""
    language = spoken(core.head.language)
    pattern = words["vat" if core.head.price_mode is PriceMode.NET else "including"]
    return [
        (pattern.format(rate=format_rate(row.tax.rate, language)), row.tax_minor)
        for row in core.head.taxes
        if row.tax_minor
    ]


@cache
def _words(language: str) -> dict[str, str]:
    file = paths.template_folder() / "answer" / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8"))
