"""The fields of a delivery rule: a weight, the steps of a price, the countries it goes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain import said, typed
from desktop.domain.country_packs import UNION
from desktop.domain.folding import fold
from desktop.views import labels
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.numbers import MoneyEdit, NumberField
from desktop.views.parts.text import Label
from desktop.views.tokens import FORM, GAP_4, GAP_8
from desktop.views.wizard.countries import countries

translate = QCoreApplication.translate
UNION_NAMES = ("eu", "ue", "european union", "union europeenne")
Step = tuple[int | None, int | None]
"""Up to how much (grams or minor units, None for any more) and the price in minor units."""


class KiloEdit(NumberField):
    """A weight typed in kilograms, given in whole grams."""

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(height, parent)
        self._reserve()

    def grams(self) -> int | None:
        """The weight; None when the field is empty. Raises as ``value``."""
        weight = self.value()
        return None if weight is None else int(weight * 1000)

    def set_grams(self, grams: int | None) -> None:
        """Show a weight, without telling it."""
        self._set(None if grams is None else Decimal(grams) / 1000)

    def _read(self, text: str) -> Decimal:
        return typed.parse_quantity(text, labels.locale())

    def _write(self, value: Decimal) -> str:
        return said.format_quantity(value, labels.locale())

    def _suffix(self) -> str:
        return "kg"


class StepLine(QWidget):
    """One step: up to so much it costs so much."""

    changed = Signal()
    given_up = Signal(QWidget)

    def __init__(self, by_weight: bool, currency: str, step: Step) -> None:
        super().__init__()
        self.limit: KiloEdit | MoneyEdit = KiloEdit() if by_weight else MoneyEdit(currency)
        self.price = MoneyEdit(currency)
        if isinstance(self.limit, KiloEdit):
            self.limit.set_grams(step[0])
        else:
            self.limit.set_minor(step[0])
        self.price.set_minor(step[1])
        self.limit.setPlaceholderText(translate("Ways", "any more"))
        self.limit.setAccessibleName(translate("Ways", "Up to"))
        self.price.setAccessibleName(translate("Ways", "Price"))
        self.away = IconButton("x", translate("Ways", "Take this step away"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_8)
        row.addWidget(self.limit, 1)
        row.addWidget(self.price, 1)
        row.addWidget(self.away)
        for field in (self.limit, self.price):
            field.changed.connect(self.changed)
            field.refused.connect(self.changed)
        self.away.clicked.connect(self._give_up)

    def _give_up(self) -> None:
        self.given_up.emit(self)

    def step(self) -> Step:
        """What is typed."""
        limit = self.limit.grams() if isinstance(self.limit, KiloEdit) else self.limit.minor()
        return limit, self.price.minor()


class StepLines(QWidget):
    """All steps of a rule, with a button for one more."""

    changed = Signal()

    def __init__(self, name: str, by_weight: bool, currency: str) -> None:
        super().__init__()
        self._name, self._by_weight, self._currency = name, by_weight, currency
        self.lines: list[StepLine] = []
        self.more = Button(translate("Ways", "Add a step"), "quiet", icon="plus")
        self.more.setObjectName(f"{name}.more")
        self.more.clicked.connect(self._one_more)
        heads = QHBoxLayout()
        heads.setSpacing(GAP_8)
        heads.addWidget(Label(translate("Ways", "Up to"), 12, 400, "muted"), 1)
        heads.addWidget(Label(translate("Ways", "Price"), 12, 400, "muted"), 1)
        heads.addSpacing(36 + GAP_8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP_8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_4)
        column.addLayout(heads)
        column.addLayout(self._rows)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps, or one that is still empty."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines.clear()
        for step in steps or ((None, None),):
            self._add(step)

    def steps(self) -> list[Step]:
        """What is typed; a line without anything in it is none."""
        return [line.step() for line in self.lines if line.step() != (None, None)]

    def _add(self, step: Step) -> StepLine:
        line = StepLine(self._by_weight, self._currency, step)
        line.changed.connect(self.changed)
        line.given_up.connect(self._take_away)
        self.lines.append(line)
        self._rows.addWidget(line)
        self._number()
        return line

    def _number(self) -> None:
        for place, line in enumerate(self.lines):
            line.limit.setObjectName(f"{self._name}.{place}.limit")
            line.price.setObjectName(f"{self._name}.{place}.price")
            line.away.setObjectName(f"{self._name}.{place}.away")

    def _one_more(self) -> None:
        line = self._add((None, None))
        line.show()
        line.limit.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_away(self, line: StepLine) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self._number()
        (self.lines[-1].price if self.lines else self.more).setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()


def parts_of(text: str) -> list[str]:
    """What stands between commas, semicolons and line ends."""
    return [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]


def country_codes(text: str) -> list[str]:
    """Names or codes of countries as codes, the Union as all of its; what is no country stays as typed."""
    names: dict[str, tuple[str, ...]] = {fold(name): (str(code),) for name, code in countries()}
    names |= dict.fromkeys(UNION_NAMES, UNION)
    return [code for part in parts_of(text) for code in names.get(fold(part), (part,))]


def country_names(codes: Sequence[str]) -> str:
    """Codes as names, to be read and changed."""
    return ", ".join(labels.country(code) for code in codes)
