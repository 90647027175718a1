"""A short way to the first picture: what costs a start much and gives it nothing is put off or left out."""

from __future__ import annotations

import builtins
import gc

import PySide6.QtCore  # noqa: F401 - with it comes an import of its own


def hurry() -> None:
    """Begin a start; call it before the program's modules are imported.

    PySide's ``import`` reads the source of every module, to serve ``from __feature__ import``, which is not
    used here: the one from before takes its place again. The collector of garbage rests until ``settle``,
    since all that a start makes is there to stay.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    gc.disable()


def settle() -> None:
    """End a start: collect garbage again, but never look at what is there by now."""
    gc.freeze()
    gc.enable()
