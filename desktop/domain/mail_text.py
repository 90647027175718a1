"""The words of a mail with variables in braces, such as ``{number}``: checked when saved, filled when queued.

A variable is a name and nothing more: nothing in a text can run, count or look anything up. A line whose
variables are all empty is left out, so that ``Tracking: {tracking}`` needs no condition.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desktop.domain.errors import DeskError

LONGEST_SUBJECT, LONGEST_BODY = 200, 20_000

_VARIABLE = re.compile(r"\{([^{}\n]*[^{}\s][^{}\n]*)\}")
"""Braces around a name; braces around nothing are two characters."""

_GAPS = re.compile(r"\n{3,}")
_BREAKS = re.compile(r"[ ]*[\x00-\x1f\x7f-\x9f\u2028\u2029]+[ ]*")
"""Line breaks of every kind, and what no line of text holds; a fixed space is none of them."""


@dataclass(frozen=True, slots=True)
class Written:
    """Subject and body, with variables in a template and without in a mail."""

    subject: str
    body: str


@dataclass(eq=False)
class UnknownVariable(DeskError):
    """A text names a variable that this kind of mail does not have."""

    name: str
    field: str = "body"


@dataclass(eq=False)
class MailTextMissing(DeskError):
    """A mail needs a subject and a body."""

    field: str = "body"


@dataclass(eq=False)
class MailTextTooLong(DeskError):
    """A subject or a body has more characters than a mail takes here."""

    length: int
    longest: int
    field: str = "body"


def variables_in(text: str) -> tuple[str, ...]:
    """The names between braces, in order."""
    return tuple(name.strip() for name in _VARIABLE.findall(text))


def checked(written: Written, known: Collection[str]) -> Written:
    """The same words, tidied at the edges. Raises UnknownVariable, MailTextMissing or MailTextTooLong."""
    tidy = Written(one_line(written.subject), written.body.strip())
    for field, text, longest in (
        ("subject", tidy.subject, LONGEST_SUBJECT),
        ("body", tidy.body, LONGEST_BODY),
    ):
        if not text:
            raise MailTextMissing(field)
        if len(text) > longest:
            raise MailTextTooLong(len(text), longest, field)
        for name in variables_in(text):
            if name not in known:
                raise UnknownVariable(name, field)
    return tidy


def filled(written: Written, values: Mapping[str, str]) -> Written:
    """The words with every variable put in; a name that has no value stays as it is typed."""
    lines = [_line(line, values) for line in written.body.splitlines()]
    body = _GAPS.sub("\n\n", "\n".join(line for line in lines if line is not None)).strip()
    return Written(one_line(_put(written.subject, values)), body)


def one_line(text: str) -> str:
    """A text on one line, as a subject has to be."""
    return _BREAKS.sub(" ", text).strip()


def _line(line: str, values: Mapping[str, str]) -> str | None:
    """A line with its variables put in; None when it has some and all of them are empty."""
    names = variables_in(line)
    if names and not any(values.get(name, name) for name in names):
        return None
    return _put(line, values).rstrip()


def _put(text: str, values: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda found: values.get(found[1].strip(), found[0]), text)
