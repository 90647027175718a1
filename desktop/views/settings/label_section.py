"""The shop's own labels for orders: made, ordered, put away and deleted here, set on the orders; and tags."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.services.shop.label_book import Label, label_book
from desktop.services.shop.label_edit import archive_label, move_label
from desktop.services.shop.order_labels import label_counts
from desktop.shell import i18n
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.orders.label_words import base_word, label_code, step_word
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Rule
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.rows import clear, in_sight
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.settings.label_sheet import LabelSheet
from desktop.views.settings.row import Findable
from desktop.views.settings.section import Section
from desktop.views.settings.tag_list import TagList
from desktop.views.tokens import GAP_8, GAP_12, SETTING, TOOLBAR

translate = QCoreApplication.translate


def label_section(context: DeskContext) -> Section:
    """The labels, and a button for one more."""
    section = Section(
        context,
        translate("Settings", "Labels and tags"),
        translate(
            "Settings",
            "Your own words for where an order stands, beside its status: “to engrave”, “at the potter’s”. "
            "A label can bring work with it: create the invoice, tell the customer.",
        ),
    )
    section.group()
    section.block(LabelList(section))
    section.group(translate("Settings", "Tags"))
    section.block(TagList(section))
    return section


class LabelRow(QWidget):
    """One label: its chip, what it brings with it, and what can be done with it."""

    def __init__(self, label: Label, orders: int) -> None:
        super().__init__()
        self.label = label
        name = label.name(i18n.language())
        self.setObjectName(f"settings.label.{label.id}")
        self.setMinimumHeight(SETTING)
        self.chip = StatusChip(label_code(label.colour), name)
        self.about = Elided(_about(label, orders), 12, 400, "muted")
        self.words = fold(" ".join((*(known for _, known in label.names), self.about.text())))
        self.up, self.down = IconButton("up", "", 32), IconButton("down", "", 32)
        self.up.set_name(translate("Settings", "“{label}” further up").format(label=name))
        self.down.set_name(translate("Settings", "“{label}” further down").format(label=name))
        self.edit = Button(translate("Settings", "Change…"), "quiet", height=TOOLBAR)
        self.back = Button(translate("Settings", "Take up again"), "quiet", height=TOOLBAR)
        self._lay_out(name)

    def _lay_out(self, name: str) -> None:
        for word, button in (("up", self.up), ("down", self.down), ("edit", self.edit), ("back", self.back)):
            button.setObjectName(f"settings.label.{self.label.id}.{word}")
        for button in (self.edit, self.back):
            button.setAccessibleName(f"{button.text()} {name}")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.about)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP_8, 0, GAP_8)
        row.setSpacing(GAP_8)
        row.addLayout(words, 1)
        shown = (self.up, self.down, self.edit) if self.label.active else (self.back, self.edit)
        for button in (self.up, self.down, self.back, self.edit):
            row.addWidget(button)
            button.setVisible(button in shown)


def _about(label: Label, orders: int) -> str:
    parts = [step_word(step) for step in label.steps]
    if label.base:
        parts.append(base_word(label.base))
    if orders:
        parts.append(
            labels.counted(orders, translate("Settings", "{n} order"), translate("Settings", "{n} orders"))
        )
    if not label.active:
        parts.insert(0, translate("Settings", "Put away"))
    return ", ".join(parts) or translate("Settings", "Not used yet")


class LabelList(Findable):
    """All labels in the shop's order, those that are put away last; it follows what is changed."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section, self._context = section, section.context
        self._sheet: LabelSheet | None = None
        self.rows: list[LabelRow] = []
        self.none = Paragraph(translate("Settings", "There is no label yet."), 13, 400, "muted")
        self.add = Button(translate("Settings", "New label…"), "plain", icon="plus", height=TOOLBAR)
        self.add.setObjectName("settings.label.new")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_12)
        column.addWidget(self.none)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(partial(self._open, None))
        self._context.bus.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read the labels anew."""
        held = self.focusWidget()
        name = held.objectName() if held is not None and held.hasFocus() else ""
        clear(self._list)
        counts, book = label_counts(), label_book().values()
        shown = [*(one for one in book if one.active), *(one for one in book if not one.active)]
        self.rows = [self._row(label, counts.get(label.id, 0)) for label in shown]
        for place, row in enumerate(self.rows):
            if place:
                self._list.addWidget(Rule())
            self._list.addWidget(row)
            row.show()  # a layout alone would show it later
        live = [row for row in self.rows if row.label.active]
        if live:
            live[0].up.setEnabled(False)
            live[-1].down.setEnabled(False)
        self.none.setVisible(not self.rows)
        again = in_sight(self, name)
        if again is not None:
            again.setFocus()

    def _row(self, label: Label, orders: int) -> LabelRow:
        row = LabelRow(label, orders)
        row.up.clicked.connect(partial(self._move, label.id, -1))
        row.down.clicked.connect(partial(self._move, label.id, 1))
        row.edit.clicked.connect(partial(self._open, label.id))
        row.back.clicked.connect(partial(self._take_up, label.id))
        return row

    def _move(self, label_id: int, by: int) -> None:
        move_label(label_id, by, by=self._context.by())
        self._section.saved.emit()

    def _take_up(self, label_id: int) -> None:
        archive_label(label_id, active=True, by=self._context.by())
        self._section.saved.emit()

    def _open(self, label_id: int | None) -> None:
        if self._sheet is None:
            self._sheet = LabelSheet(self._section.ground(), self._context)
            self._sheet.accepted.connect(self._section.saved)
        self._sheet.show_label(label_book().get(label_id) if label_id is not None else None)

    def _hear(self, changes: Changes) -> None:
        if changes.settings:
            self.refresh()

    def matches(self, words: list[str]) -> bool:
        shown = [row for row in self.rows if all(word in row.words for word in words)]
        for row in self.rows:
            row.setVisible(row in shown)
        return bool(shown) or not words
