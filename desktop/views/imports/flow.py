"""The course of an import: what is chosen, what was seen, what was tried. No widgets, no words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.exchange.rows import Format
from desktop.shell.tasks import Task, Tasks
from desktop.views.imports import jobs
from desktop.views.imports.choice import Choice, Look, Outcome, Subject
from desktop.views.imports.worker import Worker


class Work(StrEnum):
    """What runs."""

    LOOK = "look"
    TRIAL = "trial"
    IMPORT = "import"


class Flow(QObject):
    """Holds the choice and starts the work. Every signal comes in the window's thread.

    ``refused`` carries what was tried and the error, ``stopped`` what was given up by wish; in both cases
    nothing was written, and after a refused look the choice is what it was before.
    """

    looked = Signal(object)
    tried = Signal(object)
    brought_in = Signal(object)
    refused = Signal(object, object)
    stopped = Signal(object)
    progressed = Signal(int, int, str)

    def __init__(self, tasks: Tasks, by: Callable[[], str], parent: QObject) -> None:
        """``by`` gives the name of the person who works here now."""
        super().__init__(parent)
        self.choice = Choice()
        self.look: Look | None = None
        self.outcome: Outcome | None = None
        self._by = by
        self._work = Work.LOOK
        self._worker = Worker(tasks, self)
        self._worker.progressed.connect(self.progressed)
        self._worker.stopped.connect(self._stop)

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._worker.busy

    def restart(self, subject: Subject) -> None:
        """Forget everything; begin with products or customers."""
        self._worker.drop()
        self.choice, self.look, self.outcome = Choice(subject), None, None

    # What is chosen

    def take(self, paths: Sequence[Path]) -> None:
        """Look at files, after those that are there already."""
        wanted = tuple(dict.fromkeys((*self.choice.paths, *paths)))
        self._look_at(replace(self.choice, paths=wanted))

    def remove(self, at: int) -> None:
        """Leave a file out. The last one stays: ``restart`` instead."""
        paths = tuple(path for place, path in enumerate(self.choice.paths) if place != at)
        self._look_at(replace(self.choice, paths=paths))

    def insist(self, subject: Subject) -> None:
        """Read the files as products or as customers, whatever they look like."""
        if not self.choice.paths:
            self.choice = Choice(subject)
        elif subject is not self.choice.subject:
            paths, encoding, separator = self.choice.paths, self.choice.encoding, self.choice.separator
            self._look_at(Choice(subject, True, paths, None, encoding, separator))

    def read_as(self, format_: Format) -> None:
        """Take the files for those of another programme."""
        self._look_at(replace(self.choice, format=format_, columns={}))

    def read_letters(self, encoding: str) -> None:
        """Decode the files with another codec."""
        self._look_at(replace(self.choice, encoding=encoding, columns={}))

    def read_cells(self, separator: str) -> None:
        """Part the cells at another sign."""
        self._look_at(replace(self.choice, separator=separator, columns={}))

    def map(self, columns: Mapping[str, str]) -> None:
        """Read these fields from these titles; what was chosen before for other fields stays."""
        self._look_at(replace(self.choice, columns={**self.choice.columns, **columns}))

    # The work

    def _look_at(self, choice: Choice) -> None:
        self.choice, self.outcome = choice, None
        self._start(Work.LOOK, lambda _task: jobs.look(choice), self._looked)

    def try_out(self) -> None:
        """Find out what the import would do; nothing is written."""
        choice, by = self.choice, self._by()
        self._start(Work.TRIAL, lambda task: jobs.rehearse(choice, task, by), self._tried)

    def bring_in(self) -> None:
        """Write what was tried."""
        if self.outcome is not None:
            plan, by = self.outcome.plan, self._by()
            self._start(Work.IMPORT, lambda task: jobs.bring_in(plan, task, by), self._brought_in)

    def cancel(self) -> None:
        """Stop: a trial at once, since it writes nothing; an import at its next step, if there is one."""
        if self._work is Work.IMPORT:
            self._worker.cancel()
        else:
            self._worker.drop()
            self.stopped.emit(self._work)

    def _start(self, work: Work, act: Callable[[Task], object], then: Callable[[object], None]) -> None:
        self._work = work
        self._worker.start(act, then, self._refuse, writes=work is Work.IMPORT)

    def _looked(self, found: object) -> None:
        assert isinstance(found, Look)
        self.look, self.choice = found, found.choice
        self.looked.emit(found)

    def _tried(self, found: object) -> None:
        assert isinstance(found, Outcome)
        self.outcome = found
        self.tried.emit(found)

    def _brought_in(self, found: object) -> None:
        self.brought_in.emit(found)

    def _refuse(self, error: Exception) -> None:
        if self._work is Work.LOOK:
            self.choice = self.look.choice if self.look else Choice(self.choice.subject)
        self.refused.emit(self._work, error)

    def _stop(self) -> None:
        self.stopped.emit(self._work)
