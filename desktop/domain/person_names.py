"""A full name typed in one field, parted into first and family name as the West of Europe writes them."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.folding import fold

FIRST_OF_ALL = frozenset({"le", "la", "les", "de", "du", "des", "van", "von", "der", "den", "zu", "vom"})
"""Words that begin a family name, even as the first word of all."""

PARTICLES = FIRST_OF_ALL | {
    "di", "da", "do", "dos", "das", "del", "della", "dello", "degli", "ter", "ten", "zum", "zur", "el", "al",
    "ben", "bin", "ibn",
}  # fmt: skip
"""Words that begin a family name after a first name; alone in front they may be a first name, as Ben is."""

_STAY_SMALL = PARTICLES - {"le", "la", "les"}
_ELIDED = ("d'", "l'", "d’", "l’")
_VOWELS = frozenset("aeiouy")
_LETTERS_OF_INITIALS = 2


def split_name(text: str) -> tuple[str, str]:
    """First name and family name; a single word is a family name.

    A comma parts them, the family name before it. Words in capitals are the family name wherever they stand.
    Else it begins with a particle (``le``, ``de``, ``van``, ``d’`` and the like), or is the last word.
    """
    before, comma, after = text.partition(",")
    if comma:
        return _joined(after.split()), _joined(before.split())
    words = text.split()
    if len(words) < 2:
        return "", _joined(words)
    return _by_capitals(words) or _by_particle(words) or (_joined(words[:-1]), words[-1])


def with_capitals(name: str) -> str:
    """A name with capitals in front; particles stay as typed, but for a first ``le`` or ``la``."""
    words = name.split()
    return _joined(
        word if _stays(words, at) else word[:1].upper() + word[1:] for at, word in enumerate(words)
    )


def _by_capitals(words: list[str]) -> tuple[str, str] | None:
    """Capitals in a name that is not all capitals; a particle right before them belongs to them."""
    loud = [_loud(word) for word in words]
    if all(loud) or not any(loud):
        return None
    for at in range(len(words) - 2, -1, -1):
        if loud[at + 1] and _particle(words[at]):
            loud[at] = True
    if all(loud):
        return "", _joined(words)
    first = [word for word, family in zip(words, loud, strict=True) if not family]
    return _joined(first), _joined(word for word, family in zip(words, loud, strict=True) if family)


def _by_particle(words: list[str]) -> tuple[str, str] | None:
    """The family name from its particle on; in front of all, particles and one word are it."""
    if fold(words[0]) in FIRST_OF_ALL or _elided(words[0]):
        at = 0
        while at < len(words) - 1 and not _elided(words[at]) and fold(words[at]) in PARTICLES:
            at += 1
        return _joined(words[at + 1 :]), _joined(words[: at + 1])
    start = next((at for at in range(1, len(words) - 1) if _particle(words[at])), None)
    if start is None and _elided(words[-1]):
        start = len(words) - 1
    return None if start is None else (_joined(words[:start]), _joined(words[start:]))


def _loud(word: str) -> bool:
    """Whether a word is written in capitals and is more than initials, such as ``J.`` or ``JP``."""
    letters = [letter for letter in word if letter.isalpha()]
    if len(letters) < _LETTERS_OF_INITIALS or not all(letter.isupper() for letter in letters):
        return False
    return len(letters) > _LETTERS_OF_INITIALS or not _VOWELS.isdisjoint(fold(word))


def _particle(word: str) -> bool:
    return fold(word) in PARTICLES or _elided(word)


def _elided(word: str) -> bool:
    return word.lower().startswith(_ELIDED)


def _stays(words: list[str], at: int) -> bool:
    small = fold(words[at])
    return small in _STAY_SMALL or _elided(words[at]) or (at > 0 and small in PARTICLES)


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)
