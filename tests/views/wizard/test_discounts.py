"""Step 3: vouchers by code, by list and on the spot; discount, surcharge and tip."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from desktop.app import Desk
from desktop.domain.vouchers import VoucherKind
from desktop.models import Order, Voucher
from desktop.services.drafts import draft_delivery
from desktop.services.drafts.draft_form import kept_form
from desktop.services.shop.methods import shipping_methods
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher, voucher_code
from desktop.views.parts.numbers import MoneyEdit, PercentEdit
from desktop.views.wizard.discounts_page import DiscountsPage
from desktop.views.wizard.voucher_sheet import VoucherSheet
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands, stored


@pytest.fixture
def sale(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """Fifty euros of goods, on the discounts step."""
    sell("Vase", "50.00", sku="VASE", stock="9")
    hands.press("ctrl+m")
    hands.type("VASE")
    hands.press("enter", "alt+3")
    return wizard


def _page(sale: Wizard) -> DiscountsPage:
    page = sale.steps["discounts"]
    assert isinstance(page, DiscountsPage)
    return page


def _total(sale: Wizard) -> int:
    return stored(sale).head.total_minor


def _sheet(desk: Desk) -> VoucherSheet:
    QApplication.processEvents()
    return next(one for one in desk.window.findChildren(VoucherSheet) if one.isVisible())


def test_a_code_is_applied_by_enter_and_taken_off_again(sale: Wizard, hands: Hands) -> None:
    create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="KENAVO"), by="")
    hands.type("kenavo")
    hands.press("enter")
    assert _total(sale) == 4500
    assert ("Voucher KENAVO", "−€5.00") in sale.basket.sums.texts()
    assert (_page(sale).vouchers.code.text(), hands.at()) == ("", "wizard.voucher.code")
    hands.click("wizard.voucher.remove")
    assert _total(sale) == 5000


def test_a_refused_code_says_exactly_why_and_stays_in_the_field(sale: Wizard, hands: Hands) -> None:
    create_voucher(
        VoucherForm(
            VoucherKind.PERCENT, percent=Decimal(10), code="OLD", ends_at=datetime(2026, 1, 2, tzinfo=UTC)
        ),
        by="",
    )
    create_voucher(VoucherForm(VoucherKind.AMOUNT, amount_minor=500, code="BIG", minimum_minor=10_000), by="")
    row = _page(sale).vouchers.code_row
    for code, words in (
        ("NOPE", "no voucher “NOPE”"),
        ("OLD", "was good until"),
        ("BIG", "at least €100.00"),
    ):
        hands.fill("wizard.voucher.code", code)
        hands.click("wizard.voucher.apply")
        assert words in row.problem()
        assert _page(sale).vouchers.code.text() == code
    assert _total(sale) == 5000


def test_good_vouchers_are_offered_and_others_are_not(sale: Wizard, hands: Hands) -> None:
    create_voucher(VoucherForm(VoucherKind.AMOUNT, amount_minor=500, code="FIVE"), by="")
    create_voucher(VoucherForm(VoucherKind.AMOUNT, amount_minor=500, code="BIG", minimum_minor=10_000), by="")
    hands.press("alt+2", "alt+3")
    QApplication.processEvents()
    offers = [b for b in _page(sale).findChildren(QAbstractButton, "wizard.voucher.offer") if b.isVisible()]
    assert [offer.accessibleName() for offer in offers] == ["Apply FIVE"]
    offers[0].click()
    assert _total(sale) == 4500


def test_a_voucher_that_no_longer_fits_says_so_and_takes_nothing_off(sale: Wizard, hands: Hands) -> None:
    create_voucher(VoucherForm(VoucherKind.AMOUNT, amount_minor=500, code="FORTY", minimum_minor=4000), by="")
    hands.type("FORTY")
    hands.press("enter")
    assert _total(sale) == 4500
    sale.basket.edit(stored(sale).lines[0].id)
    hands.fill("wizard.line.price", "30")
    hands.press("esc", "alt+6", "ctrl+enter")
    assert sale.step == "discounts"
    assert "at least €40.00" in _page(sale).vouchers.code_row.problem()
    assert _total(sale) == 3000


@pytest.mark.parametrize(
    ("kind", "field", "text", "total"),
    [("percent", "voucher.percent", "20", 4000), ("amount", "voucher.amount", "7,50", 4250)],
)
def test_a_voucher_made_on_the_spot_is_applied_and_good_for_this_order_only(
    desk: Desk, sale: Wizard, hands: Hands, kind: str, field: str, text: str, total: int
) -> None:
    hands.click("wizard.voucher.new")
    sheet = _sheet(desk)
    sheet.kind.findChild(QAbstractButton, kind).click()
    hands.find(field, QLineEdit).setFocus()
    hands.type(text)
    hands.press("enter")
    assert not sheet.isVisible()
    assert _total(sale) == total
    voucher = Voucher.get()
    assert (voucher.order_uid, voucher.max_uses) == (stored(sale).head.uid, 1)
    assert stored(sale).adjustments[0].name == voucher_code(voucher.id)


def test_free_shipping_and_a_free_product_on_the_spot(desk: Desk, sale: Wizard, hands: Hands) -> None:
    sell("Torchon", "14.00", sku="TOR")
    home = next(row for row in shipping_methods() if row.kind == "ship")
    sale.draft.change(lambda at: draft_delivery.choose_shipping(at, home.id, by=""))
    for kind in ("free_shipping", "free_product"):
        hands.click("wizard.voucher.new")
        sheet = _sheet(desk)
        sheet.kind.findChild(QAbstractButton, kind).click()
        if kind == "free_product":
            sheet.product.setFocus()
            hands.type("torch")
        hands.click("voucher.save")
        assert not sheet.isVisible()
    core = stored(sale)
    assert [line.final_minor for line in core.lines] == [5000, 0]
    assert core.head.delivery.final_minor == 0
    assert core.head.total_minor == 5000


def test_a_voucher_that_stands_alone_is_refused_beside_another(sale: Wizard, hands: Hands) -> None:
    ten = VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="TEN", combinable=False)
    create_voucher(ten, by="")
    create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(5), code="FIVE"), by="")
    hands.type("ten")
    hands.press("enter")
    hands.type("five")
    hands.press("enter")
    assert _page(sale).vouchers.code_row.problem() == (
        "“TEN” is on this sale and cannot be used together with another voucher."
    )
    assert _total(sale) == 4500
    hands.click("wizard.voucher.remove")
    hands.press("enter")
    hands.type("ten")
    hands.press("enter")
    assert _page(sale).vouchers.code_row.problem() == (
        "“TEN” cannot be used together with another voucher. Remove “FIVE” first."
    )
    assert _total(sale) == 4750


def test_an_unfinished_voucher_is_refused_beside_its_field(desk: Desk, sale: Wizard, hands: Hands) -> None:
    hands.press("ctrl+g")
    sheet = _sheet(desk)
    hands.click("voucher.save")
    assert sheet.rows["percent"].problem() == "The voucher still needs its percent."
    hands.type("150")
    hands.click("voucher.save")
    assert "100" in sheet.rows["percent"].problem()
    hands.press("esc")
    hands.click("leave.drop")
    assert not sheet.isVisible()
    assert sale.step == "discounts"
    assert not Voucher.select().exists()


def test_an_order_discount_in_percent_or_money_with_its_name(sale: Wizard, hands: Hands) -> None:
    hands.fill("wizard.discount.percent", "10")
    assert (_total(sale), hands.find("wizard.discount.amount", MoneyEdit).minor()) == (4500, 500)
    hands.fill("wizard.discount.name", "Fidélité")
    assert stored(sale).adjustments[0].name == "Fidélité"
    hands.fill("wizard.discount.amount", "12,50")
    assert (_total(sale), hands.find("wizard.discount.percent", PercentEdit).percent()) == (3750, 25)
    assert ("Fidélité", "−€12.50") in sale.basket.sums.texts()
    hands.fill("wizard.discount.percent", "101")
    assert _page(sale).discount.percent_row.problem()
    assert (_total(sale), stored(sale).adjustments[0].asked_minor) == (3750, 1250)
    hands.fill("wizard.discount.amount", "")
    assert (_total(sale), stored(sale).adjustments) == (5000, ())


def test_a_surcharge_with_its_name_and_vat_class_or_none(sale: Wizard, hands: Hands) -> None:
    hands.fill("wizard.surcharge.name", "Emballage")
    assert stored(sale).adjustments == ()
    assert kept_form(sale.draft_id, "fee")["name"] == "Emballage"
    hands.fill("wizard.surcharge.amount", "6")
    fee = stored(sale).adjustments[0]
    assert fee.tax is not None
    assert (fee.name, fee.minor, fee.tax.rate) == ("Emballage", 600, 20)
    assert kept_form(sale.draft_id, "fee") == {}
    combo = _page(sale).surcharge.tax
    combo.choose(0)
    combo.activated.emit(combo.currentIndex())
    assert stored(sale).adjustments[0].tax is None
    hands.fill("wizard.surcharge.percent", "10")
    assert (stored(sale).adjustments[0].minor, _total(sale)) == (500, 5500)


def test_a_surcharge_without_a_name_gets_one(sale: Wizard, hands: Hands) -> None:
    hands.fill("wizard.surcharge.amount", "6")
    assert stored(sale).adjustments[0].name == "Surcharge"


def test_a_tip_by_chip_or_amount(sale: Wizard, hands: Hands) -> None:
    hands.click("wizard.tip.10")
    assert (stored(sale).head.tip_minor, _total(sale)) == (500, 5500)
    assert hands.find("wizard.tip.amount", MoneyEdit).minor() == 500
    hands.click("wizard.tip.15")
    assert stored(sale).head.tip_minor == 750
    hands.fill("wizard.tip.amount", "2")
    assert ("Tip", "€2.00") in sale.basket.sums.texts()
    hands.fill("wizard.tip.amount", "-1")
    assert _page(sale).tip.amount_row.problem() == "A tip cannot be below zero. Kept: 2.00\u00a0€."
    assert stored(sale).head.tip_minor == 200


def test_a_percent_shown_for_a_surcharge_is_of_what_it_would_be_taken_of(sale: Wizard, hands: Hands) -> None:
    hands.fill("wizard.discount.percent", "20")
    hands.fill("wizard.surcharge.amount", "4")
    assert hands.find("wizard.surcharge.percent", PercentEdit).percent() == 10
    hands.fill("wizard.surcharge.percent", "10,0")
    assert (stored(sale).adjustments[1].minor, _total(sale)) == (400, 4400)


def test_a_percent_that_depends_on_its_neighbours_is_left_out(sale: Wizard, hands: Hands) -> None:
    assert sale.draft_id is not None
    Order.update(chain_percent=True).where(Order.id == sale.draft_id).execute()
    create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="KENAVO"), by="")
    hands.type("kenavo")
    hands.press("enter")
    hands.fill("wizard.discount.amount", "9")
    assert hands.find("wizard.discount.percent", PercentEdit).percent() is None


def test_a_name_without_an_amount_is_kept_and_not_shown_in_the_next_sale(sale: Wizard, hands: Hands) -> None:
    hands.fill("wizard.surcharge.name", "Emballage")
    hands.fill("wizard.discount.name", "Fidélité")
    hands.fill("wizard.discount.amount", "5")
    hands.fill("wizard.discount.amount", "")
    first = sale.draft_id
    hands.press("ctrl+p", "enter", "alt+3")
    names = ("wizard.surcharge.name", "wizard.discount.name")
    assert [hands.find(name, QLineEdit).text() for name in names] == ["", ""]
    sale.open(first)
    hands.press("alt+3")
    assert [hands.find(name, QLineEdit).text() for name in names] == ["Emballage", "Fidélité"]
