"""Print the papers of the chosen orders as one job: look first, ask only where something is to be decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind
from desktop.services.issuing.bulk_papers import BulkPlan, documents_to_print, issue_planned, plan_papers
from desktop.shell.tasks import Task
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_12

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Issued:
    """Papers that can be printed now, and what was refused only when it came to issuing."""

    document_ids: list[int]
    refused: list[DeskError]


class PrintQuestion(Dialog):
    """Says what a print of several papers means, and asks."""

    def __init__(self, page: QWidget, plan: BulkPlan) -> None:
        super().__init__(page)
        self.setObjectName("orders.print")
        self.plan = plan
        slips = plan.kind is DocumentKind.PACKING_SLIP
        self.set_title(self.tr("Print packing slips") if slips else self.tr("Print invoices"))
        self.again = CheckBox(self.tr("Print those again that were printed before"))
        self.again.setObjectName("orders.print.again")
        self._say_papers(slips)
        self._say_refusals()
        self._end()

    def _say_papers(self, slips: bool) -> None:
        ready, coming, old = len(self.plan.fresh), len(self.plan.to_issue), len(self.plan.again)
        if ready or coming:
            new = labels.counted(
                ready + coming, self.tr("{n} document to print"), self.tr("{n} documents to print")
            )
            word = (
                self.tr("{n} gets its number now, for good"),
                self.tr("{n} get their numbers now, for good"),
            )
            self.add_consequence("print", new, labels.counted(coming, *word) if coming else "")
        if old:
            title = labels.counted(old, self.tr("{n} was printed before"), self.tr("{n} were printed before"))
            detail = self.tr("Left out unless you want them again")
            self.add_consequence("history", title, detail)
            self.body.addWidget(self.again)

    def _say_refusals(self) -> None:
        """One row for each reason, with the orders it holds for."""
        reasons: dict[str, list[str]] = {}
        for number, error in self.plan.refused:
            reasons.setdefault(messages.words(error), []).append(number)
        for reason, numbers in reasons.items():
            self.add_consequence("warn", self._some(numbers), reason, tint="wait")

    def _some(self, numbers: list[str]) -> str:
        """The first few numbers, and how many more."""
        named, rest = ", ".join(numbers[:MOST_NAMED]), len(numbers) - MOST_NAMED
        if rest <= 0:
            return named
        more = labels.counted(rest, self.tr("and {n} more"), self.tr("and {n} more orders"))
        return f"{named} {more}"

    def _end(self) -> None:
        self.body.addSpacing(GAP_12)
        cancel = self.add_button(self.tr("Cancel"))
        self.go = self.add_button(self.tr("Print"), "primary")
        self.go.setObjectName("orders.print.go")
        cancel.clicked.connect(self.leave)
        self.go.clicked.connect(self.accept)
        self.again.toggled.connect(self._allow)
        self.set_default(self.go)
        self._allow()

    def _allow(self) -> None:
        anything = self.plan.fresh or self.plan.to_issue or (self.plan.again and self.again.isChecked())
        self.go.setEnabled(bool(anything))


class BatchPrinter(QObject):
    """Looks, asks and prints for one page; everything slow happens in the background."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.question: PrintQuestion | None = None

    def print_papers(self, order_ids: Sequence[int], kind: DocumentKind) -> None:
        """Print the papers of ``kind`` of these orders as one job, in this order."""
        if not order_ids:
            return
        task = Task(partial(_look, tuple(order_ids), kind))
        task.done.connect(self._looked)
        task.failed.connect(self._refuse)
        self._context.tasks.start(task)

    def _looked(self, plan: BulkPlan) -> None:
        if not plan.questions:
            self._issue(plan, again=False)
            return
        self._forget()
        self.question = PrintQuestion(self._page, plan)
        self.question.accepted.connect(self._answered)
        self.question.rejected.connect(self._forget)
        self.question.open(self.question.go)

    def _answered(self) -> None:
        if self.question is not None:
            self._issue(self.question.plan, again=self.question.again.isChecked())
        self._forget()

    def _forget(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None

    def _issue(self, plan: BulkPlan, *, again: bool) -> None:
        task = Task(partial(_issue_all, plan, self._context.by(), again), writes=True)
        task.done.connect(self._print)
        task.failed.connect(self._refuse)
        self._context.tasks.start(task)

    def _print(self, issued: Issued) -> None:
        if issued.document_ids:
            self._context.print_documents(issued.document_ids)
        for error in issued.refused[:1]:
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._context.refuse(error)
        else:
            self._context.doors.refuse(error)


def _look(order_ids: Sequence[int], kind: DocumentKind, task: Task) -> BulkPlan:
    return plan_papers(order_ids, kind, task.step)


def _issue_all(plan: BulkPlan, by: str, again: bool, task: Task) -> Issued:
    known = len(plan.refused)
    issue_planned(plan, by=by, step=task.step)
    refused = [error for _, error in plan.refused[known:]]
    return Issued(documents_to_print(plan, again=again), refused)
