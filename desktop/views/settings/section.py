"""A section of the settings: groups of rows, each saved the moment it is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_MINOR
from desktop.domain.folding import fold
from desktop.domain.settings import Setting
from desktop.services.shop.preferences import change_settings, setting, shop
from desktop.services.shop.shop_identity import change_identity
from desktop.views import messages
from desktop.views.context import DeskContext, Page
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import Combo, TextArea, TextField
from desktop.views.parts.kept_number import KeptNumber
from desktop.views.parts.numbers import MoneyEdit, NumberField, Stepper
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.toggles import Segments, Switch
from desktop.views.settings.row import Findable, SettingRow
from desktop.views.tokens import GAP_4, GAP_8, GAP_20, TITLE

FIELD_WIDTH, COMBO_WIDTH, NUMBER_WIDTH = 320, 220, 168
HEAD = 44
Choices = Sequence[tuple[str, str]]
Save = Callable[[Any], None]
Stored = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Say:
    """The name of a control, the title of its row and what it changes."""

    name: str
    title: str
    helper: str = ""


class Sentences(TextArea):
    """Several lines that tell, like a field of one line, when they are left."""

    editingFinished = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__("", lines)

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show a text."""
        self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.editingFinished.emit()


class Section(QWidget):
    """Title and intro, then groups. ``saved`` tells that something was kept."""

    saved = Signal()

    def __init__(self, context: DeskContext, title: str, intro: str = "") -> None:
        super().__init__()
        self.context, self.seller = context, shop()
        self.heading = title
        self._known = fold(title)
        self._groups: list[tuple[list[QWidget], list[tuple[Findable, Rule | None]]]] = []
        self.title, self.intro = Label(title, TITLE, 600), Paragraph(intro, 13, 400, "muted")
        if not intro:
            self.intro.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, GAP_20)
        self.column.setSpacing(0)
        self.column.addWidget(self.title)
        self.column.addSpacing(GAP_4)
        self.column.addWidget(self.intro)

    # Building

    def group(self, title: str = "") -> None:
        """Begin a group of rows."""
        heads: list[QWidget] = []
        if title:
            head = Label(title, 15, 600)
            head.setFixedHeight(HEAD)
            head.setAlignment(Qt.AlignmentFlag.AlignBottom)
            self.column.addWidget(head)
            heads.append(head)
        elif not self._groups:
            self.column.addSpacing(GAP_8)
        self._groups.append((heads, []))

    def add(self, say: Say, control: QWidget) -> SettingRow:
        """Add a row with any control."""
        control.setObjectName(f"settings.{say.name}")
        row = SettingRow(say.title, say.helper, control)
        self.block(row)
        return row

    def block(self, part: Findable) -> None:
        """Add anything that can be found and takes the whole width, such as a list of things."""
        if not self._groups:
            self.group()
        rows = self._groups[-1][1]
        rule = Rule() if rows else None
        if rule is not None:
            self.column.addWidget(rule)
        self.column.addWidget(part)
        rows.append((part, rule))

    def identity_text(self, name: str, title: str, helper: str = "", *, lines: int = 1) -> None:
        """A field of the shop's identity, kept when it is left."""
        field = TextField() if lines == 1 else Sentences(lines)
        field.setFixedWidth(FIELD_WIDTH)
        field.setText(str(getattr(self.seller, name)))
        row = self.add(Say(name, title, helper), field)
        field.editingFinished.connect(lambda: self._keep_text(row, name, field))

    def identity_amount(self, name: str, title: str, helper: str, field: MoneyEdit) -> None:
        """An amount of the shop's identity; an empty field keeps zero."""
        row = self.add(Say(name, title, helper), field)
        field.bound(0, HIGHEST_MINOR)
        self.keep(
            field, row, lambda: getattr(shop(), name) or None, lambda minor: self._identity(name, minor or 0)
        )

    def identity_switch(self, name: str, title: str, helper: str = "") -> None:
        """A yes or no of the shop's identity."""
        say = Say(name, title, helper)
        self._switch(say, bool(getattr(self.seller, name)), lambda on: self._identity(name, on))

    def identity_choice(self, name: str, title: str, helper: str, choices: Choices) -> None:
        """A choice of the shop's identity."""
        current = str(getattr(self.seller, name))
        self.choice(Say(name, title, helper), choices, current, lambda key: self._identity(name, key))

    def setting_switch(self, wanted: Setting, title: str, helper: str = "") -> None:
        """A yes or no of the shop's settings."""
        say = Say(wanted.key, title, helper)
        self._switch(say, bool(setting(wanted)), lambda on: self._setting(wanted, on))

    def setting_choice(self, wanted: Setting, title: str, helper: str, choices: Choices) -> None:
        """A choice of the shop's settings."""
        say = Say(wanted.key, title, helper)
        self.choice(say, choices, str(setting(wanted)), lambda key: self._setting(wanted, key))

    def setting_step(self, wanted: Setting, title: str, helper: str, choices: Choices) -> None:
        """A choice among whole numbers of the shop's settings; the keys of ``choices`` are their digits."""
        say = Say(wanted.key, title, helper)
        self.choice(say, choices, str(setting(wanted)), lambda key: self._setting(wanted, int(key)))

    def setting_number(self, wanted: Setting, title: str, helper: str, *, most: int) -> None:
        """A whole number, at least 1 unless its span says less; kept as text where the setting is a text."""
        stepper, kind = Stepper(), type(wanted.default)
        least = wanted.span[0] if wanted.span else 1
        stepper.setFixedWidth(NUMBER_WIDTH)
        stepper.count(least, most)
        row = self.add(Say(wanted.key, title, helper), stepper)
        self.keep(
            stepper,
            row,
            lambda: Decimal(setting(wanted)),
            lambda number: self._setting(wanted, kind(int(number))),
        )

    def choice(self, say: Say, choices: Choices, current: str, save: Save) -> QWidget:
        """A few choices side by side, more of them in a list; returns the control."""
        if len(choices) <= 3:
            segments = Segments(choices)
            segments.set_current(current)
            row = self.add(say, segments)
            segments.changed.connect(lambda key: self._try(row, save, key))
            return segments
        combo = Combo()
        combo.setFixedWidth(COMBO_WIDTH)
        combo.fill([(word, key) for key, word in choices])
        combo.choose(current)
        row = self.add(say, combo)
        combo.currentIndexChanged.connect(lambda _at: self._try(row, save, _chosen(combo)))
        return combo

    def _switch(self, say: Say, on: bool, save: Save) -> None:
        switch = Switch(say.title)
        switch.setChecked(on)
        row = self.add(say, switch)
        switch.toggled.connect(lambda wanted: self._try(row, save, wanted))

    # Keeping

    def _identity(self, name: str, value: Any) -> None:
        change_identity({name: value}, by=self.context.by())

    def _setting(self, wanted: Setting, value: Any) -> None:
        change_settings({wanted.key: value}, by=self.context.by())

    def keep(self, field: NumberField, row: SettingRow, stored: Stored, save: Save) -> None:
        """Show what is stored, and store another number when the field is left with one that can be."""

        def save_and_tell(value: Any) -> None:
            save(value)
            self.saved.emit()

        KeptNumber(field, row, stored, save_and_tell).refresh()

    def _keep_text(self, row: SettingRow, name: str, field: TextField | Sentences) -> None:
        if field.text() == getattr(shop(), name):
            row.set_problem("")
        elif self._try(row, lambda text: self._identity(name, text), field.text()):
            field.setText(str(getattr(shop(), name)))

    def _try(self, row: SettingRow, save: Save, value: Any) -> bool:
        try:
            save(value)
        except DeskError as error:
            row.set_problem(messages.words(error))
            return False
        row.set_problem("")
        self.saved.emit()
        return True

    # Searching and asking

    def ground(self) -> QWidget:
        """The page of the settings, over which sheets and dialogs lie."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, Page):
            above = above.parentWidget()
        return above or self.window()

    def narrow(self, words: list[str]) -> bool:
        """Show the rows that hold every folded word (all for none); False when the section has none."""
        whole = all(word in self._known for word in words)
        some = False
        for heads, rows in self._groups:
            first = True
            for row, rule in rows:
                shown = row.matches([] if whole else words)
                row.setVisible(shown)
                if rule is not None:
                    rule.setVisible(shown and not first)
                first = first and not shown
            for head in heads:
                head.setVisible(not first)
            some = some or not first
        return some


def _chosen(combo: QComboBox) -> str:
    return str(combo.currentData())
