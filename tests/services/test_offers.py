"""The pre-filled order (F26): a mail with quote, way to pay and a sealed page; the answer is taken over."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtQml import QJSEngine

from desktop.domain.answers import (
    AnswerAboveOffer,
    AnswerNotOurs,
    AnswerUnreadable,
    canonical,
    read_answer,
    seal,
)
from desktop.domain.quotes import Prices, QuoteState
from desktop.domain.states import DraftKind
from desktop.domain.transfer_code import Payee, transfer_text
from desktop.models import Order, PaymentMethod, Shop
from desktop.models.base import db
from desktop.models.mails import MailAttachment, MailLetter
from desktop.services.check.check import check_shop
from desktop.services.drafts import draft_customer, draft_delivery, draft_lines, drafts
from desktop.services.drafts.draft_edit import NotADraft
from desktop.services.issuing.pay_here import pay_here
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.quotes import offers, quotes
from desktop.services.quotes.answers import look_at_answer, take_answer
from desktop.services.quotes.quote_facts import QuoteNotFound, quote_standing
from tests.catalogue import sell
from tests.machine.rows import Dump
from tests.services.factory import HOME, history, identify_shop

IBAN = "FR7630006000011234567890189"


@pytest.fixture
def sale(new_shop) -> int:
    """A sale by phone: a bowl with a name to paint, goods that can be dangerous inside a page, a delivery."""
    identify_shop(iban=IBAN, bic="AGRIFRPP")
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Soizic Le Gall", email="soizic@example.org", by="")
    bowl = sell("Bol", "20.00", questions=[("text", "Prénom", True, 40, "0")])
    draft_lines.add_product(draft, bowl, quantity=Decimal(2), texts=[("Prénom", "Yann")], by="")
    draft_lines.add_product(draft, sell("Miel", "24.00", step="0.25"), quantity=Decimal("1.5"), by="")
    draft_delivery.set_address(draft, "shipping", PostalAddress(**HOME), by="")
    return draft


def letter_of(message_id: int) -> MailLetter:
    return MailLetter.get(MailLetter.message == message_id)


def attached(message_id: int) -> dict[str, MailAttachment]:
    rows = MailAttachment.select().where(MailAttachment.message == message_id).order_by(MailAttachment.id)
    return {row.media_type: row for row in rows}


def page_of(message_id: int) -> str:
    content: bytes = attached(message_id)["text/html"].content
    return content.decode()


def data_in(page: str) -> dict[str, Any]:
    found = re.search(r'<script id="offer" type="application/json">(.*?)</script>', page, re.S)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def filled_in(page: str, **said: Any) -> str:
    """What the page saves when it is filled in so, by its own script."""
    script = page[page.index("// answer: begin") : page.index("// answer: end")]
    engine = QJSEngine()
    assert not engine.evaluate(script).isError()
    data = data_in(page)
    offer = json.loads(data["offer"])
    answer = {
        "quantities": {line["uid"]: line["quantity"] for line in offer["lines"]},
        "shipping": offer["shipping"],
        "billing": offer["billing"],
        "billing_same": offer["billing_same"],
        "payment": offer["payment"],
        "remark": "",
    }
    call = f"answerText({json.dumps(data)}, {json.dumps(answer | said)})"
    result = engine.evaluate(call)
    if result.isError():
        raise ValueError(result.property("message").toString())
    return result.toString()


def quantities(page: str, *wanted: str) -> dict[str, str]:
    lines = json.loads(data_in(page)["offer"])["lines"]
    return {line["uid"]: text for line, text in zip(lines, wanted, strict=True)}


# The mail


def test_one_mail_waits_in_the_customers_language_with_all_that_is_needed(sale):
    Order.update(language="en").where(Order.id == sale).execute()
    message = offers.send_offer(sale, by="Maëlle")
    head, letter = order_core(sale).head, letter_of(message)
    row = db.execute_sql("SELECT recipient, language, template FROM message WHERE id = ?", (message,))
    assert row.fetchone() == ("soizic@example.org", "en", "quote_sent")
    for text in (
        "2 × Bol, €40.00",
        "Prénom: Yann",
        "12 rue Anatole France",
        "€76.00",
        "IBAN FR76 3000 6000 0112 3456 7890 189",
        head.quote_number,
    ):
        assert text in letter.body, text
    assert head.quote_number in letter.subject
    found = attached(message)
    assert found["application/pdf"].document_id == quote_standing(sale).document_id
    assert {*found} == {"application/pdf", "text/html", "image/png"}
    assert (head.draft_kind, quote_standing(sale).state) == (DraftKind.SENT, QuoteState.SENT)
    assert history(sale)[-2:] == ["document_issued", "message_queued"]
    assert check_shop() == []


def test_the_french_customer_is_written_to_in_french(sale):
    letter = letter_of(offers.send_offer(sale, by=""))
    assert letter.body.startswith("Bonjour Soizic Le Gall,")
    assert "{" not in letter.body + letter.subject


@pytest.mark.parametrize(("language", "words"), [("fr", "Votre devis"), ("en", "Your quote")])
def test_the_mail_is_about_a_quote(sale, language, words):
    Order.update(language=language).where(Order.id == sale).execute()
    letter, number = letter_of(offers.send_offer(sale, by="")), order_core(sale).head.quote_number
    assert letter.subject.startswith(f"{words} {number}")


def test_a_link_of_the_way_to_pay_comes_instead_of_the_code(sale):
    method = PaymentMethod.get(PaymentMethod.code == "card")
    method.link = "https://pay.example/{number}?eur={amount}"
    method.save()
    draft_delivery.choose_payment_method(sale, method.id, by="")
    message = offers.send_offer(sale, by="")
    number = order_core(sale).head.quote_number
    link = f"https://pay.example/{number}?eur=76.00"
    assert link in letter_of(message).body
    assert "IBAN" not in letter_of(message).body
    assert "image/png" not in attached(message)
    assert data_in(page_of(message))["link"] == link


def test_looking_at_the_mail_changes_nothing(sale):
    before = Dump()
    letter = offers.offer_letter(sale)
    assert Dump() == before
    message = offers.send_offer(sale, by="")
    assert (letter.subject, letter.body) == (letter_of(message).subject, letter_of(message).body)
    assert letter.attached[0].endswith(".pdf")


def test_each_sending_is_a_mail_of_its_own_and_an_address_can_be_given(sale):
    Order.update(email="").where(Order.id == sale).execute()
    with pytest.raises(offers.NobodyToSendTo):
        offers.send_offer(sale, by="")
    assert order_core(sale).head.quote_number == ""
    first = offers.send_offer(sale, email=" soizic@mail.example ", by="")
    second = offers.send_offer(sale, by="")
    assert first != second
    assert order_core(sale).head.email == "soizic@mail.example"


def test_the_answer_may_also_come_by_phone(sale):
    offers.send_offer(sale, by="")
    drafts.recall(sale, by="Maëlle", answered=True)
    assert order_core(sale).head.draft_kind is DraftKind.QUOTE
    assert history(sale)[-1] == "quote_taken_up"


# The code of the bank


def test_the_code_says_to_the_byte_what_the_standard_asks(sale):
    message = offers.send_offer(sale, by="")
    number = order_core(sale).head.quote_number
    wanted = f"BCD\n002\n1\nSCT\nAGRIFRPP\nL'Atelier du Port\n{IBAN}\nEUR76.00\n\n\n{number}"
    picture = Image.open(BytesIO(attached(message)["image/png"].content))
    framed = Image.new("L", (picture.width + 80, picture.height + 80), 255)
    framed.paste(picture.convert("L"), (40, 40))
    (found,) = zxingcpp.read_barcodes(framed)
    assert found.bytes == wanted.encode()
    assert found.ec_level == "M"
    assert data_in(page_of(message))["code"].startswith("data:image/png;base64,")


@given(
    st.text(max_size=90),
    st.integers(-5, 10**12),
    st.sampled_from(["EUR", "CHF"]),
    st.text(max_size=160),
    st.sampled_from([IBAN, "FR76 3000 6000 0112 3456 7890 189", "FR00", ""]),
)
def test_a_code_is_whole_or_not_made(name, minor, currency, reference, iban):
    text = transfer_text(Payee(name, iban), minor, currency, reference)
    possible = currency == "EUR" and 0 < minor <= 99_999_999_999 and iban.startswith("FR76")
    assert possible or text == ""
    if text:
        assert len(text.encode()) <= 331
        assert text.split("\n")[6] == IBAN
        assert len(text.split("\n")) == 11


def test_nothing_due_needs_no_way_to_pay(new_shop):
    identify_shop(iban=IBAN)
    pay = pay_here(order_core(drafts.start_draft(by="")))
    assert (pay.link, pay.transfer) == ("", "")


# The page


class Page(HTMLParser):
    """What a page is made of, and where it leads."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.outside: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.outside += [value for name in ("src", "href", "action") if (value := found.get(name) or "")]
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"] or ""


def test_the_page_needs_nothing_from_anywhere_and_no_text_breaks_out_of_it(sale):
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028"
    draft_customer.set_identity(sale, name=evil, by="")
    Shop.update(name=f"L’Atelier {evil}").execute()
    line = order_core(sale).lines[0]
    draft_lines.set_texts(sale, line.id, [("Prénom", '"><b onclick=x>')], by="")
    page = page_of(offers.send_offer(sale, by=""))
    read = Page()
    read.feed(page)
    assert read.tags.count("script") == 2
    assert "img" not in read.tags
    assert read.outside == []
    assert read.policy.startswith("default-src 'none'")
    assert data_in(page)["shop"] == f"L’Atelier {evil}"
    assert '"><b' in data_in(page)["lines"][0]["detail"]


def test_the_page_speaks_the_customers_language_and_shows_the_same_total(sale):
    french = page_of(offers.send_offer(sale, by=""))
    assert '<html lang="fr">' in french
    assert data_in(french)["total"] == "76,00\u00a0€"
    Order.update(language="en").where(Order.id == sale).execute()
    english = page_of(offers.send_offer(sale, by=""))
    assert '<html lang="en">' in english
    assert data_in(english)["words"]["save"] == "Save my answer"
    assert data_in(english)["words"].keys() == data_in(french)["words"].keys()


# The answer


def test_an_answer_updates_the_same_quote_after_it_was_looked_at(sale):
    message = offers.send_offer(sale, by="")
    page = page_of(message)
    elsewhere = {**HOME, "street": "3 quai Neuf", "company": "", "street2": "", "region": "", "phone": ""}
    bill = {**elsewhere, "name": "Atelier Le Gall", "city": "Quimper", "country": "fr"}
    content = filled_in(
        page,
        quantities=quantities(page, "1", "0.75"),
        shipping={**elsewhere, "country": "FR"},
        billing=bill,
        billing_same=False,
        payment="cheque",
        remark="Avant Noël, merci !",
    )
    before, town, who = Dump(), "29100 Douarnenez", "Maëlle Le Gall"
    card = look_at_answer(content)
    assert Dump() == before
    assert [(one.part, one.old, one.new) for one in card.changes] == [
        ("quantity", "2", "1"),
        ("quantity", "1.5", "0.75"),
        ("shipping", f"{who}, 12 rue Anatole France, {town}", f"{who}, 3 quai Neuf, {town}"),
        ("billing", "", "Atelier Le Gall, 3 quai Neuf, 29100 Quimper"),
        ("payment", "", "Chèque"),
        ("remark", "", "Avant Noël, merci !"),
    ]  # fmt: skip
    assert not card.outdated
    taken = take_answer(content, by="Maëlle")
    assert taken == card
    core = order_core(sale)
    assert [line.quantity for line in core.lines] == [1, Decimal("0.75")]
    assert core.head.total_minor == 3800
    assert core.shipping is not None
    assert core.billing is not None
    assert (core.shipping.street, core.billing.city, core.billing.country) == ("3 quai Neuf", "Quimper", "FR")
    assert (core.head.payment_name, core.head.note) == ("Chèque", "Avant Noël, merci !")
    assert core.head.draft_kind is DraftKind.QUOTE
    assert history(sale)[-1] == "answer_taken"
    after = Dump().rows("orders"), Dump().rows("order_line")
    assert take_answer(content, by="").changes == ()
    again = Dump().rows("orders"), Dump().rows("order_line")
    assert [row["note"] for row in again[0]] == [row["note"] for row in after[0]]
    assert again[1] == after[1]
    made = quotes.order_quote(sale, by="")
    assert order_core(made).head.total_minor == 3800
    assert check_shop() == []
    with pytest.raises(NotADraft):
        take_answer(content, by="")


def test_saying_nothing_else_accepts_the_offer_as_it_is(sale):
    page = page_of(offers.send_offer(sale, by=""))
    card = take_answer(filled_in(page), by="")
    assert card.changes == ()
    assert order_core(sale).head.draft_kind is DraftKind.QUOTE


def test_a_line_that_is_not_wanted_goes_and_a_mail_around_the_answer_does_no_harm(sale):
    page = page_of(offers.send_offer(sale, by=""))
    text = filled_in(page, quantities=quantities(page, "0", "1.5"))
    take_answer(f"Bonjour,\nvoici :\n{text}\nSoizic", by="")
    assert [line.name for line in order_core(sale).lines] == ["Miel"]


def test_an_answer_to_an_older_version_is_told_apart(sale):
    page = page_of(offers.send_offer(sale, by=""))
    drafts.set_tip(sale, 300, by="")
    offers.send_offer(sale, by="")
    assert look_at_answer(filled_in(page)).outdated


@pytest.mark.parametrize("wanted", [("3", "1.5"), ("-1", "1.5"), ("2", "1.6"), ("", "1.5"), ("x", "1.5")])
def test_the_page_itself_refuses_what_was_not_offered(sale, wanted):
    page = page_of(offers.send_offer(sale, by=""))
    with pytest.raises(ValueError, match=r"Bol|Miel"):
        filled_in(page, quantities=quantities(page, *wanted))


@pytest.mark.parametrize("wanted", ["3", "-1", "1.3", "NaN", "Infinity", "2e3"])
def test_a_file_that_asks_for_more_than_was_offered_is_refused(sale, wanted):
    page = page_of(offers.send_offer(sale, by=""))
    plain = json.loads(filled_in(page))
    plain["answer"]["quantities"] = quantities(page, wanted, "1.5")
    before = Dump()
    with pytest.raises(AnswerAboveOffer):
        take_answer(json.dumps(plain), by="")
    plain["answer"]["quantities"] = quantities(page, "2", "1.5")
    plain["answer"]["payment"] = "bitcoin"
    with pytest.raises(AnswerAboveOffer):
        take_answer(json.dumps(plain), by="")
    assert Dump() == before


def test_a_changed_offer_a_wrong_seal_and_another_shop_are_refused(sale):
    page = page_of(offers.send_offer(sale, by=""))
    plain = json.loads(filled_in(page))
    cheaper = plain | {"offer": plain["offer"].replace('"quantity":"2"', '"quantity":"9"')}
    assert cheaper != plain
    for wrong in (cheaper, plain | {"seal": "0" * 64}, plain | {"seal": seal(b"other", plain["offer"])}):
        with pytest.raises(AnswerNotOurs):
            take_answer(json.dumps(wrong), by="")
    db.execute_sql("DELETE FROM setting WHERE key = 'answers secret'")
    with pytest.raises(AnswerNotOurs):
        take_answer(json.dumps(plain), by="")


def test_a_quote_that_is_not_in_this_file_is_not_found(sale):
    from desktop.services.quotes.answer_page import known_secret

    page = page_of(offers.send_offer(sale, by=""))
    plain = json.loads(filled_in(page))
    offer = json.loads(plain["offer"]) | {"quote": "0" * 32}
    text = canonical(offer)
    sealed = plain | {"offer": text, "seal": seal(known_secret(), text)}
    with pytest.raises(QuoteNotFound):
        take_answer(json.dumps(sealed), by="")


@given(st.one_of(st.text(), st.binary().map(repr), st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["offer", "seal", "answer", "quantities", "x"]), inner, max_size=4), max_leaves=12,
).map(json.dumps)))  # fmt: skip
def test_no_file_whatever_brings_the_reading_down(content):
    with pytest.raises((AnswerUnreadable, AnswerNotOurs)):
        read_answer(b"secret", content)


ODD = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["L", "name", "street"]), inner)
    ),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(["quantities", "shipping", "billing", "billing_same", "payment", "remark"]), ODD
    )
)
def test_a_sealed_offer_with_a_strange_answer_is_read_or_refused(said):
    offer = canonical({
        "format": 1, "quote": "0" * 32, "number": "DE-A-26-00001", "version": 1,
        "lines": [{"uid": "L", "name": "Bol", "quantity": "2", "step": "1"}], "payments": [], "payment": "",
    })  # fmt: skip
    content = json.dumps({"offer": offer, "seal": seal(b"secret", offer), "answer": said})
    try:
        answer = read_answer(b"secret", content)
    except (AnswerUnreadable, AnswerAboveOffer):
        return
    assert all(0 <= units <= 2 for units in answer.quantities.values())
    assert len(answer.remark) <= 2000


def test_a_duplicate_of_a_sent_quote_is_a_quote_of_its_own(sale):
    offers.send_offer(sale, by="")
    copy = quotes.duplicate_order(sale, Prices.KEEP, by="").id
    assert order_core(copy).head.draft_kind is DraftKind.QUOTE
    assert order_core(copy).head.quote_number == ""


def browse(page: str) -> QJSEngine:
    """The page opened in as much of a browser as it needs."""
    engine = QJSEngine()
    stub = (Path(__file__).parent / "browser.js").read_text("utf-8")
    assert not engine.evaluate(stub).isError()
    data = json.dumps(json.dumps(data_in(page)))
    engine.evaluate(f"document.getElementById('offer').textContent = {data}")
    script = page[page.rindex("<script>") + len("<script>") : page.rindex("</script>")]
    result = engine.evaluate(script)
    assert not result.isError(), result.toString()
    return engine


def test_the_page_is_drawn_filled_in_and_saves_an_answer_that_the_shop_takes(sale):
    page = page_of(offers.send_offer(sale, by=""))
    engine = browse(page)
    seen = engine.evaluate("text(byId.page)").toString()
    for words in ("Votre commande", "Bol", "Prénom\u00a0: Yann", "76,00\u00a0€", "IBAN FR76 3000", "Chèque"):
        assert words in seen, words
    act = (
        "var page = byId.page, inputs = all(page, 'input');"
        "inputs.filter(i => i.type === 'number')[0].value = '1';"
        "inputs.filter(i => i.type === 'number')[0].listeners.input();"
        "inputs.filter(i => i.value === 'cheque')[0].checked = true;"
        "all(page, 'textarea')[0].value = 'Merci !';"
        "var noted = text(page);"
        "all(page, 'button')[0].click(); saved.text"
    )
    content = engine.evaluate(act).toString()
    assert "nous vous dirons le nouveau total" in engine.evaluate("noted").toString()
    assert engine.evaluate("saved.name").toString() == f"{order_core(sale).head.quote_number}.json"
    card = take_answer(content, by="")
    assert [(one.part, one.new) for one in card.changes] == [
        ("quantity", "1"),
        ("payment", "Chèque"),
        ("remark", "Merci !"),
    ]


def test_the_page_says_which_quantity_is_wrong_and_saves_nothing(sale):
    engine = browse(page_of(offers.send_offer(sale, by="")))
    engine.evaluate("all(byId.page, 'input').filter(i => i.type === 'number')[0].value = '9'")
    engine.evaluate("all(byId.page, 'button')[0].click()")
    assert engine.evaluate("saved === null").toBool()
    assert "Vérifiez la quantité de «\u00a0Bol\u00a0»." in engine.evaluate("text(byId.page)").toString()


def test_the_page_leads_to_paying_where_there_is_a_page_for_it(sale):
    method = PaymentMethod.get(PaymentMethod.code == "card")
    method.link = "https://pay.example/{number}?eur={amount}"
    method.save()
    engine = browse(page_of(offers.send_offer(sale, by="")))
    number = order_core(sale).head.quote_number
    links = engine.evaluate("all(byId.page, 'a').map(a => a.href).join()").toString()
    assert f"https://pay.example/{number}?eur=76.00" in links
    assert engine.evaluate("all(byId.page, 'img').length").toInt() == 0
