"""What was saved, announced after the commit to whoever listens. Light, since every view imports it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import NamedTuple

log = logging.getLogger(__name__)


class Changes(NamedTuple):
    """What a committed use case touched, by row id."""

    orders: frozenset[int] = frozenset()
    customers: frozenset[int] = frozenset()
    products: frozenset[int] = frozenset()
    drafts: frozenset[int] = frozenset()
    settings: bool = False
    vouchers: bool = False


Listener = Callable[[Changes], None]
_listeners: list[Listener] = []


def subscribe(listener: Listener) -> None:
    """Call ``listener`` with the changes of every committed use case, in the thread that committed."""
    _listeners.append(listener)


def unsubscribe(listener: Listener) -> None:
    """Stop calling ``listener``."""
    if listener in _listeners:
        _listeners.remove(listener)


def publish(changes: Changes) -> None:
    """Tell every listener; one that fails does not keep the others from hearing."""
    for listener in tuple(_listeners):
        try:
            listener(changes)
        except Exception:  # the sale is saved; a deaf listener must not undo it
            log.exception("a listener failed")
