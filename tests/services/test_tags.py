"""Tags: made by their first use, several on an order, found by the search, changed and deleted everywhere."""

from __future__ import annotations

import pytest

from desktop.domain.folding import fold
from desktop.domain.states import Lifecycle
from desktop.models.marks import OrderTag
from desktop.models.marks import Tag as TagTable
from desktop.services.check.check import check_shop
from desktop.services.check.problems import ProblemCode
from desktop.services.commands.command_refusals import WrongLifecycle
from desktop.services.marks.tags import (
    TagNameMissing,
    TagNameTaken,
    TagNotFound,
    TagTooLong,
    TagWithComma,
    change_tag,
    delete_tag,
    restore_tag,
    tag_counts,
    tag_named,
    tag_names,
    tag_order,
)
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_marks import NO_MARKS, marks_in_use, order_marks, tag_book
from desktop.services.orders.order_search import OrderSearch, order_ids
from desktop.services.orders.search_index import index_order
from tests.services.factory import history, make_order, written


def placed() -> int:
    order = make_order()
    index_order(order)
    return order


def names(order: int) -> list[str]:
    return [tag.name for tag in order_card(order).tags]


def test_several_tags_stand_on_an_order_each_with_a_colour_of_its_own(new_shop):
    order = placed()
    done = tag_order(order, ["Urgent", " cadeau  de Noël "], by="Sam")
    assert done.added == ("Urgent", "cadeau de Noël")
    assert names(order) == ["cadeau de Noël", "Urgent"]
    assert len({tag.colour for tag in order_card(order).tags}) == 2
    assert history(order)[-1] == "tags_changed"
    tag_order(order, remove=["URGENT"], by="")
    assert names(order) == ["cadeau de Noël"]


def test_a_tag_is_the_same_whatever_its_case_and_nothing_is_done_twice(new_shop):
    order = placed()
    tag_order(order, ["Été"], by="")
    told, wrote = history(order), written()
    assert tag_order(order, ["ete", "ÉTÉ"], by="").added == ()
    assert tag_order(order, remove=["ete"], add=["ete"], by="").removed == ("Été",)
    assert history(order) == [*told, "tags_changed"]
    assert written() > wrote
    assert TagTable.select().count() == 1


def test_tags_are_found_by_the_search_until_they_are_taken_off(new_shop):
    one, other = placed(), placed()
    tag_order(one, ["Céramique"], by="")
    assert order_ids(OrderSearch(text="ceram"), 9) == [one]
    tag_order(other, ["céramique"], by="")
    assert order_ids(OrderSearch(text="ceram"), 9) == [other, one]
    tag_order(one, remove=["céramique"], by="")
    assert order_ids(OrderSearch(text="ceram"), 9) == [other]


def test_what_is_no_tag_is_refused(new_shop):
    order = placed()
    with pytest.raises(TagNameMissing):
        tag_order(order, ["  "], by="")
    with pytest.raises(TagTooLong):
        tag_order(order, ["x" * 41], by="")
    with pytest.raises(TagNotFound):
        tag_order(order, remove=["nobody"], by="")
    with pytest.raises(WrongLifecycle):
        tag_order(make_order(lifecycle=Lifecycle.DRAFT), ["x"], by="")
    assert TagTable.select().count() == OrderTag.select().count() == 0


def test_a_tag_gets_another_name_and_colour_everywhere(new_shop):
    order = placed()
    tag_order(order, ["Urgnt", "Noël"], by="")
    tag = tag_named("urgnt")
    change_tag(tag.id, "Urgent", "red", by="")
    assert names(order) == ["Noël", "Urgent"]
    assert order_ids(OrderSearch(text="urgent"), 9) == [order]
    assert order_ids(OrderSearch(text="urgnt"), 9) == []
    with pytest.raises(TagNameTaken):
        change_tag(tag.id, "noel", "red", by="")
    with pytest.raises(TagNotFound):
        change_tag(99, "x", "red", by="")


def test_a_deleted_tag_comes_back_on_the_orders_that_had_it(new_shop):
    one, other = placed(), placed()
    for order in (one, other):
        tag_order(order, ["Urgent"], by="")
    tag = tag_named("Urgent")
    assert tag_counts() == {tag.id: 2}
    assert delete_tag(tag.id, by="") == (one, other)
    assert (names(one), tag_book(), order_ids(OrderSearch(text="urgent"), 9)) == ([], {}, [])
    restore_tag(tag, (one, other), by="")
    assert names(one) == names(other) == ["Urgent"]
    assert order_ids(OrderSearch(text="urgent"), 9) == [other, one]
    with pytest.raises(TagNameTaken):
        restore_tag(tag, (), by="")


def test_the_marks_of_a_block_come_in_one_statement(new_shop):
    one, other = placed(), placed()
    assert order_marks([one, other]) == {}
    assert marks_in_use() == {"label": False, "tags": False, "tasks": False}
    tag_order(one, ["b", "a"], by="")
    found = order_marks([one, other])
    assert [tag.name for tag in found[one].tags] == ["a", "b"]
    assert found.get(other, NO_MARKS) == NO_MARKS
    assert marks_in_use()["tags"]


def test_the_check_knows_that_an_order_is_found_by_its_tags(new_shop):
    tag_order(placed(), ["fidèle"], by="")
    assert [problem for problem in check_shop() if problem.code is ProblemCode.SEARCH_INDEX] == []


def test_a_comma_stands_between_tags_never_in_one(new_shop):
    order = make_order()
    assert tag_names(" gift,  press kit ,,gift ") == ["gift", "press kit"]
    with pytest.raises(TagWithComma):
        tag_order(order, ["gift, press"], by="")
    tag_order(order, ["gift"], by="")
    gift = tag_named("gift")
    with pytest.raises(TagWithComma):
        change_tag(gift.id, "gift, press", gift.colour, by="")
    TagTable.update(name="gift, press", name_key=fold("gift, press")).execute()
    assert tag_order(make_order(), ["gift, press"], by="").added == ("gift, press",)  # of an older version
