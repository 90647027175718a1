"""The shop file a command works on."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop import paths
from desktop.domain.errors import DeskError
from desktop.models.engine import is_locked
from desktop.models.schema import NotAShopFile, ShopLocked, close_shop, open_shop
from desktop.services.shop.setup import prepare_shop

PASSPHRASE = "COMPTOIR_PASSPHRASE"
"""The variable of the environment that opens a locked file without asking."""


@dataclass(eq=False)
class ShopFileMissing(DeskError):
    """There is no shop file at this place."""

    path: str


@dataclass(eq=False)
class PassphraseMissing(DeskError):
    """There is no terminal to ask for the passphrase to be set, and no variable of the environment has it."""

    variable: str


def shop_path(options: Namespace) -> Path:
    """The shop file named by ``--shop``, else this person's own."""
    path: Path | None = options.shop
    return path or paths.shop_file()


@contextmanager
def opened(options: Namespace, *, new: bool = False, keep: bool = True) -> Iterator[None]:
    """The shop file, open in the block. ``new`` makes and furnishes one where there is none.

    A file made here is gone again when the block refuses; without ``keep`` it is made elsewhere and never
    kept. Raises ShopFileMissing, NotAShopFile for an empty file, and the refusals of ``open_shop``.
    """
    path = shop_path(options)
    empty = path.is_file() and path.stat().st_size == 0
    with ExitStack() as undoing:
        if new and (empty or not path.exists()):
            if not keep:
                path = Path(undoing.enter_context(TemporaryDirectory())) / path.name
            undoing.callback(remove_shop, path)
        elif not path.exists():
            raise ShopFileMissing(str(path))
        elif empty:
            raise NotAShopFile(str(path))
        undoing.callback(close_shop)
        open_known(path)
        prepare_shop(language=options.lang or system_language())
        yield
        if keep:
            undoing.pop_all()
    close_shop()


def open_known(path: Path) -> None:
    """Open a shop file; the passphrase of a locked one is taken from the environment, or asked for.

    Raises PassphraseWrong, and the refusals of ``open_shop``.
    """
    know(path)
    open_shop(path)


def know(file: Path) -> None:
    """Find out what opens a locked file. Raises PassphraseWrong, or ShopLocked with nobody to ask."""
    if is_locked(file):
        from desktop.services.copies.encryption import unlock

        unlock(file, secret(PASSPHRASE, "", file))


def secret(variable: str, question: str, file: Path) -> str:
    """What a variable of the environment holds, else what is typed unseen.

    Without a question, the passphrase of the file is asked for. With neither, raises ShopLocked, or
    PassphraseMissing for one that is to be set.
    """
    given = os.environ.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise ShopLocked(str(file)) if variable == PASSPHRASE else PassphraseMissing(variable)
    from getpass import getpass

    from desktop.cli.speak import translate

    return getpass(question or translate("Cli", "Passphrase:") + " ")


def remove_shop(path: Path) -> None:
    """Take a closed shop file away, with what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def system_language() -> str:
    """The language of the terminal, as far as it is one of ours."""
    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    return "en" if spoken.startswith("en") else "fr"
