"""A short way to the first picture: what costs a start much and gives it nothing is put off or left out."""

from __future__ import annotations

import builtins
import gc


def hurry() -> None:
    """Begin a start; call it before Qt and the program's modules are imported.

    The collector of garbage rests until ``settle``, since all that a start makes is there to stay. PySide
    brings an ``import`` of its own, which reads the source of every module, to serve ``from __feature__
    import``; that is not used here, and the one from before takes its place again.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401 - with it comes its import, which is replaced below

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def settle() -> None:
    """End a start: collect garbage again, but never look at what is there by now."""
    gc.freeze()
    gc.enable()
