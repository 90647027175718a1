"""A task in a dialog: what is to be done, by when, by whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.marks.tasks import TaskForm, assignees
from desktop.shell import clock
from desktop.views import labels, messages
from desktop.views.parts.fields import Combo, DateField, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.tokens import GAP_8, GAP_12

translate = QCoreApplication.translate
NONE, OTHER = "", "other"


class TaskDialog(Dialog):
    """One over a page, opened by ``ask``; ``save`` gets the form and may refuse, ``remove`` takes it off."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, 480)
        self.setObjectName("task.dialog")
        self._save_form: Callable[[TaskForm], None] | None = None
        self._remove_it: Callable[[], None] | None = None
        self.text, self.when, self.day, self.who = TextField(), Combo(), DateField(), TextField()
        self.row = FormRow(translate("Task", "What is to be done"), self.text)
        self.remove = self.add_button(translate("Task", "Remove"), "danger_quiet")
        self.save = self.add_button(translate("Task", "Save"), "primary").set_hint("Return")
        self._stack()
        self._name()
        self.set_default(self.save)
        self.when.currentIndexChanged.connect(self._show_day)
        self.text.textEdited.connect(self._typed)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)

    def _stack(self) -> None:
        days = QWidget()
        line = QHBoxLayout(days)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_8)
        line.addWidget(self.when, 1)
        line.addWidget(self.day, 1)
        self.day.setAccessibleName(translate("Task", "Day"))
        due = FormRow(translate("Task", "By when"), days)
        self.when.setAccessibleName(translate("Task", "By when"))
        self.body.addWidget(self.row)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(due)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(FormRow(translate("Task", "Who, if it is anybody’s"), self.who))

    def _name(self) -> None:
        named: dict[str, QWidget] = {
            "text": self.text,
            "when": self.when,
            "day": self.day,
            "who": self.who,
            "save": self.save,
            "remove": self.remove,
        }
        for name, widget in named.items():
            widget.setObjectName(f"task.{name}")

    def ask(
        self,
        title: str,
        form: TaskForm | None,
        save: Callable[[TaskForm], None],
        remove: Callable[[], None] | None = None,
    ) -> None:
        """Open it for a new task (``form`` None) or for one that is there."""
        self._save_form, self._remove_it = save, remove
        self.set_title(title)
        known = form or TaskForm("")
        self.text.setText(known.text)
        self.who.setText(known.assignee)
        self.row.set_problem("")
        self.remove.setVisible(remove is not None)
        self._offer_names()
        self._offer_days(known.due_on)
        self.open(self.text)

    def _offer_names(self) -> None:
        names = QCompleter(assignees(), self.who)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.who.setCompleter(names)

    def _offer_days(self, due_on: date | None) -> None:
        today = clock.today()
        near = {
            translate("Task", "Today"): today,
            translate("Task", "Tomorrow"): today + timedelta(days=1),
            translate("Task", "In a week"): today + timedelta(days=7),
        }
        offered = [(translate("Task", "No day"), NONE)]
        offered += [(f"{word}, {labels.day(day)}", day.isoformat()) for word, day in near.items()]
        self.when.clear()
        self.when.fill([*offered, (translate("Task", "Another day…"), OTHER)])
        self.day.set_day(due_on or today + timedelta(days=2))
        near_one = due_on in near.values()
        self.when.choose(NONE if due_on is None else due_on.isoformat() if near_one else OTHER)
        self._show_day()

    def _typed(self, _text: str) -> None:
        self.row.set_problem("")

    def _show_day(self) -> None:
        self.day.setVisible(self.when.currentData() == OTHER)

    def form(self) -> TaskForm:
        """What is written now."""
        chosen = str(self.when.currentData() or NONE)
        day = self.day.day() if chosen == OTHER else date.fromisoformat(chosen) if chosen else None
        return TaskForm(self.text.text(), day, self.who.text())

    def _save(self) -> None:
        assert self._save_form is not None
        try:
            self._save_form(self.form())
        except DeskError as error:
            self.row.set_problem(messages.words(error))
            self.text.setFocus()
            return
        self.accept()

    def _remove(self) -> None:
        assert self._remove_it is not None
        self.accept()
        self._remove_it()
