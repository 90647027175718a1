"""The rows of the payment panel: every payment with when, who and how, and what is missing or too much."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.services.commands.command_guards import standing_payments, voidable_payments
from desktop.services.commands.command_refusals import Reason
from desktop.services.orders.ledger_cards import OrderCard, PaymentCard
from desktop.services.perform.perform_payments import DEPOSIT
from desktop.views import labels, messages
from desktop.views.icons import icon
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.method_icons import METHOD_ICON
from desktop.views.orders.panels.credit_rows import credit_rows
from desktop.views.orders.panels.panel import act_icon, asking, row
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.menu import Menu
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount

translate = QCoreApplication.translate

MENU = 32
"""Edge of the square button at the end of a row."""


def payment_rows(card: OrderCard, acts: OrderActs) -> list[TwoLines]:
    """Every row of the payment ledger, what was credited, and what is still to pay or was paid too much."""
    rows = [_payment(card, payment, acts) for payment in card.payments]
    rows += [credit.add(_no_menu()) for credit in credit_rows(card, acts["explain_due"])]
    balance = _balance(card, acts)
    return [*rows, balance] if balance else rows


# What came in


def _payment(card: OrderCard, payment: PaymentCard, acts: OrderActs) -> TwoLines:
    made = row(_title(payment), ", ".join(_about(payment, card.head.currency)), _icon(payment))
    made.subtitle.setToolTip(made.subtitle.text())
    stands = not payment.reversed and payment.reverses_id is None
    amount = Amount(labels.money(payment.amount_minor, card.head.currency), 600 if stands else 400)
    amount.set_tone("text" if stands else "muted")
    made.add(amount)
    return made.add(_void_menu(card, payment, acts) if payment in standing_payments(card) else _no_menu())


def _icon(payment: PaymentCard) -> str:
    return METHOD_ICON.get(payment.method_kind, "card")


def _title(payment: PaymentCard) -> str:
    method = labels.named(payment.method_name)
    if payment.kind == "refund":
        return translate("PaymentPanel", "{method}, given back").format(method=method)
    if payment.reverses_id is not None:
        return translate("PaymentPanel", "{method}, taken back").format(method=method)
    if payment.reason == DEPOSIT:
        return translate("PaymentPanel", "{method}, deposit").format(method=method)
    return method


def _about(payment: PaymentCard, currency: str) -> list[str]:
    """When, by whom, and what else is known."""
    about = [labels.moment(payment.at)]
    if payment.reference:
        about.append(translate("PaymentPanel", "ref. {reference}").format(reference=payment.reference))
    if payment.change_minor and payment.tendered_minor is not None:
        given = labels.money(payment.tendered_minor, currency)
        change = labels.money(payment.change_minor, currency)
        about.append(
            translate("PaymentPanel", "{change} change of {given}").format(given=given, change=change)
        )
    if payment.rounding_minor:
        rounding = labels.money(payment.rounding_minor, currency)
        about.append(translate("PaymentPanel", "rounding {amount}").format(amount=rounding))
    if payment.reason and payment.reason != DEPOSIT:
        about.append(payment.reason)
    if payment.reversed:
        about.append(translate("PaymentPanel", "taken back later"))
    if payment.by:
        about.append(payment.by)
    return about


def _void_menu(card: OrderCard, payment: PaymentCard, acts: OrderActs) -> IconButton:
    name = translate("PaymentPanel", "More for {method}").format(method=labels.named(payment.method_name))
    button = IconButton("more", name, MENU)
    button.setObjectName(f"order.payment.{payment.id}.more")
    menu = Menu(button)
    action = QAction(icon("refund"), translate("PaymentPanel", "Take this payment back…"), menu)
    action.setObjectName(f"order.payment.{payment.id}.void")
    action.triggered.connect(partial(_void, acts, payment.id))
    if payment not in voidable_payments(card):
        action.setEnabled(False)
        action.setToolTip(messages.reason_words(Reason.REFUND_DEPENDS))
    menu.addAction(action)
    button.setMenu(menu)
    return button


def _no_menu() -> QWidget:
    """The room of a menu, so that all amounts end at the same place."""
    holder = QWidget()
    holder.setFixedSize(MENU, MENU)
    return holder


def _void(acts: OrderActs, payment_id: int, _checked: bool = False) -> None:
    acts.pay.void(payment_id)


# What is missing


def _balance(card: OrderCard, acts: OrderActs) -> TwoLines | None:
    """What is missing or too much; for a total of nothing that nobody pays, that."""
    head = card.head
    if head.due_minor < 0:
        made = row(
            translate("PaymentPanel", "Overpaid"), translate("PaymentPanel", "To be given back"), "warn"
        )
        made.icon.set_icon("warn", "prob")
        amount = Amount(labels.money(-head.due_minor, head.currency), tone="prob")
        made.add(asking(amount, acts["explain_due"]))
        return made.add(_no_menu())
    if head.due_minor == 0:
        nothing = row(translate("PaymentPanel", "Nothing to pay"), labels.named(head.payment_name), "minus")
        return None if card.payments else nothing
    return _missing(card, acts)


def _missing(card: OrderCard, acts: OrderActs) -> TwoLines:
    head = card.head
    day = head.due_on
    term = translate("PaymentPanel", "due on {day}").format(day=labels.day(day)) if day else ""
    if head.paid_minor:
        made = row(translate("PaymentPanel", "Still to pay"), term or labels.named(head.payment_name), "half")
    else:
        method = labels.named(head.payment_name) or translate("PaymentPanel", "Method not named")
        made = row(method, term or translate("PaymentPanel", "Nothing received yet"), "ring")
    made.icon.set_icon("half" if head.paid_minor else "ring", "wait")
    made.add(act_icon("calendar", acts["due_on"], "order.due_on"))
    amount = Amount(labels.money(head.due_minor, head.currency), tone="wait")
    made.add(asking(amount, acts["explain_due"]))
    return made.add(act_icon("card", acts["pay"], "order.pay"))
