"""One voucher in a sheet: its rules to be changed, whether it is good, and the orders that used it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.vouchers import VoucherKind
from desktop.services.vouchers.voucher_edit import (
    VoucherUseRow,
    change_voucher,
    voucher_form,
    voucher_uses,
    withdraw_voucher,
)
from desktop.services.vouchers.voucher_list import ListedVoucher, listed_voucher
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher, form_refusals, voucher_code
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.messages import words
from desktop.views.parts.card import Rule
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.typed_guard import readable
from desktop.views.parts.written import nothing
from desktop.views.products.editor.leave_dialog import LeaveDialog
from desktop.views.tokens import GAP_8, GAP_12, GAP_16
from desktop.views.vouchers.state_words import state_word
from desktop.views.vouchers.voucher_fields import VoucherFields

translate = QCoreApplication.translate
WIDTH, SHOWN = 560, 100


class VoucherSheet(Sheet):
    """None makes a new voucher. Raises VoucherUnknown for one that is gone."""

    loses = staticmethod(nothing)  # ``reject`` asks, and can save

    def __init__(self, context: DeskContext, voucher_id: int | None, page: QWidget) -> None:
        super().__init__(page, WIDTH)
        self.setObjectName("voucher.sheet")
        self._context, self._id, self._page_below = context, voucher_id, page
        self._seen: VoucherForm | None = None
        self._stored: VoucherForm | None = None
        self._active = True
        self.fields = VoucherFields()
        self.chip, self.told = StatusChip(), Paragraph("", 13, 400, "muted")
        self._used = QVBoxLayout()
        self.withdraw = self.add_button("", "danger_quiet")
        self.withdraw.setObjectName("voucher.withdraw")
        self.save_button = self.add_button(translate("Voucher", "Save"), "primary")
        self.save_button.setObjectName("voucher.save")
        self.save_button.set_key("Ctrl+S")
        self.foot.removeWidget(self.withdraw)
        self.foot.insertWidget(0, self.withdraw)
        self._fill_in()
        self.withdraw.clicked.connect(self._withdraw)
        self.save_button.clicked.connect(self.save)
        self.set_default(self.save_button)
        self.show_voucher()

    def _fill_in(self) -> None:
        self._used.setSpacing(0)
        self.body.addWidget(self.chip)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.fields)
        self._rule = Rule(GAP_16, GAP_16)
        self._heading = Label(translate("Voucher", "Orders that used it"), 15, 600)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._heading)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.told)
        self.body.addLayout(self._used)
        self.body.addStretch(1)

    def begin(self) -> None:
        """Open it, beginning with what it gives."""
        fields = self.fields
        self.open(fields.percent if self._id is None else self.cross)

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        try:
            return self._seen is not None and self.fields.form() != self._seen
        except DeskError:
            return True  # something is typed that cannot be read

    # What it shows

    def show_voucher(self) -> None:
        """Read the voucher again."""
        known = self._id is not None
        listed = listed_voucher(self._id) if self._id is not None else None
        form = VoucherForm(VoucherKind.PERCENT) if self._id is None else voucher_form(self._id)
        self._stored = form if known else None
        self.fields.show_form(form)
        self._seen = self.fields.form()
        new = translate("Voucher", "New voucher")
        hint = translate("Voucher", "Only what it gives is needed; the rest may stay empty.")
        self.set_title(form.code or new, "" if known else hint)
        for part in (self.chip, self.withdraw, self._rule, self._heading, self.told):
            part.setVisible(known)
        if listed is not None:
            self._show_state(listed)
        self._show_uses()

    def _show_state(self, listed: ListedVoucher) -> None:
        self._active = listed.active
        self.chip.set_status(listed.state.value, state_word(listed.state))
        off, again = translate("Voucher", "Withdraw"), translate("Voucher", "Let it be used again")
        self.withdraw.setText(off if listed.active else again)
        self.withdraw.set_kind("danger_quiet" if listed.active else "quiet")

    def _show_uses(self) -> None:
        clear(self._used)
        uses = () if self._id is None else voucher_uses(self._id, SHOWN)
        none = translate(
            "Voucher", "None so far. Those that do keep what they get, whatever is changed here."
        )
        kept = translate("Voucher", "They keep what they got, whatever is changed here.")
        self.told.setText(kept if uses else none)
        for use in uses:
            self._used.addWidget(self._use(use))

    def _use(self, use: VoucherUseRow) -> TwoLines:
        about = [labels.moment(use.placed_at), labels.named(use.who)]
        if not use.counts:
            about.append(translate("Voucher", "given back"))
        title = use.number or translate("Voucher", "Unfinished sale")
        row = TwoLines(title, ", ".join(part for part in about if part), icon="orders", link=True)
        if isinstance(row.title, Link):
            row.title.clicked.connect(partial(self._open, use.order_id))
        return row.add(Amount(labels.money(-use.minor, use.currency) if use.minor else labels.NOTHING))

    # What is done

    def save(self) -> bool:
        """Save it, or say beside the field what is wrong."""
        if not readable(self.fields):
            return False
        form, by = self.fields.form(), self._context.by()
        try:
            if self._id is None:
                self._id = create_voucher(form, by=by)
            else:
                change_voucher(self._id, form, seen=self._stored, by=by)
        except DeskError as error:
            self._say_wrong(error, form)
            return False
        self._seen = None
        self.accept()
        self._context.toast(translate("Voucher", "{code} saved").format(code=voucher_code(self._id)))
        return True

    def _say_wrong(self, error: DeskError, form: VoucherForm) -> None:
        """Say all that is wrong at once, each beside its field; the first one gets the focus."""
        if not self.fields.refuse(error, words(error)):
            self._context.refuse(error)
            return
        for other in reversed(tuple(form_refusals(form))):
            self.fields.refuse(other, words(other))

    def _withdraw(self) -> None:
        if self._id is None:
            return
        active = self._active
        by, row_id, code = self._context.by(), self._id, voucher_code(self._id)
        withdraw_voucher(row_id, withdrawn=active, by=by)
        self._seen = None
        self.accept()
        said = (
            translate("Voucher", "{code} withdrawn")
            if active
            else translate("Voucher", "{code} can be used again")
        )
        back = partial(withdraw_voucher, row_id, withdrawn=not active, by=by)
        self._context.toast(said.format(code=code), back)

    def _open(self, order_id: int, _checked: bool = False) -> None:
        self._leave(partial(self._context.open_order, order_id))

    def reject(self) -> None:
        """Close it; what is not saved is asked about."""
        self._leave(None)

    def _leave(self, go_on: Callable[[], object] | None) -> None:
        if self.changed:
            name = self.fields.code.text() or translate("Voucher", "New voucher")
            dialog = LeaveDialog(name, translate("Voucher", "Not saved yet"), self)
            dialog.save_asked.connect(self.save)
            dialog.drop_asked.connect(partial(self._drop, go_on))
            dialog.open(dialog.save)
            return
        self._drop(go_on)

    def _drop(self, go_on: Callable[[], object] | None) -> None:
        self._seen = None
        super().reject()
        if go_on is not None:
            go_on()
