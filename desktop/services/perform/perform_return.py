"""Carry out what a plan says about a return: written down, changed, one step on, its goods received."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop.domain import return_events as events
from desktop.domain.exact import plain_text
from desktop.domain.return_effects import (
    ExchangeStarted,
    GoodsReceived,
    ReturnChanged,
    ReturnedLine,
    ReturnFacts,
    ReturnLate,
    ReturnRequested,
    ReturnStepped,
    ReturnTold,
)
from desktop.domain.returns import RETURN_STEPS
from desktop.domain.states import ReturnState
from desktop.models.base import db, new_uid, now
from desktop.models.returns import Return, ReturnLine
from desktop.services.inserts import insert_row, insert_rows, update_row
from desktop.services.mails.messages import queue_step_mail
from desktop.services.numbers import next_return_number
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_returns import returns_of
from desktop.services.orders.search_index import index_order
from desktop.services.perform.exchange import start_exchange
from desktop.services.shop.preferences import till
from desktop.services.work import Work


def request(job: Work, order_id: int, effect: ReturnRequested) -> None:
    """Write a return down, with its number."""
    at = now()
    number = next_return_number(till(), at.astimezone())
    row = {"uid": new_uid(), "number": number, "order": order_id, "created_at": at, "changed_at": at}
    row |= {"by": job.by, "deadline_on": effect.deadline_on, **_said(effect.facts)}
    _write_lines(insert_row(Return, row), effect.lines)
    job.record(events.ReturnRequested(number, _items(effect.lines), effect.facts.action.value), order_id)
    index_order(order_id)


def warn_late(job: Work, order_id: int, effect: ReturnLate) -> None:
    """Remember that it came after the last day."""
    job.record(events.ReturnLate(effect.deadline_on.isoformat(), effect.days), order_id)


def change(job: Work, order_id: int, effect: ReturnChanged) -> None:
    """Write anew what a return says and contains."""
    said = {**_said(effect.facts), "deadline_on": effect.deadline_on, "changed_at": now()}
    update_row(Return, effect.return_id, said)
    wanted = {line.line_id: int(line.quantity.scaleb(3)) for line in effect.lines}
    rows = db.execute_sql(
        "SELECT line_id, quantity FROM goods_return_line WHERE goods_return_id = ?", (effect.return_id,)
    )
    if dict(rows.fetchall()) != wanted:
        db.execute_sql("DELETE FROM goods_return_line WHERE goods_return_id = ?", (effect.return_id,))
        _write_lines(effect.return_id, effect.lines)
    job.record(events.ReturnChanged(effect.number), order_id)


def step(job: Work, order_id: int, effect: ReturnStepped) -> None:
    """Let a return go one step; only by the steps there are."""
    assert effect.after in RETURN_STEPS[effect.before], "the rules let only these steps pass"
    values: dict[str, Any] = {"state": effect.after, "changed_at": now()}
    if effect.after is not ReturnState.CLOSED:
        values["answer"] = effect.reason if effect.after is ReturnState.REFUSED else ""
    update_row(Return, effect.return_id, values)
    job.record(events.ReturnStepped(effect.number, effect.after.value, effect.reason), order_id)


def receive(job: Work, order_id: int, effect: GoodsReceived) -> None:
    """Write down how many units came, and where they go; the moves are effects of their own."""
    sql = "UPDATE goods_return_line SET received = ?, restock = ? WHERE goods_return_id = ? AND line_id = ?"
    for line in effect.lines:
        units = int(line.quantity.scaleb(3))
        db.execute_sql(sql, (units, line.restock, effect.return_id, line.line_id))
    update_row(Return, effect.return_id, {"state": ReturnState.RECEIVED, "changed_at": now()})
    job.record(events.GoodsReceived(effect.number, _items(effect.lines)), order_id)


def exchange(job: Work, order_id: int, effect: ExchangeStarted) -> None:
    """Begin the sale that is linked to the return."""
    draft = start_exchange(job, order_id, effect.number)
    update_row(Return, effect.return_id, {"exchange_order": draft})
    job.record(events.ExchangeStarted(effect.number), order_id)


def tell(job: Work, order_id: int, effect: ReturnTold) -> None:
    """Queue the mail that tells the customer, with all it says of the return."""
    cards = {card.id: card for card in returns_of(order_id)}
    card = cards[max(cards) if effect.return_id is None else effect.return_id]
    core = order_core(order_id)
    names = {line.id: line.name for line in core.lines}
    said = {
        "number": card.number,
        "state": card.state.value,
        "action": card.action.value,
        "deadline_on": card.deadline_on.isoformat() if card.deadline_on else "",
        "message": card.message,
        "answer": card.answer,
        "lines": [[names.get(item.line_id, ""), plain_text(item.quantity)] for item in card.items],
    }
    queue_step_mail(job, core, effect.template, came_back=said)


def _said(facts: ReturnFacts) -> dict[str, Any]:
    return {
        "action": facts.action,
        "channel": facts.channel,
        "asked_on": facts.asked_on,
        "reason_code": facts.reason_code,
        "reason": facts.reason.strip(),
        "staff_note": facts.staff_note.strip(),
        "message": facts.message.strip(),
    }


def _write_lines(return_id: int, lines: Iterable[ReturnedLine]) -> None:
    rows = [
        {
            "goods_return": return_id,
            "line": line.line_id,
            "quantity": line.quantity,
            "received": 0,
            "restock": line.restock,
        }
        for line in lines
    ]
    insert_rows(ReturnLine, rows)


def _items(lines: Iterable[ReturnedLine]) -> str:
    return ", ".join(f"{plain_text(line.quantity)} × {line.name}" for line in lines)
