"""What can be a phone number, as far as its writing tells."""

from __future__ import annotations

from desktop.domain.folding import digits

LEAST_DIGITS = 3


def is_phone(text: str) -> bool:
    """Whether it has enough digits; how they are parted, and what is said of an extension, differs."""
    return len(digits(text)) >= LEAST_DIGITS
