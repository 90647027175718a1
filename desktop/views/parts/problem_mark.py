"""The red edge of a field whose content is refused."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def mark_problem(field: QWidget, wrong: bool) -> None:
    """Give the field the edge of a refused value, or take it away; where a part of it is typed into, that."""
    proxy = field.focusProxy()
    field = field if proxy is None else proxy
    if bool(field.property("problem")) != wrong:
        field.setProperty("problem", wrong)
        field.style().unpolish(field)
        field.style().polish(field)
        field.update()
