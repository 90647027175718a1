"""Where the chips in the head of a page stand: beside the number, or in a row of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.tokens import GAP_8

AFTER_NUMBER, SECOND_ROW = 2, 1


def move_chips(chips: QWidget, column: QVBoxLayout, top: QHBoxLayout, *, beside: bool) -> None:
    """Put them into the first row of the head, after way back and number, or below it."""
    if beside and top.indexOf(chips) < 0:
        column.removeWidget(chips)
        top.insertWidget(AFTER_NUMBER, chips)
    elif not beside and top.indexOf(chips) >= 0:
        top.removeWidget(chips)
        column.insertWidget(SECOND_ROW, chips)
    chips.setContentsMargins(0 if beside else GAP_8, 0, 0, 0)
