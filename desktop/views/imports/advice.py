"""What to do about a refused file, where the refusal itself does not say it. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.exchange.refusals import (
    ColumnsNotFound,
    FileEmpty,
    FileNotReadable,
    RowsMissing,
    TooManyColumns,
    WrongKindOfFile,
)

translate = QCoreApplication.translate


def refusal_advice(error: Exception) -> str:
    """A sentence, empty when nothing is to be added."""
    if isinstance(error, ColumnsNotFound):
        return translate("Import", "Choose it in the list at the right, then try again.")
    if isinstance(error, WrongKindOfFile | FileEmpty | RowsMissing):
        return translate("Import", "Choose another file.")
    if isinstance(error, FileNotReadable):
        return translate("Import", "Is it still there, and may you open it?")
    if isinstance(error, TooManyColumns):
        return translate("Import", "Leave out the columns that are not needed.")
    return ""
