"""Refund: what is given back, why, and the money, with everything that follows from it on the same sheet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_look import planned_sums
from desktop.services.forms.refund_offer import RefundOffer, refund_offer
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import Plan
from desktop.views import labels
from desktop.views.orders.give_back_blocks import MoneyBlock, ReasonBlock, RowsBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.toggles import CheckBox, Segments
from desktop.views.tokens import GAP_8, GAP_12, GAP_16

translate = QCoreApplication.translate

ROWS, SPREAD = "rows", "spread"
"""Rows of the sale, or one amount over the whole order."""


class RefundSheet(PlannedSheet):
    """Asked by ``ask``; the plan agreed to comes by ``agreed``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "refund", Command.REFUND)
        self._offer: RefundOffer | None = None
        self.how = Segments(
            [
                (ROWS, translate("GiveBack", "Items and amounts")),
                (SPREAD, translate("GiveBack", "One amount over the order")),
            ]
        )
        self.everything = Button(translate("GiveBack", "Everything"), "quiet")
        self.rows, self.spread = RowsBlock(), MoneyEdit("EUR")
        self.spread_row = FormRow(translate("GiveBack", "Amount"), self.spread)
        self.why, self.money = ReasonBlock("refund"), MoneyBlock("refund")
        self.tell = CheckBox(translate("GiveBack", "Tell the customer by e-mail"))
        self._stack()
        self._christen()
        self._connect()

    def _stack(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.how)
        head.addStretch(1)
        head.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignRight)
        head.setContentsMargins(0, 0, -self.everything.reach(), 0)
        self.body.addLayout(head)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.spread_row)
        self.body.addWidget(Rule(GAP_8, GAP_16))
        self.body.addWidget(self.why)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.money)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.tell)
        self.end_form()

    def _christen(self) -> None:
        named = {"how": self.how, "everything": self.everything, "amount": self.spread, "tell": self.tell}
        for name, widget in named.items():
            widget.setObjectName(f"refund.{name}")

    def _connect(self) -> None:
        self.how.changed.connect(self._turn)
        self.everything.clicked.connect(self.rows.take_all)
        for signal in (self.rows.changed, self.why.changed, self.money.changed):
            signal.connect(self.look)
        self.spread.changed.connect(self._again)
        self.spread.refused.connect(self._again)
        self.tell.toggled.connect(self._again)

    def ask(self, order_id: int, number: str, email: str) -> None:
        """Ask what is refunded of this order, and show what can be. Raises PaymentMethodMissing."""
        self._offer = offer = refund_offer(order_id)
        self._order_id = 0
        title = translate("GiveBack", "Refund {number}").format(number=number)
        left = labels.money(offer.left_minor, offer.currency)
        self.set_title(title, translate("GiveBack", "At most {amount} can be refunded.").format(amount=left))
        self.rows.offer(offer.rows, offer.currency, goods=True)
        most = labels.money(offer.spread_minor, offer.currency)
        self.spread.set_currency(offer.currency)
        self.spread.set_minor(None)
        self.spread_row.set_helper(translate("GiveBack", "at most {amount}").format(amount=most))
        self.why.offer(offer.reasons, required=offer.reason_required, printable=offer.invoiced)
        self.money.offer(offer.methods, offer.currency)
        self.tell.setChecked(offer.tell)
        self.tell.set_text(translate("GiveBack", "Tell the customer by e-mail"), email)
        self.tell.setVisible(offer.can_tell)
        self.how.set_current(ROWS)
        self._order_id = order_id
        self._turn(ROWS)
        self.open(self.rows.rows[0].units if self.rows.rows else None)

    def _turn(self, how: str) -> None:
        self.rows.setVisible(how == ROWS)
        self.everything.setVisible(how == ROWS)
        self.spread_row.setVisible(how == SPREAD)
        self.look()

    def _again(self, _value: object = None) -> None:
        self.look()

    # What the form says

    def choices(self) -> RefundChoices | None:
        by_rows = self.how.current() == ROWS
        rows = tuple(chosen for row in self.rows.rows if (chosen := row.chosen())) if by_rows else ()
        spread = None if by_rows else self.spread.minor()
        if not rows and spread is None:
            return None
        code, text, public = self.why.facts()
        return RefundChoices(
            rows=rows,
            spread_minor=spread,
            reason_code=code,
            reason=text,
            public=public,
            method_id=self.money.method_id(),
            pay_back_minor=self.money.amount_minor(),
            tell_customer=self.tell.isChecked(),
        )

    def places(self) -> Mapping[str, Say]:
        reason = self.why.code_row.set_problem
        places: dict[str, Say] = {row.field: row.say for row in self.rows.rows}
        fixed = {"amount": self.spread_row.set_problem, "reason": reason, "reason_code": reason}
        return places | fixed | self.money.places()

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        by_rows = self.how.current() == ROWS
        found = [(row.field, row.typed_problem()) for row in self.rows.rows if by_rows]
        found += [("amount", None if by_rows else self.spread.problem())]
        found += [("pay_back", self.money.typed_problem())]
        return [(name, error) for name, error in found if error is not None]

    def show_sums(self, seen: Plan | None) -> None:
        word = translate("GiveBack", "Refund")
        sums = planned_sums(seen) if seen else None
        for row in self.rows.rows:
            row.show_worth(sums.worth.get((row.row.kind, row.row.key)) if sums else None)
        if sums is None or seen is None:
            self.money.show_sums(None)
            self.go.setText(word)
            return
        self.money.show_sums(sums.back_minor, sums.most_back_minor)
        amount = labels.money(sums.credited_minor, seen.currency)
        whole = sums.back_minor >= sums.credited_minor
        word = translate("GiveBack", "Refund {amount}") if whole else translate("GiveBack", "Credit {amount}")
        self.go.setText(word.format(amount=amount))
