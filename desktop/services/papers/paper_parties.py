"""Who is named on a paper: the shop, who is charged and who receives, copied as they are today."""

from __future__ import annotations

from desktop.domain.built_in import said_in
from desktop.domain.papers import Address, Party, Seller, VatScheme
from desktop.models.shop import Shop
from desktop.services.orders.cards import OrderCore, PostalAddress

_SAME = (
    "name", "legal_name", "tagline", "legal_form", "capital_minor", "phone", "email", "website", "siren",
    "siret", "rcs_town", "craft_register", "tax_number", "vat_number", "vat_on_debits", "sole_trader",
    "iban", "bic", "late_penalty", "mediator", "guarantee", "footer",
)  # fmt: skip


def seller_of(shop: Shop) -> Seller:
    """The shop as papers name it."""
    return Seller(
        **{name: getattr(shop, name) for name in _SAME},
        address=Address(shop.street, shop.street2, shop.postcode, shop.city, shop.region, shop.country),
        vat_scheme=VatScheme(shop.vat_scheme),
    )


def in_their_language(core: OrderCore) -> OrderCore:
    """The order with its built-in names (walk-in customer, ways to deliver) in the customer's language."""
    head = core.head
    delivery = head.delivery._replace(name=said_in(head.delivery.name, head.language))
    who = said_in(head.customer_name, head.language)
    return core._replace(head=head._replace(delivery=delivery, customer_name=who))


def buyer_of(core: OrderCore) -> Party:
    """Who is charged: the copied customer, at the billing address as it stands on the order."""
    head, address = core.head, core.billed_to
    billed = PostalAddress(country="") if address is None else address
    return Party(
        name=billed.name or head.customer_name,
        company=billed.company or head.company,
        address=_address(billed),
        siren=head.siren,
        vat_number=head.vat_number,
        phone=billed.phone or head.phone,
        email=head.email,
    )


def receiver_of(core: OrderCore) -> Party | None:
    """Who receives when that is not simply the buyer at the billing address; None otherwise."""
    if core.head.delivery.kind != "ship" or core.shipping is None or core.shipping == core.billed_to:
        return None
    return recipient_of(core)


def recipient_of(core: OrderCore) -> Party:
    """Whose name and address go on the goods: the shipping address, else the buyer."""
    head, address = core.head, core.shipping
    if address is None:
        return buyer_of(core)
    return Party(
        name=address.name or head.customer_name,
        company=address.company or ("" if address.name else head.company),
        address=_address(address),
        phone=address.phone or head.phone,
    )


def _address(address: PostalAddress) -> Address:
    return Address(
        address.street, address.street2, address.postcode, address.city, address.region, address.country
    )
