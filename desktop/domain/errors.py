"""The user's own trouble, as facts. The views put each kind into words; nobody else does.

``DeskError.field`` names the input that caused it (``"quantity"``, ``"lines.0.unit_price"``), so that a form
can show the sentence beside it. ``code`` is stable and is what the command line and tests see.
"""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(eq=False)
class DeskError(Exception):
    """A refusal that the person at the counter can do something about. Nothing was saved."""

    def __str__(self) -> str:
        facts = ", ".join(f"{item.name}={getattr(self, item.name)!r}" for item in fields(self))
        return f"{type(self).__name__}({facts})"

    @property
    def where(self) -> str:
        """Name of the field that caused it, or an empty string."""
        return str(getattr(self, "field", ""))
