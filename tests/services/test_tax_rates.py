"""VAT classes and rates from a day on: what a paper shows stays, and open sales follow."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.domain.basket import TaxGroup
from desktop.domain.exact import NumberTooLarge
from desktop.models import HistoryEntry, TaxRate
from desktop.services.check.check import check_shop
from desktop.services.days import today
from desktop.services.drafts.draft_lines import add_custom, add_product
from desktop.services.drafts.drafts import park, start_draft
from desktop.services.issuing.documents import issue_invoice
from desktop.services.orders.order_core import order_core
from desktop.services.settings.tax_rates import (
    LastRates,
    NewRates,
    RateMissing,
    RatesPrinted,
    RatesThere,
    TaxClassUsed,
    keep_tax_class,
    rates_effects,
    remove_tax_class,
    set_rates,
    withdraw_rates,
)
from desktop.services.shop.methods import TaxRateUnknown, standard_tax_class_id, tax_classes, tax_group
from desktop.services.shop.shop_identity import change_identity
from desktop.services.shop.tax_book import RateComponent, tax_book, tax_class_card
from desktop.services.shop.way_lists import WayNameTaken
from tests.catalogue import sell
from tests.services.factory import identify_shop, make_order

pytestmark = pytest.mark.usefixtures("new_shop")
SOON = today() + timedelta(days=40)


def _parts(*rates: str) -> tuple[RateComponent, ...]:
    return tuple(RateComponent(Decimal(rate)) for rate in rates)


def _new(starts_on: date, *rates: str, country: str = "FR", class_id: int = 0) -> NewRates:
    return NewRates(class_id or standard_tax_class_id(), country, starts_on, _parts(*rates))


def _rate(on: date, country: str | None = None) -> TaxGroup:
    return tax_group(standard_tax_class_id(), country, on)


def test_new_rates_begin_on_their_day_and_those_before_end_the_day_before() -> None:
    effects = set_rates(_new(SOON, "21"), by="")
    assert effects.ended is not None
    assert (effects.ended.total, effects.until, effects.drafts) == (20, None, ())
    assert _rate(SOON - timedelta(days=1)).rate == 20
    assert _rate(SOON).rate == 21
    states = [(row.total, row.state(today())) for row in tax_class_card(standard_tax_class_id()).periods]
    assert states == [(Decimal("19.6"), "past"), (20, "now"), (21, "coming")]


def test_rates_between_two_others_end_before_the_later_ones() -> None:
    set_rates(_new(SOON, "21"), by="")
    between = SOON - timedelta(days=10)
    assert set_rates(_new(between, "18"), by="").until == SOON - timedelta(days=1)
    assert [_rate(day).rate for day in (between - timedelta(days=1), between, SOON)] == [20, 18, 21]


def test_several_components_are_kept_in_their_order_for_a_country_of_their_own() -> None:
    parts = (RateComponent(Decimal(5), "GST"), RateComponent(Decimal("9.975"), "QST"))
    set_rates(NewRates(standard_tax_class_id(), "CA", date(2020, 1, 1), parts), by="")
    assert _rate(today(), "CA").rates == (Decimal(5), Decimal("9.975"))
    assert _rate(today(), "BE").rate == 20
    period = tax_class_card(standard_tax_class_id()).periods[-1]
    assert (period.country, [part.name for part in period.components]) == ("CA", ["GST", "QST"])


def test_what_a_paper_shows_is_never_changed() -> None:
    identify_shop()
    issue_invoice(make_order(), by="")  # of 20 November 2026 at 20 %
    with pytest.raises(RatesPrinted):
        set_rates(_new(date(2026, 11, 1), "21"), by="")
    with pytest.raises(RatesPrinted):
        withdraw_rates(standard_tax_class_id(), "FR", date(2014, 1, 1), by="")
    set_rates(_new(max(today(), date(2026, 11, 21)) + timedelta(days=1), "21"), by="")
    assert _rate(date(2026, 11, 20)).rate == 20


def test_rates_are_refused_where_they_are_wrong() -> None:
    with pytest.raises(RateMissing):
        set_rates(_new(SOON), by="")
    with pytest.raises(NumberTooLarge):
        set_rates(_new(SOON, "120"), by="")
    set_rates(_new(SOON, "21"), by="")
    with pytest.raises(RatesThere):
        set_rates(_new(SOON, "22"), by="")


def test_coming_rates_are_withdrawn_and_those_before_go_on() -> None:
    before = list(TaxRate.select().order_by(TaxRate.id).dicts())
    set_rates(_new(SOON, "21"), by="")
    withdraw_rates(standard_tax_class_id(), "FR", SOON, by="")
    assert list(TaxRate.select().order_by(TaxRate.id).dicts()) == before
    events = [row.event for row in HistoryEntry.select().order_by(HistoryEntry.id)]
    assert events[-2:] == ["tax_rates_set", "tax_rates_withdrawn"]


def test_the_last_rates_of_a_class_in_use_stay() -> None:
    sell("Bol", "20.00", sku="BOL")
    fresh = keep_tax_class(None, "Livres", "S", by="")
    set_rates(_new(date(2020, 1, 1), "5.5", class_id=fresh), by="")
    withdraw_rates(fresh, "FR", date(2020, 1, 1), by="")
    TaxRate.delete().where(TaxRate.starts_on < "2014-01-01", TaxRate.rate == Decimal("19.6")).execute()
    with pytest.raises(LastRates):
        withdraw_rates(standard_tax_class_id(), "FR", date(2014, 1, 1), by="")


def test_open_sales_follow_and_are_told_before(monkeypatch: pytest.MonkeyPatch) -> None:
    variant = sell("Bol", "20.00", sku="BOL", stock="9")
    draft_id = start_draft(by="")
    add_product(draft_id, variant, by="")
    park(draft_id, "Soizic", by="")
    wanted = _new(today(), "25")
    told = rates_effects(wanted)
    assert [(row.name, row.total_before, row.total_after) for row in told.drafts] == [("Soizic", 2000, 2000)]
    assert (told.drafts[0].tax_before, told.drafts[0].tax_after) == (333, 400)
    assert told.products == 1
    assert order_core(draft_id).head.tax_minor == 333, "a rehearsal changes nothing"
    assert set_rates(wanted, by="") == told
    assert order_core(draft_id).head.tax_minor == 400
    assert check_shop() == []


def test_a_custom_item_keeps_the_rate_that_was_chosen_for_it() -> None:
    draft_id = start_draft(by="")
    add_custom(
        draft_id,
        name="Gravure",
        unit_price=Decimal(10),
        tax_class_id=standard_tax_class_id(),
        by="",
    )
    before = order_core(draft_id).head
    assert rates_effects(_new(today(), "25")).drafts == ()
    assert order_core(draft_id).head == before


def test_classes_are_added_renamed_and_removed_when_nothing_is_in_them() -> None:
    fresh = keep_tax_class(None, "  Livres  anciens ", "S", by="")
    assert (tax_book()[-1].name, tax_book()[-1].used) == ("Livres anciens", False)
    assert fresh not in {row.id for row in tax_classes(today())}, "it cannot be chosen before it has a rate"
    with pytest.raises(WayNameTaken):
        keep_tax_class(None, "livres anciens", "S", by="")
    keep_tax_class(fresh, "Livres", "Z", by="")
    assert tax_class_card(fresh).category == "Z"
    remove_tax_class(fresh, by="")
    assert len(tax_book()) == 5
    with pytest.raises(TaxClassUsed):
        remove_tax_class(standard_tax_class_id(), by="")


def test_a_shop_that_moves_gets_the_usual_rates_of_its_country() -> None:
    change_identity({"country": "CH"}, by="")
    assert _rate(today()).rate == Decimal("8.1")
    with pytest.raises(TaxRateUnknown):
        tax_group(tax_class_card(4).id, None, today())
    assert [row.code for row in tax_classes(today())] == ["standard", "intermediate", "reduced", "exempt"]
    change_identity({"country": "FR"}, by="")
    assert (_rate(today()).rate, len(tax_classes(today()))) == (20, 5)
    assert {row.country for row in TaxRate.select()} == {"FR"}
