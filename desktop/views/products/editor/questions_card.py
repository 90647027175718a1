"""What is asked when the product is sold, in its order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.goods.product_form import QuestionForm
from desktop.services.shop.preferences import shop
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card, Rule
from desktop.views.parts.form import FormRow
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Paragraph
from desktop.views.products.editor.question_row import QuestionRow
from desktop.views.products.editor.state import EditorState
from desktop.views.tokens import GAP_8

translate = QCoreApplication.translate


class QuestionsCard(Card):
    """A row for each customisation."""

    def __init__(self, state: EditorState, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(translate("ProductEditor", "Asked when it is sold"), parent)
        self._state, self._context = state, context
        self._coin = shop().currency
        self.add = Button(translate("ProductEditor", "Ask something"), "quiet", icon="plus")
        self.add.setObjectName("product.question.add")
        self.add.clicked.connect(self._add)
        self.add_action(self.add)
        self.nothing = Paragraph(
            translate("ProductEditor", "Nothing yet. Ask for a name to engrave, a choice or a day."),
            13,
            400,
            "muted",
        )
        self.asked: list[QuestionRow] = []
        self._said: tuple[QuestionForm, ...] | None = None
        self._rows = QVBoxLayout()
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._rows)

    def show_form(self) -> None:
        """Show what the state asks; rows that say it already keep the focus that they have."""
        said = tuple(replace(one, id=None) for one in self._state.form.questions)
        if said == self._said and len(said) == len(self.asked):
            return
        self._said = said
        clear(self._rows)
        self.asked = []
        questions = self._state.form.questions
        for at, asked in enumerate(questions):
            if at:
                self._rows.addWidget(Rule(GAP_8, GAP_8 * 2))
            row = QuestionRow(asked, self._coin)
            row.changed.connect(partial(self._change, at))
            row.moved.connect(partial(self._move, at))
            row.dropped.connect(partial(self._drop, at))
            row.up.setEnabled(at > 0)
            row.down.setEnabled(at < len(questions) - 1)
            self.asked.append(row)
            self._rows.addWidget(row)
            row.show()
        self.nothing.setVisible(not questions)

    def row_of(self, where: str) -> FormRow | None:
        """The row that a problem such as ``questions.1.label`` belongs to."""
        _, _, rest = where.partition(".")
        at, _, name = rest.partition(".")
        if not at.isdecimal() or int(at) >= len(self.asked):
            return None
        return self.asked[int(at)].rows.get(name)

    def _change(self, at: int, values: dict[str, Any]) -> None:
        self._state.put_question(at, **values)
        self._said = tuple(replace(one, id=None) for one in self._state.form.questions)

    def _put(self, asked: tuple[QuestionForm, ...]) -> None:
        self._state.put_questions(asked)
        self.show_form()

    def _add(self) -> None:
        self._put((*self._state.form.questions, QuestionForm()))
        self.asked[-1].start()

    def _move(self, at: int, by: int) -> None:
        asked = list(self._state.form.questions)
        asked.insert(at + by, asked.pop(at))
        self._put(tuple(asked))
        row = self.asked[at + by]
        (row.up if by < 0 and row.up.isEnabled() else row.down if row.down.isEnabled() else row.up).setFocus()

    def _drop(self, at: int) -> None:
        before = self._state.form.questions
        self._put(before[:at] + before[at + 1 :])
        said = translate("ProductEditor", "“{label}” is not asked any more")
        if not before[at].label.strip():
            said = translate("ProductEditor", "The question without a name is taken out")
        undo = self._state.while_edited(partial(self._put, before))
        self._context.toast(said.format(label=before[at].label), undo)
