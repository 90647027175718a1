"""What an order or a quote without a number is called where there is only text."""

from __future__ import annotations

HANDLE = "draft-"
"""What a quote without a number is called on the command line, with its row id behind."""


def handle(quote_id: int, number: str) -> str:
    """What a quote is called where there is only text."""
    return number or f"{HANDLE}{quote_id}"
