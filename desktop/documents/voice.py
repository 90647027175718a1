"""How a paper speaks: words, figures and cleaned text in one language, for the fonts there are."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from desktop.documents.clean import paragraphs, printable
from desktop.documents.figures import Figures, paper_language
from desktop.documents.scripts import isolated
from desktop.documents.texts import word
from desktop.domain.papers import Paper


@dataclass(frozen=True)
class Voice:
    """``language`` is one the words exist in; ``drawable`` holds the code points of the fonts."""

    language: str
    figures: Figures
    drawable: Container[int]

    def word(self, text: str) -> str:
        """The English words ``text`` in the paper's language. KeyError when the table lacks them."""
        return word(text, self.language)

    def text(self, text: str, limit: int = 80) -> str:
        """Somebody's text on one line, cleaned and cut for paper."""
        return isolated(printable(text, self.drawable, limit))

    def texts(self, text: str) -> tuple[str, ...]:
        """Somebody's longer text, line by line."""
        return tuple(map(isolated, paragraphs(text, self.drawable)))


def voice_of(paper: Paper, drawable: Container[int]) -> Voice:
    """The voice of a paper: its language if it has words in it, else English."""
    figures = Figures(paper.language, paper.seller.country, paper.currency)
    return Voice(paper_language(paper.language), figures, drawable)
