"""Passwords: in the keyring of the system where one can be trusted, else until the program ends.

Nothing is ever written in clear: backends that keep secrets in a plain file are passed over.
"""

from __future__ import annotations

import logging
from typing import Any

SERVICE = "Comptoir"
_UNFIT = ("keyrings.alt", "keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer")
"""Backends that write in clear, keep nothing, or only stand for others."""

log = logging.getLogger(__name__)


class Secrets:
    """One for the whole program. A keyring may ask the person to unlock it: call from a background task."""

    def __init__(self) -> None:
        self._session: dict[str, str] = {}

    def lasting(self) -> bool:
        """Whether a secret outlives this session here."""
        return _keyring() is not None

    def find(self, name: str) -> str:
        """The secret kept under ``name``, empty when there is none."""
        if name in self._session:
            return self._session[name]
        backend = _keyring()
        try:
            found = None if backend is None else backend.get_password(SERVICE, name)
        except Exception as error:  # backends of others raise what they like; without one it is asked for
            log.info("the keyring did not answer: %s", type(error).__name__)
            return ""
        return found or ""

    def keep(self, name: str, secret: str) -> bool:
        """Keep a secret; False when only until the program ends. An empty one is forgotten."""
        self._session.pop(name, None)
        backend = _keyring()
        try:
            if backend is not None:
                _store(backend, name, secret)
                return True
        except Exception as error:  # as above
            log.info("the keyring keeps nothing: %s", type(error).__name__)
        if secret:
            self._session[name] = secret
        return False


def _store(backend: Any, name: str, secret: str) -> None:
    if secret:
        backend.set_password(SERVICE, name, secret)
    elif backend.get_password(SERVICE, name) is not None:
        backend.delete_password(SERVICE, name)


def _keyring() -> Any:
    """The system's keyring, None when there is none to be trusted."""
    import keyring

    found: Any = keyring.get_keyring()
    for backend in getattr(found, "backends", None) or (found,):
        if not type(backend).__module__.startswith(_UNFIT):
            return backend
    return None
