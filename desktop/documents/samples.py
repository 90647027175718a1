"""Papers of an invented shop, to try a template with: for a firm, exempt, long, from right to left …"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal

from desktop.domain.basket import (
    Basket,
    BasketLine,
    Discount,
    DiscountKind,
    PriceMode,
    Shipping,
    TaxGroup,
)
from desktop.domain.paper_lines import LineFacts, order_discounts_shown, paper_lines, paper_totals, tax_rows
from desktop.domain.paper_templates import Slot
from desktop.domain.papers import (
    Address,
    LineText,
    Operation,
    Paper,
    PaperKind,
    PaperPayment,
    PaperShipment,
    Party,
    Reference,
    Seller,
    VatScheme,
)
from desktop.domain.pricing import price
from desktop.domain.value_papers import CardPaper

_AT, _ON = datetime(2026, 11, 20, 9, 30, tzinfo=UTC), date(2026, 11, 20)
_BEFORE = date(2026, 11, 12)
"""Another day than that of issue, which must not be found by chance."""

_STANDARD, _REDUCED, _EXEMPT = (
    TaxGroup((Decimal(20),)),
    TaxGroup((Decimal("5.5"),)),
    TaxGroup((Decimal(0),), "E"),
)
_MANY = 40
_SELLER = Seller(
    name="Ty Mam Gozh",
    tagline="Poterie et tissage",
    legal_form="SARL",
    capital_minor=800_000,
    address=Address("4 place de l’Enfer", "", "29100", "Douarnenez", "", "FR"),
    phone="02 98 00 00 00",
    email="atelier@tymam.example",
    siren="123456782",
    siret="12345678200010",
    rcs_town="Quimper",
    vat_number="FR11123456782",
    iban="FR7630006000011234567890189",
    bic="AGRIFRPP",
)
_SOLE = Seller(
    name="Le rucher",
    legal_name="Le Floc’h Maïwenn",
    sole_trader=True,
    address=Address("Kergroas", "", "29550", "Plonévez-Porzay", "", "FR"),
    siret="73282932000074",
    vat_scheme=VatScheme.FRANCHISE,
)
_PERSON = Party(
    "Anne Le Bourhis", "", Address("14 bis, venelle des Goélands", "", "29100", "Douarnenez", "", "FR")
)
_FIRM = Party(
    "Yann Quéméneur",
    "Crêperie du Port-Rhu SARL",
    Address("12 quai du Port-Rhu", "Bâtiment B", "29100", "Douarnenez", "", "FR"),
    siren="552100554",
    vat_number="FR83552100554",
)
_HEBREW = Party("שרה לוי", "", Address("12 הרצל", "", "6688101", "תל אביב", "", "IL"))
_FACTS = {
    "mug": LineFacts("Bleu d’Iroise", "MUG-BI", "", (LineText("Peindre", "Yann-Ewen"),), 420),
    "throw": LineFacts("", "PLD-EC", weight_grams=900),
    "honey": LineFacts("Pot de 500 g", "MIEL-500", weight_grams=780),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """A paper to try, what makes it special, and the size it is tried on."""

    name: str
    subject: Paper | CardPaper
    size: str


def samples_of(slot: Slot) -> Iterator[Sample]:
    """The papers that a template of the slot must be able to make."""
    if slot.kind is None:
        yield Sample("card", _card("fr", "2027-11-20"), slot.sizes[0])
        yield Sample("card", _card("en", ""), slot.sizes[0])
        return
    first, last = slot.sizes[0], slot.sizes[-1]
    yield Sample("business", _of(slot.kind, _business()), first)
    yield Sample("private", _of(slot.kind, _paper(_basket(), "en")), last)
    yield Sample("exempt", _of(slot.kind, _paper(_basket(tax=_EXEMPT), seller=_SOLE)), first)
    yield Sample("long", _of(slot.kind, _paper(_basket(many=_MANY))), first)
    yield Sample("right_to_left", _of(slot.kind, _paper(_basket(word="ספל"), "en", buyer=_HEBREW)), first)
    yield Sample("refund", _of(slot.kind, _overpaid()), last)


def card_sample(seller: Seller, currency: str, language: str) -> CardPaper:
    """A card of this shop, to look at."""
    place = ", ".join(
        part
        for part in (seller.address.street, f"{seller.address.postcode} {seller.address.city}".strip())
        if part
    )
    return replace(_card(language, "2027-11-20"), shop=seller.name, place=place, currency=currency)


def paper_sample(kind: PaperKind, seller: Seller, language: str) -> Paper:
    """A paper of this shop, to look at while there is no order yet."""
    tax = _EXEMPT if seller.vat_scheme is VatScheme.FRANCHISE else None
    return _of(kind, _paper(_basket(tax=tax), language, seller=seller))


def _basket(*, tax: TaxGroup | None = None, many: int = 1, word: str = "", net: bool = False) -> Basket:
    """Three lines at two rates, one of them reduced, a voucher and delivery."""
    kinds = (
        BasketLine(
            "mug",
            word or "Bol à oreilles, 40 cl",
            Decimal(4),
            Decimal("24.50"),
            tax or _STANDARD,
            discount_percent=Decimal(10),
        ),
        BasketLine("throw", "Plaid en laine", Decimal(1), Decimal(149), tax or _STANDARD),
        BasketLine("honey", "Miel de sarrasin", Decimal("0.385"), Decimal("12.90"), tax or _REDUCED),
    )
    lines = kinds if many == 1 else tuple(replace(kinds[at % 3], key=f"{at}") for at in range(many))
    return Basket(
        currency="EUR",
        price_mode=PriceMode.NET if net else PriceMode.GROSS,
        lines=lines,
        discounts=(Discount("v", "Kenavo", DiscountKind.AMOUNT, Decimal(500)),),
        shipping=Shipping(690, tax or _STANDARD, name="Colissimo"),
    )


def _paper(
    basket: Basket, language: str = "fr", *, buyer: Party = _PERSON, seller: Seller = _SELLER
) -> Paper:
    priced = price(basket)
    return Paper(
        kind=PaperKind.INVOICE,
        number="FA-A-26-00042",
        language=language,
        currency=basket.currency,
        issued_at=_AT,
        issued_on=_ON,
        seller=seller,
        buyer=buyer,
        price_mode=basket.price_mode,
        lines=paper_lines(priced, _FACTS),
        taxes=tax_rows(priced),
        discounts=order_discounts_shown(priced, {"v": "KENAVO-5"}),
        totals=paper_totals(priced, paid_minor=2000),
        payments=(PaperPayment(_BEFORE, "Carte", 2000, deposit=True),),
        order_number="A-26-00042",
        ordered_on=_BEFORE,
        due_on=date(2026, 12, 20),
        operation=Operation.GOODS,
        shipment=PaperShipment("Colissimo", "6A12345678901", 2400, 1, 2),
    )


def _business() -> Paper:
    paper = _paper(_basket(net=True), buyer=_FIRM)
    return replace(paper, receiver=_PERSON, buyer_reference="BC-118", supplied_on=date(2026, 11, 19))


def _overpaid() -> Paper:
    """More was paid than it costs: money is to be given back."""
    basket = _basket()
    priced = price(basket)
    paid = priced.total_minor + 1000
    return replace(
        _paper(basket),
        totals=paper_totals(priced, paid_minor=paid),
        payments=(PaperPayment(_BEFORE, "Carte", paid + 500), PaperPayment(_BEFORE, "Carte", -500)),
        reason="Deux bols fêlés",
        reason_code="damaged",
    )


def _of(kind: PaperKind, paper: Paper) -> Paper:
    """The same sale on another kind of paper."""
    if kind is PaperKind.CREDIT_NOTE:
        reference = (Reference("FA-A-26-00041", _BEFORE),)
        return replace(
            paper, kind=kind, number="AV-A-26-00007", refers_to=reference, due_on=None, payments=()
        )
    if kind is PaperKind.QUOTE:
        return replace(
            paper, kind=kind, number="DE-A-26-00007", due_on=None, valid_until=date(2026, 12, 20), payments=()
        )
    if kind is PaperKind.PACKING_SLIP:
        return replace(paper, kind=kind, number="BL-A-26-00042", gift=True, gift_note="Joyeux anniversaire !")
    return paper


def _card(language: str, until: str) -> CardPaper:
    return CardPaper(
        "Ty Mam Gozh", "4 place de l’Enfer, 29100 Douarnenez", "gift_card", "ABCD-EFGH-JKLM", 5000, "EUR",
        "2026-11-20", until, language, "FR",
    )  # fmt: skip
