"""What changing addresses, contact or delivery of a placed order does (order rules 5.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from desktop.domain.edit_effects import (
    AddressChanged,
    BillAddressed,
    ContactChanged,
    CustomerFollows,
    Fields,
    SlipOutdated,
    TaxesFollow,
)
from desktop.domain.effects import Effect
from desktop.domain.errors import DeskError
from desktop.domain.phones import is_phone
from desktop.domain.postcodes import PostcodeWrong, postcode_possible
from desktop.domain.refund_reasons import Why
from desktop.models.base import db
from desktop.models.methods import ShippingMethod
from desktop.services.customers.customers import is_email
from desktop.services.drafts.draft_delivery import PriceNegative
from desktop.services.drafts.draft_edit import delivery_country, tax_of
from desktop.services.drafts.draft_missing import POSTCODES, IdentityMissing, delivery_gaps
from desktop.services.goods.sellable import tax_classes_of
from desktop.services.orders.cards import LineCard, OrderCore, PostalAddress
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.shipment_units import waiting_shipments
from desktop.services.papers.paper_parties import recipient_of
from desktop.services.plans.edit_papers import (
    by_rule,
    following_rule,
    money_after,
    names_another_buyer,
    paper_effects,
    total_effect,
)
from desktop.services.plans.plan_edit import NothingChanged, delivery_effects
from desktop.services.shop.identity_refusals import CountryUnknown, EmailNotPossible, PhoneNotPossible
from desktop.services.shop.methods import standard_tax_class_id
from desktop.services.shop.tax_text import to_text

_NEWEST_SLIP = "SELECT max(version) FROM document WHERE shipment_id = ?"
_CONTACT = ("customer_name", "company", "email", "phone")


@dataclass(frozen=True, slots=True)
class AddressChoices:
    """The order's own copies of addresses and contact; None leaves as it is.

    ``also_customer`` writes the same into the customer's record; other orders keep theirs (order rules 5.7,
    I18). ``reason`` and ``reason_code`` are printed on a credit note that follows.
    """

    shipping: PostalAddress | None = None
    billing: PostalAddress | None = None
    billing_same: bool | None = None
    name: str | None = None
    company: str | None = None
    email: str | None = None
    phone: str | None = None
    also_customer: bool = False
    reason: str = ""
    reason_code: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryChoices:
    """Another delivery method, with the price of its rule or, in minor units, the one typed."""

    method_id: int
    price_minor: int | None = None
    reason: str = ""
    reason_code: str = ""


def address_effects(order: OrderLedger, choices: AddressChoices) -> tuple[Effect, ...]:
    """Addresses and contact of this order alone; another country brings its tax rates and delivery price.

    Raises NothingChanged, IdentityMissing, EmailNotPossible, CountryUnknown, PostcodeWrong,
    AddressIncomplete, NotDeliveredThere, EditAfterCredit, IdentityIncomplete, ReasonMissing or OrderIsHeld.
    """
    core = order.core
    new = _addressed(core, choices)
    own = (*_address_changes(core, new), *_bill_changes(core, new), *_contact_changes(core, new))
    if not own:
        raise NothingChanged(core.head.number, "address")
    for refusal in _wrong(core, new):
        raise refusal
    new = following_rule(core, _taxed(core, new))
    record = _customer_effects(core, new) if choices.also_customer else ()
    return (
        *_with_sums(order, new, own, Why(choices.reason_code, choices.reason.strip())),
        *_slips_again(order, new),
        *record,
    )


def delivery_choice_effects(order: OrderLedger, choices: DeliveryChoices) -> tuple[Effect, ...]:
    """The order travels in another way; price, tax and papers follow.

    Raises NothingChanged, PriceNegative, AddressIncomplete, NotDeliveredThere, EditAfterCredit, ReasonMissing
    or OrderIsHeld.
    """
    core = order.core
    new = _carried(core, choices)
    if choices.price_minor is None:
        new = by_rule(new)
    if not tuple(delivery_effects(core, new)):
        raise NothingChanged(core.head.number, "delivery")
    for refusal in delivery_gaps(new):
        raise refusal
    return (
        *_with_sums(order, new, (), Why(choices.reason_code, choices.reason.strip())),
        *_slips_again(order, new),
    )


def _addressed(core: OrderCore, choices: AddressChoices) -> OrderCore:
    given = {
        "customer_name": choices.name,
        "company": choices.company,
        "email": choices.email,
        "phone": choices.phone,
        "billing_same": choices.billing_same,
    }
    said: dict[str, Any] = {
        name: " ".join(value.split()) if isinstance(value, str) else value
        for name, value in given.items()
        if value is not None
    }
    return core._replace(
        head=core.head._replace(**said),
        shipping=core.shipping if choices.shipping is None else _tidy(choices.shipping),
        billing=core.billing if choices.billing is None else _tidy(choices.billing),
    )


def _tidy(address: PostalAddress) -> PostalAddress | None:
    """The address with its spaces put right; None when it says nothing."""
    parts = {name: " ".join(str(value).split()) for name, value in asdict(address).items() if name != "id"}
    parts["country"] = parts["country"].upper()
    tidy = PostalAddress(0, **parts)
    return None if tidy.empty else tidy


def address_refusals(order: OrderLedger, choices: AddressChoices) -> tuple[DeskError, ...]:
    """All that is wrong with these addresses and this contact, each thing once; empty when nothing is."""
    wrong = _wrong(order.core, _addressed(order.core, choices))
    return tuple({repr(error): error for error in wrong}.values())


def _wrong(core: OrderCore, new: OrderCore) -> Iterator[DeskError]:
    head = new.head
    if not (head.customer_name or head.company or head.email or head.phone):
        yield IdentityMissing()
    if head.email != core.head.email and head.email and not is_email(head.email):
        yield EmailNotPossible(head.email)
    if head.phone not in ("", core.head.phone) and not is_phone(head.phone):
        yield PhoneNotPossible(head.phone)
    yield from _wrong_places(core, new)
    was = core.shipping, core.billing, core.head.billing_same
    if (new.shipping, new.billing, head.billing_same) != was:
        yield from delivery_gaps(new)


def _wrong_places(core: OrderCore, new: OrderCore) -> Iterator[DeskError]:
    """A postcode typed now must be possible; that of an address that stays as it was is left alone."""
    for role, was, now in (("shipping", core.shipping, new.shipping), ("billing", core.billing, new.billing)):
        if now is not None and not (len(now.country) == 2 and now.country.isalpha()):
            yield CountryUnknown(now.country)
        if now is not None and now != was and not postcode_possible(now.postcode, now.country):
            yield PostcodeWrong(now.postcode, POSTCODES[role])


def _taxed(core: OrderCore, new: OrderCore) -> OrderCore:
    """The order with the rates of the country it goes to; in the same country all stay as agreed."""
    if delivery_country(core) == delivery_country(new):
        return new
    classes = tax_classes_of(line.product_id for line in new.lines if line.product_id is not None)
    lines = tuple(_line_taxed(line, classes, new) for line in new.lines)
    delivery = new.head.delivery
    if delivery.method_id is not None:
        method = ShippingMethod.get_by_id(delivery.method_id)
        tax = tax_of(method.tax_class_id or standard_tax_class_id(), new)
        delivery = delivery._replace(tax=tax)
    return new._replace(lines=lines, head=new.head._replace(delivery=delivery))


def _line_taxed(line: LineCard, classes: dict[int | None, int], core: OrderCore) -> LineCard:
    if line.product_id not in classes:
        return line
    return line._replace(tax=tax_of(classes[line.product_id], core))


def _carried(core: OrderCore, choices: DeliveryChoices) -> OrderCore:
    if choices.price_minor is not None and choices.price_minor < 0:
        raise PriceNegative(choices.price_minor)
    method = ShippingMethod.get_by_id(choices.method_id)
    typed = choices.price_minor is not None
    delivery = core.head.delivery._replace(
        method_id=method.id,
        name=method.name,
        kind=method.kind,
        manual=typed,
        tax_choice=method.tax_choice or core.head.delivery.tax_choice,
        list_minor=choices.price_minor or 0,
    )
    new = core._replace(head=core.head._replace(delivery=delivery))
    taxed = delivery._replace(tax=tax_of(method.tax_class_id or standard_tax_class_id(), new))
    return _taxed(core, new._replace(head=new.head._replace(delivery=taxed)))


def _with_sums(order: OrderLedger, new: OrderCore, own: tuple[Effect, ...], why: Why) -> tuple[Effect, ...]:
    """The changes themselves; where they cost more or less, sums, papers and what is owed, and where somebody
    else is charged, papers.
    """
    priced = (*_tax_effects(order.core, new), *delivery_effects(order.core, new))
    if not priced and not names_another_buyer(order, new):
        return own
    papers = paper_effects(order, new, why)
    if not priced:
        return (*papers.before, *own, *papers.after)
    total = total_effect(order, new)
    return (*papers.before, *own, *priced, total, *papers.after, *money_after(order, total))


def _tax_effects(core: OrderCore, new: OrderCore) -> Iterator[TaxesFollow]:
    if delivery_country(core) == delivery_country(new):
        return
    was = {line.id: line.tax for line in core.lines}
    lines = tuple(
        (line.id, to_text(line.tax), line.tax.category) for line in new.lines if line.tax != was[line.id]
    )
    tax = new.head.delivery.tax
    delivery = (to_text(tax), tax.category) if tax is not None and tax != core.head.delivery.tax else None
    if lines or delivery:
        yield TaxesFollow(delivery_country(new) or "", lines, delivery)


def _address_changes(core: OrderCore, new: OrderCore) -> Iterator[AddressChanged]:
    for role, was, now in (("shipping", core.shipping, new.shipping), ("billing", core.billing, new.billing)):
        if _fields(was) != _fields(now):
            yield AddressChanged(role, _fields(was), _fields(now), _said(now))


def _bill_changes(core: OrderCore, new: OrderCore) -> Iterator[BillAddressed]:
    if core.head.billing_same != new.head.billing_same:
        yield BillAddressed(bool(new.head.billing_same))


def _fields(address: PostalAddress | None) -> Fields:
    if address is None:
        return ()
    return tuple((name, value) for name, value in asdict(address).items() if name != "id")


def _said(address: PostalAddress | None) -> str:
    if address is None:
        return ""
    town = " ".join(part for part in (address.postcode, address.city) if part)
    return ", ".join(part for part in (address.name, address.street, town) if part)


def _contact_changes(core: OrderCore, new: OrderCore) -> Iterator[ContactChanged]:
    pairs: list[tuple[str, Any, Any]] = [
        (name, getattr(core.head, name), getattr(new.head, name)) for name in _CONTACT
    ]
    before = tuple((name, was) for name, was, now in pairs if was != now)
    after = tuple((name, now) for name, was, now in pairs if was != now)
    if after:
        said = ", ".join(str(now) for _, now in after if now)
        yield ContactChanged(before, after, said or new.head.who)


def _customer_effects(core: OrderCore, new: OrderCore) -> Iterator[CustomerFollows]:
    if new.head.customer_id is None:
        return
    said = ((name, getattr(new.head, name)) for name in _CONTACT)
    contact = tuple((name, value) for name, value in said if value != getattr(core.head, name))
    goods = _fields(new.shipping) if _fields(new.shipping) != _fields(core.shipping) else ()
    apart = not new.head.billing_same
    billed = _fields(new.billing) if apart and _fields(new.billing) != _fields(core.billing) else ()
    yield CustomerFollows(new.head.customer_id, new.head.who, contact, goods, billed)


def _slips_again(order: OrderLedger, new: OrderCore) -> Iterator[SlipOutdated]:
    """Slips that were issued and have not left say where the goods went; the next print is a new version."""
    same = recipient_of(order.core) == recipient_of(new)
    if same and order.core.head.delivery.name == new.head.delivery.name:
        return
    for shipment in waiting_shipments(order):
        version = db.execute_sql(_NEWEST_SLIP, (shipment.id,)).fetchone()[0]
        if version is not None:
            yield SlipOutdated(shipment.id, shipment.number, version + 1)
