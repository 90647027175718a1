"""Asks before a form is closed with something in it that would be lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.views.parts.overlay import Dialog, Overlay

translate = QCoreApplication.translate


class LeaveQuestion(Dialog):
    """``accepted`` when it is thrown away; closing it goes on with the work."""

    def __init__(self, form: Overlay) -> None:
        super().__init__(form)
        self.setObjectName("leave.question")
        self.set_title(translate("Leave", "Throw away what you typed?"))
        self.add_consequence(
            "pencil",
            form.accessibleName() or translate("Leave", "This form"),
            translate("Leave", "What you typed is not kept anywhere yet."),
        )
        self.stay = self.add_button(translate("Leave", "Go on writing"))
        self.drop = self.add_button(translate("Leave", "Throw away"), "danger")
        self.drop.setObjectName("leave.drop")
        self.stay.setObjectName("leave.stay")
        self.stay.clicked.connect(self.reject)
        self.drop.clicked.connect(self.accept)
        self.set_default(self.stay)
        for ended in (self.accepted, self.rejected):
            ended.connect(self.deleteLater)


def ask(form: Overlay, drop: Callable[[], object]) -> None:
    """Ask about this form; ``drop`` is done when what is in it may be lost."""
    question = LeaveQuestion(form)
    question.accepted.connect(drop)
    question.open(question.stay)
