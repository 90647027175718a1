"""Rules: the order itself: held, completed, cancelled, opened again, edited."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from desktop.services.commands.commands import Command
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_core import removed_lines, taken_off_adjustments
from desktop.services.plans.edit_lines import CustomAdd, LineChoice, LineEdit, ProductAdd
from desktop.services.plans.edit_reductions import TYPED, ReductionEdit
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_delivery import AddressChoices, DeliveryChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_hold import HoldChoices
from tests.machine.desk import PICK, Desk, one_of, when
from tests.services.factory import HOME

CHANGE = st.tuples(st.sampled_from(["quantity", "price", "off", "off", "add", "custom", "again"]), PICK, PICK)


class Orders(Desk):
    """Lifecycle and edits."""

    @when(Command.HOLD)
    @rule(pick=PICK)
    def hold(self, pick: int) -> None:
        """Something has to be found out first."""
        self.command(Command.HOLD, pick, lambda _order: HoldChoices("adresse ?"))

    @when(Command.RESUME)
    @rule(pick=PICK)
    def resume(self, pick: int) -> None:
        """It was."""
        self.command(Command.RESUME, pick, lambda _order: None)

    @when(Command.COMPLETE)
    @rule(pick=PICK)
    def complete(self, pick: int) -> None:
        """Done, whatever is open."""
        self.command(Command.COMPLETE, pick, lambda _order: None)

    @when(Command.REOPEN)
    @rule(pick=PICK)
    def reopen(self, pick: int) -> None:
        """Not done after all."""
        self.command(Command.REOPEN, pick, lambda _order: None)

    @when(Command.CANCEL)
    @rule(pick=PICK, tell=st.booleans())
    def cancel(self, pick: int, tell: bool) -> None:
        """The customer thought better of it."""
        self.command(Command.CANCEL, pick, lambda _order: CancelChoices("changé d’avis", tell))

    @when(Command.EDIT_LINES)
    @rule(
        pick=PICK,
        changes=st.lists(CHANGE, min_size=1, max_size=2),
        delivery=st.sampled_from([None, None, 0, 700]),
        whole=st.one_of(st.none(), st.tuples(st.sampled_from(TYPED), PICK, PICK)),
        tip=st.sampled_from([None, None, None, 0, 150]),
    )
    def edit(self, pick: int, changes: Any, delivery: int | None, whole: Any, tip: int | None) -> None:
        """Other quantities, prices, discounts, surcharges, tip and goods."""

        def choices(order: OrderLedger) -> EditChoices:
            wanted = tuple(self._change(order, *change) for change in changes)
            reductions = (self._reduction(order, *whole),) if whole else ()
            return EditChoices(tuple(filter(None, wanted)), delivery, "erreur", reductions, tip)

        self.command(Command.EDIT_LINES, pick, choices)

    def _change(self, order: OrderLedger, how: str, which: int, much: int) -> LineChoice | None:
        if how == "add":
            return ProductAdd(one_of(self.world.goods, which), Decimal(1 + much % 3))
        if how == "custom":
            return CustomAdd("Emballage", Decimal(much), one_of(self.world.tax_classes, which))
        line = one_of(order.core.lines, which)
        if how == "again":
            line = one_of(removed_lines(order.core.head.id), which)
            return line and LineEdit(line.id, Decimal(1))
        changed: dict[str, LineEdit] = {
            "quantity": LineEdit(line.id, Decimal(much % 6)),
            "price": LineEdit(line.id, unit_price=Decimal(much) * Decimal("1.37"), price_reason="éclat"),
            "off": LineEdit(line.id, discount_percent=Decimal(much * 8), discount_minor=0),
        }
        return changed[how]

    def _reduction(self, order: OrderLedger, kind: str, which: int, much: int) -> ReductionEdit:
        """A discount or surcharge is added, agreed anew, taken off or brought back."""
        core = order.core
        items = [*core.adjustments, *taken_off_adjustments(core.head.id)]
        known = one_of([None, *(item.id for item in items if item.kind == kind)], which)
        percent = Decimal(much % 20) if which % 2 else None
        tax = one_of(self.world.tax_classes, which)
        return ReductionEdit(kind, known, percent, None if percent else much * 37 % 900, "Geste", tax)

    @when(Command.EDIT_ADDRESS)
    @rule(pick=PICK, also=st.booleans(), country=st.sampled_from(["FR", "FR", "DE", "??"]), street=PICK)
    def edit_address(self, pick: int, also: bool, country: str, street: int) -> None:
        """I18: it goes somewhere else; other orders of the customer stay."""
        home = PostalAddress(**HOME | {"street": f"{street} rue du Rosmeur", "country": country})
        wanted = AddressChoices(shipping=home, name="Anne Kervella", also_customer=also)
        self.command(Command.EDIT_ADDRESS, pick, lambda _order: wanted)

    @when(Command.EDIT_SHIPPING)
    @rule(pick=PICK, way=PICK, price=st.sampled_from([None, 0, 450]))
    def edit_shipping(self, pick: int, way: int, price: int | None) -> None:
        """It travels in another way."""
        method = one_of((*self.world.send, self.world.pickup), way)
        self.command(Command.EDIT_SHIPPING, pick, lambda _order: DeliveryChoices(method, price))
