"""A form at the right with its plan beside it: found anew while it is filled in, carried out as shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.plans.plans import Plan, plan
from desktop.views import messages
from desktop.views.orders.consequence_list import ConsequenceList
from desktop.views.parts.overlay import Sheet
from desktop.views.tokens import GAP_32

translate = QCoreApplication.translate

Say = Callable[[str], None]
"""Says what is wrong beside a field; an empty sentence says that all is well again."""


BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
WIDE, LIST, UNBOUND = 920, 340, 16777215
"""Width of a sheet from which the consequences stand beside the form; how wide they are then; no bound."""


class PlannedSheet(Sheet):
    """``agreed`` brings the plan that was shown. A sheet says what is chosen and where refusals belong."""

    agreed = Signal(object)

    def __init__(self, page: QWidget, name: str, command: Command, width: int = WIDE) -> None:
        super().__init__(page, width)
        self.setObjectName(name)
        self._outer, self.body = self.body, QVBoxLayout()
        self.body.setSpacing(0)
        self._command, self._order_id = command, 0
        self.plan: Plan | None = None
        self.consequences = ConsequenceList()
        self._both = QBoxLayout(BELOW)
        self._both.setSpacing(GAP_32)
        self.keep = self.add_button(translate("GiveBack", "Leave as it is")).set_hint("Esc")
        self.go = self.add_button("", "primary").set_key("Ctrl+Return")
        self.keep.setObjectName(f"{name}.keep")
        self.go.setObjectName(f"{name}.go")
        self.keep.clicked.connect(self.leave)
        self.go.clicked.connect(self._agree)

    def end_form(self) -> None:
        """Put the consequences beside all that was added to the body, or below it on a narrow sheet."""
        self.body.addStretch(1)  # beside a long list of consequences the form stays together
        self._both.addLayout(self.body, 1)
        self._both.addWidget(self.consequences, 0, Qt.AlignmentFlag.AlignTop)
        self._outer.addLayout(self._both)
        self._outer.addStretch(1)

    def _place(self) -> None:
        super()._place()
        beside = self.panel.width() >= WIDE
        self._both.setDirection(BESIDE if beside else BELOW)
        self.consequences.setMinimumWidth(LIST if beside else 0)
        self.consequences.setMaximumWidth(LIST if beside else UNBOUND)

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
                self.consequences.say(nothing_happens())
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
        self.consequences.say(nothing_happens())

    def _agree(self) -> None:
        """Agree to what was shown, if it can be read; if the order has changed, show it anew."""
        if self.guard.refuses():
            return
        agreed = self.plan
        self.look()
        if agreed is not None and self.plan == agreed:
            self.accept()
            self.agreed.emit(agreed)
        else:
            self._show_wrong()

    def _show_wrong(self) -> None:
        """Put the focus where something is wrong, if it is in a field of this sheet."""
        inside = (widget for widget in self.findChildren(QWidget) if widget.property("problem"))
        wrong = next((widget for widget in inside if widget.isVisible() and widget.isEnabled()), None)
        if wrong is not None:
            self.scroller.reveal(wrong)
            wrong.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Agreeing while something is wrong leads there."""
        wanted = QKeySequence(event.keyCombination()) == self.go.shortcut()
        if wanted and not self.go.isEnabled():
            self._show_wrong()
        super().keyPressEvent(event)


def nothing_happens() -> str:
    """That something has to be put right first."""
    return translate("GiveBack", "Nothing happens as long as something is wrong.")
