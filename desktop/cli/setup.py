"""``setting``, ``delivery``, ``payment`` and ``tax``: how the shop is set up, for scripts."""

from __future__ import annotations

import json
from argparse import Namespace, _SubParsersAction
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.cli.shop import opened
from desktop.domain.errors import DeskError

if TYPE_CHECKING:
    from desktop.services.shop.tax_book import RatePeriod, TaxClassCard

SHOP = "shop."
"""Before the names of the shop's identity, such as ``shop.siren``."""

TRUE, FALSE = frozenset({"true", "yes", "on", "1"}), frozenset({"false", "no", "off", "0"})


@dataclass(eq=False)
class SettingUnknown(DeskError):
    """There is no setting of that name."""

    key: str
    field: str = "key"


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    setting = commands.add_parser("setting", help="the settings of the shop").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    listed = setting.add_parser("list", help="every setting with its value")
    listed.add_argument("--json", action="store_true", help="as one JSON object")
    listed.set_defaults(run=_list_settings)
    get = setting.add_parser("get", help="the value of one")
    get.add_argument("key", metavar="KEY", help="as in setting list, such as invoice.when or shop.siren")
    get.add_argument("--json", action="store_true", help="as JSON")
    get.set_defaults(run=_get)
    change = setting.add_parser("set", help="give one another value")
    change.add_argument("key", metavar="KEY")
    change.add_argument("value", metavar="VALUE")
    change.add_argument("--json", action="store_true", help="print the new value as JSON")
    change.set_defaults(run=_set)
    for name, words, run in (
        ("delivery", "the ways to deliver with their prices", _list_delivery),
        ("payment", "the ways to pay", _list_payment),
        ("tax", "the VAT classes with their rates", _list_tax),
    ):
        group = commands.add_parser(name, help=words).add_subparsers(
            title="commands", metavar="COMMAND", required=True
        )
        one = group.add_parser("list", help=words)
        one.add_argument("--json", action="store_true", help="as one JSON list")
        one.set_defaults(run=run)


def _values() -> dict[str, Any]:
    """Every setting and every field of the identity, by key."""
    from desktop.services.shop.preferences import IDENTITY, all_settings, shop

    seller = shop()
    identity = {f"{SHOP}{name}": getattr(seller, name) for name in IDENTITY}
    plain = {key: value for key, value in identity.items() if isinstance(value, str | int)}
    return {**all_settings(), **plain}


def _value(key: str) -> Any:
    values = _values()
    if key not in values:
        raise SettingUnknown(key)
    return values[key]


def _list_settings(options: Namespace) -> int:
    with opened(options):
        values = _values()
    if options.json:
        print(json.dumps(values, ensure_ascii=False))
        return 0
    for key, value in sorted(values.items()):
        print(f"{key} = {_said(value)}")
    return 0


def _get(options: Namespace) -> int:
    with opened(options):
        value = _value(options.key)
    print(json.dumps(value, ensure_ascii=False) if options.json else _said(value))
    return 0


def _set(options: Namespace) -> int:
    from desktop.services.shop.preferences import change_settings
    from desktop.services.shop.shop_identity import change_identity

    with opened(options):
        value = _read(options.key, options.value, _value(options.key))
        if options.key.startswith(SHOP):
            change_identity({options.key.removeprefix(SHOP): value}, by="")
        else:
            change_settings({options.key: value}, by="")
        now = _value(options.key)
    print(json.dumps(now, ensure_ascii=False) if options.json else _said(now))
    return 0


def _said(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(key: str, text: str, now: Any) -> Any:
    """A typed value in the type of the one there is. Raises SettingNotPossible."""
    from desktop.services.shop.preferences import SettingNotPossible

    if isinstance(now, bool):
        if text.casefold() not in TRUE | FALSE:
            raise SettingNotPossible(key, text)
        return text.casefold() in TRUE
    if isinstance(now, int):
        if not text.removeprefix("-").isdigit():
            raise SettingNotPossible(key, text)
        return int(text)
    return text


def _list_delivery(options: Namespace) -> int:
    from desktop.services.settings.delivery_ways import delivery_ways

    with opened(options):
        rows = [
            {
                "id": way.id,
                "name": way.name,
                "kind": way.kind,
                "rule": way.rule,
                "delay": way.delay,
                "tax_choice": way.tax_choice,
                "offered": way.active,
            }
            for way in delivery_ways()
        ]
    return _tell(rows, options, ("name", "kind", "delay"))


def _list_payment(options: Namespace) -> int:
    from desktop.services.shop.payment_ways import payment_ways

    with opened(options):
        rows = [
            {
                "code": way.code,
                "name": way.name,
                "kind": way.kind,
                "term_days": way.term_days,
                "instructions": way.instructions,
                "link": way.link,
                "offered": way.active,
            }
            for way in payment_ways()
        ]
    return _tell(rows, options, ("code", "name", "kind"))


def _list_tax(options: Namespace) -> int:
    from desktop.services.shop.tax_book import tax_book

    with opened(options):
        rows = [_tax(card) for card in tax_book()]
    if options.json:
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    for row in rows:
        print(f"{row['code']}  {row['name']}")
        for period in row["periods"]:
            rates = " + ".join(part["rate"] for part in period["components"])
            days = f"{period['starts_on']} – {period['ends_on'] or ''}".rstrip()
            print(f"  {period['country']}  {rates} %  {days}")
    return 0


def _tax(card: TaxClassCard) -> dict[str, Any]:
    periods = [_period(period) for period in card.periods]
    return {"code": card.code, "name": card.name, "category": card.category, "periods": periods}


def _period(period: RatePeriod) -> dict[str, Any]:
    return {
        "country": period.country,
        "starts_on": period.starts_on.isoformat(),
        "ends_on": period.ends_on.isoformat() if period.ends_on else None,
        "components": [
            {"rate": format(part.rate.normalize(), "f"), "name": part.name} for part in period.components
        ],
    }


def _tell(rows: list[dict[str, Any]], options: Namespace, shown: tuple[str, ...]) -> int:
    if options.json:
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    for row in rows:
        away = "" if row["offered"] else "  (-)"
        print("  ".join(str(row[name]) for name in shown if row[name]) + away)
    return 0
