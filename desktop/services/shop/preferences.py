"""The shop's settings and identity, read and written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from desktop.domain import settings
from desktop.domain.errors import DeskError
from desktop.models import shop as tables
from desktop.models.base import db
from desktop.services.rows import columns, decode

_SHOP = f"SELECT {columns(tables.Shop, 's')} FROM shop s WHERE s.id = 1"

_RULES = ("currency", "price_mode", "tax_rounding", "language")


@dataclass(eq=False)
class SettingNotPossible(DeskError):
    """A setting was given a value that it cannot take."""

    key: str
    value: str
    field: str = "setting"


def setting(wanted: settings.Setting) -> Any:
    """The value of a setting in this shop, or its default."""
    row = db.execute_sql("SELECT value FROM setting WHERE key = ?", (wanted.key,)).fetchone()
    return wanted.default if row is None else _value(row[0])


def all_settings() -> dict[str, Any]:
    """Every setting's value by key."""
    rows = db.execute_sql("SELECT key, value FROM setting")
    stored = {key: _value(text) for key, text in rows}
    return {key: stored.get(key, wanted.default) for key, wanted in settings.ALL.items()}


@lru_cache
def _value(text: str) -> Any:
    """A stored value; those there can be are plain and few."""
    return json.loads(text)


def change_settings(values: dict[str, Any], *, by: str) -> None:
    """Store settings by key. Raises SettingNotPossible; then none was stored."""
    for key, value in values.items():
        wanted = settings.ALL.get(key)
        if wanted is None or not wanted.takes(value):
            raise SettingNotPossible(key, str(value))
    from desktop.domain.events import SettingsChanged  # reading settings must cost the start nothing
    from desktop.services.work import work

    with work(by) as job:
        for key, value in values.items():
            tables.Setting.insert(key=key, value=value).on_conflict(
                conflict_target=[tables.Setting.key], update={tables.Setting.value: value}
            ).execute()
        job.settings = True
        job.record(SettingsChanged(", ".join(sorted(values))))


def shop() -> tables.Shop:
    """The one row of the shop's identity."""
    row = db.execute_sql(_SHOP).fetchone()
    return tables.Shop(**decode(tables.Shop, row))


def price_rules() -> dict[str, str]:
    """What a new order copies from the shop: ``currency``, ``price_mode``, ``tax_rounding``, ``language``."""
    row = db.execute_sql(f"SELECT {', '.join(_RULES)} FROM shop WHERE id = 1").fetchone()
    return dict(zip(_RULES, row, strict=True))


def till() -> str:
    """The letter of this machine's till, which stands in every number."""
    return str(db.execute_sql("SELECT till FROM shop WHERE id = 1").fetchone()[0])


IDENTITY: tuple[str, ...] = tuple(
    field.name for field in tables.Shop._meta.sorted_fields if field.name not in {"id", "uid"}
)
"""Names of the fields that make up the shop's identity."""


def change_shop(values: dict[str, Any], *, by: str) -> None:
    """Change fields of the shop's identity by name. Issued papers keep what they copied."""
    for name in values:
        if name not in IDENTITY:
            raise SettingNotPossible(name, str(values[name]))
    from desktop.domain.events import SettingsChanged
    from desktop.services.work import work

    with work(by) as job:
        tables.Shop.update(values).where(tables.Shop.id == 1).execute()
        job.settings = True
        job.record(SettingsChanged(", ".join(sorted(values))))
