"""The import page: files, how they are read, a trial, the import, its report.

The page leads from step to step; ``Flow`` holds what is chosen and does the work in another thread.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.exchange.rows import Format
from desktop.views import labels, messages
from desktop.views.context import DeskContext, Page
from desktop.views.imports.advice import refusal_advice
from desktop.views.imports.choice import Look, Outcome, Subject
from desktop.views.imports.files_step import FilesStep, dropped_files
from desktop.views.imports.flow import Flow, Work
from desktop.views.imports.head import Head, lay_out
from desktop.views.imports.mapping import OPTION
from desktop.views.imports.reading_step import ReadingStep
from desktop.views.imports.report_step import ReportStep
from desktop.views.imports.working_step import WorkingStep
from desktop.views.parts.notice import Notice

FILES, READING, TRIAL, RESULT = range(4)
NOWHERE = -1
TAB = Qt.FocusReason.TabFocusReason


class ImportPage(Page):
    """Leads through an import; ``subject`` is what it begins with, the files may show it to be the other."""

    def __init__(
        self,
        context: DeskContext,
        subject: Subject = Subject.PRODUCTS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.setObjectName("import")
        self.place, self._at_work, self._read = FILES, False, False
        self.flow = Flow(context.tasks, context.by, self)
        self.head, self.problem = Head(), Notice()
        self.problem.setObjectName("import.problem")
        self.files, self.reading = FilesStep(), ReadingStep()
        self.working, self.report = WorkingStep(), ReportStep(context.tasks)
        self.setAcceptDrops(True)
        self.stack = lay_out(self, self.head, self.problem)
        for step in (self.files, self.reading, self.working, self.report):
            self.stack.addWidget(step)
        self._connect_flow()
        self._connect_steps()
        self._connect_report()
        self._bind("Ctrl+O", self._pick)
        self._bind("Ctrl+Return", self._go_on)
        self._bind("Esc", self._step_back)
        self._bind("Ctrl+S", self._save)
        self._restart_with(subject)

    def _bind(self, keys: str, act: Callable[[], None]) -> None:
        """Let keys act while the page is in sight; the buttons show them."""
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setAutoRepeat(False)
        action.triggered.connect(act)
        self.addAction(action)

    def _connect_flow(self) -> None:
        self.flow.looked.connect(self._show_look)
        self.flow.tried.connect(self._show_trial)
        self.flow.brought_in.connect(self._show_result)
        self.flow.refused.connect(self._show_refusal)
        self.flow.stopped.connect(self._show_stop)
        self.flow.progressed.connect(self.working.progress)
        self.working.cancel.clicked.connect(self._cancel)

    def _connect_steps(self) -> None:
        self.head.subject.changed.connect(self._insist)
        self.head.steps.asked.connect(self._show)
        self.head.leave.clicked.connect(self.context.go_back)
        self.files.picked.connect(self._take_files)
        self.reading.more_asked.connect(self._pick)
        self.reading.removed.connect(self._remove)
        panel = self.reading.panel
        panel.corrected.connect(self._correct)
        panel.mapped.connect(self._map)
        panel.main.clicked.connect(self._try)
        panel.back.clicked.connect(self._step_back)

    def _connect_report(self) -> None:
        panel = self.report.panel
        panel.main.clicked.connect(self._bring_in)
        panel.order.clicked.connect(self._take_order)
        panel.see.clicked.connect(self._see)
        panel.again.clicked.connect(self._restart)
        panel.back.clicked.connect(self._step_back)
        self.report.saved.connect(self._tell_saved)
        self.report.refused.connect(self._tell_problem)

    # Coming and going

    def arrive(self) -> None:
        if self._read:
            self._restart()
        self._read = self.place == RESULT and not self._at_work
        self._focus()

    def _restart(self) -> None:
        self._restart_with(self.flow.choice.subject)

    def _restart_with(self, subject: Subject) -> None:
        self._read = False
        self.flow.restart(subject)
        self.head.subject.set_current(subject.value)
        self.files.show_subject(subject)
        self._show(FILES)

    def _show(self, place: int) -> None:
        """Bring a step to the front."""
        self.place, self._at_work = place, False
        self.problem.hide()
        self.stack.setCurrentWidget((self.files, self.reading, self.report, self.report)[place])
        furthest = TRIAL if self.flow.outcome else READING if self.flow.look else FILES
        reached = NOWHERE if place == RESULT else furthest
        self.head.show_place(place, reached, settled=place >= TRIAL)
        self._focus()

    def _show_working(self, place: int) -> None:
        self.place, self._at_work = place, True
        self.problem.hide()
        self.working.begin(self.flow.choice.subject, trial=place == TRIAL)
        self.stack.setCurrentWidget(self.working)
        self.head.show_place(place, NOWHERE, settled=True)
        self._focus()

    def _primary(self) -> QPushButton:
        panel = self.report.panel
        return (self.files.open, self.reading.panel.main, panel.main, panel.order)[self.place]

    def _focus(self) -> None:
        """Put the focus on what goes on; while it works, on nothing that an Enter could press."""
        if not self.isVisible():
            return
        if self._at_work:
            self.working.setFocus()
        else:
            button = self._primary()
            (button if button.isEnabled() else self.report.panel.back).setFocus(TAB)

    def _go_on(self) -> None:
        if not self._at_work:
            self._primary().click()

    def _step_back(self) -> None:
        if self._at_work:
            self._cancel()
        elif self.place in (READING, TRIAL):
            self._show(self.place - 1)
        else:
            self.context.go_back()

    # Files and how they are read

    def _takes_files(self) -> bool:
        return self.place in (FILES, READING) and not self._at_work

    def _pick(self) -> None:
        if self._takes_files():
            self.files.choose_files()

    def _take_files(self, paths: list[Path]) -> None:
        if self.place == FILES:
            self.flow.restart(self.flow.choice.subject)
        self.files.set_reading([path.name for path in paths])
        self.problem.hide()
        self.flow.take(paths)

    def _remove(self, at: int) -> None:
        if len(self.flow.choice.paths) > 1:
            self.flow.remove(at)
        else:
            self._restart()

    def _insist(self, subject: str) -> None:
        self.files.show_subject(Subject(subject))
        self.flow.insist(Subject(subject))

    def _correct(self, what: str, value: str) -> None:
        if what == "format":
            self.flow.read_as(Format(value))
        elif what == "encoding":
            self.flow.read_letters(value)
        else:
            self.flow.read_cells(value)

    def _map(self, field: str, title: str) -> None:
        """Options stand together: with one of them chosen by hand, none is guessed."""
        chosen = self.reading.panel.mapping.options() if field.startswith(OPTION) else {}
        self.flow.map({**chosen, field: title})

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes_files() and dropped_files(event):
            event.acceptProposedAction()
            self.files.ground.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.files.ground.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.ground.set_over(False)
        event.acceptProposedAction()
        self._take_files(dropped_files(event))

    # The work

    def _try(self) -> None:
        self._show_working(TRIAL)
        self.flow.try_out()

    def _bring_in(self) -> None:
        self._show_working(RESULT)
        self.flow.bring_in()

    def _cancel(self) -> None:
        self.working.stopping()
        self.flow.cancel()

    def _show_look(self, look: Look) -> None:
        self.head.subject.set_current(look.choice.subject.value)
        self.files.show_subject(look.choice.subject)
        self.reading.show_look(look)
        if self.place != READING:
            self._show(READING)
        self.problem.hide()
        self.head.show_place(READING, READING, settled=False)

    def _show_trial(self, outcome: Outcome) -> None:
        self.report.show_outcome(outcome, trial=True)
        self._show(TRIAL)

    def _show_result(self, outcome: Outcome) -> None:
        self.report.show_outcome(outcome, trial=False)
        self._show(RESULT)
        self._read = self.isVisible()
        if not self._read:
            self.context.toast(self.report.panel.words.text())

    def _show_refusal(self, work: Work, error: Exception) -> None:
        if work is not Work.LOOK:
            self._show(READING if work is Work.TRIAL else TRIAL)
        elif self.place == READING and self.flow.look is not None:
            self._show_look(self.flow.look)
        else:
            self.files.show_subject(self.flow.choice.subject)
        if not (self.place == READING and self.reading.panel.show_refusal(error)):
            self._tell_problem(error)

    def _show_stop(self, work: Work) -> None:
        self._show(READING if work is Work.TRIAL else TRIAL)
        self.problem.tell(self.tr("Stopped."), self.tr("Nothing was written."), "neut")

    def _tell_problem(self, error: Exception) -> None:
        said = f"{messages.words(error)} {refusal_advice(error)}".rstrip()
        title, _, rest = said.partition(". ")
        self.problem.tell(f"{title}." if rest else title, rest)

    # What comes next

    def _see(self) -> None:
        products = self.flow.choice.subject is Subject.PRODUCTS
        self.context.show_page("products" if products else "customers")

    def _take_order(self) -> None:
        self.context.new_order()

    def _save(self) -> None:
        if self.place >= TRIAL and not self._at_work:
            self.report.ask_where()

    def _tell_saved(self, rows: int) -> None:
        self.context.toast(labels.counted(rows, self.tr("{n} row saved"), self.tr("{n} rows saved")))
