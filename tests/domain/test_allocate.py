"""Splitting amounts: shares add up, stay near their exact value and never exceed what they are cut from."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.allocate import allocate, allocate_within

weights = st.lists(st.integers(0, 10**9), min_size=1, max_size=12).filter(any)


@given(st.integers(-(10**9), 10**9), weights)
def test_shares_add_up_and_stay_within_one_unit(total: int, parts: list[int]) -> None:
    shares = allocate(total, parts)
    assert sum(shares) == total
    for share, weight in zip(shares, parts, strict=True):
        assert abs(share - Fraction(total * weight, sum(parts))) < 1
    assert allocate(-total, parts) == [-share for share in shares]


@given(weights, st.integers(0, 100))
def test_a_share_never_exceeds_its_weight(parts: list[int], percent: int) -> None:
    shares = allocate(sum(parts) * percent // 100, parts)
    assert all(share <= weight for share, weight in zip(shares, parts, strict=True))


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=8), st.data())
def test_limits_hold_and_nothing_is_lost(pairs: list[tuple[int, int]], data: st.DataObject) -> None:
    parts, limits = [weight for weight, _ in pairs], [limit for _, limit in pairs]
    total = data.draw(st.integers(0, sum(limits) if any(parts) else 0))
    shares = allocate_within(total, parts, limits)
    assert sum(shares) == total
    assert all(0 <= share <= limit for share, limit in zip(shares, limits, strict=True))


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        (1, [1, 1, 1], [1, 0, 0]),  # all equal: the lower index
        (2, [5, 5, 5], [1, 1, 0]),
        (2, [1, 3], [0, 2]),  # both half a unit off: the larger weight is served first
        (3, [1, 1, 4], [1, 0, 2]),
        (5, [0, 7, 0], [0, 5, 0]),  # nothing for who has nothing
        (0, [0, 0], [0, 0]),
        (-1, [1, 1], [-1, 0]),
        (7, [], None),
        (7, [0, 0], None),
        (7, [3, -1], None),
    ],
)
def test_ties_and_edges(total: int, parts: list[int], expected: list[int] | None) -> None:
    if expected is None:
        with pytest.raises(ValueError, match=r"spread|weight"):
            allocate(total, parts)
    else:
        assert allocate(total, parts) == expected


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="limits"):
        allocate_within(11, [1, 1], [5, 5])
    assert allocate_within(10, [9, 1], [5, 5]) == [5, 5]
