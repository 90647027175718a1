"""What is offered below a field while somebody types, in the look of our other lists."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from desktop.views.style import font

MOST = 8


def offer_below(field: QLineEdit, model: QAbstractItemModel, *, filtered: bool = False) -> QCompleter:
    """A completer of the field; with ``filtered`` it shows only what holds the typed text."""
    offers, popup = QCompleter(model, field), QListView()
    popup.setProperty("offer", True)
    popup.setFont(font(13))
    offers.setPopup(popup)
    offers.setMaxVisibleItems(MOST)
    offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    offers.setFilterMode(Qt.MatchFlag.MatchContains)
    modes = QCompleter.CompletionMode
    offers.setCompletionMode(modes.PopupCompletion if filtered else modes.UnfilteredPopupCompletion)
    field.setCompleter(offers)
    return offers
