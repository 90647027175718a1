"""The shop's look put to work: letters of another size, the logo as a picture that fits the sheet."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from functools import lru_cache
from typing import Any

from desktop.documents.paper import PaperSize
from desktop.domain.paper_look import Look, logo_kind
from desktop.domain.papers import PaperKind

_LETTERS = ("base", "small", "shop", "title", "strong", "street", "final", "count", "own")
LOGO_SHARE, LOGO_TALLEST = 36, 18
"""Most of a logo: percent of the width between the margins, and millimetres on a sheet of A4."""

A4_HEIGHT = 297
_SAME_LETTERS = {PaperKind.CREDIT_NOTE: PaperKind.INVOICE, PaperKind.PRO_FORMA: PaperKind.INVOICE}


def sized(size: PaperSize, look: Look, kind: PaperKind) -> PaperSize:
    """The measures with the size of letters that the shop chose for this kind of paper."""
    percent = look.scale(_SAME_LETTERS.get(kind, kind).value)
    if percent == 100:
        return size
    return replace(size, **{name: round(getattr(size, name) * percent / 100, 2) for name in _LETTERS})


def look_context(look: Look, width: int, height: int) -> dict[str, Any]:
    """What templates see of the look: ``accent`` and the ``logo`` with its picture and millimetres, or None.

    ``width`` between the margins and ``height`` of the sheet, in millimetres.
    """
    tallest = max(LOGO_TALLEST * min(height, A4_HEIGHT) / A4_HEIGHT, 8)
    return {
        "accent": look.accent,
        "logo": _logo(look.logo, width * LOGO_SHARE / 100, tallest) if look.logo else None,
    }


@lru_cache(maxsize=8)
def _logo(content: bytes, widest: float, tallest: float) -> dict[str, Any]:
    from PIL import Image

    kind = logo_kind(content)
    across, down = Image.open(io.BytesIO(content)).size
    share = min(widest / across, tallest / down)
    picture = f"data:image/{kind};base64,{base64.b64encode(content).decode()}"
    return {"picture": picture, "width": round(across * share, 1), "height": round(down * share, 1)}
