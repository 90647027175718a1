"""Issued papers on their way to printer or screen: made, stored and printed beside the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import DeskError
from desktop.domain.papers import Paper, PaperKind
from desktop.domain.value_papers import CardPaper
from desktop.services.papers.document_store import next_duplicate, paper, record_print
from desktop.shell.device import Device
from desktop.shell.print_choice import PrintChoice, print_choice
from desktop.shell.printing import PrintTicket, print_pdfs
from desktop.shell.tasks import Task, Tasks

if TYPE_CHECKING:
    from desktop.documents.press import Press
    from desktop.domain.paper_templates import Trouble

Choices = Mapping[PaperKind, PrintChoice]


@dataclass(frozen=True, slots=True)
class PaperFile:
    """An issued paper with its bytes, and how this machine prints its kind.

    ``replaced``: its number, when it was made now and the shop's own template failed on it.
    """

    document_id: int
    kind: PaperKind
    number: str
    choice: PrintChoice
    pdf: bytes
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """What was handed to a printer as one job. ``copy`` is how often the first paper was printed by now."""

    numbers: tuple[str, ...]
    printer: str
    copies: int
    copy: int


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The jobs that were taken, and what stopped the next one."""

    jobs: tuple[Printed, ...]
    error: DeskError | None = None
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Maker:
    """What the background needs to make papers. It knows no QObject: one must not end in another thread."""

    press: Press
    choices: Choices
    by: str
    replaced: list[str] = field(default_factory=list)

    def file(self, document_id: int) -> PaperFile:
        """Read one paper, made now if it never was in that size."""
        from desktop.documents.issued import issued_pdf

        known = paper(document_id)
        choice = self.choices[known.kind]
        pdf = issued_pdf(document_id, choice.size, self.press, by=self.by, fell_back=self.replaced.append)
        return PaperFile(document_id, known.kind, known.number, choice, pdf, tuple(self.replaced))

    def print(self, task: Task, wanted: Sequence[int]) -> _Outcome:
        """Print papers in order, neighbours that go the same way as one job."""
        return replace(self._printed(task, wanted), replaced=tuple(self.replaced))

    def _printed(self, task: Task, wanted: Sequence[int]) -> _Outcome:
        jobs: list[Printed] = []
        for files in self._jobs(task, wanted):
            try:
                jobs.append(self._hand_over(files))
            except DeskError as error:
                return _Outcome(tuple(jobs), error)
        return _Outcome(tuple(jobs))

    def _jobs(self, task: Task, wanted: Sequence[int]) -> list[list[PaperFile]]:
        """The papers, all of them made before the first is printed."""
        from desktop.documents.issued import issued_pdfs

        known = [(document_id, paper(document_id)) for document_id in wanted]
        jobs = []
        for choice, group in groupby(known, key=lambda each: self.choices[each[1].kind]):
            members = tuple(group)
            ids = [document_id for document_id, _ in members]
            pdfs = issued_pdfs(
                ids, choice.size, self.press, by=self.by, step=task.step, fell_back=self.replaced.append
            )
            jobs.append(
                [
                    PaperFile(document_id, one.kind, one.number, choice, pdf)
                    for (document_id, one), pdf in zip(members, pdfs, strict=True)
                ]
            )
        return jobs

    def _hand_over(self, files: Sequence[PaperFile]) -> Printed:
        numbers, how = tuple(file.number for file in files), files[0].choice
        title = numbers[0] if len(numbers) == 1 else f"{numbers[0]} +{len(numbers) - 1}"
        ticket = PrintTicket(title, how.size, how.printer, how.copies)
        job = print_pdfs([self._for_print(file) for file in files], ticket)
        counts = [record_print(file.document_id, job.printer, how.copies, by=self.by) for file in files]
        return Printed(numbers, job.printer, how.copies, counts[0])

    @staticmethod
    def _for_print(file: PaperFile) -> bytes:
        """The stored bytes for the original, a marked copy for each print after it."""
        number = next_duplicate(file.document_id)
        if number == 0:
            return file.pdf
        from desktop.documents.duplicate import marked

        return marked(file.pdf, number, paper(file.document_id).language)


class Papers(QObject):
    """Prints papers and reads them for the preview, in the background; one for the whole program.

    ``printed`` comes for every job that a printer took, with a Printed; ``ready`` for every paper asked for,
    with a PaperFile; ``failed`` with what went wrong. What was printed before stays printed. ``replaced``
    comes with the number of a paper that the shop's own template could not make.
    """

    printed = Signal(object)
    replaced = Signal(str)
    ready = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self, tasks: Tasks, device: Device, press: Press | None = None, parent: QObject | None = None
    ) -> None:
        """``press`` is made when first needed, unless one is given that is already at work."""
        super().__init__(parent)
        self._tasks, self._device, self._press = tasks, device, press
        self._troubles: list[Trouble] = []

    def warm(self) -> None:
        """Start loading what makes pages, so that the first paper comes at once. Returns immediately."""
        self._ready_press().warm()

    def print(self, document_ids: Sequence[int], *, by: str, choice: PrintChoice | None = None) -> Task:
        """Print issued papers in order, each kind as this machine remembers it, or all by ``choice``.

        Neighbours with the same printer, size and copies are one job. Every print is recorded.
        """
        maker, wanted = self._maker(by, choice), tuple(document_ids)
        task = Task(lambda running: maker.print(running, wanted), writes=True)
        task.done.connect(self._tell)
        return self._start(task)

    def ask(self, document_id: int, *, by: str, choice: PrintChoice | None = None) -> Task:
        """Read one issued paper as it would be printed; ``ready`` tells it."""
        maker = self._maker(by, choice)
        task = Task(lambda _: maker.file(document_id), writes=True)
        task.done.connect(self._hand)
        return self._start(task)

    def print_sample(self, sample: Paper) -> Task:
        """Print a paper that is not kept, once, as this machine prints invoices; ``printed`` tells it."""
        from desktop.services.papers.paper_look import dress  # the first picture makes no paper

        press, choice, worn = self._ready_press(), print_choice(self._device, PaperKind.INVOICE), dress()

        def work(_task: Task) -> _Outcome:
            ticket = PrintTicket(sample.number, choice.size, choice.printer)
            job = print_pdfs([press.make(sample, choice.size, worn)], ticket)
            return _Outcome((Printed((sample.number,), job.printer, 1, 1),))

        task = Task(work)
        task.done.connect(self._tell)
        return self._start(task)

    def make_card(self, card: CardPaper, ready: Callable[[bytes], None]) -> Task:
        """Make the card of a gift card or store credit; ``ready`` (a bound method) gets its PDF."""
        from desktop.services.papers.paper_look import dress  # as above

        press, worn, troubles = self._ready_press(), dress(), self._troubles
        task = Task(lambda _: press.make_card(card, worn, troubles))
        task.done.connect(ready)
        task.done.connect(self._tell_troubles)
        return self._start(task)

    def attempt(
        self, work: Callable[[Press], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> Task:
        """Ask the press in the background for something to look at; it tells bound methods.

        ``work`` knows no widget: it runs in another thread.
        """
        press = self._ready_press()
        task = Task(lambda _: work(press), quiet=True)
        task.done.connect(done)
        task.failed.connect(failed)
        self._tasks.start(task)
        return task

    def pdf_maker(self) -> Callable[[int], bytes]:
        """What reads the stored PDF of an issued paper, made now if it never was; for the background."""
        press = self._ready_press()

        def pdf_of(document_id: int) -> bytes:
            from desktop.documents.issued import usual_pdf

            return usual_pdf(document_id, press, by="")

        return pdf_of

    def close(self) -> None:
        """End the process that makes pages."""
        if self._press is not None:
            self._press.close()

    def _ready_press(self) -> Press:
        if self._press is None:
            from desktop.documents.press import Press

            self._press = Press()
        return self._press

    def _maker(self, by: str, choice: PrintChoice | None) -> _Maker:
        """How each kind is printed is read here, because the settings belong to this thread."""
        choices = {kind: choice or print_choice(self._device, kind) for kind in PaperKind}
        return _Maker(self._ready_press(), choices, by)

    def _start(self, task: Task) -> Task:
        task.failed.connect(self.failed)
        self._tasks.start(task)
        return task

    def _tell_troubles(self, _made: object) -> None:
        """Say of cards, which are no papers of an order, that their template failed."""
        from desktop.services.papers.paper_templates import record_trouble  # as above

        while self._troubles:
            trouble = self._troubles.pop()
            record_trouble(trouble, by="")
            self.replaced.emit(trouble.number)

    def _hand(self, file: PaperFile) -> None:
        self.ready.emit(file)
        for number in file.replaced:
            self.replaced.emit(number)

    def _tell(self, outcome: _Outcome) -> None:
        for job in outcome.jobs:
            self.printed.emit(job)
        for number in outcome.replaced:
            self.replaced.emit(number)
        if outcome.error is not None:
            self.failed.emit(outcome.error)
