"""I13: eight tills at once number their papers without a gap and without a double, whatever is refused."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

import pytest

from desktop.domain.refund_parts import RefundOf
from desktop.domain.settings import INVOICE_WHEN
from desktop.models.base import db
from desktop.services.commands.commands import Command
from desktop.services.issuing.documents import issue_invoice, issue_slip
from desktop.services.orders.give_back import GiveBack
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans.plan_refund import CreditChoices
from desktop.services.plans.plans import do_now
from desktop.services.shop.preferences import change_settings
from desktop.services.work import Work, work
from tests.machine.nightly import nightly
from tests.machine.rows import Dump
from tests.machine.world import World, open_world

TILLS = 8
PAPERS = ("invoice", "credit_note", "packing_slip")


class Aborted(Exception):
    """Something went wrong after the paper had its number."""


@dataclass
class Till:
    """One thread: it issues so many papers in turn; one use case of five is aborted at its very end."""

    world: World
    papers: int
    orders: list[int] = field(default_factory=list)
    with_slip: set[int] = field(default_factory=set)
    issued: int = 0
    errors: list[BaseException] = field(default_factory=list)

    def run(self) -> None:
        """Work through the papers; what goes wrong is kept for the test."""
        try:
            for pragma in ("synchronous = off", "busy_timeout = 120000"):  # patience on a busy machine
                db.execute_sql(f"PRAGMA {pragma}")
            for at in range(self.papers + self.papers // 4):
                self._one(at)
        except BaseException as error:
            self.errors.append(error)
        finally:
            db.close()

    def _one(self, at: int) -> None:
        try:
            with work("") as job:
                done = self._issue(job, at)
                if at % 5 == 4 - at // 5 % 5:
                    raise Aborted
        except Aborted:
            return
        self.issued += 1
        done()

    def _issue(self, job: Work, at: int) -> Callable[[], None]:
        """An invoice for every new order, its slip, then its credit notes; returns what to remember."""
        if at % 10 == 0:
            order = a_sale(self.world)
            issue_invoice(order, by="")
            return partial(self.orders.append, order)
        last = self.orders[-1]
        if last not in self.with_slip:
            issue_slip(last, by="")
            return partial(self.with_slip.add, last)
        a_cent = GiveBack(RefundOf.SHIPPING, "shipping", amount_minor=1)
        do_now(job, Command.CREDIT_NOTE, last, CreditChoices((a_cent,)))
        return lambda: None


def a_sale(world: World) -> int:
    """A card that is fetched, with a delivery price to give back cent by cent."""
    line = NewLine(Decimal(1), world.goods[3])
    return place(NewOrder((line,), name="Soizic", delivery=NewDelivery(world.pickup, price_minor=500)), by="")


def all_tills(papers: int) -> None:
    """Eight threads with so many papers each; then every series is looked at."""
    with open_world() as world:
        change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
        tills = [Till(world, papers) for _ in range(TILLS)]
        threads = [threading.Thread(target=till.run) for till in tills]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [error for till in tills for error in till.errors] == []
        dump = Dump()
        assert len(dump.rows("document")) == sum(till.issued for till in tills) == TILLS * papers
        series: dict[str, list[int]] = defaultdict(list)
        for row in dump.rows("document"):
            assert row["kind"] in PAPERS
            name, _, number = row["number"].rpartition("-")
            series[name].append(int(number))
        assert len(series) == len(PAPERS)
        for name, numbers in series.items():
            assert numbers == list(range(1, len(numbers) + 1)), name


def test_eight_tills_leave_no_gap_and_no_double() -> None:
    all_tills(12)


@nightly
@pytest.mark.slow
def test_eight_tills_with_five_hundred_papers_each() -> None:
    """F85, in full."""
    all_tills(500)
