"""The shop was made in French, the screen speaks English: what the shop was born with follows the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QRadioButton

from desktop.models.methods import PaymentMethod
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands, review_step, stored


def _choices(wizard: Wizard) -> list[str]:
    QApplication.processEvents()
    return [one.text() for one in wizard.findChildren(QRadioButton) if one.isVisible()]


def test_names_of_a_french_shop_on_an_english_screen(wizard: Wizard, hands: Hands) -> None:
    PaymentMethod.update(name="Chèques-vacances").where(PaymentMethod.code == "cheque").execute()
    sell("Bol", "20.00", sku="BOL")
    hands.press("ctrl+m")
    hands.type("BOL")
    hands.press("enter", "alt+5")
    assert stored(wizard).head.who == "Client de passage"
    assert wizard.basket.who.text() == "Walk-in customer"
    ways = [word for word in _choices(wizard) if word in ("Cash", "Espèces", "Chèques-vacances", "Cheque")]
    assert ways == ["Cash", "Chèques-vacances"]
    hands.press("alt+6")
    assert review_step(wizard).who.text() == "Walk-in customer"
