"""The six steps, each made when it is first looked at: the wizard opens with the first one only."""

from __future__ import annotations

from collections.abc import Callable

from desktop.views.context import DeskContext
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.step import Step
from desktop.views.wizard.step_words import STEPS


class Steps(dict[str, Step]):
    """Steps by name; asking for one that is not there yet makes it and tells ``made``."""

    def __init__(self, draft: Draft, context: DeskContext, made: Callable[[Step], object]) -> None:
        super().__init__()
        self._draft, self._context, self._tell = draft, context, made

    def __missing__(self, name: str) -> Step:
        step = _MAKERS[name](self._draft, self._context)
        self[name] = step
        self._tell(step)
        return step


def _customer(draft: Draft, context: DeskContext) -> Step:
    from desktop.views.wizard.customer_page import CustomerPage

    return CustomerPage(draft, context)


def _products(draft: Draft, context: DeskContext) -> Step:
    from desktop.views.wizard.products_page import ProductsPage

    return ProductsPage(draft, context)


def _discounts(draft: Draft, context: DeskContext) -> Step:
    from desktop.views.wizard.discounts_page import DiscountsPage

    return DiscountsPage(draft, context)


def _delivery(draft: Draft, context: DeskContext) -> Step:
    from desktop.views.wizard.delivery_page import DeliveryPage

    return DeliveryPage(draft, context)


def _payment(draft: Draft, context: DeskContext) -> Step:
    from desktop.views.wizard.payment_page import PaymentPage

    return PaymentPage(draft, context)


def _review(draft: Draft, context: DeskContext) -> Step:
    from desktop.views.wizard.review_page import ReviewPage

    return ReviewPage(draft, context)


_MAKERS = dict(zip(STEPS, (_customer, _products, _discounts, _delivery, _payment, _review), strict=True))
