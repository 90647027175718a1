"""Passwords stay in the system's keyring, or in memory; never in a plain file."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from desktop.shell.secrets import Secrets


class Locked(KeyringBackend):
    """A keyring that keeps in memory and can be locked."""

    priority = 9

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]

    def _check(self) -> None:
        if self.locked:
            raise KeyringError("locked")


class Plain(Locked):
    """What keyrings.alt does: writes in clear."""


Plain.__module__ = "keyrings.alt.file"


@pytest.fixture
def ring() -> Iterator[Locked]:
    before, own = keyring.get_keyring(), Locked()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


def test_the_keyring_keeps_it_for_good(ring: Locked) -> None:
    assert Secrets().keep("shop@smtp:587", "geheim") is True
    assert Secrets().find("shop@smtp:587") == "geheim"
    assert Secrets().find("shop@other:587") == ""
    Secrets().keep("shop@smtp:587", "")
    assert ring.kept == {}


def test_a_locked_keyring_means_for_this_session(ring: Locked) -> None:
    ring.locked = True
    secrets = Secrets()
    assert secrets.keep("a", "geheim") is False
    assert (secrets.find("a"), Secrets().find("a")) == ("geheim", "")


def test_a_keyring_that_writes_in_clear_is_not_used(ring: Locked) -> None:
    plain = Plain()
    keyring.set_keyring(plain)
    secrets = Secrets()
    assert (secrets.lasting(), secrets.keep("a", "geheim")) == (False, False)
    assert (secrets.find("a"), plain.kept) == ("geheim", {})


def test_without_a_keyring_it_is_kept_until_the_end() -> None:
    secrets = Secrets()
    assert (secrets.lasting(), secrets.keep("a", "geheim"), secrets.find("a")) == (False, False, "geheim")
    secrets.keep("a", "")
    assert secrets.find("a") == ""
