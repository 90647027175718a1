"""Where the desk has its papers made: one by the warm worker, batches in tens, many by two workers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue

from desktop.documents.making import job_of
from desktop.documents.pdfium import merge
from desktop.documents.worker import Worker
from desktop.domain.papers import Paper

BATCH = 10
"""Papers in one HTML: fonts and set-up are shared, memory and time stay small."""

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
        return self._first.render(job_of((paper,), size))

    def make_batch(
        self, papers: Sequence[Paper], size: str, step: Callable[[int, int], None] | None = None
    ) -> bytes:
        """One PDF with all the papers in order, each on pages of its own; at least one paper.

        ``step(done, count)`` is called in the caller's thread after every ten; what it raises ends the batch.
        Raises as ``make`` does.
        """
        batches = [tuple(papers[at : at + BATCH]) for at in range(0, len(papers), BATCH)]
        workers = [self._first] + ([self._second] if len(papers) >= SECOND_WORKER_FROM else [])
        return merge(_spread(batches, workers, size, step))

    def close(self) -> None:
        """End the processes."""
        self._first.close()
        self._second.close()


def _spread(
    batches: list[tuple[Paper, ...]],
    workers: list[Worker],
    size: str,
    step: Callable[[int, int], None] | None,
) -> list[bytes]:
    free: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        free.put(worker)

    def make(batch: tuple[Paper, ...]) -> bytes:
        worker = free.get()
        try:
            return worker.render(job_of(batch, size))
        finally:
            free.put(worker)

    count, made = sum(map(len, batches)), []
    with ThreadPoolExecutor(len(workers)) as pool:
        coming = [pool.submit(make, batch) for batch in batches]
        try:
            for future in coming:
                made.append(future.result())
                if step:
                    step(min(len(made) * BATCH, count), count)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return made
