"""Asks before a customer's page is left with something that cannot be saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.views import messages
from desktop.views.parts.overlay import Dialog

if TYPE_CHECKING:
    from desktop.views.customers.page import CustomerPage

translate = QCoreApplication.translate


class ImpossibleDialog(Dialog):
    """Says why it is not possible; ``drop`` is done when it is thrown away. Closing goes on with the work."""

    def __init__(self, name: str, reason: str, drop: Callable[[], object], page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("customer.leave")
        self.set_title(translate("Customer", "Throw your changes away?"))
        self.add_consequence("warn", name, reason)
        self.stay = self.add_button(translate("Leave", "Go on editing"))
        self.drop = self.add_button(translate("Customer", "Throw away"), "danger")
        self.stay.setObjectName("customer.leave.stay")
        self.drop.setObjectName("customer.leave.drop")
        self.stay.clicked.connect(self.reject)
        self.drop.clicked.connect(self.accept)
        self.set_default(self.stay)
        self.accepted.connect(drop)
        self.accepted.connect(self.deleteLater)
        self.rejected.connect(self.deleteLater)


def ask_to_drop(page: CustomerPage, error: DeskError, go_on: Callable[[], object]) -> None:
    """Say beside its field what is not possible, and ask; when it is thrown away, ``go_on`` is called."""

    def drop() -> None:
        page.drop()
        go_on()

    page.form.refuse(error)
    name = page.form.name(page.view.card.name if page.view else "")
    dialog = ImpossibleDialog(name, messages.words(error), drop, page)
    dialog.open(dialog.stay)
