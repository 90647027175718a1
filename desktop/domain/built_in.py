"""What every new shop starts with, by name, in English and in French. The owner may rename all of it."""

from __future__ import annotations

WALK_IN = "Walk-in customer"
"""What stands for a customer nobody asked."""

ERASED = "Erased customer"
"""What stands on an order in place of a customer who asked to be forgotten."""

EXCHANGE = "Exchange"
"""The way to pay with goods that came back."""

FRENCH: dict[str, str] = {
    WALK_IN: "Client de passage",
    ERASED: "Client effacé",
    # tax classes
    "Standard rate": "Taux normal",
    "Intermediate rate": "Taux intermédiaire",
    "Reduced rate": "Taux réduit",
    "Special rate": "Taux particulier",
    "Exempt from VAT": "Exonéré de TVA",
    # ways to pay
    "Cash": "Espèces",
    "Card": "Carte bancaire",
    "Bank transfer": "Virement",
    "Cheque": "Chèque",
    "Gift card or store credit": "Carte cadeau ou bon d’achat",
    EXCHANGE: "Échange",
    # ways to deliver, and how long they take
    "Pick up in the shop": "Retrait en boutique",
    "Home delivery": "Livraison à domicile",
    "Collection point": "Point relais",
    "Delivery in Europe": "Livraison en Europe",
    "2 to 3 days": "2 à 3 jours",
    "3 to 5 days": "3 à 5 jours",
    "4 to 8 days": "4 à 8 jours",
}

_ENGLISH = {french: english for english, french in FRENCH.items()}


def said_in(name: str, language: str) -> str:
    """A built-in name of either language in ``language`` (fr or en); any other name as it is."""
    english = _ENGLISH.get(name, name)
    return FRENCH.get(english, name) if language == "fr" else english
