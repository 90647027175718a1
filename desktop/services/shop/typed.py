"""What is being typed and not kept yet, kept through a closed window and a power cut.

It is no fact: it is written over, announced to nobody and needs no right. Its keys have a space in them,
as no setting has.
"""

from __future__ import annotations

import json
from typing import Any

from desktop.models.base import db
from desktop.models.shop import Setting


def keep_typed(key: str, content: Any) -> None:
    """Keep this plain content under ``key``, in place of what was there."""
    with db.atomic():
        Setting.insert(key=key, value=content).on_conflict(
            conflict_target=[Setting.key], update={Setting.value: content}
        ).execute()


def typed(key: str) -> Any:
    """What was typed under ``key``; None when there is nothing."""
    row = db.execute_sql("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return None if row is None else json.loads(row[0])


def forget_typed(key: str) -> None:
    """Forget what was typed: it is kept now, or given up."""
    db.execute_sql("DELETE FROM setting WHERE key = ?", (key,))
