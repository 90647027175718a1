"""Batches: every paper whole and in order, one process more for many, and an end in the middle when asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.documents.press import Press
from desktop.documents.worker import Worker
from desktop.domain.papers import Paper
from tests.documents import samples
from tests.documents.reading import page_codes, page_texts

workers: list[Worker] = []


def new_worker() -> Worker:
    workers.append(Worker())
    return workers[-1]


@pytest.fixture
def press() -> Iterator[Press]:
    workers.clear()
    made = Press(new_worker)
    yield made
    made.close()


def slips(count: int) -> list[Paper]:
    paper = samples.slip()
    return [
        replace(paper, number=f"BL-A-26-{at:05}", order_number=f"A-26-{at:05}") for at in range(1, count + 1)
    ]


def test_a_batch_holds_every_slip_in_order_as_if_alone(press: Press) -> None:
    steps: list[tuple[int, int]] = []
    pdf = press.make_batch(slips(23), "100x150", lambda done, count: steps.append((done, count)))
    texts, codes = page_texts(pdf), page_codes(pdf)
    assert len(texts) == 23
    for at, (text, code) in enumerate(zip(texts, codes, strict=True), 1):
        assert f"BL-A-26-{at:05}" in text
        assert code == [f"A-26-{at:05}"]
    assert steps == [(10, 23), (20, 23), (23, 23)]
    assert [worker.pid is None for worker in workers] == [False, False]


def test_a_page_of_a_batch_reads_like_the_single_slip(press: Press) -> None:
    papers = slips(3)
    together = page_texts(press.make_batch(papers, "A5"))
    assert together == [page_texts(press.make(paper, "A5"))[0] for paper in papers]
    assert [worker.pid is None for worker in workers] == [False, True]


def test_a_batch_ends_when_its_step_says_so(press: Press) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, count: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        press.make_batch(slips(40), "100x150", stop)
    assert page_texts(press.make(slips(1)[0], "A4"))
