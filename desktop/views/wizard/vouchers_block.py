"""Vouchers on the sale: by their code, from the list of those that are good, or made on the spot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.drafts import draft_adjustments
from desktop.services.orders.cards import AdjustmentCard, OrderCore
from desktop.services.vouchers.voucher_effect import voucher_refusal
from desktop.services.vouchers.vouchers import VoucherRow, valid_vouchers
from desktop.views import labels
from desktop.views.messages import words
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import FORM
from desktop.views.wizard.section import Section
from desktop.views.wizard.voucher_words import limits
from desktop.views.wizard.writing import Writer

translate = QCoreApplication.translate


class VouchersBlock(Section):
    """``new_asked`` wants a voucher to be made."""

    new_asked = Signal()

    def __init__(self, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(translate("Wizard", "Vouchers"), parent=parent)
        self._writer = writer
        self.code = TextField()
        self.code.setObjectName("wizard.voucher.code")
        self.code_row = FormRow(translate("Wizard", "Voucher code"), self.code)
        self.apply = Button(translate("Wizard", "Apply"), "plain", height=FORM)
        self.apply.setObjectName("wizard.voucher.apply")
        self.apply.set_hint("Return")
        self.new = Button(translate("Wizard", "New voucher"), "quiet", icon="plus")
        self.new.setObjectName("wizard.voucher.new")
        self.new.set_hint("Ctrl+G")
        self.used, self.offered = QVBoxLayout(), QVBoxLayout()
        self._codes: dict[QWidget, str] = {}
        self._ids: dict[QWidget, int] = {}
        self._lay_out()
        self.code.returnPressed.connect(self.use_typed)
        self.code.textEdited.connect(self._edited)
        self.apply.clicked.connect(self.use_typed)
        self.new.clicked.connect(self.new_asked)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.code_row, 1, Qt.AlignmentFlag.AlignTop)
        apply = QVBoxLayout()
        apply.setSpacing(0)
        apply.addSpacing(self.code_row.label.minimumHeight() + 6)  # beside the field, not its label
        apply.addWidget(self.apply)
        apply.addStretch(1)
        line.addLayout(apply)
        self.add_action(self.new)
        self.offers = Label(translate("Wizard", "Good for this sale"), 12, 600)
        self.none = Paragraph(translate("Wizard", "No voucher in the list fits this sale."), 13, 400, "muted")
        for column in (self.used, self.offered):
            column.setSpacing(0)
        self.body.addLayout(line)
        self.body.addLayout(self.used)
        self.body.addWidget(self.offers)
        self.body.addLayout(self.offered)
        self.body.addWidget(self.none)

    def show_core(self, core: OrderCore | None) -> None:
        """Show the vouchers on the sale, and those that could be."""
        clear(self.used)
        clear(self.offered)
        self._codes, self._ids = {}, {}
        if core is not None:
            for item in core.adjustments:
                if item.kind == "voucher":
                    self.used.addWidget(self._used(item, core))
        rows = valid_vouchers(core) if core is not None and core.lines else []
        for at, row in enumerate(rows):
            if at:
                self.offered.addWidget(Rule())
            self.offered.addWidget(self._offer(row))
        self.offers.setVisible(bool(rows))
        self.none.setVisible(not rows)

    def _used(self, item: AdjustmentCard, core: OrderCore) -> QWidget:
        refusal = voucher_refusal(item, core)
        row = TwoLines(
            item.name, words(refusal) if refusal else translate("Wizard", "On this sale"), icon="voucher"
        )
        if refusal:
            row.icon.set_icon("warn", "prob")
        row.add(Amount(labels.money(-item.minor, core.head.currency) if item.minor else ""))
        off = IconButton("x", translate("Wizard", "Remove {what}").format(what=item.name), 32)
        off.setObjectName("wizard.voucher.remove")
        off.clicked.connect(self._take_off)
        self._ids[off] = item.id
        return row.add(off)

    def _offer(self, offered: VoucherRow) -> QWidget:
        use = Button(translate("Wizard", "Apply"))
        use.setAccessibleName(translate("Wizard", "Apply {what}").format(what=offered.code))
        use.setObjectName("wizard.voucher.offer")
        use.clicked.connect(self._use_offer)
        self._codes[use] = offered.code
        return TwoLines(offered.code, limits(offered), icon="voucher").add(use)

    # What is done

    def use_typed(self) -> None:
        """Apply the code in the field."""
        code = self.code.text().strip()
        if code and self.use(code):
            self.code.clear()

    def use(self, code: str) -> bool:
        """Apply a voucher; why not stands below the field."""
        by = self._writer.by
        return self._writer.write(lambda at: draft_adjustments.apply_voucher(at, code, by=by), self.code_row)

    def show_refusal(self, error: DeskError) -> None:
        """Say below the field why a voucher cannot be used."""
        self.code_row.set_problem(words(error))
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use_offer(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget) and button in self._codes:
            self.use(self._codes[button])
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_off(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget) and button in self._ids:
            gone, by = self._ids[button], self._writer.by
            self._writer.write(lambda at: draft_adjustments.remove_adjustment(at, gone, by=by))
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self.code_row.set_problem("")
