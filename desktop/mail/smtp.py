"""Talks to a mail server so closely that it is known, for every mail, whether it may have left.

Up to the server's word "go ahead" nothing has left: whatever goes wrong, the mail stays. After the last byte
only the server's answer says what became of it; without an answer nobody knows.
"""

from __future__ import annotations

import logging
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType

from desktop.domain.errors import DeskError
from desktop.domain.mail_account import (
    MailAccount,
    MailConnectionUnsafe,
    MailLoginRefused,
    MailSenderRefused,
    MailServerUnreachable,
    MailUnencrypted,
    is_loopback,
)
from desktop.domain.mail_text import one_line
from desktop.mail.compose import address

OWN_NAME = "[127.0.0.1]"
"""What we call ourselves: the name of this machine is nobody's business."""

PATIENCE_S = 15
DONE, GO_AHEAD, CLOSING, PERMANENT = 250, 354, 421, 500
LONGEST_ANSWER = 300

log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What became of a mail: it left, never will, may later, may have left, or somebody else took it."""

    SENT = "sent"
    REFUSED = "refused"
    LATER = "later"
    UNKNOWN = "unknown"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Answer:
    """An outcome with the server's words; ``lost`` when the connection is gone."""

    outcome: Outcome
    words: str = ""
    lost: bool = False


class Postman:
    """One connection to the server, as a context: ``with Postman(account) as postman``.

    Entering raises MailServerUnreachable, MailConnectionUnsafe, MailUnencrypted or MailLoginRefused.
    """

    def __init__(self, account: MailAccount, patience_s: int = PATIENCE_S) -> None:
        self._account, self._patience = account, patience_s
        self._server: smtplib.SMTP | None = None

    def __enter__(self) -> Postman:
        account = self._account
        try:
            self._server = self._connected()
            if account.user:
                self._server.login(account.user, account.password)
            self._server.ehlo_or_helo_if_needed()
        except BaseException as error:
            self._let_go()
            trouble = _trouble(error, account)
            if trouble is None:
                raise
            log.info("no connection to the mail server: %s", type(error).__name__)
            raise trouble from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            try:
                self._server.quit()
            except (OSError, smtplib.SMTPException):
                self._let_go()

    def post(self, recipient: str, content: bytes, leaving: Callable[[], bool]) -> Answer:
        """Hand one mail over. ``leaving`` is called when the next step may send it, and answers if it shall.

        Raises MailSenderRefused. After an answer that is ``lost`` this postman can do no more.
        """
        assert self._server is not None, "entered before"
        try:
            refusal = self._announce(self._server, recipient)
        except (OSError, smtplib.SMTPException) as error:
            return Answer(Outcome.LATER, _said(error), lost=True)
        if refusal is not None:
            return refusal
        if not leaving():
            self._let_go()
            return Answer(Outcome.TAKEN, lost=True)
        return self._deliver(self._server, content)

    def _announce(self, server: smtplib.SMTP, recipient: str) -> Answer | None:
        """Name sender and recipient and ask to go on; the answer when that is refused."""
        sender = address(self._account.sender).addr_spec
        code, words = server.mail(sender)
        if code >= PERMANENT:
            raise MailSenderRefused(sender, _text(code, words))
        if code == DONE:
            code, words = server.rcpt(recipient)
        if code in (DONE, 251, 252):
            code, words = server.docmd("DATA")
        if code == GO_AHEAD:
            return None
        if code != CLOSING:
            server.rset()
        outcome = Outcome.REFUSED if code >= PERMANENT else Outcome.LATER
        return Answer(outcome, _text(code, words), lost=code == CLOSING)

    def _deliver(self, server: smtplib.SMTP, content: bytes) -> Answer:
        try:
            if server.sock is not None:
                server.sock.settimeout(self._patience * 3)
            server.send(content)
            code, words = server.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self._let_go()
            return Answer(Outcome.UNKNOWN, _said(error), lost=True)
        if code == DONE:
            return Answer(Outcome.SENT, _text(code, words))
        outcome = Outcome.REFUSED if code >= PERMANENT else Outcome.LATER
        return Answer(outcome, _text(code, words), lost=code == CLOSING)

    def _connected(self) -> smtplib.SMTP:
        account = self._account
        if account.tls == "none" and not is_loopback(account.host):
            raise MailUnencrypted(account.host)
        if account.tls == "tls":
            return smtplib.SMTP_SSL(
                account.host, account.port, OWN_NAME, timeout=self._patience, context=_trusting(account)
            )
        server = smtplib.SMTP(account.host, account.port, OWN_NAME, self._patience)
        self._server = server
        if account.tls == "starttls":
            server.starttls(context=_trusting(account))
        return server

    def _let_go(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None


def _trusting(account: MailAccount) -> ssl.SSLContext:
    """Certificates are always checked; the account may name one more to trust."""
    context = ssl.create_default_context()
    if account.ca_file:
        context.load_verify_locations(account.ca_file)
    return context


def _trouble(error: BaseException, account: MailAccount) -> DeskError | None:
    """The refusal that an error on the way to the server comes to; None when it is our own fault."""
    if isinstance(error, DeskError):
        return error
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return MailLoginRefused(account.host, _text(error.smtp_code, error.smtp_error))
    if isinstance(error, ssl.SSLError | smtplib.SMTPNotSupportedError):
        return MailConnectionUnsafe(account.host, _said(error))
    if isinstance(error, OSError | smtplib.SMTPException):
        return MailServerUnreachable(account.host, _said(error))
    return None


def _text(code: int, words: bytes | str) -> str:
    """What the server said, on one line."""
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return one_line(f"{code} {said}")[:LONGEST_ANSWER]


def _said(error: BaseException) -> str:
    """What went wrong with the connection, in the words of the system."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, smtplib.SMTPResponseException):
        return _text(error.smtp_code, error.smtp_error)
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return one_line(words or type(error).__name__)[:LONGEST_ANSWER]
