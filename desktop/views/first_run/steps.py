"""The steps after the greeting: who sells, VAT and prices, how goods and money move."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_MINOR
from desktop.services.settings.delivery_ways import delivery_ways
from desktop.services.shop.methods import tax_classes
from desktop.services.shop.payment_ways import payment_ways
from desktop.services.shop.preferences import shop
from desktop.services.shop.shop_identity import french_vat_number
from desktop.services.shop.way_lists import Ways, offer_way
from desktop.shell import clock
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.first_run.step import SetupStep
from desktop.views.parts.form import FormRow
from desktop.views.parts.kept_number import KeptNumber
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.settings.rule_words import rule_words
from desktop.views.tokens import GAP_4, GAP_8, GAP_16, GAP_32

translate = QCoreApplication.translate
FRENCH = ("FR", "MC")


class IdentityStep(SetupStep):
    """Who sells: what the law wants on every invoice."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            translate("FirstRun", "Who sells?"),
            translate("FirstRun", "The law wants this on every invoice. What is missing is asked for then."),
        )
        french = self.seller.country in FRENCH
        self.trader = CheckBox(translate("FirstRun", "I am a sole trader"))
        self.trader.setObjectName("setup.sole_trader")
        self.trader.setChecked(self.seller.sole_trader)
        self.trader.toggled.connect(self._trade)
        if french:
            self.put(self.trader)
        self.put(self.text("legal_name", self._name_word(), self._name_help()))
        self._address()
        if french:
            self._french()
        else:
            self.put(
                self.text("tax_number", translate("FirstRun", "Company or tax number")),
                self.text("vat_number", translate("FirstRun", "VAT number")),
            )
        self.column.addStretch(1)
        self._show_company()

    def _address(self) -> None:
        self.put_two_to_one(
            self.text("street", translate("FirstRun", "Street and number")),
            self.text("phone", translate("FirstRun", "Phone")),
        )
        self.put(
            self.text("postcode", translate("FirstRun", "Postcode")),
            self.text("city", translate("FirstRun", "Town")),
            self.text("email", translate("FirstRun", "E-mail")),
        )

    def _french(self) -> None:
        self.put(
            self.text("siren", "SIREN", translate("FirstRun", "Nine digits; the last fits the others.")),
            self.text("siret", "SIRET", translate("FirstRun", "Fourteen; the SIREN follows from it.")),
        )
        self.company = QWidget()
        line = QHBoxLayout(self.company)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self.capital = MoneyEdit(self.seller.currency)
        self.capital.setObjectName("setup.capital_minor")
        self.capital.set_minor(self.seller.capital_minor or None)
        self.capital.bound(0, HIGHEST_MINOR)
        row = FormRow(translate("FirstRun", "Share capital"), self.capital)
        self.rows["capital_minor"] = row
        self._number = KeptNumber(
            self.capital,
            row,
            lambda: shop().capital_minor or None,
            lambda minor: self.change({"capital_minor": minor or 0}),
        )
        line.addWidget(self.text("legal_form", translate("FirstRun", "Legal form"), "SARL, SAS, EURL…"), 1)
        line.addWidget(self.rows["capital_minor"], 1)
        line.addWidget(self.text("rcs_town", translate("FirstRun", "Town of the RCS")), 1)
        self.put(self.company)

    def _name_word(self) -> str:
        if self.seller.sole_trader:
            return translate("FirstRun", "Surname and first name")
        if self.seller.country in FRENCH:
            return translate("FirstRun", "Legal name")
        return translate("FirstRun", "Name or legal name")

    def _name_help(self) -> str:
        if self.seller.sole_trader:
            return translate("FirstRun", "Surname and first name; “EI” is added, as the law asks.")
        return translate("FirstRun", "As it stands in the register. Empty: the name of the shop.")

    def _trade(self, on: bool) -> None:
        if not self.try_to("legal_name", lambda: self.change({"sole_trader": on})):
            return
        self.seller = shop()
        self.rows["legal_name"].set_label(self._name_word())
        self.rows["legal_name"].set_helper(self._name_help())
        self._show_company()

    def _show_company(self) -> None:
        if "siren" in self.rows:
            self.company.setVisible(not self.trader.isChecked())

    def kept(self, name: str) -> None:
        """The SIREN follows from the SIRET, the VAT number from the SIREN."""
        seller = shop()
        if name == "siret" and seller.siret and not seller.siren:
            self.change({"siren": seller.siret[:9]})
            self.rows["siren"].field.setText(seller.siret[:9])  # type: ignore[attr-defined]  # this row has such a field
            self.kept("siren")
        charges = seller.vat_scheme == "standard" and seller.country in FRENCH
        if name == "siren" and shop().siren and not seller.vat_number and charges:
            self.change({"vat_number": french_vat_number(shop().siren)})


class VatStep(SetupStep):
    """Whether VAT is charged, how prices are typed, and the account money arrives on."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            translate("FirstRun", "VAT, prices and bank"),
            translate("FirstRun", "Orders taken later follow these rules; you can change them any day."),
        )
        franchise = translate("FirstRun", "Exempt as a small business")
        if self.seller.country in FRENCH:
            franchise = translate("FirstRun", "Exempt (franchise en base)")
        scheme = self.segments(
            "vat_scheme",
            translate("FirstRun", "VAT"),
            [("standard", translate("FirstRun", "I charge VAT")), ("franchise", franchise)],
        )
        self.put(scheme)
        self.rates = Paragraph("", 12, 400, "muted")
        self.column.addWidget(self.rates)
        self.column.addSpacing(GAP_16)
        self.vat = self.text("vat_number", translate("FirstRun", "VAT number"), self._vat_help())
        self.put(self.vat)
        modes = [
            ("gross", translate("FirstRun", "With VAT")),
            ("net", translate("FirstRun", "Without VAT")),
        ]
        self.mode = self.segments("price_mode", translate("FirstRun", "I type prices"), modes)
        self.put(self.mode)
        self.put_two_to_one(
            self.text(
                "iban",
                "IBAN",
                translate("FirstRun", "For transfers: printed with a code that banking apps scan."),
            ),
            self.text("bic", "BIC"),
        )
        self.column.addStretch(1)
        self.rows["vat_scheme"].field.changed.connect(self._show_scheme)  # type: ignore[attr-defined]  # this row has such a field
        self._show_scheme()

    def _vat_help(self) -> str:
        seller = shop()
        if seller.siren and seller.vat_number == french_vat_number(seller.siren):
            return translate("FirstRun", "Worked out from your SIREN.")
        return ""

    def _show_scheme(self) -> None:
        charges = self.rows["vat_scheme"].field.current() == "standard"  # type: ignore[attr-defined]  # this row has such a field
        self.vat.setVisible(charges)
        self.mode.setVisible(charges)
        rates = [
            f"{labels.named(row.name)} {labels.percent(row.tax.rate)}" for row in tax_classes(clock.today())
        ]
        self.rates.setText(", ".join(rates) if charges else translate("FirstRun", "No order will have VAT."))


class WaysStep(SetupStep):
    """Which of the prepared ways to deliver and to pay are offered."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            translate("FirstRun", "How do you deliver, and how are you paid?"),
            translate("FirstRun", "Untick what you do not offer. Prices and details: Settings, any day."),
        )
        self.boxes: dict[tuple[Ways, int], CheckBox] = {}
        columns = QHBoxLayout()
        columns.setSpacing(GAP_32)
        columns.addLayout(self._delivery(), 1)
        columns.addLayout(self._payment(), 1)
        self.column.addLayout(columns)
        self.problem = Paragraph("", 12, 400, "prob")
        self.problem.hide()
        self.column.addSpacing(GAP_8)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def _delivery(self) -> QVBoxLayout:
        column = self._head(translate("FirstRun", "Delivery"))
        for row in delivery_ways():
            price = rule_words(row.rule, self.seller.currency)
            self._box(column, Ways.DELIVERY, (row.id, labels.named(row.name), price, row.active))
        column.addStretch(1)
        return column

    def _payment(self) -> QVBoxLayout:
        column = self._head(translate("FirstRun", "Payment"))
        for row in payment_ways():
            if not row.built_in:
                self._box(column, Ways.PAYMENT, (row.id, labels.named(row.name), "", row.active))
        column.addStretch(1)
        return column

    def _head(self, word: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP_4)
        column.addWidget(Label(word, 15, 600))
        column.addSpacing(GAP_4)
        return column

    def _box(self, column: QVBoxLayout, ways: Ways, way: tuple[int, str, str, bool]) -> None:
        key, name, detail, active = way
        box = CheckBox(name, detail)
        box.setObjectName(f"setup.{ways}.{key}")
        box.setChecked(active)
        box.toggled.connect(partial(self._offer, ways, key))
        self.boxes[ways, key] = box
        column.addWidget(box)

    def _offer(self, ways: Ways, key: int, offered: bool) -> None:
        self.problem.hide()
        try:
            offer_way(ways, key, offered, by=self.context.by())
        except DeskError as error:
            self.problem.setText(messages.words(error))
            self.problem.show()
            box = self.boxes[ways, key]
            box.blockSignals(True)
            box.setChecked(not offered)
            box.blockSignals(False)
