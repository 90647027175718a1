"""A queued mail as a message of the internet: headers, text, and what comes with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from uuid import UUID

from desktop.domain.mail_account import MailAddressNotPossible
from desktop.domain.mail_text import one_line

_UNFIT = re.compile(r"[^\w .()+-]+")
_LINE_DOT = re.compile(rb"(?m)^\.")


@dataclass(frozen=True, slots=True)
class File:
    """Something that comes with a mail."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who writes to whom, in which language, under which lasting identity."""

    uid: UUID
    sender: str
    sender_name: str
    recipient: str
    language: str
    at: datetime


def compose(envelope: Envelope, subject: str, body: str, files: Sequence[File] = ()) -> EmailMessage:
    """The message. Its identity comes from ``uid``, so that sending it again makes no second mail of it.

    Raises MailAddressNotPossible for a sender or recipient that is no address.
    """
    sender, recipient = address(envelope.sender, envelope.sender_name), address(envelope.recipient)
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = sender, recipient
    message["Subject"] = one_line(subject)
    message["Date"] = format_datetime(envelope.at)
    message["Message-ID"] = f"<{envelope.uid}@{sender.domain}>"
    message.set_content(body + "\n", cte="quoted-printable")
    for file in files:
        kind, _, detail = file.media_type.partition("/")
        message.add_attachment(
            file.content, maintype=kind, subtype=detail or "octet-stream", filename=clean_name(file.name)
        )
    message["Content-Language"] = envelope.language  # at last: what is set before goes with the text
    return message


def address(text: str, name: str = "") -> Address:
    """An address for a header, its domain in the letters of the internet. Raises MailAddressNotPossible."""
    user, _, domain = text.strip().rpartition("@")
    if not user or not domain or not user.isascii() or any(sign.isspace() for sign in text.strip()):
        raise MailAddressNotPossible(text)
    try:
        return Address(one_line(name), addr_spec=f"{user}@{domain.encode('idna').decode('ascii')}")
    except (ValueError, MessageError, IndexError) as error:
        raise MailAddressNotPossible(text) from error


def clean_name(name: str) -> str:
    """A file name without paths, signs that systems give a meaning to, or line breaks."""
    return _UNFIT.sub("-", one_line(name)).strip(" .-")[:120] or "file"


def on_the_wire(message: EmailMessage) -> bytes:
    """The bytes that follow DATA, with their last line."""
    content = message.as_bytes(policy=SMTP)
    ended = content if content.endswith(b"\r\n") else content + b"\r\n"
    return _LINE_DOT.sub(b"..", ended) + b".\r\n"
