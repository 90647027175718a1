"""The shop's logo: chosen from a file, shrunk, kept in the shop file, taken away again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.papers.paper_look import change_logo
from desktop.services.shop.preferences import shop
from desktop.shell.picture_files import picture_from_file
from desktop.views import messages
from desktop.views.parts.buttons import Button
from desktop.views.settings.row import SettingRow
from desktop.views.settings.section import Section
from desktop.views.tokens import GAP_4, GAP_8, TOOLBAR

translate = QCoreApplication.translate
EDGE = 640
"""Pixels that the longer edge of a logo keeps: enough for 60 mm on paper."""

SHOWN = QSize(150, 48)


class LogoBox(QWidget):
    """The picture as it is, and what can be done with it."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section, self._context = section, section.context
        self._files: QFileDialog | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.choose = Button(translate("Settings", "Choose…"), "plain", height=TOOLBAR)
        self.away = Button(translate("Settings", "Remove"), "quiet", height=TOOLBAR)
        self.choose.setObjectName("settings.logo.choose")
        self.away.setObjectName("settings.logo.remove")
        self.choose.setAccessibleName(translate("Settings", "Choose a logo"))
        self.away.setAccessibleName(translate("Settings", "Remove the logo"))
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_8)
        buttons.addStretch(1)
        buttons.addWidget(self.away)
        buttons.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_4)
        column.addWidget(self.picture)
        column.addLayout(buttons)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._ask)
        self.away.clicked.connect(self._remove)
        self._context.bus.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Show the logo there is."""
        logo, picture = shop().logo or b"", QPixmap()
        if logo and picture.loadFromData(logo):
            kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(picture.scaled(SHOWN, kept, smooth))
        self.picture.setVisible(bool(logo))
        self.picture.setAccessibleName(translate("Settings", "Your logo") if logo else "")
        self.away.setVisible(bool(logo))

    def take(self, path: str) -> None:
        """Use the picture of a file."""
        try:
            change_logo(picture_from_file(Path(path), EDGE).content, by=self._context.by())
        except DeskError as error:
            self._say(messages.words(error))
            return
        self._say("")
        self._section.saved.emit()

    def _ask(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        self._files = QFileDialog(self, translate("Settings", "Choose a logo"), folder)
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        self._files.setNameFilter(translate("Settings", "Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)"))
        self._files.fileSelected.connect(self.take)
        self._files.open()

    def _remove(self) -> None:
        before = shop().logo or b""
        try:
            change_logo(b"", by=self._context.by())
        except DeskError as error:
            self._say(messages.words(error))
            return
        self._say("")
        undo = partial(change_logo, before, by=self._context.by())
        self._context.toast(translate("Settings", "Logo removed"), undo)

    def _say(self, sentence: str) -> None:
        row = self.parentWidget()
        if isinstance(row, SettingRow):
            row.set_problem(sentence)

    def _hear(self, changes: Changes) -> None:
        if changes.settings:
            self.refresh()
