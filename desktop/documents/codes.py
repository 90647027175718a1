"""Codes that machines read, as pictures: the bank transfer QR (EPC069-12), the order number in bars."""

from __future__ import annotations

import base64
import io
from typing import Any

from desktop.domain.papers import Paper, PaperKind
from desktop.domain.transfer_code import Payee, transfer_text

MOST_BARRED = 20
"""Characters above which bars would become too thin for a small slip and a cheap scanner."""
MODULE_MM = 0.33
DOTS = 8
"""Pixels of one bar's width in the picture."""


def transfer_payload(paper: Paper) -> str:
    """The text of the EPC QR for what is due on an invoice, or an empty string when it cannot be paid so."""
    if paper.kind is not PaperKind.INVOICE:
        return ""
    own = paper.seller
    payee = Payee(own.legal_name or own.name, own.iban, own.bic)
    return transfer_text(payee, paper.totals.due_minor, paper.currency, paper.number)


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
