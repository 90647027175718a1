"""Orders as a table for people: titles and states in French or English, amounts in whole currency units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from desktop.domain.money import from_minor
from desktop.exchange.csv_out import Column, ColumnKind
from desktop.services.orders.order_export import ExportedOrder

_TITLES: dict[str, tuple[str, str]] = {
    "number": ("Commande", "Order"),
    "placed_at": ("Date", "Date"),
    "channel": ("Canal", "Channel"),
    "event": ("Foire", "Fair"),
    "customer": ("Client", "Customer"),
    "company": ("Société", "Company"),
    "email": ("E-mail", "E-mail"),
    "phone": ("Téléphone", "Phone"),
    "postcode": ("Code postal", "Postcode"),
    "city": ("Ville", "Town"),
    "country": ("Pays", "Country"),
    "currency": ("Monnaie", "Currency"),
    "net": ("HT", "Without VAT"),
    "tax": ("TVA", "VAT"),
    "total": ("Total TTC", "Total"),
    "paid": ("Payé", "Paid"),
    "refunded": ("Remboursé", "Refunded"),
    "due": ("Reste dû", "Due"),
    "due_on": ("Échéance", "Due on"),
    "lifecycle": ("État", "Status"),
    "payment_status": ("Paiement", "Payment"),
    "fulfilment_status": ("Livraison", "Delivery"),
    "held": ("En attente", "On hold"),
    "payment_method": ("Moyen de paiement", "Payment method"),
    "delivery": ("Mode de livraison", "Delivery method"),
    "note": ("Note", "Note"),
    "label": ("Étiquette", "Label"),
    "tags": ("Mots-clés", "Tags"),
    "tasks": ("Tâches", "Tasks"),
}
"""French and English title by key; the keys are what JSON shows."""

_FRENCH_STATES: dict[str, str] = {
    "counter": "comptoir", "phone": "téléphone", "fair": "foire", "web": "boutique en ligne",
    "open": "ouverte", "completed": "terminée", "cancelled": "annulée",
    "none_due": "rien à payer", "unpaid": "à payer", "partly_paid": "payée en partie", "paid": "payée",
    "overpaid": "trop-perçu", "partly_refunded": "remboursée en partie", "refunded": "remboursée",
    "not_needed": "sans livraison", "unfulfilled": "à préparer", "preparing": "en préparation",
    "ready_for_pickup": "prête à retirer", "partly_shipped": "expédiée en partie", "shipped": "expédiée",
    "out_for_delivery": "en cours de livraison", "delivered": "livrée", "picked_up": "retirée",
    "partly_returned": "retournée en partie", "returned": "retournée", "will_not_deliver": "non livrée",
}  # fmt: skip
_STATES = ("channel", "lifecycle", "payment_status", "fulfilment_status")
_KINDS = {
    "placed_at": ColumnKind.TIME,
    "due_on": ColumnKind.DAY,
    "held": ColumnKind.FLAG,
    "tasks": ColumnKind.NUMBER,
}


def order_columns(language: str) -> tuple[Column, ...]:
    """The columns with their titles in ``language`` ("fr" or "en")."""
    place = 0 if language == "fr" else 1
    return tuple(Column(key, titles[place], _kind(key)) for key, titles in _TITLES.items())


def order_rows(orders: Iterable[ExportedOrder], language: str = "") -> Iterator[Mapping[str, Any]]:
    """The rows. States are in words of ``language``; empty leaves their codes, for programs."""
    for order in orders:
        row: dict[str, Any] = {item.name: getattr(order, item.name) for item in fields(order)}
        for name in [name for name in row if name.endswith("_minor")]:
            row[name.removesuffix("_minor")] = from_minor(row.pop(name), order.currency)
        for name in _STATES:
            row[name] = _state(row[name], language)
        yield row


def _kind(key: str) -> ColumnKind:
    amount = key in ("net", "tax", "total", "paid", "refunded", "due")
    return ColumnKind.AMOUNT if amount else _KINDS.get(key, ColumnKind.TEXT)


def _state(code: str, language: str) -> str:
    if language == "fr":
        return _FRENCH_STATES.get(code, code)
    return code.replace("_", " ") if language else code
