"""Several known things in one field: products, customers. What is typed finds them, and Enter takes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt
from PySide6.QtWidgets import QWidget

from desktop.views.parts.beside import say_beside
from desktop.views.parts.offers import offer_below
from desktop.views.parts.token_list import TokenList
from desktop.views.tokens import FORM

translate = QCoreApplication.translate

Item = tuple[Any, str]
"""A key, and what it is called."""
Find = Callable[[str], Sequence[Item]]


def told_apart(items: Sequence[Item]) -> dict[str, Any]:
    """Things by what they are called; where two are called the same, the second one has its key behind it."""
    found: dict[str, Any] = {}
    for key, label in items:
        found[label if label not in found else f"{label} ({key})"] = key
    return found


class PickList(TokenList):
    """``changed`` as in ``TokenList``; only what ``find`` knows can be taken, ``most`` of them at most."""

    correctable = False

    def __init__(
        self,
        placeholder: str,
        find: Find,
        *,
        most: int | None = None,
        height: int = FORM,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, height, parent=parent)
        self._find, self._most = find, most
        self._items: dict[str, Any] = {}
        self._offered: dict[str, Any] = {}
        self._words = QStringListModel(self)
        offer = offer_below(self.typing, self._words)
        self.typing.textEdited.connect(self._offer)
        offer.activated.connect(self.take, Qt.ConnectionType.QueuedConnection)
        self.removed.connect(self._forget)

    def keys(self) -> tuple[Any, ...]:
        """What is taken, in its order."""
        return tuple(self._items[label] for label in self.values())

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these, without telling it."""
        self._items = told_apart(items)
        self._fit()

    def take(self) -> None:
        """Take what is typed, if it is known; else it stays to be put right."""
        text = self.typing.text().strip()
        if not text:
            return
        if text not in self._offered:  # not one of those that were offered for what was typed
            self._offer(text)
        label = text if text in self._offered else next(iter(self._offered), "")
        if not label:
            return
        self.typing.clear()
        if self._offered[label] not in self._items.values():
            kept = list(self._items.items())[: None if self._most is None else self._most - 1]
            self._items = told_apart([(key, known) for known, key in (*kept, (label, self._offered[label]))])
            self._fit()
            self.added.emit(label)
            self.changed.emit()

    def commit(self) -> bool:
        """Take what is typed; False, with a sentence beside the field, when nothing known begins so."""
        self.take()
        known = not self.typing.text().strip()
        if not known:
            say_beside(self, translate("Voucher", "Nothing known begins so."))
        return known

    def _offer(self, text: str) -> None:
        self._offered = told_apart(self._find(text) if text.strip() else ())
        self._words.setStringList([*self._offered])

    def _forget(self, label: str) -> None:
        self._items.pop(label, None)
        self._fit()

    def _fit(self) -> None:
        self.set_values([*self._items])
        self.typing.setVisible(self._most is None or len(self._items) < self._most)
