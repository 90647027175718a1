"""Which postcodes there can be. Only of France the form is known: five digits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.domain.errors import DeskError

_FRENCH = re.compile("[0-9]{5}")


@dataclass(eq=False)
class PostcodeWrong(DeskError):
    """A French postcode that has not exactly five digits."""

    postcode: str
    field: str = "postcode"


def postcode_possible(postcode: str, country: str) -> bool:
    """True for a postcode that the country can have; nothing typed is left to who needs one.

    Spaces between the digits do not count: ``29 900`` is a postcode.
    """
    compact = "".join(postcode.split())
    return country.upper() != "FR" or not compact or _FRENCH.fullmatch(compact) is not None


def require_postcode(postcode: str, country: str, field: str = "postcode") -> None:
    """Raise PostcodeWrong for a postcode that the country cannot have."""
    if not postcode_possible(postcode, country):
        raise PostcodeWrong(postcode, field)
