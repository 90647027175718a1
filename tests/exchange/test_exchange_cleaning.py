"""HTML and invisible characters out, text kept."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.cleaning import to_line, to_text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("T-shirt <b>bold</b> &amp; more", "T-shirt bold & more"),
        ("Bleu<br>Rouge", "Bleu Rouge"),
        ("A < B and I <3 you", "A < B and I <3 you"),
        ("a<b", "a<b"),
        ("x<script>alert('<b>')</script>y", "xy"),
        ("x<SCRIPT src=a>y", "x"),
        ("Mug <style>p{}</style>blue", "Mug blue"),
        ('<img src=x onerror="a > b">Mug', "Mug"),
        ('<p class="x>Hello</p>', "Hello"),
        ("<td>a</td><td>b</td>", "a b"),
        ("caf&eacute; &#233; &#xE9; &euro;", "café é é €"),
        ("R&D &copy 2", "R&D &copy 2"),
        ("&lt;b&gt;", "<b>"),
        ("<!-- hidden -->Name", "Name"),
        ("a\x00b\x1f\u202ec\ufeff", "abc"),
        ("cafe\u0301", "café"),
        ("  two\n\t words\u00a0", "two words"),
        ("", ""),
    ],
)
def test_names_become_one_plain_line(text: str, line: str) -> None:
    assert to_line(text) == line


def test_descriptions_keep_their_paragraphs() -> None:
    html = "<p>One &amp; two</p>\r\n<ul><li>a</li><li>b</li></ul>\n\n\n\nEnd"
    assert to_text(html) == "One & two\n\na\n\nb\n\nEnd"


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<!-- -->",
        "<![",
        "<a ",
        "<a b='",
        '<a "',
        "</",
        "&",
        "&#",
        "<script>",
        "<script",
        " \n",
        "<a'\"",
    ],
)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    begun = time.perf_counter()
    to_text(piece * (130_000 // len(piece)))
    assert time.perf_counter() - begun < 2


@given(st.text(alphabet="<>/!-'\"=& ;#scriptx\n\x00é", max_size=80))
def test_any_text_is_cleaned(text: str) -> None:
    line = to_line(text)
    assert line == " ".join(line.split())
    assert "\x00" not in line
    assert "<script>" not in to_line(line.lower())
