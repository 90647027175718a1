"""Reading a basket written as JSON: numbers as texts, strict about everything that changes an amount.

Known besides the fields of the command line's manual: ``fee_on_shipping``; ``name`` and ``lines`` (places of
lines, from 0) of a discount; ``tax_category`` (EN 16931 letter) wherever there are ``tax_rates``;
``tax_choice`` (fixed, highest, proportional) and ``name`` of shipping; ``tax_choice`` of a fee.
Names at the top that belong to an order are passed over; any other is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
from desktop.domain.errors import DeskError
from desktop.domain.json_object import FieldMissing, FieldWrong, JsonObject, exact_number
from desktop.domain.money import exponent, to_minor

_ZERO = Decimal(0)
BASKET_NAMES = (
    "currency", "price_mode", "tax_rounding", "chain_percent", "fee_on_shipping", "lines", "discounts",
    "shipping", "fees", "tip",
)  # fmt: skip
ORDER_NAMES = (
    "customer", "billing", "shipping_address", "channel", "event", "placed_at", "note", "voucher", "delivery",
    "payment_method",
)  # fmt: skip
"""What an order has around its basket; pricing passes it over."""
LINE_NAMES = (
    "name", "sku", "quantity", "unit_price", "tax_rates", "tax_category", "discount_percent",
    "discount_amount", "text",
)  # fmt: skip
DISCOUNT_NAMES = ("kind", "value", "name", "lines")
SHIPPING_NAMES = ("price", "free", "tax_rates", "tax_category", "tax_choice", "name")
FEE_NAMES = ("name", "amount", "percent", "tax_rates", "tax_category", "tax_choice")


@dataclass(eq=False)
class UnknownSku(DeskError):
    """A line names a SKU the shop does not have, and gives no price of its own."""

    sku: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What the shop knows of a SKU: its name, unit price in the shop's price mode, and tax."""

    sku: str
    name: str
    unit_price: Decimal
    tax: TaxGroup


@dataclass(frozen=True, slots=True)
class BasketDefaults:
    """What a basket leaves unsaid, from the shop's settings.

    ``shipping_tax`` is the class of shipping without ``tax_rates``; None takes the highest rate among the
    lines. An empty ``currency`` means that each basket must name its own.
    """

    currency: str = ""
    price_mode: PriceMode = PriceMode.GROSS
    tax_rounding: TaxRounding = TaxRounding.RATE
    chain_percent: bool = False
    fee_on_shipping: bool = False
    shipping_choice: ShippingTax = ShippingTax.FIXED
    shipping_tax: TaxGroup | None = None


Catalogue = Callable[[str], CatalogueEntry | None]


def no_catalogue(_sku: str) -> CatalogueEntry | None:
    """A catalogue that knows nothing: every line brings its own name, price and rates."""
    return None


def read_basket(
    obj: Mapping[str, object],
    catalogue: Catalogue = no_catalogue,
    defaults: BasketDefaults | None = None,
) -> Basket:
    """The basket in a JSON object (as ``read_json`` gives it).

    A line with a known SKU takes name, price and rates from ``catalogue`` unless given. Keys: lines are
    numbered from ``"0"`` by place, discounts ``d0``…, fees ``f0``…. Whether the basket can be priced is
    ``price``'s business. Raises FieldMissing, FieldUnknown, FieldWrong, UnknownSku, NotANumber,
    TooManyDecimals, NumberTooLarge or UnknownCurrency.
    """
    unsaid = defaults or BasketDefaults()
    top = JsonObject(obj)
    top.only((*BASKET_NAMES, *ORDER_NAMES))
    currency = top.text("currency", unsaid.currency or None)
    exponent(currency)
    lines = top.objects("lines")
    if not lines:
        raise FieldMissing("lines")
    return Basket(
        currency=currency,
        lines=tuple(_line(item, str(place), currency, catalogue) for place, item in enumerate(lines)),
        price_mode=top.choice("price_mode", PriceMode, unsaid.price_mode),
        tax_rounding=top.choice("tax_rounding", TaxRounding, unsaid.tax_rounding),
        chain_percent=top.flag("chain_percent", unsaid.chain_percent),
        fee_on_shipping=top.flag("fee_on_shipping", unsaid.fee_on_shipping),
        discounts=tuple(
            _discount(item, f"d{place}", currency, len(lines))
            for place, item in enumerate(top.objects("discounts"))
        ),
        shipping=_shipping(top.inner("shipping"), currency, unsaid) if top.has("shipping") else None,
        fees=tuple(_fee(item, f"f{place}", currency) for place, item in enumerate(top.objects("fees"))),
        tip_minor=_minor(top, "tip", currency),
    )


def _line(item: JsonObject, key: str, currency: str, catalogue: Catalogue) -> BasketLine:
    item.only(LINE_NAMES)
    sku = item.text("sku", "")
    entry = catalogue(sku) if sku else None
    if sku and entry is None and not item.has("unit_price"):
        raise UnknownSku(sku, item.field("sku"))
    unit_price = item.number("unit_price", entry.unit_price if entry else None)
    return BasketLine(
        key=key,
        name=item.text("name", entry.name if entry else ""),
        quantity=item.number("quantity"),
        unit_price=unit_price,
        tax=_tax(item, entry.tax if entry else None),
        discount_percent=item.number("discount_percent", _ZERO),
        discount_minor=_minor(item, "discount_amount", currency),
        original_unit_price=entry.unit_price if entry and entry.unit_price != unit_price else None,
    )


def _discount(item: JsonObject, key: str, currency: str, line_count: int) -> Discount:
    item.only(DISCOUNT_NAMES)
    kind = item.choice("kind", DiscountKind)
    value = item.number("value")
    if kind is DiscountKind.AMOUNT:
        value = Decimal(to_minor(value, currency, item.field("value")))
    chosen = None
    if item.has("lines"):
        chosen = frozenset(_place(place, line_count, item.field("lines")) for place in item.many("lines"))
    return Discount(key, item.text("name", ""), kind, value, chosen)


def _place(value: object, line_count: int, field: str) -> str:
    place = exact_number(value, field)
    if place not in range(line_count):
        raise FieldWrong("places of lines, counted from 0", field)
    return str(int(place))


def _shipping(item: JsonObject, currency: str, unsaid: BasketDefaults) -> Shipping:
    item.only(SHIPPING_NAMES)
    tax, choice = unsaid.shipping_tax, unsaid.shipping_choice
    if item.has("tax_rates"):
        tax, choice = _tax(item, None), ShippingTax.FIXED
    elif tax is None and choice is ShippingTax.FIXED:
        choice = ShippingTax.HIGHEST
    return Shipping(
        price_minor=to_minor(item.number("price"), currency, item.field("price")),
        tax=tax,
        tax_choice=item.choice("tax_choice", ShippingTax, choice),
        free=item.flag("free", False),
        name=item.text("name", ""),
    )


def _fee(item: JsonObject, key: str, currency: str) -> Fee:
    item.only(FEE_NAMES)
    return Fee(
        key=key,
        name=item.text("name", ""),
        amount_minor=_minor(item, "amount", currency) if item.has("amount") else None,
        percent=item.number("percent") if item.has("percent") else None,
        tax=_tax(item, None) if item.has("tax_rates") else None,
        tax_choice=item.choice("tax_choice", ShippingTax, ShippingTax.FIXED),
    )


def _tax(item: JsonObject, known: TaxGroup | None) -> TaxGroup:
    """The tax treatment: the rates given, else the catalogue's. Zero is Z unless a category is named."""
    if known is not None and not item.has("tax_rates"):
        return known
    field = item.field("tax_rates")
    rates = tuple(exact_number(rate, field) for rate in item.many("tax_rates"))
    if not rates:
        raise FieldMissing(field)
    return TaxGroup(rates, item.text("tax_category", "S" if any(rates) else "Z"))


def _minor(item: JsonObject, name: str, currency: str) -> int:
    return to_minor(item.number(name, _ZERO), currency, item.field(name))
