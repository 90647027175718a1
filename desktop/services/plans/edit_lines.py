"""The lines of a placed order as they would stand after an edit: nothing is written here.

A line that is added has an id below zero until it is written: minus the place where it will stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop.domain.basket import TaxGroup
from desktop.domain.edit_effects import LineTerms
from desktop.domain.errors import DeskError
from desktop.domain.standing import Units
from desktop.domain.vouchers import eligible_lines
from desktop.models.base import db, new_uid
from desktop.services.drafts.draft_edit import tax_of
from desktop.services.drafts.draft_lines import LineNotFound, check_price, check_quantity, check_reduction
from desktop.services.goods.custom_texts import checked_texts, texts_price
from desktop.services.goods.sellable import NameMissing, questions, sellable
from desktop.services.goods.unit_steps import sold_step
from desktop.services.orders.cards import AdjustmentCard, LineCard, OrderCore
from desktop.services.orders.order_core import removed_lines
from desktop.services.vouchers.voucher_facts import voucher_facts, voucher_order

_LAST_PLACE = "SELECT coalesce(max(position), 0) FROM order_line WHERE order_id = ?"
ANY_STEP = Decimal("0.001")


@dataclass(eq=False)
class UnitsNotInShop(DeskError):
    """Fewer units than have left the shop, came back or were written off; ``least`` are at least needed."""

    name: str
    asked: Decimal
    least: Decimal
    field: str = "quantity"


@dataclass(eq=False)
class LastLine(DeskError):
    """An order without lines is no order: it can be cancelled instead."""

    order: str
    field: str = "lines"


@dataclass(eq=False)
class GiftCardPrice(DeskError):
    """A gift card is worth what it was sold for: another worth is another card."""

    name: str
    field: str = "unit_price"


@dataclass(frozen=True, slots=True)
class LineEdit:
    """What becomes of a line; None leaves as it is, quantity 0 takes it off.

    ``discount_percent`` and ``discount_minor`` replace the line's discount together. Without ``unit_price``
    the price follows other ``texts`` where those cost something.
    """

    line_id: int
    quantity: Decimal | None = None
    unit_price: Decimal | None = None
    discount_percent: Decimal | None = None
    discount_minor: int | None = None
    texts: tuple[tuple[str, str], ...] | None = None
    price_reason: str | None = None


@dataclass(frozen=True, slots=True)
class ProductAdd:
    """A product of the catalogue comes to the order; ``unit_price`` None is the catalogue's."""

    variant_id: int
    quantity: Decimal = Decimal(1)
    unit_price: Decimal | None = None
    texts: tuple[tuple[str, str], ...] = ()
    discount_percent: Decimal = Decimal(0)
    discount_minor: int = 0


@dataclass(frozen=True, slots=True)
class CustomAdd:
    """An item that is not in the catalogue comes to the order."""

    name: str
    unit_price: Decimal
    tax_class_id: int
    quantity: Decimal = Decimal(1)
    discount_percent: Decimal = Decimal(0)


LineChoice = LineEdit | ProductAdd | CustomAdd


def edited(core: OrderCore, changes: tuple[LineChoice, ...]) -> OrderCore:
    """The order with these changes to its lines, unpriced; added lines come last.

    A line that was taken off before comes back when it gets a quantity again. Raises LineNotFound, LastLine,
    UnitsNotInShop, QuantityNotPossible, ProductNotSold, NameMissing, GiftCardPrice or a refusal of a text.
    """
    off = {line.id: line for line in removed_lines(core.head.id)}
    lines = {line.id: line for line in core.lines}
    added: list[LineCard] = []
    place = _last_place(core)
    for change in changes:
        if isinstance(change, LineEdit):
            known = lines.get(change.line_id) or off.get(change.line_id)
            if known is None:
                raise LineNotFound(change.line_id)
            lines[known.id] = _edited(known, change)
        else:
            place += 1
            made = _product(core, change) if isinstance(change, ProductAdd) else _custom(core, change)
            added.append(made._replace(id=-place, position=place))
    left = sorted((line for line in lines.values() if line.quantity), key=_place)
    if not (left or added):
        raise LastLine(core.head.number)
    new = core._replace(lines=(*left, *added))
    return new._replace(adjustments=tuple(_following(new, item, added) for item in core.adjustments))


def terms(line: LineCard) -> LineTerms:
    """What is agreed for a line."""
    return LineTerms(
        line.quantity,
        line.unit_price,
        line.original_price,
        line.price_reason,
        line.discount_percent,
        line.discount_minor,
        line.texts,
    )


def _place(line: LineCard) -> tuple[int, int]:
    return line.position, line.id


def _last_place(core: OrderCore) -> int:
    """The last place that a line of the order has, or had before it was taken off."""
    return int(db.execute_sql(_LAST_PLACE, (core.head.id,)).fetchone()[0])


def _edited(line: LineCard, change: LineEdit) -> LineCard:
    values: dict[str, Any] = {}
    if change.quantity is not None and change.quantity != line.quantity:
        values["quantity"] = _quantity(line, change.quantity)
    if change.unit_price is not None:
        values |= _price(line, change.unit_price)
    if change.price_reason is not None and values.get("original_price", line.original_price) is not None:
        values["price_reason"] = change.price_reason.strip()
    if change.discount_percent is not None or change.discount_minor is not None:
        check_reduction(change.discount_percent, change.discount_minor)
        values["discount_percent"] = change.discount_percent or Decimal(0)
        values["discount_minor"] = change.discount_minor or 0
    if change.texts is not None and change.texts != line.texts:
        asked = questions(line.product_id)
        answers = checked_texts(asked, change.texts)
        more = texts_price(asked, answers) - texts_price(asked, line.texts)
        values["texts"] = answers
        if change.unit_price is None:
            values["unit_price"] = line.unit_price + more
    return line._replace(**values)


def _quantity(line: LineCard, quantity: Decimal) -> Decimal:
    """Raises QuantityNotPossible, or UnitsNotInShop when more units are gone already."""
    if quantity != 0:
        check_quantity(quantity, sold_step(line))
    gone = line.units.taken - line.units.in_shop
    if quantity < gone:
        raise UnitsNotInShop(line.name, quantity, gone)
    return quantity


def _price(line: LineCard, price: Decimal) -> dict[str, Any]:
    """Another price keeps the first one in sight; the first one again is no other price."""
    check_price(price)
    if line.gift_card and price != line.unit_price:
        raise GiftCardPrice(line.name)
    original = line.unit_price if line.original_price is None else line.original_price
    if price == original:
        return {"unit_price": original, "original_price": None, "price_reason": ""}
    return {"unit_price": price, "original_price": original}


def _product(core: OrderCore, wanted: ProductAdd) -> LineCard:
    found = sellable(wanted.variant_id)
    check_quantity(wanted.quantity, found.quantity_step)
    check_reduction(wanted.discount_percent, wanted.discount_minor)
    answers = checked_texts(found.questions, wanted.texts)
    usual = found.price + texts_price(found.questions, answers)
    price = usual if wanted.unit_price is None else wanted.unit_price
    check_price(price)
    copied = dict(found.copied)
    made = _line(str(copied["name"]), wanted.quantity, price, tax_of(found.tax_class_id, core))
    return made._replace(
        product_id=copied["product"],
        variant_id=copied["variant"],
        variant_name=copied["variant_name"],
        sku=copied["sku"],
        unit=copied["unit"],
        weight_g=copied["weight_g"],
        ships=bool(copied["ships"]),
        tracks_stock=bool(copied["tracks_stock"]),
        reduced=bool(copied["reduced"]),
        texts=answers,
        original_price=usual if price != usual else None,
        discount_percent=wanted.discount_percent,
        discount_minor=wanted.discount_minor,
    )


def _custom(core: OrderCore, wanted: CustomAdd) -> LineCard:
    if not wanted.name.strip():
        raise NameMissing()
    check_price(wanted.unit_price)
    check_quantity(wanted.quantity, ANY_STEP)
    check_reduction(wanted.discount_percent, None)
    made = _line(wanted.name.strip(), wanted.quantity, wanted.unit_price, tax_of(wanted.tax_class_id, core))
    return made._replace(discount_percent=wanted.discount_percent)


def _line(name: str, quantity: Decimal, price: Decimal, tax: TaxGroup) -> LineCard:
    """A line that is only a name, a price and a tax, not priced yet."""
    return LineCard(
        id=0,
        uid=new_uid(),
        position=0,
        product_id=None,
        variant_id=None,
        name=name,
        variant_name="",
        sku="",
        unit="piece",
        texts=(),
        quantity=quantity,
        unit_price=price,
        original_price=None,
        price_reason="",
        discount_percent=Decimal(0),
        discount_minor=0,
        tax=tax,
        weight_g=0,
        ships=True,
        tracks_stock=False,
        reduced=False,
        list_minor=0,
        line_discount_minor=0,
        order_discount_minor=0,
        final_minor=0,
        net_minor=0,
        tax_minor=0,
        gross_minor=0,
        units=Units(),
        on_hand=None,
        low_stock=None,
        picture_id=None,
        pictogram="",
    )


def _following(core: OrderCore, item: AdjustmentCard, added: list[LineCard]) -> AdjustmentCard:
    """A voucher on certain products takes in the lines that came and that it is good for.

    What was agreed otherwise stays: percent, amount, and the lines it was good for.
    """
    if item.voucher_id is None or not item.lines:
        return item
    good = eligible_lines(voucher_facts(item.voucher_id, core), voucher_order(item.voucher_id, core))
    new = frozenset(str(line.id) for line in added if good and str(line.id) in good)
    return item._replace(lines=item.lines | new) if new else item
