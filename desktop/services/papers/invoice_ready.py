"""Whether an invoice of an order can be issued now: the same question for the plan and for the issuing."""

from __future__ import annotations

from datetime import datetime

from desktop.domain.errors import DeskError
from desktop.domain.paper_identity import IdentityIncomplete, require_identity
from desktop.domain.papers import PaperKind, Seller
from desktop.domain.states import DocumentKind
from desktop.models.base import now
from desktop.services.orders.cards import OrderCore
from desktop.services.papers.document_store import ClockBehind, require_clock
from desktop.services.papers.paper_parties import buyer_of, seller_of
from desktop.services.papers.paper_snapshot import SumsDisagree, order_content
from desktop.services.shop.preferences import shop


def require_ready(core: OrderCore, at: datetime) -> Seller:
    """The shop as an invoice of this order names it. Raises IdentityIncomplete or ClockBehind."""
    seller = seller_of(shop())
    require_identity(seller, buyer_of(core), PaperKind.INVOICE, core.head.net_minor, seller.country)
    require_clock(DocumentKind.INVOICE, at)
    return seller


def stands_against(core: OrderCore) -> DeskError | None:
    """What the invoice of the whole order would be refused for now; None when it can be issued."""
    try:
        require_ready(core, now())
        order_content(core)
    except (IdentityIncomplete, ClockBehind, SumsDisagree) as refusal:
        return refusal
    return None
