"""Every text of the screen is in the catalogue, in French, with the same facts in it."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.shell import i18n
from desktop.views import labels

ROOT = Path(__file__).resolve().parent.parent.parent
MARKS = {"translate", "QT_TRANSLATE_NOOP"}


@cache
def _catalogue() -> dict[tuple[str, str], ET.Element]:
    tree = ET.parse(ROOT / "resources" / "i18n" / "fr.ts")
    found = {}
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name", ""), message.findtext("source", "")] = message
    return found


def _texts() -> Iterator[tuple[str, str, str]]:
    """Context, text and place of everything that is marked for translation."""
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        place = str(path.relative_to(ROOT))
        yield from _texts_of(ast.parse(path.read_text("utf-8")), place, "")


def _texts_of(node: ast.AST, place: str, owner: str) -> Iterator[tuple[str, str, str]]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            name = child.func.attr if isinstance(child.func, ast.Attribute) else getattr(child.func, "id", "")
            texts = [part.value for part in child.args if isinstance(part, ast.Constant)]
            if name == "tr" and texts:
                yield inside, str(texts[0]), f"{place}:{child.lineno}"
            elif name in MARKS and len(texts) >= 2:
                yield str(texts[0]), str(texts[1]), f"{place}:{child.lineno}"
        yield from _texts_of(child, place, inside)


def _said(message: ET.Element) -> str:
    return message.findtext("translation") or ""


def test_every_text_is_in_the_catalogue() -> None:
    known = _catalogue()
    missing = [
        f"{place}: {context}: {text}" for context, text, place in _texts() if (context, text) not in known
    ]
    assert missing == []


def test_french_is_complete_and_keeps_every_fact() -> None:
    trouble = []
    for (context, text), message in _catalogue().items():
        translation = message.find("translation")
        said = _said(message)
        if translation is None or translation.get("type") or not said:
            trouble.append(f"{context}: {text!r} is not translated")
        elif set(re.findall(r"{\w*}", said)) != set(re.findall(r"{\w*}", text)):
            trouble.append(f"{context}: {text!r} has other facts than {said!r}")
    assert trouble == []


def test_no_plural_of_qt() -> None:
    assert [f"{place}: {text}" for _, text, place in _texts() if "%n" in text] == []


def test_french_is_set_as_french_is() -> None:
    """Curved apostrophes, and one space that holds before a high mark and inside quotation marks."""
    wrong = re.compile(r"'|\.\.\.| …|[ \u202f\u2009][:;!?»%]|«[^\u00a0]|[^\u00a0]»|[\w)}][;!?](?!\w)")
    assert [said for message in _catalogue().values() if wrong.search(said := _said(message))] == []


def test_english_is_set_as_english_is() -> None:
    """Curved apostrophes, and no space before a mark or a per cent sign."""
    wrong = re.compile(r"['\"]|\.\.\.|[ \u00a0\u202f][:;!?…]|[\d}][ \u00a0\u202f]%")
    assert [f"{place}: {text}" for _, text, place in _texts() if wrong.search(text)] == []


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [("fr", 0, "0 ligne"), ("fr", 1, "1 ligne"), ("fr", 1284, "1\u202f284 lignes"), ("en", 0, "0 lines")],
)
def test_plurals_follow_the_language(qapp: QApplication, language: str, number: int, said: str) -> None:
    i18n.speak(qapp, language)
    one, many = ("{n} ligne", "{n} lignes") if language == "fr" else ("{n} line", "{n} lines")
    assert labels.counted(number, one, many) == said
    i18n.speak(qapp, "en")
