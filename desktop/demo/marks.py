"""What people write on orders of the demo shop: labels, tags, tasks, notes, views, messages of their own."""

from __future__ import annotations

from datetime import timedelta

from desktop.demo.furnish import SELLER
from desktop.domain.label_effects import EntryStep
from desktop.domain.mail_text import Written
from desktop.models.base import db
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.issuing.customer_mail import addressee_of_order, notify, plain_words
from desktop.services.mails.own_messages import save_own_message
from desktop.services.marks.comments import add_note, save_comment
from desktop.services.marks.tags import tag_named, tag_order
from desktop.services.marks.tasks import TaskForm, add_task, finish_task
from desktop.services.orders.order_query import OrderView
from desktop.services.orders.saved_views import Wanted, save_view
from desktop.services.plans.plan_label import LabelChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.label_edit import save_label
from desktop.services.shop.order_labels import LabelForm

Both = tuple[str, str]
"""French and English."""

LABELS: tuple[tuple[Both, str, tuple[str, ...]], ...] = (
    (("À graver", "To be engraved"), "violet", ()),
    (("Attend l’argile", "Waits for clay"), "amber", ()),
    (("Emballage cadeau", "Gift wrapping"), "pink", (EntryStep.SLIP,)),
    (("Appelé, sans réponse", "Called, no answer"), "red", ()),
)
TAGS: tuple[Both, ...] = (("mariage", "wedding"), ("fragile", "fragile"), ("fidèle", "regular"))
TASKS: tuple[tuple[Both, int | None, bool], ...] = (
    (("Rappeler pour la couleur du bol", "Call back about the colour of the bowl"), -3, False),
    (("Commander du papier de soie", "Order tissue paper"), 4, False),
    (("Demander le prénom à peindre", "Ask for the name to be painted"), 0, False),
    (("Glisser une carte dans le colis", "Put a card into the parcel"), None, False),
    (("Photographier avant l’envoi", "Take a picture before it leaves"), -1, True),
)
"""What is to be done, in how many days, and whether it is."""
NOTES: tuple[Both, ...] = (
    ("A téléphoné : préfère le retrait en boutique.", "Rang: would rather fetch it here."),
    ("La couleur sera prête mardi.", "The colour will be ready on Tuesday."),
)
COMMENT: Both = ("Cadeau : pas de prix dans le colis.", "A present: no price in the parcel.")
WORDS: Both = (
    "Votre bol est cuit. Nous l’émaillons cette semaine.",
    "Your bowl is fired. We glaze it this week.",
)
OWN: tuple[tuple[Both, Both, Both], ...] = (
    (
        ("Retard de cuisson", "Late from the kiln"),
        ("Votre commande {number} prend du retard", "Your order {number} is running late"),
        (
            "Bonjour {customer},\n\nla cuisson est décalée d’une semaine. Merci de votre patience.\n\n{shop}",
            "Hello {customer},\n\nthe kiln is a week late. Thank you for your patience.\n\n{shop}",
        ),
    ),
)
"""Name, subject and text of messages of the shop's own."""

_OPEN = (
    "SELECT o.id FROM orders o WHERE o.number IS NOT NULL AND o.lifecycle = 'open' AND o.email <> '' "
    "AND o.held_since IS NULL ORDER BY o.id DESC LIMIT 8"
)


def mark_some(language: str) -> None:
    """Labels, tags, tasks and notes on the newest open orders, a view and a message; all need some orders."""
    tongue = 0 if language == "fr" else 1
    labels = [_label(*each) for each in LABELS]
    for names, subjects, texts in OWN:
        words = {"fr": Written(subjects[0], texts[0]), "en": Written(subjects[1], texts[1])}
        save_own_message(names[tongue], words, by=SELLER)
    orders = [int(row[0]) for row in db.execute_sql(_OPEN)]
    for label, order_id in zip(labels, orders[:3], strict=False):
        carry_out(plan(Command.SET_LABEL, order_id, LabelChoices(label)), by=SELLER)
    for place, order_id in enumerate(orders[:5]):
        own = TAGS[place % len(TAGS)][tongue], TAGS[1][tongue]
        tag_order(order_id, own[: 1 + place % 2], by=SELLER)
    for (text, days, done), order_id in zip(TASKS, (*orders[:4], *orders[:1]), strict=False):
        due = None if days is None else today() + timedelta(days=days)
        task = add_task(order_id, TaskForm(text[tongue], due, SELLER if days else ""), by=SELLER)
        if done:
            finish_task(task, by=SELLER)
    if orders:
        _say(orders[0], tongue)
        wedding = tag_named(TAGS[0][tongue]).id
        save_view(
            ("Mariages à préparer", "Weddings to prepare")[tongue],
            Wanted(view=OrderView.TO_PREPARE, tag=wedding),
            by=SELLER,
        )


def _label(names: Both, colour: str, steps: tuple[str, ...]) -> int:
    return save_label(LabelForm(dict(zip(("fr", "en"), names, strict=True)), colour, steps), by=SELLER)


def _say(order_id: int, tongue: int) -> None:
    """Words for colleagues, words for the customer, and a mail of its own."""
    save_comment(order_id, COMMENT[tongue], by=SELLER)
    for place, text in enumerate(NOTES):
        add_note(order_id, text[tongue], for_customer=place == 1, by=SELLER)
    to = addressee_of_order(order_id)
    notify(to, plain_words(to, WORDS[to.language != "fr"]), by=SELLER)
