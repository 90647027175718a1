"""The start in a hurry leaves the program as it should be."""

from __future__ import annotations

import builtins
import gc

import pytest

from desktop.shell.quick import hurry, settle


def test_a_start_imports_as_python_does_and_collects_nothing_until_it_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reads_sources = vars(builtins)["__feature_import__"]
    monkeypatch.setattr(builtins, "__import__", reads_sources)
    try:
        hurry()
        assert builtins.__import__ is not reads_sources
        assert not gc.isenabled()
    finally:
        settle()
    assert gc.isenabled()
    assert gc.get_freeze_count()
    gc.unfreeze()
