"""What changing a placed order will do, in rows a person can read. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import edit_effects as edit
from desktop.domain.edit_effects import LineTerms
from desktop.domain.effects import Effect
from desktop.domain.said_effects import StockBelowZero
from desktop.views import labels
from desktop.views.orders.consequence import Consequence

translate = QCoreApplication.translate
Words = Callable[[Any, str], Consequence | None]


def _changed(group: Sequence[edit.LineChanged], currency: str) -> Consequence:
    effect = group[0]
    was, now = effect.before, effect.after
    if was.quantity == 0:
        return Consequence("plus", translate("Consequence", "{name} comes back").format(name=effect.name))
    parts = []
    if was.quantity != now.quantity:
        parts.append(f"{labels.quantity(was.quantity)} → {labels.quantity(now.quantity)}")
    if was.unit_price != now.unit_price:
        prices = (labels.unit_price(price, currency) for price in (was.unit_price, now.unit_price))
        parts.append(" → ".join(prices))
    if _discount(was, currency) != _discount(now, currency):
        said = translate("Consequence", "discount {before} → {after}")
        parts.append(said.format(before=_discount(was, currency), after=_discount(now, currency)))
    if was.texts != now.texts:
        parts.append(", ".join(labels.headed(label, value) for label, value in now.texts))
    return Consequence("pencil", effect.name, ", ".join(part for part in parts if part))


def _discount(terms: LineTerms, currency: str) -> str:
    parts = [labels.percent(terms.discount_percent)] if terms.discount_percent else []
    parts += [labels.money(terms.discount_minor, currency)] if terms.discount_minor else []
    return " + ".join(parts) or "0"


def _added(group: Sequence[edit.LineAdded], currency: str) -> Consequence:
    effect = group[0]
    title = translate("Consequence", "{name} is added").format(name=effect.name)
    price = labels.unit_price(effect.terms.unit_price, currency)
    return Consequence("plus", title, f"{labels.quantity(effect.terms.quantity)}\u00a0× {price}")


def _removed(group: Sequence[edit.LineRemoved], currency: str) -> Consequence:
    effect = group[0]
    title = translate("Consequence", "{name} is removed").format(name=effect.name)
    price = labels.unit_price(effect.before.unit_price, currency)
    return Consequence("minus", title, f"{labels.quantity(effect.before.quantity)}\u00a0× {price}")


def _units(group: Sequence[edit.UnitsTaken], _currency: str) -> Consequence | None:
    """Only what the shelf notices is worth a row."""
    moved = [effect for effect in group if effect.stock]
    if not moved:
        return None
    taken = [effect for effect in moved if effect.quantity > 0]
    back = [effect for effect in moved if effect.quantity < 0]
    words = []
    if taken:
        words.append(translate("Consequence", "{items} taken from stock").format(items=_items(taken)))
    if back:
        words.append(translate("Consequence", "{items} back into stock").format(items=_items(back)))
    return Consequence("products", translate("Consequence", "Stock changes"), "; ".join(words))


def _below_zero(group: Sequence[StockBelowZero], _currency: str) -> Consequence:
    effect = group[0]
    title = translate("Consequence", "Stock falls below zero: {n}")
    return Consequence("warn", title.format(n=labels.quantity(effect.on_hand)), effect.name, tint="wait")


def _items(moved: Sequence[edit.UnitsTaken]) -> str:
    return ", ".join(f"{labels.quantity(abs(effect.quantity))}\u00a0× {effect.name}" for effect in moved)


def _reduction(group: Sequence[edit.ReductionChanged], currency: str) -> Consequence:
    effect = group[0]
    discount = effect.kind == "discount"
    title = translate("Consequence", "Surcharge: {name}").format(name=effect.name)
    if discount:
        title = translate("Consequence", "Discount on the order")
        named = translate("Consequence", "Discount on the order: {name}")
        title = named.format(name=effect.name) if effect.name else title
    was, now = _asked(effect.before, currency), _asked(effect.after, currency)
    return Consequence("percent" if discount else "plus", title, f"{was} → {now}")


def _asked(terms: edit.Reduction | None, currency: str) -> str:
    if terms is None:
        return "0"
    if terms.percent is not None:
        return labels.percent(terms.percent)
    return labels.money(terms.asked_minor or 0, currency)


def _tip(group: Sequence[edit.TipChanged], currency: str) -> Consequence:
    was, now = (labels.money(minor, currency) for minor in (group[0].before_minor, group[0].after_minor))
    return Consequence("cash", translate("Consequence", "Tip"), f"{was} → {now}")


def _taxes(group: Sequence[edit.TaxesFollow], _currency: str) -> Consequence:
    country = labels.country(group[0].country) if group[0].country else ""
    return Consequence("globe", translate("Consequence", "The VAT rates of another country apply"), country)


def _delivery(group: Sequence[edit.DeliveryChanged], currency: str) -> Consequence:
    effect = group[0]
    was, now = labels.money(effect.price_before_minor, currency), labels.money(effect.price_minor, currency)
    if effect.name_before != effect.name and effect.name_before:
        title = translate("Consequence", "{before} becomes {name}")
        said = title.format(before=labels.named(effect.name_before), name=labels.named(effect.name))
    else:
        said = labels.named(effect.name) or translate("Consequence", "Delivery")
    return Consequence("truck", said, f"{was} → {now}" if was != now else "")


def _total(group: Sequence[edit.TotalChanged], currency: str) -> Consequence:
    effect = group[0]
    after = labels.money(effect.after_minor, currency)
    if effect.before_minor == effect.after_minor:
        return Consequence("percent", translate("Consequence", "The total stays"), "", after)
    before = labels.money(effect.before_minor, currency)
    tax = translate("Consequence", "instead of {before}, VAT {tax} instead of {tax_before}").format(
        before=before,
        tax=labels.money(effect.tax_after_minor, currency),
        tax_before=labels.money(effect.tax_before_minor, currency),
    )
    return Consequence("percent", translate("Consequence", "New total"), tax, after)


def _invoice(group: Sequence[edit.InvoiceIssued], currency: str) -> Consequence:
    effect = group[0]
    tax = translate("Consequence", "Next number of its series, VAT {tax} of it")
    detail, amount = (
        tax.format(tax=labels.money(effect.tax_minor, currency)),
        labels.money(effect.gross_minor, currency),
    )
    if effect.supplements:
        title = translate("Consequence", "A supplementary invoice to {number} is issued")
        return Consequence("doc", title.format(number=effect.supplements), detail, amount)
    if effect.credited_minor:
        given = labels.money(effect.credited_minor, currency)
        less = translate("Consequence", "and a credit note to it of {amount}, already given back")
        detail = f"{detail}, {less.format(amount=given)}"
    return Consequence(
        "doc", translate("Consequence", "A new invoice of the whole order is issued"), detail, amount
    )


def _address(group: Sequence[edit.AddressChanged], _currency: str) -> Consequence:
    titles = {
        "shipping": translate("Consequence", "Another delivery address on this order"),
        "billing": translate("Consequence", "Another billing address on this order"),
    }
    return Consequence("pin", titles[group[0].role], group[0].said)


def _contact(group: Sequence[edit.ContactChanged], _currency: str) -> Consequence:
    return Consequence("user", translate("Consequence", "Another contact on this order"), group[0].said)


def _bill(group: Sequence[edit.BillAddressed], _currency: str) -> Consequence:
    if group[0].same:
        return Consequence("pin", translate("Consequence", "The bill goes to the delivery address"))
    return Consequence("pin", translate("Consequence", "The bill goes to an address of its own"))


def _customer(_group: Sequence[edit.CustomerFollows], _currency: str) -> Consequence:
    title = translate("Consequence", "The customer’s record is changed too")
    detail = translate("Consequence", "Other orders keep what they say")
    return Consequence("customers", title, detail)


def _slip(group: Sequence[edit.SlipOutdated], _currency: str) -> Consequence:
    title = translate("Consequence", "Packing slip {number} has to be printed again")
    detail = translate("Consequence", "As version {n}").format(n=group[0].version)
    return Consequence("print", title.format(number=group[0].number), detail)


EDIT_WORDS: dict[type[Effect], Words] = {
    edit.LineChanged: _changed,
    edit.LineAdded: _added,
    edit.LineRemoved: _removed,
    edit.UnitsTaken: _units,
    StockBelowZero: _below_zero,
    edit.ReductionChanged: _reduction,
    edit.TipChanged: _tip,
    edit.TaxesFollow: _taxes,
    edit.DeliveryChanged: _delivery,
    edit.TotalChanged: _total,
    edit.InvoiceIssued: _invoice,
    edit.AddressChanged: _address,
    edit.ContactChanged: _contact,
    edit.BillAddressed: _bill,
    edit.CustomerFollows: _customer,
    edit.SlipOutdated: _slip,
}
