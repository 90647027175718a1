"""The shop's own templates of papers, kept version by version. Whoever keeps one has tried it before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop.domain.paper_template_events import TemplateFailed, TemplateKept
from desktop.domain.paper_templates import (
    SLOTS,
    SOURCE_MOST,
    TemplateTooLong,
    TemplateVersionUnknown,
    Trouble,
    slot_named,
)
from desktop.models.base import db
from desktop.models.papers import PaperTemplate
from desktop.services.inserts import insert_row
from desktop.services.shop.typed import typed
from desktop.services.work import work

_IN_FORCE = (
    "SELECT slot, source FROM paper_template t WHERE source <> '' AND version = "
    "(SELECT max(version) FROM paper_template WHERE slot = t.slot)"
)
_VERSIONS = "SELECT version, source, at, by FROM paper_template WHERE slot = ? ORDER BY version DESC"


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """A version of a template, by whom and when; an empty ``source`` is the built-in one."""

    version: int
    source: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """A template as it stands: its ``key``, and the ``newest`` version, None when none was ever kept."""

    key: str
    newest: TemplateVersion | None

    @property
    def own(self) -> str:
        """The text of the shop's own, empty for the built-in one."""
        return self.newest.source if self.newest else ""


def templates_in_force() -> Mapping[str, str]:
    """The shop's own templates by key; those that are built in are not there."""
    return dict(db.execute_sql(_IN_FORCE).fetchall())


def template_cards() -> list[TemplateCard]:
    """Every template there is, in order."""
    return [template_card(key) for key in SLOTS]


def template_card(key: str) -> TemplateCard:
    """How a template stands. Raises TemplateUnknown."""
    row = db.execute_sql(f"{_VERSIONS} LIMIT 1", (slot_named(key).key,)).fetchone()
    return TemplateCard(key, _version(*row) if row else None)


def template_versions(key: str) -> list[TemplateVersion]:
    """Every version of a template, the newest first. Raises TemplateUnknown."""
    rows = db.execute_sql(_VERSIONS, (slot_named(key).key,)).fetchall()
    return [_version(*row) for row in rows]


def template_version(key: str, version: int) -> TemplateVersion:
    """One of the versions. Raises TemplateUnknown or TemplateVersionUnknown."""
    for known in template_versions(key):
        if known.version == version:
            return known
    raise TemplateVersionUnknown(version)


def draft_key(key: str) -> str:
    """Where the text of a template is kept that is being written and not in force."""
    return f"template draft {key}"


def has_draft(key: str) -> bool:
    """Whether somebody has begun to write it anew."""
    return typed(draft_key(key)) is not None


def require_short(source: str) -> None:
    """Raises TemplateTooLong."""
    if len(source) > SOURCE_MOST:
        raise TemplateTooLong(len(source))


def store_template(key: str, source: str, *, by: str) -> TemplateCard:
    """Use this text from now on, as the next version; nothing happens when it is in force already.

    ``source`` was tried by ``documents.templates``. Raises TemplateUnknown or TemplateTooLong.
    """
    require_short(source)
    with work(by) as job:
        card = template_card(key)
        if card.own == source:
            return card
        version = card.newest.version + 1 if card.newest else 1
        insert_row(PaperTemplate, {"slot": key, "version": version, "source": source, "by": by})
        job.settings = True
        job.record(TemplateKept(key, version, built_in=not source))
    return template_card(key)


def _version(version: int, source: str, at: int, by: str) -> TemplateVersion:
    return TemplateVersion(version, source, datetime.fromtimestamp(at, UTC), by)


def reset_template(key: str, *, by: str) -> TemplateCard:
    """Use the built-in template again; the shop's own stays among the versions. Raises TemplateUnknown."""
    return store_template(key, "", by=by)


def record_trouble(trouble: Trouble, *, by: str) -> None:
    """Write down that a paper got the built-in template, because the shop's own failed on it."""
    sql = "SELECT order_id FROM document WHERE kind = ? AND number = ?"
    row = db.execute_sql(sql, (trouble.kind, trouble.number)).fetchone()
    with work(by) as job:
        job.record(TemplateFailed(trouble.number, trouble.reason), row[0] if row else None)
