"""Papers as a real shop would issue them: one order for a private person, for a firm, from a tiny seller.

Everything is priced by the product's own rules, so that what is printed adds up.
"""

from __future__ import annotations

from dataclasses import replace
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
from desktop.domain.papers import (
    Address,
    LineKind,
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

STANDARD, REDUCED = TaxGroup((Decimal(20),)), TaxGroup((Decimal("5.5"),))
EXEMPT = TaxGroup((Decimal(0),), "E")
TODAY, NOW = date(2026, 11, 20), datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

POTTERY = Seller(
    name="Ty Mam Gozh",
    tagline="Poterie, livres, miel et tissage",
    legal_form="SARL",
    capital_minor=8_000_00,
    address=Address("4 place de l’Enfer", "", "29100", "Douarnenez", "", "FR"),
    phone="02 98 92 40 18",
    email="atelier@tymam.example",
    siren="123456782",
    siret="12345678200010",
    rcs_town="Quimper",
    vat_number="FR11123456782",
    iban="FR76 3000 6000 0112 3456 7890 189",
    bic="AGRIFRPP",
    guarantee="Garantie légale de conformité : 2 ans.",
    mediator="CM2C, 49 rue de Ponthieu, 75008 Paris",
)
BEEKEEPER = Seller(
    name="Le rucher de Maïwenn",
    legal_name="Le Floc’h Maïwenn",
    sole_trader=True,
    address=Address("Kergroas", "Lieu-dit Ar Veil", "29550", "Plonévez-Porzay", "", "FR"),
    email="maiwenn@rucher.example",
    siret="73282932000074",
    vat_scheme=VatScheme.FRANCHISE,
)
ANNE = Party(
    name="Anne-Gaëlle Le Bourhis-Kervella",
    address=Address("14 bis, venelle des Goélands", "", "29100", "Douarnenez", "", "FR"),
    phone="06 42 18 73 90",
)
CREPERIE = Party(
    name="Yann Quéméneur",
    company="Crêperie du Port-Rhu SARL",
    address=Address("12 quai du Port-Rhu", "Bâtiment B", "29100", "Douarnenez", "", "FR"),
    siren="552 100 554",
    vat_number="FR83552100554",
)
LONDON = Party(
    name="Eleanor Whitcombe",
    address=Address("7 Fournier Street", "Flat 2", "E1 6QE", "London", "", "GB"),
)
FACTS = {
    "service": LineFacts("Grès émaillé, bleu d’Iroise", "SRV-GL-24-BI", weight_grams=6800),
    "bowl": LineFacts("Blanc cassé", "BOL-OR-BC-M", "", (LineText("Peindre", "Yann-Ewen"),), 420),
    "plaid": LineFacts("Écume", "PLD-ARR-EC", weight_grams=900),
    "honey": LineFacts("Pot de 500 g", "MIEL-SAR-500", weight_grams=780),
    "book": LineFacts("Livre relié, 264 pages. ISBN 978-2-84346-802-4", weight_grams=1100),
    "tea": LineFacts("En vrac", "THE-VRAC", "kg", weight_grams=1000),
}


def basket(mode: PriceMode = PriceMode.GROSS, tax: TaxGroup | None = None) -> Basket:
    """Five lines at two rates, a voucher of 20 and delivery; ``tax`` puts everything into one group."""
    lines = (
        ("service", "Service de table « Grand large », 24 pièces", "1", "684", STANDARD),
        ("bowl", "Bol à oreilles personnalisé, 40 cl", "4", "24.50", STANDARD),
        ("plaid", "Plaid en laine des monts d’Arrée, 130 × 180 cm", "2", "149", STANDARD),
        ("honey", "Miel de sarrasin de Brocéliande", "6", "12.90", REDUCED),
        ("book", "Bretagne, terre de potiers", "2", "39", REDUCED),
    )
    return Basket(
        currency="EUR",
        price_mode=mode,
        lines=tuple(
            BasketLine(key, name, Decimal(quantity), Decimal(unit), tax or own)
            for key, name, quantity, unit, own in lines
        ),
        discounts=(Discount("v", "Kenavo", DiscountKind.AMOUNT, Decimal(20_00)),),
        shipping=Shipping(19_10, tax or STANDARD, name="Livraison Colissimo à domicile"),
    )


def invoice(
    language: str = "fr", buyer: Party = ANNE, sold: Basket | None = None, seller: Seller = POTTERY
) -> Paper:
    """An invoice with a deposit of 370.35 and the rest due in a month."""
    sold = sold or basket()
    priced = price(sold)
    return Paper(
        kind=PaperKind.INVOICE,
        number="FA-A-26-01102",
        language=language,
        currency="EUR",
        issued_at=NOW,
        issued_on=TODAY,
        seller=seller,
        buyer=buyer,
        price_mode=sold.price_mode,
        lines=paper_lines(priced, FACTS),
        taxes=tax_rows(priced),
        discounts=order_discounts_shown(priced, {"v": "KENAVO-20"}),
        totals=paper_totals(priced, paid_minor=370_35),
        payments=(PaperPayment(TODAY, "Carte", 370_35, deposit=True),),
        order_number="A-26-01287",
        ordered_on=TODAY,
        due_on=date(2026, 12, 20),
        operation=Operation.GOODS,
        shipment=PaperShipment(method="Colissimo, avec signature"),
    )


def business_invoice(language: str = "fr") -> Paper:
    """Net prices, a purchase order, another place of delivery, delivered the day before."""
    paper = invoice(language, CREPERIE, basket(PriceMode.NET))
    return replace(
        paper,
        receiver=replace(ANNE, name="Cuisine centrale"),
        buyer_reference="BC-2026-118",
        supplied_on=date(2026, 11, 19),
    )


def exempt_invoice(language: str = "fr") -> Paper:
    """From a beekeeper under the VAT exemption, paid in full at the stand."""
    sold = replace(basket(tax=EXEMPT), discounts=(), shipping=None)
    priced = price(sold)
    paid = PaperPayment(TODAY, "Espèces", priced.total_minor)
    return replace(
        invoice(language, Party(), sold, BEEKEEPER),
        payments=(paid,),
        totals=paper_totals(priced, paid_minor=priced.total_minor),
        due_on=None,
        shipment=None,
    )


def credit_note(language: str = "fr") -> Paper:
    """Takes back the invoice's bowls."""
    sold = replace(basket(), lines=basket().lines[1:2], discounts=(), shipping=None)
    return replace(
        invoice(language, ANNE, sold),
        kind=PaperKind.CREDIT_NOTE,
        number="AV-A-26-00031",
        payments=(),
        totals=paper_totals(price(sold)),
        due_on=None,
        shipment=None,
        refers_to=(Reference("FA-A-26-01102", TODAY),),
        reason="Deux bols fêlés",
    )


def partial_credit_note(language: str = "fr") -> Paper:
    """Takes back bowls, and a part of the honey's price without a pot of it; the tip too."""
    sold = replace(
        basket(),
        lines=(
            basket().lines[1],
            replace(basket().lines[3], quantity=Decimal(1), unit_price=Decimal("5.00")),
        ),
        discounts=(),
        shipping=None,
        tip_minor=200,
    )
    paper = credit_note(language)
    bowls, honey = paper_lines(price(sold), FACTS)
    return replace(
        paper,
        lines=(bowls, replace(honey, kind=LineKind.AMOUNT)),
        taxes=tax_rows(price(sold)),
        totals=paper_totals(price(sold)),
        reason="bols fêlés" if language == "fr" else "cracked bowls",
        reason_code="damaged",
    )


def quote(language: str = "fr") -> Paper:
    """The same basket, offered for a month."""
    return replace(
        invoice(language, LONDON),
        kind=PaperKind.QUOTE,
        number="DE-A-26-00007",
        payments=(),
        totals=paper_totals(price(basket())),
        due_on=None,
        valid_until=date(2026, 12, 20),
        shipment=None,
    )


def slip(language: str = "fr") -> Paper:
    """Second of two parcels: painted bowls and the service, a present, with a message."""
    paper = invoice(language)
    bowl, service, tea = paper.lines[1], paper.lines[0], replace(paper.lines[3], name="Thé noir fumé")
    tea = replace(
        tea, detail="En vrac", sku="THE-VRAC", unit="kg", quantity=Decimal("0.385"), weight_grams=1000
    )
    return replace(
        paper,
        kind=PaperKind.PACKING_SLIP,
        number="BL-A-26-00879",
        lines=(bowl, service, tea, paper.lines[-1]),
        gift=True,
        gift_note="Joyeux anniversaire, Yann !",
        shipment=PaperShipment(
            "Colissimo, avec signature", "6A12345678901", 9400, 2, 2, "Fragile, deux cartons"
        ),
    )


def long_invoice(count: int, language: str = "fr") -> Paper:
    """An invoice of ``count`` lines."""
    kinds = basket().lines
    lines = tuple(replace(kinds[at % len(kinds)], key=str(at)) for at in range(count))
    sold = replace(basket(), lines=lines)
    priced = price(sold)
    facts = {str(at): FACTS[kinds[at % len(kinds)].key] for at in range(count)}
    return replace(invoice(language, ANNE, sold), lines=paper_lines(priced, facts))
