"""Own views of the order list: kept, counted, renamed, moved, deleted and brought back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.domain.states import Channel
from desktop.models import SavedView as Table
from desktop.services.days import today
from desktop.services.orders.order_query import Period
from desktop.services.orders.order_search import OrderSearch, OrderSort, OrderView, order_ids
from desktop.services.orders.saved_views import (
    ViewNameMissing,
    ViewNameTaken,
    ViewNameTooLong,
    ViewNotFound,
    Wanted,
    change_view,
    delete_view,
    move_view,
    rename_view,
    restore_view,
    save_view,
    saved_counts,
    saved_views,
    view_named,
)
from desktop.services.orders.search_index import index_order
from tests.services.factory import make_order

FAIR = Wanted("dupre", OrderView.TO_PAY, Channel.FAIR, Period.WEEK, None, None, 1, 2, OrderSort.TOTAL, False)


def names() -> list[str]:
    return [view.name for view in saved_views()]


def test_everything_of_a_search_is_kept(new_shop):
    view = save_view("  Marché   de Noël ", FAIR, by="")
    save_view("Tout", Wanted(), by="")
    days = Wanted(period=Period.CHOSEN, since=date(2026, 11, 1), until=date(2026, 11, 30))
    save_view("Novembre", days, by="")
    assert [(one.name, one.wanted) for one in saved_views()] == [
        ("Marché de Noël", FAIR),
        ("Tout", Wanted()),
        ("Novembre", days),
    ]
    assert view_named("marche de noel").id == view
    assert Table.get(Table.name == "Tout").query == {}


def test_a_period_is_counted_from_today(new_shop):
    found = FAIR.search()
    assert (found.since, found.until) == (today() - timedelta(days=6), today())
    assert found == OrderSearch(
        "dupre",
        OrderView.TO_PAY,
        Channel.FAIR,
        today() - timedelta(days=6),
        today(),
        OrderSort.TOTAL,
        False,
        1,
        2,
    )


def test_a_view_counts_what_it_lists(new_shop):
    one, other = make_order(customer_name="Dupré"), make_order(customer_name="Le Gall")
    for order in (one, other):
        index_order(order)
    save_view("Dupré", Wanted("dupre"), by="")
    save_view("Toutes", Wanted(), by="")
    views = saved_views()
    assert list(saved_counts(views).values()) == [1, 2]
    assert order_ids(views[0].wanted.search(), 9) == [one]


def test_names_are_checked(new_shop):
    view = save_view("Foire", Wanted(), by="")
    for name, refusal in ((" ", ViewNameMissing), ("FOIRE", ViewNameTaken), ("x" * 41, ViewNameTooLong)):
        with pytest.raises(refusal):
            save_view(name, Wanted(), by="")
    rename_view(view, "FOIRE", by="")
    with pytest.raises(ViewNotFound):
        rename_view(99, "x", by="")
    with pytest.raises(ViewNotFound):
        view_named("nulle part")
    assert names() == ["FOIRE"]


def test_views_change_places_and_come_back_where_they_were(new_shop):
    first, second, third = (save_view(name, Wanted(), by="") for name in ("Un", "Deux", "Trois"))
    move_view(third, -5, by="")
    move_view(first, 1, by="")
    assert names() == ["Trois", "Deux", "Un"]
    gone, place = delete_view(second, by="")
    assert (names(), place) == (["Trois", "Un"], 1)
    change_view(third, FAIR, by="")
    restore_view(gone, place, by="")
    assert names() == ["Trois", "Deux", "Un"]
    assert saved_views()[0].wanted == FAIR


def test_what_another_version_wrote_is_left_out(new_shop):
    Table.create(name="Futur", query={"view": "to_dream", "text": "bol", "mood": "blue", "sort": "total"})
    assert saved_views()[0].wanted == Wanted("bol", sort=OrderSort.TOTAL)
