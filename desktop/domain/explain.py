"""How a total was computed, as a tree of steps that re-add to it.

The steps of one line, shipping or surcharge: LIST and the discounts below it add up to FINAL; NET and TAX add
up to GROSS, which is the step's own amount. FINAL is GROSS in gross mode and NET in net mode. The amounts of
all LINE, SHIPPING, FEE and TIP steps add up to TOTAL, and so do the children of TOTAL.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.basket import (
    AppliedDiscount,
    ChargePart,
    DiscountKind,
    Priced,
    PricedCharge,
    PricedLine,
    PriceMode,
    TaxGroup,
    TaxRounding,
    TaxSum,
)
from desktop.domain.discounts import percent_off
from desktop.domain.exact import CONTEXT, unscaled
from desktop.domain.money import exponent
from desktop.domain.steps import Facts, Rule, Step, StepCode


def explain(priced: Priced) -> tuple[Step, ...]:
    """Lines, shipping, surcharges, tip, order discounts, tax groups (lowest rate first) and the total."""
    steps = [_line(line, priced) for line in priced.lines]
    if priced.shipping is not None:
        steps.append(_charge(StepCode.SHIPPING, priced.shipping, priced))
    steps += [_charge(StepCode.FEE, fee, priced) for fee in priced.fees]
    if priced.tip_minor:
        steps.append(Step(StepCode.TIP, "", Facts(), priced.tip_minor))
    steps += [_discount(discount, priced) for discount in priced.discounts]
    steps += [_tax_group(group, priced) for group in priced.taxes]
    return (*steps, _total(priced))


def _line(line: PricedLine, priced: Priced) -> Step:
    exact = CONTEXT.multiply(line.unit_price, line.quantity)
    facts = Facts(
        Rule.HALF_UP,
        quantity=line.quantity,
        unit_price=line.unit_price,
        original_unit_price=line.original_unit_price,
        exact=exact,
    )
    steps = [Step(StepCode.LIST, "", facts, line.list_minor), *_line_discounts(line, priced.currency)]
    for share in line.shares:
        shared = Facts(Rule.LARGEST_REMAINDER, key=share.key)
        steps.append(Step(StepCode.ORDER_DISCOUNT, share.name, shared, -share.minor))
    steps.append(Step(StepCode.FINAL, "", Facts(Rule.SUM), line.final_minor))
    steps += _net_tax_gross(line, line.tax, priced)
    return Step(StepCode.LINE, line.name, Facts(Rule.SUM, key=line.key), line.gross_minor, tuple(steps))


def _line_discounts(line: PricedLine, currency: str) -> list[Step]:
    by_percent = percent_off(line.list_minor, line.discount_percent)
    steps = []
    if line.discount_percent:
        facts = Facts(
            Rule.HALF_DOWN,
            percent=line.discount_percent,
            base_minor=line.list_minor,
            exact=_percent_exactly(line.list_minor, line.discount_percent, currency),
        )
        steps.append(Step(StepCode.LINE_PERCENT, "", facts, -by_percent))
    if line.line_discount_minor != by_percent:
        steps.append(Step(StepCode.LINE_AMOUNT, "", Facts(), by_percent - line.line_discount_minor))
    return steps


def _charge(code: StepCode, charge: PricedCharge, priced: Priced) -> Step:
    facts = Facts()
    if charge.percent is not None:
        exact = _percent_exactly(charge.base_minor, charge.percent, priced.currency)
        facts = Facts(Rule.HALF_UP, percent=charge.percent, base_minor=charge.base_minor, exact=exact)
    steps = [Step(StepCode.LIST, "", facts, charge.list_minor)]
    if charge.discount_minor:
        free = Facts(Rule.SUM, percent=Decimal(100), base_minor=charge.list_minor)
        steps.append(Step(StepCode.FREE_SHIPPING, "", free, -charge.discount_minor))
    steps.append(Step(StepCode.FINAL, "", Facts(Rule.SUM), charge.final_minor))
    if len(charge.parts) == 1:
        steps += _net_tax_gross(charge, charge.parts[0].tax, priced)
    else:
        steps += [_part(part, priced) for part in charge.parts]
        steps += _sums(charge.net_minor, charge.tax_minor)
    return Step(code, charge.name, Facts(Rule.SUM, key=charge.key), charge.gross_minor, tuple(steps))


def _part(part: ChargePart, priced: Priced) -> Step:
    facts = Facts(Rule.LARGEST_REMAINDER, tax=part.tax)
    return Step(StepCode.PART, "", facts, part.final_minor, tuple(_net_tax_gross(part, part.tax, priced)))


def _net_tax_gross(
    row: PricedLine | PricedCharge | ChargePart, tax: TaxGroup | None, priced: Priced
) -> list[Step]:
    """The last three steps of a row; the rounded one is the net in gross mode, the tax in net mode."""
    rounded = Rule.HALF_UP if priced.tax_rounding is TaxRounding.LINE else Rule.LARGEST_REMAINDER
    if tax is None:
        rules = Rule.SUM, Rule.SUM
    elif priced.price_mode is PriceMode.GROSS:
        rules = rounded, Rule.DIFFERENCE
    else:
        rules = Rule.SUM, rounded
    return [
        Step(StepCode.NET, "", Facts(rules[0], tax=tax), row.net_minor),
        Step(StepCode.TAX, "", Facts(rules[1], tax=tax), row.tax_minor),
        Step(StepCode.GROSS, "", Facts(Rule.SUM), row.gross_minor),
    ]


def _sums(net_minor: int, tax_minor: int) -> list[Step]:
    return [
        Step(StepCode.NET, "", Facts(Rule.SUM), net_minor),
        Step(StepCode.TAX, "", Facts(Rule.SUM), tax_minor),
        Step(StepCode.GROSS, "", Facts(Rule.SUM), net_minor + tax_minor),
    ]


def _discount(discount: AppliedDiscount, priced: Priced) -> Step:
    rule, percent, exact = Rule.GIVEN, None, None
    wanted = int(discount.value)
    if discount.kind is DiscountKind.PERCENT:
        rule, percent = Rule.HALF_DOWN, discount.value
        exact = _percent_exactly(discount.base_minor, percent, priced.currency)
        wanted = percent_off(discount.base_minor, percent)
    if wanted != discount.minor:
        rule = Rule.CAPPED
    facts = Facts(rule, key=discount.key, percent=percent, base_minor=discount.base_minor, exact=exact)
    shares = tuple(
        Step(StepCode.SHARE, line.name, Facts(Rule.LARGEST_REMAINDER, key=line.key), -share.minor)
        for line in priced.lines
        for share in line.shares
        if share.key == discount.key
    )
    return Step(StepCode.DISCOUNT, discount.name, facts, -discount.minor, shares)


def _tax_group(group: TaxSum, priced: Priced) -> Step:
    """A rate's amounts (in the price mode), then its net, its tax by component, and its gross."""
    steps = [
        Step(StepCode.MEMBER, line.name, Facts(key=line.key), line.final_minor)
        for line in priced.lines
        if line.tax == group.tax
    ]
    charges = priced.fees if priced.shipping is None else (priced.shipping, *priced.fees)
    for charge in charges:
        steps += [
            Step(StepCode.MEMBER, charge.name, Facts(key=charge.key), part.final_minor)
            for part in charge.parts
            if part.tax == group.tax and part.final_minor
        ]
    components = tuple(
        Step(StepCode.COMPONENT, "", Facts(percent=rate), minor)
        for rate, minor in zip(group.tax.rates, group.components, strict=True)
    )
    net_facts, tax_facts = _group_facts(group, priced)
    gross = group.net_minor + group.tax_minor
    steps += [
        Step(StepCode.NET, "", net_facts, group.net_minor),
        Step(StepCode.TAX, "", tax_facts, group.tax_minor, components),
        Step(StepCode.GROSS, "", Facts(Rule.SUM), gross),
    ]
    return Step(StepCode.TAX_GROUP, "", Facts(Rule.SUM, tax=group.tax), gross, tuple(steps))


def _group_facts(group: TaxSum, priced: Priced) -> tuple[Facts, Facts]:
    if priced.tax_rounding is TaxRounding.LINE:
        return Facts(Rule.SUM, tax=group.tax), Facts(Rule.SUM, tax=group.tax)
    if priced.price_mode is PriceMode.NET:
        exact = _percent_exactly(group.net_minor, group.tax.rate, priced.currency)
        return Facts(Rule.SUM, tax=group.tax), Facts(Rule.HALF_UP, tax=group.tax, exact=exact)
    gross = unscaled(group.net_minor + group.tax_minor, exponent(priced.currency))
    exact = CONTEXT.divide(gross, CONTEXT.add(1, CONTEXT.divide(group.tax.rate, Decimal(100))))
    return Facts(Rule.HALF_UP, tax=group.tax, exact=exact), Facts(Rule.DIFFERENCE, tax=group.tax)


def _total(priced: Priced) -> Step:
    steps = [
        Step(StepCode.NET, "", Facts(Rule.SUM), priced.net_minor),
        Step(StepCode.TAX, "", Facts(Rule.SUM), priced.tax_minor),
    ]
    if priced.tip_minor:
        steps.append(Step(StepCode.TIP, "", Facts(), priced.tip_minor))
    return Step(StepCode.TOTAL, "", Facts(Rule.SUM), priced.total_minor, tuple(steps))


def _percent_exactly(base_minor: int, percent: Decimal, currency: str) -> Decimal:
    base = unscaled(base_minor, exponent(currency))
    return CONTEXT.divide(CONTEXT.multiply(base, percent), Decimal(100))
