"""What a start may cost until the window has painted: counted in modules, statements and widgets, since those
are the same on every machine. `tests/bench/bench_start.py` measures what they come to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from desktop.models.clock import now
from desktop.models.schema import close_shop
from tests.services.factory import make_order, set_order
from tests.shop import open_new_shop

OURS = """
desktop.app desktop.domain desktop.models desktop.paths desktop.services desktop.views
desktop.domain.built_in desktop.domain.digits desktop.domain.errors desktop.domain.label_colours
desktop.domain.marks desktop.domain.said desktop.domain.states
desktop.models.clock desktop.models.engine desktop.models.schema
desktop.services.changes desktop.services.days desktop.services.drafts desktop.services.drafts.draft_resume
desktop.services.opening desktop.services.orders desktop.services.orders.holds
desktop.services.orders.order_marks
desktop.services.orders.order_query desktop.services.orders.order_search desktop.services.shop
desktop.services.shop.label_book
desktop.shell.changes desktop.shell.clock desktop.shell.device desktop.shell.i18n desktop.shell.single
desktop.shell.tasks
desktop.views.context desktop.views.icons desktop.views.labels desktop.views.navigation
desktop.views.orders desktop.views.page_doors desktop.views.page_stack
desktop.views.parts desktop.views.states
desktop.views.style desktop.views.tables desktop.views.tokens desktop.views.window
desktop.views.window_keys
desktop.views.orders.list desktop.views.orders.list_actions desktop.views.orders.list_bar
desktop.views.orders.list_body desktop.views.orders.list_filter desktop.views.orders.list_foot
desktop.views.orders.list_side desktop.views.orders.list_typed
desktop.views.parts.buttons desktop.views.parts.card desktop.views.parts.chip
desktop.views.parts.first_paint desktop.views.parts.focus desktop.views.parts.keys
desktop.views.parts.menu desktop.views.parts.paint desktop.views.parts.rail
desktop.views.parts.search_field desktop.views.parts.table desktop.views.parts.tabs
desktop.views.parts.tag_strip desktop.views.parts.text
desktop.views.tables.order_columns desktop.views.tables.order_delegate desktop.views.tables.order_grid
desktop.views.tables.order_header desktop.views.tables.order_table desktop.views.tables.order_words
"""
"""Every module of ours that the first picture needs. One more costs every start, so a module is imported
where it is used, inside a function and with the reason in a few words, unless the first picture shows what it
does."""

FOREIGN = frozenset({"PySide6", "platformdirs", "shiboken6", "sqlcipher3"})
"""Packages that come with them."""

HEAVY = """
asyncio concurrent decimal email hashlib html http json logging.handlers multiprocessing socket ssl subprocess
urllib.request uuid xml PySide6.QtNetwork PySide6.QtPrintSupport
"""
"""What else would be felt, of Python itself and of Qt."""

STATEMENTS, WIDGETS = 10, 64
"""Statements that read the shop file, and widgets made, with room for a few more items of the rail."""

SCRIPT = """
import json, sys
from pathlib import Path
from desktop.shell.quick import hurry
hurry()
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
before = set(sys.modules)

class Watch(QObject):
    painted = False
    def eventFilter(self, watched, event):
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False

app = QApplication([])
from desktop.models import engine
read, connect = [], engine.sqlite.connect
def connected(*where, **how):
    made = connect(*where, **how)
    made.set_trace_callback(read.append)
    return made
engine.sqlite.connect = connected
from desktop.app import open_desk
desk = open_desk(Path(sys.argv[1]), lang="en")
watch = Watch()
desk.window.pages.currentWidget().installEventFilter(watch)
desk.window.show()
while not watch.painted:
    app.processEvents()
print(json.dumps({
    "page": desk.window.current,
    "modules": sorted({*sys.modules} - before),
    "read": [sql for sql in read if not sql.startswith("PRAGMA")],
    "widgets": sorted(type(widget).__name__ for widget in app.allWidgets()),
}))
desk.close()
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What there was when the list of a shop with four orders, one of them on hold, had been painted."""
    folder = tmp_path_factory.mktemp("start")
    shop = open_new_shop(folder)
    for _ in range(3):
        make_order()
    set_order(make_order(), held_since=now(), hold_reason="Rupture")
    close_shop()
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, shop], capture_output=True, text=True, env=quiet, timeout=60
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["page"] == "orders"
    return found


def test_the_first_picture_loads_no_module_that_it_can_do_without(start: dict[str, Any]) -> None:
    ours = {name for name in start["modules"] if name.partition(".")[0] == "desktop"}
    foreign = {name.partition(".")[0] for name in start["modules"]} - {"desktop"} - sys.stdlib_module_names
    assert sorted(ours.difference(OURS.split())) == []
    assert sorted(foreign - FOREIGN) == []
    assert sorted(set(HEAVY.split()).intersection(start["modules"])) == []


def test_the_first_picture_asks_little_of_the_file(start: dict[str, Any]) -> None:
    assert len(start["read"]) <= STATEMENTS, "\n".join(start["read"])


def test_the_first_picture_makes_few_widgets(start: dict[str, Any]) -> None:
    assert len(start["widgets"]) <= WIDGETS, " ".join(start["widgets"])
