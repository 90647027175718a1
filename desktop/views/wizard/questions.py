"""What is asked when a product is sold: a name to engrave, a choice, a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.goods.custom_texts import TextMissing
from desktop.services.goods.product_card import FieldCard
from desktop.views import labels
from desktop.views.messages import words
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.rows import clear
from desktop.views.wizard.days import shown_day, typed_day
from desktop.views.wizard.file_field import FileField
from desktop.views.wizard.saving import Autosave

translate = QCoreApplication.translate


class Questions(QWidget):
    """One row for each question. ``answered`` comes when an answer is complete, ``edited`` at every key."""

    answered = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard.product.texts")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._rows: list[tuple[FieldCard, FormRow]] = []
        self._savers: list[Autosave] = []

    def ask(self, fields: Sequence[FieldCard], currency: str, answers: Mapping[str, str]) -> None:
        """Ask these, with the answers known by label."""
        clear(self._column)
        self._rows, self._savers = [], []
        for card in fields:
            row = FormRow(_label(card, currency), self._field(card, answers.get(card.label, "")))
            self._rows.append((card, row))
            self._column.addWidget(row)
            row.show()  # now, not with the next layout: its field may be given the focus at once
            self._count(card, row)
        self.setVisible(bool(fields))

    def answers(self) -> tuple[tuple[str, str], ...]:
        """(question, answer) pairs; what is not answered is an empty text."""
        return tuple((card.label, _answer(card, row.field)) for card, row in self._rows)

    def empty(self) -> FormRow | None:
        """The first row whose answer is required and missing."""
        for card, row in self._rows:
            if card.required and not _answer(card, row.field):
                return row
        return None

    def row(self, label: str) -> FormRow:
        """The row of a question. StopIteration when it is not asked."""
        return next(row for card, row in self._rows if card.label == label)

    def claim(self, row: FormRow, *, told: bool) -> None:
        """Put the focus where an answer is missing; ``told`` says so in words, too."""
        row.field.setFocus(Qt.FocusReason.TabFocusReason)
        if told:
            card = next(card for card, known in self._rows if known is row)
            row.set_problem(words(TextMissing(card.label)))

    def settle(self) -> None:
        """Tell what is typed and not told yet."""
        for saver in self._savers:
            saver.flush()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something with the answers; a refusal stands below the question it is about."""
        try:
            act()
        except DeskError as error:
            if not self.show_refusal(error):
                raise
            return False
        self.show_refusal(None)
        return True

    def show_refusal(self, error: DeskError | None) -> bool:
        """Say below its question what is wrong with an answer; False when it is about none of them."""
        wrong = getattr(error, "label", None)
        for card, row in self._rows:
            row.set_problem(words(error) if error is not None and card.label == wrong else "")
            if card.label == wrong:
                row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return any(card.label == wrong for card, _ in self._rows)

    def _field(self, card: FieldCard, answer: str) -> QWidget:
        if card.kind == "choice":
            combo = Combo()
            combo.fill([(translate("Wizard", "Choose…"), ""), *((choice, choice) for choice in card.choices)])
            if answer in card.choices:
                combo.choose(answer)
            combo.currentIndexChanged.connect(self._chosen)
            combo.setObjectName("wizard.product.text")
            return combo
        if card.kind == "file":
            brought = FileField(answer)
            brought.setObjectName("wizard.product.text")
            brought.changed.connect(self._brought)
            brought.refused.connect(self._refused)
            return brought
        field = TextField(translate("Wizard", "day/month/year") if card.kind == "date" else "")
        field.setText(shown_day(answer) if card.kind == "date" else answer)
        field.setObjectName("wizard.product.text")
        field.textEdited.connect(self._typed)
        self._savers.append(Autosave(field, self._told))
        return field

    def _typed(self) -> None:
        for card, row in self._rows:
            if row.field is self.sender():
                row.set_problem("")
                self._count(card, row)
        self.edited.emit()

    def _brought(self) -> None:
        self._say(self.sender(), "")
        self._chosen()

    def _refused(self, error: DeskError) -> None:
        self._say(self.sender(), words(error))

    def _say(self, field: QObject, problem: str) -> None:
        for _, row in self._rows:
            if row.field is field:
                row.set_problem(problem)

    def _chosen(self) -> None:
        self.edited.emit()
        self.answered.emit()

    def _told(self, text: str) -> None:
        self.answered.emit()

    def _count(self, card: FieldCard, row: FormRow) -> None:
        if card.max_length is not None and isinstance(row.field, TextField):
            used = len(row.field.text().strip())
            said = translate("Wizard", "{used} of {most} letters").format(used=used, most=card.max_length)
            row.set_counter(said, over=used > card.max_length)


def _label(card: FieldCard, currency: str) -> str:
    label = f"{card.label} *" if card.required else card.label
    if not card.price_addon:
        return label
    return f"{label}  +{labels.unit_price(card.price_addon, currency)}"


def _answer(card: FieldCard, field: QWidget) -> str:
    if isinstance(field, Combo):
        return str(field.currentData() or "")
    if isinstance(field, FileField):
        return field.answer()
    assert isinstance(field, TextField)
    text = field.text().strip()
    day = typed_day(text) if card.kind == "date" else None
    return day.isoformat() if isinstance(day, date) else text
