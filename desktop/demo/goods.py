"""What the demo shop sells: pottery, books, honey and textiles, with sizes, colours and things to engrave."""

from __future__ import annotations

from dataclasses import dataclass

Names = tuple[str, str]
"""French and English."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One variant: its option values, SKU, price in euros with tax, weight in grams and opening stock."""

    options: tuple[Names, ...]
    sku: str
    price: str
    weight: int
    stock: int


@dataclass(frozen=True, slots=True)
class Good:
    """A product. ``asks`` are customisations: kind, label, required, longest answer, add-on, choices."""

    name: Names
    category: Names
    tax: str
    pictogram: str
    kinds: tuple[Kind, ...]
    axes: tuple[Names, ...] = ()
    asks: tuple[tuple[str, Names, bool, int | None, str, tuple[Names, ...]], ...] = ()
    unit: str = "piece"
    step: str = "1"
    low: int = 3


POTTERY: Names = ("Poterie", "Pottery")
BOOKS: Names = ("Livres", "Books")
HONEY: Names = ("Miel et épicerie", "Honey and pantry")
TEXTILES: Names = ("Tissage", "Textiles")
PRESS: Names = ("Presse", "Press")

COLOUR: Names = ("Couleur", "Colour")
SIZE: Names = ("Taille", "Size")
JAR: Names = ("Contenance", "Jar")

WHITE: Names = ("Blanc cassé", "Off-white")
BLUE: Names = ("Bleu d’Iroise", "Iroise blue")
GREEN: Names = ("Vert goémon", "Seaweed green")
SAND: Names = ("Grès brut", "Raw stoneware")
FOAM: Names = ("Écume", "Foam")
HEATHER: Names = ("Bruyère", "Heather")

FIRST_NAME: Names = ("Prénom à peindre", "Name to paint")
INITIALS: Names = ("Initiales brodées", "Embroidered initials")
WRAP: Names = ("Papier cadeau", "Gift wrap")
PAPERS: tuple[Names, ...] = (("Kraft", "Kraft"), ("Marine", "Navy"), ("Fleuri", "Floral"))


def _one(sku: str, price: str, weight: int, stock: int) -> tuple[Kind, ...]:
    return (Kind((), sku, price, weight, stock),)


GOODS: tuple[Good, ...] = (
    Good(
        ("Bol à oreilles personnalisé", "Bowl with handles and a name"), POTTERY, "standard", "bowl:blue",
        (
            Kind((WHITE, ("Petit, 25 cl", "Small, 25 cl")), "BOL-OR-BC-P", "21.50", 380, 18),
            Kind((WHITE, ("Moyen, 40 cl", "Medium, 40 cl")), "BOL-OR-BC-M", "24.50", 460, 23),
            Kind((BLUE, ("Petit, 25 cl", "Small, 25 cl")), "BOL-OR-BI-P", "21.50", 380, 12),
            Kind((BLUE, ("Moyen, 40 cl", "Medium, 40 cl")), "BOL-OR-BI-M", "24.50", 460, 9),
            Kind((GREEN, ("Petit, 25 cl", "Small, 25 cl")), "BOL-OR-VG-P", "21.50", 380, 0),
            Kind((GREEN, ("Moyen, 40 cl", "Medium, 40 cl")), "BOL-OR-VG-M", "24.50", 460, 0),
        ),
        axes=(COLOUR, SIZE),
        asks=(("text", FIRST_NAME, True, 12, "0", ()),),
    ),
    Good(
        ("Bol à soupe « Grand large »", "“Open sea” soup bowl"), POTTERY, "standard", "bowl:clay",
        (
            Kind((WHITE,), "BOL-GL-BC", "19.90", 420, 14),
            Kind((BLUE,), "BOL-GL-BI", "19.90", 420, 17),
            Kind((GREEN,), "BOL-GL-VG", "19.90", 420, 6),
            Kind((SAND,), "BOL-GL-GB", "19.90", 420, 4),
        ),
        axes=(COLOUR,),
    ),
    Good(("Bol à punch, grès brut", "Punch bowl, raw stoneware"), POTTERY, "standard", "bowl:stone",
         _one("BOL-PU", "68.00", 2300, 2)),
    Good(("Bolée à cidre, lot de 6", "Cider cups, set of 6"), POTTERY, "standard", "mug:plum",
         (Kind((WHITE,), "BOLEE-6-BC", "54.00", 1500, 6), Kind((SAND,), "BOLEE-6-GB", "54.00", 1500, 3)),
         axes=(COLOUR,)),
    Good(("Bol d’enfant « Korrigan »", "Child’s bowl “Korrigan”"), POTTERY, "standard", "bowl:green",
         _one("BOL-KO", "17.50", 340, 0), asks=(("text", FIRST_NAME, False, 10, "3.50", ()),)),
    Good(
        ("Service de table « Grand large »", "“Open sea” dinner set"), POTTERY, "standard", "plate:sand",
        (
            Kind((("24 pièces", "24 pieces"), BLUE), "SRV-GL-24-BI", "684.00", 14800, 1),
            Kind((("24 pièces", "24 pieces"), WHITE), "SRV-GL-24-BC", "684.00", 14800, 2),
            Kind((("12 pièces", "12 pieces"), BLUE), "SRV-GL-12-BI", "356.00", 7500, 4),
        ),
        axes=(("Pièces", "Pieces"), COLOUR), low=1,
    ),
    Good(("Assiette creuse « Grand large »", "“Open sea” soup plate"), POTTERY, "standard", "plate:blue",
         (Kind((BLUE,), "ASC-GL-BI", "28.00", 610, 31), Kind((WHITE,), "ASC-GL-BC", "28.00", 610, 26)),
         axes=(COLOUR,)),
    Good(("Assiette à dessert « Rivage »", "“Shore” dessert plate"), POTTERY, "standard", "plate:sea",
         _one("ASD-RI", "18.00", 380, 40)),
    Good(("Mug « Port-Rhu »", "“Port-Rhu” mug"), POTTERY, "standard", "mug:blue",
         (Kind((BLUE,), "MUG-PR-BI", "16.50", 350, 44), Kind((GREEN,), "MUG-PR-VG", "16.50", 350, 21),
          Kind((WHITE,), "MUG-PR-BC", "16.50", 350, 3)),
         axes=(COLOUR,), asks=(("text", FIRST_NAME, False, 12, "4.00", ()),)),
    Good(("Pichet à cidre", "Cider jug"), POTTERY, "standard", "vase:clay", _one("PICHET", "46.00", 1200, 8)),
    Good(("Vase « Ressac »", "“Backwash” vase"), POTTERY, "standard", "vase:sea",
         _one("VASE-RE", "72.00", 1650, 5)),
    Good(("Bougie cire d’abeille", "Beeswax candle"), POTTERY, "standard", "candle:honey",
         _one("BOUGIE", "9.80", 180, 63)),
    Good(("Bretagne, terre de potiers", "Brittany, land of potters"), BOOKS, "reduced", "book:red",
         _one("978-2-84346-802-4", "39.00", 1280, 6)),
    Good(("Les bols bretons, une histoire", "Breton bowls, a history"), BOOKS, "reduced", "book:clay",
         _one("978-2-84346-771-3", "29.90", 720, 11)),
    Good(("Carnet d’un tourneur", "A thrower’s notebook"), BOOKS, "reduced", "book:sand",
         _one("978-2-84346-815-4", "14.00", 240, 19)),
    Good(("La Gazette des ateliers, n° 12", "The Workshop Gazette, no. 12"), PRESS, "special", "card:stone",
         _one("GAZ-12", "6.50", 160, 55)),
    Good(
        ("Miel de sarrasin de Brocéliande", "Buckwheat honey from Brocéliande"), HONEY, "reduced",
        "jar:honey",
        (
            Kind((("Pot de 250 g", "250 g jar"),), "MIEL-SAR-250", "7.20", 420, 36),
            Kind((("Pot de 500 g", "500 g jar"),), "MIEL-SAR-500", "12.90", 760, 64),
            Kind((("Pot de 1 kg", "1 kg jar"),), "MIEL-SAR-1000", "23.50", 1420, 12),
        ),
        axes=(JAR,),
    ),
    Good(("Miel de bruyère", "Heather honey"), HONEY, "reduced", "jar:clay",
         (Kind((("Pot de 250 g", "250 g jar"),), "MIEL-BRU-250", "8.90", 420, 22),
          Kind((("Pot de 500 g", "500 g jar"),), "MIEL-BRU-500", "15.80", 760, 2)),
         axes=(JAR,)),
    Good(("Miel en vrac", "Honey by weight"), HONEY, "reduced", "jar:sand",
         _one("MIEL-VRAC", "23.90", 1000, 40), unit="kg", step="0.001"),
    Good(("Pain d’épices à trancher", "Gingerbread to slice"), HONEY, "reduced", "box:clay",
         _one("PAIN-EP", "11.40", 500, 17)),
    Good(("Sel aux algues", "Seaweed salt"), HONEY, "reduced", "jar:sea", _one("SEL-ALG", "5.60", 210, 48)),
    Good(("Hydromel de la presqu’île", "Mead from the peninsula"), HONEY, "standard", "bottle:honey",
         _one("HYDROMEL", "18.50", 1350, 24)),
    Good(
        ("Plaid en laine des monts d’Arrée", "Wool throw from the Arrée hills"), TEXTILES, "standard",
        "throw:green",
        (Kind((("130 × 180 cm", "130 × 180 cm"), FOAM), "PLD-ARR-EC", "149.00", 1250, 11),
         Kind((("130 × 180 cm", "130 × 180 cm"), HEATHER), "PLD-ARR-BR", "149.00", 1250, 3),
         Kind((("180 × 220 cm", "180 × 220 cm"), FOAM), "PLD-ARG-EC", "219.00", 2100, 0)),
        axes=(SIZE, COLOUR), asks=(("text", INITIALS, False, 3, "12.00", ()),),
    ),
    Good(("Torchon métis « Glaz »", "“Glaz” linen tea towel"), TEXTILES, "standard", "towel:sea",
         _one("TOR-GLAZ", "14.00", 140, 52), asks=(("choice", WRAP, False, None, "2.50", PAPERS),)),
    Good(("Nappe en lin lavé", "Washed linen tablecloth"), TEXTILES, "standard", "towel:sand",
         (Kind((("140 × 200 cm", "140 × 200 cm"),), "NAP-LIN-200", "89.00", 780, 7),
          Kind((("140 × 280 cm", "140 × 280 cm"),), "NAP-LIN-280", "119.00", 1050, 4)),
         axes=(SIZE,)),
    Good(("Pull marin, laine peignée", "Sailor’s jumper, combed wool"), TEXTILES, "standard", "shirt:blue",
         (Kind((("S", "S"),), "PUL-S", "128.00", 690, 3), Kind((("M", "M"),), "PUL-M", "128.00", 720, 6),
          Kind((("L", "L"),), "PUL-L", "128.00", 760, 5), Kind((("XL", "XL"),), "PUL-XL", "128.00", 800, 0)),
         axes=(SIZE,)),
    Good(("Coussin « Noroît »", "“Nor’wester” cushion"), TEXTILES, "standard", "throw:plum",
         _one("COU-NO", "42.00", 450, 13)),
    Good(("Carte-cadeau d’atelier : initiation au tour", "Workshop card: first throw on the wheel"), POTTERY,
         "standard", "card:blue", _one("ATELIER-1", "65.00", 10, 30),
         asks=(("date", ("Date souhaitée", "Wished date"), False, None, "0", ()),)),
)  # fmt: skip
