"""40 packing slips of 8 lines as the desk prints them together, against the same 40 made one by one.

Together means tens in one HTML, and a second process from twenty on.
"""

from __future__ import annotations

import time
from dataclasses import replace

from desktop.documents.press import Press
from desktop.domain.papers import Paper
from tests.bench.pair import Result, paired, small
from tests.documents import samples

COUNT, LIMIT = 40, 0.75


def slips() -> list[Paper]:
    """Slips for different orders."""
    paper = samples.slip()
    lines = (paper.lines[:3] * 3)[:8]
    return [
        replace(paper, lines=lines, number=f"BL-A-26-{at:05}", order_number=f"A-26-{at:05}")
        for at in range(COUNT)
    ]


def run() -> Result:
    """Both ways through the same press, by the clock on the wall: its processes work elsewhere."""
    papers, press = slips(), Press()
    try:
        return paired(
            "slips",
            lambda: press.make_many(papers, "A4"),
            lambda: [press.make(paper, "A4") for paper in papers],
            LIMIT,
            rounds=5 if small() else 9,
            clock=time.perf_counter,
        )
    finally:
        press.close()
