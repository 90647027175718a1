"""A process that parks sales, issues quotes and makes orders of them, and says what is done, until killed."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from itertools import count
from pathlib import Path

from desktop.domain.quotes import Prices
from desktop.models.schema import open_shop
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_lines import add_product
from desktop.services.orders.order_core import order_core
from desktop.services.quotes import quotes


def say(**what: object) -> None:
    """Tell the parent, after the commit."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def work(shop: Path, variant: int, life: int) -> None:
    """Go on for ever."""
    open_shop(shop)
    for n in count():
        name = f"Sale {life}.{n}"
        draft = drafts.start_draft(by="", page="discounts")
        add_product(draft, variant, quantity=Decimal(n % 5 + 1), by="")
        set_identity(draft, name=f"Customer {n}", by="")
        drafts.park(draft, name, note=f"note {n}", by="")
        say(parked=draft, name=name, note=f"note {n}", total=order_core(draft).head.total_minor)
        quote = quotes.duplicate_order(draft, Prices.KEEP, by="").id
        quotes.issue_quote(quote, by="")
        say(issued=quote, number=order_core(quote).head.quote_number)
        if n % 2:
            say(ordered=quote, order=order_core(quotes.order_quote(quote, by="")).head.number)


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
