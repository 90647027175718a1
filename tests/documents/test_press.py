"""Many papers: every one whole, in order and apart, one process more for many, and an end when asked."""

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
    numbered = [
        replace(paper, number=f"BL-A-26-{at:05}", order_number=f"A-26-{at:05}") for at in range(1, count + 1)
    ]
    numbered[1] = replace(numbered[1], lines=paper.lines * 3)  # one that needs several pages
    return numbered


def test_many_slips_come_out_apart_and_in_order(press: Press) -> None:
    papers, steps = slips(23), list[tuple[int, int]]()
    pdfs = press.make_many(papers, "100x150", lambda done, count: steps.append((done, count)))
    assert [len(page_texts(pdf)) for pdf in pdfs] == [1, 2] + [1] * 21
    for paper, pdf in zip(papers, pdfs, strict=True):
        assert paper.number in page_texts(pdf)[0]
        assert page_codes(pdf) == [[paper.order_number]] * len(page_texts(pdf))
    assert steps == [(10, 23), (20, 23), (23, 23)]
    assert [worker.pid is None for worker in workers] == [False, False]


def test_a_slip_of_many_reads_and_looks_like_the_single_one(press: Press) -> None:
    papers = slips(3)
    together = [page_texts(pdf) for pdf in press.make_many(papers, "A5")]
    assert together == [page_texts(press.make(paper, "A5")) for paper in papers]
    assert [worker.pid is None for worker in workers] == [False, True]


def test_an_invoice_among_slips_has_the_bytes_it_has_alone(press: Press) -> None:
    papers = [*slips(2), samples.invoice(), samples.long_invoice(20), samples.slip()]
    pdfs = press.make_many(papers, "A4")
    assert pdfs[2:4] == [press.make(papers[2], "A4"), press.make(papers[3], "A4")]
    assert "Page 2 sur 2" in page_texts(pdfs[3])[1]


def test_many_papers_end_when_the_step_says_so(press: Press) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, count: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        press.make_many(slips(40), "100x150", stop)
    assert page_texts(press.make(slips(2)[0], "A4"))
