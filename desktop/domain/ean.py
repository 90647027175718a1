"""Article numbers in bars: EAN-8, UPC-A, EAN-13 and GTIN-14 carry a digit that shows a slip of the finger."""

from __future__ import annotations

LENGTHS = frozenset({8, 12, 13, 14})


def expected_digit(code: str) -> str | None:
    """The last digit such a code should have when it has another; None for a good code and any other kind."""
    if not (code.isascii() and code.isdecimal() and len(code) in LENGTHS):
        return None
    weighed = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(code[:-1])))
    wanted = str(-weighed % 10)
    return None if code.endswith(wanted) else wanted


_UNSHIFTED = str.maketrans("&é\"'(-è_çà", "1234567890")


def as_meant(code: str) -> str:
    """A code as it is printed, when the scanner means an American keyboard and the machine has a French one.

    There the row of the digits gives ``&é"'(-è_çà``. Only what is an article number then is taken for one.
    """
    read = code.translate(_UNSHIFTED)
    is_number = read.isascii() and read.isdecimal() and len(read) in LENGTHS
    return read if is_number and not code.isdecimal() and expected_digit(read) is None else code
