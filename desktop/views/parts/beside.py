"""The sentence beside a field that says why it cannot be taken: it stands in the row around the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

Say = Callable[[str], None]


def say_beside(field: QWidget, sentence: str) -> None:
    """Say it in the nearest row around the field: what has ``set_problem``, or ``say`` in a line of an order.

    An empty sentence says that all is well again. A field without a row says it when it is pointed at.
    """
    say = _row_of(field)
    if say is not None:
        say(sentence)
        return
    field.setToolTip(sentence)
    field.setAccessibleDescription(sentence)


def _row_of(field: QWidget) -> Say | None:
    around = field.parentWidget()
    while around is not None:
        say: Say | None = getattr(around, "set_problem", None) or getattr(around, "say", None)
        if say is not None:
            return say
        around = around.parentWidget()
    return None
