"""Templates of the shop's own: what they may, what they may not, and what must stand on their papers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.documents.making import papers_pdf
from desktop.documents.own import TemplateFaultError, built_in_source, render_own
from desktop.documents.press import Press
from desktop.documents.trying import check_job, preview_job, read_tried, tried
from desktop.documents.worker import Limits, PaperTooLarge, PaperTooSlow, Worker
from desktop.domain.paper_look import PLAIN
from desktop.domain.paper_templates import (
    SLOTS,
    Dress,
    TemplateFaulty,
    TemplateLacks,
    TemplateNotLaidOut,
    Trouble,
)
from tests.documents import samples
from tests.documents.reading import page_pictures, page_texts

INVOICE = built_in_source(SLOTS["invoice"])
FORBIDDEN = {
    "{{ ''.__class__ }}": "TemplateForbidden",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}": "TemplateForbidden",
    "{{ self.__init__.__globals__ }}": "TemplateForbidden",
    "{{ cycler.__init__.__globals__.os }}": "TemplateForbidden",
    "{{ paper.update({}) }}": "TemplateForbidden",
    "{{ paper.clear() }}": "TemplateForbidden",
    "{% for i in range(10**9) %}x{% endfor %}": "TemplateForbidden",
    "{{ 'a'*10**9 }}": "TemplateForbidden",
    "{{ [0]*10**9 }}": "TemplateForbidden",
    "{{ 9**9**9 }}": "TemplateForbidden",
    "{{ '{:999999999}'.format(1) }}": "TemplateForbidden",
    "{{ '%999999999d' % 1 }}": "TemplateForbidden",
    "{{ 'a'.ljust(999999999) }}": "TemplateForbidden",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "TemplateForbidden",
    "{{ paper['__class__'] }}": "TemplateForbidden",
    "{{ ['a']|sum(attribute='__class__') }}": "TemplateForbidden",
    "{{ ['a']|selectattr('__class__')|list }}": "TemplateForbidden",
    "{{ ['a']|map('attr', '__class__')|list }}": "TemplateNotRead",
    "{% for i in range(9) recursive %}{{ loop(range(9)) }}{% endfor %}": "TemplateForbidden",
    "{{ lipsum() }}": "TemplateNameUnknown",
    "{{ paper.nothing }}": "TemplateNameUnknown",
    "{{ nothing }}": "TemplateNameUnknown",
    "{% if %}": "TemplateNotRead",
    "{{ 1 / 0 }}": "TemplateNotRead",
    "{{ 'a'|center(999999999) }}": "TemplateNotRead",
    "{% include '/etc/passwd' %}": "TemplateReachesOut",
    "{% include '../../../../etc/passwd' %}": "TemplateReachesOut",
    "{% include 'charge.html' %}": "TemplateReachesOut",
    "{% import 'os' as os %}": "TemplateReachesOut",
    "{% extends 'papers.html' %}": "TemplateReachesOut",
    "<img src=file:///etc/passwd>": "TemplateReachesOut",
    "<img src='/etc/passwd'>": "TemplateReachesOut",
    "<img src='http://127.0.0.1/x.png'>": "TemplateReachesOut",
    "<img src='data:image/svg+xml;base64,AAAA'>": "TemplateReachesOut",
    "<a href='file:///etc/passwd'>x</a>": "TemplateReachesOut",
    "<link rel=stylesheet href='http://127.0.0.1/x.css'>": "TemplateReachesOut",
    "<style>@import 'http://127.0.0.1/x.css';</style>": "TemplateReachesOut",
    "<style>p { background-image: url(http://127.0.0.1/x.png) }</style>": "TemplateReachesOut",
    "<style>@font-face { src: u\\rl('file:///etc/passwd') }</style>": "TemplateReachesOut",
    "<p style=\"background: url('//127.0.0.1/x')\">x</p>": "TemplateReachesOut",
    "<script>1</script>": "TemplateReachesOut",
    "{% for i in range(9999) %}{% for j in range(9999) %}xxx{% endfor %}{% endfor %}": "TemplateTooMuch",
}


@pytest.mark.parametrize(("source", "fault"), FORBIDDEN.items(), ids=FORBIDDEN)
def test_what_a_template_may_not(source: str, fault: str) -> None:
    with pytest.raises(TemplateFaultError) as refused:
        render_own(source, {"paper": {"number": "1"}})
    assert refused.value.fault == fault


def test_a_fault_names_its_line() -> None:
    for source in ("a\n\n{{ paper.nothing }}", "a\nb\n{% if %}"):
        with pytest.raises(TemplateFaultError) as refused:
            render_own(source, {"paper": {}})
        assert refused.value.line == 3


def test_what_people_typed_stays_text_in_a_template_too() -> None:
    html = render_own("<p>{{ paper.name }}</p>", {"paper": {"name": "<img src=file:///etc/passwd> {{ 1 }}"}})
    assert html == "<p>&lt;img src=file:///etc/passwd&gt; {{ 1 }}</p>"


@pytest.mark.parametrize("key", SLOTS)
def test_the_built_in_templates_stand_their_own_test(key: str) -> None:
    assert read_tried(tried(check_job(key, PLAIN, built_in_source(SLOTS[key])))).problem is None


def test_the_copied_invoice_looks_like_the_built_in_one() -> None:
    paper = samples.business_invoice()
    own = papers_pdf((paper,), "A4", own=INVOICE)
    built_in = papers_pdf((paper,), "A4")
    assert page_texts(own) == page_texts(built_in)
    assert [one.tobytes() for one in page_pictures(own, 60)] == [
        one.tobytes() for one in page_pictures(built_in, 60)
    ]


@pytest.mark.parametrize(
    ("key", "taken", "part"),
    [
        ("invoice", "{{ paper.number }}", "number"),
        ("invoice", "{{ paper.legal_line }}", "registration"),
        ("invoice", "{{ fact.value }}", "date"),
        ("invoice", "{{ paper.final.value }}", "totals"),
        ("invoice", "{{ sum.value }}", "totals"),
        ("invoice", '{{ paper.mentions|join(" ") }}', "mentions"),
        ("invoice", "{{ line.name }}", "lines"),
        ("credit-note", "{{ fact.value }}", "reference"),
        ("quote", "{{ fact.value }}", "valid_until"),
        ("packing-slip-100x150", "{{ line.quantity }}", "quantities"),
        ("packing-slip-A4", "{{ paper.receiver.towns|join(br) }}", "receiver"),
        ("value-card", "{{ card.code }}", "code"),
        ("value-card", "{{ card.amount }}", "amount"),
    ],
)
def test_what_must_stand_on_a_paper_is_missed(key: str, taken: str, part: str) -> None:
    source = built_in_source(SLOTS[key])
    assert taken in source
    problem = read_tried(tried(check_job(key, PLAIN, source.replace(taken, "")))).problem
    assert isinstance(problem, TemplateLacks)
    assert part in problem.parts


def test_what_cannot_be_laid_out_is_a_refusal() -> None:
    nested = "<div>" * 3000
    answer = read_tried(tried(preview_job(samples.invoice(), "A4", PLAIN, nested)))
    assert isinstance(answer.problem, TemplateNotLaidOut)
    assert answer.pdf == b""


@pytest.fixture
def press() -> Iterator[Press]:
    made = Press(lambda: Worker(limits=Limits(megabytes=1024)))
    yield made
    made.close()


def _wearing(source: str) -> Dress:
    return Dress(PLAIN, {"invoice": source})


def test_a_paper_is_made_by_the_own_template_and_by_the_built_in_one_when_that_fails(press: Press) -> None:
    troubles: list[Trouble] = []
    paper = samples.invoice()
    own = press.make(paper, "A4", _wearing(INVOICE.replace("<body>", "<body><p>Kenavo</p>")), troubles)
    assert "Kenavo" in page_texts(own)[0]
    assert troubles == []
    plain = press.make(paper, "A4")
    assert press.make(paper, "A4", _wearing("{{ paper.nothing }}"), troubles) == plain
    assert [(one.kind, one.number) for one in troubles] == [("invoice", paper.number)]
    assert "nothing" in troubles[0].reason


def test_many_papers_have_their_own_template_one_by_one(press: Press) -> None:
    slip = built_in_source(SLOTS["packing-slip-A5"]).replace("<body>", "<body><p>Kenavo</p>")
    dress = Dress(PLAIN, {"packing-slip-A5": slip})
    pdfs = press.make_many([samples.slip()] * 3, "A5", None, dress)
    assert ["Kenavo" in page_texts(pdf)[0] for pdf in pdfs] == [True] * 3
    assert "Kenavo" not in page_texts(press.make_many([samples.slip()], "A4", None, dress)[0])[0]


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="memory is limited on POSIX only")
def test_endless_work_and_memory_end_in_the_worker() -> None:
    slow = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"
    large = (
        "{% set n = namespace(a='xxxxxxxx') %}{% for i in range(60) %}{% set n.a = n.a ~ n.a %}{% endfor %}"
    )
    worker = Worker(limits=Limits(megabytes=700))
    try:
        with pytest.raises(PaperTooSlow):
            worker.render(preview_job(samples.invoice(), "A4", PLAIN, slow), seconds=1.0)
        with pytest.raises(PaperTooLarge):
            worker.render(preview_job(samples.invoice(), "A4", PLAIN, large))
        again = read_tried(worker.render(preview_job(samples.invoice(), "A4", PLAIN, INVOICE)))
        assert again.problem is None
        assert again.pdf.startswith(b"%PDF")
    finally:
        worker.close()


def test_every_fault_is_one_of_the_refusals() -> None:
    assert set(FORBIDDEN.values()) <= {kind.__name__ for kind in TemplateFaulty.__subclasses__()}
