"""How a delivery is priced and where it goes: the part of the form that becomes a rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.shipping_rule_checks import KINDS
from desktop.views.parts.fields import TextArea, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit, NumberField
from desktop.views.parts.toggles import Segments
from desktop.views.settings.rule_fields import StepLines, country_codes, country_names, parts_of
from desktop.views.tokens import GAP_16

translate = QCoreApplication.translate


class Current(QStackedWidget):
    """As high as the page in front, so that a short one leaves no hole."""

    def show_page(self, at: int) -> None:
        """Bring a page to the front."""
        for place in range(self.count()):
            page = self.widget(place)
            assert page is not None
            page.setVisible(place == at)
        self.setCurrentIndex(at)
        self.updateGeometry()

    def sizeHint(self) -> Any:
        page = self.currentWidget()
        return page.sizeHint().expandedTo(page.minimumSize()) if page is not None else super().sizeHint()

    def minimumSizeHint(self) -> Any:
        """The height a field was given counts, whatever it would ask for."""
        page = self.currentWidget()
        if page is None:
            return super().minimumSizeHint()
        return page.minimumSizeHint().expandedTo(page.minimumSize())


class RuleForm(QWidget):
    """``changed`` tells that something else is typed; ``rows`` are its rows by the field of a refusal."""

    changed = Signal()

    def __init__(self, name: str, currency: str) -> None:
        super().__init__()
        self.kind = Segments(
            [
                ("flat", translate("Ways", "One price")),
                ("weight", translate("Ways", "By weight")),
                ("amount", translate("Ways", "By amount")),
            ]
        )
        self.flat, self.free_from = MoneyEdit(currency), MoneyEdit(currency)
        self.by_weight = StepLines(f"{name}.weight", True, currency)
        self.by_amount = StepLines(f"{name}.amount", False, currency)
        self.countries, self.postcodes = TextArea("", 2), TextField()
        self.prices = Current()
        for widget, last in (
            (self.kind, "rule"), (self.flat, "price"), (self.free_from, "free_from"),
            (self.countries, "countries"), (self.postcodes, "postcodes"),
        ):  # fmt: skip
            widget.setObjectName(f"{name}.{last}")
        self.rows = self._rows()
        self.rows["steps"].counter.hide()
        self._lay_out()
        self._connect()

    def _rows(self) -> dict[str, FormRow]:
        row = FormRow
        for widget in (self.flat, self.by_weight, self.by_amount):
            self.prices.addWidget(widget)
        return {
            "rule": row(translate("Ways", "What it costs"), self.kind),
            "steps": row("", self.prices),
            "free_from": row(
                translate("Ways", "Free from"),
                self.free_from,
                translate("Ways", "Goods worth this much after discounts; empty: never free."),
            ),
            "countries": row(
                translate("Ways", "Only to these countries"),
                self.countries,
                translate("Ways", "Names with commas between them, or EU; empty: everywhere."),
            ),
            "postcodes": row(
                translate("Ways", "Only to these postcodes"),
                self.postcodes,
                translate("Ways", "Such as 29100, 22*; the star stands for any ending. Empty: all."),
            ),
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_16)
        for row in self.rows.values():
            column.addWidget(row)

    def _connect(self) -> None:
        self.kind.changed.connect(self._show_kind)
        for number in (self.flat, self.free_from):
            number.changed.connect(self.changed)
            number.refused.connect(self.changed)
        for steps in (self.by_weight, self.by_amount):
            steps.changed.connect(self.changed)
        self.countries.textChanged.connect(self.changed)
        self.postcodes.textChanged.connect(self.changed)

    def show_rule(self, rule: dict[str, Any]) -> None:
        """Fill in a rule."""
        self.kind.set_current(rule["kind"])
        self.flat.set_minor(rule.get("price"))
        steps = [(step[0], step[1]) for step in rule.get("steps") or ()]
        self.by_weight.show_steps(steps if rule["kind"] == "weight" else ())
        self.by_amount.show_steps(steps if rule["kind"] == "amount" else ())
        self.free_from.set_minor(rule.get("free_from"))
        self.countries.setPlainText(country_names(rule.get("countries") or ()))
        self.postcodes.setText(", ".join(rule.get("postcodes") or ()))
        self._show_kind(rule["kind"])

    def rule(self) -> dict[str, Any]:
        """What is typed, still to be checked. Raises the refusal of a number that cannot be read."""
        for field, number in self._numbers():
            problem = number.problem()
            if problem is not None:
                raise _placed(problem, field)
        kind = self.kind.current()
        steps = self.by_weight if kind == "weight" else self.by_amount
        price = {"price": self.flat.minor()} if kind == "flat" else {"steps": steps.steps()}
        return {
            "kind": kind,
            **price,
            "free_from": self.free_from.minor(),
            "countries": country_codes(self.countries.toPlainText()),
            "postcodes": parts_of(self.postcodes.text()),
        }

    def _numbers(self) -> Iterator[tuple[str, NumberField]]:
        yield "free_from", self.free_from
        if self.kind.current() == "flat":
            yield "steps", self.flat
            return
        steps = self.by_weight if self.kind.current() == "weight" else self.by_amount
        for line in steps.lines:
            yield from (("steps", number) for number in (line.limit, line.price))

    def _show_kind(self, kind: str) -> None:
        self.prices.show_page(KINDS.index(kind))
        self.changed.emit()


def _placed(error: DeskError, field: str) -> DeskError:
    """The same refusal, naming the row it belongs to."""
    error.field = field  # type: ignore[attr-defined]  # each of these refusals has one
    return error
