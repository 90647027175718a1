"""Starts the desk and stays until it is closed: the passphrase before it, the last copy after it."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.app import Desk, open_desk
from desktop.domain.errors import DeskError
from desktop.models.schema import ShopLocked
from desktop.shell import i18n
from desktop.shell.device import Device
from desktop.shell.quick import settle
from desktop.shell.single import DoorBell, ShopInUse, ring
from desktop.views import style

if TYPE_CHECKING:
    from desktop.shell.problems import Net

PASSPHRASE = "COMPTOIR_PASSPHRASE"
"""The variable of the environment that opens a locked file without asking."""

SETTLED_MS = 1000
"""When the first picture stands and the person has begun to look: the moment for what can wait."""


def run(shop: Path | None, *, lang: str | None = None) -> int:
    """Open the desk and stay until it is closed; returns the exit status.

    When another desk has the file open, that one is brought to the front. Raises what ``open_desk`` raises.
    """
    from desktop.shell.problems import Net

    app = style.application(sys.argv[0])
    app.setApplicationName("Comptoir")
    app.setDesktopFileName("comptoir")
    net, path = Net(), shop or paths.shop_file()
    net.spread()
    try:
        desk = _opened(app, path, lang)
    except DeskError as error:
        if isinstance(error, ShopInUse) and ring(path):
            return 0
        if not isinstance(error, ShopLocked):  # somebody gave up before the passphrase, and knows why
            _say_refusal(app, error, lang)
        raise
    _stay(app, desk, net)
    net.close()
    return 0


def _opened(app: QApplication, path: Path, lang: str | None) -> Desk:
    """The desk; a locked file is opened by the passphrase of the environment, or by one that is asked for."""
    try:
        return open_desk(path, lang=lang)
    except ShopLocked:
        if not _unlocked(app, path, lang):
            raise
    return open_desk(path, lang=lang)


def _unlocked(app: QApplication, path: Path, lang: str | None) -> bool:
    from desktop.services.copies.encryption import unlock

    given = os.environ.get(PASSPHRASE, "")
    if given or app.platformName() in ("offscreen", "minimal"):
        unlock(path, given)
        return True
    from desktop.views.unlock import Unlock

    i18n.speak(app, i18n.choose(lang, Device().text("language")))
    style.apply_theme(app)
    window = Unlock(path)
    window.show()
    app.exec()
    return window.opened


def _say_refusal(app: QApplication, error: DeskError, lang: str | None) -> None:
    """Show somebody who started from an icon why the shop did not open; a terminal gets its line anyway."""
    started_in_terminal = sys.stderr is not None and sys.stderr.isatty()
    if started_in_terminal or app.platformName() in ("offscreen", "minimal"):
        return
    from desktop.views.refused import Refused

    i18n.speak(app, i18n.choose(lang, Device().text("language")))
    style.apply_theme(app)
    window = Refused(error)
    window.show()
    app.exec()


def _stay(app: QApplication, desk: Desk, net: Net) -> None:
    """Show the window until it is closed, then keep a copy of the shop file."""
    bell = DoorBell(desk.shop)
    bell.rung.connect(desk.come_forward)
    net.world.connect(desk.window.refuse)
    net.crashed.connect(desk.window.tell_trouble)
    desk.window.closed.connect(app.quit)
    desk.window.show()
    for later in (settle, bell.listen, desk.warm, desk.begin_work):
        QTimer.singleShot(SETTLED_MS, later)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal: a draft is a row, nothing is lost
    app.exec()
    bell.close()
    desk.keeper().keep_at_closing()
    desk.close()
