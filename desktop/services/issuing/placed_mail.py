"""What comes with the confirmation of an order: how to pay what is due, a code for it, and its invoice."""

from __future__ import annotations

from desktop.models.base import db
from desktop.services.issuing.pay_here import PayHere, code_png, pay_here
from desktop.services.mails.mail_queue import Attachment
from desktop.services.mails.messages import Enclosed
from desktop.services.orders.cards import OrderCore
from desktop.services.shop.payment_ways import payment_words

TRANSFER = "transfer"
_KIND = "SELECT kind FROM payment_method WHERE id = ?"
_NUMBER = "SELECT number FROM document WHERE id = ?"


def enclosed_with(core: OrderCore, invoice_id: int | None = None) -> Enclosed:
    """Texts and files for the mail about this order; ``invoice_id`` when an invoice was issued with it.

    A page to pay on comes before a transfer; of a transfer only one who chose it is told.
    """
    pay = pay_here(core)
    by_transfer = bool(pay.transfer) and not pay.link and _pays_by_transfer(core)
    texts = {
        "payment_link": pay.link,
        "transfer": account_words(pay) if by_transfer else "",
        "reference": pay.reference if by_transfer else "",
        "instructions": payment_words(core.head.payment_method_id) if core.head.due_minor > 0 else "",
        "invoice": _invoice_number(invoice_id),
    }
    files = [Attachment(invoice_id)] if invoice_id is not None else []
    if by_transfer:
        name = f"QR-{core.head.number.replace('/', '-')}.png"
        files.append(Attachment(name=name, media_type="image/png", content=code_png(pay.transfer)))
    return Enclosed({name: text for name, text in texts.items() if text}, tuple(files))


def account_words(pay: PayHere) -> str:
    """The shop's account on one line."""
    return f"IBAN {pay.iban}" + (f", BIC {pay.account.bic}" if pay.account.bic else "")


def _pays_by_transfer(core: OrderCore) -> bool:
    row = db.execute_sql(_KIND, (core.head.payment_method_id,)).fetchone()
    return row is not None and row[0] == TRANSFER


def _invoice_number(invoice_id: int | None) -> str:
    row = db.execute_sql(_NUMBER, (invoice_id,)).fetchone() if invoice_id is not None else None
    return str(row[0]) if row else ""
