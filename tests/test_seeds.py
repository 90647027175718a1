"""docs/seeds.md has every sentence that was asked for, and every test it names is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
IDS = [f"{letter}{number}" for letter, last in (("P", 30), ("E", 18), ("L", 43), ("W", 18))
       for number in range(1, last + 1)]  # fmt: skip
WITHOUT_TEST = {"E13"}
"""What needs the connection to a web shop."""

ROW = re.compile(r"^\| ([PELW]\d+) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
TEST = re.compile(r"`([\w/]+\.py)::(\w+)`")


def rows() -> list[tuple[str, ...]]:
    text = (HERE.parent / "docs" / "seeds.md").read_text("utf-8")
    return [match.groups() for match in ROW.finditer(text)]


@cache
def functions(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_sentence_has_one_row():
    assert [row[0] for row in rows()] == IDS


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_what_shows_a_sentence_is_there(row):
    name, _, _, shown = row
    tests = TEST.findall(shown)
    assert bool(tests) is (name not in WITHOUT_TEST)
    for file, function in tests:
        path = HERE / file
        assert path.is_file(), file
        assert function in functions(path), f"{file}::{function}"
