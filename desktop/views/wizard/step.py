"""What every step of the wizard is to the wizard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.views.context import DeskContext
from desktop.views.parts.card import Pane
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.writing import NumberRow, Writer


class Unsettled(Protocol):
    """What is typed and refused; ``claim`` leads to it."""

    def claim(self) -> None: ...


class Step(Pane):
    """One step: it shows the draft, writes to it what is typed, and says what going on means."""

    page = ""  # its name in the draft's row
    asked = Signal(str)  # another step is wanted
    done = Signal()  # this step is finished: go on
    word_changed = Signal()  # ``next_word`` says something else now
    reused = Signal(object)  # a ReuseReport: the lines of an earlier order are in the basket now
    recalled = Signal(int)  # this waiting draft shall be taken up
    explain_asked = Signal()  # how was the total computed?
    send_asked = Signal()  # the customer shall check it
    checkout_asked = Signal()  # the customer shall pay
    quote_asked = Signal()  # this sale shall be a quote

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__("surface", "", parent)
        self.draft, self.context = draft, context
        self.writer = Writer(draft, context)
        self.write, self.attempt = self.writer.write, self.writer.attempt

    @property
    def by(self) -> str:
        """Who types."""
        return self.context.by()

    def clear(self) -> None:
        """Forget what was searched and typed: another sale begins."""
        for number in self.numbers():
            number.clear()

    def show_draft(self) -> None:
        """Show what the draft holds. Called when it changed and this step is in front."""

    def arrive(self) -> None:
        """Put the focus where work starts."""

    def look_for(self, text: str) -> None:
        """Search for this as if it had been typed; nothing in a step that does not search."""

    def scan(self, code: str) -> bool:
        """A code was scanned; False when this step does not know it."""
        return False

    def tab_parts(self) -> Sequence[QWidget]:
        """What Tab goes through, part by part."""
        return (self,)

    def numbers(self) -> Sequence[NumberRow]:
        """The numbers that are typed here and stored in the draft."""
        return ()

    def settle(self) -> None:
        """Save whatever is typed and not saved yet. A number that is refused stays where it stands."""
        for number in self.numbers():
            number.settle()

    def unsettled(self) -> Unsettled | None:
        """The first number or date that stands in its field and is refused."""
        return next((number for number in self.numbers() if number.open), None)

    def go_on(self) -> bool:
        """Next was pressed. True when the wizard may go to the step after this one."""
        return True

    def step_back(self) -> bool:
        """Back was pressed. True when something of this step was closed, and the wizard stays."""
        return False

    def next_word(self) -> str:
        """What Next does here, when it is not simply going on."""
        return ""

    def show_refusal(self, error: DeskError) -> bool:
        """Show why the order cannot be made beside the field concerned; False when it is not of this step."""
        return False
