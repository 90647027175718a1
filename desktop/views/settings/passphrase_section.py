"""Whether the shop file is under a passphrase."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.services.copies.encryption import protected
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.settings.passphrase_sheet import CHANGE, CODE, REMOVE, SET, PassphraseSheet
from desktop.views.settings.section import Say, Section

translate = QCoreApplication.translate


def make(context: DeskContext) -> Section:
    """The section."""
    return PassphraseSection(context)


class PassphraseSection(Section):
    """Made anew when that changes: the whole window is."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            translate("Settings", "Passphrase"),
            translate(
                "Settings",
                "For a machine that may be stolen. Without the passphrase or its recovery code nobody can"
                " read the shop file or its copies: not you either.",
            ),
        )
        self.sheet: PassphraseSheet | None = None
        self.group()
        locked = protected(context.keeper.shop())
        for row in _locked() if locked else _open():
            self._offer(*row)

    def _offer(self, act: str, title: str, helper: str, word: str) -> None:
        button = Button(word, icon="lock" if act in (SET, CHANGE) else "")
        button.clicked.connect(partial(self._ask, act))
        self.add(Say(f"passphrase.{act}", title, helper), button)

    def _ask(self, act: str, _checked: bool = False) -> None:
        keeper = self.context.keeper
        self.sheet = sheet = PassphraseSheet(self.window(), keeper.shop(), act)
        sheet.accepted.connect(partial(self._do, sheet, act))
        sheet.accepted.connect(sheet.deleteLater)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.open(sheet.new if act == SET else sheet.now)

    def _do(self, sheet: PassphraseSheet, act: str) -> None:
        keeper = self.context.keeper
        if act == CODE:
            keeper.code_asked.emit()
        else:
            keeper.lock_asked.emit(sheet.passphrase)


Row = tuple[str, str, str, str]
"""What is done, its title, what it means, and the word of the button."""


def _locked() -> tuple[Row, ...]:
    return (
        (
            CHANGE,
            translate("Settings", "Change the passphrase"),
            translate("Settings", "The file is locked now. Another passphrase makes another recovery code."),
            translate("Settings", "Change…"),
        ),
        (
            CODE,
            translate("Settings", "Recovery code"),
            translate("Settings", "To print it again, when the paper is lost."),
            translate("Settings", "Show…"),
        ),
        (
            REMOVE,
            translate("Settings", "No passphrase any more"),
            translate("Settings", "The shop file becomes an ordinary one that anybody here can read."),
            translate("Settings", "Remove…"),
        ),
    )


def _open() -> tuple[Row, ...]:
    return (
        (
            SET,
            translate("Settings", "Lock the shop file"),
            translate("Settings", "Asked at each start. Copies are locked with it."),
            translate("Settings", "Set a passphrase…"),
        ),
    )
