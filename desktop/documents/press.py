"""Where the desk has its papers made: one by the warm worker, slips in tens, many by two workers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from queue import SimpleQueue
from typing import Any, NamedTuple

from desktop.documents.making import card_job, job_of
from desktop.documents.trying import Tried, read_tried
from desktop.documents.worker import PaperNotMade, PaperTooLarge, PaperTooSlow, Worker
from desktop.domain.paper_templates import BARE, Dress, Trouble
from desktop.domain.papers import Paper, PaperKind
from desktop.domain.value_papers import CardPaper

BATCH = 10
"""Slips in one HTML: fonts and set-up are shared, memory and time stay small."""

SECOND_WORKER_FROM = 20
"""Papers that are worth a second process; it starts with the first such batch and then stays."""


OWN_SECONDS = 10.0
"""A template of the shop's own gets as long; then the built-in one is taken."""

TRY_SECONDS, CHECK_SECONDS = 8.0, 40.0
_FAILED = (PaperTooSlow, PaperTooLarge, PaperNotMade)


class Press:
    """Makes PDFs without stopping the window. Its methods wait: call them in a background task."""

    def __init__(self, new_worker: Callable[[], Worker] = Worker) -> None:
        self._first, self._second = new_worker(), new_worker()

    def warm(self) -> None:
        """Start loading in the background; returns at once."""
        self._first.warm()

    def make(
        self, paper: Paper, size: str, dress: Dress = BARE, troubles: list[Trouble] | None = None
    ) -> bytes:
        """The PDF of one paper. ``size``: a name of ``paper.SIZES``.

        The same paper, size and dress give the same bytes, on any day and in any process. Where the shop's
        own template fails, the built-in one is taken and ``troubles`` gets to know it. Raises PaperTooSlow,
        PaperTooLarge or PaperNotMade.
        """
        return _made(self._first, (paper,), size, _Wear(dress, troubles))[0]

    def make_card(self, card: CardPaper, dress: Dress = BARE, troubles: list[Trouble] | None = None) -> bytes:
        """The PDF of the card of a gift card or store credit. As ``make``."""
        if dress.source(None, ""):
            try:
                return self._first.render(card_job(card, dress), OWN_SECONDS)[0]
            except _FAILED as error:
                if troubles is not None:
                    troubles.append(Trouble("", card.code, _reason(error)))
        return self._first.render(card_job(card, Dress(dress.look)))[0]

    def make_many(
        self,
        papers: Sequence[Paper],
        size: str,
        step: Callable[[int, int], None] | None = None,
        dress: Dress = BARE,
        troubles: list[Trouble] | None = None,
    ) -> list[bytes]:
        """One PDF for each paper, in order. Slips that follow each other are made in tens.

        ``step(done, count)`` is called in the caller's thread from time to time; what it raises ends the work
        after the part that is being made. Otherwise as ``make``.
        """
        workers = [self._first] + ([self._second] if len(papers) >= SECOND_WORKER_FROM else [])
        return _spread(_parts(papers, size, dress), workers, size, step, _Wear(dress, troubles))

    def attempt(self, job: dict[str, Any]) -> Tried:
        """Try a template that is being written, by a job of ``trying``; printing does not wait for it.

        Raises PaperTooSlow, PaperTooLarge or PaperNotMade.
        """
        seconds = CHECK_SECONDS if job["try"] == "check" else TRY_SECONDS
        return read_tried(self._second.render(job, seconds))

    def close(self) -> None:
        """End the processes."""
        self._first.close()
        self._second.close()


class _Wear(NamedTuple):
    """What papers wear, and who is told when it does not fit."""

    dress: Dress
    troubles: list[Trouble] | None


def _made(worker: Worker, papers: tuple[Paper, ...], size: str, wear: _Wear) -> list[bytes]:
    """The PDFs of one part, by the shop's own template if it has one and that works."""
    dress, troubles = wear
    if len(papers) == 1 and dress.source(papers[0].kind, size):
        try:
            return worker.render(job_of(papers, size, dress), OWN_SECONDS)
        except _FAILED as error:
            if troubles is not None:
                troubles.append(Trouble(papers[0].kind.value, papers[0].number, _reason(error)))
    return worker.render(job_of(papers, size, Dress(dress.look)))


def _reason(error: Exception) -> str:
    return error.reason if isinstance(error, PaperNotMade) else type(error).__name__


def _parts(papers: Sequence[Paper], size: str, dress: Dress) -> list[tuple[Paper, ...]]:
    def in_tens(paper: Paper) -> bool:
        return paper.kind is PaperKind.PACKING_SLIP and not dress.source(paper.kind, size)

    parts = []
    for together, group in groupby(papers, key=in_tens):
        run, most = tuple(group), BATCH if together else 1
        parts += [run[at : at + most] for at in range(0, len(run), most)]
    return parts


def _spread(
    parts: list[tuple[Paper, ...]],
    workers: list[Worker],
    size: str,
    step: Callable[[int, int], None] | None,
    wear: _Wear,
) -> list[bytes]:
    free: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        free.put(worker)

    def make(part: tuple[Paper, ...]) -> list[bytes]:
        worker = free.get()
        try:
            return _made(worker, part, size, wear)
        finally:
            free.put(worker)

    count = sum(map(len, parts))
    made: list[bytes] = []
    with ThreadPoolExecutor(len(workers)) as pool:
        coming = [pool.submit(make, part) for part in parts]
        try:
            for future in coming:
                made += future.result()
                if step:
                    step(len(made), count)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return made
