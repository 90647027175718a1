"""How much the gift cards of a sold line may be worth, and which of them give value back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.errors import DeskError


@dataclass(eq=False)
class ValueAlreadyUsed(DeskError):
    """A gift card was used; its sale cannot be undone any more."""

    code: str
    used_minor: int
    currency: str
    field: str = ""


@dataclass(eq=False)
class ValueSpent(DeskError):
    """More of a gift card line is given back than what is left on its cards."""

    asked_minor: int
    left_minor: int
    currency: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class SoldCard:
    """A card of a line: the value its sale gave it, and what is left on it; amounts in minor units."""

    account_id: int
    code: str
    sold_minor: int
    left_minor: int

    @property
    def used_minor(self) -> int:
        """What of the value that was sold is gone from the card."""
        return max(0, self.sold_minor - self.left_minor)


@dataclass(frozen=True, slots=True)
class SoldLine:
    """A gift card line: whole ``cards`` that are still sold, each ``worth_minor``.

    ``taken`` are all units, in thousandths; ``gross_minor`` was asked for the line and ``credited_minor`` of
    it given back.
    """

    id: int
    cards: int
    taken: int
    worth_minor: int
    gross_minor: int
    credited_minor: int
    currency: str

    @property
    def value_minor(self) -> int:
        """What the cards may be worth together: the price that was not given back, as value."""
        most = self.cards * self.worth_minor
        if self.gross_minor <= 0:
            return most
        kept = max(0, self.gross_minor - self.credited_minor)
        return min(most, kept * self.taken * self.worth_minor // (self.gross_minor * 1000))

    def price_minor(self, value_minor: int) -> int:
        """What was asked for so much value."""
        whole = self.taken * self.worth_minor
        return -(-value_minor * self.gross_minor * 1000 // whole) if whole else 0


@dataclass(frozen=True, slots=True)
class Change:
    """Value that comes to a card, or, below zero, is taken off it; without a card a new one is given out."""

    minor: int
    card: SoldCard | None = None


def changes(line: SoldLine, cards: Sequence[SoldCard], *, paid: bool, money: int | None) -> Iterator[Change]:
    """What has to happen to the cards of a line.

    Only an order that is ``paid`` gives value out. What was given out stays while it is sold, and, where
    ``money`` is said, while that much money covers its price. Raises ValueAlreadyUsed or ValueSpent.
    """
    valid = [card for card in cards if card.sold_minor > 0]
    gone = list(_uncovered(line, valid, money)) if money is not None else []
    valid = [card for card in valid if card not in gone]
    gone += _cards_back(valid, len(valid) - line.cards)
    for card in gone:
        yield _withdrawn(card, line.currency)
    valid = [card for card in valid if card not in gone]
    given = sum(card.sold_minor for card in valid)
    if given > line.value_minor:
        yield from _taken_off(valid, given - line.value_minor, line.currency)
    elif paid:
        idle = [replace(card, sold_minor=0) for card in cards if card.sold_minor <= 0 or card in gone]
        yield from _given_out(line, valid, idle, line.value_minor - given)


def _uncovered(line: SoldLine, valid: Iterable[SoldCard], money: int) -> Iterator[SoldCard]:
    """Cards that the money does not cover; it covers those first that were used."""
    for card in sorted(valid, key=lambda card: (-card.used_minor, card.account_id)):
        price = line.price_minor(card.sold_minor)
        if price > money:
            yield card
        else:
            money -= price


def _cards_back(valid: Sequence[SoldCard], count: int) -> list[SoldCard]:
    """So many cards, those first that nobody used, and of them those from which most was taken off."""
    order = sorted(valid, key=lambda card: (card.used_minor, card.sold_minor, -card.account_id))
    return order[: max(0, count)]


def _withdrawn(card: SoldCard, currency: str) -> Change:
    if card.used_minor:
        raise ValueAlreadyUsed(card.code, card.used_minor, currency)
    return Change(-card.sold_minor, card)


def _taken_off(valid: Sequence[SoldCard], minor: int, currency: str) -> Iterator[Change]:
    """An amount off the cards, off those first that nobody used and the newest of them."""
    left = sum(min(card.sold_minor, card.left_minor) for card in valid)
    if left < minor:
        raise ValueSpent(minor, left, currency)
    for card in sorted(valid, key=lambda card: (card.used_minor > 0, -card.account_id)):
        part = min(minor, card.sold_minor, card.left_minor)
        if part > 0:
            yield Change(-part, card)
            minor -= part


def _given_out(
    line: SoldLine, valid: Sequence[SoldCard], idle: Sequence[SoldCard], minor: int
) -> Iterator[Change]:
    """Value on cards that have none, on new ones, and at last on those from which some was taken off."""
    for at in range(line.cards - len(valid)):
        part = min(minor, line.worth_minor)
        if part > 0:
            yield Change(part, idle[at] if at < len(idle) else None)
            minor -= part
    for card in valid:
        part = min(minor, line.worth_minor - card.sold_minor)
        if part > 0:
            yield Change(part, card)
            minor -= part
