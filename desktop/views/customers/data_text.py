"""Everything about one customer as a text to read: what is given to them when they ask. No widgets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.services.customers.customer_page import CustomerView, customer_view
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_card import order_card
from desktop.services.shop.preferences import shop
from desktop.views import history, labels, states
from desktop.views.customers.consent_card import consent_words
from desktop.views.customers.form_words import field_labels, field_value
from desktop.views.mail_words import kind_word, state_word
from desktop.views.wizard.words import address_lines

translate = QCoreApplication.translate


def data_text(customer_id: int) -> str:
    """The text, in the language of the screen. Raises CustomerNotFound."""
    view = customer_view(customer_id)
    parts = [_title(view), _contact(view), _addresses(view), *map(_order, (one.id for one in view.orders))]
    parts += [_value(view), _messages(view), _consents(view), _history(view), _files()]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _headed(title: str, lines: list[str]) -> list[str]:
    return [title, "-" * len(title), *lines] if lines else []


def _title(view: CustomerView) -> list[str]:
    title = translate("CustomerData", "What {shop} knows of {name}").format(
        shop=shop().name, name=labels.named(view.card.name)
    )
    return [title, "=" * len(title)]


def _contact(view: CustomerView) -> list[str]:
    form = view.card.form
    known = [
        labels.headed(label, field_value(part, getattr(form, part)))
        for part, label in field_labels().items()
        if getattr(form, part)
    ]
    return _headed(translate("Customer", "Contact"), known)


def _addresses(view: CustomerView) -> list[str]:
    book = [", ".join(address_lines(address, home="")) for address in view.card.addresses]
    return _headed(translate("Customer", "Addresses"), book)


def _order(order_id: int) -> list[str]:
    card = order_card(order_id)
    head, coin = card.head, card.head.currency
    total = labels.money(head.total_minor, coin)
    stands = ", ".join(
        states.word(one) for one in (head.lifecycle, head.payment_status, head.fulfilment_status)
    )
    lines = [f"{labels.moment_in_full(head.placed_at)}, {total}, {stands}", *_people(card.core)]
    for line in card.core.lines:
        texts = ", ".join(labels.headed(question, answer) for question, answer in line.texts)
        what = ", ".join(part for part in (line.name, line.variant_name, texts) if part)
        count = labels.quantity(line.quantity, line.unit if line.quantity != int(line.quantity) else "")
        lines.append(f"{count} × {what}, {labels.money(line.gross_minor, coin)}")
    if head.note:
        lines.append(translate("CustomerData", "Note: {text}").format(text=head.note))
    lines += [labels.headed(labels.moment(note.at), note.text) for note in card.notes]
    lines += [paper.number for paper in card.documents]
    return _headed(head.number, lines)


def _people(core: OrderCore) -> Iterator[str]:
    head = core.head
    yield ", ".join(part for part in (head.customer_name, head.company, head.email, head.phone) if part)
    for address in dict.fromkeys((core.shipping, core.billed_to)):
        if address is not None:
            yield ", ".join(address_lines(address, home=""))


def _value(view: CustomerView) -> list[str]:
    known = [labels.headed(one.code, labels.money(one.balance_minor, one.currency)) for one in view.values]
    known += [f"{one.code} {one.name}".strip() for one in view.vouchers]
    return _headed(translate("Customer", "Vouchers and value"), known)


def _messages(view: CustomerView) -> list[str]:
    known = [
        ", ".join(
            part
            for part in (
                labels.moment(message.created_at),
                kind_word(message.template),
                message.recipient,
                message.order,
                state_word(message.state, within=True) if message.state else "",
            )
            if part
        )
        for message in view.messages
    ]
    return _headed(translate("Customer", "Messages"), known)


def _consents(view: CustomerView) -> list[str]:
    known = [f"{', '.join(consent_words(one))}. {one.question}" for one in view.consents]
    return _headed(translate("Consent", "News and offers"), known)


def _history(view: CustomerView) -> list[str]:
    known = [labels.headed(labels.moment(line.at), history.told(line)) for line in view.history]
    return _headed(translate("Customer", "History"), known)


def _files() -> list[str]:
    return _headed(
        translate("CustomerData", "In this archive"),
        [
            translate("CustomerData", "customer.json and csv: every stored row, by table and column."),
            translate("CustomerData", "Columns ending in _minor count cents; moments are in UTC."),
            translate("CustomerData", "documents: the issued invoices, credit notes and packing slips."),
        ],
    )
