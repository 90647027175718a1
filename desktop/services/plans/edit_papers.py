"""What a changed order means for papers and money (order rules 5.5): found before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.edit_effects import InvoiceIssued, TotalChanged
from desktop.domain.effects import CreditNoteIssued, Effect
from desktop.domain.errors import DeskError
from desktop.domain.papers import Party
from desktop.domain.refund_parts import Refundable, RefundPart, refundables
from desktop.domain.refund_reasons import Why, check_reason
from desktop.domain.settings import REFUND_REASON_REQUIRED
from desktop.domain.states import DocumentKind
from desktop.services.commands.command_refusals import OrderIsHeld
from desktop.services.drafts.shipping_price import price_by_rule
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.give_back import merged, part_key
from desktop.services.orders.ledger_cards import DocumentCard
from desktop.services.orders.order_basket import priced
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.recalculate import line_sums
from desktop.services.papers.credit_effects import left_of_invoices
from desktop.services.papers.document_parts import whole_parts
from desktop.services.papers.paper_parties import buyer_of
from desktop.services.perform.pay_back import PayBackChoices, money_effects
from desktop.services.plans.plan_cancel import credit_rest_of_invoices
from desktop.services.shop.preferences import setting


@dataclass(eq=False)
class EditAfterCredit(DeskError):
    """More of a row was given back already than would be left of it."""

    order: str
    field: str = "credited"


@dataclass(frozen=True, slots=True)
class Papers:
    """What is issued before the lines change, and what after."""

    before: tuple[CreditNoteIssued, ...] = ()
    after: tuple[InvoiceIssued, ...] = ()


def with_sums(core: OrderCore) -> OrderCore:
    """The order with the sums that its lines come to; its head keeps the old ones."""
    lines = zip(core.lines, priced(core).lines, strict=True)
    return core._replace(lines=tuple(card._replace(**line_sums(line)) for card, line in lines))


def following_rule(core: OrderCore, new: OrderCore) -> OrderCore:
    """The order with the price that its delivery's rule asks now, where the change matters to it.

    A price that was agreed stays when the rule asks the same before and after, whatever it asks today.
    """
    delivery = new.head.delivery
    if delivery.method_id is None or delivery.manual:
        return new
    price = price_by_rule(delivery.method_id, with_sums(new))
    return new if price == price_by_rule(delivery.method_id, core) else _priced_at(new, price)


def by_rule(new: OrderCore) -> OrderCore:
    """The order with the price that its delivery's rule asks today."""
    assert new.head.delivery.method_id is not None, "a method was chosen"
    return _priced_at(new, price_by_rule(new.head.delivery.method_id, with_sums(new)))


def _priced_at(core: OrderCore, price: int | None) -> OrderCore:
    """None is no price: the method does not go there; what was agreed stays."""
    if price is None:
        return core
    return core._replace(head=core.head._replace(delivery=core.head.delivery._replace(list_minor=price)))


def total_effect(order: OrderLedger, new: OrderCore) -> TotalChanged:
    """What the order comes to before and after."""
    head, after = order.core.head, priced(new)
    return TotalChanged(head.total_minor, after.total_minor, head.tax_minor, after.tax_minor)


def paper_effects(order: OrderLedger, new: OrderCore, why: Why) -> Papers:
    """None for what was never invoiced; for additions alone an invoice of the difference that names the first
    one; else every invoice is credited with what is left of it, for the reason ``why``, and the new whole is
    invoiced. So it is too when somebody else is charged: an invoice names its buyer (CGI, annex II, 242
    nonies A).

    Raises EditAfterCredit, OrderIsHeld when papers would be issued (order rules 5.7, I2), ReasonUnknown, or
    ReasonMissing when the shop wants a reason for what it credits.
    """
    core = order.core
    now = whole_parts(new)
    more = difference(whole_parts(core), now)
    if not _covers_credits(order, new):
        raise EditAfterCredit(core.head.number)
    first = _first_invoice(order)
    anew = names_another_buyer(order, new)
    if first is None or (more == () and not anew):
        return Papers()
    if core.head.held:
        raise OrderIsHeld(core.head.number)
    if anew:
        return _whole_again(order, now, why)
    if more is not None:
        parts = more if order.credits else _with_free_units(order, now, more)
        return Papers(after=(InvoiceIssued(*_sums(parts), first.number, first.id, parts),))
    return _whole_again(order, now, why)


def _with_free_units(
    order: OrderLedger, now: Iterable[RefundPart], more: tuple[RefundPart, ...]
) -> tuple[RefundPart, ...]:
    """What came, with the units that no invoice names because they cost nothing when they came."""
    invoiced, units = left_of_invoices(order), {part_key(part): part.units for part in now}
    return tuple(
        replace(part, units=units[part_key(part)] - invoiced.get(part_key(part), (Decimal(0), 0))[0])
        for part in more
    )


def names_another_buyer(order: OrderLedger, new: OrderCore) -> bool:
    """Whether an invoice would name or place its buyer otherwise, and something of the old ones stands.

    Phone and e-mail make nobody another buyer.
    """
    if _named(order.core) == _named(new) or _first_invoice(order) is None:
        return False
    return not order.credits or any(gross for _, gross in left_of_invoices(order).values())


def _named(core: OrderCore) -> Party:
    return replace(buyer_of(core), phone="", email="")


def _whole_again(order: OrderLedger, now: Iterable[RefundPart], why: Why) -> Papers:
    """The rest of every invoice is credited; what was given back before comes off the new one too."""
    notes = tuple(credit_rest_of_invoices(order, why.text, why.code))
    check_reason(why, required=bool(notes and setting(REFUND_REASON_REQUIRED)))
    given = sum(card.gross_minor for card in order.credits)
    issued = InvoiceIssued(*_sums(now), credited_minor=given)
    return Papers(notes, (issued,))


def money_after(order: OrderLedger, total: TotalChanged) -> Iterator[Effect]:
    """A reminder of money that the shop owes afterwards; nothing is paid back by itself."""
    return money_effects(order, total.before_minor - total.after_minor, PayBackChoices(0))


def difference(old: Iterable[RefundPart], new: Iterable[RefundPart]) -> tuple[RefundPart, ...] | None:
    """What came to the sale, row by row; None when any row has fewer units, less net or less tax than before.

    Rows of which nothing changed, or only units that cost nothing, are left out.
    """
    before, came = {part_key(part): part for part in old}, list[RefundPart]()
    for part in new:
        was = before.pop(part_key(part), None)
        extra = part if was is None else _less(part, was)
        if extra.units < 0 or min(extra.net_minor, extra.tax_minor) < 0:
            return None
        came += [extra] if extra.gross_minor else []
    return None if any(part.gross_minor or part.units for part in before.values()) else tuple(came)


def _less(part: RefundPart, was: RefundPart) -> RefundPart:
    return RefundPart(
        part.kind,
        part.key,
        part.tax,
        part.units - was.units,
        part.gross_minor - was.gross_minor,
        part.net_minor - was.net_minor,
        part.tax_minor - was.tax_minor,
    )


def _covers_credits(order: OrderLedger, new: OrderCore) -> bool:
    """Whether every row still has the units, the net and the tax of what was given back of it."""
    given = merged(part for card in order.credits for part in card.parts)
    rows = {part_key(row): row for row in refundables(priced(new))} if given else {}
    return all(_covers(rows.get(part_key(part)), part) for part in given)


def _covers(row: Refundable | None, part: RefundPart) -> bool:
    if row is None:
        return False
    taxes = row.gross_minor - row.net_minor
    enough = part.net_minor <= row.net_minor and part.tax_minor <= taxes
    return enough and part.units <= (row.units or Decimal(0))


def _first_invoice(order: OrderLedger) -> DocumentCard | None:
    """The newest invoice of the whole order; supplements refer to it."""
    whole = [card for card in order.documents if card.kind is DocumentKind.INVOICE and not card.refers_to]
    return whole[-1] if whole else None


def _sums(parts: Iterable[RefundPart]) -> tuple[int, int]:
    parts = tuple(parts)
    return sum(part.gross_minor for part in parts), sum(part.tax_minor for part in parts)
