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
from tests.bench.pair import Result, paired, small

LIMIT = 2.0
HEAVY = (
    "xhtml2pdf", "reportlab", "jinja2", "pypdf", "PIL", "httpx", "asyncio", "keyring", "lxml", "pypdfium2",
    "fontTools",
)  # fmt: skip

_PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched is window:
            loaded = sorted(name for name in HEAVY if name in sys.modules)
            print("painted", *loaded, flush=True)
            os._exit(0)
        return False
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
window = QLabel("Comptoir")
window.resize(1280, 800)
"""
_DESK = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import open_desk
app = QApplication([])
desk = open_desk(Path(sys.argv[1]), lang="fr")
window = desk.window
"""
_SHOW = """
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""


def run() -> list[Result]:
    """The ratio on a shop of 100,000 orders, and how many heavy modules are loaded by then."""
    for package in (desktop, PySide6):
        compileall.compile_dir(str(Path(package.__path__[0])), quiet=2, workers=0)
    with tempfile.TemporaryDirectory() as folder:
        shop = Path(folder) / "shop.comptoir"
        shutil.copyfile(bench_shop(10_000 if small() else 100_000), shop)
        ours = [sys.executable, "-c", _script(_DESK), str(shop)]
        bare = [sys.executable, "-c", _script(_BARE)]
        heavy = _start(ours)
        ratio = paired(
            "start to first paint / bare window",
            lambda: _start(ours),
            lambda: _start(bare),
            LIMIT,
            rounds=7,
            clock=time.perf_counter,
        )
    return [ratio, Result("heavy modules at first paint", len(heavy), 0, note=" ".join(heavy))]


def _script(body: str) -> str:
    return f"HEAVY = {HEAVY!r}\nimport sys\n" + _PAINTED + body + _SHOW


def _start(command: list[str]) -> list[str]:
    """Start a program offscreen, wait until its window is painted; gives the heavy modules loaded by then."""
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(command, capture_output=True, text=True, env=quiet, timeout=60, check=False)
    word, *heavy = done.stdout.split() or [""]
    if word != "painted":
        raise RuntimeError(done.stderr)
    return heavy
