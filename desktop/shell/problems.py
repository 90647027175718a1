"""The net under the program: a log that names no people, and what happens when something was our fault."""

from __future__ import annotations

import logging
import platform
import re
import sys
import threading
from collections import deque
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from desktop import __version__, paths
from desktop.domain.errors import DeskError
from desktop.shell.redaction import BLANK, blanked, told_traceback

OURS = "desktop"
LOG_SIZE, LOGS_KEPT = 1_000_000, 3
LINES_IN_REPORT = 60

_FOREIGN = re.compile(r"(?:[A-Za-z]:\\|/|<).*", re.DOTALL)
"""From where on a message of Qt quotes a file, an address or a text, which may be somebody's."""

log = logging.getLogger(__name__)


@dataclass(eq=False)
class DiskFull(DeskError):
    """There is no room left on the disk; nothing was saved."""


@dataclass(eq=False)
class DiskTrouble(DeskError):
    """The disk cannot be read or written just now; nothing was saved."""


@dataclass(eq=False)
class ShopFileBusy(DeskError):
    """Another program held the shop file for too long; nothing was saved."""


_TROUBLES: tuple[tuple[tuple[str, ...], type[DeskError]], ...] = (
    (("disk is full", "no space left"), DiskFull),
    (("database is locked", "database table is locked"), ShopFileBusy),
    (("disk i/o error", "readonly database", "unable to open database"), DiskTrouble),
)


def world_trouble(error: BaseException | None) -> DeskError | None:
    """The refusal that an exception stands for when the machine and not the program is at fault.

    The whole chain is looked at: peewee reports a full disk as a rollback that was not possible.
    """
    while error is not None:
        text = f"{error} {getattr(error, 'strerror', '')}".lower()
        for signs, kind in _TROUBLES:
            if any(sign in text for sign in signs):
                return kind()
        error = error.__cause__ or error.__context__
    return None


class SafeFormatter(logging.Formatter):
    """Lines of the log: our own sentences with their numbers; of others, only where they came from."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        safe = logging.makeLogRecord(dict(record.__dict__))
        safe.exc_info, safe.exc_text, safe.stack_info = None, None, None
        if record.name.partition(".")[0] == OURS:
            safe.msg, safe.args = _sentence(record), None
        else:
            safe.msg, safe.args = f"{record.filename}:{record.lineno}", None
        line = super().format(safe)
        if record.exc_info and record.exc_info[1]:
            line += "\n" + told_traceback(record.exc_info[1], record.exc_info[2])
        return line


def _sentence(record: logging.LogRecord) -> str:
    """The sentence with its numbers; texts put into it are blanked, since they may be somebody's."""
    args = record.args if isinstance(record.args, tuple) else ()
    shown = tuple(value if isinstance(value, int | float) else BLANK for value in args)
    return blanked(str(record.msg) % shown if shown else str(record.msg))


class _Recent(logging.Handler):
    """Keeps the last lines in memory, for a report."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=LINES_IN_REPORT)

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


def report() -> str:
    """What a person may send us: versions, and the last lines of the log if one is kept; no names."""
    versions = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    kept = [handler for handler in logging.getLogger().handlers if isinstance(handler, _Recent)]
    return "\n".join([f"Comptoir {__version__}, {versions}", *(line for one in kept for line in one.lines)])


class Net(QObject):
    """Catches what nobody else did. ``world`` tells a refusal that the machine made, ``crashed`` a report."""

    world = Signal(object)
    crashed = Signal(str)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        """Start to log into ``folder``, by default this person's log folder. A folder that cannot be written
        is no reason not to start."""
        super().__init__(parent)
        self._handlers: list[logging.Handler] = [_Recent()]
        try:
            place = paths.ready(folder or paths.log_folder()) / "comptoir.log"
            self._handlers.append(
                RotatingFileHandler(
                    place, maxBytes=LOG_SIZE, backupCount=LOGS_KEPT, encoding="utf-8", delay=True
                )
            )
        except OSError:
            log.warning("no log can be written")
        for handler in self._handlers:
            handler.setFormatter(SafeFormatter())
            logging.getLogger().addHandler(handler)
        logging.getLogger(OURS).setLevel(logging.INFO)

    def spread(self) -> None:
        """Catch exceptions of every thread and the messages of Qt from now on."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(self._qt_said)

    def close(self) -> None:
        """Give everything back."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        qInstallMessageHandler(None)
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell it, as the machine's trouble or as ours."""
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        trouble = error if isinstance(error, DeskError) else world_trouble(error)
        log.error("an exception nobody caught", exc_info=(kind, error, trace))
        if trouble is not None:
            self.world.emit(trouble)
        else:
            self.crashed.emit(self.report())

    def report(self) -> str:
        """What a person may send us: versions and the last lines of the log."""
        return report()

    def _caught_in_thread(self, facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None:
            self.caught(facts.exc_type, facts.exc_value, facts.exc_traceback)

    def _qt_said(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
        level = logging.WARNING if kind == QtMsgType.QtWarningMsg else logging.ERROR
        logging.getLogger(f"{OURS}.qt").log(levels.get(kind, level), _FOREIGN.sub(BLANK, text))
