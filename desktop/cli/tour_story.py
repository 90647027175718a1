"""What the tour does: a catalogue comes in, a new customer rings, a sale is taken, its papers go to files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.app import open_desk
from desktop.cli.tour_begin import Beginning
from desktop.cli.tour_goods import Goods
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.cli.tour_import import bring_in, product_to_sell, sell
from desktop.cli.tour_life import LaterLife
from desktop.cli.tour_looks import Looks
from desktop.cli.tour_mails import Mails
from desktop.cli.tour_marks import Marks
from desktop.cli.tour_offers import Offers
from desktop.cli.tour_people import People
from desktop.cli.tour_settings import Settings
from desktop.demo.few import ENOUGH, add_few
from desktop.demo.fill import fill_demo
from desktop.documents.issued import issued_pdf
from desktop.documents.press import Press
from desktop.exchange.rows import ImportPlan
from desktop.models.schema import close_shop
from desktop.services.check.check import check_shop
from desktop.services.issuing.documents import issue_slip
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, order_ids
from desktop.views.imports.page import ImportPage
from desktop.views.style import Scheme, application
from desktop.views.wizard.wizard import Wizard

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

WORDS = {
    "fr": {"bowl": "bol à oreilles", "blue": "Bleu d’Iroise", "medium": "Moyen, 40 cl"},
    "en": {"bowl": "bowl with handles", "blue": "Iroise blue", "medium": "Medium, 40 cl"},
}
VOUCHER = "MERCI-10"
HOME_DELIVERY, BANK_TRANSFER = "2", "3"
"""Choices are named by the row of their method in a new shop."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the pictures go, in which language and colours, and of what shop; ``whole`` in both colours."""

    out: Path
    language: str
    orders: int
    catalogue: Path
    scheme: Scheme = "light"
    whole: bool = False


class Tour:
    """One tour over a demo shop of its own in ``folder``."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        running = QApplication.instance()
        self.app = running if isinstance(running, QApplication) else application("comptoir")
        self.folder, self.plan, self.out = folder, plan, plan.out
        self.language, self.catalogue = plan.language, plan.catalogue
        path, language = folder / "demo.comptoir", plan.language
        fill_demo(path, orders=plan.orders, seed=4, language=language)
        if plan.orders < ENOUGH:
            add_few(language)
        close_shop()
        self.desk = open_desk(path, lang=language)
        self.desk.set_look(plan.scheme)
        self.desk.window.resize(1280, 800)
        self.desk.window.show()
        self.hands = Hands(self.desk.window, plan.out, "-dark" if plan.scheme == "dark" else "")
        self.words = WORDS[language]

    def close(self) -> None:
        """Let go of the program."""
        self.desk.close()

    def perform(self) -> list[Path]:
        """Everything, step by step; gives what was saved. Raises StepFailed."""
        self._list()
        self._import()
        self._customer()
        self._products()
        self._discounts()
        self._delivery()
        self._payment()
        order_id = self._create()
        papers = self._papers(order_id)
        self._everything_else(order_id)
        if problems := check_shop():
            raise StepFailed(f"the check of the shop file found {problems[0]}")
        Beginning(self.desk, self.hands).perform(self.folder / "new.comptoir")
        return [*self.hands.pictures, *papers]

    def _everything_else(self, order_id: int) -> None:
        """What stands around the main job, one part of the program after the other."""
        desk, hands, language = self.desk, self.hands, self.language
        LaterLife(desk, hands).perform(order_id)
        offers = Offers(desk, hands)
        offers.perform(order_id)
        Marks(desk, hands, language).perform()
        Mails(desk, hands).perform()
        Goods(desk, hands, language).perform()
        People(desk, hands).perform(order_id)
        hands.click("nav.outbox")
        hands.shot("outbox")
        Settings(desk, hands, language).perform()
        Looks(self.app, desk, hands).perform(order_id, offers.quote, all_of_it=self.plan.whole)

    def _list(self) -> None:
        hands = self.hands
        hands.find("orders.table").setFocus()
        hands.shot("orders")
        hands.key(Key.Key_Space)
        hands.shot("orders-preview")
        hands.key(Key.Key_Space)
        hands.type("orders.search", "nolwenn")
        hands.shot("orders-search")
        hands.type("orders.search", "", clear=True)
        hands.key(Key.Key_Delete)

    def _import(self) -> None:
        bring_in(self.hands, self.catalogue)
        page = self.desk.window.pages.page("import")
        assert isinstance(page, ImportPage)
        if page.flow.outcome is None or not isinstance(page.flow.outcome.plan, ImportPlan):
            raise StepFailed(f"{self.catalogue} is no catalogue of products")
        self.wanted = product_to_sell(page.flow.outcome.plan)

    def _customer(self) -> None:
        hands = self.hands
        hands.click("nav.new_order")
        hands.type("wizard.customer.search", "le")
        hands.shot("wizard-customer")
        hands.click("wizard.customer.new")
        for name, text in (
            ("first_name", "Anne-Gaëlle"),
            ("last_name", "Le Bourhis-Kervella"),
            ("email", "anne-gaelle@example.org"),
            ("phone", "06 42 18 73 90"),
        ):
            hands.type(f"customer.{name}", text, clear=True)
        hands.shot("wizard-new-customer")
        hands.click("customer.save")
        hands.find("wizard.product.search")

    def _products(self) -> None:
        hands, words = self.hands, self.words
        sell(hands, *self.wanted)
        self._expect_lines(1)
        hands.type("wizard.product.search", words["bowl"], clear=True)
        hands.click(words["blue"])
        hands.click(words["medium"])
        hands.type("wizard.product.text", "Yann-Ewen")
        hands.shot("wizard-products")
        hands.click("wizard.product.add")
        hands.type("wizard.product.search", "MIEL-SAR-500", clear=True)
        hands.key(Key.Key_Return)
        self._expect_lines(3)
        hands.click("wizard.next")

    def _expect_lines(self, count: int) -> None:
        wizard = self.desk.window.pages.page("wizard")
        assert isinstance(wizard, Wizard)
        draft = wizard.draft
        self.hands.wait(
            lambda: draft.core is not None and len(draft.core.lines) == count,
            f"the basket does not hold {count} lines",
        )

    def _discounts(self) -> None:
        hands = self.hands
        hands.click("wizard.voucher.new")
        hands.type("voucher.percent", "10", clear=True)
        hands.type("voucher.code", VOUCHER)
        hands.shot("wizard-new-voucher")
        hands.click("voucher.save")
        hands.find("wizard.voucher.remove")
        hands.shot("wizard-discounts")
        hands.click("wizard.next")

    def _delivery(self) -> None:
        hands = self.hands
        hands.click(HOME_DELIVERY)
        self._address("shipping", "Anne-Gaëlle Le Bourhis-Kervella", "14 bis, venelle des Goélands")
        hands.click("wizard.delivery.free")
        hands.click("wizard.address.same")
        self._address("billing", "Atelier Le Bourhis", "8, quai du Port-Rhu")
        hands.shot("wizard-delivery")
        hands.click("wizard.next")

    def _address(self, role: str, name: str, street: str) -> None:
        hands = self.hands
        if not hands.shown(f"wizard.address.{role}.street"):
            hands.click("wizard.address.new")
        parts = {"name": name, "street": street, "postcode": "29100", "city": "Douarnenez"}
        for part, text in parts.items():
            hands.type(f"wizard.address.{role}.{part}", text, clear=True)
        hands.click(f"wizard.address.{role}.done")

    def _payment(self) -> None:
        hands = self.hands
        hands.click(BANK_TRANSFER)
        hands.shot("wizard-payment")
        hands.click("wizard.next")

    def _create(self) -> int:
        hands = self.hands
        hands.shot("wizard-review")
        hands.click("wizard.explain")
        hands.shot("wizard-explain")
        hands.key(Key.Key_Escape)
        hands.click("wizard.create")
        hands.find("order.number")
        hands.shot("order")
        return order_ids(OrderSearch(), 1)[0]

    def _papers(self, order_id: int) -> list[Path]:
        """The invoice, issued with the order, and the packing slip, as files."""
        issue_slip(order_id, by="")
        self.hands.breathe()
        saved, press = [], Press()
        try:
            for document in order_card(order_id).documents:
                path = self.out / f"{document.number}.pdf"
                path.write_bytes(issued_pdf(document.id, "A4", press, by=""))
                saved.append(path)
        finally:
            press.close()
        if len(saved) != 2:
            raise StepFailed(f"{len(saved)} papers instead of an invoice and a slip")
        return saved
