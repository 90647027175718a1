"""A demo shop, made by a process of its own so that the window stays awake."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from desktop.domain.errors import DeskError

DEMO_NAME = "demo.comptoir"


@dataclass(eq=False)
class DemoNotMade(DeskError):
    """The demo shop could not be made."""


class DemoShop(QObject):
    """``ready`` tells the demo's file, at once when it was made before; ``failed`` why there is none."""

    ready = Signal(object)
    failed = Signal(Exception)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._file = Path()

    def ask(self, shop: Path, language: str) -> None:
        """Make the demo shop beside ``shop``, in ``language``, unless it is there or being made."""
        if self._process is not None:
            return
        self._file = shop.with_name(DEMO_NAME)
        if self._file.exists():
            self.ready.emit(self._file)
            return
        program, *arguments = command(self._file, language)
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._process.start(program, arguments)

    def close(self) -> None:
        """Stop making it; a half-made file is removed."""
        if self._process is not None:
            self._process.finished.disconnect(self._finished)
            self._process.kill()
            self._process.waitForFinished(2000)
            self._drop()
            self._remove()

    def _finished(self, status: int) -> None:
        self._drop()
        if status == 0 and self._file.exists():
            self.ready.emit(self._file)
        else:
            self._remove()
            self.failed.emit(DemoNotMade())

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._finished(1)

    def _drop(self) -> None:
        assert self._process is not None
        self._process.deleteLater()
        self._process = None

    def _remove(self) -> None:
        for end in ("", "-wal", "-shm"):
            self._file.with_name(self._file.name + end).unlink(missing_ok=True)


def command(file: Path, language: str) -> list[str]:
    """The command line that makes a demo shop, also in a program that was frozen into one folder."""
    ours = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]
    return [*ours, "--shop", str(file), "--lang", language, "demo", "--no-open"]
