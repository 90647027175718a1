"""F67 on the order page: what is due and what was credited are explained where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.commands.commands import Command
from desktop.services.plans import payments
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.views.parts.sums import Amount
from tests.services.factory import HONEY, MUG, make_order
from tests.views.orders.opened import Opened


def test_what_is_due_and_what_was_credited_lead_to_their_computation(desk: Desk, qtbot: QtBot) -> None:
    """F67: by key, by the figure in the head, and by the amounts of the payment card."""
    number = make_order([MUG, HONEY], ships="ship")
    payments.receive(number, 2000, by="")
    credit = RefundChoices(spread_minor=500, pay_back_minor=0, reason_code="damaged", reason="ébréché")
    carry_out(plan(Command.REFUND, number, credit), by="")
    order = Opened(desk, qtbot, number)
    order.key(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    sheet = order.page.explanation
    assert sheet is not None
    assert sheet.rows[0] == ("Due", order.text("order.due"))
    assert sheet.rows[1:3] == [("Total", order.text("order.total")), (sheet.rows[2][0], "−€5.00")]
    assert sheet.rows[2][0].startswith("Credited on")
    assert [amount for words, amount in sheet.rows if words.startswith("Credited on")] == ["−€5.00", "€5.00"]
    assert sum(row == ("Total", order.text("order.total")) for row in sheet.rows) == 2
    payment = order.page.body.payment
    amounts = [label for label in payment.findChildren(Amount) if label.text() in ("−€5.00", "€18.65")]
    assert len(amounts) == 2
    for place in (order.page.header.due.value, *amounts):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible()
        order.page.scroller.ensureWidgetVisible(place)
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
        assert sheet.isVisible()
        assert sheet.rows[0][0] == "Due"
