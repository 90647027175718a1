"""What every rule of the machine stands on: do something, then hold the shop file to all laws.

A command that is refused must leave no trace; one that is done must do what its plan said, and nothing to
other orders.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command, can
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.plans.plans import Plan, carry_out, plan, standing
from tests.machine.laws_goods import GOODS_LAWS
from tests.machine.laws_money import MONEY_LAWS, what_is_due_is_explained
from tests.machine.laws_papers import PAPER_LAWS
from tests.machine.laws_steps import STEP_LAWS, others_are_left_alone
from tests.machine.rows import Dump
from tests.machine.world import World, open_world

LAWS = (*MONEY_LAWS, *GOODS_LAWS, *PAPER_LAWS)
BY = "Maëlle"

PICK = st.integers(0, 11)
"""One of what there is: taken modulo how many there are."""
ANY = 11
"""The pick of an order with which the command may be impossible."""

Choices = Callable[[OrderLedger], Any]


class Desk(RuleBasedStateMachine):
    """A shop in a file of its own, and what was done in it."""

    world: World

    def __init__(self) -> None:
        super().__init__()
        self._open = ExitStack()
        self.world = self._open.enter_context(open_world())
        self.before = Dump()
        self.done: list[tuple[Plan, str]] = []
        self.can_do: dict[int, frozenset[Command]] = {}
        self.sound = True

    def teardown(self) -> None:
        """Let go of the file."""
        self._open.close()

    def placed(self, pick: int) -> int:
        """One of the orders; 0 while there is none."""
        ids = [order["id"] for order in self.before.orders()]
        return ids[pick % len(ids)] if ids else 0

    def possible(self, command: Command, pick: int) -> int:
        """One of the orders with which the command is possible, now and then any; 0 while there is none."""
        found = [order for order, commands in self.can_do.items() if command in commands]
        return one_of(found, pick) if found and pick != ANY else self.placed(pick)

    def act(self, what: Callable[[], object], *touched: int) -> bool:
        """Do something to these orders; True when it was not refused."""
        self.sound, refusal = False, None
        try:
            what()
        except DeskError as error:
            refusal = error
        if refusal is None:
            self.judge(set(touched))
        else:
            assert Dump() == self.before, f"refused by {refusal!r}, and yet something changed"
        self.sound = True
        return refusal is None

    def judge(self, touched: set[int]) -> None:
        """Hold the file, and what became of it, to every law."""
        before, after = self.before, Dump()
        for law in LAWS:
            law(after)
        for step_law in STEP_LAWS:
            step_law(before, after)
        new = {order["id"] for order in after.new("orders", before)}
        others_are_left_alone(before, after, touched | new)
        self.before = after
        for order in after.orders():
            if order["id"] in touched | new:
                ledger = order_ledger(order["id"])
                what_is_due_is_explained(ledger)
                self.can_do[order["id"]] = frozenset(one for one in Command if can(one, ledger).ok)

    def command(self, command: Command, pick: int, choices: Choices) -> bool:
        """Look at a command on one of the orders, then do it under a key of its own."""
        return self.carried_out(command, self.possible(command, pick), choices)

    def carried_out(self, command: Command, order_id: int, choices: Choices) -> bool:
        """The same with one certain order; False when there is none, or it was refused."""

        def look_and_do() -> None:
            seen = plan(command, order_id, choices(order_ledger(order_id)))
            assert Dump() == self.before, "looking changed something"
            key = f"{command} {len(self.done)}"
            assert carry_out(seen, by=BY, key=key)
            assert seen.after == standing(order_ledger(order_id).core.head), "not what the plan said"
            self.done.append((seen, key))

        return bool(order_id) and self.act(look_and_do, order_id)

    def repeat(self, pick: int) -> None:
        """I16: the same key again changes nothing."""
        if self.done:
            seen, key = self.done[pick % len(self.done)]
            assert not carry_out(seen, by=BY, key=key)
            assert Dump() == self.before, "I16"


def when(command: Command) -> Callable[[Any], Any]:
    """A rule that is played while the command is possible with one of the orders."""
    return precondition(lambda desk: any(command in commands for commands in desk.can_do.values()))


def one_of(rows: Sequence[Any], pick: int) -> Any:
    """One of the rows by its place; None when there is none."""
    return rows[pick % len(rows)] if rows else None
