"""The texts of mails by kind and language: those that are shipped, and the shop's own in their place."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from desktop import paths
from desktop.domain.mail_kinds import KINDS, kind_of
from desktop.domain.mail_text import Written, checked
from desktop.models.base import db
from desktop.models.mails import MailTemplate
from desktop.services.work import work

LANGUAGES = ("fr", "en")
"""Languages that have a text for every kind."""

_OWN = "SELECT subject, body FROM mail_template WHERE kind = ? AND language = ?"
_FORGET = "DELETE FROM mail_template WHERE kind = ? AND language = ?"


@dataclass(frozen=True, slots=True)
class Template:
    """The text of a kind in one language; ``changed`` when it is the shop's own."""

    kind: str
    language: str
    written: Written
    changed: bool


def spoken(language: str) -> str:
    """The language a mail will speak: the one asked for if there are texts in it, else English."""
    return language if language in LANGUAGES else "en"


@cache
def shipped(kind: str, language: str) -> Written:
    """The text that comes with the program. KeyError for a kind that has none."""
    text = _shipped(spoken(language))[kind]
    return Written(text["subject"], text["body"].strip())


def template(kind: str, language: str) -> Template:
    """The text in force for a kind in one language."""
    row = db.execute_sql(_OWN, (kind, spoken(language))).fetchone()
    written = Written(*row) if row else shipped(kind, language)
    return Template(kind, spoken(language), written, row is not None)


def text_key(kind: str) -> str:
    """Where the texts of a kind are kept that are being written and not in use."""
    return f"mail text {kind}"


def change_template(kind: str, language: str, written: Written, *, by: str) -> Template:
    """Use the shop's own text from now on; the shipped one again when it is the same.

    Raises UnknownVariable, MailTextMissing or MailTextTooLong; then the text before stays.
    """
    wanted = checked(written, kind_of(kind).variables)
    if wanted == shipped(kind, language):
        return forget_template(kind, language, by=by)
    from desktop.domain.events import SettingsChanged

    row = {"kind": kind, "language": language, "subject": wanted.subject, "body": wanted.body}
    with work(by) as job:
        MailTemplate.insert(row).on_conflict(
            conflict_target=[MailTemplate.kind, MailTemplate.language],
            update={MailTemplate.subject: wanted.subject, MailTemplate.body: wanted.body},
        ).execute()
        job.settings = True
        job.record(SettingsChanged("mail.texts"))
    return template(kind, language)


def forget_template(kind: str, language: str, *, by: str) -> Template:
    """Use the text that comes with the program again."""
    from desktop.domain.events import SettingsChanged

    with work(by) as job:
        if db.execute_sql(_FORGET, (kind, language)).rowcount:
            job.settings = True
            job.record(SettingsChanged("mail.texts"))
    return template(kind, language)


def all_templates(language: str) -> list[Template]:
    """Every kind's text in one language, in the order of the kinds."""
    return [template(kind, language) for kind in KINDS]


@cache
def _shipped(language: str) -> dict[str, dict[str, str]]:
    file = paths.template_folder() / "mails" / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8"))
