"""What may stand in a log or a report: facts about the program, never about people.

Our own fixed sentences pass with their numbers. Texts put into them, messages of exceptions that may quote
what somebody typed, and whatever looks like an address, a person's number or a secret are blanked.
"""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from types import TracebackType

BLANK = "…"

_PRIVATE = re.compile(
    r"[^\s@<>\"']+@[^\s@<>\"']+\.\w+"  # e-mail addresses
    r"|\b(?:ck|cs|sk|pk|key|token|secret|bearer|password|passwort|mot de passe)[_=: -]+\S+"  # secrets
    r"|\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,8}\b"  # IBAN
    r"|(?<![\w.])\+?\d(?:[ .\u00a0-]?\d){7,}(?![\w.])"  # phone, SIRET, card: eight digits and more
    r"|'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”|« [^»\n]* »",  # whatever is quoted
    re.IGNORECASE,
)

_OWN_WORDS = (
    AttributeError,
    ImportError,
    MemoryError,
    NameError,
    RecursionError,
    TypeError,
    UnboundLocalError,
)
"""Exceptions whose messages the interpreter makes out of names in the program."""


def blanked(text: str) -> str:
    """The text without what looks like a person, an account, a secret or a quotation."""
    return _PRIVATE.sub(BLANK, text.replace(str(Path.home()), "~"))


def told_error(error: BaseException) -> str:
    """The kind of an exception, and its message where that can hold no personal data."""
    name = type(error).__name__
    if isinstance(error, OSError):
        return f"{name}: {error.strerror or BLANK}"
    if type(error) in _OWN_WORDS or hasattr(error, "sqlite_errorname"):
        return f"{name}: {blanked(str(error))}"
    return name


def told_traceback(error: BaseException, trace: TracebackType | None) -> str:
    """Where it happened, frame by frame without the values, and the chain of causes."""
    lines = []
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        lines.append(told_traceback(before, before.__traceback__))
        lines.append("then")
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
    lines.append(told_error(error))
    return "\n".join(lines)


def _short(file: str) -> str:
    """A source file from its package on: where somebody keeps the program is nobody's business."""
    parts = Path(file).parts
    for mark in ("desktop", "site-packages"):
        if mark in parts:
            at = len(parts) - 1 - parts[::-1].index(mark)
            return "/".join(parts[at:])
    return Path(file).name
