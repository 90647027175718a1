"""The shop's own library of messages, each with a text per language (F75)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.mail_kinds import OWN
from desktop.domain.mail_text import MailTextMissing, Written, checked
from desktop.models.base import db, new_uid
from desktop.models.mails import OwnMessage
from desktop.services.inserts import insert_row, update_row
from desktop.services.work import Work, work

LONGEST_NAME = 80


@dataclass(eq=False)
class OwnMessageUnnamed(DeskError):
    """A message needs a name to be found by."""

    field: str = "name"


@dataclass(eq=False)
class OwnMessageNotFound(DeskError):
    """There is no such message."""

    message: str


@dataclass(frozen=True, slots=True)
class OwnText:
    """A message of the library: its name, and its texts with variables by language."""

    id: int
    name: str
    texts: Mapping[str, Written]

    def text(self, language: str) -> Written:
        """The text in this language, else in the one there is."""
        return self.texts.get(language) or next(iter(self.texts.values()))


def own_messages() -> list[OwnText]:
    """The library, by name."""
    rows = db.execute_sql("SELECT id, name, texts FROM own_message ORDER BY position, lower(name), id")
    return [_text(*row) for row in rows.fetchall()]


def own_message(message_id: int) -> OwnText:
    """One message of the library. Raises OwnMessageNotFound."""
    row = db.execute_sql("SELECT id, name, texts FROM own_message WHERE id = ?", (message_id,)).fetchone()
    if row is None:
        raise OwnMessageNotFound(str(message_id))
    return _text(*row)


def own_key(message_id: int | None) -> str:
    """Where a message is kept that is being written and not saved; None for a new one."""
    return f"own message {message_id or 'new'}"


def save_own_message(
    name: str, texts: Mapping[str, Written], *, message_id: int | None = None, by: str
) -> int:
    """Add a message to the library, or change one; returns its id.

    A language without any words is left out; one is needed. Raises OwnMessageUnnamed, OwnMessageNotFound,
    UnknownVariable, MailTextMissing or MailTextTooLong.
    """
    tidy = " ".join(name.split())[:LONGEST_NAME]
    if not tidy:
        raise OwnMessageUnnamed()
    given = {language: text for language, text in texts.items() if text.subject.strip() or text.body.strip()}
    if not given:
        raise MailTextMissing("subject")
    kept = {language: checked(text, OWN.variables) for language, text in given.items()}
    row = {"name": tidy, "texts": {language: [one.subject, one.body] for language, one in kept.items()}}
    with work(by) as job:
        _say_changed(job)
        if message_id is None:
            return insert_row(OwnMessage, {"uid": new_uid(), **row})
        own_message(message_id)
        update_row(OwnMessage, message_id, row)
        return message_id


def delete_own_message(message_id: int, *, by: str) -> None:
    """Take a message out of the library; mails made of it stay as they are. Raises OwnMessageNotFound."""
    with work(by) as job:
        own_message(message_id)
        db.execute_sql("DELETE FROM own_message WHERE id = ?", (message_id,))
        _say_changed(job)


def _say_changed(job: Work) -> None:
    from desktop.domain.events import SettingsChanged

    job.settings = True
    job.record(SettingsChanged("mail.own_messages"))


def _text(message_id: int, name: str, texts: str) -> OwnText:
    return OwnText(message_id, name, {language: Written(*one) for language, one in json.loads(texts).items()})
