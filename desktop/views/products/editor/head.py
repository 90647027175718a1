"""The head of the editor: the way back, the name, whether all is saved, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.menu import Menu
from desktop.views.parts.text import Elided, Label
from desktop.views.tokens import GAP_8, GAP_12, PAGE_MARGIN, TITLE

translate = QCoreApplication.translate
HEIGHT, WORDS_FROM = 64, 760


class EditorHead(Pane):
    """Its parts are public: the page connects them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        self.setFixedHeight(HEIGHT)
        self.back = IconButton("back")
        self.back.set_name(translate("ProductEditor", "Back"), "Esc")
        self.title, self.chip = Elided("", TITLE, 600), StatusChip()
        self.chip.set_status("archived", translate("ProductEditor", "Archived"))
        self.said = Label("", 13, 400, "muted")
        self.duplicate = QAction(translate("ProductEditor", "Duplicate"), self)
        self.archive = QAction("", self)
        self.menu = Menu(self)
        self.menu.addActions([self.duplicate, self.archive])
        self.more = Button(translate("ProductEditor", "More")).set_menu(self.menu)
        self.save = Button(translate("ProductEditor", "Save"), "primary")
        self.save.set_hint("Ctrl+S")
        names = {
            "back": self.back, "title": self.title, "archived": self.chip, "said": self.said,
            "more": self.more, "save": self.save, "duplicate": self.duplicate, "archive": self.archive,
        }  # fmt: skip
        for name, part in names.items():
            part.setObjectName(f"product.{name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN - GAP_8, 0, PAGE_MARGIN, 0)
        row.setSpacing(GAP_8)
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        row.addWidget(self.chip)
        row.addSpacing(GAP_12)
        row.addWidget(self.said)
        row.addSpacing(GAP_8)
        row.addWidget(self.more)
        row.addWidget(self.save)

    def show_product(self, name: str, *, known: bool, active: bool, dirty: bool) -> None:
        """Say which product it is, and whether there is something to save."""
        empty = translate("ProductEditor", "Product without a name")
        self.title.setText(
            " ".join(name.split()) or (empty if known else translate("ProductEditor", "New product"))
        )
        self.chip.setVisible(known and not active)
        self.more.setVisible(known)
        self.duplicate.setEnabled(known)
        self.archive.setText(
            translate("ProductEditor", "Archive") if active else translate("ProductEditor", "Offer it again")
        )
        words = (
            translate("ProductEditor", "Not saved yet") if dirty else translate("ProductEditor", "All saved")
        )
        self.said.setText(words if dirty or known else "")
        self.said.set_tone("wait" if dirty else "muted")
        self.save.setEnabled(dirty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.said.setVisible(self.width() >= WORDS_FROM)
