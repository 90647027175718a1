"""A packing slip as strings: what to pack, for whom, and never a price."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop.documents.charge_context import text_of
from desktop.documents.codes import order_bars
from desktop.documents.identity import party_names, street_lines, town_lines
from desktop.documents.voice import Voice
from desktop.domain.exact import round_half_up
from desktop.domain.paper_look import PLAIN, Look
from desktop.domain.papers import LineKind, Paper, PaperLine, PaperShipment, Party

SEPARATOR = " · "
"""Between things that may hold commas themselves."""


def slip_context(paper: Paper, voice: Voice, look: Look = PLAIN) -> dict[str, Any]:
    """What the slip template prints, as strings and tuples of them."""
    shipment = paper.shipment or PaperShipment()
    items = tuple(line for line in paper.lines if line.kind is LineKind.ITEM)
    address = paper.seller.address
    return {
        "seller_line": ", ".join(
            (*street_lines(address, voice), *town_lines(address, voice, address.country))
        ),
        "parcel": _parcel(shipment, voice),
        "receiver": _receiver(paper, voice),
        "lines": tuple(_line(line, voice, look) for line in items),
        "gift": voice.word("Gift: no prices") if paper.gift else "",
        "gift_note": _quoted(paper.gift_note, voice),
        "note": voice.texts("\n".join((shipment.note, paper.note))),
        "count": _count(items, voice),
        "weight": _weight(items, shipment, voice) if look.weight else "",
        "order_number": voice.text(paper.order_number, 35),
        "bars": order_bars(paper.order_number),
        "order_of": voice.word("Order of") if paper.ordered_on else "",
        "ordered_on": voice.figures.day(paper.ordered_on),
        "version": voice.word("Version {number}").format(number=shipment.version),
    }


def _parcel(shipment: PaperShipment, voice: Voice) -> str:
    if not shipment.parcels:
        return ""
    return voice.word("Parcel {number} of {count}").format(number=shipment.parcel, count=shipment.parcels)


def _receiver(paper: Paper, voice: Voice) -> dict[str, Any]:
    party: Party = paper.receiver or paper.buyer
    shipment = paper.shipment or PaperShipment()
    town = town_lines(party.address, voice, paper.seller.country)
    tracking = (
        voice.word("Tracking {number}").format(number=voice.text(shipment.tracking, 120))
        if shipment.tracking
        else ""
    )
    reach = (voice.text(party.phone, 30), voice.text(shipment.method, 60), tracking)
    return {
        "label": voice.word("Deliver to" if town else "For pick-up by"),
        "names": party_names(party, voice),
        "streets": street_lines(party.address, voice),
        "towns": town,
        "reach": SEPARATOR.join(part for part in reach if part),
    }


def _line(line: PaperLine, voice: Voice, look: Look) -> dict[str, Any]:
    about = (
        voice.text(line.detail, 160),
        voice.text(line.sku, 40) if look.sku else "",
        _line_weight(line, voice) if look.weight else "",
    )
    return {
        "quantity": voice.figures.quantity(line.quantity, ""),
        "unit": voice.text(line.unit, 8),
        "name": voice.text(line.name, 160) or "–",
        "detail": ", ".join(part for part in about if part),
        "texts": tuple(text_of(text.label, text.value, voice) for text in line.texts),
    }


def _line_weight(line: PaperLine, voice: Voice) -> str:
    """What all of a line weighs, where the weight of one is known and its quantity does not say it."""
    weight = voice.figures.weight(_grams(line)) if line.weight_grams else ""
    return "" if weight == voice.figures.quantity(line.quantity, line.unit) else weight


def _grams(line: PaperLine) -> int:
    """Weight of a line: of one unit times the quantity, to the gram."""
    return round_half_up(line.quantity * line.weight_grams)


def _quoted(words: str, voice: Voice) -> tuple[str, ...]:
    """Somebody's message in quotation marks, line by line."""
    said = "\n".join(voice.texts(words))
    return tuple(voice.word("“{words}”").format(words=said).split("\n")) if said else ()


def _count(items: tuple[PaperLine, ...], voice: Voice) -> str:
    pieces = sum((line.quantity for line in items if not line.unit), Decimal(0))
    count = pieces + sum(1 for line in items if line.unit)
    single = count < 2 if voice.language == "fr" else count == 1
    return voice.word("{count} item" if single else "{count} items").format(
        count=voice.figures.quantity(count, "")
    )


def _weight(items: tuple[PaperLine, ...], shipment: PaperShipment, voice: Voice) -> str:
    grams = shipment.weight_grams or sum(_grams(line) for line in items)
    return voice.figures.weight(grams) if grams else ""
