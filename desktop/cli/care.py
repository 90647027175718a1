"""``check``, ``backup``, ``backups`` and ``restore``: looking after the shop file."""

from __future__ import annotations

import json
from argparse import Namespace, _SubParsersAction
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.cli.shop import know, opened, shop_path
from desktop.cli.speak import counted, translate


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    check = commands.add_parser("check", help="recompute every stored sum and status from the facts")
    check.add_argument("--json", action="store_true", help="as one JSON list")
    check.set_defaults(run=_check)
    backup = commands.add_parser("backup", help="write a verified copy of the shop file")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument("--replace", action="store_true", help="write over an older FILE")
    backup.set_defaults(run=_backup)
    kept = commands.add_parser("backups", help="the automatic copies, the newest first")
    kept.add_argument("--keep", action="store_true", help="make one first if something changed")
    kept.add_argument("--second", type=Path, metavar="FOLDER", help="with --keep: bring it there too")
    kept.add_argument("--json", action="store_true", help="as one JSON list")
    kept.set_defaults(run=_backups)
    restore = commands.add_parser("restore", help="put a copy in the shop file's place; the old one is kept")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.set_defaults(run=_restore)


def _check(options: Namespace) -> int:
    from desktop.services.check.check import check_shop

    with opened(options):
        problems = check_shop()
    if options.json:
        print(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False))
        return int(bool(problems))
    for problem in problems:
        said = translate("Cli", "{code}: {subject}: expected {expected}, found {found}")
        print(said.format(**asdict(problem)))
    if not problems:
        print(translate("Cli", "Nothing disagrees: every sum, status and seal follows from the facts."))
    return int(bool(problems))


def _backup(options: Namespace) -> int:
    from desktop.services.copies.backups import back_up_to

    with opened(options):
        print(back_up_to(options.file, replace=options.replace))
    return 0


def _backups(options: Namespace) -> int:
    from desktop.services.copies.backup_copies import copies_of, keep_copies

    path = shop_path(options)
    with opened(options):
        if options.keep:
            keep_copies(path, options.second)
        found: list[dict[str, Any]] = [
            {
                "file": str(copy.path),
                "made_at": copy.made_at.isoformat(),
                "size": copy.size,
                "orders": copy.held.orders if copy.held else None,
                "newest": copy.held.newest if copy.held else None,
            }
            for copy in copies_of(path)
        ]
    if options.json:
        print(json.dumps(found))
        return 0
    for row in found:
        print(f"{row['made_at'][:16]}  {row['size']:>12}  {row['file']}  {_holds(row)}".rstrip(", "))
    return 0


def _holds(row: dict[str, Any]) -> str:
    if row["orders"] is None:
        return translate("Cli", "damaged")
    orders = counted(row["orders"], translate("Cli", "{n} order"), translate("Cli", "{n} orders"))
    return f"{orders}, {row['newest']}"


def _restore(options: Namespace) -> int:
    from desktop.models.schema import close_shop
    from desktop.services.copies.backups import restore
    from desktop.shell.single import ShopLock

    path = shop_path(options)
    know(options.file)
    lock = ShopLock(path)
    try:
        done = restore(options.file, path)
        close_shop()
    finally:
        lock.release()
    print(translate("Cli", "{path} was restored from {file}").format(path=path, file=options.file))
    if done.old is not None:
        print(translate("Cli", "The file that was there is now {file}").format(file=done.old))
    if not done.numbers_known:
        said = translate(
            "Cli", "It could not be read: numbers that were given after the copy was made may be given again"
        )
        print(said)
    return 0
