"""Set, change or take off the passphrase of the shop file, or see its recovery code again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.copies.backup_copies import set_aside
from desktop.services.copies.encryption import SHORTEST, PassphraseShort, unlock
from desktop.views import labels, messages
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import COUNTER, GAP_16

translate = QCoreApplication.translate

SET, CHANGE, REMOVE, CODE = "set", "change", "remove", "code"


class PassphraseSheet(Sheet):
    """`accepted` tells that what is typed is in order; ``passphrase`` is the new one, empty for none."""

    def __init__(self, page: QWidget, shop: Path, act: str) -> None:
        super().__init__(page)
        self.setObjectName("passphrase")
        self._shop, self._act = shop, act
        title, intro, word = _words()[act]
        self.set_title(title, intro)
        self.now, self.new, self.again = (_secret(name) for name in ("now", "new", "again"))
        self.now_row = FormRow(translate("Passphrase", "Passphrase of now, or recovery code"), self.now)
        self.new_row = FormRow(translate("Passphrase", "New passphrase"), self.new, _advice())
        self.again_row = FormRow(translate("Passphrase", "Once more"), self.again)
        self._fill()
        cancel = self.add_button(translate("Passphrase", "Cancel")).set_hint("Esc")
        cancel.clicked.connect(self.leave)
        self.go = self.add_button(word, "danger" if act == REMOVE else "primary").set_hint("Ctrl+Return")
        self.go.setObjectName("passphrase.go")
        self.go.clicked.connect(self._check)
        self.set_default(self.go)

    def _fill(self) -> None:
        rows = [] if self._act == SET else [self.now_row]
        rows += [self.new_row, self.again_row] if self._act in (SET, CHANGE) else []
        for row in (self.now_row, self.new_row, self.again_row):
            row.setVisible(False)
        for row in rows:
            self.body.addWidget(row)
            self.body.addSpacing(GAP_16)
            row.setVisible(True)
        aside = len(set_aside(self._shop)) if self._act in (SET, CHANGE) else 0
        if aside:
            said = _left_aside(aside, locked=self._act == CHANGE)
            self.body.addWidget(Paragraph(said, 12, 400, "wait"))
        self.body.addStretch(1)

    @property
    def passphrase(self) -> str:
        """What the file shall be under; empty for nothing."""
        return self.new.text() if self._act in (SET, CHANGE) else ""

    def _check(self) -> None:
        for row in (self.now_row, self.new_row, self.again_row):
            row.set_problem("")
        new = self._act in (SET, CHANGE)
        if self._act != SET:
            try:
                unlock(self._shop, self.now.text())
            except DeskError as error:
                self._refuse(self.now_row, messages.words(error))
                return
        if new and len(self.new.text()) < SHORTEST:
            self._refuse(self.new_row, messages.words(PassphraseShort()))
        elif new and self.new.text() != self.again.text():
            self._refuse(self.again_row, translate("Passphrase", "The two are not the same."))
        else:
            self.accept()

    def _refuse(self, row: FormRow, words: str) -> None:
        row.set_problem(words)
        row.field.setFocus()


def _secret(name: str) -> TextField:
    field = TextField(height=COUNTER)
    field.setEchoMode(TextField.EchoMode.Password)
    field.setObjectName(f"passphrase.{name}")
    return field


def _advice() -> str:
    return translate("Passphrase", "Four words that nobody guesses are better than eight odd signs.")


def _words() -> dict[str, tuple[str, str, str]]:
    """Title, what it means, and the word of the button, by act."""
    return {
        SET: (
            translate("Passphrase", "Set a passphrase"),
            translate(
                "Passphrase",
                "It is asked each time Comptoir starts. The file and its copies cannot be read without it;"
                " automatic copies made before are deleted.",
            ),
            translate("Passphrase", "Lock the file"),
        ),
        CHANGE: (
            translate("Passphrase", "Change the passphrase"),
            translate("Passphrase", "The old one and its recovery code no longer open anything."),
            translate("Passphrase", "Change it"),
        ),
        REMOVE: (
            translate("Passphrase", "Take the passphrase off"),
            translate("Passphrase", "Anybody who has this machine or a copy can read the shop file then."),
            translate("Passphrase", "Take it off"),
        ),
        CODE: (
            translate("Passphrase", "Show the recovery code"),
            translate("Passphrase", "To print it again, when nobody looks over your shoulder."),
            translate("Passphrase", "Show it"),
        ),
    }


def _left_aside(number: int, *, locked: bool) -> str:
    """What becomes of the files that a restore set aside: nothing."""
    if locked:
        one = translate("Passphrase", "{n} file set aside by a restore is not touched.")
        return labels.counted(
            number, one, translate("Passphrase", "{n} files set aside by a restore are not touched.")
        )
    one = translate("Passphrase", "{n} file set aside by a restore stays readable without the passphrase.")
    many = translate("Passphrase", "{n} files set aside by a restore stay readable without the passphrase.")
    return labels.counted(number, one, many)
