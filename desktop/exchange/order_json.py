"""An order written as JSON, read into what the services place: a basket plus who, where and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from desktop.domain.basket import Basket, DiscountKind, Fee, PriceMode, ShippingTax, TaxRounding
from desktop.domain.basket_json import BasketDefaults, CatalogueEntry, read_basket
from desktop.domain.errors import DeskError
from desktop.domain.json_object import FieldMissing, FieldWrong, JsonObject
from desktop.domain.money import to_minor
from desktop.domain.pricing import price
from desktop.domain.states import Channel
from desktop.models.base import now
from desktop.services.goods.product_search import variant_by_code
from desktop.services.goods.sellable import sellable
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_date import is_ahead
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder
from desktop.services.shop.methods import payment_methods, shipping_methods, standard_tax_class_id, tax_group
from desktop.services.shop.preferences import all_settings, shop

EARLIEST_YEAR = 2000
ADDRESS_NAMES = ("name", "company", "street", "street2", "postcode", "city", "region", "country", "phone")
DELIVERY_NAMES = ("method", "price", "free")
CUSTOMER_NAMES = ("name", "company", "email", "phone", "language", "siren", "vat_number")


@dataclass(eq=False)
class MethodUnknown(DeskError):
    """The shop has no such way to deliver or to pay."""

    name: str
    field: str = ""


def catalogue_entry(sku: str) -> CatalogueEntry | None:
    """What the shop's catalogue knows of a SKU or barcode today; None for an unknown one."""
    variant_id = variant_by_code(sku)
    if variant_id is None:
        return None
    found = sellable(variant_id, sku)
    tax = tax_group(found.tax_class_id, None, now().astimezone().date())
    return CatalogueEntry(sku, found.name, found.price, tax)


def shop_defaults() -> BasketDefaults:
    """What a basket leaves unsaid, as this shop has it."""
    seller, chosen = shop(), all_settings()
    return BasketDefaults(
        currency=seller.currency,
        price_mode=PriceMode(seller.price_mode),
        tax_rounding=TaxRounding(seller.tax_rounding),
        chain_percent=chosen["price.chain_percent"],
        fee_on_shipping=chosen["price.fee_on_shipping"],
        shipping_choice=ShippingTax(chosen["tax.shipping"]),
        shipping_tax=tax_group(standard_tax_class_id(), None, now().astimezone().date()),
    )


def read_order(obj: Mapping[str, object]) -> NewOrder:
    """The order in a JSON object. Raises what ``read_basket`` raises, and MethodUnknown, FieldWrong."""
    basket = read_basket(obj, catalogue_entry, shop_defaults())
    price(basket)  # refuses what no order can hold, before anything is written
    for place, line in enumerate(basket.lines):
        if not line.name.strip():
            raise FieldMissing(f"lines.{place}.name")
    top = JsonObject(obj)
    who = _texts(top, "customer", CUSTOMER_NAMES)
    shipping = _address(top, "shipping_address")
    return NewOrder(
        lines=_lines(basket, top),
        name=who["name"],
        company=who["company"],
        email=who["email"],
        phone=who["phone"],
        channel=top.choice("channel", Channel, Channel.COUNTER),
        placed_at=_moment(top),
        header=tuple(_header(basket, top, who).items()),
        adjustments=_adjustments(basket),
        vouchers=(top.text("voucher"),) if top.has("voucher") else (),
        delivery=_delivery(basket, top),
        billing=_address(top, "billing"),
        shipping=shipping,
        payment_method_id=_payment(top),
        tip_minor=basket.tip_minor,
    )


def _lines(basket: Basket, top: JsonObject) -> tuple[NewLine, ...]:
    lines = []
    for line, item in zip(basket.lines, top.objects("lines"), strict=True):
        sku = item.text("sku", "")
        lines.append(
            NewLine(
                quantity=line.quantity,
                variant_id=variant_by_code(sku) if sku else None,
                name=line.name,
                sku=sku,
                unit_price=line.unit_price,
                tax=line.tax,
                texts=_answers(item),
                discount_percent=line.discount_percent,
                discount_minor=line.discount_minor,
            )
        )
    return tuple(lines)


def _answers(item: JsonObject) -> tuple[tuple[str, str], ...]:
    if not item.has("text"):
        return ()
    answers = item.inner("text")
    return tuple((label, answers.text(label)) for label in answers.names())


def _adjustments(basket: Basket) -> tuple[NewAdjustment, ...]:
    discounts = [
        NewAdjustment(
            "discount",
            item.name,
            percent=item.value if item.kind is DiscountKind.PERCENT else None,
            amount_minor=int(item.value) if item.kind is DiscountKind.AMOUNT else None,
            lines=None if item.lines is None else tuple(sorted(int(place) for place in item.lines)),
        )
        for item in basket.discounts
    ]
    return (*discounts, *(_fee(fee) for fee in basket.fees))


def _fee(fee: Fee) -> NewAdjustment:
    """A surcharge; one below zero is a discount by its name (pricing rule 6.3 step 5)."""
    if (fee.amount_minor or 0) < 0 or (fee.percent or 0) < 0:
        amount = None if fee.amount_minor is None else -fee.amount_minor
        return NewAdjustment("discount", fee.name, None if fee.percent is None else -fee.percent, amount)
    return NewAdjustment("fee", fee.name, fee.percent, fee.amount_minor, fee.tax, fee.tax_choice)


def _header(basket: Basket, top: JsonObject, who: dict[str, str]) -> dict[str, Any]:
    header: dict[str, Any] = {
        "currency": basket.currency,
        "price_mode": basket.price_mode,
        "tax_rounding": basket.tax_rounding,
        "chain_percent": basket.chain_percent,
        "fee_on_shipping": basket.fee_on_shipping,
        "event_name": top.text("event", ""),
        "note": top.text("note", ""),
        "siren": who["siren"],
        "vat_number": who["vat_number"],
    }
    if who["language"]:
        header["language"] = who["language"]
    if basket.shipping is not None:
        header["shipping_tax_choice"] = basket.shipping.tax_choice
    return header


def _delivery(basket: Basket, top: JsonObject) -> NewDelivery | None:
    """``delivery`` names a method of the shop; a bare ``shipping`` of the basket is a price without one."""
    if not top.has("delivery"):
        if basket.shipping is None:
            return None
        bare = basket.shipping
        ships = top.has("shipping_address")
        return NewDelivery(None, bare.name, bare.price_minor, bare.free, bare.tax, ships)
    item = top.inner("delivery")
    item.only(DELIVERY_NAMES)
    name = item.text("method")
    known = {method.name.casefold(): method.id for method in shipping_methods()}
    if name.casefold() not in known:
        raise MethodUnknown(name, item.field("method"))
    price = None
    if item.has("price"):
        price = to_minor(item.number("price"), basket.currency, item.field("price"))
    return NewDelivery(known[name.casefold()], price_minor=price, free=item.flag("free", False))


def _payment(top: JsonObject) -> int | None:
    if not top.has("payment_method"):
        return None
    name = top.text("payment_method").casefold()
    for method in payment_methods():
        if name in (method.code.casefold(), method.name.casefold()):
            return method.id
    raise MethodUnknown(top.text("payment_method"), top.field("payment_method"))


def _address(top: JsonObject, name: str) -> PostalAddress | None:
    if not top.has(name):
        return None
    parts = _texts(top, name, ADDRESS_NAMES)
    country = parts.pop("country").upper() or shop().country
    return PostalAddress(
        name=parts["name"],
        company=parts["company"],
        street=parts["street"],
        street2=parts["street2"],
        postcode=parts["postcode"],
        city=parts["city"],
        region=parts["region"],
        country=country,
        phone=parts["phone"],
    )


def _texts(top: JsonObject, name: str, parts: tuple[str, ...]) -> dict[str, str]:
    if not top.has(name):
        return dict.fromkeys(parts, "")
    item = top.inner(name)
    item.only(parts)
    return {part: item.text(part, "").strip() for part in parts}


def _moment(top: JsonObject) -> datetime | None:
    if not top.has("placed_at"):
        return None
    text = top.text("placed_at")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise FieldWrong("a moment as in 2026-11-21T14:30:00+01:00", top.field("placed_at")) from None
    if not EARLIEST_YEAR <= moment.year <= now().year:
        raise FieldWrong("a moment since 2000, and not in the future", top.field("placed_at"))
    moment = moment.astimezone(UTC)
    if is_ahead(moment):
        raise FieldWrong("a moment since 2000, and not in the future", top.field("placed_at"))
    return moment
