"""The templates of documents: built in or the shop's own, changed in the editor, built in again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.services.papers.paper_templates import (
    TemplateCard,
    has_draft,
    reset_template,
    store_template,
    template_cards,
)
from desktop.views import labels
from desktop.views.history_papers import template_word
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.rows import TwoLines, clear, in_sight
from desktop.views.parts.text import Paragraph
from desktop.views.settings.row import Findable
from desktop.views.settings.section import Section
from desktop.views.tokens import GAP_8, SETTING, TOOLBAR

translate = QCoreApplication.translate


class TemplateRow(QWidget):
    """One template and what can be done with it."""

    def __init__(self, card: TemplateCard) -> None:
        super().__init__()
        self.card, name = card, template_word(card.key)
        self.setObjectName(f"settings.template.{card.key}")
        self.setMinimumHeight(SETTING)
        self.words = TwoLines(name, about(card), icon="doc")
        self.known = fold(f"{name} {about(card)}")
        self.edit = Button(translate("Settings", "Change…"), "quiet", height=TOOLBAR)
        self.back = Button(translate("Settings", "Built-in again"), "quiet", height=TOOLBAR)
        for word, button in (("edit", self.edit), ("reset", self.back)):
            button.setObjectName(f"settings.template.{card.key}.{word}")
            button.setAccessibleName(f"{button.text()} {name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP_8, 0, GAP_8)
        row.setSpacing(GAP_8)
        row.addWidget(self.words, 1)
        row.addWidget(self.back)
        row.addWidget(self.edit)
        self.back.setVisible(bool(card.own))


def about(card: TemplateCard) -> str:
    """Whether it is built in, else which version of the shop's own; and that another text waits."""
    if not has_draft(card.key):
        return _in_force(card)
    return f"{_in_force(card)} · {translate('Settings', 'changes not in use yet')}"


def _in_force(card: TemplateCard) -> str:
    if card.newest is None or not card.own:
        return translate("Settings", "Built in")
    words = translate("Settings", "Your own, version {version} of {moment}").format(
        version=card.newest.version, moment=labels.moment(card.newest.at)
    )
    return f"{words}, {card.newest.by}" if card.newest.by else words


class TemplateList(Findable):
    """All templates; it follows what is changed."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section, self._context = section, section.context
        self.rows: list[TemplateRow] = []
        intro = Paragraph(
            translate(
                "Settings",
                "Whoever knows HTML can change everything. A template is kept only when every kind of sale "
                "can be printed with it and nothing is missing that the law wants.",
            ),
            12,
            400,
            "muted",
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addWidget(intro)
        column.addLayout(self._list)
        self._context.bus.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read the templates anew."""
        held = self.focusWidget()
        name = held.objectName() if held is not None and held.hasFocus() else ""
        clear(self._list)
        self.rows = [TemplateRow(card) for card in template_cards()]
        for place, row in enumerate(self.rows):
            if place:
                self._list.addWidget(Rule())
            self._list.addWidget(row)
            row.show()  # a layout alone would show it later
            row.edit.clicked.connect(partial(self._open, row.card.key))
            row.back.clicked.connect(partial(self._reset, row.card))
        again = in_sight(self, name)
        if again is not None:
            again.setFocus()

    def _open(self, key: str) -> None:
        from desktop.views.templates.panel import TemplatePanel  # the editor is opened by few

        panel = TemplatePanel(self._section.ground(), self._context)
        panel.rejected.connect(self.refresh)
        panel.show_template(key)

    def _reset(self, card: TemplateCard) -> None:
        """Use the built-in one; Undo brings the shop's own back, which stood its test when it was kept."""
        try:
            reset_template(card.key, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._reset, card))
            return
        name = template_word(card.key)
        words = translate("Settings", "{template}: built in again").format(template=name)
        self._context.toast(words, partial(store_template, card.key, card.own, by=self._context.by()))

    def _hear(self, changes: Changes) -> None:
        if changes.settings:
            self.refresh()

    def matches(self, words: list[str]) -> bool:
        shown = [row for row in self.rows if all(word in row.known for word in words)]
        for row in self.rows:
            row.setVisible(row in shown)
        return bool(shown) or not words
