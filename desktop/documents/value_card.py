"""The card that goes with a gift card or store credit: what it is worth, and its code in letters and bars."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from desktop.documents.codes import order_bars
from desktop.documents.figures import Figures, paper_language
from desktop.documents.fonts import drawable
from desktop.documents.pdf import make_pdf
from desktop.documents.render import render_card
from desktop.documents.scripts import with_fallback_fonts
from desktop.documents.voice import Voice
from desktop.domain.value_papers import CardPaper

TITLES = {"gift_card": "Gift card", "store_credit": "Store credit"}
WIDTH_MM, HEIGHT_MM = 105, 74


def card_html(card: CardPaper) -> str:
    """The card as HTML, one page of 105 × 74 mm."""
    figures = Figures(card.language, card.country, card.currency)
    voice = Voice(paper_language(card.language), figures, drawable())
    until = date.fromisoformat(card.good_until) if card.good_until else None
    context = {
        "language": voice.language,
        "title": voice.word(TITLES[card.kind]),
        "shop": voice.text(card.shop),
        "place": voice.text(card.place),
        "amount": figures.money(card.amount_minor),
        "code": card.code,
        "bars": order_bars(card.code.replace("-", "")),
        "until": voice.word("Good until {day}").format(day=figures.day(until)) if until else "",
        "how": voice.word("Show this code when you pay."),
        "width": WIDTH_MM,
        "height": HEIGHT_MM,
    }
    return with_fallback_fonts(render_card(context))


def card_pdf(card: CardPaper) -> bytes:
    """The card as PDF; the same card gives the same bytes."""
    issued = datetime.combine(date.fromisoformat(card.issued_on), time.min, UTC)
    return make_pdf(card_html(card), issued)
