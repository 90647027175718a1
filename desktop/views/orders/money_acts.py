"""Refund, credit note, money paid back and the list of papers, from the page of an order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_look import planned_sums
from desktop.services.issuing.paper_list import has_papers
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.plans.plans import Plan, carry_out
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.credit_sheet import CreditSheet
from desktop.views.orders.papers_sheet import PapersSheet
from desktop.views.orders.pay_back_sheet import PayBackSheet
from desktop.views.orders.planned_sheet import PlannedSheet
from desktop.views.orders.refund_sheet import RefundSheet

KEYS = {"refund": "R", "credit_note": "V", "pay_back": "B", "papers": "D"}
ICONS = {"refund": "refund", "credit_note": "doc", "pay_back": "refund", "papers": "doc"}
_COMMANDS = {
    "refund": Command.REFUND,
    "credit_note": Command.CREDIT_NOTE,
    "pay_back": Command.PAY_BACK,
}
AnySheet = TypeVar("AnySheet", bound=PlannedSheet)


class MoneyActs(ActGroup):
    """Four actions: ``refund``, ``credit_note``, ``pay_back`` and ``papers``.

    ``paper_wanted`` asks the page to show a document, ``date_wanted`` for another date of supply,
    ``slip_wanted`` and ``slip_print_wanted`` to issue the slip of a shipment and show or print it. The sheets
    are made when they are first asked for.
    """

    paper_wanted = Signal(int)
    slip_wanted = Signal(int)
    slip_print_wanted = Signal(int)
    date_wanted = Signal()

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self._sheets: dict[Callable[[QWidget], PlannedSheet], PlannedSheet] = {}
        self._list: PapersSheet | None = None
        words = {
            "refund": self.tr("Refund…"),
            "credit_note": self.tr("Credit note…"),
            "pay_back": self.tr("Pay money back…"),
            "papers": self.tr("All papers…"),
        }
        deeds: dict[str, Callable[[], None]] = {
            "refund": self._refund,
            "credit_note": self._credit,
            "pay_back": self._pay_back,
            "papers": self._papers,
        }
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed, words[name])

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        for name, command in _COMMANDS.items():
            self.allow(name, command)
        there = has_papers(card)
        self.allow_when("papers", there, "" if there else self.tr("There is no paper for this order yet"))

    # Asked

    def _refund(self) -> None:
        head, sheet = self._shown().head, self._sheet(RefundSheet)
        self.attempt(lambda: sheet.ask(head.id, head.number, head.email))

    def _credit(self) -> None:
        head, sheet = self._shown().head, self._sheet(CreditSheet)
        self.attempt(lambda: sheet.ask(head.id, head.number))

    def _pay_back(self) -> None:
        head, sheet = self._shown().head, self._sheet(PayBackSheet)
        self.attempt(lambda: sheet.ask(head.id, head.number))

    def _papers(self) -> None:
        head = self._shown().head
        if self._list is None:
            self._list = PapersSheet(self._page.window(), self._context)
            self._list.paper_wanted.connect(self.paper_wanted)
            self._list.slip_wanted.connect(self.slip_wanted)
            self._list.slip_print_wanted.connect(self.slip_print_wanted)
            self._list.date_wanted.connect(self.date_wanted)
        self._list.show_order(head.id, head.number)

    def _sheet(self, kind: Callable[[QWidget], AnySheet]) -> AnySheet:
        """The sheet of a kind, made when it is first asked for."""
        if kind not in self._sheets:
            made = kind(self._page.window())
            made.agreed.connect(self._agreed)
            self._sheets[kind] = made
        return cast("AnySheet", self._sheets[kind])

    # Done

    def _agreed(self, agreed: Plan) -> None:
        try:
            carry_out(agreed, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._agreed, agreed))
            return
        self._context.toast(self._said(agreed))

    def _said(self, done: Plan) -> str:
        """What was given back, and in money only what really went."""
        sums = planned_sums(done)
        credited = labels.money(sums.credited_minor, done.currency)
        back = labels.money(sums.back_minor, done.currency)
        if not sums.credited_minor:
            words = self.tr("{back} paid back, {number}")
        elif not sums.back_minor:
            words = self.tr("{credited} credited, no money went back, {number}")
        elif sums.back_minor == sums.credited_minor:
            words = self.tr("{credited} refunded, {number}")
        else:
            words = self.tr("{credited} credited, {back} of it paid back, {number}")
        return words.format(credited=credited, back=back, number=done.number)
