"""Sentences of the refusals of the shop's own tables: ways to deliver and to pay, carriers, VAT."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

SHOP: dict[str, str] = {
    # addresses with places in them
    "LinkNotClear": QT_TRANSLATE_NOOP(
        "Refusal", "“{link}” is not the address of a page. It begins with https:// and names a site."
    ),
    "LinkPlaceUnknown": QT_TRANSLATE_NOOP("Refusal", "Nothing fills in {place}. Possible are {known}."),
    "LinkPlaceMissing": QT_TRANSLATE_NOOP("Refusal", "Write {place} where the number of the parcel goes."),
}
