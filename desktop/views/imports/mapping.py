"""Which column of the file each of our fields is read from: shown, or chosen by hand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.exchange.rows import Format, Preview
from desktop.views.imports.field_words import field_word
from desktop.views.imports.side import SideCombo
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Elided
from desktop.views.tokens import GAP_4, GAP_12

OPTION = "option "
OPTIONS_OFFERED = 3


FIRST_OF_CUSTOMERS = ("name", "first_name", "last_name", "company", "email", "phone", "mobile")


def row_of(word: str, shown: QWidget) -> QHBoxLayout:
    """A muted word and, at the same place in every row, what belongs to it."""
    row = QHBoxLayout()
    row.setSpacing(GAP_12)
    row.addWidget(Elided(word, 13, 400, "muted"), 5)
    row.addWidget(shown, 6)
    return row


def offered_fields(seen: Preview, *, customers: bool) -> tuple[str, ...]:
    """The fields a column can be chosen for; any spreadsheet of products may also tell variants apart."""
    made_up = [field for field in seen.fields if field.startswith((OPTION, "attribute "))]
    plain = [field for field in seen.fields if field not in made_up]
    if customers:
        first = [field for field in FIRST_OF_CUSTOMERS if field in plain]
        return (*first, *(field for field in plain if field not in first))
    if seen.format is not Format.GENERIC or "group" not in plain:
        return (*plain, *made_up)
    offered = [f"{OPTION}{n}" for n in range(1, OPTIONS_OFFERED + 1)]
    options = [*offered, *(field for field in made_up if field not in offered)]
    after = plain.index("group") + 1
    return (*plain[:after], *options, *plain[after:])


class FieldCombo(SideCombo):
    """The choice for one field. All combos of a file share one list of titles."""

    def __init__(self, field: str, titles: QStandardItemModel) -> None:
        super().__init__(f"import.mapping.{field.replace(' ', '_')}", field_word(field))
        self.field = field
        self.setModel(titles)

    def show_title(self, title: str) -> None:
        """Show a title, or with an empty one that the field is not read, without telling."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findText(title, Qt.MatchFlag.MatchExactly)) if title else 0)
        self.blockSignals(False)

    def title(self) -> str:
        """The chosen title, empty when the field is not read."""
        return self.currentText() if self.currentIndex() > 0 else ""


class MappingPanel(QWidget):
    """Rows of field and column. ``chosen`` tells the field and the title that was chosen for it."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import.mapping")
        self.setAccessibleName(self.tr("Columns"))
        self.combos: dict[str, FieldCombo] = {}
        self._titles = QStandardItemModel(self)
        self._made: tuple[object, ...] = ()
        self._rows: list[tuple[str, Elided | FieldCombo]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_4)

    def show_columns(self, seen: Preview, fields: Sequence[str], *, editable: bool) -> None:
        """Show what is read from a file; with ``editable`` every field has a list of the file's titles."""
        if not editable:
            self._show_plainly(seen.columns)
            return
        made = (tuple(fields), seen.header)
        if made != self._made:
            self._build(fields, seen.header)
            self._made = made
        for field, combo in self.combos.items():
            combo.show_title(seen.columns.get(field, ""))

    def mark(self, missing: Collection[str]) -> None:
        """Mark the fields without which nothing can be read; the first gets the focus."""
        for field, combo in self.combos.items():
            mark_problem(combo, field in missing)
        for field in missing:
            if field in self.combos:
                self.combos[field].setFocus(Qt.FocusReason.TabFocusReason)
                return

    def options(self) -> Mapping[str, str]:
        """The chosen titles of the fields that tell variants apart."""
        return {field: combo.title() for field, combo in self.combos.items() if field.startswith(OPTION)}

    def texts(self) -> list[tuple[str, str]]:
        """What is shown, as (field, title), in words."""
        return [
            (word, shown.title() if isinstance(shown, FieldCombo) else shown.text())
            for word, shown in self._rows
        ]

    def _show_plainly(self, columns: Mapping[str, str]) -> None:
        self._empty()
        for field, title in columns.items():
            self._put(field, Elided(title))

    def _build(self, fields: Sequence[str], header: Sequence[str]) -> None:
        self._empty()
        self._titles.deleteLater()
        self._titles = QStandardItemModel(self)
        self._titles.appendRow(QStandardItem(self.tr("Not read")))
        for title in dict.fromkeys(header):
            if title:
                self._titles.appendRow(QStandardItem(title))
        for field in fields:
            combo = self.combos[field] = FieldCombo(field, self._titles)
            combo.currentIndexChanged.connect(self._choose)
            self._put(field, combo)

    def _empty(self) -> None:
        for combo in self.combos.values():
            combo.blockSignals(True)  # it lives a moment longer than its list of titles
        clear(self._column)
        self.combos, self._rows, self._made = {}, [], ()

    def _put(self, field: str, shown: Elided | FieldCombo) -> None:
        word = field_word(field)
        self._column.addLayout(row_of(word, shown))
        self._rows.append((word, shown))

    def _choose(self) -> None:
        combo = self.sender()
        if isinstance(combo, FieldCombo):
            mark_problem(combo, False)
            self.chosen.emit(combo.field, combo.title())
