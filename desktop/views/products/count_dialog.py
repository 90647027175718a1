"""Asks before the differences of a count are booked: each of them, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.goods.stock_counts import CountCard
from desktop.views import labels
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.text import Paragraph
from desktop.views.products.stock_sheet import signed
from desktop.views.tokens import COUNTER, GAP_16

translate = QCoreApplication.translate
SHOWN = 8


class BookDialog(Dialog):
    """``booked`` tells the reason."""

    booked = Signal(str)

    def __init__(self, card: CountCard, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("count.dialog")
        differences = card.differences
        one, many = translate("Count", "Book {n} difference?"), translate("Count", "Book {n} differences?")
        self.set_title(
            labels.counted(len(differences), one, many),
            translate("Count", "Each becomes a movement of its product. The count is closed then."),
        )
        instead = translate("Count", "{counted} counted, {expected} in the books")
        for line in differences[:SHOWN]:
            said = instead.format(
                counted=labels.quantity(line.counted), expected=labels.quantity(line.expected)
            )
            self.add_consequence("products", line.name, said, signed(line.difference))
        if len(differences) > SHOWN:
            more = translate("Count", "and {n} more").format(n=labels.count(len(differences) - SHOWN))
            self.body.addWidget(Paragraph(more, 13, 400, "muted"))
        self.reason = TextField("", COUNTER)
        self.reason.setObjectName("count.reason")
        self.reason.setText(translate("Count", "Stock count"))
        self.reason.selectAll()
        self.reason_row = FormRow(translate("Count", "Reason"), self.reason)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.reason_row)
        cancel = self.add_button(translate("Count", "Go on counting"), "quiet")
        cancel.clicked.connect(self.leave)
        book = self.add_button(translate("Count", "Book and close"), "primary")
        book.setObjectName("count.confirm")
        book.clicked.connect(self._book)
        self.set_default(book)

    def _book(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason_row.set_problem(translate("Count", "Please give a reason."))
            self.reason.setFocus()
            return
        self.accept()
        self.booked.emit(reason)
        self.deleteLater()
