"""Splitting an amount so that the shares add up, by largest remainder (pricing rule 6.1)."""

from __future__ import annotations

from collections.abc import Sequence


def allocate(total: int, weights: Sequence[int]) -> list[int]:
    """Shares of ``total`` (minor units) in proportion to ``weights``; they always add up to ``total``.

    Units left over go to the largest remainders; ties to the larger weight, then to the lower index. No
    share is further than one unit from its exact value, and none exceeds its weight when ``total`` does
    not exceed their sum. ``allocate(-x, w)`` mirrors ``allocate(x, w)``. Weights are whole and not
    negative; ValueError otherwise, or when something is to be split over weights that are all zero.
    """
    if any(weight < 0 for weight in weights):
        raise ValueError("a weight below zero")
    if total < 0:
        return [-share for share in allocate(-total, weights)]
    if total == 0:
        return [0] * len(weights)
    whole = sum(weights)
    if whole == 0:
        raise ValueError("nothing to spread an amount over")
    shares = [total * weight // whole for weight in weights]
    left = total - sum(shares)
    if left:
        for index in _by_remainder(total, weights, whole)[:left]:
            shares[index] += 1
    return shares


def allocate_within(total: int, weights: Sequence[int], limits: Sequence[int]) -> list[int]:
    """As ``allocate``, but no share exceeds its limit; what does not fit goes where room is left.

    ``total`` must be between 0 and the sum of ``limits`` (ValueError otherwise).
    """
    if not 0 <= total <= sum(limits):
        raise ValueError("the amount does not fit into the limits")
    wanted = allocate(total, weights)
    shares = [min(share, limit) for share, limit in zip(wanted, limits, strict=True)]
    left = total - sum(shares)
    if left:
        room = [limit - share for share, limit in zip(shares, limits, strict=True)]
        shares = [share + more for share, more in zip(shares, allocate(left, room), strict=True)]
    return shares


def _by_remainder(total: int, weights: Sequence[int], whole: int) -> list[int]:
    return sorted(
        range(len(weights)), key=lambda index: (-(total * weights[index] % whole), -weights[index], index)
    )
