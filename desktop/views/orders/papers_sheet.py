"""All papers of an order: what became of each invoice, and look, print, send again for every one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind
from desktop.services.changes import Changes
from desktop.services.issuing.document_mail import send_document
from desktop.services.issuing.paper_list import InvoiceState, ListedPaper, PaperList, paper_list
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_4, GAP_8

translate = QCoreApplication.translate

INDENT = 30 - 8
"""Where the words of a row begin, less what a quiet button reaches beyond its own."""

CHIPS = {
    InvoiceState.OPEN: "unpaid",
    InvoiceState.OVERDUE: "overdue",
    InvoiceState.PAID: "paid",
    InvoiceState.PARTLY_CREDITED: "partly_refunded",
    InvoiceState.CREDITED: "refunded",
}


class PapersSheet(Sheet):
    """Opened by ``show_order``.

    ``paper_wanted`` tells the id of a document to look at, ``date_wanted`` asks for another date of supply.
    ``slip_wanted`` and ``slip_print_wanted`` tell the id of a shipment whose slip is issued by that.
    """

    paper_wanted = Signal(int)
    slip_wanted = Signal(int)
    slip_print_wanted = Signal(int)
    date_wanted = Signal()

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, 600)
        self.setObjectName("papers")
        self._context, self._order_id = context, 0
        self._shown: PaperList | None = None
        self._first: Button | None = None
        context.bus.changed.connect(self._hear)

    def show_order(self, order_id: int, number: str) -> None:
        """Show the papers of this order."""
        self._order_id = order_id
        self.set_title(translate("Papers", "Papers of {number}").format(number=number))
        self._fill(paper_list(order_id))
        self.open(self._first)

    def _hear(self, changes: Changes) -> None:
        if self.isHidden() or self._order_id not in changes.orders:
            return
        found = paper_list(self._order_id)
        if found != self._shown:
            focus = QApplication.focusWidget()
            name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
            self._fill(found)
            self._focus(name)

    def _focus(self, name: str) -> None:
        """Give the focus to the button that took the place of one that was made anew."""
        found = [button for button in self.findChildren(Button, name) if name and button.isVisible()]
        target: QWidget = found[-1] if found else self.cross
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, found: PaperList) -> None:
        self._shown, self._first = found, None
        clear(self.body)
        for at, paper in enumerate(reversed(found.papers)):
            if at:
                self.body.addWidget(Rule(GAP_8, GAP_8))
            part = self._part(paper, can_send=found.can_send, dated=0 < paper.id == found.dated)
            self._first = self._first or part.findChild(Button)
            self.body.addWidget(part)
            part.show()  # now and not with the layout: one of its buttons may get the focus
        self.body.addStretch(1)

    # One paper

    def _part(self, paper: ListedPaper, *, can_send: bool, dated: bool) -> QWidget:
        part = QWidget()
        part.setObjectName(_name(paper))
        row = TwoLines(f"{states.word(paper.kind)} {paper.number}", _dates(paper), icon="doc")
        row.set_weight(600)
        if paper.state is not None:
            row.add(StatusChip(CHIPS[paper.state], _state_word(paper.state)))
        if paper.total_minor:
            row.add(Amount(labels.money(paper.total_minor, paper.currency), 600))
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_4)
        column.addWidget(row)
        if said := _done_with(paper):
            column.addWidget(_indented(Paragraph(said, 12, 400, "muted")))
        column.addLayout(
            self._buttons(paper, can_send=can_send, dated=dated) if paper.id else self._slip(paper)
        )
        return part

    def _slip(self, paper: ListedPaper) -> QHBoxLayout:
        """What can be done with a slip that was not issued yet; it can be sent once it was."""
        look = _button(translate("Papers", "Look at it"), f"{_name(paper)}.look", paper)
        printing = _button(translate("Papers", "Print"), f"{_name(paper)}.print", paper)
        look.clicked.connect(partial(self._look_at_slip, paper.shipment_id))
        printing.clicked.connect(partial(self._print_slip, paper.shipment_id))
        row = QHBoxLayout()
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(GAP_8)
        row.addWidget(look)
        row.addWidget(printing)
        row.addStretch(1)
        return row

    def _buttons(self, paper: ListedPaper, *, can_send: bool, dated: bool) -> QHBoxLayout:
        again = translate("Papers", "Print duplicate {n}").format(n=paper.next_duplicate)
        words = again if paper.next_duplicate else translate("Papers", "Print")
        look = _button(translate("Papers", "Look at it"), f"papers.{paper.id}.look", paper)
        send = _button(translate("Papers", "Send by e-mail"), f"papers.{paper.id}.send", paper)
        printing = _button(words, f"papers.{paper.id}.print", paper)
        send.setEnabled(can_send)
        if not can_send:
            send.setToolTip(translate("Papers", "The order has no e-mail address"))
        look.clicked.connect(partial(self._look, paper.id))
        printing.clicked.connect(partial(self._print, paper.id))
        send.clicked.connect(partial(self._send, paper))
        row = QHBoxLayout()
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(GAP_8)
        for button in (look, printing, send):
            row.addWidget(button)
        if dated:
            date = _button(translate("Papers", "Date of supply…"), f"papers.{paper.id}.date", paper)
            date.clicked.connect(self._ask_date)
            row.addWidget(date)
        row.addStretch(1)
        return row

    # Asked for

    def _look(self, document_id: int, _checked: bool = False) -> None:
        self.accept()
        self.paper_wanted.emit(document_id)

    def _look_at_slip(self, shipment_id: int, _checked: bool = False) -> None:
        self.accept()
        self.slip_wanted.emit(shipment_id)

    def _print_slip(self, shipment_id: int, _checked: bool = False) -> None:
        self.slip_print_wanted.emit(shipment_id)

    def _ask_date(self, _checked: bool = False) -> None:
        self.accept()
        self.date_wanted.emit()

    def _print(self, document_id: int, _checked: bool = False) -> None:
        self._context.print_documents([document_id])

    def _send(self, paper: ListedPaper, _checked: bool = False) -> None:
        try:
            address = send_document(paper.id, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)
            return
        said = translate("Papers", "{number} will be sent to {address}")
        self._context.toast(said.format(number=paper.number, address=address))


def _name(paper: ListedPaper) -> str:
    return f"papers.{paper.id}" if paper.id else f"papers.slip.{paper.shipment_id}"


def _button(words: str, name: str, paper: ListedPaper) -> Button:
    button = Button(words, "quiet")
    button.setObjectName(name)
    button.setAccessibleName(f"{words}, {paper.number}")
    return button


def _indented(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(INDENT + 8, 0, 0, 0)
    row.addWidget(widget)
    return holder


def _dates(paper: ListedPaper) -> str:
    said = [labels.day(clock.here(paper.issued_at).date())]
    if paper.refers_to:
        supplement = paper.kind is DocumentKind.INVOICE
        added, taken = translate("Papers", "adds to {number}"), translate("Papers", "corrects {number}")
        said.append((added if supplement else taken).format(number=paper.refers_to))
    if paper.supplied_on is not None:
        said.append(translate("Papers", "supplied on {day}").format(day=labels.day(paper.supplied_on)))
    if paper.due_on is not None and paper.due_on != clock.here(paper.issued_at).date():
        said.append(translate("Papers", "due on {day}").format(day=labels.day(paper.due_on)))
    return ", ".join(said)


def _done_with(paper: ListedPaper) -> str:
    """How often it was printed and sent."""
    said = [] if paper.id else [translate("Papers", "not printed yet")]
    if paper.printed:
        one, many = translate("Papers", "printed once"), translate("Papers", "printed {n} times")
        said.append(labels.counted(paper.printed, one, many))
    if paper.sent:
        one, many = translate("Papers", "sent once"), translate("Papers", "sent {n} times")
        said.append(labels.counted(paper.sent, one, many))
    return ", ".join(said)


def _state_word(state: InvoiceState) -> str:
    return {
        InvoiceState.OPEN: translate("Papers", "Open"),
        InvoiceState.OVERDUE: translate("Papers", "Overdue"),
        InvoiceState.PAID: translate("Papers", "Paid"),
        InvoiceState.PARTLY_CREDITED: translate("Papers", "Partly credited"),
        InvoiceState.CREDITED: translate("Papers", "Credited"),
    }[state]
