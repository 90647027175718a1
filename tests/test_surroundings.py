"""The guards of conftest.py hold."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import platformdirs
import pytest

from tests.conftest import NetworkRefused


def test_other_machines_are_out_of_reach() -> None:
    # The addresses are from the ranges set aside for documentation: nobody lives there.
    with socket.socket() as there, pytest.raises(NetworkRefused):
        there.connect(("192.0.2.1", 80))
    with socket.socket(socket.AF_INET6) as there, pytest.raises(NetworkRefused):
        there.connect_ex(("2001:db8::1", 80))
    with socket.socket(type=socket.SOCK_DGRAM) as there, pytest.raises(NetworkRefused):
        there.sendto(b"x", ("192.0.2.1", 53))
    with pytest.raises(NetworkRefused):
        socket.create_connection(("shop.example", 443), timeout=1)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        server.accept()[0].close()


def test_nothing_is_written_to_the_home_folder(own_folders: Path) -> None:
    assert Path(platformdirs.user_data_dir("comptoir")).is_relative_to(own_folders)
    assert Path(os.environ["XDG_RUNTIME_DIR"]).stat().st_mode & 0o777 == 0o700


def test_the_zone_is_fixed_and_has_summer_time() -> None:
    assert time.localtime(1767225600).tm_hour == 1  # 2026-01-01 00:00 UTC
    assert time.localtime(1782864000).tm_hour == 2  # 2026-07-01 00:00 UTC
