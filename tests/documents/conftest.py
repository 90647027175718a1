"""Papers under test: --update-golden rewrites the expected ones; the page maker may warn of nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent.parent / "golden" / "papers"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected papers, then review the diff"
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """True when the expected papers are to be rewritten."""
    return bool(request.config.getoption("--update-golden", default=False))


class _Warned(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@pytest.fixture(autouse=True)
def page_maker_warnings() -> Iterator[list[str]]:
    """What xhtml2pdf warned about; a test that expects some must clear the list."""
    handler = _Warned()
    log = logging.getLogger("xhtml2pdf")
    log.addHandler(handler)
    yield handler.said
    log.removeHandler(handler)
    assert handler.said == []
