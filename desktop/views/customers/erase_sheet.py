"""Before a customer is forgotten: what goes, what stays and why, and what is still in the way."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.states import DocumentKind
from desktop.services.customers.erase import ErasePlan, erase_customer, erase_plan, tidy_file
from desktop.shell.tasks import Task
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.parts.card import Rule
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, GAP_12, GAP_16

translate = QCoreApplication.translate

Row = tuple[str, str, str]
"""Icon, what, and why."""


class EraseSheet(Sheet):
    """`accepted` tells that it is done."""

    def __init__(self, context: DeskContext, page: QWidget, customer_id: int) -> None:
        super().__init__(page, 560)
        self.setObjectName("customer.erase.sheet")
        self._context = context
        self.plan = erase_plan(customer_id)
        self.set_title(
            translate("Erase", "Erase {name}").format(name=labels.named(self.plan.name)),
            translate("Erase", "For a person who asks to be forgotten. It cannot be taken back."),
        )
        self.problem = Paragraph("", 13, 400, "prob")
        self.problem.set_icon("warn")
        self.problem.hide()
        self.sure = CheckBox(translate("Erase", "Erase for good"))
        self.sure.setObjectName("erase.sure")
        self._list(translate("Erase", "What goes"), list(_goes(self.plan)))
        self._list(translate("Erase", "What stays, and why"), list(_stays(self.plan)))
        self.body.addWidget(Rule(GAP_8, GAP_12))
        self.body.addWidget(self.problem)
        self.body.addWidget(self.sure)
        self.body.addStretch(1)
        keep = self.add_button(translate("Erase", "Keep the customer")).set_hint("Esc")
        keep.clicked.connect(self.leave)
        self.go = self.add_button(translate("Erase", "Erase"), "danger")
        self.go.setObjectName("erase.go")
        self.go.setEnabled(False)
        self.go.clicked.connect(self._erase)
        self.sure.toggled.connect(self.go.setEnabled)
        if self.plan.bound:
            self._refuse()

    def _list(self, title: str, rows: list[Row]) -> None:
        self.body.addWidget(Label(title, 15, 600))
        self.body.addSpacing(GAP_8)
        for icon, what, why in rows:
            self.body.addWidget(TwoLines(what, why, icon=icon))
        self.body.addSpacing(GAP_16)

    def _refuse(self) -> None:
        self.problem.setText(_in_the_way(self.plan))
        self.problem.show()
        self.sure.setEnabled(False)

    def _erase(self) -> None:
        customer_id, by = self.plan.customer_id, self._context.by()

        def work(_task: Task) -> None:
            erase_customer(customer_id, by=by)
            tidy_file()

        self.go.setEnabled(False)
        self.sure.setEnabled(False)
        self.go.setText(translate("Erase", "Erasing…"))
        task = Task(work, writes=True)
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        self._context.tasks.start(task)

    def _done(self, _result: object) -> None:
        self.accept()
        self._context.toast(translate("Erase", "The customer is erased"))

    def _failed(self, error: Exception) -> None:
        self.problem.setText(messages.words(error))
        self.problem.show()
        self.go.setText(translate("Erase", "Erase"))
        self.sure.setEnabled(True)
        self.go.setEnabled(self.sure.isChecked())


def _in_the_way(plan: ErasePlan) -> str:
    """What has to be done before, each with its orders."""
    reasons = (
        (translate("Erase", "Complete {orders} first."), [one for one in plan.bound if one.unfinished]),
        (translate("Erase", "Settle what is owed for {orders}."), [one for one in plan.bound if one.owing]),
        (
            translate("Erase", "Receive or refuse the return of {orders}."),
            [one for one in plan.bound if one.returning],
        ),
    )
    said = [words.format(orders=", ".join(one.number for one in found)) for words, found in reasons if found]
    return " ".join([translate("Erase", "Not yet."), *said])


def _goes(plan: ErasePlan) -> Iterator[Row]:
    yield (
        "user",
        translate("Erase", "Name, company, e-mail, phone and private note"),
        translate("Erase", "also on {orders}").format(orders=_orders(plan.orders)) if plan.orders else "",
    )
    counted = (
        ("pin", plan.addresses, translate("Erase", "{n} address"), translate("Erase", "{n} addresses")),
        (
            "cart", plan.drafts, translate("Erase", "{n} unfinished sale"),
            translate("Erase", "{n} unfinished sales"),
        ),
        (
            "note", plan.comments, translate("Erase", "{n} comment or note"),
            translate("Erase", "{n} comments and notes"),
        ),
        (
            "image", plan.files, translate("Erase", "{n} file of theirs"),
            translate("Erase", "{n} files of theirs"),
        ),
        ("mail", plan.messages, translate("Erase", "{n} message"), translate("Erase", "{n} messages")),
        (
            "voucher", plan.vouchers, translate("Erase", "{n} own voucher"),
            translate("Erase", "{n} own vouchers"),
        ),
    )  # fmt: skip
    for icon, number, one, many in counted:
        if number:
            yield icon, labels.counted(number, one, many), ""
    yield (
        "search",
        translate("Erase", "Every trace in search and history"),
        translate("Erase", "Reasons, references and texts of their orders too"),
    )


def _stays(plan: ErasePlan) -> Iterator[Row]:
    for paper in plan.papers:
        until = translate("Erase", "The law wants them until {day}")
        yield "doc", _papers(paper.kind, paper.count), until.format(day=labels.day_in_full(paper.until))
    if plan.orders:
        yield (
            "orders",
            translate("Erase", "What was sold, paid and sent, without a name"),
            translate("Erase", "Your accounts and your stock must still add up"),
        )
    if plan.values:
        one, many = translate("Erase", "{n} card or credit"), translate("Erase", "{n} cards and credits")
        yield (
            "gift",
            labels.counted(plan.values, one, many),
            translate("Erase", "Whoever has the code can use it; your shop owes it"),
        )
    yield (
        "shield",
        translate("Erase", "Copies that were made before"),
        translate("Erase", "They age out. When one is restored, the customer is erased again"),
    )


def _orders(number: int) -> str:
    return labels.counted(number, translate("Erase", "{n} order"), translate("Erase", "{n} orders"))


def _papers(kind: DocumentKind, number: int) -> str:
    one, many = {
        DocumentKind.INVOICE: (translate("Erase", "{n} invoice"), translate("Erase", "{n} invoices")),
        DocumentKind.CREDIT_NOTE: (
            translate("Erase", "{n} credit note"),
            translate("Erase", "{n} credit notes"),
        ),
        DocumentKind.PACKING_SLIP: (
            translate("Erase", "{n} packing slip"),
            translate("Erase", "{n} packing slips"),
        ),
        DocumentKind.QUOTE: (translate("Erase", "{n} quote"), translate("Erase", "{n} quotes")),
    }[kind]
    return labels.counted(number, one, many)
