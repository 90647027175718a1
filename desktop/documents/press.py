"""Where the desk has its papers made: one by the warm worker, slips in tens, many by two workers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from queue import SimpleQueue

from desktop.documents.making import card_job, job_of
from desktop.documents.worker import Worker
from desktop.domain.papers import Paper, PaperKind
from desktop.domain.value_papers import CardPaper

BATCH = 10
"""Slips in one HTML: fonts and set-up are shared, memory and time stay small."""

SECOND_WORKER_FROM = 20
"""Papers that are worth a second process; it starts with the first such batch and then stays."""


class Press:
    """Makes PDFs without stopping the window. Its methods wait: call them in a background task."""

    def __init__(self, new_worker: Callable[[], Worker] = Worker) -> None:
        self._first, self._second = new_worker(), new_worker()

    def warm(self) -> None:
        """Start loading in the background; returns at once."""
        self._first.warm()

    def make(self, paper: Paper, size: str) -> bytes:
        """The PDF of one paper. ``size``: a name of ``paper.SIZES``.

        The same paper and size give the same bytes, on any day and in any process. Raises PaperTooSlow,
        PaperTooLarge or PaperNotMade.
        """
        return self._first.render(job_of((paper,), size))[0]

    def make_card(self, card: CardPaper) -> bytes:
        """The PDF of the card of a gift card or store credit. Raises as ``make`` does."""
        return self._first.render(card_job(card))[0]

    def make_many(
        self, papers: Sequence[Paper], size: str, step: Callable[[int, int], None] | None = None
    ) -> list[bytes]:
        """One PDF for each paper, in order. Slips that follow each other are made in tens.

        ``step(done, count)`` is called in the caller's thread from time to time; what it raises ends the work
        after the part that is being made. Raises as ``make`` does.
        """
        workers = [self._first] + ([self._second] if len(papers) >= SECOND_WORKER_FROM else [])
        return _spread(_parts(papers), workers, size, step)

    def close(self) -> None:
        """End the processes."""
        self._first.close()
        self._second.close()


def _parts(papers: Sequence[Paper]) -> list[tuple[Paper, ...]]:
    parts = []
    for is_slip, group in groupby(papers, key=lambda paper: paper.kind is PaperKind.PACKING_SLIP):
        run, size = tuple(group), BATCH if is_slip else 1
        parts += [run[at : at + size] for at in range(0, len(run), size)]
    return parts


def _spread(
    parts: list[tuple[Paper, ...]],
    workers: list[Worker],
    size: str,
    step: Callable[[int, int], None] | None,
) -> list[bytes]:
    free: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        free.put(worker)

    def make(part: tuple[Paper, ...]) -> list[bytes]:
        worker = free.get()
        try:
            return worker.render(job_of(part, size))
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
