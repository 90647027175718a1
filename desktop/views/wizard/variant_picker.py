"""Choose a variant: a row of pills for each option, sold-out values dashed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.services.goods.product_card import VariantCard
from desktop.views.parts.pills import Pill, Pills
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Label
from desktop.views.wizard.swatches import swatch
from desktop.views.wizard.variant_choice import meant, options, pick, sold_out, values_of

translate = QCoreApplication.translate


class VariantPicker(QWidget):
    """``changed`` comes when another variant, or none, is meant by what is picked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard.product.variant")
        self.setAccessibleName(translate("Wizard", "Variant"))
        self._variants: tuple[VariantCard, ...] = ()
        self._picks: dict[str, str] = {}
        self._pills: dict[str, Pills] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def offer(self, variants: Sequence[VariantCard], chosen: int | None) -> None:
        """Offer the variants on sale; ``chosen`` is the row id of the one picked from the start."""
        self._variants = tuple(one for one in variants if one.active)
        picked = next((one for one in self._variants if one.id == chosen), None)
        self._picks = values_of(picked) if picked else {}
        clear(self._column)
        self._pills = {}
        for option in options(self._variants):
            pills = Pills()
            pills.setAccessibleName(option.name or translate("Wizard", "Variant"))
            pills.changed.connect(self._pick)
            self._pills[option.name] = pills
            self._column.addWidget(Label(option.name or translate("Wizard", "Variant"), 12, 600))
            self._column.addWidget(pills)
            pills.show()
            self._column.addSpacing(8)
        self.setVisible(bool(self._pills))
        self._show()

    def refresh(self, variants: Sequence[VariantCard]) -> None:
        """Take over fresh stock of the same variants; what is picked stays picked."""
        self._variants = tuple(one for one in variants if one.active)
        self._show()

    def variant(self) -> VariantCard | None:
        """The variant meant, None while something has to be chosen."""
        return meant(self._variants, self._picks)

    def picks(self) -> dict[str, str]:
        """The picked value of each option, by its name."""
        return dict(self._picks)

    def choose(self, name: str, value: str) -> None:
        """Pick a value of an option."""
        self._picks = pick(self._variants, self._picks, name, value)
        self._show()
        self.changed.emit()

    def open_choice(self) -> QWidget | None:
        """The first pill of the first option that is not chosen yet."""
        for name, pills in self._pills.items():
            if name not in self._picks:
                return pills.findChildren(QRadioButton)[0]
        return None

    def start(self) -> bool:
        """Put the focus on the first option that is not chosen yet; False when all are."""
        first = self.open_choice()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        return first is not None

    def _show(self) -> None:
        out = translate("Wizard", "sold out")
        for option in options(self._variants):
            shown = [
                Pill(
                    value,
                    value,
                    swatch(value),
                    out if sold_out(self._variants, self._picks, option.name, value) else "",
                )
                for value in option.values
            ]
            pills = self._pills.get(option.name)
            if pills is not None:
                _update(pills, shown, self._picks.get(option.name, ""))

    def _pick(self, value: str) -> None:
        for name, pills in self._pills.items():
            if pills is self.sender():
                self.choose(name, value)
                return


def _update(pills: Pills, shown: list[Pill], current: str) -> None:
    """Show pills and the picked one, rebuilding them only when one of them changed."""
    if pills.property("shown") != [(pill.key, pill.why_not) for pill in shown]:
        focused = next((b.objectName() for b in pills.findChildren(QRadioButton) if b.hasFocus()), "")
        pills.set_pills(shown)
        pills.setProperty("shown", [(pill.key, pill.why_not) for pill in shown])
        for button in pills.findChildren(QRadioButton):
            if focused and button.objectName() == focused and button.isVisible():
                button.setFocus(Qt.FocusReason.TabFocusReason)
    pills.set_current(current)
