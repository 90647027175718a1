"""Papers of several orders: one job, one refusal never blocks the others, printed ones are known."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.domain.states import DocumentKind
from desktop.services.commands.command_refusals import OrderIsHeld
from desktop.services.issuing.bulk_papers import documents_to_print, issue_planned, plan_papers
from desktop.services.issuing.documents import issue_slip, record_print
from tests.services.factory import identify_shop, make_order, set_order, written

pytestmark = pytest.mark.usefixtures("new_shop")
SLIP, INVOICE = DocumentKind.PACKING_SLIP, DocumentKind.INVOICE


@pytest.fixture
def orders() -> list[int]:
    """Four orders to send: nothing done, slip issued, slip printed, on hold."""
    identify_shop()
    orders = [make_order(ships="ship") for _ in range(4)]
    issue_slip(orders[1], by="Sam")
    record_print(issue_slip(orders[2], by="Sam"), "laser", 1, by="Sam")
    set_order(orders[3], held_since=datetime(2026, 11, 21, tzinfo=UTC))
    return orders


def test_looking_writes_nothing(orders: list[int]) -> None:
    before = written()
    plan = plan_papers(orders, SLIP)
    assert written() == before
    assert [place for place, _ in plan.fresh] == [1]
    assert [place for place, _ in plan.again] == [2]
    assert plan.to_issue == [(0, orders[0])]
    assert [type(error) for _, error in plan.refused] == [OrderIsHeld]
    assert plan.questions


def test_papers_come_out_in_the_order_of_the_orders(orders: list[int]) -> None:
    backwards = orders[::-1]
    plan = plan_papers(backwards, SLIP)
    issue_planned(plan, by="Sam")
    slips = {place: issue_slip(order_id, by="Sam") for place, order_id in enumerate(backwards) if place}
    assert documents_to_print(plan, again=True) == [slips[1], slips[2], slips[3]]
    assert documents_to_print(plan, again=False) == [slips[2], slips[3]]


def test_one_refusal_does_not_block_the_others(orders: list[int]) -> None:
    plan = plan_papers(orders[:2], INVOICE)
    assert plan.questions, "issuing invoices is asked before"
    set_order(orders[0], held_since=datetime(2026, 11, 21, tzinfo=UTC))
    issue_planned(plan, by="Sam")
    assert len(plan.fresh) == 1
    assert [type(error) for _, error in plan.refused] == [OrderIsHeld]
    assert plan.to_issue == []


def test_slips_of_orders_without_any_question(orders: list[int]) -> None:
    seen: list[tuple[int, int]] = []
    plan = plan_papers(orders[:2], SLIP, lambda done, of: seen.append((done, of)))
    assert not plan.questions
    assert seen == [(0, 2), (1, 2)]
