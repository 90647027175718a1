"""The account that mails are sent with, and what may be wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from desktop.domain.errors import DeskError

TLS_MODES = ("starttls", "tls", "none")
USUAL_PORTS = {"starttls": 587, "tls": 465, "none": 25}
HIGHEST_PORT = 65535
_HOST = re.compile(r"[\w.:-]+")
LOOPBACK = ("localhost", "::1")


@dataclass(frozen=True, slots=True)
class MailAccount:
    """A mail server and who writes. ``password`` is never shown, stored in the shop file or logged.

    ``tls`` is ``starttls``, ``tls`` or, for a server on this very machine, ``none``. ``ca_file`` names a file
    with one more certificate to trust.
    """

    host: str
    port: int
    tls: str
    user: str
    sender: str
    sender_name: str
    password: str = field(default="", repr=False)
    ca_file: str = ""

    @property
    def secret_name(self) -> str:
        """What the password is kept under: another server or another user never gets it."""
        return f"{self.user}@{self.host}:{self.port}"


def is_loopback(host: str) -> bool:
    """True for a name of this very machine."""
    return host in LOOPBACK or host.startswith("127.")


def is_host(text: str) -> bool:
    """True for what can be the name or the number of a server."""
    return _HOST.fullmatch(text) is not None


def is_port(value: object) -> bool:
    """True for a whole number from 1 to 65535."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= HIGHEST_PORT


@dataclass(eq=False)
class MailHostWrong(DeskError):
    """No server can have this name."""

    host: str
    field: str = "mail.host"


@dataclass(eq=False)
class MailPortWrong(DeskError):
    """No server listens at such a port; ``highest`` is the last one there is."""

    port: str
    highest: int = HIGHEST_PORT
    field: str = "mail.port"


@dataclass(eq=False)
class MailAccountMissing(DeskError):
    """No mail account is set up yet."""

    field: str = "mail.host"


@dataclass(eq=False)
class MailUnencrypted(DeskError):
    """Mails and passwords would cross the network in the open."""

    host: str
    field: str = "mail.tls"


@dataclass(eq=False)
class MailPasswordMissing(DeskError):
    """The account has a user whose password is not known on this machine."""

    user: str
    field: str = "mail.password"


@dataclass(eq=False)
class MailAddressNotPossible(DeskError):
    """What should be an e-mail address is none."""

    address: str
    field: str = "mail.sender"


@dataclass(eq=False)
class MailServerUnreachable(DeskError):
    """The mail server does not answer; what waits stays and is tried again."""

    host: str
    reason: str
    field: str = "mail.host"


@dataclass(eq=False)
class MailConnectionUnsafe(DeskError):
    """The server could not prove who it is, or offers no encryption. Nothing was sent."""

    host: str
    reason: str
    field: str = "mail.tls"


@dataclass(eq=False)
class MailLoginRefused(DeskError):
    """The server does not accept user and password."""

    host: str
    answer: str
    field: str = "mail.password"


@dataclass(eq=False)
class MailSenderRefused(DeskError):
    """The server does not let this account write under the sender's address."""

    sender: str
    answer: str
    field: str = "mail.sender"


@dataclass(eq=False)
class MailTestUnsure(DeskError):
    """The test mail left, and the server did not say whether it took it."""

    recipient: str
    answer: str
    field: str = "mail.test"


@dataclass(eq=False)
class MailTestFailed(DeskError):
    """The server did not take the test mail."""

    recipient: str
    answer: str
    field: str = "mail.test"
