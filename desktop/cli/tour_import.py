"""The first part of the tour: a catalogue comes in through the import page, and one of its goods is sold."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from desktop.cli.tour_hands import Hands, StepFailed
from desktop.exchange.rows import CatalogueProduct, CatalogueVariant, ImportPlan


def bring_in(hands: Hands, catalogue: Path) -> None:
    """Choose the file in the dialog, look at it, try it, bring it in. Raises StepFailed if it is refused."""
    hands.click("nav.products")
    hands.click("products.import")
    hands.shot("import")
    hands.click("import.open")
    hands.find("import.dialog")
    hands.type("fileNameEdit", str(catalogue), clear=True)
    hands.key(Qt.Key.Key_Return)
    hands.come_back()
    _go_on(hands, "import.rehearse", "import-read")
    _go_on(hands, "import.run", "import-tried")
    hands.find("import.new_order")
    hands.shot("import-done")


def _go_on(hands: Hands, button: str, picture: str) -> None:
    """Press the button that leads on, as soon as it is there; a refusal of the page ends the tour."""
    hands.wait(lambda: hands.shown(button) or hands.shown("import.problem"), f"{button} is not on the screen")
    hands.shot(picture)
    if not hands.shown(button):
        raise StepFailed("the catalogue is refused; the picture shows why")
    hands.click(button)


def product_to_sell(plan: ImportPlan) -> tuple[CatalogueProduct, CatalogueVariant]:
    """What a customer asks for: rather with variants, without questions, and of a name no other contains.

    Raises StepFailed when nothing of the file can be sold.
    """
    names = [product.name for product in plan.products]
    found: list[tuple[bool, bool, int, int, CatalogueVariant]] = []
    for product in plan.products:
        on_sale = [item for item in product.variants if item.active and item.price and item.stock != 0]
        if product.active and on_sale:
            alike = sum(product.name in name for name in names)
            found.append((len(product.variants) == 1, bool(product.choices), alike, len(found), on_sale[0]))
    if not found:
        raise StepFailed("the catalogue has nothing that could be sold")
    variant = min(found, key=lambda item: item[:4])[-1]
    return next(product for product in plan.products if variant in product.variants), variant


def sell(hands: Hands, product: CatalogueProduct, variant: CatalogueVariant) -> None:
    """Find the product by its name, choose the variant, answer what is asked, add it to the sale."""
    hands.type("wizard.product.search", product.name, clear=True)
    if len(product.variants) > 1:
        for value in [value for _, value in variant.options] or [variant.name]:
            hands.click(value)
    for choice in product.choices:
        _answer(hands, choice.values[0])
    hands.shot("wizard-imported-product")
    hands.click("wizard.product.add")


def _answer(hands: Hands, value: str) -> None:
    """Take a value of the first question that has it."""
    hands.find("wizard.product.text")
    for combo in hands.window.findChildren(QComboBox, "wizard.product.text"):
        place = combo.findText(value)
        if combo.isVisible() and place >= 0:
            combo.setCurrentIndex(place)
            return
    raise StepFailed(f"{value} cannot be chosen")
