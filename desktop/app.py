"""Builds every object once and ties them together; the only file that knows all floors."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.models.schema import close_shop, open_shop
from desktop.shell import i18n
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.tasks import Tasks
from desktop.views import style
from desktop.views.window import FIRST_PAGE, Window


@dataclass(eq=False)
class Desk:
    """The running program: its window, and what stands behind it."""

    window: Window
    bus: ChangeBus
    tasks: Tasks
    device: Device

    def close(self) -> None:
        """Stop what runs, close the window and release the shop file."""
        self.tasks.close()
        self.window.close()
        self.window.deleteLater()
        self.bus.close()
        self.device.save()
        close_shop()

    def set_language(self, language: str) -> None:
        """Speak another language at once, and remember it for this machine."""
        self.device.keep("language", language)
        i18n.speak(_app(), language)
        self.window.rebuild(language)

    def set_look(self, look: str) -> None:
        """Look light, dark or like the system at once, and remember it for this machine."""
        self.device.keep("look", look)
        style.apply_theme(_app(), _scheme(look))


def open_desk(shop: Path, *, lang: str | None = None) -> Desk:
    """Build the whole program over a shop file, on the running QApplication, without an event loop.

    ``lang`` ("fr" or "en") overrules the language this machine remembers. Raises what ``open_shop`` refuses.
    """
    app = _app()
    open_shop(shop)
    device = Device()
    language = i18n.choose(lang, device.text("language"))
    i18n.speak(app, language)
    style.apply_theme(app, _scheme(device.text("look")))
    bus, tasks = ChangeBus(), Tasks()
    window = Window(bus, tasks, device, language)
    desk = Desk(window, bus, tasks, device)
    window.language_wanted.connect(desk.set_language)
    window.look_wanted.connect(desk.set_look)
    window.show_page(FIRST_PAGE)
    return desk


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("open_desk needs a QApplication")
    return app


def _scheme(look: str) -> style.Scheme:
    return "light" if look == "light" else "dark" if look == "dark" else "system"
