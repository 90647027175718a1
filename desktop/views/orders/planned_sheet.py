"""A form at the right whose plan is shown below it while it is filled in, and carried out as it was shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands import Command
from desktop.services.plans import Plan, plan
from desktop.views import messages
from desktop.views.orders.consequence_list import ConsequenceList
from desktop.views.parts.card import Rule
from desktop.views.parts.overlay import Sheet
from desktop.views.tokens import GAP_16, GAP_20

translate = QCoreApplication.translate

Say = Callable[[str], None]
"""Says what is wrong beside a field; an empty sentence says that all is well again."""


class PlannedSheet(Sheet):
    """``agreed`` brings the plan that was shown. A sheet says what is chosen and where refusals belong."""

    agreed = Signal(object)

    def __init__(self, page: QWidget, name: str, command: Command, width: int = 600) -> None:
        super().__init__(page, width)
        self.setObjectName(name)
        self._command, self._order_id = command, 0
        self.plan: Plan | None = None
        self.consequences = ConsequenceList()
        self.keep = self.add_button(translate("GiveBack", "Leave as it is")).set_hint("Esc")
        self.go = self.add_button("", "primary").set_key("Ctrl+Return")
        self.keep.setObjectName(f"{name}.keep")
        self.go.setObjectName(f"{name}.go")
        self.keep.clicked.connect(self.reject)
        self.go.clicked.connect(self._agree)

    def end_form(self) -> None:
        """Put the consequences below all that was added to the body."""
        self.body.addWidget(Rule(GAP_20, GAP_16))
        self.body.addWidget(self.consequences)
        self.body.addStretch(1)

    # What a sheet says

    def choices(self) -> Any:
        """What is chosen now; None while that is nothing."""
        raise NotImplementedError

    def places(self) -> Mapping[str, Say]:
        """Who says what is wrong, by the name of the field."""
        raise NotImplementedError

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        """Fields with something that cannot be read."""
        raise NotImplementedError

    def show_sums(self, seen: Plan | None) -> None:
        """Show what the plan comes to beside the fields and on the button; None when there is no plan."""
        raise NotImplementedError

    # What happens

    def look(self) -> None:
        """Find out what would happen with what is chosen now, and show it."""
        places = self.places()
        for say in places.values():
            say("")
        self.plan = None
        try:
            if self._unreadable(places):
                self.consequences.say(_wrong())
            else:
                self._plan(self.choices())
        except DeskError as error:
            self._refuse(error, places)
        self.go.setEnabled(self.plan is not None)
        self.show_sums(self.plan)

    def _plan(self, chosen: Any) -> None:
        if chosen is None:
            self.consequences.say(translate("GiveBack", "Nothing is chosen yet."))
            return
        self.plan = plan(self._command, self._order_id, chosen)
        self.consequences.show_plan(self.plan)

    def _unreadable(self, places: Mapping[str, Say]) -> bool:
        problems = self.typed_problems()
        for name, error in problems:
            places[name](messages.words(error))
        return bool(problems)

    def _refuse(self, error: DeskError, places: Mapping[str, Say]) -> None:
        words, say = messages.words(error), places.get(error.where)
        if say is None:
            self.consequences.say(words, "prob")
            return
        say(words)
        self.consequences.say(_wrong())

    def _agree(self) -> None:
        self.look()
        if self.plan is not None:
            agreed = self.plan
            self.accept()
            self.agreed.emit(agreed)


def _wrong() -> str:
    return translate("GiveBack", "Nothing happens as long as something above is wrong.")
