"""What is typed into a panel is kept with the draft until it is used, given up, or the draft is done."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.models import DraftForm
from desktop.services.drafts import draft_customer, draft_lines, drafts
from desktop.services.drafts.draft_form import keep_form, kept_form, use_form
from desktop.services.goods.sellable import NameMissing
from desktop.services.placing import orders
from desktop.services.shop.methods import standard_tax_class_id

TYPED = {"name": "Réparation", "price": "12,"}


@pytest.fixture
def draft(new_shop) -> int:
    return drafts.start_draft(by="", page="products")


def _add(draft: int, name: str = "Réparation") -> int:
    return draft_lines.add_custom(
        draft, name=name, unit_price=Decimal(12), tax_class_id=standard_tax_class_id(), by=""
    )


def test_each_panel_keeps_what_was_typed_last(draft: int) -> None:
    keep_form(draft, "custom", {"name": "R"}, by="")
    keep_form(draft, "custom", TYPED, by="")
    keep_form(draft, "fee", {"name": "Emballage"}, by="")
    assert kept_form(draft, "custom") == TYPED
    assert kept_form(draft, "product") == kept_form(None, "custom") == {}
    keep_form(draft, "custom", {}, by="")
    assert kept_form(draft, "custom") == {}
    assert kept_form(draft, "fee") == {"name": "Emballage"}


def test_adding_and_forgetting_happen_together_or_not_at_all(draft: int) -> None:
    keep_form(draft, "custom", TYPED, by="")
    with pytest.raises(NameMissing):
        use_form(draft, "custom", lambda: _add(draft, " "), by="")
    assert kept_form(draft, "custom") == TYPED
    use_form(draft, "custom", lambda: _add(draft), by="")
    assert kept_form(draft, "custom") == {}


def test_nothing_is_left_of_a_draft_that_is_done(draft: int) -> None:
    other, third = drafts.start_draft(by=""), drafts.start_draft(by="")
    for one in (draft, other, third):
        keep_form(one, "custom", TYPED, by="")
    _add(draft)
    draft_customer.set_walk_in(draft, by="")
    orders.confirm(draft, by="")
    drafts.discard(other, by="")
    drafts.abandon(third, by="")
    assert DraftForm.select().count() == 0
