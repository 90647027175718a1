"""A mail server on this machine that keeps what it is given and misbehaves as it is told."""

from __future__ import annotations

import base64
import contextlib
import email
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from socketserver import StreamRequestHandler, ThreadingTCPServer


@dataclass
class Manners:
    """How it answers. ``refuse`` has an answer by recipient, ``hang_up`` a step by recipient.

    A step is ``rcpt``, ``data`` (before the go-ahead), ``content`` (in the middle of it) or ``answer`` (all
    is kept, nothing is answered). ``on_content`` is called when a whole mail is in, before it is answered.
    """

    refuse: dict[str, str] = field(default_factory=dict)
    refuse_content: str = ""
    refuse_sender: str = ""
    greet: str = "220 loopback"
    hang_up: dict[str, str] = field(default_factory=dict)
    password: str = ""
    context: ssl.SSLContext | None = None
    implicit: bool = False
    on_content: Callable[[], object] = lambda: None


class HungUp(Exception):
    """The server is gone without a word."""


class _Talk(StreamRequestHandler):
    """One connection."""

    server: PostOffice

    def handle(self) -> None:
        manners, self.secure = self.server.manners, self.server.manners.implicit
        self.server.connections += 1
        if manners.implicit:
            self._encrypt()
        self._say(manners.greet)
        try:
            while line := self.rfile.readline():
                if not self._answer(line.decode().strip()):
                    return
        except (HungUp, OSError):
            pass
        finally:
            self.close()

    def close(self) -> None:
        for end in (self.wfile, self.rfile, self.connection):
            with contextlib.suppress(OSError):
                end.close()

    def _answer(self, line: str) -> bool:
        verb = line.split(" ", 1)[0].upper()
        self.server.heard.append(verb)
        answer = getattr(self, f"_{verb.lower()}", None)
        self._say(answer(line) if answer else "502 what?")
        return verb != "QUIT"

    def _ehlo(self, _line: str) -> str:
        offers = ["250-loopback"]
        if self.server.manners.context and not self.secure:
            offers.append("250-STARTTLS")
        if self.server.manners.password:
            offers.append("250-AUTH PLAIN")
        return "\r\n".join([*offers, "250 8BITMIME"])

    def _starttls(self, _line: str) -> str:
        self._say("220 go on")
        self._encrypt()
        return ""

    def _auth(self, line: str) -> str:
        given = base64.b64decode(line.split(" ")[2]).decode().split("\0")
        return "235 ok" if given[2] == self.server.manners.password else "535 no such user or password"

    def _mail(self, _line: str) -> str:
        return self.server.manners.refuse_sender or "250 ok"

    def _rcpt(self, line: str) -> str:
        self.recipient = line.partition("<")[2].rstrip(">")
        self._maybe_leave("rcpt")
        return self.server.manners.refuse.get(self.recipient, "250 ok")

    def _data(self, _line: str) -> str:
        self._maybe_leave("data")
        self._say("354 go ahead")
        content = b""
        while not content.endswith(b"\r\n.\r\n"):
            content += self.rfile.readline()
            self._maybe_leave("content")
        self.server.manners.on_content()
        if self.server.manners.refuse_content:
            return self.server.manners.refuse_content
        unstuffed = content[:-3].replace(b"\r\n..", b"\r\n.")
        self.server.kept.append((self.recipient, unstuffed))
        self._maybe_leave("answer")
        return "250 kept"

    def _rset(self, _line: str) -> str:
        return "250 ok"

    def _quit(self, _line: str) -> str:
        return "221 bye"

    def _maybe_leave(self, step: str) -> None:
        if self.server.manners.hang_up.get(self.recipient) == step:
            raise HungUp

    def _encrypt(self) -> None:
        context = self.server.manners.context
        assert context is not None
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)
        self.secure = True

    def _say(self, words: str) -> None:
        if words:
            self.wfile.write(f"{words}\r\n".encode())


class PostOffice(ThreadingTCPServer):
    """The server, listening on a port of its own while the context lasts."""

    daemon_threads = False
    allow_reuse_address = True

    def __init__(self, manners: Manners) -> None:
        self.manners, self.connections = manners, 0
        self.kept: list[tuple[str, bytes]] = []
        self.heard: list[str] = []
        super().__init__(("127.0.0.1", 0), _Talk)
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01})

    def __enter__(self) -> PostOffice:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    @property
    def recipients(self) -> list[str]:
        """Who got a mail, in order."""
        return [recipient for recipient, _ in self.kept]

    def message(self, place: int = -1) -> EmailMessage:
        """A mail that was kept, read as a mail program reads it."""
        return email.message_from_bytes(self.kept[place][1], policy=default)  # type: ignore[return-value]

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is nothing special."""
