"""What the greeting was told, kept on this machine until there is a shop to keep it in."""

from __future__ import annotations

from desktop.domain.country_packs import PACKS
from desktop.services.shop.setup import prepare_shop
from desktop.views.context import DeskContext

NAME, COUNTRY = "welcome/name", "welcome/country"
COUNTRIES = tuple(PACKS)


def make_shop(context: DeskContext) -> None:
    """Give a new file its shop, as it was answered so far; whatever is left open has a good default."""
    device = context.device
    country = device.text(COUNTRY)
    prepare_shop(
        language=context.language,
        name=device.text(NAME).strip(),
        country=country if country in COUNTRIES else COUNTRIES[0],
    )
    for key in (NAME, COUNTRY):
        device.keep(key, "")
