"""Rules: quotes are copied from orders, changed, issued, thrown away, and become orders."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from desktop.domain.quotes import Prices
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import discard, put_back, recall, set_tip
from desktop.services.quotes.offers import OfferLetter, offer_letter, send_offer
from desktop.services.quotes.quotes import duplicate_offer, duplicate_order, issue_quote, order_quote
from tests.machine.desk import BY, PICK, Desk, one_of
from tests.machine.rows import Dump, Row
from tests.machine.rules_sale import MOST_ORDERS

MOST_QUOTES = 4
OFFERS = ("quote", "sent")
PRICES = st.sampled_from(list(Prices))


def quotes_of(dump: Dump) -> list[Row]:
    """Quotes that are not orders; they are copies and never had a number of an order."""
    return [row for row in dump.rows("orders") if row["draft_kind"] in OFFERS and row["number"] is None]


class Quotes(Desk):
    """What is offered before it is sold."""

    @precondition(lambda self: self.can_do and len(quotes_of(self.before)) < MOST_QUOTES)
    @rule(pick=PICK, prices=PRICES)
    def duplicate(self, pick: int, prices: Prices) -> None:
        """An order is offered again."""
        source = self.placed(pick)
        offer = duplicate_offer(source)
        assert Dump() == self.before, "looking changed something"
        if self.act(lambda: duplicate_order(source, prices, by=BY)):
            new = quotes_of(self.before)[-1]
            wanted = offer.kept_minor if prices is Prices.KEEP else offer.today_minor
            assert new["total_minor"] == wanted, "not what was offered"

    @precondition(lambda self: quotes_of(self.before))
    @rule(pick=PICK, what=st.integers(0, 4), tip=st.sampled_from([None, 150]))
    def change_quote(self, pick: int, what: int, tip: int | None) -> None:
        """The customer wants something else."""
        quote = one_of(quotes_of(self.before), pick)["id"]
        if tip is not None:
            self.act(lambda: set_tip(quote, tip, by=BY), quote)
        else:
            self.act(lambda: add_product(quote, self.world.goods[what], quantity=Decimal(1), by=BY), quote)

    @precondition(lambda self: quotes_of(self.before))
    @rule(pick=PICK)
    def issue_quote(self, pick: int) -> None:
        """It gets its number, or its next version; issued twice it is the same paper."""
        quote = one_of(quotes_of(self.before), pick)["id"]
        if self.act(lambda: issue_quote(quote, by=BY), quote):
            issue_quote(quote, by=BY)
            assert Dump() == self.before, "the same paper twice"

    @precondition(lambda self: quotes_of(self.before))
    @rule(pick=PICK, back=st.booleans())
    def send(self, pick: int, back: bool) -> None:
        """It goes to the customer to be checked, as the mail that was shown; or they rang meanwhile."""
        quote = one_of(quotes_of(self.before), pick)["id"]
        if back:
            self.act(lambda: recall(quote, by=BY), quote)
            return
        shown: list[OfferLetter] = []

        def look_and_send() -> None:
            shown.append(offer_letter(quote, email="anne@example.org"))
            assert Dump() == self.before, "looking changed something"
            send_offer(quote, email="anne@example.org", by=BY)

        if self.act(look_and_send, quote):
            assert self.before.rows("mail_letter")[-1]["body"] == shown[0].body

    @precondition(lambda self: quotes_of(self.before))
    @rule(pick=PICK, back=st.booleans())
    def throw_away(self, pick: int, back: bool) -> None:
        """Nobody wants it, or so it seemed."""
        quote = one_of(quotes_of(self.before), pick)["id"]
        self.act(lambda: put_back(quote, by=BY) if back else discard(quote, by=BY), quote)

    @precondition(lambda self: quotes_of(self.before) and len(list(self.before.orders())) <= MOST_ORDERS)
    @rule(pick=PICK, prices=PRICES)
    def order(self, pick: int, prices: Prices) -> None:
        """It becomes an order, once."""
        quote = one_of(quotes_of(self.before), pick)
        asked = quote["total_minor"]
        if self.act(lambda: order_quote(quote["id"], prices, by=BY), quote["id"]):
            made = max(self.before.orders(), key=lambda row: row["id"])
            assert made["source_order_id"] == quote["id"]
            assert prices is Prices.TODAY or made["total_minor"] == asked, "not what was offered"
            self.act(lambda: order_quote(quote["id"], prices, by=BY))
            assert max(self.before.orders(), key=lambda row: row["id"])["id"] == made["id"], "ordered twice"
