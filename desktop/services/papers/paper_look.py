"""What papers wear in this shop: its look from the settings, its own templates, and its logo."""

from __future__ import annotations

from desktop.domain import settings
from desktop.domain.paper_look import Look, accent_of, logo_kind
from desktop.domain.paper_templates import Dress
from desktop.domain.papers import PaperKind
from desktop.services.papers.paper_templates import templates_in_force
from desktop.services.shop.preferences import change_settings, change_shop, setting, shop

_TYPES = {
    PaperKind.INVOICE: settings.PAPER_TYPE_INVOICE,
    PaperKind.QUOTE: settings.PAPER_TYPE_QUOTE,
    PaperKind.PACKING_SLIP: settings.PAPER_TYPE_SLIP,
}
_SIZES = {
    PaperKind.QUOTE: settings.PAPER_SIZE_QUOTE,
    PaperKind.PACKING_SLIP: settings.PAPER_SIZE_SLIP,
}


def paper_look() -> Look:
    """How papers look from now on; one that was made before keeps its bytes."""
    return Look(
        accent=setting(settings.PAPER_ACCENT).lower(),
        logo=shop().logo or b"",
        scales={kind.value: setting(wanted) for kind, wanted in _TYPES.items()},
        sku=setting(settings.PAPER_SKU),
        weight=setting(settings.PAPER_WEIGHT),
        discount_column=setting(settings.PAPER_DISCOUNT) == "column",
    )


def dress() -> Dress:
    """The look and the shop's own templates, as the press wants them."""
    return Dress(paper_look(), templates_in_force())


def usual_size(kind: PaperKind) -> str:
    """The sheet a kind of paper has in this shop, where no machine has another in its printer."""
    return str(setting(_SIZES.get(kind, settings.PAPER_SIZE_INVOICE)))


def change_accent(typed: str, *, by: str) -> str:
    """Print titles and totals in a colour, empty for black; returns it as it is kept.

    Raises ColourUnclear or ColourTooPale.
    """
    colour = accent_of(typed)
    change_settings({settings.PAPER_ACCENT.key: colour}, by=by)
    return colour


def change_logo(logo: bytes, *, by: str) -> None:
    """Print this PNG or JPEG picture above the shop's name; empty for none. Raises LogoNotPossible."""
    if logo:
        logo_kind(logo)
    change_shop({"logo": logo or None}, by=by)
