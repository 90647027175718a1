"""Every word on paper exists in French, and no French word is left that nobody says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import desktop.documents
from desktop.documents.texts import FRENCH, word

FOLDER = Path(desktop.documents.__file__).parent
MARK = re.compile(r"{\w*}")


def said() -> set[str]:
    """Every string in the package that is a key of the table or looks like one given to ``word``."""
    found = set()
    for path in FOLDER.glob("*.py"):
        if path.name == "texts.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        found |= {text for text in strings if text in FRENCH}
        found |= set(_given_to_word(tree))
    return found


def _given_to_word(tree: ast.Module) -> list[str]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    given = [call.args[0] for call in calls if getattr(call.func, "attr", "") == "word" and call.args]
    return [str(text.value) for text in given if isinstance(text, ast.Constant)]


def test_table_and_code_say_the_same() -> None:
    assert said() == set(FRENCH)


def test_placeholders_survive_translation() -> None:
    assert [
        t for t, french in FRENCH.items() if sorted(MARK.findall(t)) != sorted(MARK.findall(french))
    ] == []


def test_a_word_nobody_translated_is_an_error_in_every_language() -> None:
    for language in ("fr", "en"):
        with pytest.raises(KeyError):
            word("Bill", language)
