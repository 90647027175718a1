"""An offer that a customer answers on paper of their own: what was sent, sealed, and what came back.

What is sent is one canonical JSON text with a seal over its bytes (HMAC-SHA256 with a secret of the shop).
The answer brings that text back unchanged, so that it can be held to what was offered.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop.domain.errors import DeskError

FORMAT = 1
LONGEST_FILE, LONGEST_TEXT, LONGEST_REMARK = 500_000, 200, 2_000
PARTS = ("name", "company", "street", "street2", "postcode", "city", "region", "country", "phone")
"""The parts of an address, by their names in the file."""


@dataclass(eq=False)
class AnswerUnreadable(DeskError):
    """The file is no answer to an offer, or only a part of one."""

    field: str = "file"


@dataclass(eq=False)
class AnswerNotOurs(DeskError):
    """The offer in the file does not carry this shop's seal: it was made elsewhere, or changed."""

    field: str = "file"


@dataclass(eq=False)
class AnswerAboveOffer(DeskError):
    """The answer asks for something that was not offered; ``name`` is the line or the way to pay."""

    name: str
    field: str = "file"


@dataclass(frozen=True, slots=True)
class OfferedLine:
    """A line of an offer: at most so many, in steps."""

    uid: str
    name: str
    quantity: Decimal
    step: Decimal


@dataclass(frozen=True, slots=True)
class Answer:
    """What a customer answered. ``quantities`` by the uid of the line; None where nothing was said."""

    quote: str
    number: str
    version: int
    lines: tuple[OfferedLine, ...]
    quantities: Mapping[str, Decimal]
    shipping: Mapping[str, str] | None = None
    billing: Mapping[str, str] | None = None
    billing_same: bool = True
    payment: str = ""
    remark: str = ""
    methods: Mapping[str, str] = field(default_factory=dict)


def canonical(offer: Mapping[str, Any]) -> str:
    """The one text of an offer: compact JSON with sorted keys."""
    return json.dumps(offer, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def seal(secret: bytes, text: str) -> str:
    """The seal of a text, in hexadecimal digits."""
    return hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()


def read_answer(secret: bytes, content: str) -> Answer:
    """The answer in a file, or in a mail that it was copied into.

    Raises AnswerUnreadable, AnswerNotOurs or AnswerAboveOffer.
    """
    offered, mark, said = _parts(content)
    if not hmac.compare_digest(seal(secret, offered), mark):
        raise AnswerNotOurs()
    try:
        return _answer(json.loads(offered), said)
    except (KeyError, TypeError, ValueError, InvalidOperation, AttributeError) as error:
        raise AnswerUnreadable() from error


def _parts(content: str) -> tuple[str, str, dict[str, Any]]:
    start, end = content.find("{"), content.rfind("}")
    if start < 0 or end < start or len(content) > LONGEST_FILE:
        raise AnswerUnreadable()
    try:
        plain = json.loads(content[start : end + 1])
        offered, mark, said = plain["offer"], plain["seal"], plain["answer"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise AnswerUnreadable() from error
    if not (isinstance(offered, str) and isinstance(mark, str) and isinstance(said, dict)):
        raise AnswerUnreadable()
    return offered, mark, said


def _answer(offer: dict[str, Any], said: dict[str, Any]) -> Answer:
    if offer["format"] != FORMAT:
        raise ValueError(offer["format"])
    lines = tuple(
        OfferedLine(row["uid"], row["name"], Decimal(row["quantity"]), Decimal(row["step"]))
        for row in offer["lines"]
    )
    methods = {row["code"]: row["name"] for row in offer["payments"]}
    payment = _text(said.get("payment") or "")
    if payment and payment not in methods:
        raise AnswerAboveOffer(payment[:40])
    same = said.get("billing_same", True)
    return Answer(
        quote=offer["quote"],
        number=offer["number"],
        version=int(offer["version"]),
        lines=lines,
        quantities=_quantities(lines, said.get("quantities") or {}),
        shipping=_address(said.get("shipping")),
        billing=None if same else _address(said.get("billing")),
        billing_same=bool(same),
        payment=payment,
        remark=_text(said.get("remark") or "", LONGEST_REMARK, lines=True),
        methods=methods,
    )


def _quantities(lines: tuple[OfferedLine, ...], said: dict[str, Any]) -> dict[str, Decimal]:
    found = {}
    for line in lines:
        if line.uid not in said:
            continue
        wanted = Decimal(str(said[line.uid]).strip().replace(",", "."))
        if not (wanted.is_finite() and 0 <= wanted <= line.quantity) or wanted % line.step:
            raise AnswerAboveOffer(line.name)
        found[line.uid] = wanted
    return found


def _address(said: Any) -> dict[str, str] | None:
    if not isinstance(said, dict):
        return None
    found = {part: _text(said.get(part) or "") for part in PARTS}
    found["country"] = found["country"].upper()[:2]
    if not any(found[part] for part in PARTS if part != "country"):
        return None
    return found


def _text(value: Any, longest: int = LONGEST_TEXT, *, lines: bool = False) -> str:
    """A text as one types it: without what cannot be printed, on one line unless ``lines``."""
    if not isinstance(value, str):
        raise TypeError(type(value))
    kept = "".join(char for char in value if char.isprintable() or (lines and char == "\n"))
    return (kept.strip() if lines else " ".join(kept.split()))[:longest]
