"""Builds every object once and ties them together; the only file that knows all floors."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import DeskError
from desktop.models.schema import close_shop, open_shop
from desktop.services.drafts.draft_resume import interrupted_sale
from desktop.shell import i18n
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.single import ShopLock
from desktop.shell.tasks import Tasks
from desktop.views import style
from desktop.views.context import Behind
from desktop.views.window import Window

if TYPE_CHECKING:
    from desktop.shell.demo_shop import DemoShop
    from desktop.shell.keeper import Keeper
    from desktop.shell.papers import Papers
    from desktop.shell.post import Post

log = logging.getLogger(__name__)


class Desk:
    """The running program: its window, and what stands behind it."""

    def __init__(self, shop: Path, lock: ShopLock, device: Device, language: str) -> None:
        self.shop, self.lock = shop, lock
        self.behind = Behind(ChangeBus(), Tasks(), device, self.papers, self.post, self.keeper)
        self.window = Window(self.behind, language)
        self._papers: Papers | None = None
        self._post: Post | None = None
        self._keeper: Keeper | None = None
        self._demo: DemoShop | None = None
        self._closed = False
        self.window.language_wanted.connect(self.set_language)
        self.window.look_wanted.connect(self.set_look)
        self.window.demo_wanted.connect(self.make_demo)

    def papers(self) -> Papers:
        """What prints; loaded when somebody first asks for it."""
        if self._papers is None:
            from desktop.shell.papers import Papers

            self._papers = Papers(self.tasks, self.device)
            self._papers.printed.connect(self.window.tell_printed)
            self._papers.failed.connect(self.window.refuse)
            self._papers.replaced.connect(self.window.tell_replaced)
        return self._papers

    def post(self) -> Post:
        """What sends mails; loaded when somebody first asks for it."""
        if self._post is None:
            from desktop.shell.post import Post

            self._post = Post(self.tasks, self.device, self.papers, self.bus)
            self._post.drained.connect(self.window.tell_mails)
        return self._post

    def keeper(self) -> Keeper:
        """What makes copies of the shop file; loaded when somebody first asks for it."""
        if self._keeper is None:
            from desktop.shell.keeper import Keeper
            from desktop.views.file_acts import FileActs

            self._keeper = Keeper(self.tasks, self.device, self.bus, lambda: self.shop)
            FileActs(self._keeper, self.window, self._show_again)
        return self._keeper

    @property
    def demo(self) -> DemoShop:
        """What makes a demo shop; loaded when somebody first asks for it."""
        if self._demo is None:
            from desktop.shell.demo_shop import DemoShop

            self._demo = DemoShop()
            self._demo.ready.connect(self.move_to)
            self._demo.failed.connect(self.no_demo)
        return self._demo

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
        if self._closed:
            return
        self._closed = True
        if self._demo is not None:
            self._demo.close()
        if self._post is not None:
            self._post.close()
        self.tasks.close()
        self.bus.close()
        self.window.close()
        self._let_go()
        if self._papers is not None:
            self._papers.close()
        self.device.save()
        close_shop()
        self.lock.release()

    def _let_go(self) -> None:
        """Delete the window and its pages now, and with them their timers and whatever else was to come: it
        would read a file that is closed."""
        self.window.pages.throw_away()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

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
        self._show_again()

    def _show_again(self) -> None:
        if self._post is not None:
            self._post.forgive()
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

    def warm(self) -> None:
        """Load what the first paper will need, now that nobody waits for it."""
        self.papers().warm()

    def begin_work(self) -> None:
        """Send what waits and copy the shop file from now on, now that nobody waits for the first picture."""
        self.post().listen()
        self.keeper().listen()

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
        desk = Desk(shop, lock, device, language)
    except BaseException:
        close_shop()
        lock.release()
        raise
    desk.window.pages.show_first()
    draft_id = interrupted_sale()
    if draft_id is not None:
        desk.window.new_order(draft_id)
    return desk


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("open_desk needs a QApplication")
    return app


def _scheme(look: str) -> style.Scheme:
    return "light" if look == "light" else "dark" if look == "dark" else "system"
