"""What can be a phone number, as far as its writing tells."""

from __future__ import annotations


def is_phone(text: str) -> bool:
    """Whether it has digits and no letters; how many, and how they are parted, differs by country."""
    return any(letter.isdigit() for letter in text) and not any(letter.isalpha() for letter in text)
