"""An order of the list in words and marks, made once when its row is first looked at."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication

from desktop.domain.states import Channel, FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.services.orders.holds import hold_of
from desktop.services.orders.order_marks import NO_MARKS, OrderMarks
from desktop.services.orders.order_search import OrderRow
from desktop.services.shop.label_book import Label
from desktop.shell import clock, i18n
from desktop.views import labels, states
from desktop.views.parts.table import Cell
from desktop.views.parts.tag_strip import painted
from desktop.views.tables.order_columns import LABEL, TAGS, TASKS

translate = QCoreApplication.translate

CHANNEL_ICON: dict[Channel, str] = {
    Channel.COUNTER: "store",
    Channel.PHONE: "phone",
    Channel.FAIR: "tent",
    Channel.WEB: "globe",
}
_AWAITED = (PaymentStatus.UNPAID, PaymentStatus.PARTLY_PAID)
_CAME_BACK = (FulfilmentStatus.PARTLY_RETURNED, FulfilmentStatus.RETURNED)


class Stated(Protocol):
    """What the two marks of an order are made of: a row of the list, or the head of a card."""

    @property
    def lifecycle(self) -> Lifecycle: ...

    @property
    def held(self) -> bool: ...

    @property
    def payment_status(self) -> PaymentStatus: ...

    @property
    def fulfilment_status(self) -> FulfilmentStatus: ...

    @property
    def due_minor(self) -> int: ...

    @property
    def due_on(self) -> date | None: ...


class Mark(NamedTuple):
    """A status chip in words: its code for ``parts.chip``, the word of a narrow column, and the full one."""

    code: str
    word: str
    full: str


class ShownOrder(NamedTuple):
    """A row as it is painted. ``cells`` and ``tips`` go by column."""

    order: OrderRow
    cells: tuple[Cell, ...]
    tips: tuple[str, ...]
    payment: Mark
    delivery: Mark

    def spoken(self) -> str:
        """The whole row in one sentence, for a screen reader."""
        number, placed, who, _, _, label, _, _, total, due, channel = (cell.text for cell in self.cells)
        said = [number, placed, who, channel, self.payment.full, self.delivery.full, total]
        if self.order.due_minor:
            said.append(translate("OrderTable", "due {amount}").format(amount=due))
        said += [label] if self.order.label is not None else []
        return ", ".join([*said, *filter(None, self.tips[TAGS : TASKS + 1])])


def shown_order(order: OrderRow, label: Label | None = None, marks: OrderMarks = NO_MARKS) -> ShownOrder:
    """A row of the list in the language of the screen, today; ``label`` is the shop's own status."""
    payment, delivery = payment_mark(order), delivery_mark(order)
    channel = _words(order.channel, i18n.language())[1]
    cells = (
        Cell(order.number, strong=True),
        Cell(_placed(order.placed_at), "muted"),
        Cell(labels.named(order.who), icon=CHANNEL_ICON[order.channel]),
        Cell(payment.word, status=payment.code),
        Cell(delivery.word, status=delivery.code),
        _label_cell(label),
        Cell(tags=painted(marks.tags)),
        _tasks_cell(marks),
        Cell(labels.money(order.total_minor, order.currency)),
        _due_cell(order),
        Cell(channel, "muted"),
    )
    moment = labels.moment_in_full(order.placed_at)
    who = f"{labels.named(order.who)}\n{channel}"
    if order.held:
        delivery = delivery._replace(full=_hold_words(order))
    own = (cells[LABEL].text, ", ".join(tag.name for tag in marks.tags), _tasks_tip(marks))
    tips = ("", moment, who, _payment_tip(order, payment), delivery.full, *own, "", "", "")
    return ShownOrder(order, cells, tips, payment, delivery)


def _hold_words(order: OrderRow) -> str:
    """Since when the order is on hold, and why."""
    since, reason = hold_of(order.id)
    age = states.held_for(since)
    if not reason:
        return age
    return translate("OrderTable", "{since}: {reason}").format(since=age, reason=reason)


def _placed(at: datetime) -> str:
    """As ``labels.when``, but short for other years: both languages of the screen write the day first."""
    on = clock.here(at).date()
    return labels.when(at) if on.year == clock.today().year else f"{on:%d/%m/%y}"


def _due_cell(order: OrderRow) -> Cell:
    if not order.due_minor:
        return Cell(labels.NOTHING, "faint")
    tone = "prob" if order.due_minor < 0 else "text"
    return Cell(labels.money(order.due_minor, order.currency), tone, strong=True)


def _label_cell(label: Label | None) -> Cell:
    return Cell() if label is None else Cell(label.name(i18n.language()), status=f"label_{label.colour}")


def _tasks_cell(marks: OrderMarks) -> Cell:
    if not marks.tasks:
        return Cell()
    return Cell(labels.count(marks.tasks), status="tasks_late" if _late(marks) else "tasks")


def _tasks_tip(marks: OrderMarks) -> str:
    if not marks.tasks:
        return ""
    one, many = translate("OrderTable", "{n} task"), translate("OrderTable", "{n} tasks")
    told = labels.counted(marks.tasks, one, many)
    if marks.due_on is None:
        return told
    pattern = translate("OrderTable", "{tasks}, late since {day}")
    if not _late(marks):
        pattern = translate("OrderTable", "{tasks}, due on {day}")
    return pattern.format(tasks=told, day=labels.day_in_full(marks.due_on))


def _late(marks: OrderMarks) -> bool:
    return marks.due_on is not None and marks.due_on < clock.today()


def payment_mark(order: Stated) -> Mark:
    """What the payment column says: the status, unless it is overdue or money must go back."""
    status = order.payment_status
    if order.due_minor < 0:
        went_back = order.lifecycle is Lifecycle.CANCELLED or order.fulfilment_status in _CAME_BACK
        if went_back or status is not PaymentStatus.OVERPAID:
            return _mark("to_refund", states.to_refund_word())
    if status in _AWAITED and order.due_on is not None and order.due_on < clock.today():
        return _mark("overdue", states.overdue_word())
    return Mark(status.value, *_words(status, i18n.language()))


def delivery_mark(order: Stated) -> Mark:
    """What the delivery column says: the status, unless the order is on hold or cancelled."""
    if order.held:
        return _mark("held", states.held_word())
    if order.lifecycle is Lifecycle.CANCELLED:
        return _mark("cancelled", states.word(order.lifecycle))
    status = order.fulfilment_status
    return Mark(status.value, *_words(status, i18n.language()))


@lru_cache(maxsize=128, typed=True)
def _words(state: StrEnum, _language: str) -> tuple[str, str]:
    """Short and full word of a state, looked up once in a language: a list asks for thousands."""
    return states.short_word(state), states.word(state)


def _mark(code: str, word: str) -> Mark:
    return Mark(code, word, word)


def _payment_tip(order: OrderRow, mark: Mark) -> str:
    if order.due_on is None or order.due_minor <= 0:
        return mark.full
    due = translate("OrderTable", "due on {day}").format(day=labels.day_in_full(order.due_on))
    return f"{mark.full}, {due}"
