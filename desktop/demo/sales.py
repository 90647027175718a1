"""Believable sales, placed and carried on through the services: one order in every state there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from random import Random

from desktop.demo import later, paying, sent_back
from desktop.demo.furnish import SELLER
from desktop.domain.ship_effects import Details
from desktop.domain.states import Channel, ShipmentState
from desktop.models.catalog import CustomField, Product, Variant
from desktop.models.customers import Address, Customer
from desktop.models.methods import PaymentMethod, ShippingMethod
from desktop.services.commands.commands import Command
from desktop.services.customers.customers import walk_in_customer_name
from desktop.services.marks.comments import add_note, save_comment
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.plans.payments import mark_paid, receive
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.ship_choices import ShipChoices, StepChoices
from desktop.services.plans.shipments import create_slip, mark_shipped

Act = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What can be sold and how, read once."""

    variants: tuple[Variant, ...]
    questions: dict[int, list[CustomField]]
    ship: tuple[int, ...]
    pickup: int
    pay: dict[str, int]
    customers: tuple[int, ...]
    language: str


def read_shelf(language: str) -> Shelf:
    """The furnished shop's catalogue, methods and customers."""
    questions: dict[int, list[CustomField]] = {}
    for field in CustomField.select().order_by(CustomField.position):
        questions.setdefault(field.product.id, []).append(field)
    query = Variant.select(Variant, Product).join(Product).where(Variant.active, Product.active)
    methods = list(ShippingMethod.select().order_by(ShippingMethod.position))
    return Shelf(
        variants=tuple(query.order_by(Variant.id)),
        questions=questions,
        ship=tuple(method.id for method in methods if method.kind == "ship")[:2],
        pickup=next(method.id for method in methods if method.kind == "pickup"),
        pay={method.code: method.id for method in PaymentMethod.select()},
        customers=tuple(row.id for row in Customer.select(Customer.id).order_by(Customer.id)),
        language=language,
    )


def unpaid(_order_id: int) -> None:
    """Nothing happened yet."""


def paid(order_id: int) -> None:
    """The money is in."""
    mark_paid(order_id, by=SELLER)


def prepared(order_id: int) -> None:
    """Paid, with a slip made."""
    mark_paid(order_id, by=SELLER)
    create_slip(order_id, by=SELLER)


def shipped(order_id: int) -> None:
    """Paid and gone."""
    mark_paid(order_id, by=SELLER)
    mark_shipped(order_id, by=SELLER)


def shipped_unpaid(order_id: int) -> None:
    """Gone on trust."""
    mark_shipped(order_id, by=SELLER)


def part_shipped(order_id: int) -> None:
    """Paid; the first parcel is gone, the rest waits for its box."""
    mark_paid(order_id, by=SELLER)
    _send(order_id, first_only=True)


def parcels(order_id: int) -> None:
    """Paid and sent in as many parcels as there are lines, all of them delivered."""
    mark_paid(order_id, by=SELLER)
    _send(order_id, first_only=False)
    carry_out(plan(Command.STEP_SHIPMENT, order_id, StepChoices(ShipmentState.DELIVERED)), by=SELLER)


def on_the_way(order_id: int) -> None:
    """Paid, sent, and in the van today."""
    mark_paid(order_id, by=SELLER)
    _send(order_id, first_only=False)
    carry_out(plan(Command.STEP_SHIPMENT, order_id, StepChoices(ShipmentState.OUT_FOR_DELIVERY)), by=SELLER)


def ready(order_id: int) -> None:
    """Packed, and the customer knows that it can be fetched."""
    step = StepChoices(ShipmentState.READY, tell_customer=True)
    carry_out(plan(Command.STEP_SHIPMENT, order_id, step), by=SELLER)


def fetched(order_id: int) -> None:
    """Paid and picked up in the shop."""
    mark_paid(order_id, by=SELLER)
    ready(order_id)
    step = StepChoices(ShipmentState.PICKED_UP, handed_to=order_core(order_id).head.customer_name)
    carry_out(plan(Command.STEP_SHIPMENT, order_id, step), by=SELLER)


def _send(order_id: int, *, first_only: bool) -> None:
    """A parcel for each line, or one unit of the first; its number is made of the order's."""
    lines = [line for line in order_core(order_id).lines if line.ships]
    for at, line in enumerate(lines[:1] if first_only else lines, 1):
        quantity = min(line.quantity, Decimal(1)) if first_only else line.quantity
        details = Details("Colissimo", (f"6A{order_id:09d}{at:02d}",))
        wanted = ShipChoices(items=((line.id, quantity),), details=details, tell_customer=True)
        carry_out(plan(Command.SHIP, order_id, wanted), by=SELLER)


def overpaid(order_id: int) -> None:
    """Somebody sent too much."""
    receive(order_id, order_core(order_id).head.total_minor + 500, by=SELLER)


def held(order_id: int) -> None:
    """Something has to be found out first."""
    why = ("Adresse à vérifier", "Address to be checked")[order_core(order_id).head.language != "fr"]
    carry_out(plan(Command.HOLD, order_id, HoldChoices(why)), by=SELLER)


def cancelled(order_id: int) -> None:
    """The customer thought better of it."""
    why = ("Le client a changé d’avis", "The customer changed their mind")
    reason = why[order_core(order_id).head.language != "fr"]
    carry_out(plan(Command.CANCEL, order_id, CancelChoices(reason)), by=SELLER)


@dataclass(frozen=True, slots=True)
class Recipe:
    """A kind of sale: how often, where, with what delivery and payment, and what happened next."""

    weight: int
    channel: Channel
    delivery: str
    payment: str
    act: Act


RECIPES: tuple[Recipe, ...] = (
    Recipe(23, Channel.COUNTER, "", "cash", paying.in_cash),
    Recipe(2, Channel.COUNTER, "", "card", paying.in_two_ways),
    Recipe(1, Channel.COUNTER, "", "cheque", paying.bounced),
    Recipe(18, Channel.COUNTER, "", "card", paid),
    Recipe(8, Channel.FAIR, "", "card", paid),
    Recipe(6, Channel.FAIR, "", "cash", paying.in_cash),
    Recipe(18, Channel.PHONE, "ship", "card", shipped),
    Recipe(10, Channel.WEB, "ship", "card", shipped),
    Recipe(4, Channel.PHONE, "pickup", "card", fetched),
    Recipe(1, Channel.PHONE, "pickup", "card", ready),
    Recipe(1, Channel.WEB, "ship", "card", part_shipped),
    Recipe(1, Channel.WEB, "ship", "card", parcels),
    Recipe(1, Channel.PHONE, "ship", "card", on_the_way),
    Recipe(2, Channel.PHONE, "ship", "transfer", unpaid),
    Recipe(2, Channel.PHONE, "ship", "card", paid),
    Recipe(1, Channel.WEB, "ship", "card", prepared),
    Recipe(1, Channel.PHONE, "ship", "transfer", paying.part_paid),
    Recipe(2, Channel.PHONE, "ship", "transfer", shipped_unpaid),
    Recipe(1, Channel.PHONE, "pickup", "cheque", unpaid),
    Recipe(1, Channel.WEB, "ship", "transfer", overpaid),
    Recipe(1, Channel.PHONE, "ship", "transfer", held),
    Recipe(2, Channel.WEB, "ship", "card", cancelled),
    Recipe(1, Channel.PHONE, "ship", "card", sent_back.return_asked),
    Recipe(1, Channel.WEB, "ship", "card", sent_back.return_awaited),
    Recipe(2, Channel.WEB, "ship", "card", sent_back.returned),
    Recipe(1, Channel.PHONE, "ship", "card", sent_back.return_refused),
    Recipe(1, Channel.COUNTER, "", "card", sent_back.in_repair),
    Recipe(1, Channel.COUNTER, "", "cash", sent_back.returned),
    Recipe(1, Channel.WEB, "ship", "card", later.refunded_in_part),
    Recipe(1, Channel.PHONE, "ship", "card", later.goodwill),
    Recipe(1, Channel.WEB, "ship", "transfer", later.credited_on_paper),
    Recipe(1, Channel.WEB, "ship", "transfer", later.paid_back),
    Recipe(1, Channel.PHONE, "ship", "card", later.changed),
    Recipe(1, Channel.WEB, "ship", "card", later.rest_cancelled),
    Recipe(1, Channel.PHONE, "ship", "card", later.found_out),
    Recipe(1, Channel.PHONE, "ship", "transfer", later.begun_again),
)

ONCE: tuple[Recipe, ...] = (
    Recipe(0, Channel.COUNTER, "", "card", later.by_gift_card),
    Recipe(0, Channel.WEB, "ship", "card", later.to_be_exchanged),
)
"""Sales that reach beyond their own rows, so that they are never copied."""

EVENT = ("Marché de Noël", "Christmas fair")
NOTES = ("Sonner chez Mme Péron si absente.", "Ring at Mrs Péron’s if nobody is in.")
COMMENTS = (
    "Cadeau de mariage : aucun prix dans le colis. Rappeler avant l’envoi du service.",
    "Wedding present: no price in the parcel. Call before the dinner set leaves.",
)


def sell(shelf: Shelf, recipe: Recipe, chance: Random, placed_at: datetime | None = None) -> int:
    """Place one order after a recipe and let happen what the recipe says; returns its id."""
    order_id = place(replace(_order(shelf, recipe, chance), placed_at=placed_at), by=SELLER)
    recipe.act(order_id)
    tongue = 0 if shelf.language == "fr" else 1
    if chance.random() < 0.06:
        save_comment(order_id, COMMENTS[tongue], by=SELLER)
    if chance.random() < 0.05:
        add_note(order_id, NOTES[tongue], for_customer=False, by=SELLER)
    return order_id


def _order(shelf: Shelf, recipe: Recipe, chance: Random) -> NewOrder:
    tongue = 0 if shelf.language == "fr" else 1
    new = NewOrder(
        lines=_lines(shelf, chance),
        channel=recipe.channel,
        adjustments=_discounts(chance, tongue),
        vouchers=("NOEL-10",) if chance.random() < 0.04 else (),
        payment_method_id=shelf.pay[recipe.payment],
        tip_minor=200 if recipe.channel is Channel.FAIR and chance.random() < 0.1 else 0,
    )
    if recipe.channel is Channel.FAIR:
        new = replace(new, header=(("event_name", EVENT[tongue]),))
    if not recipe.delivery and chance.random() < 0.7:
        return replace(new, name=walk_in_customer_name(shelf.language))
    new = replace(new, customer_id=chance.choice(shelf.customers))
    if recipe.delivery == "pickup":
        return replace(new, delivery=NewDelivery(shelf.pickup))
    if recipe.delivery == "ship":
        goods_shipped_free = chance.random() < 0.15
        delivery = NewDelivery(chance.choice(shelf.ship), free=goods_shipped_free)
        note = (("note", NOTES[tongue]),) if chance.random() < 0.1 else ()
        return replace(new, delivery=delivery, shipping=_address(new.customer_id or 0), header=note)
    return new


def _address(customer_id: int) -> PostalAddress:
    row = Address.get(Address.customer == customer_id)
    return PostalAddress(
        name=row.name,
        company=row.company,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        country=row.country,
    )


def _lines(shelf: Shelf, chance: Random) -> tuple[NewLine, ...]:
    count = chance.choices((1, 2, 3, 4, 5), (38, 30, 18, 9, 5))[0]
    picked = chance.sample([item for item in shelf.variants if item.weight_g < 10000], count)
    return tuple(_line(shelf, variant, chance) for variant in picked)


def _line(shelf: Shelf, variant: Variant, chance: Random) -> NewLine:
    by_weight = variant.product.quantity_step < 1
    quantity = (
        Decimal(chance.randrange(150, 1500)).scaleb(-3)
        if by_weight
        else Decimal(chance.choice((1, 1, 1, 2, 3)))
    )
    texts = []
    for question in shelf.questions.get(variant.product.id, []):
        if question.required or chance.random() < 0.2:
            texts.append((question.label, _answer(question, chance)))
    percent = Decimal(10) if chance.random() < 0.04 else Decimal(0)
    return NewLine(quantity, variant.id, texts=tuple(texts), discount_percent=percent)


def _answer(question: CustomField, chance: Random) -> str:
    if question.kind == "choice":
        return str(chance.choice(question.choices))
    if question.kind == "date":
        return "2026-12-12"
    return chance.choice(("Yann-Ewen", "Léa", "Aziliz", "Maël"))[: question.max_length]


def _discounts(chance: Random, tongue: int) -> tuple[NewAdjustment, ...]:
    if chance.random() < 0.05:
        name = ("Remise fidélité", "Loyalty discount")[tongue]
        return (NewAdjustment("discount", name, percent=Decimal(5)),)
    return ()
