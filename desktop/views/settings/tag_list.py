"""The tags of the shop: how often each is used, another name or colour, and away with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.domain.label_colours import COLOURS
from desktop.services.changes import Changes
from desktop.services.marks.tags import change_tag, delete_tag, restore_tag, tag_counts
from desktop.services.orders.order_marks import Tag, tag_book
from desktop.views import labels, messages
from desktop.views.orders.label_words import colour_word
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.pills import Pill, Pills
from desktop.views.parts.rows import clear
from desktop.views.parts.tag_strip import TagStrip, painted
from desktop.views.parts.text import Elided, Label, Paragraph
from desktop.views.settings.row import Findable
from desktop.views.settings.section import Section
from desktop.views.style import colour
from desktop.views.tokens import GAP_8, GAP_12, GAP_16, TOOLBAR

translate = QCoreApplication.translate
STRIP = 220


class TagRow(QWidget):
    """One tag, pressed to change it."""

    def __init__(self, tag: Tag, orders: int) -> None:
        super().__init__()
        self.tag, self.words = tag, fold(tag.name)
        self.strip = TagStrip()
        self.strip.show_tags(painted([tag]), tag.name)
        used = labels.counted(orders, translate("Tags", "{n} order"), translate("Tags", "{n} orders"))
        self.about = Elided(used if orders else translate("Tags", "On no order"), 12, 400, "muted")
        self.change = Button(translate("Tags", "Change…"), "quiet", height=TOOLBAR)
        self.delete = Button(translate("Tags", "Delete"), "quiet", height=TOOLBAR)
        for name, button in (("change", self.change), ("delete", self.delete)):
            button.setObjectName(f"settings.tag.{tag.id}.{name}")
            button.setAccessibleName(f"{button.text()} {tag.name}")
        left = QWidget()
        left.setFixedWidth(STRIP)
        inner = QHBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.strip)
        inner.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(GAP_8)
        row.addWidget(left)
        row.addWidget(self.about, 1)
        row.addWidget(self.change)
        row.addWidget(self.delete)


class TagChange(Dialog):
    """Another name or colour for a tag."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, 480)
        self.setObjectName("tag.dialog")
        self._keep: Callable[[str, str], None] | None = None
        self.name, self.colours = TextField(), Pills()
        self.name.setObjectName("tag.name")
        self.row = FormRow(translate("Tags", "Name"), self.name)
        self.body.addWidget(self.row)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(Label(translate("Tags", "Colour"), 12, 600))
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.colours)
        self.body.addSpacing(GAP_12)
        self.save = self.add_button(translate("Tags", "Save"), "primary").set_hint("Return")
        self.save.setObjectName("tag.save")
        self.set_default(self.save)
        self.save.clicked.connect(self._save)

    def ask(self, tag: Tag, keep: Callable[[str, str], None]) -> None:
        """Open it for a tag; ``keep`` gets name and colour and may refuse."""
        self._keep = keep
        self.set_title(tag.name)
        self.name.setText(tag.name)
        self.row.set_problem("")
        self.colours.set_pills([Pill(key, colour_word(key), colour(key).name()) for key in COLOURS])
        self.colours.set_current(tag.colour)
        self.open(self.name)

    def _save(self) -> None:
        assert self._keep is not None
        try:
            self._keep(self.name.text(), self.colours.current())
        except DeskError as error:
            self.row.set_problem(messages.words(error))
            return
        self.accept()


class TagList(Findable):
    """All tags by name; it follows what is changed."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section, self._context = section, section.context
        self._dialog: TagChange | None = None
        self.rows: list[TagRow] = []
        none = translate("Tags", "Tags are made on the orders themselves: Ctrl T on an order’s page.")
        self.none = Paragraph(none, 13, 400, "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.none)
        column.addLayout(self._list)
        self._context.bus.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read the tags anew."""
        clear(self._list)
        counts = tag_counts()
        self.rows = [self._row(tag, counts.get(tag.id, 0)) for tag in tag_book().values()]
        for place, row in enumerate(self.rows):
            if place:
                self._list.addWidget(Rule())
            self._list.addWidget(row)
            row.show()  # a layout alone would show it later
        self.none.setVisible(not self.rows)

    def _row(self, tag: Tag, orders: int) -> TagRow:
        row = TagRow(tag, orders)
        row.strip.clicked.connect(partial(self._open, tag))
        row.change.clicked.connect(partial(self._open, tag))
        row.delete.clicked.connect(partial(self._delete, tag))
        return row

    def _open(self, tag: Tag) -> None:
        if self._dialog is None:
            self._dialog = TagChange(self._section.ground())
            self._dialog.accepted.connect(self._section.saved)
        self._dialog.ask(tag, partial(self._change, tag.id))

    def _change(self, tag_id: int, name: str, chosen: str) -> None:
        change_tag(tag_id, name, chosen, by=self._context.by())

    def _delete(self, tag: Tag) -> None:
        by = self._context.by()
        try:
            orders = delete_tag(tag.id, by=by)
        except DeskError as error:
            self._context.refuse(error)
            return
        self._section.saved.emit()
        done = translate("Tags", "“{tag}” is deleted").format(tag=tag.name)
        self._context.toast(done, partial(restore_tag, tag, orders, by=by))

    def _hear(self, changes: Changes) -> None:
        if changes.settings or (changes.orders and self.isVisible()):
            self.refresh()

    def matches(self, words: list[str]) -> bool:
        shown = [row for row in self.rows if all(word in row.words for word in words)]
        for row in self.rows:
            row.setVisible(row in shown)
        return bool(shown) or not words
