"""A dot of colour beside a word that names one, in the two languages of the screen. No widgets."""

from __future__ import annotations

from desktop.domain.folding import words

_COLOURS = {
    "#F3EEE1": "blanc blanche white ecru creme cream ivoire ivory naturel natural",
    "#2B2D31": "noir noire black anthracite",
    "#8B8F96": "gris grise grey gray ardoise slate",
    "#2F4B7C": "marine navy",
    "#3D6DA8": "bleu bleue blue iroise",
    "#5B7F4B": "vert verte green goemon sauge sage olive",
    "#B23A34": "rouge red brique brick",
    "#6E2B3B": "bordeaux burgundy prune plum",
    "#D98BA3": "rose pink",
    "#D9772F": "orange",
    "#E2B93B": "jaune yellow moutarde mustard miel honey",
    "#75607F": "violet violette purple lavande lavender",
    "#7A5236": "marron brun brune brown chocolat chocolate terre",
    "#C9A97A": "beige sable sand lin linen",
    "#3E8E93": "turquoise glaz teal",
}
_BY_WORD = {word: colour for colour, known in _COLOURS.items() for word in known.split()}


def swatch(value: str) -> str:
    """``#RRGGBB`` for a value such as ``Bleu d'Iroise`` or ``Blanc cassé``; empty when it names no colour."""
    return next((_BY_WORD[word] for word in words(value) if word in _BY_WORD), "")
