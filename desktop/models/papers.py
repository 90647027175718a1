"""The shop's own templates of papers: every version that was ever in force."""

from __future__ import annotations

from peewee import IntegerField, TextField

from desktop.models.base import Table, UtcField, now


class PaperTemplate(Table):
    """One version of a template; the newest of its slot is in force. An empty source is the built-in one."""

    slot = TextField()
    version = IntegerField()
    source = TextField()
    at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "paper_template"
        indexes = ((("slot", "version"), True),)
