"""Text as it is compared: without case, accents, ligatures or odd spaces. One rule for every search."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """``"Crème  BRÛLÉE"`` as ``"creme brulee"``; what is not a letter stays."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


def words(text: str) -> list[str]:
    """The folded runs of letters and digits in a text."""
    return _WORD.findall(fold(text))


def digits(text: str) -> str:
    """Only the digits, for phone numbers."""
    return "".join(filter(str.isdigit, text))


def search_key(*texts: str) -> str:
    """What a LIKE search looks through: a space before each folded word, so ``'% dup%'`` finds starts."""
    found = [word for text in texts for word in fold(text).split()]
    return " " + " ".join(dict.fromkeys(found)) if found else ""
