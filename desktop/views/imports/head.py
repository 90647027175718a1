"""The bar above the steps of an import: what is brought in, where it stands, a way out."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.views.imports.choice import Subject
from desktop.views.imports.file_words import subject_word
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.notice import Notice
from desktop.views.parts.steps import StepsBar
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import Segments
from desktop.views.tokens import GAP_12, GAP_16, GAP_24, TOOLBAR

HEIGHT = 64


def lay_out(page: QWidget, head: Head, problem: Notice) -> QStackedWidget:
    """Put the bar on top of the page, below it room for a problem while there is one, and then the steps."""
    room = Pane("surface", "b")
    room.hide()
    problem.shown.connect(room.setVisible)
    bar = QVBoxLayout(room)
    bar.setContentsMargins(GAP_24, GAP_12, GAP_24, GAP_12 + 1)
    bar.addWidget(problem)
    ground, steps = Pane("surface"), QStackedWidget()
    inside = QVBoxLayout(ground)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(0)
    inside.addWidget(room)
    inside.addWidget(steps, 1)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(ground, 1)
    return steps


class Head(Pane):
    """Title, products or customers, the four steps, and a cross."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        self.title = Label(self.tr("Import"), 20, 600)
        self.subject = Segments([(item.value, subject_word(item)) for item in Subject], TOOLBAR)
        self.subject.setObjectName("import.subject")
        self.subject.setAccessibleName(self.tr("What is imported"))
        self.steps = StepsBar()
        self.steps.set_words([self.tr("Files"), self.tr("Columns"), self.tr("Trial"), self.tr("Result")])
        self.leave = IconButton("x", "", 36)
        self.leave.setObjectName("import.close")
        self.leave.set_name(self.tr("Close the import"))
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_24, 0, GAP_16, 1)
        row.setSpacing(GAP_24)
        row.addWidget(self.title)
        row.addWidget(self.subject)
        row.addWidget(self.steps, 1)
        row.addWidget(self.leave)

    def show_place(self, now: int, reached: int, *, settled: bool) -> None:
        """Mark the present step and the furthest that may be pressed; ``settled``: the subject stands."""
        self.steps.set_progress(now, frozenset(range(now)), reached)
        self.subject.setEnabled(not settled)
