"""The card that goes with a gift card or store credit: what it is worth, and its code in letters and bars."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from desktop.documents.codes import order_bars
from desktop.documents.figures import Figures, paper_language
from desktop.documents.fonts import drawable
from desktop.documents.look import look_context
from desktop.documents.own import render_own
from desktop.documents.pdf import make_pdf
from desktop.documents.render import render_card
from desktop.documents.scripts import with_fallback_fonts
from desktop.documents.voice import Voice
from desktop.domain.paper_look import PLAIN, Look
from desktop.domain.value_papers import CardPaper

TITLES = {"gift_card": "Gift card", "store_credit": "Store credit"}
WIDTH_MM, HEIGHT_MM, MARGIN_MM = 105, 74, 7


def card_html(card: CardPaper, look: Look = PLAIN, own: str = "") -> str:
    """The card as HTML, one page of 105 × 74 mm; ``own`` is a template of the shop's own.

    Raises TemplateFaultError.
    """
    shown = look_context(look, WIDTH_MM - 2 * MARGIN_MM, HEIGHT_MM)
    context = card_context(card)
    html = render_own(own, {"card": context, "look": shown}) if own else render_card(context, shown)
    return with_fallback_fonts(html)


def card_context(card: CardPaper) -> dict[str, Any]:
    """What the template of the card prints."""
    figures = Figures(card.language, card.country, card.currency)
    voice = Voice(paper_language(card.language), figures, drawable())
    until = date.fromisoformat(card.good_until) if card.good_until else None
    return {
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


def card_pdf(card: CardPaper, look: Look = PLAIN, own: str = "") -> bytes:
    """The card as PDF; the same card gives the same bytes."""
    issued = datetime.combine(date.fromisoformat(card.issued_on), time.min, UTC)
    return make_pdf(card_html(card, look, own), issued)
