"""Ways to deliver, ways to pay and carriers are set up by hand: kept, refused, moved, put away, used."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from desktop.domain import settings
from desktop.domain.exact import NumberTooLarge
from desktop.domain.link_patterns import LinkPlaceMissing, LinkPlaceUnknown
from desktop.domain.rights import NotAllowed, Right
from desktop.domain.shipping_rule_checks import RuleStepsNotRising
from desktop.domain.states import Channel
from desktop.models import Carrier, HistoryEntry, Order, PaymentMethod, ShippingMethod
from desktop.services.days import today
from desktop.services.drafts.draft_delivery import choose_shipping, set_shipping_price
from desktop.services.drafts.drafts import start_draft
from desktop.services.issuing.documents import issue_invoice
from desktop.services.orders.order_core import order_core
from desktop.services.papers.document_store import paper
from desktop.services.plans.payments import mark_paid
from desktop.services.quotes.quotes import Prices, duplicate_order, issue_quote
from desktop.services.settings.delivery_ways import (
    DeliveryForm,
    carriers,
    delivery_ways,
    keep_carrier,
    keep_delivery_way,
)
from desktop.services.settings.tax_rates import NewRates, set_rates
from desktop.services.shop.methods import payment_methods, shipping_methods, standard_tax_class_id
from desktop.services.shop.payment_ways import (
    KindFixed,
    PaymentForm,
    WordsTooLong,
    keep_payment_way,
    payment_ways,
)
from desktop.services.shop.preferences import SettingNotPossible, change_settings
from desktop.services.shop.staff import PersonForm, save_person
from desktop.services.shop.tax_book import RateComponent
from desktop.services.shop.way_lists import (
    LastWay,
    WayNameMissing,
    WayNameTaken,
    WayNeeded,
    Ways,
    move_way,
    restore_way,
    retire_way,
)
from desktop.services.vouchers.stored_value import usual_end
from tests.services.factory import identify_shop, make_order, method_id

pytestmark = pytest.mark.usefixtures("new_shop")
FLAT: dict[str, Any] = {"kind": "flat", "price": 690}


def _events() -> list[str]:
    return [row.event for row in HistoryEntry.select().order_by(HistoryEntry.id)]


def _deliver(**values: Any) -> int:
    return keep_delivery_way(
        None, DeliveryForm(**{"name": "Vélo", "kind": "ship", "rule": FLAT, **values}), by=""
    )


def test_a_way_to_deliver_is_added_at_the_end_and_changed() -> None:
    row_id = _deliver(name="  Coursier   à vélo ", delay="le jour même", rule={**FLAT, "postcodes": ["291*"]})
    last = shipping_methods()[-1]
    assert (last.id, last.name, last.delay) == (row_id, "Coursier à vélo", "le jour même")
    assert last.rule == {"kind": "flat", "price": 690, "postcodes": ["291*"]}
    keep_delivery_way(row_id, DeliveryForm("Coursier", "pickup", {"kind": "flat", "price": 0}), by="")
    changed = delivery_ways()[-1]
    assert (changed.name, changed.kind, changed.rule, changed.used) == (
        "Coursier",
        "pickup",
        {"kind": "flat", "price": 0},
        False,
    )
    assert _events()[-2:] == ["way_added", "way_changed"]


def test_a_wrong_rule_or_name_keeps_nothing() -> None:
    before = len(delivery_ways())
    with pytest.raises(RuleStepsNotRising):
        _deliver(rule={"kind": "weight", "steps": [[1000, 500], [1000, 600]]})
    with pytest.raises(WayNameMissing):
        _deliver(name="   ")
    with pytest.raises(WayNameTaken):
        _deliver(name="retrait en BOUTIQUE")
    assert len(delivery_ways()) == before
    assert _events() == ["shop_opened"]


def test_the_vat_of_a_way_is_its_own_or_the_shops() -> None:
    own, shops = _deliver(tax_choice="proportional"), _deliver(name="Pigeon")
    change_settings({settings.SHIPPING_TAX.key: "highest"}, by="")
    draft_id = start_draft(by="")
    choose_shipping(draft_id, own, by="")
    assert order_core(draft_id).head.delivery.tax_choice == "proportional"
    choose_shipping(draft_id, shops, by="")
    assert order_core(draft_id).head.delivery.tax_choice == "highest"


def test_ways_change_places_and_stop_at_the_ends() -> None:
    first, second = (row.id for row in shipping_methods()[:2])
    assert move_way(Ways.DELIVERY, first, 1, by="")
    assert [row.id for row in shipping_methods()[:2]] == [second, first]
    assert not move_way(Ways.DELIVERY, second, -1, by="")
    assert _events()[-1] == "ways_ordered"


def test_what_was_never_used_is_removed_and_what_was_is_put_away() -> None:
    spare, used = _deliver(), shipping_methods()[0].id
    make_order(shipping_method=used)
    assert not retire_way(Ways.DELIVERY, spare, by="")
    assert ShippingMethod.get_or_none(ShippingMethod.id == spare) is None
    assert retire_way(Ways.DELIVERY, used, by="")
    assert used not in {row.id for row in shipping_methods()}
    assert (delivery_ways()[-1].id, delivery_ways()[-1].active) == (used, False)
    restore_way(Ways.DELIVERY, used, by="")
    assert shipping_methods()[-1].id == used
    assert _events()[-3:] == ["way_removed", "way_retired", "way_restored"]


def test_the_last_way_to_pay_and_the_programs_own_stay() -> None:
    with pytest.raises(WayNeeded):
        retire_way(Ways.PAYMENT, method_id("value"), by="")
    for code in ("card", "transfer", "cheque"):
        retire_way(Ways.PAYMENT, method_id(code), by="")
    with pytest.raises(LastWay):
        retire_way(Ways.PAYMENT, method_id("cash"), by="")
    assert [row.code for row in payment_methods()] == ["cash", "value"]


def test_a_way_to_pay_gets_a_code_of_its_own_and_keeps_its_words() -> None:
    form = PaymentForm(
        "Lydia", "card", 8, " Merci de payer sous 8 jours. ", "https://pay.fr/{amount}/{number}"
    )
    first = keep_payment_way(None, form, by="")
    keep_payment_way(None, PaymentForm("Lydia !"), by="")
    assert [row.code for row in payment_methods()][-2:] == ["lydia", "lydia-2"]
    kept = next(row for row in payment_ways() if row.id == first)
    assert (kept.kind, kept.term_days, kept.instructions) == ("card", 8, "Merci de payer sous 8 jours.")
    assert (kept.link, kept.used, kept.built_in) == ("https://pay.fr/{amount}/{number}", False, False)


def test_a_way_to_pay_is_refused_where_it_is_wrong() -> None:
    with pytest.raises(LinkPlaceUnknown):
        keep_payment_way(None, PaymentForm("A", link="https://pay.fr/{price}"), by="")
    with pytest.raises(WordsTooLong):
        keep_payment_way(None, PaymentForm("A", instructions="x" * 601), by="")
    with pytest.raises(NumberTooLarge):
        keep_payment_way(None, PaymentForm("A", term_days=400), by="")


def test_the_kind_stays_once_money_was_booked_with_it() -> None:
    cash = method_id("cash")
    keep_payment_way(cash, PaymentForm("Caisse", "other"), by="")
    keep_payment_way(cash, PaymentForm("Caisse", "cash"), by="")
    mark_paid(make_order(), by="")
    with pytest.raises(KindFixed):
        keep_payment_way(cash, PaymentForm("Caisse", "other"), by="")
    with pytest.raises(KindFixed):
        keep_payment_way(method_id("value"), PaymentForm("Bon", "card"), by="")
    assert PaymentMethod.get_by_id(cash).kind == "cash"


def test_its_words_stand_on_an_invoice_that_waits_for_money() -> None:
    identify_shop()
    transfer = method_id("transfer")
    keep_payment_way(transfer, PaymentForm("Virement", "transfer", 30, "Merci d’indiquer le numéro."), by="")
    unpaid = issue_invoice(make_order(payment_method=transfer), by="")
    assert paper(unpaid).note == "Merci d’indiquer le numéro."
    paid = make_order(payment_method=transfer)
    mark_paid(paid, by="")
    assert paper(issue_invoice(paid, by="")).note == ""


def test_a_sale_begins_with_the_usual_way_to_pay_as_long_as_it_is_offered() -> None:
    assert order_core(start_draft(by="")).head.payment_method_id is None
    change_settings({settings.PAYMENT_USUAL.key: "card"}, by="")
    head = order_core(start_draft(by="")).head
    assert head.payment_method_id == method_id("card")
    draft_id = start_draft(by="")
    keep_payment_way(method_id("card"), PaymentForm("CB", "card"), by="")
    assert PaymentMethod.get_by_id(method_id("card")).name == "CB"
    assert Order.get_by_id(draft_id).payment_name == "CB"
    retire_way(Ways.PAYMENT, method_id("card"), by="")
    assert order_core(start_draft(by="")).head.payment_method_id is None


def test_a_carrier_needs_the_number_in_its_page() -> None:
    with pytest.raises(LinkPlaceMissing):
        keep_carrier(None, "Kéolis", "https://keolis.fr/suivi", by="")
    row_id = keep_carrier(None, "Kéolis", "https://keolis.fr/suivi/{number}", by="")
    keep_carrier(row_id, "Keolis", "", by="")
    assert next(row for row in carriers() if row.id == row_id).url == ""
    assert not retire_way(Ways.CARRIER, row_id, by="")
    assert Carrier.get_or_none(Carrier.id == row_id) is None


def test_a_quote_tells_how_to_pay_and_is_issued_anew_when_that_changes() -> None:
    identify_shop()
    transfer = method_id("transfer")
    keep_payment_way(transfer, PaymentForm("Virement", "transfer", 30, "Acompte à la commande."), by="")
    quote_id = duplicate_order(make_order(payment_method=transfer), Prices.KEEP, by="").id
    first = issue_quote(quote_id, by="")
    assert paper(first).note == "Acompte à la commande."
    assert issue_quote(quote_id, by="") == first
    keep_payment_way(transfer, PaymentForm("Virement", "transfer", 30, "Rien à verser."), by="")
    assert paper(issue_quote(quote_id, by="")).note == "Rien à verser."


def test_a_sale_begins_where_the_shop_says() -> None:
    assert order_core(start_draft(by="")).head.channel is Channel.COUNTER
    change_settings({settings.SALE_CHANNEL.key: "phone"}, by="")
    assert order_core(start_draft(by="")).head.channel is Channel.PHONE
    assert order_core(start_draft(by="", channel=Channel.FAIR)).head.channel is Channel.FAIR


def test_a_gift_card_is_good_for_as_long_as_the_shop_says() -> None:
    assert usual_end() is None
    change_settings({settings.VALUE_DAYS.key: 365}, by="")
    assert usual_end() == today() + timedelta(days=365)


@pytest.mark.parametrize(("key", "value"), [("stock.low", "x"), ("stock.low", "-1"), ("value.days", -1)])
def test_a_number_outside_its_span_is_refused(key: str, value: object) -> None:
    with pytest.raises(SettingNotPossible):
        change_settings({key: value}, by="")


def test_open_sales_follow_their_way_to_deliver_and_placed_orders_do_not() -> None:
    way = shipping_methods()[1]
    placed = make_order(shipping_method=way.id, shipping_name=way.name, shipping_kind="ship")
    draft_id, typed = start_draft(by=""), start_draft(by="")
    for sale in (draft_id, typed):
        choose_shipping(sale, way.id, by="")
    set_shipping_price(typed, 700, by="")
    form = DeliveryForm("Vélo", "ship", {"kind": "flat", "price": 300}, tax_choice="highest")
    keep_delivery_way(way.id, form, by="")
    sent = order_core(draft_id).head.delivery
    assert (sent.name, sent.list_minor, sent.tax_choice) == ("Vélo", 300, "highest")
    assert order_core(typed).head.delivery.list_minor == 700
    assert order_core(placed).head.delivery.name == way.name


def test_who_may_not_change_settings_changes_no_way_and_no_rate() -> None:
    save_person(PersonForm("Sam", frozenset(Right)), by="")
    save_person(PersonForm("Lou"), by="")
    way, before = shipping_methods()[0], delivery_ways()
    rates = NewRates(standard_tax_class_id(), "FR", today(), (RateComponent(Decimal(25)),))
    for forbidden in (
        lambda: keep_delivery_way(way.id, DeliveryForm("Autre", "ship", FLAT), by="Lou"),
        lambda: retire_way(Ways.DELIVERY, way.id, by="Lou"),
        lambda: move_way(Ways.DELIVERY, way.id, 1, by="Lou"),
        lambda: keep_carrier(None, "X", "", by="Lou"),
        lambda: keep_payment_way(None, PaymentForm("X"), by="Lou"),
        lambda: set_rates(rates, by="Lou"),
    ):
        with pytest.raises(NotAllowed):
            forbidden()
    assert delivery_ways() == before
    keep_delivery_way(way.id, DeliveryForm("Autre", "ship", FLAT), by="Sam")
    assert delivery_ways()[0].name == "Autre"
