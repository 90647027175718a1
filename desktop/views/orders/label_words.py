"""Labels, and the commands that they bring with them, in words. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.effects import Effect
from desktop.domain.label_effects import MAIL, OWN, EntryStep, LabelSet, LabelStep, LabelStepRefused
from desktop.views import labels
from desktop.views.orders.consequence import Consequence

translate = QCoreApplication.translate

LABEL_ICON = "tag"


def label_code(colour: str) -> str:
    """The chip of a label in this colour (``parts.chip``)."""
    return f"label_{colour}"


def colour_word(colour: str) -> str:
    """A colour of labels and tags in the language of the screen."""
    return {
        "slate": translate("Colour", "Grey"),
        "blue": translate("Colour", "Blue"),
        "violet": translate("Colour", "Violet"),
        "pink": translate("Colour", "Pink"),
        "red": translate("Colour", "Red"),
        "amber": translate("Colour", "Amber"),
        "green": translate("Colour", "Green"),
        "teal": translate("Colour", "Teal"),
    }.get(colour, colour)


def base_word(base: str) -> str:
    """Which orders a label is for."""
    return {
        "": translate("LabelBase", "All orders"),
        "open": translate("LabelBase", "Open orders only"),
        "completed": translate("LabelBase", "Completed orders only"),
        "cancelled": translate("LabelBase", "Cancelled orders only"),
    }[base]


def mail_words() -> dict[str, str]:
    """The kinds of mails that a label can send, in words."""
    return {
        "order_placed": translate("LabelStep", "Order confirmation"),
        "order_ready": translate("LabelStep", "Order ready for pick-up"),
        "order_shipped": translate("LabelStep", "Order shipped"),
        "order_out_for_delivery": translate("LabelStep", "Order out for delivery"),
        "order_delivered": translate("LabelStep", "Order delivered"),
        "payment_reminder": translate("LabelStep", "Payment reminder"),
    }


def step_word(step: str) -> str:
    """A command that comes with a label; what another version knows stays as it is written."""
    if step.startswith(MAIL):
        told = translate("LabelStep", "Tell the customer: {mail}")
        kind = step.removeprefix(MAIL)
        word = _own_name(kind.removeprefix(OWN)) if kind.startswith(OWN) else mail_words().get(kind, "")
        return told.format(mail=word) if word else translate("LabelStep", "Tell the customer")
    return {
        EntryStep.INVOICE.value: translate("LabelStep", "Create the invoice"),
        EntryStep.PAID.value: translate("LabelStep", "Mark as paid"),
        EntryStep.SLIP.value: translate("LabelStep", "Create the packing slip"),
    }.get(step, step.replace("_", " "))


def own_words() -> dict[str, str]:
    """The messages of the shop's own library, by what a step says after ``mail:``."""
    from desktop.services.mails.own_messages import own_messages  # most labels send none

    return {f"{OWN}{own.id}": own.name for own in own_messages()}


def _own_name(message_id: str) -> str:
    return own_words().get(f"{OWN}{message_id}", "")


def _set(group: Sequence[LabelSet], _currency: str) -> Consequence:
    effect = group[0]
    if effect.label_id is None:
        title = translate("Consequence", "The label “{label}” is removed").format(label=effect.before)
        return Consequence(LABEL_ICON, title)
    title = translate("Consequence", "The order gets the label “{label}”").format(label=effect.name)
    was = translate("Consequence", "instead of “{label}”").format(label=effect.before)
    return Consequence(LABEL_ICON, title, was if effect.before else "")


def _step(group: Sequence[LabelStep], currency: str) -> Consequence:
    effect = group[0]
    step = effect.step
    titles = {
        EntryStep.INVOICE.value: translate("Consequence", "The invoice is issued"),
        EntryStep.PAID.value: translate("Consequence", "What is due is booked as paid"),
        EntryStep.SLIP.value: translate("Consequence", "A packing slip is made"),
    }
    told = translate("Consequence", "The customer is told by e-mail")
    detail = translate("Consequence", "Comes with the label")
    if effect.method:
        with_method = translate("Consequence", "{method}; comes with the label")
        detail = with_method.format(method=labels.named(effect.method))
    amount = labels.money(effect.amount_minor, currency) if effect.amount_minor else ""
    return Consequence(_icon(step), titles.get(step, told), detail, amount)


def _refused(group: Sequence[LabelStepRefused], _currency: str) -> Consequence:
    from desktop.views import messages  # which leads to every sentence there is

    effect = group[0]
    title = translate("Consequence", "Not possible: {step}").format(step=step_word(effect.step))
    return Consequence("warn", title, messages.words(effect.refusal), tint="wait")


def _icon(step: str) -> str:
    icons = {EntryStep.INVOICE.value: "doc", EntryStep.PAID.value: "check", EntryStep.SLIP.value: "products"}
    return icons.get(step, "mail")


LABEL_WORDS: dict[type[Effect], Callable[[Any, str], Consequence | None]] = {
    LabelSet: _set,
    LabelStep: _step,
    LabelStepRefused: _refused,
}
