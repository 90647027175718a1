"""What a printer has taken and by which template it was made, in words. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.shell.papers import Printed
from desktop.views import labels

translate = QCoreApplication.translate


def printed_words(done: Printed) -> str:
    """Which document, or how many, and where."""
    if len(done.numbers) == 1:
        text = translate("Window", "{number} printed on {printer}")
        return text.format(number=done.numbers[0], printer=done.printer)
    text = translate("Window", "{count} documents printed on {printer}")
    return text.format(count=labels.count(len(done.numbers)), printer=done.printer)


def replaced_words(number: str) -> str:
    """That the shop's own template failed on a document, which was made all the same."""
    text = translate("Window", "Your template failed on {number}: it was made with the built-in one")
    return text.format(number=number)
