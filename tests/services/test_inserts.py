"""Rows written by compiled texts are those that the models would have written."""

from __future__ import annotations

from decimal import Decimal

import peewee
import pytest

from desktop.models import Order, OrderLine
from desktop.models.base import now
from desktop.services.inserts import insert_row, insert_rows, update_rows

LINE = {"position": 1, "name": "Bol", "quantity": Decimal("2.5"), "unit_price": Decimal("12.9")}


def test_what_is_not_given_is_what_the_model_gives(new_shop) -> None:
    at = now()
    moments = {"placed_at": at, "created_at": at, "changed_at": at}
    written = Order.get_by_id(insert_row(Order, {"customer_name": "Soizic", **moments}))
    made = Order.get_by_id(Order.create(customer_name="Soizic", **moments).id)
    own = {"id": made.id, "uid": made.uid}
    assert written.__data__ | own == made.__data__
    assert written.uid != made.uid


def test_a_field_that_the_table_has_not_is_refused(new_shop) -> None:
    with pytest.raises(KeyError, match="colour"):
        insert_row(Order, {"colour": "blue"})


def test_several_rows_get_each_their_own_values(new_shop) -> None:
    order = insert_row(Order, {})
    insert_rows(OrderLine, [{**LINE, "order": order}, {**LINE, "order": order, "position": 2}])
    first, second = (line.id for line in OrderLine.select().order_by(OrderLine.position))
    update_rows(OrderLine, {first: {"quantity": Decimal(3)}, second: {"quantity": Decimal("0.125")}})
    update_rows(OrderLine, {})
    quantities = {line.id: line.quantity for line in OrderLine.select()}
    assert quantities == {first: Decimal(3), second: Decimal("0.125")}


def test_a_statement_that_fails_raises_what_peewee_raises(new_shop) -> None:
    order = insert_row(Order, {})
    with pytest.raises(peewee.IntegrityError, match="UNIQUE"):
        insert_row(Order, {"uid": Order.get_by_id(order).uid})
