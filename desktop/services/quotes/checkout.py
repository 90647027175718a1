"""A sale as its customer sees it before paying: every amount in words of their language, frozen."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.basket import PriceMode
from desktop.domain.said import format_money, format_quantity
from desktop.services.issuing.pay_here import code_png, pay_here
from desktop.services.mails.customer_text import customer_words, line_amount, line_detail, sums_of, taxes_of
from desktop.services.mails.mail_templates import spoken
from desktop.services.orders.cards import LineCard
from desktop.services.orders.order_core import order_core
from desktop.services.papers.paper_parties import in_their_language
from desktop.services.papers.paper_snapshot import PIECE
from desktop.services.shop.preferences import shop


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line: how many of what, its details, what it comes to."""

    name: str
    detail: str
    amount: str


@dataclass(frozen=True, slots=True)
class Checkout:
    """What the customer is shown. ``code`` is the PNG of the bank's code, ``account`` its words; maybe empty.

    ``link`` is the page to pay on, when one is known.
    """

    language: str
    words: dict[str, str]
    shop: str
    who: str
    lines: tuple[ShownLine, ...]
    sums: tuple[tuple[str, str], ...]
    total: str
    due: str
    link: str
    code: bytes
    account: tuple[str, ...]


def checkout(draft_id: int) -> Checkout:
    """A sale or an order as its customer sees it. Raises OrderNotFound."""
    core = in_their_language(order_core(draft_id))
    head, language = core.head, spoken(core.head.language)
    words = customer_words(language)
    pay = pay_here(core)
    shown = [*sums_of(core, words), *(taxes_of(core, words) if head.price_mode is PriceMode.GROSS else ())]

    def money(minor: int) -> str:
        return format_money(minor, head.currency, language)

    account = [words["iban"].format(iban=pay.iban)] if pay.transfer else []
    account += [words["reference"].format(number=pay.reference)] if pay.transfer else []
    return Checkout(
        language=language,
        words=words,
        shop=shop().name,
        who=head.who,
        lines=tuple(_line(line, money(line_amount(line)), language) for line in core.lines),
        sums=tuple((label, money(minor)) for label, minor in shown),
        total=money(head.total_minor),
        due=money(head.due_minor if head.number else head.total_minor),
        link=pay.link,
        code=code_png(pay.transfer, 8) if pay.transfer else b"",
        account=tuple(account),
    )


def _line(line: LineCard, amount: str, language: str) -> ShownLine:
    unit = f"\u00a0{line.unit}" if line.unit not in ("", PIECE) else ""
    count = f"{format_quantity(line.quantity, language)}{unit}"
    return ShownLine(f"{count} × {line.name}", line_detail(line, language), amount)
