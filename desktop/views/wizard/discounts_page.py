"""Step 3: vouchers, a discount, a surcharge, a tip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.vouchers import VoucherRefused
from desktop.views.context import DeskContext
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.keys import bind
from desktop.views.wizard.reductions import DiscountBlock, SurchargeBlock, TipBlock
from desktop.views.wizard.section import two_columns
from desktop.views.wizard.step import Step
from desktop.views.wizard.voucher_sheet import VoucherSheet
from desktop.views.wizard.vouchers_block import VouchersBlock
from desktop.views.wizard.writing import NumberRow


class DiscountsPage(Step):
    """Every number is stored when its field is left; the basket beside shows what it does."""

    page = "discounts"

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(draft, context, parent)
        self.vouchers = VouchersBlock(self.writer)
        self.discount, self.surcharge = DiscountBlock(self.writer), SurchargeBlock(self.writer)
        self.tip = TipBlock(self.writer)
        self._sheet: VoucherSheet | None = None
        two_columns(self, (self.vouchers, self.tip), (self.discount, self.surcharge))
        self.vouchers.new_asked.connect(self._new_voucher)
        bind(self, "Ctrl+G", self._new_voucher)

    def show_draft(self) -> None:
        for block in (self.vouchers, self.discount, self.surcharge, self.tip):
            block.show_core(self.draft.core)

    def arrive(self) -> None:
        self.vouchers.code_row.set_problem("")
        self.vouchers.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def numbers(self) -> Sequence[NumberRow]:
        return (*self.discount.numbers, *self.surcharge.numbers, self.tip.number)

    def settle(self) -> None:
        super().settle()
        self.discount.settle()
        self.surcharge.settle()

    def show_refusal(self, error: DeskError) -> bool:
        if isinstance(error, VoucherRefused):
            self.vouchers.show_refusal(error)
        return isinstance(error, VoucherRefused)

    def _new_voucher(self) -> None:
        self._sheet = VoucherSheet(self.window(), self.writer)
        self._sheet.made.connect(self._use_made)
        self._sheet.begin()

    def _use_made(self, code: str) -> None:
        self.vouchers.use(code)
        self.vouchers.code.setFocus(Qt.FocusReason.OtherFocusReason)
