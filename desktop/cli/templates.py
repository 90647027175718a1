"""``template``: the templates of papers, looked at, changed when they stand the test, and reset."""

from __future__ import annotations

import json
import sys
from argparse import Namespace, _SubParsersAction
from pathlib import Path
from typing import Any

from desktop.cli.rows import tell_rows
from desktop.cli.shop import opened
from desktop.cli.speak import translate


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    template = commands.add_parser("template", help="the templates of documents").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    listed = template.add_parser("list", help="every template, and whether it is your own")
    listed.set_defaults(run=_list)
    show = template.add_parser("show", help="the text of one, to be kept in a file and changed")
    show.add_argument("--version", type=int, metavar="N", help="an older one")
    show.set_defaults(run=_show)
    change = template.add_parser("set", help="use the text of a file, if every document can be made by it")
    change.add_argument("--dry-run", action="store_true", help="only try it")
    change.set_defaults(run=_set)
    reset = template.add_parser("reset", help="use the built-in one again; yours stays among the versions")
    reset.set_defaults(run=_reset)
    for parser in (show, change, reset):
        parser.add_argument("kind", metavar="KIND", help="as in template list, such as invoice")
    change.add_argument("file", type=Path, metavar="FILE")
    for parser in (listed, change, reset):
        parser.add_argument("--json", action="store_true", help="as JSON")


def _list(options: Namespace) -> int:
    from desktop.services.papers.paper_templates import template_cards

    with opened(options):
        rows = [_row(card) for card in template_cards()]
    return tell_rows(rows, _said, as_json=options.json)


def _show(options: Namespace) -> int:
    from desktop.documents.templates import source_of
    from desktop.services.papers.paper_templates import template_version

    with opened(options):
        old = template_version(options.kind, options.version).source if options.version else ""
        text = old or source_of(options.kind)
    sys.stdout.write(text)
    return 0


def _set(options: Namespace) -> int:
    from desktop.documents.press import Press
    from desktop.documents.templates import check_template, keep_template
    from desktop.services.papers.paper_templates import template_card

    with opened(options):
        source, press = options.file.read_text("utf-8"), Press()
        try:
            if options.dry_run:
                check_template(options.kind, source, press)
            else:
                keep_template(options.kind, source, press, by="")
        finally:
            press.close()
        card = template_card(options.kind)
    _tell(card, options)
    return 0


def _reset(options: Namespace) -> int:
    from desktop.services.papers.paper_templates import reset_template

    with opened(options):
        card = reset_template(options.kind, by="")
    _tell(card, options)
    return 0


def _tell(card: Any, options: Namespace) -> None:
    row = _row(card)
    if options.json:
        print(json.dumps(row))
    else:
        print(_said(row))


def _said(row: dict[str, Any]) -> str:
    version = translate("Cli", "version {n}").format(n=row["version"]) if row["own"] else "-"
    return f"{row['kind']}  {version}"


def _row(card: Any) -> dict[str, Any]:
    return {
        "kind": card.key,
        "own": bool(card.own),
        "version": card.newest.version if card.newest else 0,
        "changed_at": card.newest.at.isoformat() if card.newest else None,
        "by": card.newest.by if card.newest else "",
    }
