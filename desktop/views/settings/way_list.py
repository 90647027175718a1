"""A list of ways (to deliver, to pay, carriers) in a section: its order, what is put away, and adding one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.services.shop.way_lists import Ways, move_way, restore_way, retire_way
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Rule
from desktop.views.parts.keys import key_hint
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.text import Label
from desktop.views.settings.add_list import KnownRow
from desktop.views.settings.row import Findable
from desktop.views.settings.section import Section
from desktop.views.tokens import GAP_4, GAP_8, GAP_16

translate = QCoreApplication.translate
ROW = 56


@dataclass(frozen=True, slots=True)
class Way:
    """One row: what it is called, how it works in a line, a word at the right, and whether it is offered.

    A ``needed`` one cannot be put away; one that is ``fixed`` has no buttons at all. ``more`` are
    words of its form that the search finds it by.
    """

    key: int
    title: str
    subtitle: str
    note: str = ""
    icon: str = ""
    active: bool = True
    needed: bool = False
    fixed: bool = False
    more: str = ""


class WayRow(KnownRow):
    """A way with its buttons. Alt Up and Alt Down move it, Delete puts it away; each tells the list."""

    opened = Signal(int)
    moved = Signal(int, int)
    left = Signal(int)
    back = Signal(int)

    def __init__(self, way: Way, name: str) -> None:
        super().__init__()
        self.way = way
        self.known = fold(f"{way.title} {way.subtitle} {way.note} {way.more}")
        self.words = TwoLines(way.title, way.subtitle, icon=way.icon, link=True)
        self.words.setParent(self)
        assert isinstance(self.words.title, Link)
        self.link = self.words.title
        self.link.setObjectName(name)
        self.link.setAccessibleDescription(way.subtitle)
        self.link.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_4)
        row.addWidget(self.words, 1)
        row.addWidget(Label(way.note, 12, 400, "muted"))
        row.addSpacing(GAP_8)
        for button in self._buttons(name):
            row.addWidget(button)
            button.installEventFilter(self)
        self.link.installEventFilter(self)
        self.setFixedHeight(ROW)

    def _buttons(self, name: str) -> Sequence[QWidget]:
        way = self.way
        if way.fixed:
            return ()
        if not way.active:
            again = Button(translate("Ways", "Use again"), "quiet")
            again.setObjectName(f"{name}.again")
            again.clicked.connect(self._again)
            return (again,)
        up, down, away = IconButton("up"), IconButton("down"), IconButton("trash")
        up.set_name(translate("Ways", "Move “{name}” up").format(name=way.title), "Alt+Up")
        down.set_name(translate("Ways", "Move “{name}” down").format(name=way.title), "Alt+Down")
        away.set_name(translate("Ways", "No longer offer “{name}”").format(name=way.title), "Del")
        up.clicked.connect(self._up)
        down.clicked.connect(self._down)
        away.clicked.connect(self._away)
        kept = away.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        away.setSizePolicy(kept)
        if way.needed:  # never shown here: without a parent yet it would be a window
            away.hide()
        self.up, self.down = up, down
        for button, what in ((up, "up"), (down, "down"), (away, "away")):
            button.setObjectName(f"{name}.{what}")
        return (up, down, away)

    def _open(self) -> None:
        self.opened.emit(self.way.key)

    def _again(self) -> None:
        self.back.emit(self.way.key)

    def _up(self) -> None:
        self.moved.emit(self.way.key, -1)

    def _down(self) -> None:
        self.moved.emit(self.way.key, 1)

    def _away(self) -> None:
        self.left.emit(self.way.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole row opens, not its name alone."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the row, whichever of its parts has the focus: a button would keep arrows to itself."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._acts(event)

    def _acts(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if self.way.fixed:
            return False
        if self.way.active and alt and step:
            self.moved.emit(self.way.key, step)
        elif self.way.active and not self.way.needed and event.key() == Qt.Key.Key_Delete:
            self.left.emit(self.way.key)
        else:
            return False
        return True


def _keys() -> str:
    """Which keys work on a row that has the focus."""
    told = (
        (translate("Ways", "opens"), "Return"),
        (translate("Ways", "move"), "Alt+Up"),
        (translate("Ways", "puts away"), "Del"),
    )
    return "   ".join(f"{key_hint(keys)} {word}" for word, keys in told)


class WayList(Findable):
    """The rows of one list and a button to add to it; ``edited`` asks for the form of one, 0 of a new one."""

    edited = Signal(int)

    def __init__(self, section: Section, ways: Ways, read: Callable[[], list[Way]], add_word: str) -> None:
        super().__init__()
        self._section, self._ways, self._read = section, ways, read
        self.rows: list[WayRow] = []
        self.add = Button(add_word, "plain", icon="plus")
        self.add.setObjectName(f"settings.{ways}.add")
        self.add.clicked.connect(self._add)
        self.keys = Label(_keys(), 12, 400, "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, GAP_4, 0, GAP_4)
        whole.setSpacing(GAP_8)
        whole.addLayout(self._column)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_16)
        foot.addWidget(self.add)
        foot.addWidget(self.keys)
        foot.addStretch(1)
        whole.addLayout(foot)
        section.context.bus.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again; the focus stays on what it was on."""
        focused = self.focusWidget() if self.isAncestorOf(self.focusWidget() or self) else None
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        clear(self._column)
        self.rows = [WayRow(way, f"settings.{self._ways}.{way.key}") for way in self._read()]
        for place, row in enumerate(self.rows):
            if place:
                self._column.addWidget(Rule())
            self._column.addWidget(row)
            row.show()  # now, not with the next layout: it may be given the focus at once
            row.opened.connect(self.edited)
            row.moved.connect(self._move)
            row.left.connect(self._retire)
            row.back.connect(self._restore)
        offered = [row for row in self.rows if row.way.active]
        for row in offered[:1]:
            row.up.setEnabled(False)
        for row in offered[-1:]:
            row.down.setEnabled(False)
        self._focus(name)

    def _focus(self, name: str) -> None:
        again = self.findChildren(QWidget, name) if name else []
        if not again:
            return
        last = again[-1] if again[-1].isEnabled() else self.findChildren(QWidget, name.rpartition(".")[0])[-1]
        last.setFocus(Qt.FocusReason.OtherFocusReason)

    def matches(self, words: list[str]) -> bool:
        found = False
        for row in self.rows:
            shown = all(word in row.known for word in words)
            row.setVisible(shown)
            found = found or shown
        self.add.setVisible(not words)
        self.keys.setVisible(not words)
        return found or not words

    def _hear(self, changes: Changes) -> None:
        if changes.settings:
            self.refresh()

    def _add(self) -> None:
        self.edited.emit(0)

    def _move(self, key: int, step: int) -> None:
        context = self._section.context
        try:
            moved = move_way(self._ways, key, step, by=context.by())
        except DeskError as error:
            context.refuse(error, partial(self._move, key, step))
            return
        if moved:
            self._tell()

    def _retire(self, key: int) -> None:
        context = self._section.context
        name = next(row.way.title for row in self.rows if row.way.key == key)
        try:
            kept = retire_way(self._ways, key, by=context.by())
        except DeskError as error:
            context.refuse(error, partial(self._retire, key))
            return
        if kept:
            told = translate("Ways", "“{name}” is no longer offered. Orders that have it keep it.")
            context.toast(told.format(name=name), partial(self._restore, key))
        else:
            context.toast(translate("Ways", "“{name}” removed").format(name=name))
        self._tell()

    def _restore(self, key: int) -> None:
        context = self._section.context
        try:
            restore_way(self._ways, key, by=context.by())
        except DeskError as error:
            context.refuse(error, partial(self._restore, key))
            return
        self._tell()

    def _tell(self) -> None:
        self.refresh()
        self._section.saved.emit()
