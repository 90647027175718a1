"""Builds every object once and ties them together; the only file that knows all floors."""

from __future__ import annotations

import logging
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.domain.errors import DeskError
from desktop.models.schema import close_shop, open_shop
from desktop.services.backups import back_up_daily
from desktop.services.drafts import draft_to_resume
from desktop.services.setup import is_new
from desktop.shell import i18n
from desktop.shell.changes import ChangeBus
from desktop.shell.demo_shop import DemoShop
from desktop.shell.device import Device
from desktop.shell.papers import Papers
from desktop.shell.problems import Net
from desktop.shell.single import DoorBell, ShopInUse, ShopLock, ring
from desktop.shell.tasks import Tasks
from desktop.views import style
from desktop.views.window import Behind, Window

SETTLED_MS = 1000
"""When the first picture stands and the person has begun to look: the moment for what can wait."""

log = logging.getLogger(__name__)


@dataclass(eq=False)
class Desk:
    """The running program: its window, and what stands behind it."""

    shop: Path
    window: Window
    behind: Behind
    lock: ShopLock
    demo: DemoShop = field(default_factory=DemoShop)
    closed: bool = field(default=False, init=False)

    @property
    def bus(self) -> ChangeBus:
        """Tells what was saved."""
        return self.behind.bus

    @property
    def tasks(self) -> Tasks:
        """Runs long work."""
        return self.behind.tasks

    @property
    def device(self) -> Device:
        """Settings of this machine."""
        return self.behind.device

    def close(self) -> None:
        """Stop what runs, close the window and release the shop file; a second time does nothing."""
        if self.closed:
            return
        self.closed = True
        self.demo.close()
        self.tasks.close()
        self.window.close()
        self.window.deleteLater()
        self.behind.papers.close()
        self.bus.close()
        self.device.save()
        close_shop()
        self.lock.release()

    def set_language(self, language: str) -> None:
        """Speak another language at once, and remember it for this machine."""
        self.device.keep("language", language)
        i18n.speak(_app(), language)
        self.window.rebuild(language)

    def set_look(self, look: str) -> None:
        """Look light, dark or like the system at once, and remember it for this machine."""
        self.device.keep("look", look)
        style.apply_theme(_app(), _scheme(look))

    def move_to(self, shop: Path) -> None:
        """Work on another shop file from now on. Raises what ``open_desk`` raises; then nothing changes."""
        lock = ShopLock(shop)
        try:
            open_shop(shop)
        except DeskError:
            lock.release()
            open_shop(self.shop)
            raise
        self.lock.release()
        self.shop, self.lock = shop, lock
        self.window.pages.throw_away()
        self.window.rebuild(self.window.context.language)
        self.window.pages.show_first()

    def come_forward(self) -> None:
        """Bring the window to the front."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def make_demo(self) -> None:
        """Make a demo shop beside the shop file and move there."""
        self.demo.ask(self.shop, self.window.context.language)

    def no_demo(self, error: Exception) -> None:
        """Say why there is no demo shop, on the page that asked for it."""
        self.window.pages.show_first()
        self.window.refuse(error)


def open_desk(shop: Path, *, lang: str | None = None) -> Desk:
    """Build the whole program over a shop file, on the running QApplication, without an event loop.

    ``lang`` ("fr" or "en") overrules the language this machine remembers. Raises ShopInUse, ShopFolderShared
    and the refusals of ``open_shop``.
    """
    app, lock = _app(), ShopLock(shop)
    try:
        open_shop(shop)
        device = Device()
        language = i18n.choose(lang, device.text("language"))
        i18n.speak(app, language)
        style.apply_theme(app, _scheme(device.text("look")))
        tasks = Tasks()
        behind = Behind(ChangeBus(), tasks, device, Papers(tasks, device))
        window = Window(behind, language)
    except BaseException:
        close_shop()
        lock.release()
        raise
    desk = Desk(shop, window, behind, lock)
    window.language_wanted.connect(desk.set_language)
    window.look_wanted.connect(desk.set_look)
    window.demo_wanted.connect(desk.make_demo)
    desk.demo.ready.connect(desk.move_to)
    desk.demo.failed.connect(desk.no_demo)
    _show_first(window)
    return desk


def _show_first(window: Window) -> None:
    """The sale that a power cut interrupted, else the orders, else the welcome of a new shop."""
    window.pages.show_first()
    draft_id = None if is_new() else draft_to_resume()
    if draft_id is not None:
        window.new_order(draft_id)


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("open_desk needs a QApplication")
    return app


def _scheme(look: str) -> style.Scheme:
    return "light" if look == "light" else "dark" if look == "dark" else "system"


def run(shop: Path | None, *, lang: str | None = None) -> int:
    """Open the desk and stay until it is closed; returns the exit status.

    When another desk has the file open, that one is brought to the front. Raises what ``open_desk`` raises.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Comptoir")
    app.setDesktopFileName("comptoir")
    net, path = Net(), shop or paths.shop_file()
    net.spread()
    try:
        desk = open_desk(path, lang=lang)
    except ShopInUse:
        if ring(path):
            return 0
        raise
    _stay(app, desk, net)
    net.close()
    return 0


def _stay(app: QApplication, desk: Desk, net: Net) -> None:
    """Show the window until it is closed, then keep a copy of the shop file."""
    bell = DoorBell(desk.shop)
    bell.rung.connect(desk.come_forward)
    net.world.connect(desk.window.refuse)
    net.crashed.connect(desk.window.trouble.tell)
    desk.window.closed.connect(app.quit)
    desk.window.show()
    QTimer.singleShot(SETTLED_MS, bell.listen)
    QTimer.singleShot(SETTLED_MS, desk.behind.papers.warm)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal: a draft is a row, nothing is lost
    app.exec()
    bell.close()
    try:
        back_up_daily(desk.shop)
    except DeskError:
        log.exception("no copy at closing")
    desk.close()
