"""Copies the shop file while somebody works: every ten minutes if it changed, and at closing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import DeskError
from desktop.models.clock import now
from desktop.services.changes import Changes
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.tasks import Task, Tasks

if TYPE_CHECKING:
    from desktop.services.copies.backup_copies import Made

EVERY = timedelta(minutes=10)
LOOK_MS = 60 * 1000
"""How often it is looked whether a copy is due, by the clock on the wall: a machine may sleep."""
REMIND_DAYS = 7
FOLDER, SECOND_AT, REMIND = "backup/folder", "backup/second_at", "backup/remind_days"
"""Keys of this machine's settings: the second folder, when it got its last copy, days until a reminder."""

log = logging.getLogger(__name__)


class Keeper(QObject):
    """One for the whole program.

    ``kept`` tells that copies were made or looked at, ``failed`` why none could be; ``late`` that the second
    folder is older than wanted, with the moment of its last copy, once in the life of the program.
    ``restore_asked`` brings the copy that shall take the place of the shop file, ``lock_asked`` the
    passphrase that it shall be under (empty for none); ``code_asked`` wants its recovery code shown.
    """

    kept = Signal()
    failed = Signal(Exception)
    late = Signal(object)
    restore_asked = Signal(object)
    lock_asked = Signal(str)
    code_asked = Signal()

    def __init__(
        self,
        tasks: Tasks,
        device: Device,
        bus: ChangeBus,
        shop: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.shop = shop
        self.busy = False
        self._tasks, self._device, self._bus = tasks, device, bus
        self._reminded = False
        self._changed, self._tried_at = True, datetime.fromtimestamp(0, UTC)
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)

    def listen(self) -> None:
        """From now on make copies by itself.

        The first is due at once: what was saved before this moment, or lost its copy in a crash, has none.
        """
        self._bus.changed.connect(self._hear)
        self._clock.start()
        self._remind()

    @property
    def second(self) -> Path | None:
        """The second folder, None when there is none."""
        text = self._device.text(FOLDER)
        return Path(text) if text else None

    def choose_second(self, folder: Path | None) -> None:
        """Keep copies in this folder too, from now on; None ends it."""
        self._device.keep(FOLDER, str(folder) if folder else "")
        self._device.keep(SECOND_AT, int(now().timestamp()))
        if folder is not None:
            self.keep()
        self.kept.emit()

    @property
    def remind_days(self) -> int:
        """After how many days without a copy in the second folder it is said."""
        return self._device.number(REMIND, REMIND_DAYS)

    def remind_after(self, days: int) -> None:
        """Say it after so many days from now on."""
        self._device.keep(REMIND, days)

    @property
    def second_at(self) -> datetime:
        """When the second folder got its last copy, or was chosen."""
        return datetime.fromtimestamp(self._device.number(SECOND_AT), UTC)

    # Making copies

    def look(self) -> None:
        """Make a copy ten minutes after the last round if something changed or the second folder is back."""
        second = self.second
        if self._due() and (self._changed or (second is not None and second.is_dir())):
            self.keep()
        self._remind()

    def _due(self) -> bool:
        passed = now() - self._tried_at
        return passed >= EVERY or passed < timedelta(0)  # the clock was put back

    def keep(self, *, always: bool = False) -> None:
        """Make a copy in the background; nothing when one is being made already."""
        if self.busy:
            return
        self.busy, self._changed, self._tried_at = True, False, now()
        shop, second = self.shop(), self.second
        task = Task(lambda _task: _keep(shop, second, always=always), quiet=True)
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        task.finished.connect(self._rest)
        self._tasks.start(task)

    def keep_at_closing(self) -> None:
        """Make the last copy of the day, here and now; what goes wrong is written into the log."""
        try:
            self._note(_keep(self.shop(), self.second, always=False))
        except DeskError:
            log.exception("no copy at closing")

    def _hear(self, _changes: Changes) -> None:
        self._changed = True

    def _done(self, made: Made) -> None:
        self._note(made)
        self.kept.emit()

    def _note(self, made: Made) -> None:
        second = self.second
        if made.second is not None or (second is not None and second.is_dir()):
            self._device.keep(SECOND_AT, int(now().timestamp()))

    def _failed(self, error: Exception) -> None:
        self._changed = True
        self.failed.emit(error)

    def _rest(self) -> None:
        self.busy = False
        self.kept.emit()

    def _remind(self) -> None:
        late = self.second is not None and now() - self.second_at > timedelta(days=self.remind_days)
        if late and not self._reminded:
            self._reminded = True
            self.late.emit(self.second_at)


def _keep(shop: Path, second: Path | None, *, always: bool) -> Made:
    from desktop.services.copies.backup_copies import keep_copies

    return keep_copies(shop, second, always=always)
