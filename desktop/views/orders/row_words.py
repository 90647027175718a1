"""The words at the left of a row in a form: what it is about, whole, over what more is to be known."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

translate = QCoreApplication.translate


def answers(texts: Iterable[tuple[str, str]]) -> list[str]:
    """What was asked for a line, each question with its answer."""
    pattern = translate("Products", "{question}: {answer}")
    return [pattern.format(question=question, answer=answer) for question, answer in texts]


def row_words(*lines: QWidget) -> QVBoxLayout:
    """Lines below each other, in the middle of a row that is higher."""
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addStretch(1)
    for line in lines:
        words.addWidget(line)
    words.addStretch(1)
    return words
