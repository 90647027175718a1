"""Before customers of long ago are forgotten: who they are, what goes, what stays and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.services.customers.erase import YEARS_KEPT, tidy_file
from desktop.services.customers.purge import OldCustomer, purge, purge_plan
from desktop.shell import clock
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
SHOWN = 200


class PurgeSheet(Sheet):
    """`accepted` tells that it is done."""

    def __init__(self, context: DeskContext, page: QWidget, years: int) -> None:
        super().__init__(page, 560)
        self.setObjectName("purge.sheet")
        self._context, self._years = context, years
        self.plan = purge_plan(years)
        self.set_title(
            translate("Erase", "Customers of long ago"),
            translate("Erase", "No sign of them since {day}.").format(
                day=labels.day_in_full(clock.here(self.plan.before).date())
            ),
        )
        self.problem = Paragraph("", 13, 400, "prob")
        self.problem.set_icon("warn")
        self.problem.hide()
        self.sure = CheckBox(translate("Erase", "Erase for good"))
        self.sure.setObjectName("purge.sure")
        self.keep = self.add_button(translate("Erase", "Keep everybody")).set_hint("Esc")
        self.keep.clicked.connect(self.reject)
        self.go = self.add_button(translate("Erase", "Erase"), "danger")
        self.go.setObjectName("purge.go")
        self.go.setEnabled(False)
        self.go.clicked.connect(self._erase)
        self.sure.toggled.connect(self.go.setEnabled)
        self._fill()
        for ended in (self.accepted, self.rejected):
            ended.connect(self.deleteLater)

    def _fill(self) -> None:
        people, bound = self.plan.people, self.plan.bound
        if not people:
            nobody = translate("Erase", "Nobody. Whoever is in your shop file was heard of since.")
            self.body.addWidget(Paragraph(nobody, 13, 400, "muted"))
        else:
            said = labels.counted(
                len(people), translate("Erase", "{n} customer goes"), translate("Erase", "{n} customers go")
            )
            self._list(said, people)
        if bound:
            self._list(translate("Erase", "These stay: an order is not finished, or money is owed"), bound)
        for part in (Rule(GAP_8, GAP_12), self._stays(), self.problem):
            self.body.addWidget(part)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.sure)
        self.sure.setVisible(bool(people))
        self.go.setVisible(bool(people))
        self.body.addStretch(1)

    def _list(self, title: str, people: tuple[OldCustomer, ...]) -> None:
        self.body.addWidget(Label(title, 15, 600))
        self.body.addSpacing(GAP_8)
        for one in people[:SHOWN]:
            last = translate("Erase", "last heard of {day}").format(
                day=labels.day_in_full(clock.here(one.heard_at).date())
            )
            self.body.addWidget(TwoLines(labels.named(one.name), last, icon="user"))
        if len(people) > SHOWN:
            more = labels.counted(
                len(people) - SHOWN, translate("Erase", "and {n} more"), translate("Erase", "and {n} more")
            )
            self.body.addWidget(Label(more, 12, 400, "muted"))
        self.body.addSpacing(GAP_16)

    def _stays(self) -> Paragraph:
        words = translate(
            "Erase",
            "Names, addresses, notes, messages and unfinished sales go, in the history too. Issued papers "
            "stay for {years} years, as the law wants, and what was sold, paid and sent stays without a "
            "name. It cannot be taken back.",
        )
        return Paragraph(words.format(years=YEARS_KEPT), 13, 400, "muted")

    def _erase(self) -> None:
        plan, years, by = self.plan, self._years, self._context.by()

        def work(task: Task) -> int:
            try:
                return purge(plan, years, by=by, step=task.step)
            finally:
                tidy_file()

        self.go.setEnabled(False)
        self.sure.setEnabled(False)
        self.go.setText(translate("Erase", "Erasing…"))
        task = Task(work, writes=True)
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        self._context.tasks.start(task)

    def _done(self, count: int) -> None:
        self.accept()
        one, many = (
            translate("Erase", "{n} customer is erased"),
            translate("Erase", "{n} customers are erased"),
        )
        self._context.toast(labels.counted(count, one, many))

    def _failed(self, error: Exception) -> None:
        self.problem.setText(messages.words(error))
        self.problem.show()
        self.go.setText(translate("Erase", "Erase"))
        self.sure.setEnabled(True)
        self.go.setEnabled(self.sure.isChecked())
