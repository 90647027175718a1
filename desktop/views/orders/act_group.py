"""What the groups of acts on an order's page share: actions with keys, and why one is switched off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.command_refusals import Reason
from desktop.services.commands.commands import Answer, Command, can
from desktop.services.orders.ledger_cards import OrderCard
from desktop.views import messages
from desktop.views.context import DeskContext
from desktop.views.icons import icon
from desktop.views.parts.keys import key_hint

WAITS = "waits"
"""Property of an action that is off only as long as the order is on hold."""


def say_why(action: QAction, answer: Answer) -> None:
    """Switch an action on or off; its tool tip says why it is off, or by which key it is done."""
    action.setProperty(WAITS, answer.reason is Reason.ON_HOLD)
    action.setEnabled(answer.ok)
    keyed = f"{action.text()}  {key_hint(action.shortcut())}"
    action.setToolTip(messages.reason_words(answer.reason) if answer.reason else keyed)


class ActGroup(QObject):
    """Some acts on the order that the page shows; a group says which ``actions`` it has, by name."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._card: OrderCard | None = None
        self.actions: dict[str, QAction] = {}

    def make(self, name: str, drawing: str, keys: str, deed: Callable[[], object], word: str = "") -> None:
        """Add an action to the page, under this name."""
        action = QAction(icon(drawing), word, self._page)
        action.setObjectName(f"act.{name}")
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: deed())
        self._page.addAction(action)
        self.actions[name] = action

    def allow(self, name: str, command: Command, word: str = "") -> None:
        """Switch an action on where the order allows the command; else its tool tip says why it does not."""
        if word:
            self.actions[name].setText(word)
        say_why(self.actions[name], can(command, self._shown()))

    def allow_when(self, name: str, ok: bool, why: str, word: str = "") -> None:
        """Switch an action on or off, with another ``word`` where it has one for this order."""
        action = self.actions[name]
        if word:
            action.setText(word)
        action.setEnabled(ok)
        action.setToolTip(why or f"{action.text()}  {key_hint(action.shortcut())}")

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do it; a refusal is shown above the page, and it is done once somebody approved it."""
        try:
            deed()
        except DeskError as error:
            self._context.refuse(error, deed)
            return False
        return True

    def _shown(self) -> OrderCard:
        assert self._card is not None
        return self._card
