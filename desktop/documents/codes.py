"""Codes that machines read, as pictures: the bank transfer QR (EPC069-12), the order number in bars."""

from __future__ import annotations

import base64
import io
import unicodedata
from typing import Any

from desktop.domain.money import decimal_text
from desktop.domain.papers import Paper, PaperKind

MOST_BYTES = 331
MOST_CENTS = 99_999_999_999
MOST_BARRED = 20
"""Characters above which bars would become too thin for a small slip and a cheap scanner."""
MODULE_MM = 0.33
DOTS = 8
"""Pixels of one bar's width in the picture."""


def transfer_payload(paper: Paper) -> str:
    """The text of the EPC QR for what is due on an invoice, or an empty string when it cannot be paid so.

    Only euro amounts with a valid IBAN. Lines: service tag, version 2, UTF-8, SCT, BIC, name (70), IBAN,
    amount, purpose, structured reference, text (140).
    """
    from stdnum import iban

    due, account = paper.totals.due_minor, "".join(paper.seller.iban.split())
    payable = paper.kind is PaperKind.INVOICE and paper.currency == "EUR" and 0 < due <= MOST_CENTS
    if not payable or not iban.is_valid(account):
        return ""
    name = _one_line(paper.seller.legal_name or paper.seller.name, 70)
    amount = f"EUR{decimal_text(due, 'EUR')}"
    fields = ("BCD", "002", "1", "SCT", "".join(paper.seller.bic.split()), name, account.upper(), amount,
              "", "", _one_line(paper.number, 140))  # fmt: skip
    payload = "\n".join(fields)
    return payload if len(payload.encode()) <= MOST_BYTES else ""


def transfer_picture(paper: Paper) -> str:
    """The EPC QR as a PNG data address (level M, as the standard asks), or an empty string."""
    payload = transfer_payload(paper)
    if not payload:
        return ""
    import segno

    code = segno.make(payload, error="m", boost_error=False, micro=False, encoding="utf-8")
    return str(code.png_data_uri(scale=6, border=0))


def order_bars(number: str) -> dict[str, Any] | None:
    """The order number as Code 128: a PNG data address and its width in mm; None when it has no bars."""
    if not 0 < len(number) <= MOST_BARRED or not number.isascii() or not number.isprintable():
        return None
    from barcode import Code128
    from PIL import Image

    modules = Code128(number).build()[0]
    picture = Image.new("1", (len(modules) * DOTS, DOTS), 1)
    for at, module in enumerate(modules):
        if module == "1":
            picture.paste(0, (at * DOTS, 0, (at + 1) * DOTS, DOTS))
    out = io.BytesIO()
    picture.save(out, "PNG")
    address = "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()
    return {"picture": address, "width": round(len(modules) * MODULE_MM, 1)}


def _one_line(text: str, limit: int) -> str:
    seen = "".join(char for char in text if unicodedata.category(char)[0] != "C")
    return " ".join(seen.split())[:limit]
