"""How a customer can pay from afar: a link to a page of the shop, else a bank transfer by a QR code."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass

from desktop.domain.link_patterns import payment_link
from desktop.domain.transfer_code import Payee, transfer_text
from desktop.models.base import db
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_handle import handle
from desktop.services.shop.methods import payment_methods
from desktop.services.shop.preferences import shop


@dataclass(frozen=True, slots=True)
class PayHere:
    """Ways to pay: ``link`` to a page, ``transfer`` the text of a code; each may be empty."""

    link: str
    transfer: str
    account: Payee
    reference: str

    @property
    def iban(self) -> str:
        """The account's number in groups of four, as people read it."""
        plain = "".join(self.account.iban.split()).upper()
        return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def pay_here(core: OrderCore) -> PayHere:
    """How this sale can be paid; nothing where nothing is due.

    The link is that of the way to pay which was chosen, or the first one there is when none was. What has
    an invoice is paid under the invoice's number, as the invoice says; a sale that has no number yet in the
    customer's name.
    """
    head, own = core.head, shop()
    number = head.number or head.quote_number
    named = _invoiced(head.id) or number or head.who
    due = head.due_minor if head.number else head.total_minor
    account = Payee(own.legal_name or own.name, own.iban, own.bic)
    if due <= 0:
        return PayHere("", "", account, named)
    link = payment_link(_pattern(head.payment_method_id), due, head.currency, number or handle(head.id, ""))
    return PayHere(link, transfer_text(account, due, head.currency, named), account, named)


def _invoiced(order_id: int) -> str:
    """The number of the order's newest invoice; empty without one."""
    sql = "SELECT number FROM document WHERE order_id = ? AND kind = 'invoice' ORDER BY id DESC LIMIT 1"
    row = db.execute_sql(sql, (order_id,)).fetchone()
    return str(row[0]) if row else ""


def code_png(text: str, scale: int = 6) -> bytes:
    """The QR code of a text as a PNG (level M, as EPC069-12 asks), with its quiet border."""
    import segno

    out = io.BytesIO()
    code = segno.make(text, error="m", boost_error=False, micro=False, encoding="utf-8")
    code.save(out, kind="png", scale=scale)
    return out.getvalue()


def code_address(text: str) -> str:
    """The same as a data address, for a page."""
    return "data:image/png;base64," + base64.b64encode(code_png(text)).decode()


def _pattern(method_id: int | None) -> str:
    ways = payment_methods()
    chosen = [way.link for way in ways if way.id == method_id]
    return chosen[0] if chosen else next((way.link for way in ways if way.link), "")
