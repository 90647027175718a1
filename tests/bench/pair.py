"""Two ways of doing the same, measured side by side in one run, so that only their ratio counts.

Each round times one and the other next to each other, in alternating order; the median of the rounds' ratios
is the result. Work that only computes is timed by ``process_time``, which other programs hardly disturb; work
that waits for disk, screen or another process by ``perf_counter``.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Clock = Callable[[], float]
_small = False


@dataclass(frozen=True, slots=True)
class Result:
    """A ratio with its quartiles and the limit it should keep. ``a`` and ``b`` are seconds of one turn."""

    name: str
    ratio: float
    limit: float
    q1: float = 0.0
    q3: float = 0.0
    a: float = 0.0
    b: float = 0.0
    note: str = ""

    @property
    def ok(self) -> bool:
        """True when the ratio keeps within the limit."""
        return self.ratio <= self.limit

    def line(self) -> str:
        """What is printed: one line, easy to search and to read."""
        spread = f" q1={self.q1:.2f} q3={self.q3:.2f}" if self.q3 else ""
        times = f" a={self.a * 1000:.2f}ms b={self.b * 1000:.2f}ms" if self.b else ""
        verdict = "ok" if self.ok else "OVER"
        note = f" ({self.note})" if self.note else ""
        return f"{self.name} ratio={self.ratio:.2f}{spread} limit={self.limit:g}{times} {verdict}{note}"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A measurement that needs what is not here."""

    name: str
    reason: str

    def line(self) -> str:
        """What is printed."""
        return f"{self.name} skipped: {self.reason}"


def paired(
    name: str,
    a: Callable[[], object],
    b: Callable[[], object],
    limit: float,
    *,
    rounds: int = 15,
    inner: int = 1,
    clock: Clock = time.process_time,
) -> Result:
    """How much longer ``a`` takes than ``b``: the median of ``rounds`` ratios, each over ``inner`` turns.

    Both run once unmeasured first. ``limit`` is the ratio that should hold.
    """
    a(), b()
    gc.collect()
    gc.freeze()
    try:
        pairs = [_round(a, b, inner, clock, a_first=at % 2 == 0) for at in range(rounds)]
    finally:
        gc.unfreeze()
    return compared(name, [(one / inner, other / inner) for one, other in pairs], limit)


def compared(name: str, pairs: list[tuple[float, float]], limit: float) -> Result:
    """The result of pairs of seconds that were measured side by side: the median of their ratios."""
    q1, middle, q3 = statistics.quantiles((one / other for one, other in pairs), n=4)
    one, other = (statistics.median(side) for side in zip(*pairs, strict=True))
    return Result(name, middle, limit, q1, q3, one, other)


def small() -> bool:
    """True when the run should use sizes that finish in seconds (continuous integration)."""
    return _small


def use_small_sizes() -> None:
    """Make ``small()`` true for the rest of the process."""
    global _small
    _small = True


def _round(
    a: Callable[[], object], b: Callable[[], object], inner: int, clock: Clock, *, a_first: bool
) -> tuple[float, float]:
    if a_first:
        one = _time(a, inner, clock)
        return one, _time(b, inner, clock)
    other = _time(b, inner, clock)
    return _time(a, inner, clock), other


def _time(work: Callable[[], object], inner: int, clock: Clock) -> float:
    begun = clock()
    for _ in range(inner):
        work()
    return clock() - begun
