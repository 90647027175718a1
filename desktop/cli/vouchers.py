"""``voucher new``, ``list`` and ``show``: codes that lower a price."""

from __future__ import annotations

import json
from argparse import Namespace, _SubParsersAction
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from desktop.cli.arguments import day, whole_number
from desktop.cli.rows import tell_rows
from desktop.cli.shop import opened
from desktop.cli.speak import ready
from desktop.cli.typed import typed_decimal, typed_minor
from desktop.domain.exact import plain_text
from desktop.domain.money import decimal_text

if TYPE_CHECKING:
    from desktop.services.vouchers.voucher_edit import VoucherUseRow
    from desktop.services.vouchers.voucher_list import ListedVoucher
    from desktop.services.vouchers.vouchers import VoucherForm

MOST_USES = 1_000_000


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    voucher = commands.add_parser("voucher", help="codes that lower a price").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    _add_new(voucher)
    listed = voucher.add_parser("list", help="vouchers with their state, the newest first")
    listed.add_argument("--search", default="", metavar="TEXT", help="in code and name")
    listed.add_argument("--json", action="store_true", help="as one JSON list")
    listed.set_defaults(run=_list)
    show = voucher.add_parser("show", help="the rules of one, and the orders that used it")
    show.add_argument("code", metavar="CODE")
    show.add_argument("--json", action="store_true", help="as one JSON object")
    show.set_defaults(run=_show)
    for name, what in (("withdraw", "let nobody use it any more"), ("restore", "let it be used again")):
        one = voucher.add_parser(name, help=what)
        one.add_argument("code", metavar="CODE")
        one.set_defaults(run=_withdraw, withdrawn=name == "withdraw")


def _add_new(voucher: _SubParsersAction[Any]) -> None:
    new = voucher.add_parser("new", help="make one and print its code")
    kind = new.add_mutually_exclusive_group(required=True)
    kind.add_argument("--percent", metavar="PERCENT")
    kind.add_argument("--amount", metavar="AMOUNT")
    kind.add_argument("--free-shipping", action="store_true")
    kind.add_argument("--free-product", metavar="SKU", help="one unit of this product")
    new.add_argument("--code", default="", help="default: one that can be read aloud")
    new.add_argument("--name", default="", help="what it is for")
    new.add_argument("--from", dest="first", type=day, metavar="DATE", help="its first day")
    new.add_argument("--until", type=day, metavar="DATE", help="its last day")
    new.add_argument("--uses", type=whole_number(1, MOST_USES), metavar="N", help="in all")
    new.add_argument("--uses-per-customer", type=whole_number(1, MOST_USES), metavar="N")
    new.add_argument("--minimum", metavar="AMOUNT", help="of goods in the order")
    new.add_argument("--maximum", metavar="AMOUNT", help="of goods in the order")
    new.add_argument("--product", action="append", default=[], metavar="SKU", help="good for these only")
    new.add_argument("--category", action="append", default=[], help="good for these only")
    new.add_argument("--without", action="append", default=[], metavar="SKU", help="not good for these")
    new.add_argument("--not-reduced", action="store_true", help="not good for reduced goods")
    new.add_argument("--alone", action="store_true", help="not together with another voucher")
    new.add_argument("--json", action="store_true", help="as one JSON object")
    new.set_defaults(run=_new)


def _new(options: Namespace) -> int:
    from desktop.services.vouchers.vouchers import create_voucher, voucher_code

    with opened(options):
        code = voucher_code(create_voucher(_form(options), by=""))
    print(json.dumps({"code": code}) if options.json else code)
    return 0


def _form(options: Namespace) -> VoucherForm:
    from desktop.domain.vouchers import VoucherKind
    from desktop.services.shop.preferences import shop
    from desktop.services.vouchers.vouchers import VoucherForm

    coin = shop().currency
    kinds = {
        VoucherKind.PERCENT: options.percent,
        VoucherKind.AMOUNT: options.amount,
        VoucherKind.FREE_SHIPPING: options.free_shipping,
        VoucherKind.FREE_PRODUCT: options.free_product,
    }
    free = [options.free_product] if options.free_product else []
    return VoucherForm(
        kind=next(kind for kind, given in kinds.items() if given),
        percent=typed_decimal(options.percent, "percent") if options.percent else None,
        amount_minor=_minor(options.amount, coin, "amount"),
        code=options.code,
        name=options.name,
        starts_at=_begin(options.first),
        ends_at=_end(options.until),
        max_uses=options.uses,
        max_uses_per_customer=options.uses_per_customer,
        minimum_minor=_minor(options.minimum, coin, "minimum"),
        maximum_minor=_minor(options.maximum, coin, "maximum"),
        products=_products([*free, *options.product]),
        categories=tuple(options.category),
        excluded_products=_products(options.without),
        exclude_reduced=options.not_reduced,
        combinable=not options.alone,
    )


def _minor(text: str | None, coin: str, field: str) -> int | None:
    return None if text is None else typed_minor(text, coin, field)


def _begin(first: date | None) -> datetime | None:
    from desktop.services.days import first_second

    return None if first is None else datetime.fromtimestamp(first_second(first), UTC)


def _end(last: date | None) -> datetime | None:
    from desktop.services.days import after

    return None if last is None else datetime.fromtimestamp(after(last), UTC)


def _products(codes: list[str]) -> tuple[int, ...]:
    from desktop.services.goods.product_list import owner_of
    from desktop.services.goods.stock_counts import CodeUnknown

    found = []
    for code in codes:
        owner = owner_of(code)
        if owner is None:
            raise CodeUnknown(code)
        found.append(owner[0])
    return tuple(found)


def _withdraw(options: Namespace) -> int:
    from desktop.services.vouchers.voucher_edit import voucher_id, withdraw_voucher

    with opened(options):
        withdraw_voucher(voucher_id(options.code), withdrawn=options.withdrawn, by="")
    return 0


def _list(options: Namespace) -> int:
    from desktop.services.vouchers.voucher_list import find_vouchers

    with opened(options):
        rows = [_row(voucher) for voucher in find_vouchers(options.search)]
    return tell_rows(rows, _line, as_json=options.json)


def _show(options: Namespace) -> int:
    from desktop.services.vouchers.voucher_edit import product_names, voucher_form, voucher_id, voucher_uses
    from desktop.services.vouchers.voucher_list import listed_voucher

    with opened(options):
        found = voucher_id(options.code)
        form, listed = voucher_form(found), listed_voucher(found)
        assert listed is not None
        told = _row(listed) | _rules(form, listed.currency)
        told["products"] = list(product_names(form.products).values())
        told["without"] = list(product_names(form.excluded_products).values())
        uses = [_use(use) for use in voucher_uses(found)]
    if options.json:
        print(json.dumps({**told, "orders": uses}, ensure_ascii=False))
        return 0
    print(_line(told))
    for use in uses:
        print(f"{use['at'][:10]}  {use['number']:14}  {use['amount']:>10}  {use['customer']}".rstrip())
    return 0


def _row(voucher: ListedVoucher) -> dict[str, Any]:
    amount = voucher.amount_minor
    return {
        "code": voucher.code,
        "name": voucher.name,
        "kind": voucher.kind.value,
        "percent": None if voucher.percent is None else plain_text(voucher.percent),
        "amount": None if amount is None else decimal_text(amount, voucher.currency),
        "state": voucher.state.value,
        "starts_at": _iso(voucher.starts_at),
        "ends_at": _iso(voucher.ends_at),
        "uses": voucher.uses,
        "max_uses": voucher.max_uses,
        "alone": not voucher.combinable,
    }


def _rules(form: VoucherForm, coin: str) -> dict[str, Any]:
    least, most = form.minimum_minor, form.maximum_minor
    return {
        "max_uses_per_customer": form.max_uses_per_customer,
        "minimum": None if least is None else decimal_text(least, coin),
        "maximum": None if most is None else decimal_text(most, coin),
        "categories": list(form.categories),
        "not_reduced": form.exclude_reduced,
    }


def _use(use: VoucherUseRow) -> dict[str, Any]:
    return {
        "number": use.number,
        "at": use.placed_at.isoformat(),
        "customer": use.who,
        "amount": decimal_text(use.minor, use.currency),
        "counts": use.counts,
    }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _line(row: dict[str, Any]) -> str:
    value = f"{plain_text(Decimal(row['percent']))} %" if row["percent"] else row["amount"] or row["kind"]
    from desktop.domain.voucher_state import VoucherState
    from desktop.views.vouchers.state_words import state_word

    ready()
    state = state_word(VoucherState(row["state"]))
    used = f"{row['uses']}/{row['max_uses']}" if row["max_uses"] else str(row["uses"])
    return f"{row['code']:16}  {value:>14}  {used:>7}  {state:12}  {row['name']}".rstrip()
