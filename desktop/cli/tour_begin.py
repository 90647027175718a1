"""The end of the tour, in a shop of its own: the assistant of the first start, then people and PINs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.app import Desk
from desktop.cli.tour_hands import Hands
from desktop.services.shop.staff import people
from desktop.views.staff.person_sheet import PersonSheet
from desktop.views.staff.pin_dialog import PinDialog
from desktop.views.welcome import Welcome

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT_CONTROL = CONTROL | Qt.KeyboardModifier.ShiftModifier
PEOPLE = (("Maëlle", "2580"), ("Ewen", "1470"))
"""Names with their PINs; the first may do everything."""


class Beginning:
    """Start a shop, and let two people work in it."""

    def __init__(self, desk: Desk, hands: Hands) -> None:
        self.desk, self.hands = desk, hands

    def perform(self, shop: Path) -> None:
        """All of it, in the new file ``shop``. Raises StepFailed."""
        self.desk.move_to(shop)
        self._assistant()
        self._people()

    def _assistant(self) -> None:
        hands, page = self.hands, self.desk.window.page("welcome")
        assert isinstance(page, Welcome)
        hands.wait(page.isVisible, "a new file does not begin with the assistant")
        hands.shot("first-run")
        page.first.name.setFocus()
        hands.type(page.first.name.objectName(), "Ty Mam Gozh", clear=True)
        hands.key(Qt.Key.Key_Return)
        for step in ("identity", "vat", "ways"):
            hands.wait(partial(_at, page, step), f"the assistant does not come to {step}")
            hands.shot(f"first-run-{step}")
            hands.click("setup.next" if step == "ways" else "setup.skip")
        hands.find("orders.first")
        hands.shot("first-day")

    def _people(self) -> None:
        """The first person may do everything and sits down at once; then there are two to choose from."""
        self.desk.window.show_page("settings/people")
        for number, (name, pin) in enumerate(PEOPLE, 1):
            self._add(number, name, pin)
            if number == 1:
                self._sit_down()
        self.hands.shot("settings-people-two")
        self.hands.key(Qt.Key.Key_L, SHIFT_CONTROL)
        self._sit_down()

    def _add(self, number: int, name: str, pin: str) -> None:
        hands = self.hands
        hands.click("settings.people.add")
        sheet = hands.top(PersonSheet)
        hands.type("person.name", name)
        hands.type("person.pin", pin)
        hands.shot(f"person-{number}")
        hands.press(sheet.keep)
        hands.wait(partial(_work_here, number), f"{name} was not added")

    def _sit_down(self) -> None:
        """Who is marked says their PIN."""
        hands = self.hands
        dialog = hands.top(PinDialog)
        hands.type("seat.pin", dict(PEOPLE)[dialog.person().name])
        hands.shot("pin")
        hands.press(dialog.go)
        hands.wait(dialog.isHidden, "nobody could sit down")


def _work_here(number: int) -> bool:
    return len(people()) == number


def _at(page: Welcome, step: str) -> bool:
    return page.step == step
