"""Nothing heavy is loaded when the window has painted: paper, network and passwords come when asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from desktop.models.clock import now
from desktop.models.schema import close_shop
from tests.services.factory import make_order, set_order
from tests.shop import open_new_shop

HEAVY = (
    "xhtml2pdf", "reportlab", "jinja2", "pypdf", "PIL", "httpx", "asyncio", "keyring", "lxml", "pypdfium2",
    "fontTools", "stdnum", "phonenumbers", "xlsxwriter", "argon2", "multiprocessing", "concurrent.futures",
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "logging.handlers", "peewee", "playhouse", "uuid",
    "hashlib", "smtplib", "ssl", "desktop.mail", "socket", "sqlite3", "desktop.models.base",
    "desktop.domain.pricing", "desktop.domain.events", "desktop.models.ledger", "desktop.documents.press",
    "desktop.views.wizard", "desktop.views.settings", "desktop.views.messages",
)  # fmt: skip
"""What costs milliseconds, foreign and our own, and is not needed for the first picture."""

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    painted = False
    def eventFilter(self, watched, event):
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False

app = QApplication([])
from desktop.app import open_desk
desk = open_desk(Path(sys.argv[1]), lang="fr")
watch = Watch()
desk.window.pages.currentWidget().installEventFilter(watch)
desk.window.show()
while not watch.painted:
    app.processEvents()
print(desk.window.current, *sorted(name for name in sys.argv[2:] if name in sys.modules))
desk.close()
"""


def test_the_first_picture_loads_nothing_heavy(tmp_path: Path) -> None:
    shop = open_new_shop(tmp_path)
    for _ in range(3):
        make_order()
    set_order(make_order(), held_since=now(), hold_reason="Rupture")
    close_shop()
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, shop, *HEAVY], capture_output=True, text=True, env=quiet, timeout=60
    )
    assert done.stdout.split() == ["orders"], done.stderr
