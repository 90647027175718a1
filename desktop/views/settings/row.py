"""One setting: what it is, what it changes, and its control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.folding import fold
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_8, GAP_24, SETTING

WORDS_WIDTH = 470


class Findable(QWidget):
    """What stands in a section and can be found by its words."""

    def matches(self, words: list[str]) -> bool:
        """Whether every folded word stands in it; a list of things shows those that match (all for none)."""
        raise NotImplementedError


class SettingRow(Findable):
    """Words at the left, the control at the right; a refusal stands under the words."""

    def __init__(self, title: str, helper: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._known = fold(f"{title} {helper}")
        self.title, self.helper = Paragraph(title, 13, 600), Paragraph(helper, 12, 400, "muted")
        self.problem = Paragraph("", 12, 400, "prob")
        self.problem.hide()
        if not helper:
            self.helper.hide()
        control.setAccessibleName(control.accessibleName() or title)
        control.setAccessibleDescription(helper)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        for part in (self.title, self.helper, self.problem):
            part.setMaximumWidth(WORDS_WIDTH)
            words.addWidget(part)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP_8, 0, GAP_8)
        row.setSpacing(GAP_24)
        row.addLayout(words, 1)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self.setMinimumHeight(SETTING)

    def set_problem(self, sentence: str) -> None:
        """Say why the value is refused; an empty sentence says that all is well again."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        mark_problem(self.control, bool(sentence))

    def matches(self, words: list[str]) -> bool:
        return all(word in self._known for word in words)
