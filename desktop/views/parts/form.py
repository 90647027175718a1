"""A form row: label above, counter at the right, the field, and below it help or what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.text import Elided, Label, Paragraph


class FormRow(QWidget):
    """Label, field and sentence together; screen readers get label and sentence with the field."""

    def __init__(self, label: str, field: QWidget, helper: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = Elided(label, 12, 600)
        self.counter = Label("", 12, 400, "muted")
        self.helper = Paragraph(helper, 12, 400, "muted")
        self._help, self._problem = helper, ""
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.label, 1)
        head.addWidget(self.counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(field)
        column.addWidget(self.helper)
        column.addStretch(1)  # beside a higher row the label stays at the top
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.label.setBuddy(field)
        self.set_label(label)
        self._show()

    def set_label(self, label: str) -> None:
        """Show another label."""
        self.label.setText(label)
        self.label.setVisible(bool(label))
        if label:
            self.field.setAccessibleName(label)

    def set_counter(self, text: str, *, over: bool = False) -> None:
        """Show how much room is left, like `9 of 12 letters`; red when it is ``over``."""
        self.counter.setText(text)
        self.counter.set_tone("prob" if over else "muted")

    def set_helper(self, text: str) -> None:
        """Say what belongs here. Shown while nothing is wrong."""
        self._help = text
        self._show()

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong and what to do; an empty sentence says that all is well again."""
        self._problem = sentence
        mark_problem(self.field, bool(sentence))
        self._show()

    def problem(self) -> str:
        """The sentence that says what is wrong, or an empty one."""
        return self._problem

    def _show(self) -> None:
        text = self._problem or self._help
        self.helper.setText(text)
        self.helper.set_tone("prob" if self._problem else "muted")
        self.helper.set_icon("warn" if self._problem else "")
        self.helper.setVisible(bool(text))
        self.field.setAccessibleDescription(text)
