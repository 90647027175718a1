"""Strange text on its way to paper."""

from __future__ import annotations

import pytest

from desktop.documents.clean import paragraphs, printable

LATIN = frozenset(range(0x20, 0x250)) | {0x301, 0x2019, 0x2026, 0x2610}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  Léa\t\r\n d’Arc ", "Léa d’Arc"),
        ("Le\u0301a", "Léa"),
        ("a\x00b\x07c\ufeffd\u202ee\ud800", "abcde"),
        ("12\u202f34\u00a0€", "12\u202f34\u00a0□"),
        ("a\u00a0\u00a0 b", "a b"),
        ("\u00a0" * 99, ""),
        ("👩\u200d👧 ok", "□□ ok"),
        ("❤\ufe0f", "□"),
        ("日本", "□□"),
        ("e" + "\u0301" * 40 + "!", "é\u0301\u0301!"),
        ("x\u0489", "x"),
        ("a\u2028b\u3000c", "a b c"),
        ("Plaid 130 × 180 cm, 2 m", "Plaid 130\u00a0×\u00a0180\u00a0cm, 2\u00a0m"),
        ("« Oui » : 50 cl ou 5 grands ?", "«\u00a0Oui\u00a0»\u00a0: 50\u00a0cl ou 5 grands\u00a0?"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text, LATIN) == shown


def test_long_text_is_cut_where_it_shows() -> None:
    cut = printable("W" * 10_000, LATIN, 20)
    assert cut == "W" * 19 + "…"


def test_paragraphs_keep_lines_and_share_one_limit() -> None:
    assert paragraphs("a\n\n b \r\nc", LATIN) == ("a", "b", "c")
    assert paragraphs("aaaa\nbbbb\ncc", LATIN, limit=7) == ("aaaa", "bb…")
    assert len(paragraphs("x\n" * 50, LATIN)) == 12
