"""Write to a customer: begin with nothing or a message of the library, see how it will be read, queue it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.mail_kinds import SHOP_VARIABLES
from desktop.domain.mail_text import Written
from desktop.services.issuing.customer_mail import (
    Addressee,
    Paper,
    Start,
    addressee_of_customer,
    addressee_of_order,
    early_reminder,
    notify,
    papers_of,
    reminder,
    reminder_files,
    send_reminder,
    starts,
)
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.views import labels, states
from desktop.views.context import DeskContext
from desktop.views.mail_words import kind_word
from desktop.views.mails.text_editor import TextEditor
from desktop.views.parts.fields import Combo
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_4, GAP_16

translate = QCoreApplication.translate
WIDTH, MOST_PAPERS = 940, 4
Send = Callable[[Written], object]


class ComposeSheet(Sheet):
    """Opened by one of the ``write_…``, which raise why nobody can be written to."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, WIDTH)
        self.setObjectName("compose")
        self._context = context
        self._to: Addressee | None = None
        self._starts: list[Start] = []
        self._send: Send = lambda _written: None
        self.start, self.editor = Combo(), TextEditor("compose")
        self.start.setObjectName("compose.start")
        self.start_row = FormRow(translate("Mail", "Begin with"), self.start)
        self.wait = Paragraph("", 13, 400, "wait")
        self.wait.setObjectName("compose.wait")
        self.wait.set_icon("warn")
        self.wait.hide()
        self.body.addWidget(self.wait)
        self.body.addWidget(self.start_row)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.editor, 1)
        self._papers: list[tuple[int, CheckBox]] = []
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(GAP_4)
        self.body.addLayout(self._boxes)
        self.send = self.add_button(translate("Mail", "Send"), "primary")
        self.send.setObjectName("compose.send")
        self.send.set_hint("Ctrl+Return")
        self.send.clicked.connect(self._queue)
        self.set_default(self.send)
        self.editor.judged.connect(self.send.setEnabled)
        self.start.currentIndexChanged.connect(self._begin)

    def write_about(self, order_id: int) -> None:
        """Write to the customer of an order. Raises what ``addressee_of_order`` raises."""
        self._write(addressee_of_order(order_id))

    def write_to(self, customer_id: int) -> None:
        """Write to a customer. Raises what ``addressee_of_customer`` raises."""
        self._write(addressee_of_customer(customer_id))

    def remind(self, order_id: int) -> None:
        """Write a payment reminder. Raises what ``reminder`` raises."""
        to, words = reminder(order_id)
        self._starts = [Start("", words)]
        title = translate("Mail", "Payment reminder for {number}")
        self._show(to, title.format(number=to.values["number"]))
        self._say_when(order_ledger(order_id))
        clear(self._boxes)
        self.editor.show_files(reminder_files(order_id))
        self._send = lambda written: send_reminder(order_id, written, by=self._context.by())

    def _say_when(self, order: OrderLedger) -> None:
        """Say by which day the money is expected, and that this day has not come."""
        due_on, early = order.core.head.due_on, early_reminder(order)
        if due_on is None:
            return
        day = labels.day_in_full(due_on)
        said = translate("Mail", "{address}. To be paid by {day}").format(
            address=order.core.head.email, day=day
        )
        self.set_title(self.title.text(), said)
        if early is not None:
            words = translate("Mail", "Not due before {day}: the customer still has time.")
            self.wait.setText(words.format(day=day))
            self.wait.show()
            self.send.setText(translate("Mail", "Send all the same"))

    def _write(self, to: Addressee) -> None:
        self._starts = starts(to)
        self._show(to, translate("Mail", "Write to {name}").format(name=to.values["customer"]))
        self.editor.show_files(())
        self._offer_papers(to)
        self._send = lambda written: notify(to, written, by=self._context.by(), papers=self._chosen())

    def _offer_papers(self, to: Addressee) -> None:
        """A box for each paper that can come along."""
        clear(self._boxes)
        self._papers = []
        for paper in papers_of(to)[:MOST_PAPERS]:
            box = CheckBox(translate("Mail", "Attach: {document}").format(document=_named(paper)))
            box.setObjectName(f"compose.paper.{paper.id}")
            box.toggled.connect(self._show_papers)
            self._boxes.addWidget(box)
            self._papers.append((paper.id, box))

    def _chosen(self) -> list[int]:
        return [paper_id for paper_id, box in self._papers if box.isChecked()]

    def _show_papers(self) -> None:
        """Say under the words what comes with them."""
        assert self._to is not None
        chosen = self._chosen()
        self.editor.show_files(_named(paper) for paper in papers_of(self._to) if paper.id in chosen)

    def _show(self, to: Addressee, title: str) -> None:
        self._to = to
        self.set_title(title, to.recipient)
        self.wait.hide()
        self.send.setText(translate("Mail", "Send"))
        self.editor.offer(to.kind.variables if to.order_id is not None else ("customer", *SHOP_VARIABLES))
        nothing = translate("Mail", "An empty message")
        words = (start.name or (kind_word(start.kind) if start.kind else nothing) for start in self._starts)
        self.start.fill([(word, at) for at, word in enumerate(words)])
        self.start.setCurrentIndex(0)
        self.start_row.setVisible(len(self._starts) > 1)
        self._begin(0)
        self.open(self.editor.body)
        self._to_the_gap()

    def _begin(self, at: int) -> None:
        if self._to is not None and 0 <= at < len(self._starts):
            self.editor.show_text(self._starts[at].written, self._to.preview)

    def _to_the_gap(self) -> None:
        """Put the cursor where the words are missing: between greeting and name."""
        text = self.editor.body.toPlainText()
        gap = text.find("\n\n\n")
        if gap >= 0:
            cursor = self.editor.body.textCursor()
            cursor.setPosition(gap + 2)
            self.editor.body.setTextCursor(cursor)

    def _queue(self) -> None:
        assert self._to is not None
        try:
            self._send(self.editor.written())
        except DeskError as error:
            if error.where in ("subject", "body"):
                self.editor.refuse(error)
            else:
                self.reject()
                self._context.refuse(error)
            return
        self.accept()
        said = translate("Mail", "A message to {address} waits to be sent")
        self._context.toast(said.format(address=self._to.recipient))


def _named(paper: Paper) -> str:
    return f"{states.word(paper.kind)} {paper.number}"
