"""What happens when an order is placed: units and stock taken, vouchers used, words sent, papers issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.domain import settings
from desktop.domain.events import OrderPlaced
from desktop.domain.folding import fold
from desktop.domain.states import Lifecycle
from desktop.models.base import db
from desktop.services.cards import OrderCore
from desktop.services.documents import AT_ORDER, issue_by_policy
from desktop.services.messages import queue_order_mails
from desktop.services.recalculate import settle
from desktop.services.search_index import search_words, write_search
from desktop.services.stock_sale import take_stock
from desktop.services.vouchers import use_vouchers
from desktop.services.work import Work

_TAKE_UNITS = (
    "UPDATE order_line SET taken = quantity, in_shop = quantity, with_customer = 0, back = 0, "
    "written_off = 0 WHERE order_id = ?"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """The moment and number of a placing, and the settings that decide what follows."""

    number: str
    at: datetime
    chosen: dict[str, object]

    @property
    def takes_stock(self) -> bool:
        """True when stock goes down now, and not with the payment."""
        return self.chosen[settings.STOCK_WHEN.key] == "at_order"

    @property
    def wants_invoice(self) -> bool:
        """True when the invoice is to be issued now."""
        return self.chosen[settings.INVOICE_WHEN.key] == AT_ORDER


def take_units(order_id: int) -> None:
    """Every unit of every line starts in the shop."""
    db.execute_sql(_TAKE_UNITS, (order_id,))


def announce(job: Work, core: OrderCore, placed: Placed) -> None:
    """History, search, vouchers, mails, papers and statuses of a freshly placed order."""
    head = core.head
    units = take_stock(core.lines, at=placed.at, by=job.by) if placed.takes_stock else ""
    count = len(core.lines)
    event = OrderPlaced(placed.number, head.total_minor, head.currency, head.channel, count, units)
    job.record(event, head.id)
    use_vouchers(job, core)
    queue_order_mails(job, core)
    settle(job, head.id, first=True)
    if not placed.wants_invoice or issue_by_policy(job, head.id, AT_ORDER) is None:
        write_search(head.id, search_words(core))


def due_date(placed_at: datetime, term_days: int) -> date:
    """The day the money is expected."""
    return placed_at.astimezone().date() + timedelta(days=term_days)


def customer_fold(core: OrderCore) -> str:
    """How the customer sorts in the list: family name first when it is known."""
    return fold(core.head.who)


OPENED = {"lifecycle": Lifecycle.OPEN, "draft_kind": None, "draft_page": "", "draft_name": ""}
"""What a draft sheds when it becomes an order."""
