"""One thing that variants differ in, such as the size, with its values."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.parts.buttons import IconButton
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.token_list import TokenList
from desktop.views.tokens import FORM, GAP_8, GAP_16

translate = QCoreApplication.translate
NAME_WIDTH = 160


class AxisRow(QWidget):
    """``named`` tells another name, ``added``, ``removed``, ``renamed`` a value, ``dropped`` that it goes."""

    named = Signal(str)
    added = Signal(str)
    removed = Signal(str)
    renamed = Signal(str, str)
    dropped = Signal()

    def __init__(self, axis: str, values: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis = axis
        self.name, self.values = (
            TextField(),
            TokenList(translate("ProductEditor", "Value, then Enter"), inline=True),
        )
        self.name.setText(axis)
        self.name.setPlaceholderText(translate("ProductEditor", "Size, colour…"))
        self.name.setFixedWidth(NAME_WIDTH)
        self.name.setObjectName("product.axis.name")
        self.values.typing.setObjectName("product.axis.value")
        self.values.set_values(values)
        self.name_row = FormRow(translate("ProductEditor", "They differ in"), self.name)
        self.values_row = FormRow(translate("ProductEditor", "Values"), self.values)
        drop = IconButton("trash", translate("ProductEditor", "Let them not differ in it"), FORM)
        drop.setObjectName("product.axis.drop")
        drop.clicked.connect(self.dropped)
        side = QVBoxLayout()
        side.addSpacing(self.name_row.label.minimumHeight() + 6)
        side.addWidget(drop)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_16)
        row.addWidget(self.name_row, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.values_row, 1)
        row.addSpacing(GAP_8 - GAP_16)
        row.addLayout(side)
        self.name.editingFinished.connect(self._rename)
        self.values.added.connect(self._add)
        self.values.removed.connect(self.removed)
        self.values.renamed.connect(self.renamed)

    def _rename(self) -> None:
        name = " ".join(self.name.text().split())
        if name and name != self.axis:
            self.name_row.set_problem("")
            self.named.emit(name)

    def _add(self, value: str) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.values.set_values([one for one in self.values.values() if one != value])
            self.values.typing.setText(value)
            self.name_row.set_problem(translate("ProductEditor", "Name it first."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.added.emit(value)
