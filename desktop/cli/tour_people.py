"""The part of the tour about the people of the shop and its file: a customer, look-alikes, copies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from desktop.app import Desk
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.services.customers.customers import customer_card, save_customer
from desktop.services.orders.order_core import order_core
from desktop.views.customers.page import CustomerPage
from desktop.views.settings.page import SettingsPage


class People:
    """Open the customer of an order, make one of two records, look at erasing; make a copy of the shop."""

    def __init__(self, desk: Desk, hands: Hands) -> None:
        self.desk, self.hands = desk, hands

    def perform(self, order_id: int) -> None:
        """All of it. Raises StepFailed."""
        customer_id = order_core(order_id).head.customer_id
        if customer_id is None:
            raise StepFailed("the order of the tour has no customer")
        self._customer(customer_id)
        self._look_alikes(customer_id)
        self._copies()

    def _customer(self, customer_id: int) -> None:
        hands = self.hands
        self.desk.window.context.open_customer(customer_id)
        hands.shot("customer")
        hands.click("customer.address.add")
        hands.shot("customer-address")
        hands.key(Qt.Key.Key_Escape)
        hands.click("customer.more")
        hands.shot("customer-more")
        hands.close()
        page = self.desk.window.page("customer")
        assert isinstance(page, CustomerPage)
        page.head.acts["erase"].trigger()
        hands.find("erase.sure")
        hands.shot("customer-erase")
        hands.key(Qt.Key.Key_Escape)

    def _look_alikes(self, customer_id: int) -> None:
        hands, form = self.hands, customer_card(customer_id).form
        other = replace(form, first_name=form.first_name[:1] + ".", company="Ty Kouign", email="")
        save_customer(other, by="")
        hands.click("nav.customers")
        hands.shot("customers")
        hands.click("customers.duplicates")
        hands.shot("look-alikes")
        hands.key(Qt.Key.Key_Return)
        hands.find("merge.go")
        hands.shot("merge")
        hands.click("merge.go")

    def _copies(self) -> None:
        hands = self.hands
        hands.click("nav.settings")
        page = self.desk.window.page("settings")
        assert isinstance(page, SettingsPage)
        page.show_section("backups")
        hands.click("settings.backup.now")
        hands.find("settings.backup.restore")
        hands.shot("backups")
        hands.click("settings.backup.restore")
        hands.shot("restore")
        hands.key(Qt.Key.Key_Escape)
        page.show_section("passphrase")
        hands.click("settings.passphrase.set")
        hands.shot("passphrase")
        hands.key(Qt.Key.Key_Escape)
