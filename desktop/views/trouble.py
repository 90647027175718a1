"""The calm dialog for a fault of ours: what is safe, and a report to send."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import TextArea
from desktop.views.parts.overlay import Dialog

translate = QCoreApplication.translate


class Trouble(Dialog):
    """One at a time for a window; the newest report replaces the one shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 620)
        self.setObjectName("trouble")
        self.report = TextArea("", 10)
        self.report.setReadOnly(True)
        self.body.addWidget(self.report)
        self.copy = self.add_button("", "plain")
        self.go_on = self.add_button("", "primary")
        self.copy.setObjectName("trouble.copy")
        self.go_on.setObjectName("trouble.go_on")
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)

    def tell(self, report: str) -> None:
        """Say that something was our fault, with a report, which names no people."""
        self.set_title(
            translate("Trouble", "Something went wrong in Comptoir"),
            translate(
                "Trouble",
                "What you did last was not saved, everything before it is safe, and a sale in progress is "
                "kept as a draft. The report names no customers; send it to those who look after Comptoir.",
            ),
        )
        self._show(report, translate("Trouble", "Go on"), self.go_on)

    def offer(self, report: str) -> None:
        """Show a report that somebody asked for, who has a problem to tell."""
        self.set_title(
            translate("Trouble", "Report a problem"),
            translate(
                "Trouble",
                "Copy this into a message to those who look after Comptoir, and write what you did and what "
                "you expected. It names no customers, and nothing is sent from here.",
            ),
        )
        self._show(report, translate("Trouble", "Close"), self.copy)

    def _show(self, report: str, leave: str, first: Button) -> None:
        """``first`` is what it is open for; it stands at the right and has the focus."""
        self.report.setAccessibleName(translate("Trouble", "Report"))
        self.report.setPlainText(report)
        self.copy.setText(translate("Trouble", "Copy report"))
        self.go_on.setText(leave)
        for button in (self.copy, self.go_on):
            button.set_kind("primary" if button is first else "plain")
        self.foot.removeWidget(first)
        self.foot.addWidget(first)
        self.order_tabs((*(one for one in (self.copy, self.go_on) if one is not first), first))
        self.open(first)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(translate("Trouble", "Copied"))


def trouble_over(window: QWidget, known: Trouble | None) -> Trouble:
    """The one dialog of a window: the one that is known, else a new one."""
    return known or Trouble(window)
