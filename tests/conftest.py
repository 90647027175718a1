"""What holds for every test: no screen, no network, no home folder, one language, one clock zone.

Set before anything of the product is imported, and inherited by child processes.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# A zone with summer time and off UTC, spelled by rule, so that no zone file is needed on the machine.
FIXED = {
    "TZ": "CET-1CEST,M3.5.0,M10.5.0/3",
    "LC_ALL": "C.UTF-8",
    "LANG": "C.UTF-8",
    "LANGUAGE": "en",
    "QT_SCALE_FACTOR": "1",
    "QT_STYLE_OVERRIDE": "Fusion",
    "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
}
os.environ.update(FIXED)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(time, "tzset"):
    time.tzset()

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "nightly", max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

LONGEST_FIRST = ("tests/whole/", "tests/machine/", "tests/demo/")
"""What takes a minute in one piece begins first, so that no processor waits for it in the end."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Bring the longest files to the front; the order that chance gave the others stays."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST_FIRST))


LOOPBACK = ("127.", "::1", "localhost")


class NetworkRefused(RuntimeError):
    """A test tried to leave this machine. Not an OSError: code that copes with that must not hide it."""


def _guard(method: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, *arguments: Any) -> Any:
        address = arguments[-1]
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(LOOPBACK):
            raise NetworkRefused(f"{method.__name__} to {address!r}")
        return method(self, *arguments)

    return guarded


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Sockets reach this machine only; other names are not even looked up."""
    find = socket.getaddrinfo

    def find_here(host: str | bytes | None, *arguments: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name is not None and not name.startswith(LOOPBACK):
            raise NetworkRefused(f"look-up of {name!r}")
        return find(host, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, _guard(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", find_here)
        yield


@pytest.fixture(autouse=True, scope="session")
def one_application(qapp: Any) -> None:
    """Every process of the suite begins with the application of the windows, whichever test comes first.

    A command that only speaks makes a smaller one when there is none, and Qt allows one for a process's life.
    """


@pytest.fixture(autouse=True, scope="session")
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Data, settings, caches and sockets go to a temporary folder, never to somebody's shop."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
            folder = home / name.lower()
            folder.mkdir(mode=0o700)
            patch.setenv(f"XDG_{name}", str(folder))
        yield home


@pytest.fixture(autouse=True)
def english_again(qapp: Any) -> Iterator[None]:
    """A test that spoke another language leaves English to the next one."""
    yield
    from desktop.shell import i18n

    if i18n.language() != "en":
        i18n.speak(qapp, "en")
