"""The guide: chapters at the left, the text at the right; F1 opens the chapter about the page in front."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.folding import fold
from desktop.shell.guide import Chapter, chapters
from desktop.shell.problems import report
from desktop.views.context import DeskContext, Page
from desktop.views.help.text import GuideText
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane, Scroller
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.side_item import SIDE, SideItem
from desktop.views.parts.text import Label
from desktop.views.tokens import GAP_8, GAP_12, GAP_16, GAP_32, TITLE

ICONS = {
    "start": "flag",
    "sale": "cart",
    "orders": "list",
    "order": "doc",
    "money": "cash",
    "goods": "truck",
    "quotes": "note",
    "catalogue": "products",
    "customers": "customers",
    "papers": "print",
    "look": "image",
    "messages": "mail",
    "shop": "store",
    "keys": "help",
    "copies": "shield",
}
"""Icon of each chapter."""

CHAPTER_OF = {
    "welcome": "start",
    "wizard": "sale",
    "orders": "orders",
    "order": "order",
    "customers": "customers",
    "customer": "customers",
    "duplicates": "customers",
    "import_customers": "customers",
    "products": "catalogue",
    "product": "catalogue",
    "import": "catalogue",
    "count": "catalogue",
    "vouchers": "catalogue",
    "values": "catalogue",
    "drafts": "quotes",
    "quote": "quotes",
    "outbox": "messages",
    "settings": "shop",
    "settings/papers": "papers",
    "settings/paper": "look",
    "settings/printing": "papers",
    "settings/messages": "messages",
    "settings/mail": "messages",
    "settings/privacy": "customers",
    "settings/backups": "copies",
    "settings/passphrase": "copies",
}
"""The chapter that F1 opens on a page or a part of one."""

CHAPTER_OVER = {
    "ComposeSheet": "messages",
    "MessagesSheet": "messages",
    "PaymentSheet": "money",
    "RefundSheet": "money",
    "CreditSheet": "money",
    "PayBackSheet": "money",
    "DueDialog": "money",
    "ShipSheet": "goods",
    "ShipmentSheet": "goods",
    "ReturnSheet": "goods",
    "ReceiveSheet": "goods",
    "PapersSheet": "papers",
    "PrintPreview": "papers",
    "PrintQuestion": "papers",
}
"""The chapter that F1 opens over a page, where a sheet has another one than its page."""


class HelpPage(Page):
    """``open_at`` chooses the chapter of another page."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("help.page")
        self.chapters = {chapter.name: chapter for chapter in chapters(context.language)}
        self.items: dict[str, SideItem] = {}
        self.search = SearchField(self.tr("Search the guide"))
        self.search.setObjectName("help.search")
        self.search.set_hint(QKeySequence.StandardKey.Find)
        self.nothing = Label(self.tr("Nothing found"), 13, 400, "muted")
        self.text = GuideText()
        self.keys = Button(self.tr("Keyboard shortcuts"), "quiet", icon="list")
        self.problem = Button(self.tr("Report a problem…"), "quiet", icon="warn")
        self._buttons = QButtonGroup(self)
        self._lay_out()
        self._connect()
        self.open_chapter(next(iter(self.chapters)))

    def _lay_out(self) -> None:
        side, main = Pane("surface", "r"), Pane("surface")
        side.setFixedWidth(SIDE)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, GAP_16, 1, GAP_16)
        left.setSpacing(GAP_12)
        head = QVBoxLayout()
        head.setContentsMargins(GAP_16, 0, GAP_16, 0)
        head.setSpacing(GAP_12)
        head.addWidget(Label(self.tr("Help"), TITLE, 600))
        head.addWidget(self.search)
        left.addLayout(head)
        left.addWidget(Scroller(self._list()), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(GAP_8, 0, GAP_8, 0)
        foot.setSpacing(0)
        self.keys.setObjectName("help.keys")
        self.keys.set_hint("Shift+F1")
        self.problem.setObjectName("help.problem")
        for button in (self.keys, self.problem):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addLayout(foot)
        right = QVBoxLayout(main)
        right.setContentsMargins(GAP_32, GAP_16, GAP_16, 0)
        right.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(main, 1)

    def _list(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(GAP_16, 0, GAP_16, 0)
        column.setSpacing(2)
        for chapter in self.chapters.values():
            item = SideItem(chapter.name, ICONS.get(chapter.name, "doc"), chapter.title)
            item.setObjectName(f"help.chapter.{chapter.name}")
            item.clicked.connect(self._chosen)
            self._buttons.addButton(item)
            self.items[chapter.name] = item
            column.addWidget(item)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self.nothing.hide()
        return place

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._take)
        self.text.anchorClicked.connect(self._follow)
        self.keys.clicked.connect(self.context.show_keys)
        self.problem.clicked.connect(self._report)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        QShortcut(Qt.Key.Key_Escape, self, self._leave)

    def arrive(self) -> None:
        self.search.setFocus()

    def open_at(self, page: str, part: str = "", sheet: str = "") -> None:
        """Show the chapter about that page of the window, a part of it, or a sheet that lies over it."""
        self.search.clear()
        whole = CHAPTER_OF.get(f"{page}/{part}") or CHAPTER_OF.get(page, next(iter(self.chapters)))
        over = CHAPTER_OVER.get(sheet, "") if page in ("orders", "order", "quote") else ""
        self.open_chapter(over or whole)

    def open_chapter(self, name: str) -> None:
        """Show a chapter; one that does not exist is passed over."""
        if name in self.chapters:
            self.items[name].setChecked(True)
            self.text.show_chapter(self.chapters[name])

    def _chosen(self) -> None:
        sender = self.sender()
        assert isinstance(sender, SideItem)
        self.open_chapter(sender.name)

    def _follow(self, link: QUrl) -> None:
        """A link inside the guide names the file of another chapter."""
        self.open_chapter(link.fileName().removesuffix(".md").partition("-")[2])

    def _search(self, text: str) -> None:
        words = fold(text).split()
        found = [chapter.name for chapter in self.chapters.values() if _holds(chapter, words)]
        for name, item in self.items.items():
            item.setVisible(name in found)
        self.nothing.setVisible(not found)

    def _take(self) -> None:
        """Enter shows the first chapter that was found."""
        for name, item in self.items.items():
            if not item.isHidden():
                self.open_chapter(name)
                return

    def _leave(self) -> None:
        """Esc ends the search first, then goes back to where help was asked for."""
        if self.search.text():
            self.search.clear()
        elif self.isWindow():
            self.close()
        else:
            self.context.go_back()

    def _report(self) -> None:
        self.context.offer_report(report())


def _holds(chapter: Chapter, words: list[str]) -> bool:
    text = fold(f"{chapter.title} {chapter.text}")
    return all(word in text for word in words)
