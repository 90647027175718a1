"""Kinds of arguments that argparse does not know."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers from ``least`` to ``most``; anything else is bad usage, said in one line."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            raise ArgumentTypeError(f"a whole number from {least} to {most} is expected, not {text!r}")
        return number

    return read


def day(text: str) -> date:
    """Reads ``2026-12-31``; anything else is bad usage, said in one line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"a day is expected, as in 2026-12-31, not {text!r}") from None


def moment(text: str) -> datetime:
    """Reads ``2026-12-01T14:30``; anything else is bad usage, said in one line."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"a time is expected, as in 2026-12-01T14:30, not {text!r}") from None


class MixedParser(ArgumentParser):
    """A parser that, once ``mixed``, takes an argument that may be left out after the options, too."""

    mixed = False

    def parse_known_args(  # type: ignore[override]  # typeshed has overloads here
        self, args: Sequence[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Any, list[str]]:
        """As every parser does; reading mixed arguments comes by here again and then finds them not mixed."""
        if not self.mixed:
            return super().parse_known_args(args, namespace)
        self.mixed = False
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self.mixed = True
