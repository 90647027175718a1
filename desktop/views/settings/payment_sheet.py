"""A way to pay: what it is called, what it is, how long one may take, what papers say, and a link to pay."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.domain.link_patterns import payment_link
from desktop.services.shop.payment_ways import KINDS, LONGEST_TERM, PaymentForm, PaymentWay, keep_payment_way
from desktop.services.shop.preferences import shop
from desktop.views import labels
from desktop.views.parts.fields import Combo, TextArea, TextField
from desktop.views.parts.numbers import Stepper
from desktop.views.settings.payment_section import kind_words
from desktop.views.settings.section import Section
from desktop.views.settings.way_sheet import WaySheet

translate = QCoreApplication.translate
SAMPLE_MINOR, SAMPLE_NUMBER = 4830, "A-26-00042"


class PaymentSheet(WaySheet):
    """Adds a way to pay (``way`` None) or changes one."""

    def __init__(self, section: Section, way: PaymentWay | None) -> None:
        super().__init__(section, "payment.way")
        self._way, self._coin = way, shop().currency
        title = translate("Ways", "New way to pay") if way is None else labels.named(way.name)
        self.set_title(title, translate("Ways", "Orders taken before keep what they say."))
        self.name, self.kind, self.term = TextField(), Combo(), Stepper()
        self.instructions, self.link = TextArea("", 3), TextField("https://")
        self._fill(way)
        self._arrange()
        self.link.textChanged.connect(self._show_link)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self._show_link()
        self._show_kind()

    def _fill(self, way: PaymentWay | None) -> None:
        words = kind_words()
        kinds = KINDS if way is None or not way.built_in else (way.kind,)
        self.kind.fill([(words[kind], kind) for kind in kinds])
        self.kind.choose("other" if way is None else way.kind)
        self.term.count(0, LONGEST_TERM)
        self.term.set_quantity(Decimal(way.term_days if way else 0))
        if way is not None:
            self.name.setText(labels.named(way.name))
            self.instructions.setPlainText(way.instructions)
            self.link.setText(way.link)
            self.kind.setEnabled(not way.built_in)

    def _arrange(self) -> None:
        self.put(
            self.row("name", translate("Ways", "Name"), self.name),
            self.row("kind", translate("Ways", "Kind"), self.kind),
            self.row(
                "term_days",
                translate("Ways", "Days to pay"),
                self.term,
                translate("Ways", "From the day of the invoice; 0 means at once."),
            ),
            self.row(
                "instructions",
                translate("Ways", "Words for the customer"),
                self.instructions,
                translate("Ways", "Printed on invoices and quotes while something is still to pay."),
            ),
            self.row("link", translate("Ways", "Link to pay"), self.link),
        )
        self.body.addStretch(1)

    def _show_kind(self) -> None:
        cash = self.kind.currentData() == "cash"
        self.rows["kind"].set_helper(
            translate("Ways", "Cash asks what was given, says the change, and rounds to coins.")
            if cash
            else ""
        )

    def _show_link(self) -> None:
        """What the link would be for an order, with the amount and number filled in."""
        link = payment_link(self.link.text().strip(), SAMPLE_MINOR, self._coin, SAMPLE_NUMBER)
        what = translate(
            "Ways", "The page of your bank or payment service. {amount} and {number} are filled in."
        )
        example = translate("Ways", "For an order: {link}").format(link=link)
        self.rows["link"].set_problem("")
        self.rows["link"].set_helper(example if link else what)

    def store(self) -> None:
        way = self._way
        said = self.name.text()
        name = way.name if way is not None and said == labels.named(way.name) else said
        form = PaymentForm(
            name,
            str(self.kind.currentData()),
            int(self.term.quantity() or 0),
            self.instructions.toPlainText(),
            self.link.text(),
        )
        keep_payment_way(way.id if way else None, form, by=self.context.by())
