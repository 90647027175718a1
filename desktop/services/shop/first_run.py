"""How far the first-run assistant came, kept in the shop file so that closing the program loses nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.models.base import db
from desktop.models.shop import Setting

KEY = "first run"
"""With a space in it, so that it is none of the shop's settings."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The step that is open, and what was typed there and could not be kept yet, by name of the field."""

    step: str
    typed: Mapping[str, str] = field(default_factory=dict)


def progress() -> Progress | None:
    """Where the assistant was left by closing the program; None when it is done."""
    row = db.execute_sql("SELECT value FROM setting WHERE key = ?", (KEY,)).fetchone()
    if row is None:
        return None
    kept = json.loads(row[0])
    return Progress(str(kept["step"]), dict(kept["typed"]))


def keep_progress(now: Progress) -> None:
    """Remember where it is. This is no change of the shop: no history, no announcement."""
    value = {"step": now.step, "typed": dict(now.typed)}
    with db.atomic():
        Setting.insert(key=KEY, value=value).on_conflict(
            conflict_target=[Setting.key], update={Setting.value: value}
        ).execute()


def end_progress() -> None:
    """The assistant is done, or was left for a page of the shop."""
    db.execute_sql("DELETE FROM setting WHERE key = ?", (KEY,))
