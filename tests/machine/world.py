"""The shop that the machine plays in: one file, made once in this process, copied for every sequence."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from desktop.domain.label_effects import EntryStep
from desktop.models import PaymentMethod, ShippingMethod, TaxClass
from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop
from desktop.services.customers.address_book import save_address
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.mails.messages import READY
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.label_edit import save_label
from desktop.services.shop.order_labels import LabelForm
from desktop.services.shop.setup import prepare_shop
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop

VOUCHER = "DIX"
TWO_USES = "DEUX-FOIS"
LABELS = (
    LabelForm({"fr": "À graver"}),
    LabelForm({"fr": "Emballée"}, steps=(EntryStep.INVOICE, EntryStep.SLIP, f"mail:{READY}")),
    LabelForm({"fr": "Encaissée"}, steps=(EntryStep.PAID, EntryStep.INVOICE)),
    LabelForm({"fr": "Classée"}, base="completed"),
)
"""Labels that bring nothing, papers, money, and one for completed orders."""

SECRET = "never to be seen outside"
"""Words that stand in internal comments only."""


@dataclass(frozen=True, slots=True)
class World:
    """Row ids of what the shop sells and how."""

    goods: tuple[int, ...]
    customers: tuple[int, ...]
    pay: dict[str, int]
    send: tuple[int, ...]
    pickup: int
    tax_classes: tuple[int, ...]
    labels: tuple[int, ...]


@cache
def _made() -> tuple[bytes, World]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.comptoir"
        open_shop(path)
        prepare_shop(language="fr", name="Ty Mam-Gozh")
        identify_shop()
        world = _furnished()
        close_shop()
        return path.read_bytes(), world


def _furnished() -> World:
    """Small stock under all three policies, several rates, goods by weight, a service and a size."""
    goods = (
        sell("Bol", "12.90", stock="6", sku="BOL", weight_g=450),
        sell("Assiette", "18.35", stock="4", sku="ASS", oversell="block", weight_g=700),
        sell("Miel", "23.90", tax="reduced", stock="3.5", step="0.001", sku="MIEL", oversell="allow"),
        sell("Carte postale", "0.99", sku="CARTE"),
        sell("Livre", "7.77", tax="reduced", stock="5", sku="LIVRE", oversell="block", weight_g=300),
    )
    forms = (
        CustomerForm(first_name="Maëlle", last_name="Le Gall", email="maelle@example.org"),
        CustomerForm(first_name="Yann", last_name="Cozic", phone="02 98 00 00 00"),
    )
    customers = tuple(save_customer(form, by="") for form in forms)
    for customer in customers:
        save_address(customer, PostalAddress(**HOME), by="")
    create_voucher(VoucherForm(VoucherKind.PERCENT, Decimal(10), code=VOUCHER), by="")
    create_voucher(VoucherForm(VoucherKind.AMOUNT, None, 500, code=TWO_USES, max_uses=2), by="")
    methods = list(ShippingMethod.select().order_by(ShippingMethod.position))
    return World(
        goods,
        customers,
        {method.code: method.id for method in PaymentMethod.select().order_by(PaymentMethod.position)},
        tuple(method.id for method in methods if method.kind == "ship"),
        next(method.id for method in methods if method.kind == "pickup"),
        tuple(row.id for row in TaxClass.select().order_by(TaxClass.position)),
        tuple(save_label(form, by="") for form in LABELS),
    )


@contextmanager
def open_world() -> Iterator[World]:
    """A copy of the shop on disk, open. Only the wait for the disk is left out: nobody pulls the plug."""
    content, world = _made()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.comptoir"
        path.write_bytes(content)
        open_shop(path)
        db.execute_sql("PRAGMA synchronous = off")
        try:
            yield world
        finally:
            close_shop()
