"""What a plan does to a return, in rows a person can read. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import return_effects as what
from desktop.domain.effects import Effect
from desktop.domain.return_effects import ReturnedLine
from desktop.domain.states import ReturnState
from desktop.views import labels, states
from desktop.views.orders.consequence import Consequence, counted

translate = QCoreApplication.translate


def goods(lines: Iterable[ReturnedLine]) -> str:
    """Units and names, one after the other."""
    return ", ".join(f"{labels.quantity(line.quantity)}\u00a0× {line.name}" for line in lines)


def _requested(group: Sequence[what.ReturnRequested], _currency: str) -> Consequence:
    effect = group[0]
    title = translate("Consequence", "A return is written down: {action}")
    return Consequence("refund", title.format(action=states.word(effect.facts.action)), goods(effect.lines))


def _late(group: Sequence[what.ReturnLate], _currency: str) -> Consequence:
    effect = group[0]
    title = labels.counted(
        effect.days,
        translate("Consequence", "{n} day after the last day"),
        translate("Consequence", "{n} days after the last day"),
    )
    detail = translate("Consequence", "Goods could be sent back until {day}")
    return Consequence("warn", title, detail.format(day=labels.day(effect.deadline_on)), tint="wait")


def _changed(group: Sequence[what.ReturnChanged], _currency: str) -> Consequence:
    effect = group[0]
    title = translate("Consequence", "{number} is changed").format(number=effect.number)
    return Consequence("pencil", title, goods(effect.lines))


def _stepped(group: Sequence[what.ReturnStepped], _currency: str) -> Consequence:
    effect = group[0]
    said = {"number": effect.number, "state": states.word(effect.after)}
    title = translate("Consequence", "{number}: {state}").format_map(said)
    icon = "cancel" if effect.after is ReturnState.REFUSED else "refund"
    return Consequence(icon, title, effect.reason)


def _received(group: Sequence[what.GoodsReceived], _currency: str) -> Consequence:
    effect = group[0]
    one = translate("Consequence", "{n} item is received")
    many = translate("Consequence", "{n} items are received")
    return Consequence("check", counted(effect.units, one, many), goods(effect.lines))


def _told(group: Sequence[what.ReturnTold], _currency: str) -> Consequence:
    return Consequence("mail", translate("Consequence", "The customer is told by e-mail"), group[0].recipient)


def _exchange(_group: Sequence[what.ExchangeStarted], _currency: str) -> Consequence:
    title = translate("Consequence", "A new sale is begun for the customer")
    detail = translate("Consequence", "What is owed for the goods will pay for it")
    return Consequence("orders", title, detail)


RETURN_WORDS: dict[type[Effect], Callable[[Any, str], Consequence | None]] = {
    what.ReturnRequested: _requested,
    what.ReturnLate: _late,
    what.ReturnChanged: _changed,
    what.ReturnStepped: _stepped,
    what.GoodsReceived: _received,
    what.ReturnTold: _told,
    what.ExchangeStarted: _exchange,
}
