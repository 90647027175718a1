"""Changes to the draft whose refusal stands beside the field that caused it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.domain.errors import DeskError
from desktop.views.context import DeskContext
from desktop.views.messages import words
from desktop.views.parts.form import FormRow
from desktop.views.parts.kept_number import KeptNumber
from desktop.views.parts.number_field import NumberField
from desktop.views.wizard.draft import Draft


class Writer:
    """Writes to the draft for a panel."""

    def __init__(self, draft: Draft, context: DeskContext) -> None:
        self.draft, self.context = draft, context

    @property
    def by(self) -> str:
        """Who types."""
        return self.context.by()

    def write(self, act: Callable[[int], object], row: FormRow | None = None) -> bool:
        """Change the draft by one service call that gets its row id; a refusal stands at ``row``."""
        return self.attempt(lambda: self.draft.change(act), row)

    def attempt(self, act: Callable[[], object], row: FormRow | None = None) -> bool:
        """Do something that may be refused; the refusal stands at ``row``, or in the window's bar."""
        try:
            act()
        except DeskError as error:
            if row is None:
                self.context.refuse(error)
            else:
                row.set_problem(words(error))
            return False
        if row is not None:
            row.set_problem("")
        return True


class NumberRow(KeptNumber):
    """A number of the sale in a row of the form, kept in the draft."""

    def __init__(self, row: FormRow, stored: Callable[[], Any], save: Callable[[Any], object]) -> None:
        assert isinstance(row.field, NumberField)
        super().__init__(row.field, row, stored, save)
        self.row: FormRow = row
