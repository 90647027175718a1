"""What can happen to a queued mail; history names kind and side, never an address or a server's words."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class MessageSent(Event):
    """The server took the mail; ``by_hand`` when a person says that one of unknown fate arrived."""

    template: str
    recipient: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class MessageRefused(Event):
    """The server will never take the mail as it is."""

    template: str
    recipient: str


@dataclass(frozen=True, slots=True)
class MessageUnsure(Event):
    """The connection broke after the mail left and before the server answered."""

    template: str
    recipient: str


@dataclass(frozen=True, slots=True)
class MessageAgain(Event):
    """A person wants it to be tried again."""

    template: str
    recipient: str


@dataclass(frozen=True, slots=True)
class MessageDropped(Event):
    """A person gave the mail up; it is never sent."""

    template: str
    recipient: str
