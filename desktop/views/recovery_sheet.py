"""The recovery code of a shop file: to be printed or written down, and kept elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import DeskError
from desktop.exchange.whole_file import whole_file
from desktop.services.shop.preferences import shop
from desktop.shell.recovery_paper import recovery_page
from desktop.views import messages
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_12, GAP_16

translate = QCoreApplication.translate

GROUPS_A_LINE = 5


class RecoverySheet(Dialog):
    """It closes once somebody says that the code is kept."""

    def __init__(self, page: QWidget, code: str) -> None:
        super().__init__(page, 560)
        self.setObjectName("recovery")
        self._code = code
        self._files: QFileDialog | None = None
        self.set_title(translate("Passphrase", "Recovery code"), _why())
        self.code = Paragraph("\n".join(lines_of(code)), 20, 600)
        self.code.setObjectName("recovery.code")
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.problem = Paragraph("", 13, 400, "prob")
        self.problem.hide()
        self.kept = CheckBox(translate("Passphrase", "I keep it on paper, away from this machine"))
        self.kept.setObjectName("recovery.kept")
        for part in (self.code, self.problem, self.kept):
            self.body.addWidget(part)
            self.body.addSpacing(GAP_12)
        self.body.addSpacing(GAP_16)
        copy = self.add_button(translate("Passphrase", "Copy"), "quiet")
        self.save = self.add_button(translate("Passphrase", "Save as PDF…"))
        self.done = self.add_button(translate("Passphrase", "Done"), "primary")
        for name, button in (("copy", copy), ("save", self.save), ("done", self.done)):
            button.setObjectName(f"recovery.{name}")
        self.done.setEnabled(False)
        self.cross.hide()
        self.kept.toggled.connect(self.done.setEnabled)
        copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_place)
        self.done.clicked.connect(self.accept)
        self.accepted.connect(self.deleteLater)

    def reject(self) -> None:
        """Esc does not close it: the code is shown for this once."""

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)

    def _ask_place(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = translate("Passphrase", "Recovery code")
        self._files = QFileDialog(self, title, str(Path(folder) / "comptoir.pdf"))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._files.setDefaultSuffix("pdf")
        self._files.setNameFilter("PDF (*.pdf)")
        self._files.fileSelected.connect(self.save_to)
        self._files.open()

    def save_to(self, file: str) -> None:
        """Write the code as a page to be printed."""
        title = translate("Passphrase", "Recovery code of {shop}").format(shop=shop().name)
        page = recovery_page(title, lines_of(self._code), _why())
        try:
            with whole_file(Path(file)) as stream:
                stream.write(page)
        except DeskError as error:
            self.problem.setText(messages.words(error))
            self.problem.show()
            self._place()


def lines_of(code: str) -> list[str]:
    """The groups of a code, a few to a line."""
    groups = code.split("-")
    return ["  ".join(groups[at : at + GROUPS_A_LINE]) for at in range(0, len(groups), GROUPS_A_LINE)]


def _why() -> str:
    return translate(
        "Passphrase",
        "Whoever forgets the passphrase opens the shop file and its copies with this code, in no other way."
        " Print it now. Another passphrase makes another code.",
    )
