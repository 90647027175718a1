"""One customisation: what is asked, how it is answered, and what the answer costs."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.goods.product_form import QuestionForm
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.measures import MeasureEdit
from desktop.views.parts.numbers import UnitPriceEdit
from desktop.views.parts.toggles import CheckBox, Segments
from desktop.views.parts.token_list import TokenList
from desktop.views.products.editor.layout import FieldRow
from desktop.views.tokens import GAP_12

translate = QCoreApplication.translate
NUMBER_WIDTH = 240


class QuestionRow(QWidget):
    """``changed`` brings the values by name, ``moved`` −1 or 1, ``dropped`` that it shall go."""

    changed = Signal(dict)
    moved = Signal(int)
    dropped = Signal()

    def __init__(self, asked: QuestionForm, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.label, self.required = Segments(), TextField(), CheckBox()
        self.price_addon = UnitPriceEdit(currency)
        self.max_length = MeasureEdit(translate("ProductEditor", "letters"), whole=True)
        self.choices = TokenList(translate("ProductEditor", "Choice, then Enter"), inline=True)
        self.required.set_text(translate("ProductEditor", "Must be answered"))
        self.rows: dict[str, FormRow] = {
            "label": FormRow(translate("ProductEditor", "What is asked"), self.label),
            "kind": FormRow(translate("ProductEditor", "Answer"), self.kind),
            "max_length": FormRow(translate("ProductEditor", "At most"), self.max_length),
            "price_addon": FormRow(translate("ProductEditor", "Adds to the price"), self.price_addon),
            "choices": FormRow(translate("ProductEditor", "Choices"), self.choices),
        }
        self.up = IconButton("up", translate("ProductEditor", "Ask it earlier"), 32)
        self.down = IconButton("down", translate("ProductEditor", "Ask it later"), 32)
        self.drop = IconButton("trash", translate("ProductEditor", "Do not ask it"), 32)
        self._name()
        self._lay_out()
        self._show(asked)
        self._connect()

    def _name(self) -> None:
        for name, row in self.rows.items():
            row.field.setObjectName(f"product.question.{name}")
        self.choices.typing.setObjectName("product.question.choice")
        for name in ("required", "up", "down", "drop"):
            getattr(self, name).setObjectName(f"product.question.{name}")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.required, 1)
        for button in (self.up, self.down, self.drop):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_12)
        column.addWidget(FieldRow([self.rows["label"], self.rows["kind"]], 440))
        for name in ("max_length", "price_addon"):
            self.rows[name].setMaximumWidth(NUMBER_WIDTH)
        numbers = [self.rows[name] for name in ("choices", "max_length", "price_addon")]
        column.addWidget(FieldRow(numbers, 440, (2, 1, 1)))
        column.addLayout(line)

    def _show(self, asked: QuestionForm) -> None:
        self.kind.set_choices(
            [
                ("text", translate("ProductEditor", "Text")),
                ("choice", translate("ProductEditor", "Choice")),
                ("date", translate("ProductEditor", "Day")),
                ("file", translate("ProductEditor", "File")),
            ]
        )
        self.kind.set_current(asked.kind)
        self.label.setText(asked.label)
        self.label.setPlaceholderText(
            translate("ProductEditor", "Name to paint, gift wrap, day of the feast…")
        )
        self.required.setChecked(asked.required)
        self.max_length.set_quantity(None if asked.max_length is None else Decimal(asked.max_length))
        self.price_addon.set_price(asked.price_addon or None)
        self.choices.set_values(asked.choices)
        self._fit(asked.kind)

    def _connect(self) -> None:
        self.kind.changed.connect(self._kind)
        self.label.textEdited.connect(self._label)
        self.required.toggled.connect(self._required)
        self.max_length.changed.connect(self._length)
        self.price_addon.changed.connect(self._addon)
        self.choices.changed.connect(self._choices)
        self.up.clicked.connect(self._earlier)
        self.down.clicked.connect(self._later)
        self.drop.clicked.connect(self.dropped)

    def _fit(self, kind: str) -> None:
        self.rows["choices"].setVisible(kind == "choice")
        self.rows["max_length"].setVisible(kind == "text")

    def start(self) -> None:
        """Begin with what is asked."""
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is typed

    def _put(self, **values: object) -> None:
        for name in values:
            if name in self.rows:
                self.rows[name].set_problem("")
        self.changed.emit(values)

    def _kind(self, kind: str) -> None:
        self._fit(kind)
        self._put(kind=kind)

    def _label(self, text: str) -> None:
        self._put(label=text)

    def _required(self, needed: bool) -> None:
        self._put(required=needed)

    def _length(self, letters: Decimal | None) -> None:
        self._put(max_length=None if letters is None else int(letters))

    def _addon(self, price: Decimal | None) -> None:
        self._put(price_addon=price or Decimal(0))

    def _choices(self) -> None:
        self._put(choices=self.choices.values())

    def _earlier(self) -> None:
        self.moved.emit(-1)

    def _later(self) -> None:
        self.moved.emit(1)
