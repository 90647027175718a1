"""What a plan will do, in rows a person can read; effects of one kind that follow share a row. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import effects as what
from desktop.domain.edit_effects import UnitsTaken
from desktop.domain.effects import Effect
from desktop.domain.states import Bucket, Lifecycle
from desktop.services.plans.plans import Plan, shown_effects
from desktop.views import labels
from desktop.views.orders.card_words import CARD_WORDS
from desktop.views.orders.consequence import Consequence, counted
from desktop.views.orders.edit_words import EDIT_WORDS
from desktop.views.orders.invoice_words import INVOICE_WORDS
from desktop.views.orders.label_words import LABEL_WORDS
from desktop.views.orders.method_icons import METHOD_ICON
from desktop.views.orders.return_words import RETURN_WORDS
from desktop.views.orders.said_words import SAID_WORDS
from desktop.views.orders.ship_words import SHIP_WORDS

translate = QCoreApplication.translate


def consequences(plan: Plan) -> tuple[Consequence, ...]:
    """Every effect that is shown of the plan in its order, those of one kind that follow in one row."""
    rows = groupby(shown_effects(plan), key=_together)
    said = tuple(row for _, group in rows if (row := _row(list(group), plan.currency)) is not None)
    return (*said, *_too_much(plan))


def _too_much(plan: Plan) -> Iterator[Consequence]:
    """What a payment leaves to be given back, where more is taken than was due."""
    over = -plan.after.due_minor
    if over > 0 and any(isinstance(effect, what.MoneyReceived) for effect in plan.effects):
        title = translate("Consequence", "More is taken than is due")
        detail = translate("Consequence", "The order then says that this is to be given back")
        yield Consequence("refund", title, detail, labels.money(over, plan.currency), tint="prob")


def _together(effect: Effect) -> tuple[Any, ...]:
    if isinstance(effect, what.UnitsMoved):
        return type(effect), effect.target, effect.stock
    together = what.TaskClosed | what.VoucherFreed | UnitsTaken
    return (type(effect),) if isinstance(effect, together) else (id(effect),)


def _row(group: Sequence[Any], currency: str) -> Consequence | None:
    """The row of effects of one kind. KeyError for a kind without words."""
    return _WORDS[type(group[0])](group, currency)


def _units(group: Sequence[what.UnitsMoved], _currency: str) -> Consequence:
    total = sum((effect.quantity for effect in group), Decimal(0))
    target = group[0].target
    one, many = (_places() if group[0].stock else _places() | _uncounted())[target]
    title = counted(total, one, many)
    detail = ", ".join(f"{labels.quantity(effect.quantity)}\u00a0× {effect.name}" for effect in group)
    return Consequence("products", title, detail)


def _places() -> dict[Bucket, tuple[str, str]]:
    return {
        Bucket.BACK: (
            translate("Consequence", "{n} item goes back into stock"),
            translate("Consequence", "{n} items go back into stock"),
        ),
        Bucket.WRITTEN_OFF: (
            translate("Consequence", "{n} item is written off"),
            translate("Consequence", "{n} items are written off"),
        ),
        Bucket.SHOP: (
            translate("Consequence", "{n} item is taken from stock"),
            translate("Consequence", "{n} items are taken from stock"),
        ),
        Bucket.CUSTOMER: (
            translate("Consequence", "{n} item goes to the customer"),
            translate("Consequence", "{n} items go to the customer"),
        ),
    }


def _uncounted() -> dict[Bucket, tuple[str, str]]:
    """What is said of goods that the shop does not count, or has not counted off yet."""
    return {
        Bucket.BACK: (
            translate("Consequence", "{n} item is no longer to be handed over"),
            translate("Consequence", "{n} items are no longer to be handed over"),
        ),
        Bucket.SHOP: (
            translate("Consequence", "{n} item is to be handed over again"),
            translate("Consequence", "{n} items are to be handed over again"),
        ),
    }


def _slip(group: Sequence[what.SlipVoided], _currency: str) -> Consequence:
    title = translate("Consequence", "Packing slip {number} is cancelled").format(number=group[0].number)
    return Consequence("truck", title, translate("Consequence", "Not shipped yet"))


def _credit_note(group: Sequence[what.CreditNoteIssued], currency: str) -> Consequence:
    effect = group[0]
    named = translate("Consequence", "A credit note is issued for invoice {number}")
    before = translate("Consequence", "A credit note is issued for what is given back of it")
    title = named if effect.invoice_id else before
    tax = labels.money(effect.tax_minor, currency)
    detail = translate("Consequence", "Next number of its series, VAT {tax} of it").format(tax=tax)
    amount = labels.money(-effect.gross_minor, currency)
    return Consequence("doc", title.format(number=effect.invoice_number), detail, amount)


def _credited(group: Sequence[what.Credited], currency: str) -> Consequence:
    effect = group[0]
    amount = labels.money(-effect.gross_minor, currency)
    tax = labels.money(effect.tax_minor, currency)
    detail = translate("Consequence", "VAT {tax} of it").format(tax=tax)
    return Consequence("percent", translate("Consequence", "The customer owes less"), detail, amount)


def _received(group: Sequence[what.MoneyReceived], currency: str) -> Consequence:
    effect = group[0]
    amount = labels.money(effect.amount_minor, currency)
    pattern = (
        translate("Consequence", "{amount} are received as a deposit")
        if effect.deposit
        else translate("Consequence", "{amount} are received")
    )
    about = [labels.named(effect.method_name)]
    if effect.change_minor:
        change = labels.money(effect.change_minor, currency)
        about.append(translate("Consequence", "change {amount}").format(amount=change))
    if effect.rounding_minor:
        rounding = labels.money(effect.rounding_minor, currency)
        about.append(translate("Consequence", "rounding {amount}").format(amount=rounding))
    icon = METHOD_ICON.get(effect.method_kind, "card")
    return Consequence(icon, pattern.format(amount=amount), ", ".join(about), tint="good")


def _reversed(group: Sequence[what.MoneyReversed], currency: str) -> Consequence:
    effect = group[0]
    amount = labels.money(effect.amount_minor, currency)
    title = translate("Consequence", "{amount} are taken back").format(amount=amount)
    detail = translate("Consequence", "{method}: the payment stays in the list, with a row that reverses it")
    return Consequence("refund", title, detail.format(method=labels.named(effect.method_name)), tint="wait")


def _due_date(group: Sequence[what.DueDateSet], _currency: str) -> Consequence:
    day = group[0].due_on
    if day is None:
        return Consequence("calendar", translate("Consequence", "There is no day to pay by any more"))
    title = translate("Consequence", "The rest is due on {day}").format(day=labels.day_in_full(day))
    return Consequence("calendar", title)


def _stock_taken(group: Sequence[what.StockTaken], _currency: str) -> Consequence | None:
    """Nothing is said of an order whose goods the shop does not count."""
    units = group[0].units
    return Consequence("products", counted(units, *_places()[Bucket.SHOP])) if units else None


def _paid_invoice(_group: Sequence[what.InvoiceOnPayment], _currency: str) -> Consequence:
    detail = translate("Consequence", "As the shop’s settings say")
    return Consequence("doc", translate("Consequence", "The invoice is issued"), detail)


def _paid_back(group: Sequence[what.MoneyPaidBack], currency: str) -> Consequence:
    effect = group[0]
    amount = labels.money(effect.amount_minor, currency)
    title = translate("Consequence", "{amount} are paid back").format(amount=amount)
    detail = labels.named(effect.method_name)
    if effect.rounding_minor:
        rounding = labels.money(effect.rounding_minor, currency)
        rounded = translate("Consequence", "{method}, rounded by {rounding} to the coin")
        detail = rounded.format(method=detail, rounding=rounding)
    return Consequence("refund", title, detail, tint="wait")


def _to_pay_back(group: Sequence[what.MoneyToPayBack], currency: str) -> Consequence:
    amount = labels.money(group[0].amount_minor, currency)
    title = translate("Consequence", "{amount} will have to be paid back").format(amount=amount)
    detail = translate("Consequence", "Nothing leaves by itself: a task reminds you")
    return Consequence("refund", title, detail, tint="wait")


def _voucher_freed(group: Sequence[what.VoucherFreed], _currency: str) -> Consequence:
    title = labels.counted(
        len(group),
        translate("Consequence", "{n} voucher can be used again"),
        translate("Consequence", "{n} vouchers can be used again"),
    )
    return Consequence("voucher", title, ", ".join(effect.code for effect in group))


def _voucher_taken(group: Sequence[what.VoucherTaken], _currency: str) -> Consequence:
    title = translate("Consequence", "Voucher {code} is used again").format(code=group[0].code)
    return Consequence("voucher", title)


def _tasks(group: Sequence[what.TaskClosed], _currency: str) -> Consequence:
    title = labels.counted(
        len(group),
        translate("Consequence", "{n} task is closed"),
        translate("Consequence", "{n} tasks are closed"),
    )
    pay_back = translate("Consequence", "Pay money back")
    return Consequence("task", title, ", ".join(effect.text or pay_back for effect in group))


def _mail(group: Sequence[what.MailQueued], _currency: str) -> Consequence:
    title = translate("Consequence", "The customer is told by e-mail")
    return Consequence("mail", title, group[0].recipient)


def _held(_group: Sequence[what.Held], _currency: str) -> Consequence:
    detail = translate("Consequence", "No invoice, no packing slip and no completing until it is resumed")
    return Consequence("pause", translate("Consequence", "The order is put on hold"), detail)


def _hold_ended(_group: Sequence[what.HoldEnded], _currency: str) -> Consequence:
    return Consequence("play", translate("Consequence", "The order is no longer on hold"))


def _invoice(_group: Sequence[what.InvoiceByPolicy], _currency: str) -> Consequence:
    detail = translate("Consequence", "As the shop’s settings say")
    return Consequence("doc", translate("Consequence", "The invoice that waited is issued"), detail)


def _lifecycle(group: Sequence[what.LifecycleChanged], _currency: str) -> Consequence | None:
    """Cancelling is what the question is about already; it needs no row."""
    titles = {
        Lifecycle.COMPLETED: translate("Consequence", "The order is completed"),
        Lifecycle.OPEN: translate("Consequence", "The order is open again"),
    }
    title = titles.get(group[0].after)
    return None if title is None else Consequence("orders", title)


Words = Callable[[Any, str], Consequence | None]

_WORDS: dict[type[Effect], Words] = {
    what.UnitsMoved: _units,
    what.SlipVoided: _slip,
    what.CreditNoteIssued: _credit_note,
    what.Credited: _credited,
    what.MoneyReceived: _received,
    what.MoneyReversed: _reversed,
    what.DueDateSet: _due_date,
    what.StockTaken: _stock_taken,
    what.InvoiceOnPayment: _paid_invoice,
    what.MoneyPaidBack: _paid_back,
    what.MoneyToPayBack: _to_pay_back,
    what.VoucherFreed: _voucher_freed,
    what.VoucherTaken: _voucher_taken,
    what.TaskClosed: _tasks,
    what.MailQueued: _mail,
    what.Held: _held,
    what.HoldEnded: _hold_ended,
    what.InvoiceByPolicy: _invoice,
    what.LifecycleChanged: _lifecycle,
    **SHIP_WORDS,
    **RETURN_WORDS,
    **EDIT_WORDS,
    **LABEL_WORDS,
    **SAID_WORDS,
    **CARD_WORDS,
    **INVOICE_WORDS,
}


def kinds_with_words() -> Iterator[type[Effect]]:
    """The kinds of effects that can be said."""
    yield from _WORDS
