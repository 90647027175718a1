"""What a customer reads of a sale on a page or a screen, in their language."""

from __future__ import annotations

import tomllib
from functools import cache

from desktop import paths
from desktop.domain.basket import PriceMode
from desktop.domain.built_in import said_in
from desktop.domain.said import format_money, format_rate
from desktop.services.mails.mail_templates import spoken
from desktop.services.orders.cards import AdjustmentCard, LineCard, OrderCore, OrderHead
from desktop.services.orders.order_basket import takes_off


def customer_words(language: str) -> dict[str, str]:
    """The words of what customers are shown, by their names."""
    return _words(spoken(language))


def line_detail(line: LineCard, language: str) -> str:
    """Variant and customisation of a line."""
    texts = (f"{question}{_colon(language)}{answer}" for question, answer in line.texts)
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


def sum_lines(core: OrderCore, language: str) -> list[str]:
    """The same as lines of a mail, as papers name them: what costs nothing is said, too."""
    words, head = customer_words(language), core.head
    lines = [
        _line(_named(item, words), item.minor if item.kind == "fee" else -item.minor, head, language)
        for item in core.adjustments
        if item.minor
    ]
    lines += [line] if (line := _delivery_line(core, words, language)) else []
    rest = [
        *(taxes_of(core, words) if head.price_mode is PriceMode.NET else ()),
        (words["tip"], head.tip_minor),
    ]
    return lines + [_line(label, minor, head, language) for label, minor in rest if minor]


def taxes_of(core: OrderCore, words: dict[str, str]) -> list[tuple[str, int]]:
    """The VAT of each rate: within the total where prices include it, else on top of them."""
    language = spoken(core.head.language)
    pattern = words["vat" if core.head.price_mode is PriceMode.NET else "including"]
    return [
        (pattern.format(rate=format_rate(row.tax.rate, language)), row.tax_minor)
        for row in core.head.taxes
        if row.tax_minor
    ]


def _line(label: str, minor: int, head: OrderHead, language: str) -> str:
    return _told(label, format_money(minor, head.currency, language), language)


def _told(label: str, words: str, language: str) -> str:
    return f"{label}{_colon(language)}{words}"


def _colon(language: str) -> str:
    return "\u00a0: " if spoken(language) == "fr" else ": "


def _named(item: AdjustmentCard, words: dict[str, str]) -> str:
    """A voucher by its code, anything else by its name."""
    return (
        words["voucher"].format(code=item.name) if item.kind == "voucher" else item.name or words["discount"]
    )


def _delivery_line(core: OrderCore, words: dict[str, str], language: str) -> str:
    """What the delivery costs, or that it is free and by which voucher; empty where none was to be paid."""
    head = core.head
    if head.delivery.method_id is None:
        return ""
    if head.delivery.final_minor:
        return _line(words["charge"], head.delivery.final_minor, head, language)
    if head.delivery.kind != "ship" and not head.delivery.list_minor:
        return ""
    codes = [item.name for item in core.adjustments if item.kind == "voucher" and not takes_off(item)]
    by = words["voucher"].format(code=codes[0]) if codes and not head.delivery.free else ""
    return _told(words["charge"], words["free"] + (f" ({by})" if by else ""), language)


@cache
def _words(language: str) -> dict[str, str]:
    file = paths.template_folder() / "answer" / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8"))
