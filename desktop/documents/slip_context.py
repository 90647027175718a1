"""A packing slip as strings: what to pack, for whom, and never a price."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop.documents.charge_context import text_of
from desktop.documents.codes import order_bars
from desktop.documents.identity import party_names, street_lines, town_lines
from desktop.documents.voice import Voice
from desktop.domain.papers import LineKind, Paper, PaperLine, PaperShipment, Party


def slip_context(paper: Paper, voice: Voice) -> dict[str, Any]:
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
        "lines": tuple(_line(line, voice) for line in items),
        "gift": voice.word("Gift: no prices") if paper.gift else "",
        "gift_note": voice.texts(paper.gift_note),
        "note": voice.texts("\n".join((shipment.note, paper.note))),
        "count": _count(items, voice),
        "weight": _weight(items, shipment, voice),
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
        voice.word("Tracking {number}").format(number=voice.text(shipment.tracking, 40))
        if shipment.tracking
        else ""
    )
    reach = (voice.text(party.phone, 30), voice.text(shipment.method, 60), tracking)
    return {
        "label": voice.word("Deliver to" if town else "For pick-up by"),
        "names": party_names(party, voice),
        "streets": street_lines(party.address, voice),
        "towns": town,
        "reach": ", ".join(part for part in reach if part),
    }


def _line(line: PaperLine, voice: Voice) -> dict[str, Any]:
    return {
        "quantity": voice.figures.quantity(line.quantity, ""),
        "unit": voice.text(line.unit, 8),
        "name": voice.text(line.name, 160) or "–",
        "detail": ", ".join(
            part for part in (voice.text(line.detail, 160), voice.text(line.sku, 40)) if part
        ),
        "texts": tuple(text_of(text.label, text.value, voice) for text in line.texts),
    }


def _count(items: tuple[PaperLine, ...], voice: Voice) -> str:
    pieces = sum((line.quantity for line in items if not line.unit), Decimal(0))
    count = pieces + sum(1 for line in items if line.unit)
    single = count < 2 if voice.language == "fr" else count == 1
    return voice.word("{count} item" if single else "{count} items").format(
        count=voice.figures.quantity(count, "")
    )


def _weight(items: tuple[PaperLine, ...], shipment: PaperShipment, voice: Voice) -> str:
    summed = sum((line.quantity * line.weight_grams for line in items), Decimal(0))
    grams = shipment.weight_grams or int(summed.to_integral_value())
    return voice.figures.weight(grams) if grams else ""
