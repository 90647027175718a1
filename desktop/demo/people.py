"""Who buys in the demo shop: names, streets and towns that belong to nobody, mixed by chance."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from desktop.domain.folding import fold

FIRST = (
    "Soizic", "Jean-Baptiste", "Fañch", "Anne-Gaëlle", "Éloïse", "Maël", "Rozenn", "Hélène",
    "Pierre-Yves", "Noémie", "Tugdual", "Gwenaëlle", "Yann", "Léa", "Ewen", "Aziliz", "Corentin",
    "Maïwenn", "Ronan", "Nolwenn", "Erwan", "Katell", "Loïc", "Solenn", "Mathilde", "Antoine", "Inès",
    "Youssef", "Chloé", "Dominique", "Béatrice", "Ahmed", "Ursula", "Wim", "Margaret", "Karl", "Agnès",
    "Zoé", "Paul", "Françoise",
)  # fmt: skip
LAST = (
    "Le Gall", "Quéméner", "Abgrall", "Le Bourhis-Kervella", "Tréguier", "Guivarc’h", "Kerbrat",
    "Le Dantec-Riou", "Cozic", "Jézéquel", "L’Helgouac’h", "Péron", "Morvan", "Kervella", "Tanguy",
    "Le Roux", "Bihan", "Cariou", "Nédélec", "Floc’h", "Rivoal", "Dupré", "Martin", "Lefèvre", "Garnier",
    "Moreau", "Benali", "Haddad", "Okafor", "Schneider", "de Vries", "O’Connor", "Whitfield", "Marchand",
    "Poulain", "Besnard", "Chauvin", "Delaunay", "Fontaine", "Guérin",
)  # fmt: skip
COMPANIES = (
    "Librairie L’Encre de Bretagne", "Chambres d’hôtes Ty Mamm-Gozh", "Crêperie La Belle Étoile",
    "Médiathèque de Douarnenez", "Hôtel du Port", "Épicerie Le Grain de Sel", "Galerie du Môle",
    "Café des Dunes", "Office de tourisme du Cap", "Restaurant L’Ancre d’Or", "Boutique Au Fil de l’Eau",
    "École Jules-Verne",
)  # fmt: skip
STREETS = (
    "venelle des Goélands", "rue de l’Abbé-Grégoire", "quai du Port-Rhu", "place de l’Enfer", "rue Haute",
    "rue des Plomarc’h", "allée des Tamaris", "route de la Pointe", "impasse du Lavoir",
    "rue Jean-Jaurès", "chemin de Kerlaz", "boulevard de la Plage", "rue du Four-à-Chaux",
    "sentier des Douaniers",
)  # fmt: skip
TOWNS = (
    ("29100", "Douarnenez"), ("29780", "Plouhinec"), ("29000", "Quimper"), ("29200", "Brest"),
    ("56000", "Vannes"), ("56100", "Lorient"), ("22000", "Saint-Brieuc"), ("35000", "Rennes"),
    ("44000", "Nantes"), ("75011", "Paris"), ("69003", "Lyon"), ("33000", "Bordeaux"), ("59000", "Lille"),
    ("67000", "Strasbourg"), ("13006", "Marseille"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A customer to be."""

    first: str
    last: str
    company: str
    email: str
    phone: str
    street: str
    postcode: str
    city: str
    language: str


def person(chance: Random, place: int) -> Person:
    """The customer number ``place``; e-mail addresses end in ``example.org`` and reach nobody."""
    first, last = chance.choice(FIRST), chance.choice(LAST)
    company = chance.choice(COMPANIES) if chance.random() < 0.08 else ""
    box = f"{fold(first)}.{fold(last)}{place}".replace(" ", "").replace("’", "").replace("'", "")
    postcode, city = chance.choice(TOWNS)
    return Person(
        first=first,
        last=last,
        company=company,
        email=f"{box}@example.org" if chance.random() < 0.8 else "",
        phone=f"06 {' '.join(f'{chance.randrange(100):02d}' for _ in range(4))}",
        street=f"{chance.randrange(1, 96)} {chance.choice(STREETS)}",
        postcode=postcode,
        city=city,
        language="en" if last in ("O’Connor", "Whitfield", "Okafor", "de Vries") else "fr",
    )
