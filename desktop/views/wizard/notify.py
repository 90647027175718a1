"""Who is told of the order: the customer, the shop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.services.drafts import drafts
from desktop.services.orders.cards import OrderHead
from desktop.services.shop.preferences import shop
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_24
from desktop.views.wizard.section import side_by_side
from desktop.views.wizard.writing import Writer

translate = QCoreApplication.translate


class NotifyBoxes(QWidget):
    """Two boxes that remember; the customer's is off without an e-mail address."""

    def __init__(self, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self.customer, self.shop = CheckBox(), CheckBox()
        self.customer.setObjectName("wizard.notify.customer")
        self.shop.setObjectName("wizard.notify.shop")
        row = side_by_side((self.customer, self.shop), GAP_24)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.customer.toggled.connect(self._tell_customer)
        self.shop.toggled.connect(self._tell_shop)

    def show_head(self, head: OrderHead | None) -> None:
        """Show what is chosen."""
        email = head.email if head else ""
        nothing = translate("Wizard", "no e-mail address")
        self.customer.set_text(translate("Wizard", "The customer"), email or nothing)
        self.customer.setEnabled(bool(email))
        self.shop.set_text(translate("Wizard", "The shop"), shop().email or nothing)
        for box, value in (
            (self.customer, head is not None and head.notify_customer and bool(email)),
            (self.shop, head is not None and head.notify_shop),
        ):
            box.blockSignals(True)
            box.setChecked(value)
            box.blockSignals(False)

    def _tell_customer(self, told: bool) -> None:
        self._writer.write(lambda at: drafts.set_header(at, notify_customer=told, by=self._writer.by))

    def _tell_shop(self, told: bool) -> None:
        self._writer.write(lambda at: drafts.set_header(at, notify_shop=told, by=self._writer.by))

    def start(self) -> None:
        """Put the focus on the first box that can be ticked."""
        (self.customer if self.customer.isEnabled() else self.shop).setFocus(Qt.FocusReason.OtherFocusReason)
