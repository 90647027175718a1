"""The parts of the filter's menu that narrow the list to a label and to a tag."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup

from desktop.services.orders.order_marks import tag_book
from desktop.services.shop.label_book import label_book
from desktop.shell import i18n
from desktop.views.icons import icon
from desktop.views.orders.list_filter import Marked
from desktop.views.parts.menu import Menu


class MarkMenus(QObject):
    """Two menus in ``parent``; ``chosen`` brings the label and the tag, None for any."""

    chosen = Signal(object, object)

    def __init__(self, parent: Menu) -> None:
        super().__init__(parent)
        self._now: tuple[Marked | None, Marked | None] = (None, None)
        self.labels, self.tags = Menu(parent), Menu(parent)
        self.labels.setTitle(self.tr("Label"))
        self.tags.setTitle(self.tr("Tag"))
        for menu in (self.labels, self.tags):
            parent.addMenu(menu)
            menu.triggered.connect(self._choose)

    def show_marks(self, label: Marked | None, tag: Marked | None) -> None:
        """Offer what the shop has now; without any the menu is off."""
        self._now = label, tag
        words = [
            (one.id, one.name(i18n.language()), one.colour) for one in label_book().values() if one.active
        ]
        self._fill(self.labels, self.tr("Any label"), label, words)
        self._fill(self.tags, self.tr("Any tag"), tag, tag_book().values())

    def _fill(
        self, menu: Menu, anything: str, now: Marked | None, marks: Iterable[tuple[int, str, str]]
    ) -> None:
        menu.clear()
        group = QActionGroup(menu)
        self._add(menu, group, anything, None).setChecked(now is None)
        for mark_id, name, colour in marks:
            action = self._add(menu, group, name, Marked(mark_id, name))
            action.setIcon(icon("tag", colour))
            action.setChecked(now is not None and now.id == mark_id)
        menu.menuAction().setVisible(len(menu.actions()) > 1 or now is not None)

    @staticmethod
    def _add(menu: Menu, group: QActionGroup, word: str, mark: Marked | None) -> QAction:
        action = menu.addAction(word.replace("&", "&&"))
        assert isinstance(action, QAction)
        action.setCheckable(True)
        action.setData(mark)
        group.addAction(action)
        return action

    def _choose(self, action: QAction) -> None:
        label, tag = self._now
        mark = action.data()
        mark = Marked(*mark) if mark is not None else None  # Qt gives a tuple back
        if action in self.labels.actions():
            label = mark
        else:
            tag = mark
        self.chosen.emit(label, tag)
