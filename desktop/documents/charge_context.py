"""Invoice, credit note, quote and pro forma as strings: head, lines, sums. Nothing is computed here."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from desktop.documents.codes import transfer_picture
from desktop.documents.identity import in_fours, party_lines, party_names, seller_lines
from desktop.documents.voice import Voice
from desktop.domain.basket import PriceMode, TaxGroup
from desktop.domain.mentions import mention_text, mentions_of, operation_of
from desktop.domain.paper_look import PLAIN, Look
from desktop.domain.papers import LineKind, Operation, Paper, PaperKind, PaperLine, VatScheme

BUYER_WORDS = {
    PaperKind.INVOICE: "Billed to",
    PaperKind.CREDIT_NOTE: "Credited to",
    PaperKind.QUOTE: "Quoted for",
    PaperKind.PRO_FORMA: "Billed to",
}
DATE_WORDS = {PaperKind.INVOICE: "Invoice date"}
REFERENCE_WORDS = {PaperKind.INVOICE: "Supplements invoice"}
OPERATION_WORDS = {
    Operation.GOODS: "Delivery of goods",
    Operation.SERVICES: "Services",
    Operation.MIXED: "Goods and services",
}
REASON_WORDS = {
    "changed_mind": "Change of mind",
    "damaged": "Damaged item",
    "wrong_item": "Wrong item",
    "not_as_described": "Not as described",
    "missing": "Missing item",
    "late": "Late delivery",
    "price": "Price adjustment",
    "goodwill": "Goodwill",
}
"""Why a credit note was made, by the code of the reason."""
LONGEST_REASON = 600
"""Letters of a reason in one's own words that are printed; it takes as many lines as it needs."""
WIDTHS = {"quantity": 8, "price": 13, "discount": 12, "tax": 8, "amount": 13}
"""Columns of figures in percent of the width; the name takes the rest."""

MODE_WORDS = {
    (PriceMode.GROSS, True): "{amount} incl. VAT",
    (PriceMode.GROSS, False): "{amount} incl. tax",
    (PriceMode.NET, True): "{amount} before VAT",
    (PriceMode.NET, False): "{amount} before tax",
}
SIGNED = "QUOTE"
VAT_COUNTRIES = frozenset(
    {"AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU",
     "IE", "IT", "LT", "LU", "LV", "MC", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"}
)  # fmt: skip
"""Where the tax on sales is called VAT."""


def charge_context(paper: Paper, voice: Voice, look: Look = PLAIN) -> dict[str, Any]:
    """What the charge template prints, as strings and tuples of them."""
    taxed = paper.seller.vat_scheme is VatScheme.STANDARD
    keys = _column_keys(paper, taxed, look)
    return {
        "tagline": voice.text(paper.seller.tagline),
        "seller_lines": seller_lines(paper.seller, voice),
        "parties": _parties(paper, voice),
        "facts": tuple(_facts(paper, voice)),
        "columns": _columns(paper, voice, keys),
        "lines": tuple(_line(line, voice, keys, look) for line in paper.lines),
        "tax_rows": tuple(_tax_rows(paper, voice)) if taxed else (),
        "tax_columns": (tax_word(paper, voice), voice.word("Net base"), voice.word("Amount")),
        "remarks": tuple(_remarks(paper, voice, taxed)),
        "sums": tuple(_sums(paper, voice, taxed)),
        "final": _final(paper, voice, taxed),
        "transfer": _transfer(paper, voice),
        "note": voice.texts(paper.note),
        **_mentions(paper, voice),
    }


def _mentions(paper: Paper, voice: Voice) -> dict[str, tuple[str, ...]]:
    """Legal sentences, and apart from them the one that wants a signature below it."""
    said = [(mention.code, voice.text(mention_text(mention, paper), 600)) for mention in mentions_of(paper)]
    return {
        "mentions": tuple(text for code, text in said if code != SIGNED),
        "sign": tuple(text for code, text in said if code == SIGNED),
    }


def tax_word(paper: Paper, voice: Voice) -> str:
    """VAT where the seller's country has one, else tax."""
    return voice.word("VAT" if paper.seller.country in VAT_COUNTRIES else "Tax")


def _parties(paper: Paper, voice: Voice) -> tuple[dict[str, Any], ...]:
    home = paper.seller.country
    billed = _party(BUYER_WORDS[paper.kind], party_names(paper.buyer, voice)[0], voice) | {
        "lines": party_lines(paper.buyer, voice, home)
    }
    travel = (voice.text(paper.shipment.method),) if paper.shipment and paper.shipment.method else ()
    if paper.receiver is not None:
        name = party_names(paper.receiver, voice)[0]
        delivered = _party("Delivered to", name, voice) | {
            "lines": (*party_lines(paper.receiver, voice, home), *travel)
        }
        return (billed, delivered)
    if paper.shipment is not None:
        same = _party("Delivered to", voice.word("Same address"), voice) | {"lines": travel}
        return (billed, same)
    return (billed,)


def _party(label: str, name: str, voice: Voice) -> dict[str, Any]:
    return {"label": voice.word(label), "name": name}


def _facts(paper: Paper, voice: Voice) -> Iterator[dict[str, str]]:
    day = voice.figures.day
    operation = operation_of(paper)
    references = (
        voice.word("{number} of {date}").format(number=voice.text(ref.number), date=day(ref.issued_on))
        for ref in paper.refers_to
    )
    rows = [
        (DATE_WORDS.get(paper.kind, "Date"), day(paper.issued_on)),
        *((REFERENCE_WORDS.get(paper.kind, "Corrects invoice"), reference) for reference in references),
        ("Order", voice.text(paper.order_number)),
        ("Your reference", voice.text(paper.buyer_reference, 40)),
        (_supply_word(paper), day(paper.supplied_on) if paper.supplied_on != paper.issued_on else ""),
        ("Due date", day(paper.due_on)),
        ("Valid until", day(paper.valid_until)),
        ("Version", str(paper.version) if paper.version > 1 else ""),
        ("Operation", voice.word(OPERATION_WORDS[operation]) if operation else ""),
        ("Reason", _reason(paper, voice)),
    ]
    return ({"label": voice.word(label), "value": value} for label, value in rows if value)


def _supply_word(paper: Paper) -> str:
    """What the date of supply is called: nothing was delivered where only services were sold."""
    return "Service rendered on" if paper.operation is Operation.SERVICES else "Delivered on"


def _reason(paper: Paper, voice: Voice) -> str:
    code = REASON_WORDS.get(paper.reason_code)
    return ", ".join(
        part for part in (voice.word(code) if code else "", voice.text(paper.reason, LONGEST_REASON)) if part
    )


def _column_keys(paper: Paper, taxed: bool, look: Look) -> tuple[str, ...]:
    """Which columns of figures there are: no empty one for discounts nobody got or tax nobody charges."""
    shown = look.discount_column and any(line.discounts for line in paper.lines)
    discount = ("discount",) if shown else ()
    return ("quantity", "price", *discount, *(("tax",) if taxed else ()), "amount")


def _columns(paper: Paper, voice: Voice, keys: tuple[str, ...]) -> tuple[dict[str, Any], ...]:
    taxed = "tax" in keys
    words = {
        "quantity": voice.word("Qty"),
        "price": voice.word("Net price" if taxed else "Price"),
        "discount": voice.word("Net discount" if taxed else "Discount"),
        "tax": tax_word(paper, voice),
        "amount": voice.word("Net amount" if taxed else "Amount"),
    }
    name = {"label": voice.word("Description"), "width": 100 - sum(WIDTHS[key] for key in keys)}
    return (name, *({"label": words[key], "width": WIDTHS[key]} for key in keys))


def _line(line: PaperLine, voice: Voice, keys: tuple[str, ...], look: Look) -> dict[str, Any]:
    figures, off = voice.figures, taken_off(line)
    fallback = voice.word("Delivery") if line.kind is LineKind.SHIPPING else "–"
    counted = line.kind is not LineKind.AMOUNT
    cells = {
        "quantity": figures.quantity(line.quantity, voice.text(line.unit, 8)) if counted else "",
        "price": figures.price(line.unit_net) if counted else "",
        "discount": figures.amount(-off) if off else "",
        "tax": rates_text(line.tax, voice),
        "amount": figures.amount(line.net_minor),
    }
    return {
        "name": voice.text(line.name, 160) or fallback,
        "detail": ". ".join(_details(line, voice, keys, look)),
        "cells": tuple(cells[key] for key in keys),
    }


def taken_off(line: PaperLine) -> int:
    """What the discounts of a line are worth without tax."""
    return sum(discount.net_minor for discount in line.discounts)


def _details(line: PaperLine, voice: Voice, keys: tuple[str, ...], look: Look) -> Iterator[str]:
    """Second line of a line: variant, customisation texts, reference, and a discount without a column."""
    parts = [voice.text(line.detail, 160), *(text_of(text.label, text.value, voice) for text in line.texts)]
    if line.sku and look.sku:
        parts.append(voice.word("Ref. {sku}").format(sku=voice.text(line.sku, 40)))
    off = taken_off(line)
    if off and "discount" not in keys:
        word = voice.word("Net discount" if "tax" in keys else "Discount")
        parts.append(f"{word} {voice.figures.money(-off)}")
    return (part.rstrip(".") for part in parts if part)


def text_of(label: str, value: str, voice: Voice) -> str:
    """One customisation as the customer asked for it."""
    return voice.word("{label}: “{value}”").format(label=voice.text(label, 40), value=voice.text(value, 200))


def rates_text(tax: TaxGroup | None, voice: Voice) -> str:
    """The rates of a tax group: ``20 %``, or ``5 % + 9,975 %`` for several; a dash outside tax."""
    return " + ".join(voice.figures.percent(rate) for rate in tax.rates) if tax else "–"


def _tax_rows(paper: Paper, voice: Voice) -> Iterator[tuple[str, str, str]]:
    amount = voice.figures.amount
    for row in paper.taxes:
        parts = row.components or (row.tax_minor,)
        rates = row.tax.rates if len(parts) == len(row.tax.rates) else (row.tax.rate,)
        for rate, tax_minor in zip(rates, parts, strict=True):
            yield voice.figures.percent(Decimal(rate)), amount(row.net_minor), amount(tax_minor)


def _remarks(paper: Paper, voice: Voice, taxed: bool) -> Iterator[str]:
    mode = MODE_WORDS[paper.price_mode, paper.seller.country in VAT_COUNTRIES]
    for discount in paper.discounts:
        money = voice.figures.money(discount.minor)
        code = voice.word("voucher {code}").format(code=voice.text(discount.code, 40))
        yield voice.word("Discount: {name}, {amount}").format(
            name=code if discount.code else voice.text(discount.name),
            amount=voice.word(mode).format(amount=money) if taxed else money,
        )


def _sums(paper: Paper, voice: Voice, taxed: bool) -> Iterator[dict[str, str]]:
    money, totals = voice.figures.money, paper.totals
    if taxed:
        yield _sum(voice.word("Net total"), money(totals.net_minor))
        yield _sum(tax_word(paper, voice), money(totals.tax_minor))
    if totals.tip_minor:
        yield _sum(voice.word("Tip"), money(totals.tip_minor))
    if paper.kind is not PaperKind.QUOTE:  # its total stands below in large letters
        yield _sum(voice.word(_total_word(paper, taxed)), money(totals.total_minor), "total")
    if totals.rounding_minor:
        yield _sum(voice.word("Cash rounding"), money(totals.rounding_minor))
    for payment in paper.payments:
        words = "Deposit of {date}, {method}" if payment.deposit else "Paid on {date}, {method}"
        words = "Given back on {date}, {method}" if payment.amount_minor < 0 else words
        label = voice.word(words).format(
            date=voice.figures.day(payment.paid_on), method=_inside(voice.text(payment.method, 40))
        )
        yield _sum(label, money(-payment.amount_minor), "paid")
    rest = totals.paid_minor - sum(payment.amount_minor for payment in paper.payments)
    if paper.kind is PaperKind.INVOICE and rest > 0:
        words = "Already paid on the order" if paper.refers_to else "Taken off by credit note"
        yield _sum(voice.word(words), money(-rest), "paid")


def _total_word(paper: Paper, taxed: bool) -> str:
    if not taxed:
        return "Total"
    return "Total incl. VAT" if paper.seller.country in VAT_COUNTRIES else "Total incl. tax"


def _inside(words: str) -> str:
    """Words as they stand inside a sentence: ``Carte`` becomes ``carte``, ``PayPal`` and ``CB`` stay."""
    return words[:1].lower() + words[1:] if words[1:].islower() else words


def _sum(label: str, value: str, style: str = "plain") -> dict[str, str]:
    return {"label": label, "value": value, "style": style}


def _final(paper: Paper, voice: Voice, taxed: bool) -> dict[str, str]:
    due = paper.totals.due_minor
    if paper.kind is PaperKind.CREDIT_NOTE:
        return _sum(voice.word("Total credited"), voice.figures.money(paper.totals.total_minor))
    if paper.kind is PaperKind.QUOTE:
        return _sum(voice.word(_total_word(paper, taxed)), voice.figures.money(paper.totals.total_minor))
    return _sum(voice.word("To pay" if due >= 0 else "To give back"), voice.figures.money(abs(due)))


def _transfer(paper: Paper, voice: Voice) -> dict[str, Any] | None:
    picture = transfer_picture(paper)
    if not picture:
        return None
    iban = in_fours(paper.seller.iban.upper())
    return {
        "title": voice.word("Pay by transfer"),
        "account": f"{iban}, BIC {voice.text(paper.seller.bic, 11)}" if paper.seller.bic else iban,
        "reference": voice.word("Reference: {number}").format(number=voice.text(paper.number)),
        "caption": voice.word("The code holds the account, the amount and the reference (EPC standard)."),
        "picture": picture,
    }
