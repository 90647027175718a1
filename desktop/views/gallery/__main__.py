"""A gallery of all parts: pictures in light and dark, at 1x and 2x.

python -m desktop.views.gallery FOLDER
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.gallery import pages, scenes
from desktop.views.parts.focus import FocusRing
from desktop.views.style import Scheme, application, apply_theme

PAGES: dict[str, Callable[[], QWidget]] = {
    "controls": pages.controls,
    "fields": pages.fields,
    "cards": scenes.cards,
    "lists": scenes.lists,
    "icons": pages.icons,
    "empty": scenes.empty,
    "dialog": scenes.dialog,
    "sheet": scenes.sheet,
}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WIDTH, HEIGHT = 1280, 800


def show(page: QWidget, app: QApplication) -> None:
    """Show a page as a window of the usual size, with a focus ring on what its property `focus` names."""
    FocusRing(page)
    page.resize(WIDTH, HEIGHT)
    page.show()
    page.activateWindow()
    app.processEvents()
    focused = page.findChild(QWidget, "focus")
    if focused is not None:
        focused.clearFocus()
        focused.setFocus(Qt.FocusReason.TabFocusReason)
    app.processEvents()


def save_all(folder: Path, scale: int) -> list[Path]:
    """Save every page in both looks; gives the files written."""
    app = QApplication.instance() or application("gallery")
    assert isinstance(app, QApplication)
    saved = []
    for scheme in SCHEMES:
        apply_theme(app, scheme)
        for name, build in PAGES.items():
            page = build()
            show(page, app)
            target = folder / f"{name}-{scheme}-{scale}x.png"
            page.grab().save(str(target))
            saved.append(target)
            page.close()
            page.deleteLater()
            app.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    return saved


def main(arguments: list[str] | None = None) -> int:
    """Save the gallery. Each scale has its own process: Qt reads it once, at the start."""
    parser = argparse.ArgumentParser(
        prog="python -m desktop.views.gallery", description="Pictures of all parts."
    )
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--scale", type=int, choices=(1, 2), help="only this scale")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.scale is None:
        base = [sys.executable, "-m", "desktop.views.gallery", str(options.folder), "--scale"]
        return max(subprocess.run([*base, scale], check=False).returncode for scale in ("1", "2"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    for file in save_all(options.folder, options.scale):
        sys.stdout.write(f"{file}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
