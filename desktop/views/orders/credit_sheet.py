"""Credit note: rows of the invoice, or an amount of one's own at a VAT rate; goods and money stay."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.basket import TaxGroup
from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_look import planned_sums
from desktop.services.forms.refund_offer import CreditOffer, RateLeft, credit_offer
from desktop.services.plans.plan_refund import CreditChoices
from desktop.services.plans.plans import Plan
from desktop.views import labels
from desktop.views.orders.give_back_blocks import ReasonBlock, RowsBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.toggles import Segments
from desktop.views.tokens import GAP_8, GAP_16

translate = QCoreApplication.translate

ROWS, CUSTOM = "rows", "custom"
"""Rows of the invoice, or an amount of one's own."""
ALL_RATES = -1


class CreditSheet(PlannedSheet):
    """Asked by ``ask``; the plan agreed to comes by ``agreed``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "credit", Command.CREDIT_NOTE)
        self._offer: CreditOffer | None = None
        rows, custom = translate("GiveBack", "Items and amounts"), translate("GiveBack", "Another amount")
        self.how = Segments([(ROWS, rows), (CUSTOM, custom)])
        self.everything = Button(translate("GiveBack", "Everything"), "quiet")
        self.rows, self.why = RowsBlock(), ReasonBlock("credit")
        self.amount, self.rate, self.text = MoneyEdit("EUR"), Combo(), TextField()
        self.amount_row = FormRow(translate("GiveBack", "Amount"), self.amount)
        self.rate_row = FormRow(translate("GiveBack", "VAT rate"), self.rate)
        self.text_row = FormRow(
            translate("GiveBack", "Text on the credit note"),
            self.text,
            translate("GiveBack", "Stands on the paper instead of the items; may stay empty."),
        )
        self._custom = self._custom_part()
        self._stack()
        self._connect()

    def _custom_part(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout()
        row.setSpacing(GAP_16)
        row.addWidget(self.amount_row, 1)
        row.addWidget(self.rate_row, 1)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, GAP_8, 0, 0)
        column.setSpacing(GAP_16)
        column.addLayout(row)
        column.addWidget(self.text_row)
        return part

    def _stack(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.how)
        head.addStretch(1)
        head.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignRight)
        head.setContentsMargins(0, 0, -self.everything.reach(), 0)
        self.body.addLayout(head)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.rows)
        self.body.addWidget(self._custom)
        self.body.addWidget(Rule(GAP_8, GAP_16))
        self.body.addWidget(self.why)
        self.end_form()
        named = {"how": self.how, "everything": self.everything, "amount": self.amount}
        for name, widget in (named | {"rate": self.rate, "text": self.text}).items():
            widget.setObjectName(f"credit.{name}")

    def _connect(self) -> None:
        self.how.changed.connect(self._turn)
        self.everything.clicked.connect(self.rows.take_all)
        self.rows.changed.connect(self.look)
        self.why.changed.connect(self.look)
        self.amount.changed.connect(self._again)
        self.amount.refused.connect(self._again)
        self.rate.currentIndexChanged.connect(self._again)
        self.text.textEdited.connect(self._again)

    def ask(self, order_id: int, number: str) -> None:
        """Ask what is credited of this order's invoices, and show what can be."""
        self._offer = offer = credit_offer(order_id)
        self._order_id = order_id
        left = labels.money(offer.left_minor, offer.currency)
        intro = translate("GiveBack", "Invoice {numbers}. At most {amount} can be credited.")
        title = translate("GiveBack", "Credit note for {number}").format(number=number)
        self.set_title(title, intro.format(numbers=", ".join(offer.invoices), amount=left))
        self.rows.offer(offer.rows, offer.currency, goods=False)
        self.amount.set_currency(offer.currency)
        self.amount.set_minor(None)
        self.text.clear()
        self.rate.clear()
        rates = [(labels.percent(rate.tax.rate), at) for at, rate in enumerate(offer.rates)]
        every = [(translate("GiveBack", "As sold, over all rates"), ALL_RATES)] if len(rates) > 1 else []
        self.rate.fill([*rates, *every])
        self.why.offer(offer.reasons, required=offer.reason_required, printable=True)
        self.how.set_current(ROWS)
        self._turn(ROWS)
        self.open(self.rows.rows[0].units if self.rows.rows else None)

    def _turn(self, how: str) -> None:
        self.rows.setVisible(how == ROWS)
        self.everything.setVisible(how == ROWS)
        self._custom.setVisible(how == CUSTOM)
        self.look()

    def _again(self, _value: object = None) -> None:
        self.look()

    # What the form says

    def _chosen_rate(self) -> RateLeft | None:
        at = self.rate.currentData()
        return None if self._offer is None or at in (None, ALL_RATES) else self._offer.rates[int(at)]

    def choices(self) -> CreditChoices | None:
        code, why, public = self.why.facts()
        said = {"reason_code": code, "reason": why, "public": public}
        if self.how.current() == ROWS:
            rows = tuple(chosen for row in self.rows.rows if (chosen := row.chosen()))
            return CreditChoices(rows=rows, **said) if rows else None  # type: ignore[arg-type]  # each value fits its name
        amount, rate = self.amount.minor(), self._chosen_rate()
        if amount is None:
            return None
        tax: TaxGroup | None = rate.tax if rate else None
        text = self.text.text().strip()
        return CreditChoices((), amount, tax, text, code, why, public)

    def places(self) -> Mapping[str, Say]:
        reason = self.why.code_row.set_problem
        places: dict[str, Say] = {row.field: row.say for row in self.rows.rows}
        by_rows = self.how.current() == ROWS
        fixed = {"reason": reason, "reason_code": reason}
        return places | fixed | ({} if by_rows else {"amount": self.amount_row.set_problem})

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        if self.how.current() == CUSTOM:
            return [("amount", error)] if (error := self.amount.problem()) else []
        found = [(row.field, row.typed_problem()) for row in self.rows.rows]
        return [(name, error) for name, error in found if error is not None]

    def show_sums(self, seen: Plan | None) -> None:
        self._show_most()
        sums = planned_sums(seen) if seen else None
        for row in self.rows.rows:
            row.show_worth(sums.worth.get((row.row.kind, row.row.key)) if sums else None)
        if sums is None or seen is None:
            self.go.setText(translate("GiveBack", "Issue the credit note"))
            return
        amount = labels.money(sums.credited_minor, seen.currency)
        self.go.setText(translate("GiveBack", "Credit {amount}").format(amount=amount))

    def _show_most(self) -> None:
        offer, rate = self._offer, self._chosen_rate()
        if offer is not None:
            most = labels.money(rate.left_minor if rate else offer.spread_minor, offer.currency)
            self.amount_row.set_helper(translate("GiveBack", "at most {amount}").format(amount=most))
