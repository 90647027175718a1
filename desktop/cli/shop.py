"""The shop file a command works on."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop import paths
from desktop.domain.errors import DeskError
from desktop.models.schema import close_shop, open_shop
from desktop.services.setup import prepare_shop


@dataclass(eq=False)
class ShopFileMissing(DeskError):
    """There is no shop file at this place."""

    path: str


def shop_path(options: Namespace) -> Path:
    """The shop file named by ``--shop``, else this person's own."""
    path: Path | None = options.shop
    return path or paths.shop_file()


@contextmanager
def opened(options: Namespace, *, new: bool = False) -> Iterator[Path]:
    """The shop file, open in the block. ``new`` makes and furnishes one where there is none.

    Raises ShopFileMissing, and the refusals of ``open_shop``.
    """
    path = shop_path(options)
    if not new and not path.exists():
        raise ShopFileMissing(str(path))
    open_shop(path)
    try:
        prepare_shop(language=options.lang or system_language())
        yield path
    finally:
        close_shop()


def system_language() -> str:
    """The language of the terminal, as far as it is one of ours."""
    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    return "en" if spoken.startswith("en") else "fr"
