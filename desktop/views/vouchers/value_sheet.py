"""One gift card or store credit, in a sheet: what is left, and every movement."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import DeskError
from desktop.exchange.whole_file import whole_file
from desktop.services.vouchers.value_list import ValueEntry, card_paper, value_moves, value_of
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.card import Rule
from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label
from desktop.views.tokens import GAP_12, GAP_16
from desktop.views.vouchers.value_words import kind_word, reason_word

translate = QCoreApplication.translate


class ValueSheet(Sheet):
    """Read only; an order's number opens it, and the card can be saved for printing."""

    def __init__(self, context: DeskContext, account_id: int, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("value.card")
        value = value_of(account_id)
        self._context, self._coin, self._account = context, value.currency, account_id
        self._files: QFileDialog | None = None
        self._path, self._code = "", value.code
        self.set_title(value.code, kind_word(value.kind))
        left = TwoLines(translate("Values", "Left"), icon="gift")
        left.add(Amount(labels.money(value.balance_minor, self._coin), 600))
        self.body.addWidget(left)
        if value.customer:
            self.body.addWidget(TwoLines(value.customer, icon="user"))
        if value.expires_on is not None:
            until = translate("Values", "Good until {day}").format(day=labels.day_in_full(value.expires_on))
            self.body.addWidget(TwoLines(until, icon="calendar"))
        self.body.addWidget(Rule(GAP_12, GAP_16))
        self.body.addWidget(Label(translate("Values", "Movements"), 15, 600))
        for entry in reversed(value_moves(account_id)):
            self.body.addWidget(self._row(entry))
        self.body.addStretch(1)
        self.save = self.add_button(translate("Values", "Save the card as PDF…"))
        self.save.setObjectName("value.save")
        self.save.setEnabled(value.balance_minor > 0)
        self.save.clicked.connect(self._ask_place)

    def _ask_place(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = translate("Values", "Save the card as PDF")
        self._files = QFileDialog(self, title, str(Path(folder) / f"{self._code}.pdf"))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._files.setDefaultSuffix("pdf")
        self._files.setNameFilter("PDF (*.pdf)")
        self._files.fileSelected.connect(self.save_to)
        self._files.open()

    def save_to(self, path: str) -> None:
        """Have the card made, and write it into this file."""
        self._path = path
        self._context.papers.make_card(card_paper(self._account), self._write)

    def _write(self, pdf: bytes) -> None:
        try:
            with whole_file(Path(self._path)) as stream:
                stream.write(pdf)
        except DeskError as error:
            self._context.refuse(error)
            return
        said = translate("Values", "{code} saved as {file}")
        self._context.toast(said.format(code=self._code, file=Path(self._path).name))

    def _row(self, entry: ValueEntry) -> TwoLines:
        word, order_id = reason_word(entry.reason), entry.order_id
        linked = order_id is not None
        about = ", ".join(part for part in (labels.moment(entry.at), entry.by) if part)
        row = TwoLines(f"{word}, {entry.order_number}" if linked else word, about, link=linked)
        if order_id is not None and isinstance(row.title, Link):
            row.title.clicked.connect(partial(self._open, order_id))
        row.add(Amount(labels.money(entry.amount_minor, self._coin)))
        balance = Amount(labels.money(entry.balance_minor, self._coin), tone="muted")
        balance.setMinimumWidth(80)
        balance.setToolTip(translate("Values", "Left after it"))
        row.add(balance)
        return row

    def _open(self, order_id: int, _checked: bool = False) -> None:
        self.reject()
        self._context.open_order(order_id)
