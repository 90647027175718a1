"""Files that are written whole or not at all, and places that are no files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.exchange.whole_file import FileNotWritten, whole_file

posix = pytest.mark.skipif(os.name != "posix", reason="this system has no such places")


def write(path: Path, content: bytes) -> None:
    with whole_file(path) as stream:
        stream.write(content)


def test_what_fails_half_way_leaves_the_older_file(tmp_path):
    path = tmp_path / "orders.csv"
    write(path, b"old")
    with pytest.raises(TypeError), whole_file(path) as stream:
        stream.writelines([b"ne", None])  # type: ignore[list-item]
    assert [(item.name, item.read_bytes()) for item in tmp_path.iterdir()] == [("orders.csv", b"old")]


@posix
def test_a_link_stays_one_and_what_it_leads_to_is_replaced(tmp_path):
    (tmp_path / "disk").mkdir()
    target, link = tmp_path / "disk" / "orders.csv", tmp_path / "orders.csv"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@posix
def test_a_pipe_is_written_to_as_it_is():
    reading, writing = os.pipe()
    try:
        write(Path(f"/dev/fd/{writing}"), b"orders")
        assert os.read(reading, 20) == b"orders"
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full")
def test_a_device_that_takes_nothing_is_refused_and_stays_a_device():
    full = Path("/dev/full")
    with pytest.raises(FileNotWritten):
        write(full, b"orders")
    assert full.is_char_device()


def test_a_folder_is_refused_before_anything_is_done(tmp_path):
    with pytest.raises(FileNotWritten), whole_file(tmp_path):
        pytest.fail("the block is not reached")
    assert list(tmp_path.iterdir()) == []
