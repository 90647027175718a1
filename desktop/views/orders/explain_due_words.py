"""What was credited and what is due, in words: the steps of ``domain/explain_due.py``. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.refund_parts import RefundOf
from desktop.domain.steps import Step, StepCode
from desktop.views import labels
from desktop.views.orders.reason_words import reason_words

translate = QCoreApplication.translate

BOOKED = {
    StepCode.CREDITED,
    StepCode.GIVEN_BACK,
    StepCode.ROUNDING,
    StepCode.CANCELLED,
    StepCode.LIMIT,
    StepCode.RECEIVED,
    StepCode.TAKEN_BACK,
    StepCode.PAID_BACK,
    StepCode.DUE,
}
"""Steps that come from what was booked after the sale."""


def due_title(step: Step) -> str:
    """What this amount is: a credit, a part of one, a payment, or the word for the sum."""
    if step.code is StepCode.GIVEN_BACK:
        return _part(step)
    words = _words()[step.code]
    if step.facts.at is None:
        return words
    return words.format(method=labels.named(step.name), moment=labels.moment(step.facts.at))


def due_how(step: Step, currency: str) -> str:
    """Why it was credited, of what a part is, or what a sum means; empty where the title says all."""
    if step.code is StepCode.CREDITED:
        reasons = (reason_words().get(step.facts.key, ""), step.name)
        return ", ".join(part for part in reasons if part)
    if step.code is StepCode.GIVEN_BACK:
        asked = step.facts.base_minor or 0
        if asked == step.minor:
            return ""
        of = translate("Explain", "of the {amount} that were asked for it")
        return of.format(amount=labels.money(asked, currency))
    if step.code is StepCode.DUE and step.minor < 0:
        return translate("Explain", "below zero: to be given back to the customer")
    return _meanings().get(step.code, "")


def _part(step: Step) -> str:
    name = step.name
    if step.facts.key == RefundOf.TIP:
        name = translate("Explain", "Tip, outside VAT")
    elif step.facts.key == RefundOf.SHIPPING:
        name = labels.named(name) or translate("Explain", "Delivery")
    return f"{labels.quantity(step.facts.quantity)} × {name}" if step.facts.quantity else name


def _words() -> dict[StepCode, str]:
    return {
        StepCode.CREDITED: translate("Explain", "Credited on {moment}"),
        StepCode.ROUNDING: translate("Explain", "Rounded to coins"),
        StepCode.CANCELLED: translate("Explain", "Cancelled"),
        StepCode.LIMIT: translate("Explain", "Coins that nobody owes"),
        StepCode.RECEIVED: translate("Explain", "{method} on {moment}"),
        StepCode.TAKEN_BACK: translate("Explain", "{method}, taken back on {moment}"),
        StepCode.PAID_BACK: translate("Explain", "{method}, given back on {moment}"),
        StepCode.DUE: translate("Explain", "Due"),
    }


def _meanings() -> dict[StepCode, str]:
    return {
        StepCode.ROUNDING: translate("Explain", "the smallest coin is larger than a cent"),
        StepCode.CANCELLED: translate("Explain", "nothing of it is asked for any more"),
        StepCode.LIMIT: translate("Explain", "never more is due than came in and is still here"),
    }
