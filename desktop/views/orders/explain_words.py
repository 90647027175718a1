"""The rows of an explanation in words: what each amount is, and how it came to be. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.domain.basket import TaxGroup
from desktop.domain.money import exponent
from desktop.domain.steps import Facts, Rule, Step, StepCode, walk
from desktop.views import labels
from desktop.views.orders.explain_due_words import BOOKED, due_how, due_title

translate = QCoreApplication.translate

NOT_TAXED = ("E", "O", "Z", "AE")
"""EN 16931 categories under which nothing is asked."""


_REDUCTIONS = {
    StepCode.LINE_PERCENT,
    StepCode.LINE_AMOUNT,
    StepCode.ORDER_DISCOUNT,
    StepCode.FREE_SHIPPING,
}


def parts(steps: Iterable[Step]) -> Iterator[tuple[str, list[list[tuple[int, Step]]]]]:
    """The headings under which steps are read, in their order, each with its trees: (depth, step) by row."""
    steps = tuple(steps)
    for heading, codes in _headings():
        found = [_rows(step) for step in steps if step.code in codes]
        if found:
            yield heading, found


def title(step: Step, currency: str) -> str:
    """What this amount is: the name of the thing, or the word for the sum."""
    if step.code in BOOKED:
        return due_title(step)
    if step.code in _WITH_AMOUNTS:
        return _WITH_AMOUNTS[step.code](step, currency)
    if step.code in _FROM_STEP:
        return _FROM_STEP[step.code](step)
    return _fixed().get(step.code, step.name)


def how(step: Step, currency: str) -> str:
    """How the amount was rounded or found, empty where it follows from the rows around it."""
    facts = step.facts
    if step.code in BOOKED:
        return due_how(step, currency)
    if facts.rule is Rule.LARGEST_REMAINDER and step.code in (StepCode.NET, StepCode.TAX):
        return translate("Explain", "rounded so that all amounts of this rate add up to its sum")
    if facts.rule is Rule.LARGEST_REMAINDER:
        return translate("Explain", "shared by value; odd cents go where the most was cut off")
    if facts.rule is Rule.CAPPED:
        return translate("Explain", "more was offered than there is to reduce")
    if facts.exact is None or _whole(facts.exact, currency):
        return ""
    exact = labels.unit_price(facts.exact, currency)
    if facts.rule is Rule.HALF_DOWN:
        return translate("Explain", "{exact}, rounded; half a cent goes down").format(exact=exact)
    return translate("Explain", "{exact}, rounded; half a cent goes up").format(exact=exact)


def tax_word(tax: TaxGroup | None) -> str:
    """A rate in words: ``VAT 20 %``, or that there is none."""
    if tax is None:
        return translate("Explain", "Outside VAT")
    if tax.category in NOT_TAXED or tax.rate == 0:
        return translate("Explain", "Without VAT (exempt)")
    return translate("Explain", "VAT {rate}").format(rate=labels.percent(tax.rate))


def _rows(whole: Step) -> list[tuple[int, Step]]:
    """Every step of a tree but what says nothing: without a discount, what is left after discounts."""
    reduced = any(inner.code in _REDUCTIONS for inner in whole.steps)
    return [(depth, step) for depth, step in walk((whole,)) if reduced or step.code is not StepCode.FINAL]


def _headings() -> list[tuple[str, set[StepCode]]]:
    return [
        (translate("Explain", "Lines"), {StepCode.LINE}),
        (translate("Explain", "Delivery, surcharge, tip"), {StepCode.SHIPPING, StepCode.FEE, StepCode.TIP}),
        (translate("Explain", "Discounts on the order"), {StepCode.DISCOUNT}),
        (translate("Explain", "VAT"), {StepCode.TAX_GROUP}),
        (translate("Explain", "Total"), {StepCode.TOTAL}),
        (translate("Explain", "Credited"), {StepCode.CREDITED}),
        (translate("Explain", "Due"), {StepCode.DUE}),
    ]


def _whole(exact: Decimal, currency: str) -> bool:
    return exact == round(exact, exponent(currency))


def _list(step: Step, currency: str) -> str:
    facts = step.facts
    if facts.quantity is not None and facts.unit_price is not None:
        return _times(facts, currency)
    if facts.percent is not None and facts.base_minor is not None:
        return translate("Explain", "{percent} of {base}").format(
            percent=labels.percent(facts.percent), base=labels.money(facts.base_minor, currency)
        )
    return translate("Explain", "Price")


def _times(facts: Facts, currency: str) -> str:
    assert facts.quantity is not None
    assert facts.unit_price is not None
    text = f"{labels.quantity(facts.quantity)} × {labels.unit_price(facts.unit_price, currency)}"
    if facts.original_unit_price is None:
        return text
    usual = labels.unit_price(facts.original_unit_price, currency)
    return translate("Explain", "{price} (instead of {usual})").format(price=text, usual=usual)


def _line_percent(step: Step, currency: str) -> str:
    return translate("Explain", "Discount of {percent} on {base}").format(
        percent=labels.percent(step.facts.percent or Decimal(0)),
        base=labels.money(step.facts.base_minor or 0, currency),
    )


def _discount(step: Step, currency: str) -> str:
    name = step.name or translate("Explain", "Discount")
    facts = step.facts
    if facts.percent is None or facts.base_minor is None:
        return name
    return translate("Explain", "{name}: {percent} of {base}").format(
        name=name, percent=labels.percent(facts.percent), base=labels.money(facts.base_minor, currency)
    )


def _share(step: Step) -> str:
    return translate("Explain", "Part of “{name}”").format(name=step.name or translate("Explain", "Discount"))


def _on_line(step: Step) -> str:
    return translate("Explain", "on {name}").format(name=step.name)


def _shipping(step: Step) -> str:
    return step.name or translate("Explain", "Delivery")


def _part(step: Step) -> str:
    return translate("Explain", "The part with {tax}").format(tax=tax_word(step.facts.tax))


def _tax(step: Step) -> str:
    return tax_word(step.facts.tax) if step.facts.tax else translate("Explain", "VAT")


def _component(step: Step) -> str:
    rate = labels.percent(step.facts.percent or Decimal(0))
    return translate("Explain", "of which {rate}").format(rate=rate)


def _group(step: Step) -> str:
    return tax_word(step.facts.tax)


def _fixed() -> dict[StepCode, str]:
    return {
        StepCode.TIP: translate("Explain", "Tip, outside VAT"),
        StepCode.LINE_AMOUNT: translate("Explain", "Discount on this line"),
        StepCode.FREE_SHIPPING: translate("Explain", "Free shipping: 100% off"),
        StepCode.FINAL: translate("Explain", "After discounts"),
        StepCode.NET: translate("Explain", "Without VAT"),
        StepCode.GROSS: translate("Explain", "With VAT"),
        StepCode.TOTAL: translate("Explain", "Total"),
    }


_WITH_AMOUNTS: dict[StepCode, Callable[[Step, str], str]] = {
    StepCode.LIST: _list,
    StepCode.LINE_PERCENT: _line_percent,
    StepCode.DISCOUNT: _discount,
}
_FROM_STEP: dict[StepCode, Callable[[Step], str]] = {
    StepCode.SHIPPING: _shipping,
    StepCode.ORDER_DISCOUNT: _share,
    StepCode.PART: _part,
    StepCode.TAX: _tax,
    StepCode.COMPONENT: _component,
    StepCode.SHARE: _on_line,
    StepCode.TAX_GROUP: _group,
}
"""What needs the currency, and what needs only the step; lines and surcharges bear the name people gave."""
