"""From an order to the frozen paper that will be printed: invoices, packing slips and what they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from desktop.domain.basket import Priced
from desktop.domain.built_in import said_in
from desktop.domain.errors import DeskError
from desktop.domain.paper_lines import LineFacts, order_discounts_shown, paper_lines, paper_totals, tax_rows
from desktop.domain.papers import (
    LineText,
    Operation,
    OrderDiscount,
    Paper,
    PaperKind,
    PaperLine,
    PaperPayment,
    PaperShipment,
    Seller,
    TaxRow,
    Totals,
)
from desktop.services.days import local_day
from desktop.services.orders.cards import LineCard, OrderCore
from desktop.services.orders.ledger_cards import PaymentCard, ShipmentCard
from desktop.services.orders.order_basket import priced, takes_off
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_coins import coins_in
from desktop.services.papers.paper_parties import buyer_of, in_their_language, receiver_of, recipient_of

PIECE = "piece"
"""The unit that is not said: "4", not "4 piece"."""


@dataclass(eq=False)
class SumsDisagree(DeskError):
    """The order's stored total does not follow from its lines; nothing may be issued from it."""

    order: str
    stored_minor: int
    derived_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Issue:
    """What makes a paper that one: its kind, its number and the moment of issue (aware, UTC)."""

    kind: PaperKind
    number: str
    at: datetime

    @property
    def on(self) -> date:
        """The shop's local date of issue."""
        return local_day(self.at)


@dataclass(frozen=True, slots=True)
class Content:
    """What a paper charges: an order's whole for an invoice or a quote, a part of it for a credit note."""

    lines: tuple[PaperLine, ...]
    taxes: tuple[TaxRow, ...]
    discounts: tuple[OrderDiscount, ...]
    totals: Totals


def order_content(core: OrderCore, rounding_minor: int = 0) -> Content:
    """The whole order as charged, with what is paid and due so far; ``rounding_minor`` of cash payments.

    Raises SumsDisagree when the stored sums are not what the order's facts come to.
    """
    derived = priced(core)
    _require_agreement(core, derived)
    paid_minor = core.head.paid_minor - core.head.refunded_minor
    return Content(
        lines=paper_lines(derived, {str(line.id): line_facts(line) for line in core.lines}),
        taxes=tax_rows(derived),
        discounts=(*order_discounts_shown(derived, voucher_codes(core)), *_free_shipping(core, derived)),
        totals=paper_totals(derived, paid_minor, rounding_minor),
    )


def line_facts(line: LineCard) -> LineFacts:
    """What a paper says of a line beside its name and its money."""
    return LineFacts(
        detail=line.variant_name,
        sku=line.sku,
        unit="" if line.unit == PIECE else line.unit,
        texts=tuple(LineText(label, value) for label, value in line.texts),
        weight_grams=line.weight_g,
    )


def voucher_codes(core: OrderCore) -> dict[str, str]:
    """Codes of the order's vouchers by discount key."""
    return {str(item.id): item.name for item in core.adjustments if item.kind == "voucher"}


def invoice_paper(issue: Issue, order: OrderLedger, seller: Seller, term_days: int) -> Paper:
    """The invoice of a whole order; ``term_days`` are counted from the issue when no day was agreed.

    It does not ask for what was given back before: a credit note follows for that. Raises SumsDisagree.
    """
    core = in_their_language(order.core)
    head = core.head
    due_on = head.due_on or issue.on + timedelta(days=term_days)
    content = order_content(core, coins_in(order.payments).rounding)
    paper = charge_paper(issue, core, seller, content)
    given = sum(card.gross_minor for card in order.credits)
    return replace(
        paper,
        totals=asking_for(paper.totals, paper.totals.due_minor - given) if given else paper.totals,
        payments=paper_payments(order.payments, head.language, deposit=head.due_minor > 0),
        supplied_on=supplied_on(order),
        due_on=max(due_on, issue.on),
    )


def asking_for(totals: Totals, due_minor: int) -> Totals:
    """The same sums, asking for what is due of the order, at most for the paper's own total.

    What is not asked for counts as settled: by money, or by a credit note that follows.
    """
    whole = totals.total_minor + totals.rounding_minor
    asked = min(due_minor, whole)
    return replace(totals, paid_minor=whole - asked, due_minor=asked)


def charge_paper(
    issue: Issue,
    core: OrderCore,
    seller: Seller,
    content: Content,
) -> Paper:
    """A paper about money: who, what, how much. Serves invoices, credit notes and quotes."""
    head = core.head
    ships = head.delivery.kind == "ship"
    return Paper(
        kind=issue.kind,
        number=issue.number,
        language=head.language,
        currency=head.currency,
        issued_at=issue.at,
        issued_on=issue.on,
        seller=seller,
        buyer=buyer_of(core),
        receiver=receiver_of(core),
        price_mode=head.price_mode,
        lines=content.lines,
        taxes=content.taxes,
        discounts=content.discounts,
        totals=content.totals,
        order_number=head.number,
        ordered_on=local_day(head.placed_at),
        buyer_reference=head.buyer_ref,
        operation=operation(core.lines),
        shipment=PaperShipment(method=head.delivery.name) if ships else None,
    )


def slip_paper(issue: Issue, core: OrderCore, seller: Seller, shipment: ShipmentCard) -> Paper:
    """What goes with the goods of one shipment: no price, no payment, no note of the shop."""
    core = in_their_language(core)
    head = core.head
    cards = {line.id: line for line in core.lines}
    return Paper(
        kind=issue.kind,
        number=issue.number,
        language=head.language,
        currency=head.currency,
        issued_at=issue.at,
        issued_on=issue.on,
        seller=seller,
        buyer=buyer_of(core),
        receiver=recipient_of(core),
        lines=tuple(_goods(cards[line_id], quantity) for line_id, quantity in shipment.items),
        order_number=head.number,
        ordered_on=local_day(head.placed_at),
        buyer_reference=head.buyer_ref,
        gift=head.gift,
        gift_note=head.gift_message if head.gift else "",
        shipment=PaperShipment(head.delivery.name, shipment.way, shipment.weight_g or 0),
    )


def with_version(slip: Paper, version: int) -> Paper:
    """The same slip as a later version of it."""
    return replace(slip, shipment=replace(slip.shipment or PaperShipment(), version=version))


def paper_payments(
    payments: Iterable[PaymentCard], language: str, *, deposit: bool
) -> tuple[PaperPayment, ...]:
    """The money that counts: what was taken back because it never came is left out, with its reversal.

    Built-in ways to pay are named in ``language``.
    """
    return tuple(
        PaperPayment(
            local_day(payment.at),
            said_in(payment.method_name, language),
            payment.amount_minor,
            deposit and payment.amount_minor > 0,
        )
        for payment in payments
        if payment.reverses_id is None and not payment.reversed
    )


def supplied_on(order: OrderLedger) -> date | None:
    """The day the goods were handed over, or None while any are still in the shop."""
    head = order.core.head
    if not head.delivery.kind:
        return local_day(head.placed_at)
    if any(line.units.in_shop > 0 for line in order.core.lines if line.ships):
        return None
    left = [shipment.shipped_at for shipment in order.shipments if shipment.shipped_at]
    return local_day(max(left)) if left else None


def operation(lines: Iterable[LineCard]) -> Operation:
    """Goods are what can be sent; the rest is a service (decree 2022-1299)."""
    ships = {line.ships for line in lines}
    if ships == {True, False}:
        return Operation.MIXED
    return Operation.SERVICES if ships == {False} else Operation.GOODS


def _goods(line: LineCard, quantity: Decimal) -> PaperLine:
    facts = line_facts(line)
    return PaperLine(
        name=line.name,
        quantity=quantity,
        detail=facts.detail,
        sku=facts.sku,
        unit=facts.unit,
        texts=facts.texts,
        weight_grams=facts.weight_grams,
    )


def _free_shipping(core: OrderCore, derived: Priced) -> Iterator[OrderDiscount]:
    """A voucher for free shipping is no discount of the lines; it is named with what it saved."""
    saved = derived.shipping.discount_minor if derived.shipping else 0
    if saved and not core.head.delivery.free:
        codes = [item.name for item in core.adjustments if item.kind == "voucher" and not takes_off(item)]
        yield from (OrderDiscount(code, saved, code) for code in codes[:1])


def _require_agreement(core: OrderCore, derived: Priced) -> None:
    head = core.head
    stored = (head.net_minor, head.tax_minor, head.total_minor)
    if stored != (derived.net_minor, derived.tax_minor, derived.total_minor):
        raise SumsDisagree(head.number, head.total_minor, derived.total_minor, head.currency)
