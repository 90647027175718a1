"""The lines of a draft: products, custom items, quantities, prices and customisation texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_MINOR, HIGHEST_PRICE, PRICE_DIGITS, require_range
from desktop.domain.limits import check_percent
from desktop.domain.rights import Need, Right, share
from desktop.models.base import db, new_uid
from desktop.models.orders import OrderLine
from desktop.services.drafts.draft_asks import discount_ask, price_ask
from desktop.services.drafts.draft_edit import Edit, edit_draft, tax_of
from desktop.services.goods.custom_texts import checked_texts, texts_price
from desktop.services.goods.sellable import NameMissing, QuantityNotPossible, questions, sellable
from desktop.services.goods.unit_steps import sold_step
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.cards import LineCard, OrderCore
from desktop.services.shop.tax_text import to_text

Texts = Sequence[tuple[str, str]]


@dataclass(eq=False)
class LineNotFound(DeskError):
    """The line is no longer on the draft."""

    line: int
    field: str = "line"


def add_product(
    draft_id: int,
    variant_id: int,
    *,
    quantity: Decimal = Decimal(1),
    texts: Texts = (),
    unit_price: Decimal | None = None,
    by: str,
) -> int:
    """Add a variant; the same variant with the same texts adds to its line. Returns the line's id.

    A typed ``unit_price`` other than the catalogue's makes a line of its own and keeps the old one in sight.
    Raises ProductNotSold, QuantityNotPossible or a refusal of a customisation text.
    """
    with edit_draft(draft_id, by) as edit:
        found = sellable(variant_id)
        check_quantity(quantity, found.quantity_step)
        answers = checked_texts(found.questions, texts)
        price = found.price + texts_price(found.questions, answers)
        check_price(price if unit_price is None else unit_price)
        typed = unit_price is not None and unit_price != price
        twin = None if typed else _same_line(edit.core, variant_id, answers)
        if twin is not None:
            update_row(OrderLine, twin.id, {"quantity": twin.quantity + quantity})
            return twin.id
        row = found.line(tax_of(found.tax_class_id, edit.core)) | {"quantity": quantity}
        row |= {"texts": [list(pair) for pair in answers] or None, "unit_price": price}
        if typed:
            row |= {"unit_price": unit_price, "original_price": price}
        return insert_row(OrderLine, {**row, "order": draft_id, "position": next_position(edit.core)})


def add_custom(
    draft_id: int,
    *,
    name: str,
    unit_price: Decimal,
    tax_class_id: int,
    quantity: Decimal = Decimal(1),
    by: str,
) -> int:
    """Add an item that is not in the catalogue; it has no stock. Returns the line's id."""
    if not name.strip():
        raise NameMissing()
    check_price(unit_price)
    with edit_draft(draft_id, by) as edit:
        check_quantity(quantity, Decimal("0.001"))
        tax = tax_of(tax_class_id, edit.core)
        row = {
            "uid": new_uid(),
            "order": draft_id,
            "position": next_position(edit.core),
            "name": name.strip(),
            "quantity": quantity,
            "unit_price": unit_price,
            "rates": to_text(tax),
            "tax_category": tax.category,
        }
        return insert_row(OrderLine, row)


def set_quantity(draft_id: int, line_id: int, quantity: Decimal, *, by: str) -> None:
    """Set a line's quantity; 0 removes the line. Raises QuantityNotPossible or LineNotFound."""
    with edit_draft(draft_id, by) as edit:
        line = _line(edit, line_id)
        if quantity == 0:
            _delete(line_id)
            return
        check_quantity(quantity, sold_step(line))
        update_row(OrderLine, line_id, {"quantity": quantity})


def remove_line(draft_id: int, line_id: int, *, by: str) -> None:
    """Take a line off the draft."""
    with edit_draft(draft_id, by) as edit:
        _line(edit, line_id)
        _delete(line_id)


def set_unit_price(draft_id: int, line_id: int, price: Decimal | None, *, reason: str = "", by: str) -> None:
    """Override a line's unit price, keeping the old one in sight; None puts the old one back.

    Raises NotAllowed, NegativeNumber and the like.
    """
    if price is not None:
        check_price(price)
    with edit_draft(draft_id, by) as edit:
        line = _line(edit, line_id)
        if price is not None and price not in (line.unit_price, line.original_price):
            edit.job.approve(Need(Right.PRICE), subject=price_ask(edit.core, line, price))
        original = line.unit_price if line.original_price is None else line.original_price
        if price is None or price == original:
            values = {"unit_price": original, "original_price": None, "price_reason": ""}
        else:
            values = {"unit_price": price, "original_price": original, "price_reason": reason.strip()}
        update_row(OrderLine, line_id, values)


def set_line_discount(
    draft_id: int,
    line_id: int,
    *,
    percent: Decimal | None = None,
    amount_minor: int | None = None,
    by: str,
) -> None:
    """Give a discount on one line, in percent or in minor units; neither takes it away.

    Raises NotAllowed, PercentAboveHundred, NegativeNumber or DiscountAboveLine.
    """
    check_reduction(percent, amount_minor)
    with edit_draft(draft_id, by) as edit:
        line = _line(edit, line_id)
        percents = (
            percent or Decimal(0),
            share(amount_minor, line.list_minor) if amount_minor else Decimal(0),
        )
        ask = discount_ask(edit.core, line.list_minor, percent, amount_minor, line)
        edit.job.approve(Need(Right.DISCOUNT, max(percents)), subject=ask)
        values = {"discount_percent": percent or Decimal(0), "discount_minor": amount_minor or 0}
        update_row(OrderLine, line_id, values)


def set_texts(draft_id: int, line_id: int, texts: Texts, *, by: str) -> None:
    """Change the customisation texts of a line; a price add-on follows."""
    with edit_draft(draft_id, by) as edit:
        line = _line(edit, line_id)
        asked = questions(line.product_id)
        answers = checked_texts(asked, texts)
        change = texts_price(asked, answers) - texts_price(asked, line.texts)
        values = {"texts": [list(pair) for pair in answers] or None, "unit_price": line.unit_price + change}
        update_row(OrderLine, line_id, values)


def check_price(price: Decimal) -> None:
    """Refuse a unit price below zero, or beyond what any shop could mean."""
    require_range(price, PRICE_DIGITS, HIGHEST_PRICE, "unit_price")


def check_reduction(percent: Decimal | None, amount_minor: int | None) -> None:
    """Refuse a discount of more than 100 % or below zero."""
    check_percent(percent or Decimal(0), "percent")
    require_range(Decimal(amount_minor or 0), 0, Decimal(HIGHEST_MINOR), "amount")


def check_quantity(quantity: Decimal, step: Decimal, field: str = "quantity") -> None:
    """Refuse a quantity that is not a positive multiple of the step, or that no shop could mean."""
    if quantity <= 0 or quantity % step != 0 or quantity > 1_000_000:
        raise QuantityNotPossible(quantity, step, field)


def _line(edit: Edit, line_id: int) -> LineCard:
    for line in edit.core.lines:
        if line.id == line_id:
            return line
    raise LineNotFound(line_id)


def _delete(line_id: int) -> None:
    db.execute_sql("DELETE FROM order_line WHERE id = ?", (line_id,))


def _same_line(core: OrderCore, variant_id: int, texts: Texts) -> LineCard | None:
    for line in core.lines:
        same = line.variant_id == variant_id and line.texts == tuple(texts)
        if same and line.original_price is None and not (line.discount_percent or line.discount_minor):
            return line
    return None


def next_position(core: OrderCore) -> int:
    """The position of a line added at the end."""
    return max((line.position for line in core.lines), default=0) + 1
