"""What issuing an invoice by hand will do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from desktop.domain.effects import Effect


@dataclass(frozen=True, slots=True)
class InvoiceMade(Effect):
    """The invoice of the whole order, as somebody asked for it; its number comes when it is issued.

    ``supplied_on`` is the date of supply that it says, None for none yet. A credit note of what was given
    back before is an effect of its own.
    """

    gross_minor: int
    tax_minor: int
    supplied_on: date | None
    topic: ClassVar[str] = "papers"
