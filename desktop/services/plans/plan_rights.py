"""Which rights a plan needs: read off the effects that it lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.domain.edit_effects import LineAdded, LineChanged, LineTerms, ReductionChanged, TotalChanged
from desktop.domain.effects import Credited, Effect, MoneyPaidBack, MoneyReversed
from desktop.domain.rights import Need, Right, share
from desktop.domain.states import ShipmentState
from desktop.services.commands.commands import Command

_CANCELLING = frozenset({Command.CANCEL, Command.CANCEL_REST})
_LEAVING = frozenset({Command.SHIP, Command.MARK_SHIPPED})
_NOTHING = LineTerms(Decimal(0), Decimal(0))


def plan_needs(
    command: Command, effects: Iterable[Effect], due_minor: int, choices: object
) -> Iterator[Need]:
    """The rights that carrying out these effects needs.

    ``due_minor`` is what the order owed before: goods that leave unpaid are a credit sale.
    """
    effects = tuple(effects)
    if command in _CANCELLING:
        yield Need(Right.CANCEL)
    elif any(isinstance(effect, Credited | MoneyPaidBack | MoneyReversed) for effect in effects):
        yield Need(Right.REFUND)
    after = getattr(choices, "after", None)
    if due_minor > 0 and (command in _LEAVING or after is ShipmentState.PICKED_UP):
        yield Need(Right.CREDIT_SALE)
    for effect in effects:
        yield from _of_terms(effect)
        if isinstance(effect, ReductionChanged) and effect.kind == "discount" and effect.after is not None:
            yield Need(Right.DISCOUNT, effect.after.percent or _of_total(effect, effects))


def _of_terms(effect: Effect) -> Iterator[Need]:
    """A typed price and a larger discount; what was agreed before needs no right again."""
    if isinstance(effect, LineChanged):
        was, new = effect.before, effect.after
    elif isinstance(effect, LineAdded):
        was, new = _NOTHING, effect.terms
    else:
        return
    if new.original_price is not None and new.unit_price != was.unit_price:
        yield Need(Right.PRICE)
    whole = int(new.unit_price * new.quantity * 100)
    percents = [new.discount_percent, share(new.discount_minor, whole) if new.discount_minor else Decimal(0)]
    before = (was.discount_percent, was.discount_minor)
    if any(percents) and (new.discount_percent, new.discount_minor) != before:
        yield Need(Right.DISCOUNT, sum(percents, Decimal(0)))


def _of_total(effect: ReductionChanged, effects: Iterable[Effect]) -> Decimal:
    totals = [one.before_minor for one in effects if isinstance(one, TotalChanged)]
    asked = effect.after.asked_minor if effect.after else 0
    return share(asked or 0, totals[0] if totals else 0)
