"""What cash roundings still change of an order, from its ledger (pricing rules 6.3 step 10 and 6.7)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Moved(NamedTuple):
    """Money that came in (above zero) or went back (below), and the cash rounding in it; minor units."""

    amount_minor: int
    rounding_minor: int


class Coins(NamedTuple):
    """``rounding`` is all of it. Of money that went back, ``lost`` is what the customer went without because
    coins are too large for it, ``extra`` what they got beyond it; minor units."""

    rounding: int = 0
    lost: int = 0
    extra: int = 0


def coins(moves: Iterable[Moved]) -> Coins:
    """The roundings that count, from the rows that stand, oldest first.

    Once all the money went back, how it was rounded is past: 12.98 paid with 13.00 that were given back are
    12.98 again, should the order be opened once more. What went back beyond it because coins are too large
    stays given.
    """
    kept, now = 0, Coins()
    for move in moves:
        kept += move.amount_minor
        back = move.rounding_minor if move.amount_minor < 0 else 0
        now = Coins(now.rounding + move.rounding_minor, now.lost + max(0, back), now.extra + max(0, -back))
        if -now.extra <= kept <= 0:
            now = Coins(kept, 0, -kept)
    return now
