"""What the number fields share: reading as a whole, saying what cannot be read, never giving half of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.exact import NumberMissing, NumberOutside
from desktop.views.parts.beside import say_beside
from desktop.views.parts.paint import BODY, RIGHT, width_of, write
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.style import font
from desktop.views.tokens import COUNTER, FORM


class NumberField(QLineEdit):
    """What the number fields share; use one of the classes in ``numbers`` and ``measures``."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._error: DeskError | None = None
        self._said, self._needed = False, False
        self._bounds: tuple[Decimal | int, Decimal | int] | None = None
        self.setFixedHeight(height)
        self.setFont(font(15 if height >= COUNTER else 13))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._typed)

    def need(self, least: Decimal | int, most: Decimal | int) -> None:
        """Take no empty field, and no number outside these bounds."""
        self._needed = True
        self.bound(least, most)

    def bound(self, least: Decimal | int, most: Decimal | int) -> None:
        """Take no number outside these bounds."""
        self._bounds = (least, most)

    def problem(self) -> DeskError | None:
        """Why the text cannot be read, or None."""
        return self._error

    def value(self) -> Any:
        """The number that stands here, as its class gives it; None when the field is empty.

        Raises the refusal of a text that cannot be read, or of an empty field where a number is needed.
        """
        error = self.refusal()
        if error is not None:
            raise error
        return self._value

    def peek(self) -> Any:
        """The number, None also while it cannot be read: to show something by, never to write it."""
        return None if self._error is not None else self._value

    def refusal(self) -> DeskError | None:
        """Why what stands here cannot be taken, an empty field where a number is needed too; else None."""
        if self._error is None and self._needed and self._value is None:
            return NumberMissing()
        return self._error

    def commit(self) -> bool:
        """Whether what stands here can be taken; if not, it is said beside the field."""
        error = self.refusal()
        if error is not None:
            mark_problem(self, True)
            self._say(error)
        return error is None

    def show_value(self, value: Any) -> None:
        """Show a number, without telling it."""
        self._set(value)

    def put(self, text: str) -> None:
        """Let a text stand here as if it was being typed; it may be unfinished or wrong."""
        self.setText(text)
        self._typed(text)

    def said(self, value: Any) -> str:
        """A number as it would stand here, with its sign."""
        return f"{self._write(value)}\u00a0{self._suffix()}".strip()

    def _read(self, text: str) -> Any:
        raise NotImplementedError

    def _write(self, value: Any) -> str:
        raise NotImplementedError

    def _suffix(self) -> str:
        return ""

    def _set(self, value: Any) -> None:
        self._value, self._error = value, None
        mark_problem(self, False)
        self._say(None)
        self._tidy()

    def _tidy(self) -> None:
        self.setText("" if self._value is None else self._write(self._value))

    def _typed(self, text: str) -> None:
        was_wrong = self._error is not None
        try:
            value = self._within(self._read(text)) if text.strip() else None
        except DeskError as error:
            self._error = error
            mark_problem(self, True)
            self._say(error)
            self.refused.emit(error)
            return
        self._error = None
        mark_problem(self, False)
        self._say(None)
        if was_wrong or value != self._value:
            self._value = value
            self.changed.emit(value)

    def _within(self, value: Any) -> Any:
        if self._bounds is not None and not self._bounds[0] <= value <= self._bounds[1]:
            raise NumberOutside(*(self._write(type(value)(bound)) for bound in self._bounds))
        return value

    def _say(self, error: DeskError | None) -> None:
        """Say beside the field why it is refused; None when all is well again."""
        if error is None and not self._said:
            return
        from desktop.views.messages import words  # the first picture needs no refusals

        self._said = error is not None
        say_beside(self, "" if error is None else words(error))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._error is None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._tidy()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._error is None:
            self._tidy()
        super().changeEvent(event)

    def _reserve(self) -> None:
        self.setTextMargins(0, 0, round(width_of(self._suffix(), BODY) + 7) if self._suffix() else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._suffix():
            box = QRectF(self.rect()).adjusted(0, 0, -12, 0)
            write(QPainter(self), box, self._suffix(), BODY, "muted", RIGHT)
