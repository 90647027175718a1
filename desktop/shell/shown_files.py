"""Files of the shop file shown by the program that the system has for them."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Made when first asked for, gone with the program: what customers bring stays nowhere else."""
    return tempfile.TemporaryDirectory(prefix="comptoir-")


def show_file(name: str, content: bytes) -> bool:
    """Open a copy of it; False when the system has nothing to show it with."""
    path = Path(tempfile.mkdtemp(dir=_folder().name)) / name
    path.write_bytes(content)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
