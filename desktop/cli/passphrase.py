"""``passphrase set``, ``remove`` and ``code``: the shop file under a passphrase."""

from __future__ import annotations

from argparse import Namespace, _SubParsersAction
from typing import Any

from desktop.cli.shop import opened, secret, shop_path
from desktop.cli.speak import translate

NEW = "COMPTOIR_NEW_PASSPHRASE"
"""The variable of the environment with the passphrase to be set; without it, it is asked for."""


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    passphrase = commands.add_parser("passphrase", help="lock the shop file, or open it for good")
    group = passphrase.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, run, said in (
        ("set", _set, "lock the file, or change its passphrase; prints the recovery code"),
        ("remove", _remove, "make it an ordinary file again"),
        ("code", _code, "print the recovery code again"),
    ):
        group.add_parser(name, help=said).set_defaults(run=run)


def _set(options: Namespace) -> int:
    from desktop.services.copies.encryption import recovery_code, relock
    from desktop.shell.single import ShopLock

    path = shop_path(options)
    lock = ShopLock(path)
    try:
        with opened(options):
            relock(path, secret(NEW, translate("Cli", "New passphrase:") + " ", path), None, by="")
            code = recovery_code(path)
    finally:
        lock.release()
    print(code)
    return 0


def _remove(options: Namespace) -> int:
    from desktop.services.copies.encryption import relock
    from desktop.shell.single import ShopLock

    path = shop_path(options)
    lock = ShopLock(path)
    try:
        with opened(options):
            relock(path, "", None, by="")
    finally:
        lock.release()
    print(translate("Cli", "{path} is an ordinary file now").format(path=path))
    return 0


def _code(options: Namespace) -> int:
    from desktop.services.copies.encryption import recovery_code

    with opened(options):
        path = shop_path(options)
        print(recovery_code(path) or translate("Cli", "{path} is not locked").format(path=path))
    return 0
