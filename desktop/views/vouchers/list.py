"""The vouchers: what each gives, how often it was used, and whether it is still good."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import DeskError
from desktop.domain.voucher_state import VoucherState
from desktop.domain.vouchers import VoucherKind
from desktop.services.changes import Changes
from desktop.services.vouchers.voucher_list import ListedVoucher, find_vouchers
from desktop.shell import clock
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import Combo
from desktop.views.parts.table import Cell, Column
from desktop.views.parts.toggles import Segments
from desktop.views.tokens import TOOLBAR
from desktop.views.vouchers.state_words import state_word
from desktop.views.vouchers.value_words import list_choices

translate = QCoreApplication.translate


class VoucherList(ListPage):
    """Newest first."""

    name = "vouchers"

    def words(self) -> Words:
        return Words(
            self.tr("Vouchers"),
            self.tr("Code or name"),
            self.tr("No vouchers yet"),
            self.tr("Make one here, or while an order is taken, in the step of the discounts."),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("Code"), Column(170, before=24)),
            (self.tr("Name"), Column(0)),
            (self.tr("Gives"), Column(170)),
            (self.tr("State"), Column(126, before=16)),
            (self.tr("Used"), Column(104, right=True)),
            (self.tr("Good until"), Column(138, before=24, after=24)),
        )

    def found(self, text: str) -> list[ListRow]:
        alone = self.tr("alone")
        return [
            ListRow(
                row.id,
                (
                    Cell(row.code, strong=True),
                    Cell(row.name, "muted"),
                    Cell(_gives(row) if row.combinable else f"{_gives(row)} · {alone}"),
                    Cell(state_word(row.state), status=row.state.value),
                    Cell(_used(row)),
                    _good(row),
                ),
            )
            for row in find_vouchers(text, SHOWN, self.state.currentData() or None)
        ]

    def refresh(self) -> None:
        super().refresh()
        if self.state.currentData() and not self.rows.rowCount():
            self.body.setCurrentIndex(1)

    def opened(self, key: int) -> None:
        """Show a voucher, to be changed."""
        self._edit(key)

    def add_actions(self) -> None:
        """The way to gift cards and store credit."""
        self.which = Segments(list_choices())
        self.which.setObjectName("vouchers.which")
        self.which.set_current(self.name)
        self.which.changed.connect(self._go)
        self.bar.addWidget(self.which)
        self.state = Combo(TOOLBAR)
        self.state.setObjectName("vouchers.state")
        self.state.setAccessibleName(self.tr("State"))
        self.state.setFixedWidth(136)
        self.state.fill([(self.tr("All"), ""), *((state_word(state), state) for state in VoucherState)])
        self.state.currentIndexChanged.connect(self.refresh)
        self.bar.addWidget(self.state)
        new = Button(self.tr("New voucher"), "primary", icon="plus").set_key("Ctrl+G")
        new.setObjectName("vouchers.new")
        new.clicked.connect(self._new)
        self.bar.addWidget(new)
        self.offer_when_empty(self.tr("New voucher"), "plus", self._new)

    def _new(self) -> None:
        self._edit(None)

    def _edit(self, voucher_id: int | None) -> None:
        from desktop.views.vouchers.voucher_sheet import VoucherSheet

        try:
            sheet = VoucherSheet(self.context, voucher_id, self)
        except DeskError as error:
            self.context.refuse(error)
            return
        sheet.rejected.connect(sheet.deleteLater)
        sheet.accepted.connect(sheet.deleteLater)
        sheet.begin()

    def _go(self, name: str) -> None:
        self.which.set_current(self.name)
        self.context.show_page(name)

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.vouchers or changes.orders or changes.drafts or changes.settings)

    def counted(self, number: int) -> str:
        return labels.counted(number, self.tr("{n} voucher"), self.tr("{n} vouchers"))


def _gives(row: ListedVoucher) -> str:
    if row.kind is VoucherKind.PERCENT and row.percent is not None:
        return labels.percent(row.percent)
    if row.kind is VoucherKind.AMOUNT and row.amount_minor is not None:
        return labels.money(row.amount_minor, row.currency)
    if row.kind is VoucherKind.FREE_SHIPPING:
        return translate("VoucherList", "free shipping")
    return translate("VoucherList", "a free product")


def _used(row: ListedVoucher) -> str:
    if row.max_uses is None:
        return labels.count(row.uses)
    text = translate("VoucherList", "{uses} of {most}")
    return text.format(uses=labels.count(row.uses), most=labels.count(row.max_uses))


def _good(row: ListedVoucher) -> Cell:
    if row.ends_at is None:
        return Cell(labels.NOTHING, "muted")
    last = clock.here(row.ends_at - timedelta(seconds=1)).date()
    return Cell(labels.day(last), "text" if last >= clock.today() else "faint")
