"""A ready shop file for tests, made once in this process and copied for each test."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from desktop.models.schema import close_shop, open_shop
from desktop.services.shop.setup import prepare_shop

SHOP_NAME = "L'Atelier du Port"


@lru_cache
def _prepared(language: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.comptoir"
        open_shop(path)
        prepare_shop(language=language, name=SHOP_NAME)
        close_shop()
        return path.read_bytes()


def open_new_shop(folder: Path, language: str = "fr") -> Path:
    """Open a new shop file in ``folder``, as ``prepare_shop`` makes it; ``close_shop`` ends it."""
    close_shop()
    path = folder / "shop.comptoir"
    path.write_bytes(_prepared(language))
    open_shop(path)
    return path


@pytest.fixture
def new_shop(tmp_path: Path) -> Iterator[Path]:
    """A new French shop, open during the test: ``from tests.shop import new_shop as shop``."""
    yield open_new_shop(tmp_path)
    close_shop()
