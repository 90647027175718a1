"""The bar on top of the wizard: its name, the six steps, setting the sale aside, leaving."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.drafts.drafts import is_offer
from desktop.services.orders.cards import OrderHead
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.steps import StepsBar
from desktop.views.parts.text import Label
from desktop.views.wizard.step_words import STEPS, step_words

translate = QCoreApplication.translate

HEIGHT, LEAST = 64, 600


class Header(Pane):
    """Where there is little room only the present step keeps its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        self.setFixedHeight(HEIGHT)
        self.title = Label(translate("Wizard", "New order"), 20, 600)
        self.steps = StepsBar()
        self.steps.setObjectName("wizard.steps")
        self.steps.set_words([step_words()[step] for step in STEPS])
        self.park = Button(translate("Wizard", "Set aside"), "quiet")
        self.park.setObjectName("wizard.park")
        self.park.set_hint("Ctrl+P")
        self.cancel = IconButton("x", translate("Wizard", "Leave this sale"), 36)
        self.cancel.setObjectName("wizard.cancel")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 16, 1)
        self._row.setSpacing(0)
        self._row.addWidget(self.title)
        self._row.addSpacing(24)
        self._row.addWidget(self.steps)
        self._row.addStretch(1)
        self._row.addWidget(self.park)
        self._row.addSpacing(4)
        self._row.addWidget(self.cancel)

    def show_step(self, now: int, *, reached: int, lacking: frozenset[int]) -> None:
        """Mark the present step; those before the furthest one count as done, unless they lack something."""
        passed = frozenset(range(reached)) - {now}
        self.steps.set_progress(now, passed - lacking, len(STEPS) - 1, passed & lacking)
        self._fit()

    def show_sale(self, head: OrderHead | None) -> None:
        """Say whether this is an order or a quote, and which."""
        if head is None or not is_offer(head.draft_kind):
            self.title.setText(translate("Wizard", "New order"))
        elif head.quote_number:
            self.title.setText(translate("Wizard", "Quote {number}").format(number=head.quote_number))
        else:
            self.title.setText(translate("Wizard", "New quote"))
        self._fit()

    def _fit(self) -> None:
        self.steps.set_narrow(False)
        margins = self._row.contentsMargins()
        fixed = sum(part.sizeHint().width() for part in (self.title, self.park, self.cancel))
        room = self.width() - fixed - margins.left() - margins.right() - 40
        self.steps.set_narrow(self.steps.sizeHint().width() > room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(LEAST, HEIGHT)
