"""Effects that say what a command leaves undone, so that nobody is surprised by it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.effects import Effect


@dataclass(frozen=True, slots=True)
class InvoiceWaits(Effect):
    """The shop's policy wants the invoice now, but the order is on hold: resuming issues it."""

    topic: ClassVar[str] = "papers"
