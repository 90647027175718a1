"""``staff``: the people who work here. Whoever may use the shop file by command needs no right."""

from __future__ import annotations

import getpass
import json
import os
import sys
from argparse import Namespace, _SubParsersAction
from typing import TYPE_CHECKING, Any

from desktop.cli.shop import opened
from desktop.cli.speak import ready, translate

if TYPE_CHECKING:
    from desktop.services.shop.staff import Person

PIN_VARIABLE = "COMPTOIR_PIN"
"""Where a script gives the PIN; it is no option, because those can be seen by others on the machine."""


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    staff = commands.add_parser("staff", help="the people who work here").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    listed = staff.add_parser("list", help="who works here and what each may do")
    listed.add_argument("--json", action="store_true", help="as one JSON list")
    listed.set_defaults(run=_list)
    kept = staff.add_parser("set", help="write somebody down, or change what they may do")
    kept.add_argument("name", metavar="NAME")
    words = "rights, parted by commas: discount, price, refund, credit_sale, cancel, settings; all, none"
    kept.add_argument("--rights", metavar="RIGHTS", help=words)
    kept.add_argument("--discount", metavar="PERCENT", help="how much they may take off without the right")
    words = f"ask for their PIN, or take it from {PIN_VARIABLE}"
    kept.add_argument("--pin", action="store_true", help=words)
    kept.add_argument("--no-pin", action="store_true", help="let them sit down without one")
    kept.set_defaults(run=_set)
    gone = staff.add_parser("leave", help="somebody does not work here any more")
    gone.add_argument("name", metavar="NAME")
    gone.set_defaults(run=_leave)


def _list(options: Namespace) -> int:
    from desktop.services.shop.staff import people

    with opened(options):
        rows = [_row(person) for person in people(everybody=True)]
    if options.json:
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    for row in rows:
        here = "" if row["active"] else ", " + translate("Cli", "left")
        said = translate("Cli", "{name}: {rights}; discount {percent}%")
        print(said.format(name=row["name"], rights=_right_words(row), percent=row["discount"]) + here)
    return 0


def _right_words(row: dict[str, Any]) -> str:
    """The rights as the command takes them; in another language, what they are called there."""
    from desktop.domain.rights import Right
    from desktop.shell import i18n
    from desktop.views.staff.words import right_words

    ready()
    words = right_words()
    spoken = i18n.language() != "en"
    return ", ".join(words[Right(code)][0] if spoken else code for code in row["rights"]) or "-"


def _row(person: Person) -> dict[str, Any]:
    from desktop.domain.exact import plain_text
    from desktop.domain.rights import Right

    return {
        "name": person.name,
        "rights": [right.value for right in Right if right in person.rights],
        "discount": plain_text(person.discount_percent),
        "pin": person.has_pin,
        "active": person.active,
    }


def _set(options: Namespace) -> int:
    from desktop.cli.typed import typed_decimal
    from desktop.services.shop.staff import PersonForm, PersonNotFound, person_named, save_person

    with opened(options):
        try:
            known: Person | None = person_named(options.name)
        except PersonNotFound:
            known = None
        form = PersonForm(options.name if known is None else known.name)
        rights = known.rights if known else form.rights
        percent = known.discount_percent if known else form.discount_percent
        if options.rights is not None:
            rights = _rights(options.rights)
        if options.discount is not None:
            percent = typed_decimal(options.discount, "discount")
        form = PersonForm(form.name, rights, percent)
        save_person(form, known.id if known else None, pin=_pin(options), by="")
    return 0


def _rights(text: str) -> frozenset[Any]:
    from desktop.domain.rights import Right, RightUnknown

    words = [word.strip() for word in text.split(",") if word.strip()]
    if words in (["all"], ["none"]):
        return frozenset(Right) if words == ["all"] else frozenset()
    known = {right.value: right for right in Right}
    for word in words:
        if word not in known:
            raise RightUnknown(word, ", ".join(known))
    return frozenset(known[word] for word in words)


def _pin(options: Namespace) -> str | None:
    if options.no_pin:
        return ""
    if not options.pin:
        return None
    given = os.environ.get(PIN_VARIABLE)
    return given if given is not None else getpass.getpass("PIN: ", stream=sys.stderr)


def _leave(options: Namespace) -> int:
    from desktop.services.shop.staff import let_go, person_named

    with opened(options):
        let_go(person_named(options.name).id, by="")
    return 0
