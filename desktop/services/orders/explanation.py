"""How every number of an order came about: its total, what was credited of it, and what is due (F67)."""

from __future__ import annotations

from desktop.domain.explain import explain
from desktop.domain.explain_due import explain_credit, explain_due, explain_part
from desktop.domain.refund_parts import RefundOf, RefundPart
from desktop.domain.settlement import OrderFacts
from desktop.domain.standing import Units
from desktop.domain.states import Lifecycle
from desktop.domain.steps import Facts, Step, StepCode
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.ledger_cards import CreditCard, OrderCard, PaymentCard
from desktop.services.orders.order_basket import priced
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_coins import coins_in


def total_explained(core: OrderCore) -> tuple[Step, ...]:
    """The steps of the total, of an order or a draft; none without a line."""
    return explain(priced(core)) if core.lines else ()


def due_explained(order: OrderLedger | OrderCard) -> tuple[Step, ...]:
    """Each credit of a placed order from its parts, oldest first, then what is due from its ledger."""
    credited = tuple(_credit(order.core, card) for card in order.credits)
    return (*credited, explain_due(_facts(order), credited, [_money(row) for row in order.payments]))


def _facts(order: OrderLedger | OrderCard) -> OrderFacts:
    went, coins = [row for row in order.payments if row.kind == "refund"], coins_in(order.payments)
    return OrderFacts(
        total=order.core.head.total_minor,
        travels=False,
        units=Units(),
        cancelled=order.core.head.lifecycle is Lifecycle.CANCELLED,
        credited=sum(card.gross_minor for card in order.credits),
        rounding=coins.rounding,
        coins_lost=coins.lost,
        received=sum(row.amount_minor for row in order.payments if row.kind != "refund"),
        returned=-sum(row.amount_minor for row in went),
    )


def _credit(core: OrderCore, card: CreditCard) -> Step:
    facts = Facts(key=card.reason_code, at=card.at)
    return explain_credit(card.reason, facts, (_part(core, part) for part in card.parts))


def _part(core: OrderCore, part: RefundPart) -> Step:
    head = core.head
    if part.kind is RefundOf.SHIPPING:
        return explain_part(part, head.delivery.name, head.delivery.gross_minor)
    if part.kind is RefundOf.TIP:
        return explain_part(part, "", head.tip_minor)
    rows = core.lines if part.kind is RefundOf.LINE else core.adjustments
    row = next(row for row in rows if str(row.id) == part.key)
    return explain_part(part, row.name, row.gross_minor)


def _money(row: PaymentCard) -> Step:
    code = StepCode.RECEIVED if row.reverses_id is None else StepCode.TAKEN_BACK
    code = StepCode.PAID_BACK if row.kind == "refund" else code
    return Step(code, row.method_name, Facts(at=row.at), -row.amount_minor)
