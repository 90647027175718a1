"""Reads the arguments and hands over to the group that knows the command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from desktop import __version__
from desktop.cli.speak import ask_for, say_refusal

GROUPS = (
    "desktop.cli.imports",
    "desktop.cli.demo",
    "desktop.cli.tour",
    "desktop.cli.pricing",
    "desktop.cli.orders",
    "desktop.cli.customers",
    "desktop.cli.quotes",
    "desktop.cli.documents",
    "desktop.cli.exports",
    "desktop.cli.products",
    "desktop.cli.stock",
    "desktop.cli.values",
    "desktop.cli.vouchers",
    "desktop.cli.outbox",
    "desktop.cli.staff",
    "desktop.cli.setup",
    "desktop.cli.templates",
    "desktop.cli.care",
    "desktop.cli.passphrase",
)
"""Modules with an ``add(commands)`` that adds parsers; each parser names its function as ``run``."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    options = _parsed(sys.argv[1:] if arguments is None else arguments)
    ask_for(options.lang)
    try:
        return int(options.run(options))
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # the net of the command line: refusals in words, our bugs with their trace
        return say_refusal(error, options.lang)


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The options. Opening the desk is asked for most and must not wait for the parsers of the commands."""
    options, rest = _globals(add_help=False).parse_known_args(arguments)
    if not rest:
        options.run = _open_desk
        return options
    parser = _globals()
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in GROUPS:
        import_module(group).add(commands)
    return parser.parse_args(arguments)


def _globals(*, add_help: bool = True) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="comptoir",
        description="A local-first order desk for small shops. Without a command it opens.",
        add_help=add_help,
        allow_abbrev=False,
    )
    if add_help:
        parser.add_argument("--version", action="version", version=f"Comptoir {__version__}")
    parser.add_argument(
        "--shop", type=Path, metavar="PATH", help="the shop file (default: this person's own)"
    )
    parser.add_argument("--lang", choices=("fr", "en"), help="the language (default: the one chosen before)")
    return parser


def _open_desk(options: argparse.Namespace) -> int:
    from desktop.shell.quick import hurry, settle

    hurry()
    try:
        from desktop.running import run

        return run(options.shop, lang=options.lang)
    finally:
        settle()
