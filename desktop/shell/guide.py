"""The guide: chapters as they lie in Markdown files, in the language of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop import paths


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: ``name`` is that of its file without the number, ``text`` its Markdown without the title.

    Pictures in the text are named by paths that begin at ``folder``.
    """

    name: str
    title: str
    text: str
    folder: Path


def chapters(language: str) -> tuple[Chapter, ...]:
    """All chapters in their order, in ``language`` ("fr" or "en")."""
    folder = paths.guide_folder() / language
    return tuple(_chapter(path) for path in sorted(folder.glob("*.md")))


def _chapter(path: Path) -> Chapter:
    title, _, text = path.read_text("utf-8").partition("\n")
    return Chapter(path.stem.partition("-")[2], title.lstrip("# ").strip(), text.strip(), path.parent)
