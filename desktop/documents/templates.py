"""Keeping a template of the shop's own: only when every sample can be made by it and says what it must."""

from __future__ import annotations

from dataclasses import replace

from desktop.documents.own import built_in_source
from desktop.documents.press import Press
from desktop.documents.samples import card_sample, paper_sample
from desktop.documents.trying import Tried, check_job, preview_job
from desktop.domain.paper_templates import slot_named
from desktop.domain.papers import Paper, PaperKind, PaperShipment
from desktop.domain.value_papers import CardPaper
from desktop.services.orders.order_core import order_id_of
from desktop.services.papers.paper_drafts import paper_of_order
from desktop.services.papers.paper_look import paper_look
from desktop.services.papers.paper_parties import seller_of
from desktop.services.papers.paper_templates import (
    TemplateCard,
    require_short,
    reset_template,
    store_template,
    template_card,
    template_version,
)
from desktop.services.shop.preferences import shop


def source_of(key: str) -> str:
    """The text in force: the shop's own, or the built-in one. Raises TemplateUnknown."""
    return template_card(key).own or built_in_source(slot_named(key))


def keep_template(key: str, source: str, press: Press, *, by: str) -> TemplateCard:
    """Try a text on every sample and use it from now on; one like the built-in one is that.

    Waits for the press. Raises as ``check_template``; then the template before stays.
    """
    if source == built_in_source(slot_named(key)):
        return reset_template(key, by=by)
    check_template(key, source, press)
    return store_template(key, source, by=by)


def check_template(key: str, source: str, press: Press) -> None:
    """Try a text on every sample. Waits for the press.

    Raises TemplateUnknown, TemplateTooLong, a TemplateFaulty, TemplateLacks, PaperTooSlow, PaperTooLarge or
    PaperNotMade.
    """
    problem = try_template(key, source, press).problem
    if problem is not None:
        raise problem


def try_template(key: str, source: str, press: Press) -> Tried:
    """As ``check_template``, but what is wrong with the text is given back and not raised."""
    slot_named(key)
    require_short(source)
    return press.attempt(check_job(key, paper_look(), source))


def bring_back(key: str, version: int, press: Press, *, by: str) -> TemplateCard:
    """Use an old version again, tried like a new one.

    Raises TemplateVersionUnknown, or as ``keep_template``.
    """
    old = template_version(key, version)
    return keep_template(key, old.source, press, by=by) if old.source else reset_template(key, by=by)


def subject_of(key: str, number: str) -> Paper | CardPaper:
    """What a template is looked at with: the paper of the order ``number``, or a sample with the shop's head.

    Raises TemplateUnknown or OrderNotFound.
    """
    slot, row = slot_named(key), shop()
    seller = seller_of(row)
    if slot.kind is None:
        return card_sample(seller, row.currency, row.language)
    if not number.strip():
        return paper_sample(slot.kind, seller, row.language)
    return _as_kind(paper_of_order(order_id_of(number.strip()), slot.kind), slot.kind)


def look_at(key: str, source: str, subject: Paper | CardPaper, size: str, press: Press) -> Tried:
    """The pages that a text makes of a paper, or what is wrong with it. Waits for the press.

    Raises TemplateTooLong, PaperTooSlow, PaperTooLarge or PaperNotMade.
    """
    require_short(source)
    own = "" if source == built_in_source(slot_named(key)) else source
    return press.attempt(preview_job(subject, size, paper_look(), own))


def _as_kind(paper: Paper, kind: PaperKind) -> Paper:
    if paper.kind is kind:
        return paper
    shipment = paper.shipment or PaperShipment()
    return replace(paper, kind=kind, shipment=shipment if kind is PaperKind.PACKING_SLIP else paper.shipment)
