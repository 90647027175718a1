"""The sale being typed: its row in the shop file, and what that row held when it was last read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.domain.states import Channel, DraftKind
from desktop.services.changes import Changes
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_edit import NotADraft, draft_core
from desktop.services.orders.cards import OrderCore, OrderHead
from desktop.services.orders.order_core import order_core
from desktop.services.shop.preferences import shop
from desktop.views.context import DeskContext

Given = TypeVar("Given")

SALE_CHANNELS = (Channel.COUNTER, Channel.PHONE, Channel.FAIR, Channel.WEB)


def _still_draft(draft_id: int) -> OrderCore | None:
    """What the row holds; None for an order by now, and for a quote that became one."""
    try:
        return draft_core(draft_id)
    except NotADraft:
        return None


class Draft(QObject):
    """The draft of the open wizard. Its row is made by the first change, never by looking.

    ``changed`` comes at once after every change made here, so that totals follow in the same turn, and when
    somebody else changed the row; ``gone`` when it is no draft any more. ``taken_back`` tells that a quote
    that was with the customer was changed here, and whether its mail that still waited was withdrawn.
    """

    changed = Signal()
    gone = Signal()
    taken_back = Signal(bool)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.core: OrderCore | None = None
        self.page = ""
        self._currency = ""
        context.bus.changed.connect(self._heard)

    # What it is

    @property
    def id(self) -> int | None:
        """Row id, None while nothing was typed."""
        return self.core.head.id if self.core else None

    @property
    def head(self) -> OrderHead | None:
        """The head of the draft, None while nothing was typed."""
        return self.core.head if self.core else None

    @property
    def currency(self) -> str:
        """ISO code of the draft, or of the shop while there is none."""
        if self.core:
            return self.core.head.currency
        self._currency = self._currency or shop().currency
        return self._currency

    @property
    def empty(self) -> bool:
        """True when there is nothing that anybody would miss."""
        head = self.head
        return self.core is None or head is None or not (self.core.lines or head.who or self.core.shipping)

    # What is done with it

    def open(self, draft_id: int | None) -> None:
        """Take up this draft, or none. Raises OrderNotFound."""
        self.core = None if draft_id is None else _still_draft(draft_id)
        self.changed.emit()

    def change(self, act: Callable[[int], Given]) -> Given:
        """Do something with the draft's row and read it again; the first time, make the row.

        ``act`` gets the row id and calls one service. Raises what the service refuses: nothing changed then.
        """
        draft_id = self.id
        if draft_id is None:
            draft_id = drafts.start_draft(by=self.context.by(), page=self.page)
            self.core = order_core(draft_id)
        if self.head is None or self.head.draft_kind is not DraftKind.SENT:
            given = act(draft_id)
            self.read()
            return given
        given, unsent = drafts.change_sent(draft_id, act, by=self.context.by())
        self.read()
        if unsent is not None:
            self.taken_back.emit(unsent)
        return given

    def go_to(self, page: str) -> None:
        """Remember the page in the row, if there is one."""
        self.page = page
        if self.id is not None:
            drafts.set_page(self.id, page, by=self.context.by())
            self.read()

    def read(self) -> None:
        """Read the row again and tell when it differs."""
        if self.id is None:
            return
        core = _still_draft(self.id)
        if core is None:
            self.core = None
            self.gone.emit()
        elif core != self.core:
            self.core = core
            self.changed.emit()

    def _heard(self, changes: Changes) -> None:
        if self.id is not None and (
            self.id in changes.drafts or self.id in changes.orders or changes.products
        ):
            self.read()
