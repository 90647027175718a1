"""The vouchers: what each gives, how often it was used, and whether it is still good."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.vouchers import VoucherKind
from desktop.services.changes import Changes
from desktop.services.voucher_list import ListedVoucher, find_vouchers
from desktop.shell import clock
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.parts.table import Cell, Column
from desktop.views.parts.toggles import Segments
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
            self.tr("They are made while an order is taken, in the step of the discounts."),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("Code"), Column(190, before=24)),
            (self.tr("Name"), Column(0)),
            (self.tr("Gives"), Column(180)),
            (self.tr("Used"), Column(110, right=True)),
            (self.tr("Good until"), Column(170, after=24)),
        )

    def found(self, text: str) -> list[ListRow]:
        return [
            ListRow(
                row.id,
                (
                    Cell(row.code, strong=True),
                    Cell(row.name, "muted"),
                    Cell(_gives(row)),
                    Cell(_used(row)),
                    _good(row),
                ),
            )
            for row in find_vouchers(text, SHOWN)
        ]

    def add_actions(self) -> None:
        """The way to gift cards and store credit."""
        self.which = Segments(list_choices())
        self.which.setObjectName("vouchers.which")
        self.which.set_current(self.name)
        self.which.changed.connect(self._go)
        self.bar.addWidget(self.which)

    def _go(self, name: str) -> None:
        self.which.set_current(self.name)
        self.context.show_page(name)

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.orders or changes.drafts or changes.settings)

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
    if not row.active:
        return Cell(translate("VoucherList", "withdrawn"), "faint")
    if row.ends_at is None:
        return Cell(labels.NOTHING, "muted")
    day = clock.here(row.ends_at).date()
    if day < clock.today():
        return Cell(translate("VoucherList", "expired {day}").format(day=labels.day(day)), "faint")
    return Cell(labels.day(day))
