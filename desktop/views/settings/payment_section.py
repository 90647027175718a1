"""The ways to pay: their list, the one a new sale begins with, and the account for transfers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.domain import settings
from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.shop.methods import payment_methods
from desktop.services.shop.payment_ways import PaymentWay, payment_ways
from desktop.services.shop.preferences import change_settings, setting
from desktop.services.shop.way_lists import Ways
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.orders.method_icons import METHOD_ICON
from desktop.views.parts.fields import Combo
from desktop.views.settings.section import COMBO_WIDTH, Say, Section
from desktop.views.settings.way_list import Way, WayList

translate = QCoreApplication.translate


def make(context: DeskContext) -> Section:
    """How customers can pay. Naming a way to pay charges nobody."""
    section = Section(
        context,
        translate("Settings", "Payment"),
        translate(
            "Settings", "What can be chosen when an order is taken or paid. Comptoir charges nobody itself."
        ),
    )
    section.group(translate("Settings", "Ways to pay"))
    ways = WayList(section, Ways.PAYMENT, _ways, translate("Settings", "Add a way to pay"))
    ways.edited.connect(partial(_edit, section))
    section.block(ways)
    section.group(translate("Settings", "New orders"))
    usual = UsualPayment()
    section.add(
        Say(
            settings.PAYMENT_USUAL.key,
            translate("Settings", "A sale begins with"),
            translate("Settings", "This way to pay is chosen already; it can be changed in the sale."),
        ),
        usual,
    )
    usual.setFixedWidth(COMBO_WIDTH)
    usual.activated.connect(partial(_keep_usual, section, usual))
    context.bus.changed.connect(usual.hear)
    _value(section)
    _bank(section)
    return section


class UsualPayment(Combo):
    """The ways to pay that are offered, read again whenever they change."""

    def __init__(self) -> None:
        super().__init__()
        self.refresh()

    def hear(self, changes: Changes) -> None:
        """Follow the list above it."""
        if changes.settings:
            self.refresh()

    def refresh(self) -> None:
        """Offer what can be paid with now; one that is put away is chosen no longer."""
        offered = [row for row in payment_methods() if row.kind != "stored_value"]
        self.blockSignals(True)
        words = [(labels.named(row.name), row.code) for row in offered]
        self.fill([(translate("Settings", "Not decided yet"), ""), *words])
        chosen = str(setting(settings.PAYMENT_USUAL))
        self.choose(chosen if chosen in {row.code for row in offered} else "")
        self.blockSignals(False)


def _keep_usual(section: Section, usual: UsualPayment, _at: int) -> None:
    values = {settings.PAYMENT_USUAL.key: str(usual.currentData())}
    try:
        change_settings(values, by=section.context.by())
    except DeskError as error:
        section.context.refuse(error)
        usual.refresh()
        return
    section.saved.emit()


def _value(section: Section) -> None:
    section.group(translate("Settings", "Gift cards and store credit"))
    section.setting_number(
        settings.VALUE_DAYS,
        translate("Settings", "Days they are good for"),
        translate("Settings", "Of those that are sold or given from now on; 0 means for ever."),
        most=3650,
    )


def _bank(section: Section) -> None:
    section.group(translate("Settings", "Bank, for transfers"))
    section.identity_text(
        "iban",
        translate("Settings", "IBAN"),
        translate("Settings", "Printed on what is still to pay, with a code that banking apps scan."),
    )
    section.identity_text(
        "bic",
        translate("Settings", "BIC"),
        translate("Settings", "Needed for transfers from outside the euro area."),
    )


def kind_words() -> dict[str, str]:
    """What each kind of payment is called."""
    return {
        "cash": translate("PaymentKind", "Cash"),
        "card": translate("PaymentKind", "Card"),
        "transfer": translate("PaymentKind", "Bank transfer"),
        "cheque": translate("PaymentKind", "Cheque"),
        "other": translate("PaymentKind", "Other"),
        "stored_value": translate("PaymentKind", "Gift cards and store credit"),
    }


def _ways() -> list[Way]:
    return [_way(row) for row in payment_ways()]


def _way(row: PaymentWay) -> Way:
    title = labels.named(row.name)
    said = ", ".join(part for part in _parts(row) if part != title)
    icon = METHOD_ICON.get(row.kind, "card")
    more = translate(
        "Settings",
        "days to pay, due date, payment term, deadline, words for the customer, link to pay, bank page",
    )
    line = said[:1].upper() + said[1:]
    return Way(row.id, title, line, "", icon, row.active, row.built_in, more=more)


def _parts(row: PaymentWay) -> Iterator[str]:
    if not row.built_in:
        yield kind_words()[row.kind]
    if row.kind == "cash":
        yield translate("Settings", "change is given")
    if row.term_days:
        one, many = translate("Settings", "{n} day to pay"), translate("Settings", "{n} days to pay")
        yield labels.counted(row.term_days, one, many)
    if row.link:
        yield translate("Settings", "with a link to pay")
    if row.instructions:
        yield row.instructions.splitlines()[0]


def _edit(section: Section, key: int) -> None:
    from desktop.views.settings.payment_sheet import PaymentSheet

    way = next((row for row in payment_ways() if row.id == key), None)
    sheet = PaymentSheet(section, way)
    sheet.open(sheet.name)
