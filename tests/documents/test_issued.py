"""Issued papers made together are stored one by one, and stored ones are never made again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.documents.issued import issued_pdf, issued_pdfs
from desktop.documents.press import Press
from desktop.domain.papers import Paper
from desktop.services.issuing.documents import issue_slip, stored_file
from tests.services.factory import MUG, identify_shop, make_order
from tests.shop import new_shop as new_shop

pytestmark = pytest.mark.usefixtures("new_shop")


class TellingPress(Press):
    """Makes no pages: it tells which papers it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, ...]] = []

    def make(self, paper: Paper, size: str, *_dress: object) -> bytes:
        self.asked.append((paper.number,))
        return f"{paper.number} {size}".encode()

    def make_many(self, papers: Sequence[Paper], size: str, *_dress: object) -> list[bytes]:
        self.asked.append(tuple(paper.number for paper in papers))
        return [f"{paper.number} {size}".encode() for paper in papers]


@pytest.fixture
def slips() -> list[int]:
    identify_shop()
    return [issue_slip(make_order([MUG], ships="ship"), by="") for _ in range(4)]


def test_only_what_is_missing_is_made_and_all_is_kept(slips: list[int]) -> None:
    press = TellingPress()
    first = issued_pdf(slips[1], "A4", press, by="")
    wanted = [slips[2], slips[1], slips[0], slips[2]]
    pdfs = issued_pdfs(wanted, "A4", press, by="")
    assert pdfs[1] == first
    assert pdfs[0] == pdfs[3]
    assert [stored_file(slip, "A4") for slip in wanted] == pdfs
    assert issued_pdfs(wanted, "A4", press, by="") == pdfs
    assert [len(numbers) for numbers in press.asked] == [1, 2]


def test_another_size_is_another_file(slips: list[int]) -> None:
    press = TellingPress()
    assert issued_pdfs(slips[:1], "A5", press, by="") != issued_pdfs(slips[:1], "A4", press, by="")
    assert stored_file(slips[0], "100x150") is None
