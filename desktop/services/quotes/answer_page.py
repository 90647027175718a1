"""The page that a customer fills in and sends back: one file, sealed, that needs nothing from anywhere."""

from __future__ import annotations

import html
import json
from typing import Any

from desktop import paths
from desktop.domain.answers import FORMAT, PARTS, canonical, seal
from desktop.domain.built_in import said_in
from desktop.domain.exact import plain_text
from desktop.domain.said import format_money
from desktop.models.base import db, new_uid
from desktop.services.goods.sellable import quantity_step
from desktop.services.issuing.pay_here import PayHere, code_address, pay_here
from desktop.services.mails.customer_text import customer_words, line_amount, line_detail, sums_of
from desktop.services.mails.mail_templates import spoken
from desktop.services.mails.mail_values import day
from desktop.services.orders.cards import LineCard, OrderCore, PostalAddress
from desktop.services.quotes.quote_facts import QuoteStanding
from desktop.services.shop.methods import payment_methods
from desktop.services.shop.preferences import shop

SECRET = "answers secret"
"""Key under which the shop's secret is kept; with its blank it is none of the settings' registry."""

NOT_OFFERED = ("stored_value", "exchange")


def secret() -> bytes:
    """The secret that seals offers, made at its first use; inside a use case."""
    row = db.execute_sql("SELECT value FROM setting WHERE key = ?", (SECRET,)).fetchone()
    if row is None:
        made = new_uid().hex + _random()
        db.execute_sql("INSERT INTO setting (key, value) VALUES (?, ?)", (SECRET, json.dumps(made)))
        return bytes.fromhex(made)
    return bytes.fromhex(json.loads(row[0]))


def _random() -> str:
    import secrets

    return secrets.token_hex(32)


def known_secret() -> bytes:
    """The secret, or no bytes in a shop that never sent an offer."""
    row = db.execute_sql("SELECT value FROM setting WHERE key = ?", (SECRET,)).fetchone()
    return bytes.fromhex(json.loads(row[0])) if row else b""


def answer_file(number: str) -> str:
    """The name of the file that holds a customer's answer."""
    return f"{number.replace('/', '-')}.json"


def answer_page(core: OrderCore, standing: QuoteStanding, key: bytes) -> bytes:
    """The page of an issued quote in the customer's language, sealed with ``key``."""
    words = customer_words(core.head.language)
    title = words["title"].format(number=core.head.quote_number)
    page = (paths.template_folder() / "answer" / "page.html").read_text("utf-8")
    filled = {
        "%LANGUAGE%": html.escape(spoken(core.head.language)),
        "%TITLE%": html.escape(title),
        "%NOSCRIPT%": html.escape(words["noscript"]),
        "%DATA%": _inside(_data(core, standing, key, words)),
    }
    before, after = page.split("%DATA%")
    for place in ("%LANGUAGE%", "%TITLE%", "%NOSCRIPT%"):
        before, after = before.replace(place, filled[place]), after.replace(place, filled[place])
    return (before + filled["%DATA%"] + after).encode()


def _data(core: OrderCore, standing: QuoteStanding, key: bytes, words: dict[str, str]) -> dict[str, Any]:
    head, own, language = core.head, shop(), spoken(core.head.language)
    offered, pay = canonical(_offer(core, standing.version)), pay_here(core)

    def money(minor: int) -> str:
        return format_money(minor, head.currency, language)

    until = words["until"].format(day=day(standing.valid_until, language)) if standing.valid_until else ""
    return {
        "offer": offered,
        "seal": seal(key, offered),
        "shop": own.name,
        "email": own.email,
        "title": words["title"].format(number=head.quote_number),
        "file": answer_file(head.quote_number),
        "valid_until": until,
        "lines": [
            {"name": line.name, "detail": line_detail(line, language), "amount": money(line_amount(line))}
            for line in core.lines
        ],
        "sums": [[label, money(minor)] for label, minor in sums_of(core, words)],
        "total": money(head.total_minor),
        "words": words,
        **_paying(pay, words),
    }


def _paying(pay: PayHere, words: dict[str, str]) -> dict[str, Any]:
    told = []
    if pay.transfer:
        told = [words["iban"].format(iban=pay.iban)]
        told += [words["bic"].format(bic=pay.account.bic)] if pay.account.bic else []
        told.append(words["reference"].format(number=pay.reference))
    code = code_address(pay.transfer) if pay.transfer and not pay.link else ""
    return {"link": pay.link, "code": code, "account": told}


def _offer(core: OrderCore, version: int) -> dict[str, Any]:
    """What is sealed: only this binds."""
    head = core.head
    ways = [way for way in payment_methods() if way.kind not in NOT_OFFERED]
    return {
        "format": FORMAT,
        "quote": head.uid.hex,
        "number": head.quote_number,
        "version": version,
        "lines": [
            {
                "uid": line.uid.hex,
                "name": line.name,
                "quantity": plain_text(line.quantity),
                "step": plain_text(_step(line)),
            }
            for line in core.lines
        ],
        "payments": [{"code": way.code, "name": said_in(way.name, head.language)} for way in ways],
        "payment": next((way.code for way in ways if way.id == head.payment_method_id), ""),
        "shipping": _address(core.shipping),
        "billing": _address(core.billing),
        "billing_same": head.billing_same,
    }


def _step(line: LineCard) -> Any:
    """The step of the product; a line in other amounts can be taken whole or not at all."""
    step = quantity_step(line.product_id) if line.product_id is not None else line.quantity
    return step if not line.quantity % step else line.quantity


def _address(address: PostalAddress | None) -> dict[str, str]:
    known = address or PostalAddress(country="")
    return {part: getattr(known, part) for part in PARTS}


def _inside(data: dict[str, Any]) -> str:
    """JSON that no text in it can end: it stands inside a page."""
    text = json.dumps(data, ensure_ascii=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text
