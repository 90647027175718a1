"""Any sequence of commands keeps every law of the order's life (order rules 5.7, I1 to I18, I20, I22).

The machine plays with the real services on a real file. It knows what must hold from raw rows alone, asks no
service about it, and looks after every single command.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import CommandRefused
from desktop.services.commands.commands import Command, can
from desktop.services.orders.order_card import order_ledger
from desktop.services.plans.plans import plan
from tests.machine.desk import PICK
from tests.machine.nightly import nightly
from tests.machine.rows import Dump
from tests.machine.rules_goods import Goods
from tests.machine.rules_money import Money
from tests.machine.rules_order import Orders
from tests.machine.rules_quote import Quotes
from tests.machine.rules_sale import Sales
from tests.machine.rules_value import Values

STEPS = 32
"""Commands in a sequence, beside the two sales that it begins with."""

SEQUENCES = 120
"""What `make test` has time for."""

ALL_SEQUENCES, PARTS = 10_000, 8
"""What the night has time for."""

PHASES = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]
QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


class OrdersLife(Sales, Money, Goods, Orders, Values, Quotes):
    """Everything that can be done with a handful of orders."""

    @rule(pick=PICK)
    def again(self, pick: int) -> None:
        """The same command with the same key."""
        self.repeat(pick)

    @rule(pick=PICK, command=st.sampled_from(list(Command)))
    def refused(self, pick: int, command: Command) -> None:
        """What a button says is impossible is refused, with the same reason, and leaves no trace."""
        order = self.placed(pick)
        if order and command not in self.can_do[order]:
            with pytest.raises(CommandRefused) as refusal:
                plan(command, order)
            assert refusal.value.reason == can(command, order_ledger(order)).reason
            assert Dump() == self.before

    def teardown(self) -> None:
        """A shop that went through all this is sound."""
        try:
            assert not self.sound or check_shop() == []
        finally:
            super().teardown()


def play(sequences: int) -> None:
    """So many sequences; a failure shows the shortest one that fails."""
    wanted = settings(
        max_examples=sequences,
        stateful_step_count=STEPS,
        deadline=None,
        suppress_health_check=QUIET,
        report_multiple_bugs=False,
        phases=PHASES,
    )
    run_state_machine_as_test(OrdersLife, settings=wanted)


def test_any_sequence_of_commands_keeps_every_law() -> None:
    play(SEQUENCES)


@nightly
@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_ten_thousand_sequences(part: int) -> None:
    """In parts, each with chances of its own."""
    play(ALL_SEQUENCES // PARTS)
