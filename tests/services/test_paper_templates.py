"""Templates and look in the shop file: versions, what is in force, who may change it, what a paper gets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from peewee import IntegrityError

from desktop.documents.issued import issued_pdf, usual_pdf
from desktop.documents.own import built_in_source
from desktop.documents.press import Press
from desktop.documents.templates import bring_back, check_template, keep_template, source_of, subject_of
from desktop.domain import settings
from desktop.domain.paper_look import ColourTooPale
from desktop.domain.paper_templates import (
    SLOTS,
    SOURCE_MOST,
    TemplateLacks,
    TemplateTooLong,
    TemplateUnknown,
    TemplateVersionUnknown,
)
from desktop.domain.papers import Paper, PaperKind
from desktop.domain.rights import NotAllowed, Right
from desktop.models import HistoryEntry
from desktop.models.base import db
from desktop.services.issuing.documents import issue_invoice, issue_slip, stored_file
from desktop.services.orders.order_core import OrderNotFound
from desktop.services.papers.paper_look import change_accent, change_logo, dress, paper_look, usual_size
from desktop.services.papers.paper_templates import (
    reset_template,
    store_template,
    template_card,
    template_versions,
    templates_in_force,
)
from desktop.services.shop.preferences import SettingNotPossible, change_settings
from desktop.services.shop.staff import PersonForm, save_person
from tests.documents.reading import page_texts
from tests.documents.test_look import logo
from tests.services.factory import MUG, history, identify_shop, make_order
from tests.shop import new_shop as new_shop

pytestmark = pytest.mark.usefixtures("new_shop")
INVOICE = built_in_source(SLOTS["invoice"])
OWN = INVOICE.replace("<body>", "<body><p>Kenavo</p>")


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.close()


def invoice() -> tuple[int, int]:
    identify_shop()
    order_id = make_order([MUG], ships="ship")
    return order_id, issue_invoice(order_id, by="")


def test_versions_are_kept_brought_back_and_never_changed(press: Press) -> None:
    first = keep_template("invoice", OWN, press, by="Sam")
    assert (first.newest and first.newest.version, first.own) == (1, OWN)
    keep_template("invoice", OWN, press, by="Sam")
    assert len(template_versions("invoice")) == 1, "the same text is no new version"
    reset_template("invoice", by="Sam")
    assert (source_of("invoice"), templates_in_force()) == (INVOICE, {})
    bring_back("invoice", 1, press, by="Sam")
    assert source_of("invoice") == OWN
    assert [(one.version, bool(one.source)) for one in template_versions("invoice")] == [
        (3, True),
        (2, False),
        (1, True),
    ]
    keep_template("invoice", INVOICE, press, by="Sam")
    assert template_card("invoice").own == "", "a text like the built-in one is the built-in one"
    with pytest.raises(IntegrityError, match="only added"):
        db.execute_sql("UPDATE paper_template SET source = ''")
    with pytest.raises(TemplateVersionUnknown):
        bring_back("invoice", 9, press, by="")


def test_what_does_not_stand_the_test_is_not_kept(press: Press) -> None:
    with pytest.raises(TemplateLacks) as refused:
        keep_template("invoice", OWN.replace("{{ paper.legal_line }}", ""), press, by="")
    assert refused.value.parts == ("registration",)
    with pytest.raises(TemplateTooLong):
        check_template("invoice", "x" * (SOURCE_MOST + 1), press)
    with pytest.raises(TemplateUnknown):
        keep_template("receipt", OWN, press, by="")
    assert template_versions("invoice") == []


def test_a_paper_is_made_by_the_template_and_keeps_its_bytes_when_that_changes(press: Press) -> None:
    order_id, document_id = invoice()
    store_template("invoice", OWN, by="")
    first = issued_pdf(document_id, "A4", press, by="")
    assert "Kenavo" in page_texts(first)[0]
    reset_template("invoice", by="")
    assert issued_pdf(document_id, "A4", press, by="") == first
    assert "Kenavo" not in page_texts(issued_pdf(document_id, "A5", press, by=""))[0]
    assert "template_failed" not in history(order_id)


def test_a_template_that_fails_later_gives_way_to_the_built_in_one_and_says_so(press: Press) -> None:
    order_id, document_id = invoice()
    store_template("invoice", "{{ paper.nothing }}", by="")
    told: list[str] = []
    pdf = issued_pdf(document_id, "A4", press, by="Sam", fell_back=told.append)
    assert stored_file(document_id, "A4") == pdf
    assert "Facture" in page_texts(pdf)[0]
    assert len(told) == 1
    assert history(order_id)[-1] == "template_failed"
    entry = HistoryEntry.select().order_by(HistoryEntry.id.desc()).get()
    assert (entry.facts["number"], entry.by) == (told[0], "Sam")
    assert "nothing" in entry.facts["reason"]


def test_the_look_comes_from_the_settings(press: Press) -> None:
    assert change_accent("1F57B5", by="") == "#1f57b5"
    change_logo(logo(), by="")
    change_settings(
        {
            settings.PAPER_TYPE_SLIP.key: "large",
            settings.PAPER_SKU.key: False,
            settings.PAPER_DISCOUNT.key: "line",
            settings.PAPER_SIZE_INVOICE.key: "A5",
        },
        by="",
    )
    look = paper_look()
    assert (look.accent, look.logo, look.sku, look.discount_column) == ("#1f57b5", logo(), False, False)
    assert (look.scale("packing_slip"), look.scale("invoice")) == (115, 100)
    assert dress().look == look
    assert (usual_size(PaperKind.CREDIT_NOTE), usual_size(PaperKind.QUOTE)) == ("A5", "A4")
    _, document_id = invoice()
    assert usual_pdf(document_id, press, by="") == stored_file(document_id, "A5")
    with pytest.raises(ColourTooPale):
        change_accent("#ffff00", by="")
    with pytest.raises(SettingNotPossible):
        change_settings({settings.PAPER_ACCENT.key: "red; }"}, by="")


def test_who_may_not_change_settings_changes_no_template() -> None:
    save_person(PersonForm("Maëlle", frozenset(Right)), by="")
    save_person(PersonForm("Yann"), by="")
    for change in (
        lambda: store_template("invoice", OWN, by="Yann"),
        lambda: change_logo(logo(), by="Yann"),
        lambda: change_accent("#1f57b5", by="Yann"),
    ):
        with pytest.raises(NotAllowed):
            change()
    assert template_versions("invoice") == []


def test_a_template_is_looked_at_with_the_papers_of_an_order() -> None:
    order_id, document_id = invoice()
    number = _number(order_id)
    issued = str(db.execute_sql("SELECT number FROM document WHERE id = ?", (document_id,)).fetchone()[0])
    found = {key: subject_of(key, number) for key in SLOTS if key != "value-card"}
    assert all(isinstance(paper, Paper) for paper in found.values())
    assert {key: paper.number for key, paper in found.items() if isinstance(paper, Paper)} == dict.fromkeys(
        found, issued
    )
    kinds = [paper.kind for paper in found.values() if isinstance(paper, Paper)]
    assert kinds == [SLOTS[key].kind for key in found]
    issue_slip(order_id, by="")
    slip = subject_of("packing-slip-A5", number)
    assert isinstance(slip, Paper)
    assert slip.number != issued
    fresh = subject_of("invoice", _number(make_order([MUG])))
    assert isinstance(fresh, Paper)
    assert fresh.number == fresh.order_number, "nothing was issued, so it bears the order's number"
    with pytest.raises(OrderNotFound):
        subject_of("invoice", "A-26-99999")


def _number(order_id: int) -> str:
    return str(db.execute_sql("SELECT number FROM orders WHERE id = ?", (order_id,)).fetchone()[0])
