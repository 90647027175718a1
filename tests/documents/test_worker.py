"""The paper process answers, is stopped when it overruns, and comes back after every kind of death."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop.documents.making import job_of, papers_pdf
from desktop.documents.worker import Limits, PaperNotMade, PaperTooLarge, PaperTooSlow, Worker
from tests.documents import samples, tasks


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(tasks.obey, tasks.at_once, Limits(megabytes=1024))
    yield made
    made.close()


def test_one_process_answers_many_threads(worker: Worker) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(worker.render, range(40)))
    assert answers == [[str(job).encode()] for job in range(40)]
    first = worker.pid
    worker.render("again")
    assert worker.pid == first is not None


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="needs a system with priorities")
def test_it_lets_the_window_go_first(worker: Worker) -> None:
    worker.render(1)
    assert worker.pid is not None
    assert os.getpriority(os.PRIO_PROCESS, worker.pid) > os.getpriority(os.PRIO_PROCESS, 0)


def test_a_job_that_takes_too_long_is_stopped_and_the_next_one_works(worker: Worker) -> None:
    worker.render(1)
    hung = worker.pid
    with pytest.raises(PaperTooSlow) as refused:
        worker.render("hang", seconds=0.3)
    assert refused.value.seconds == 0.3
    assert worker.render(2) == [b"2"]
    assert worker.pid != hung
    with pytest.raises(ProcessLookupError):
        os.kill(hung or 0, 0)


@pytest.mark.skipif(os.name == "nt", reason="memory is limited on POSIX only")
def test_a_job_that_eats_memory_is_stopped(worker: Worker) -> None:
    with pytest.raises(PaperTooLarge) as refused:
        worker.render("eat")
    assert refused.value.megabytes == 1024
    assert worker.render(2) == [b"2"]


def test_a_job_that_kills_the_process_does_not_kill_the_next(worker: Worker) -> None:
    with pytest.raises(PaperNotMade):
        worker.render("die")
    assert worker.render(2) == [b"2"]


def test_a_job_that_fails_says_why(worker: Worker) -> None:
    with pytest.raises(PaperNotMade) as refused:
        worker.render("fail")
    assert refused.value.reason == "ValueError: no such paper"
    assert worker.render(2) == [b"2"]


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_process_killed_between_jobs_is_replaced(worker: Worker) -> None:
    worker.render(1)
    pid = worker.pid or 0
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert worker.render(2) == [b"2"]


def test_a_process_that_cannot_start_is_a_refusal() -> None:
    broken = Worker(tasks.obey, tasks.never_ready)
    with pytest.raises(PaperNotMade):
        broken.render(1)
    assert broken.pid is None


def test_closing_ends_the_process_and_twice_is_harmless(worker: Worker) -> None:
    worker.warm()
    assert worker.pid is not None
    worker.close()
    worker.close()
    assert worker.pid is None


def test_another_process_makes_the_same_bytes() -> None:
    paper = samples.invoice()
    real = Worker()
    try:
        there = real.render(job_of((paper,), "A4"))
    finally:
        real.close()
    assert there == [papers_pdf((paper,), "A4")]
