"""Reading one object of a JSON file strictly: every refusal names the field (``lines.0.quantity``).

Numbers are texts such as ``"12.90"``; a JSON number is accepted too, because it is read as a Decimal and
never as a binary fraction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from desktop.domain.errors import DeskError
from desktop.domain.exact import NotANumber, plain_decimal

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(eq=False)
class NotJson(DeskError):
    """A text that is not one JSON object."""

    reason: str
    field: str = ""


@dataclass(eq=False)
class FieldMissing(DeskError):
    """Something that must be given is not there."""

    field: str = ""


@dataclass(eq=False)
class FieldUnknown(DeskError):
    """A name nobody knows: most likely a typing mistake, so it is not passed over in silence."""

    field: str = ""


@dataclass(eq=False)
class FieldWrong(DeskError):
    """A value of the wrong kind; ``expected`` says what should stand there."""

    expected: str
    field: str = ""


def read_json(text: str) -> Mapping[str, object]:
    """The object in a JSON text, numbers as Decimal. Raises NotJson; also for a name given twice, or NaN."""
    try:
        found = json.loads(
            text,
            parse_float=_number,
            parse_int=_number,
            parse_constant=_no_constant,
            object_pairs_hook=_no_doubles,
        )
    except json.JSONDecodeError as problem:
        raise NotJson(f"{problem.msg} at line {problem.lineno}, column {problem.colno}") from None
    except RecursionError:
        raise NotJson("nested too deeply") from None
    if not isinstance(found, Mapping):
        raise NotJson("one object in braces is expected")
    return found


class JsonObject:
    """One JSON object and the path that leads to it; each reader takes a name and gives its value."""

    def __init__(self, value: object, path: str = "") -> None:
        if not isinstance(value, Mapping):
            raise FieldWrong("an object in braces", path)
        self._values = value
        self._path = path

    def field(self, name: str) -> str:
        """The full path of a name in this object."""
        return f"{self._path}.{name}" if self._path else name

    def only(self, names: Iterable[str]) -> None:
        """Raise FieldUnknown for the first name that is not among ``names``."""
        known = frozenset(names)
        for name in self._values:
            if name not in known:
                raise FieldUnknown(self.field(str(name)))

    def has(self, name: str) -> bool:
        """Whether the name is given and not null."""
        return self._values.get(name) is not None

    def names(self) -> list[str]:
        """The names in the object, in their order."""
        return [str(name) for name in self._values]

    def text(self, name: str, default: str | None = None) -> str:
        """A text. Raises FieldMissing without a default, FieldWrong for anything else.

        Half a character (a lone surrogate) can be neither stored nor printed and is refused too.
        """
        value = self._value(name, default)
        if not isinstance(value, str) or any("\ud800" <= letter <= "\udfff" for letter in value):
            raise FieldWrong("a text", self.field(name))
        return value

    def flag(self, name: str, default: bool) -> bool:
        """true or false. Raises FieldWrong."""
        value = self._value(name, default)
        if not isinstance(value, bool):
            raise FieldWrong("true or false", self.field(name))
        return value

    def number(self, name: str, default: Decimal | None = None) -> Decimal:
        """An exact number. Raises FieldMissing without a default, NotANumber or FieldWrong."""
        return exact_number(self._value(name, default), self.field(name))

    def choice(self, name: str, kind: type[Choice], default: Choice | None = None) -> Choice:
        """One of an enum's values. Raises FieldMissing without a default, FieldWrong."""
        value = self._value(name, default)
        for item in kind:
            if item.value == value:
                return item
        raise FieldWrong(" or ".join(item.value for item in kind), self.field(name))

    def many(self, name: str) -> Sequence[object]:
        """A list, empty when nothing is given. Raises FieldWrong."""
        value = self._values.get(name)
        if value is None:
            return ()
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise FieldWrong("a list in brackets", self.field(name))
        return value

    def objects(self, name: str) -> list[JsonObject]:
        """A list of objects, each knowing its place (``lines.0``). Raises FieldWrong."""
        path = self.field(name)
        return [JsonObject(item, f"{path}.{index}") for index, item in enumerate(self.many(name))]

    def inner(self, name: str) -> JsonObject:
        """The object under a name. Raises FieldWrong."""
        return JsonObject(self._values.get(name), self.field(name))

    def _value(self, name: str, default: object) -> object:
        value = self._values.get(name)
        if value is None:
            value = default
        if value is None:
            raise FieldMissing(self.field(name))
        return value


def exact_number(value: object, field: str) -> Decimal:
    """The Decimal of a text, an integer or a Decimal. Raises NotANumber, or FieldWrong for anything else.

    A binary fraction is refused: it is no longer what was written.
    """
    if isinstance(value, str):
        return plain_decimal(value, field)
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, Decimal):
        return value
    raise FieldWrong('a number as text, such as "12.90"', field)


def _number(text: str) -> Decimal:
    try:
        return plain_decimal(text)
    except NotANumber:
        raise NotJson(f"{text[:60]} is not written in plain digits and a point") from None


def _no_constant(name: str) -> Decimal:
    raise NotJson(f"{name} is not a number")


def _no_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise NotJson(f'"{double}" is given twice')
    return found
