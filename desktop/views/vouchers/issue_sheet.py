"""Give out a gift card or store credit by hand: how much, and until when."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.shop.preferences import shop
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue, usual_end
from desktop.shell import clock
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.fields import DateField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.toggles import CheckBox, Segments
from desktop.views.parts.typed_guard import readable
from desktop.views.tokens import COUNTER, GAP_16
from desktop.views.vouchers.value_words import kind_word

translate = QCoreApplication.translate
USUAL_DAYS = 365


class IssueSheet(Sheet):
    """The code is said when it is made."""

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("value.issue")
        self._context, self._coin = context, shop().currency
        self.set_title(
            translate("Values", "Issue a card or store credit"),
            translate("Values", "Without a sale. To sell one, add it to an order as a custom item."),
        )
        self.kind = Segments([(kind.value, kind_word(kind)) for kind in ValueKind], COUNTER)
        self.amount, self.until = MoneyEdit(self._coin, COUNTER), DateField(COUNTER)
        self.limited = CheckBox(translate("Values", "It has a last day"))
        self.amount_row = FormRow(translate("Values", "Worth"), self.amount)
        self.until_row = FormRow(translate("Values", "Good until"), self.until)
        end = usual_end()
        self.until.set_day(end or clock.today() + timedelta(days=USUAL_DAYS))
        self.until_row.setEnabled(end is not None)
        self.limited.setChecked(end is not None)
        self.limited.toggled.connect(self.until_row.setEnabled)
        kind_row = FormRow(translate("Values", "Kind"), self.kind)
        for row in (kind_row, self.amount_row, self.limited, self.until_row):
            self.body.addWidget(row)
            self.body.addSpacing(GAP_16)
        self.body.addStretch(1)
        for name in ("kind", "amount", "limited", "until"):
            getattr(self, name).setObjectName(f"value.{name}")
        done = self.add_button(translate("Values", "Issue"), "primary")
        done.setObjectName("value.done")
        done.clicked.connect(self._issue)
        self.set_default(done)

    def _issue(self) -> None:
        for row in (self.amount_row, self.until_row):
            row.set_problem("")
        if not readable(self):
            return
        until = self.until.day() if self.limited.isChecked() else None
        try:
            kind = ValueKind(self.kind.current())
            wanted = NewValue(kind, self.amount.minor() or 0, expires_on=until)
            code = issue(wanted, by=self._context.by())
        except DeskError as error:
            self._refuse(error)
            return
        self.accept()
        said = translate("Values", "{code} issued, worth {amount}")
        amount = labels.money(wanted.amount_minor, self._coin)
        self._context.toast(said.format(code=code, amount=amount))

    def _refuse(self, error: DeskError) -> None:
        from desktop.views.messages import words

        row = self.until_row if error.where == "expires_on" else self.amount_row
        row.set_problem(words(error))
        row.field.setFocus()
