"""From starting the process to the first painted window, against a window with one label; compiled."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import PySide6

import desktop
from tests.bench.data import bench_shop
from tests.bench.pair import Result, compared, small

LIMIT = 2.0
HEAVY = (
    "xhtml2pdf", "reportlab", "jinja2", "pypdf", "PIL", "httpx", "asyncio", "keyring", "lxml", "pypdfium2",
    "fontTools",
)  # fmt: skip

ROUNDS = 9

_PAINTED = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched is window:
            QTimer.singleShot(0, painted)  # the next turn of the event loop: all of it is on the screen
        return False
def painted():
    window.removeEventFilter(watch)
    print("painted", *sorted(name for name in HEAVY if name in sys.modules), flush=True)
    QTimer.singleShot(0, app.quit)
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
window = QLabel("Comptoir")
window.resize(1280, 800)
"""
_HURRY = """
from desktop.shell.quick import hurry
hurry()
"""
_DESK = """
from pathlib import Path
from desktop.app import open_desk
from desktop.views.style import application
app = application("comptoir")
desk = open_desk(Path(sys.argv[1]), lang="fr")
window = desk.window
"""
_SHOW = """
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""
_CLOSE = "desk.close()"


def run() -> list[Result]:
    """The ratio on a shop of 100,000 orders, and how many heavy modules are loaded by then."""
    for package in (desktop, PySide6):
        compileall.compile_dir(str(Path(package.__path__[0])), quiet=2, workers=0)
    with tempfile.TemporaryDirectory() as folder:
        shop = Path(folder) / "shop.comptoir"
        shutil.copyfile(bench_shop(10_000 if small() else 100_000), shop)
        ours = [sys.executable, "-c", _script(_DESK + _SHOW + _CLOSE, _HURRY), str(shop)]
        bare = [sys.executable, "-c", _script(_BARE + _SHOW)]
        settings = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "", "XDG_CONFIG_HOME": folder}
        _, heavy = _start(ours, settings)
        _start(bare, settings)
        pairs = [_round(ours, bare, settings, turned=bool(at % 2)) for at in range(ROUNDS)]
    ratio = compared("start to first paint / bare window", pairs, LIMIT)
    return [ratio, Result("heavy modules at first paint", len(heavy), 0, note=" ".join(heavy))]


def _script(body: str, first: str = "") -> str:
    """``first`` runs before anything of Qt, as it does when the program starts."""
    return f"HEAVY = {HEAVY!r}\n" + first + _PAINTED + body


def _round(
    ours: list[str], bare: list[str], settings: dict[str, str], *, turned: bool
) -> tuple[float, float]:
    """Seconds of both, next to each other."""
    if turned:
        other, _ = _start(bare, settings)
        one, _ = _start(ours, settings)
    else:
        one, _ = _start(ours, settings)
        other, _ = _start(bare, settings)
    return one, other


def _start(command: list[str], settings: dict[str, str]) -> tuple[float, list[str]]:
    """Start a program offscreen; gives the seconds until its window is painted, and the heavy modules loaded
    by then. It ends by itself, which is not counted."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **settings}
    ) as program:
        assert program.stdout is not None
        word, *heavy = program.stdout.readline().split() or [""]
        seconds = time.perf_counter() - begun
        _, errors = program.communicate(timeout=60)
    if word != "painted":
        raise RuntimeError(errors)
    return seconds, heavy
