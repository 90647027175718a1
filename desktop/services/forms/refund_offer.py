"""What a refund, a credit note or paying back can be: all that a dialog shows before anything is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.basket import TaxGroup
from desktop.domain.errors import DeskError
from desktop.domain.refund_parts import Refundable, RefundOf
from desktop.domain.refund_reasons import REASONS
from desktop.domain.settings import REFUND_REASON_REQUIRED
from desktop.domain.states import DocumentKind
from desktop.services.goods.unit_steps import line_step
from desktop.services.mails.messages import REFUNDED
from desktop.services.orders.cards import LineCard
from desktop.services.orders.give_back import GiveBack, part_key
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.orders.order_credits import SHIPPING_KEY, refundable_rows
from desktop.services.orders.tell_defaults import tells
from desktop.services.papers.credit_effects import left_of_invoices
from desktop.services.perform.pay_back import refund_method, refund_methods
from desktop.services.plans.plan_cancel import on_the_shelf, shown_name
from desktop.services.plans.plan_refund import CreditChoices, RefundChoices
from desktop.services.shop.methods import PaymentMethodRow
from desktop.services.shop.preferences import setting


@dataclass(eq=False)
class NoSuchRow(DeskError):
    """The order has no such line, surcharge, shipping or tip at this place."""

    place: int
    field: str = ""


@dataclass(eq=False)
class NoSuchRate(DeskError):
    """Nothing is left to credit at this VAT rate, in percent."""

    percent: Decimal
    field: str = "rate"


@dataclass(frozen=True, slots=True)
class OfferRow:
    """One line, the shipping, a surcharge or the tip; amounts in minor units with tax.

    ``sold`` is None for what has no units; others go by multiples of ``step``, or all that is left. Of the
    units left, ``in_shop`` leave the order with their money; the rest is with the customer. ``restock`` when
    the shop counts the goods: then they go back on the shelf or are written off. ``name`` is empty for a tip,
    and for a shipping without one.
    """

    kind: RefundOf
    key: str
    name: str
    sold: Decimal | None
    left_units: Decimal
    in_shop: Decimal
    gross_minor: int
    left_minor: int
    restock: bool
    step: Decimal

    def units(self, units: Decimal, *, restock: bool = True, field: str = "") -> GiveBack:
        """The choice of some units, for what was paid for them."""
        return GiveBack(self.kind, self.key, units, None, restock, field)

    def amount(self, amount_minor: int, *, field: str = "") -> GiveBack:
        """The choice of an amount of this row, without units."""
        return GiveBack(self.kind, self.key, Decimal(0), amount_minor, field=field)

    def rest(self, *, restock: bool = True) -> GiveBack:
        """The choice of all that is left of this row."""
        return GiveBack(self.kind, self.key, self.left_units, self.left_minor, restock)


@dataclass(frozen=True, slots=True)
class RefundOffer:
    """What can be given back of an order, and by which ways money can go back (the first choice first).

    ``spread_minor`` is the most that one amount over the whole order can be: all but the tip.
    ``reasons`` are the codes of the list; ``can_tell`` when there is an address to write to,
    ``tell`` what its box says first.
    """

    currency: str
    rows: tuple[OfferRow, ...]
    left_minor: int
    spread_minor: int
    methods: tuple[PaymentMethodRow, ...]
    reasons: tuple[str, ...]
    reason_required: bool
    invoiced: bool
    can_tell: bool
    tell: bool

    def row(self, kind: RefundOf, place: int, field: str = "") -> OfferRow:
        """The row of this kind at a place, from 1. Raises NoSuchRow."""
        return _nth(self.rows, kind, place, field)

    def everything(self) -> RefundChoices:
        """The choice of all that is left."""
        return RefundChoices(rows=tuple(row.rest() for row in self.rows if row.left_minor))


@dataclass(frozen=True, slots=True)
class RateLeft:
    """What can be credited at one VAT rate."""

    tax: TaxGroup
    left_minor: int


@dataclass(frozen=True, slots=True)
class CreditOffer:
    """What of an order's invoices can be credited: by row, by rate, in total."""

    currency: str
    invoices: tuple[str, ...]
    rows: tuple[OfferRow, ...]
    rates: tuple[RateLeft, ...]
    left_minor: int
    spread_minor: int
    reasons: tuple[str, ...]
    reason_required: bool

    def row(self, kind: RefundOf, place: int, field: str = "") -> OfferRow:
        """The row of this kind at a place, from 1. Raises NoSuchRow."""
        return _nth(self.rows, kind, place, field)

    def rate(self, percent: Decimal, field: str = "rate") -> RateLeft:
        """What can be credited at a VAT rate in percent. Raises NoSuchRate."""
        found = [rate for rate in self.rates if rate.tax.rate == percent]
        if not found:
            raise NoSuchRate(percent, field)
        return found[0]

    def everything(self) -> CreditChoices:
        """The choice of all that is left."""
        return CreditChoices(rows=tuple(row.rest() for row in self.rows if row.left_minor))


@dataclass(frozen=True, slots=True)
class PayBackOffer:
    """What the shop owes the customer, and the ways by which it can go back (the first choice first)."""

    currency: str
    owed_minor: int
    methods: tuple[PaymentMethodRow, ...]


def refund_offer(order_id: int) -> RefundOffer:
    """What can be given back of the order now. Raises OrderNotFound or PaymentMethodMissing."""
    order = order_ledger(order_id)
    found = refundable_rows(order.core, order.credits)
    rows = _rows(order, found)
    return RefundOffer(
        currency=order.core.head.currency,
        rows=rows,
        left_minor=_left(rows),
        spread_minor=_left(row for row in rows if row.kind is not RefundOf.TIP),
        methods=_methods(order),
        reasons=REASONS,
        reason_required=bool(setting(REFUND_REASON_REQUIRED)),
        invoiced=any(card.kind is DocumentKind.INVOICE for card in order.documents),
        can_tell=bool(order.core.head.email),
        tell=tells(REFUNDED, order.core.head),
    )


def credit_offer(order_id: int) -> CreditOffer:
    """What can be credited of the order's invoices now. Raises OrderNotFound."""
    order = order_ledger(order_id)
    found = tuple(_invoiced_rows(order))
    rows = _rows(order, found)
    taxes = dict.fromkeys(row.tax for row in found if row.tax is not None)
    rates = (RateLeft(tax, sum(row.left_minor for row in found if row.tax == tax)) for tax in taxes)
    return CreditOffer(
        currency=order.core.head.currency,
        invoices=tuple(card.number for card in order.documents if card.kind is DocumentKind.INVOICE),
        rows=rows,
        rates=tuple(rate for rate in rates if rate.left_minor),
        left_minor=_left(rows),
        spread_minor=_left(row for row in rows if row.kind is not RefundOf.TIP),
        reasons=REASONS,
        reason_required=bool(setting(REFUND_REASON_REQUIRED)),
    )


def pay_back_offer(order_id: int) -> PayBackOffer:
    """What the shop owes for the order now. Raises OrderNotFound or PaymentMethodMissing."""
    order = order_ledger(order_id)
    head = order.core.head
    return PayBackOffer(head.currency, max(0, -head.due_minor), _methods(order))


def _nth(rows: Sequence[OfferRow], kind: RefundOf, place: int, field: str) -> OfferRow:
    found = [row for row in rows if row.kind is kind]
    if not 1 <= place <= len(found):
        raise NoSuchRow(place, field)
    return found[place - 1]


def _invoiced_rows(order: OrderLedger) -> Iterable[Refundable]:
    """The rows of the sale, with no more left than is left of the invoices."""
    invoiced = left_of_invoices(order)
    for row in refundable_rows(order.core, order.credits):
        units, gross = invoiced.get(part_key(row), (Decimal(0), 0))
        least = row.gross_minor - min(row.left_minor, gross)
        done = row.units - min(row.left_units, units) if row.units is not None else Decimal(0)
        yield replace(row, done_minor=least, done_units=done)


def _rows(order: OrderLedger, found: Sequence[Refundable]) -> tuple[OfferRow, ...]:
    """A row for each kind and key: a charge over several tax groups is one row."""
    names, lines = _names(order), {str(line.id): line for line in order.core.lines}
    rows = []
    for kind, key in dict.fromkeys((row.kind, row.key) for row in found):
        own = [row for row in found if (row.kind, row.key) == (kind, key)]
        line = lines.get(key) if kind is RefundOf.LINE else None
        rows.append(_row(own, names.get((kind, key), ""), line))
    return tuple(rows)


def _row(own: Sequence[Refundable], name: str, line: LineCard | None) -> OfferRow:
    first = own[0]
    return OfferRow(
        kind=first.kind,
        key=first.key,
        name=name,
        sold=first.units,
        left_units=first.left_units,
        in_shop=min(line.units.in_shop, first.left_units) if line else Decimal(0),
        gross_minor=sum(row.gross_minor for row in own),
        left_minor=sum(row.left_minor for row in own),
        restock=bool(line and on_the_shelf(line)),
        step=line_step(line) if line else Decimal(1),
    )


def _names(order: OrderLedger) -> dict[tuple[RefundOf, str], str]:
    core = order.core
    names = {(RefundOf.LINE, str(line.id)): shown_name(line) for line in core.lines}
    names |= {(RefundOf.FEE, str(fee.id)): fee.name for fee in core.adjustments if fee.kind == "fee"}
    return names | {(RefundOf.SHIPPING, SHIPPING_KEY): core.head.delivery.name}


def _left(rows: Iterable[OfferRow]) -> int:
    return sum(row.left_minor for row in rows)


def _methods(order: OrderLedger) -> tuple[PaymentMethodRow, ...]:
    first = refund_method(order, None)
    return (first, *(method for method in refund_methods() if method.id != first.id))
