"""The explanation of one order, step by step; that every explanation re-adds is a property elsewhere."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop.domain.basket import (
    Basket,
    BasketLine,
    Discount,
    DiscountKind,
    Fee,
    PriceMode,
    Shipping,
    ShippingTax,
    TaxGroup,
    TaxRounding,
)
from desktop.domain.explain import explain
from desktop.domain.pricing import price
from desktop.domain.steps import Rule, Step, StepCode, walk

STANDARD = TaxGroup((Decimal(20),))
REDUCED = TaxGroup((Decimal("5.5"),))
ORDER = Basket(
    "EUR",
    (
        BasketLine(
            "mug", "Mug", Decimal("1.5"), Decimal("9.99"), STANDARD, Decimal(10), 100, Decimal("12.00")
        ),
        BasketLine("book", "Book", Decimal(1), Decimal(20), REDUCED),
    ),
    discounts=(
        Discount("tenth", "Friends", DiscountKind.PERCENT, Decimal(10)),
        Discount("gift", "Birthday", DiscountKind.AMOUNT, Decimal(500)),
    ),
    shipping=Shipping(600, None, ShippingTax.PROPORTIONAL, name="Post"),
    fees=(Fee("card", "Card", percent=Decimal(3), tax=STANDARD), Fee("bottle", "Bottle", 50)),
    tip_minor=200,
)


def told(steps: tuple[Step, ...]) -> list[tuple[str, str, int]]:
    return [(step.code.value, step.name, step.minor) for step in steps]


def find(steps: tuple[Step, ...], code: StepCode, key: str = "") -> Step:
    return next(step for step in steps if step.code is code and key in ("", step.facts.key))


def test_a_line_from_its_list_price_to_its_gross() -> None:
    mug = explain(price(ORDER))[0]
    assert told(mug.steps) == [
        ("list", "", 1499),
        ("line_percent", "", -150),
        ("line_amount", "", -100),
        ("order_discount", "Friends", -125),
        ("order_discount", "Birthday", -192),
        ("final", "", 932),
        ("net", "", 777),
        ("tax", "", 155),
        ("gross", "", 932),
    ]
    listed, percent = mug.steps[0].facts, mug.steps[1].facts
    assert (listed.quantity, listed.unit_price, listed.exact) == (
        Decimal("1.5"),
        Decimal("9.99"),
        Decimal("14.985"),
    )
    assert (listed.rule, listed.original_unit_price) == (Rule.HALF_UP, Decimal("12.00"))
    assert (percent.rule, percent.percent, percent.base_minor) == (Rule.HALF_DOWN, Decimal(10), 1499)
    assert mug.steps[3].facts.key == "tenth"
    assert mug.steps[6].facts.rule is Rule.LARGEST_REMAINDER
    assert mug.steps[7].facts.rule is Rule.DIFFERENCE


def test_the_whole_order_at_a_glance() -> None:
    steps = explain(price(ORDER))
    assert told(steps) == [
        ("line", "Mug", 932),
        ("line", "Book", 1492),
        ("shipping", "Post", 600),
        ("fee", "Card", 73),
        ("fee", "Bottle", 50),
        ("tip", "", 200),
        ("discount", "Friends", -325),
        ("discount", "Birthday", -500),
        ("tax_group", "", 1861),
        ("tax_group", "", 1236),
        ("total", "", 3347),
    ]
    assert max(depth for depth, _ in walk(steps)) == 2
    assert told(find(steps, StepCode.DISCOUNT).steps) == [("share", "Mug", -125), ("share", "Book", -200)]


def test_shipping_over_two_groups_shows_its_parts() -> None:
    shipping = find(explain(price(ORDER)), StepCode.SHIPPING)
    assert [step.code.value for step in shipping.steps] == [
        "list", "final", "part", "part", "net", "tax", "gross",
    ]  # fmt: skip
    parts = [step for step in shipping.steps if step.code is StepCode.PART]
    assert [(part.facts.tax, part.minor) for part in parts] == [(STANDARD, 231), (REDUCED, 369)]


def test_a_group_says_what_it_rounded() -> None:
    group = find(explain(price(ORDER)), StepCode.TAX_GROUP)
    assert told(group.steps) == [
        ("member", "Book", 1492),
        ("member", "Post", 369),
        ("net", "", 1764),
        ("tax", "", 97),
        ("gross", "", 1861),
    ]
    net = find(group.steps, StepCode.NET).facts
    assert net.rule is Rule.HALF_UP
    assert net.exact is not None
    assert round(net.exact, 4) == Decimal("17.6398")


def test_net_prices_and_rounding_per_line_change_the_rules_named() -> None:
    steps = explain(price(replace(ORDER, price_mode=PriceMode.NET)))
    group = find(steps, StepCode.TAX_GROUP)
    assert find(group.steps, StepCode.TAX).facts.rule is Rule.HALF_UP
    assert find(steps[0].steps, StepCode.NET).facts.rule is Rule.SUM
    assert find(steps[0].steps, StepCode.TAX).facts.rule is Rule.LARGEST_REMAINDER
    by_line = explain(price(replace(ORDER, tax_rounding=TaxRounding.LINE)))
    assert find(by_line[0].steps, StepCode.NET).facts.rule is Rule.HALF_UP
    assert find(find(by_line, StepCode.TAX_GROUP).steps, StepCode.NET).facts.rule is Rule.SUM


def test_a_percent_surcharge_says_of_what() -> None:
    fee = find(explain(price(ORDER)), StepCode.FEE)
    facts = fee.steps[0].facts
    assert (facts.rule, facts.percent, facts.base_minor, facts.exact) == (
        Rule.HALF_UP,
        Decimal(3),
        2424,
        Decimal("0.7272"),
    )


def test_free_shipping_and_capped_discounts_say_so() -> None:
    big = Discount("big", "Too much", DiscountKind.AMOUNT, Decimal(99_999))
    steps = explain(price(replace(ORDER, discounts=(big,), shipping=Shipping(600, STANDARD, free=True))))
    assert told(find(steps, StepCode.SHIPPING).steps)[:3] == [
        ("list", "", 600),
        ("free_shipping", "", -600),
        ("final", "", 0),
    ]
    discount = find(steps, StepCode.DISCOUNT)
    assert (discount.facts.rule, discount.facts.base_minor, discount.minor) == (Rule.CAPPED, 3249, -3249)
    assert find(explain(price(ORDER)), StepCode.DISCOUNT, "gift").facts.rule is Rule.GIVEN
