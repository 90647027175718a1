"""What a plan does to shipments, in rows a person can read. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import ship_effects as what
from desktop.domain.effects import Effect
from desktop.domain.ship_effects import Details, Packed
from desktop.views import labels, states
from desktop.views.orders.consequence import Consequence, counted

translate = QCoreApplication.translate


def _made(group: Sequence[what.SlipMade], _currency: str) -> Consequence:
    title = translate("Consequence", "A packing slip is made")
    return Consequence("doc", title, _goods(group[0].items))


def _left(group: Sequence[what.ShipmentLeft], _currency: str) -> Consequence:
    effect = group[0]
    if effect.picked_up:
        one = translate("Consequence", "{n} item is handed to the customer")
        many = translate("Consequence", "{n} items are handed to the customer")
    else:
        one = translate("Consequence", "{n} item is sent")
        many = translate("Consequence", "{n} items are sent")
    said = (effect.number, _way(effect.details), _goods(effect.items))
    return Consequence("truck", counted(_total(effect.items), one, many), ", ".join(filter(None, said)))


def _back(group: Sequence[what.ShipmentTakenBack], _currency: str) -> Consequence:
    effect = group[0]
    title = translate("Consequence", "{number} is in the shop again").format(number=effect.number)
    return Consequence("refund", title, _goods(effect.items))


def _step(group: Sequence[what.ShipmentStepped], _currency: str) -> Consequence:
    effect = group[0]
    name = effect.number or translate("Consequence", "The new packing slip")
    title = translate("Consequence", "{number}: {state}").format(number=name, state=states.word(effect.after))
    was = translate("Consequence", "before: {state}").format(state=states.word(effect.before))
    return Consequence("truck", title, was)


def _described(group: Sequence[what.ShipmentDescribed], _currency: str) -> Consequence:
    effect = group[0]
    title = translate("Consequence", "What is written of {number} changes").format(number=effect.number)
    weight = labels.weight(effect.details.weight_g) if effect.details.weight_g else ""
    said = (_way(effect.details), weight, effect.details.handed_to)
    return Consequence("pencil", title, ", ".join(filter(None, said)))


def _goods(items: Iterable[Packed]) -> str:
    return ", ".join(f"{labels.quantity(item.quantity)}\u00a0× {item.name}" for item in items)


def _total(items: Iterable[Packed]) -> Decimal:
    return sum((item.quantity for item in items), Decimal(0))


def _way(details: Details | None) -> str:
    if details is None:
        return ""
    return " ".join(part for part in (details.carrier, ", ".join(details.tracking)) if part)


SHIP_WORDS: dict[type[Effect], Callable[[Any, str], Consequence | None]] = {
    what.SlipMade: _made,
    what.ShipmentLeft: _left,
    what.ShipmentTakenBack: _back,
    what.ShipmentStepped: _step,
    what.ShipmentDescribed: _described,
}
