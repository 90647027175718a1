"""Returns: what is announced, what came back, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.refund_parts import RefundOf
from desktop.domain.states import ReturnState
from desktop.services.orders.cards import LineCard
from desktop.services.orders.ledger_cards import OrderCard, ReturnCard
from desktop.services.plans.plan_refund import REFUND
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.icons import icon
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.panels.panel import Panel, Rows, act_button, nothing, row
from desktop.views.orders.return_turns import FIRST
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.flow import Flow
from desktop.views.parts.links import Link
from desktop.views.parts.menu import Menu
from desktop.views.parts.text import Elided
from desktop.views.tokens import GAP_4, GAP_8

ASKED, WAITING = ReturnState.REQUESTED, ReturnState.WAITING
RECEIVED, REFUSED = ReturnState.RECEIVED, ReturnState.REFUSED
CHIP = {ReturnState.CLOSED: "completed"}
OTHERS = {
    ASKED: ("confirm", "edit", "refuse", "close"),
    WAITING: ("reopen", "edit", "refuse", "close"),
    RECEIVED: ("edit",),
    REFUSED: ("reopen", "edit"),
}
"""What else can be done with a return than what usually comes next."""

ICONS = {
    "confirm": "check",
    "edit": "pencil",
    "refuse": "cancel",
    "close": "lock",
    "reopen": "back",
    "exchange": "orders",
}


class ReturnsPanel(Panel):
    """Every return with its state and the button for what comes next; and what else came back."""

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._acts = acts
        self._menus: list[Menu] = []
        self.set_title(self.tr("Returns"))
        create = act_button(self.tr("Create"), acts["return.create"], "order.return.create", leaves=True)
        self.add_action(create)
        self.returns = Rows("order.returns")
        self.body.addWidget(self.returns)
        self.body.addStretch(1)

    def part(self, card: OrderCard) -> Any:
        return card.head.id, card.lines, card.returns, card.credits, clock.today()

    def fill(self, card: OrderCard) -> None:
        for menu in self._menus:
            menu.deleteLater()
        self._menus = []
        names = {line.id: line.name for line in card.lines}
        rows: list[QWidget] = [self._return_row(one, names) for one in card.returns]
        if not card.returns:
            rows = list(_over_the_counter(card))
        self.returns.refill(rows or [nothing(self.tr("Nothing came back."))])

    def _return_row(self, card: ReturnCard, names: dict[int, str]) -> QWidget:
        made = ReturnRow(card, self._about(card, names))
        made.number.clicked.connect(self._deed("edit", card))
        if card.state in FIRST:
            name = FIRST[card.state]
            first = Button(self._words()[name], "plain", height=32)
            first.setObjectName(f"order.return.{name}")
            first.clicked.connect(self._deed(name, card))
            made.add(first)
        leads = card.exchange_begun or bool(card.exchange_number)
        others = [*OTHERS.get(card.state, ()), *(["exchange"] if leads else [])]
        return made.add(self._more(card, others)) if others else made

    def _about(self, card: ReturnCard, names: dict[int, str]) -> str:
        came = card.state in (RECEIVED, ReturnState.CLOSED) and any(item.received for item in card.items)
        goods = ", ".join(
            f"{labels.quantity(item.received if came else item.quantity)}\u00a0× {names[item.line_id]}"
            for item in card.items
            if item.line_id in names and (item.received or not came)
        )
        said = [states.word(card.action), goods]
        if card.state in (ASKED, WAITING) and card.deadline_on and card.asked_on > card.deadline_on:
            said.insert(0, self.tr("after the last day"))
        return ", ".join(part for part in said if part)

    def _more(self, card: ReturnCard, names: list[str]) -> IconButton:
        button = IconButton("more", self.tr("More about {number}").format(number=card.number), 32)
        button.setObjectName(f"order.return.{card.id}.more")
        menu = Menu(button)
        for name in names:
            action = menu.addAction(icon(ICONS[name]), self._words()[name])
            action.setObjectName(f"act.return.{name}")
            action.triggered.connect(self._deed(name, card))
        self._menus.append(menu)
        button.clicked.connect(partial(_open_below, menu, button))
        return button

    def _deed(self, name: str, card: ReturnCard) -> Callable[..., None]:
        acts = self._acts.returns
        if name == "exchange":
            return partial(_do, acts.open_exchange, card.exchange_order_id or 0)
        return partial(_do, getattr(acts, name), card.id)

    def _words(self) -> dict[str, str]:
        return {
            "receive": self.tr("Receive"),
            "confirm": self.tr("Confirm, wait for the goods"),
            "edit": self.tr("Change…"),
            "refuse": self.tr("Refuse…"),
            "close": self.tr("Close"),
            "reopen": self.tr("Back to asked for"),
            "exchange": self.tr("Open the exchange"),
        }


class ReturnRow(QWidget):
    """Number and state, below them the goods, and buttons at the right. The number leads to the form."""

    def __init__(self, card: ReturnCard, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = Link(card.number)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.number.setEnabled(card.state is not ReturnState.CLOSED)
        self.number.setObjectName(f"order.return.{card.id}")
        chip = StatusChip(CHIP.get(card.state, card.state.value), states.word(card.state))
        first = Flow(GAP_8)  # the state goes below the number where there is no room
        first.add(self.number)
        first.add(chip)
        words = QVBoxLayout()
        words.setSpacing(GAP_4)
        words.addWidget(first)
        words.addWidget(Elided(about, 12, 400, "muted"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, GAP_4, 0, GAP_4)
        self._row.setSpacing(GAP_8)
        self._row.addLayout(words, 1)
        self.setToolTip(", ".join(part for part in (card.reason, card.answer, card.staff_note) if part))

    def add(self, widget: QWidget) -> ReturnRow:
        """Put something at the right."""
        self._row.addWidget(widget)
        return self


def _do(deed: Callable[[int], None], key: int, _checked: bool = False) -> None:
    deed(key)


def _open_below(menu: Menu, button: IconButton, _checked: bool = False) -> None:
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _over_the_counter(card: OrderCard) -> Iterator[QWidget]:
    """Goods of a counter sale that were refunded and are on the shelf again.

    Of an order that is sent or picked up, a refund gives back what never left the shop: that did not come
    back, and neither did what was cancelled or edited off.
    """
    if card.head.delivery.kind:
        return
    given = [part for credit in card.credits if credit.cause == REFUND for part in credit.parts]
    for line in card.lines:
        mine = (part.units for part in given if part.kind is RefundOf.LINE and part.key == str(line.id))
        units = min(line.units.back, sum(mine, Decimal(0)))
        if units:
            yield _came_back(line, units)


def _came_back(line: LineCard, units: Decimal) -> QWidget:
    count = labels.quantity(units, line.unit if units % 1 else "")
    return row(f"{count} × {line.name}", line.variant_name, "refund")
