"""PySide6 6.12 on Python 3.11 drops references to None, True and False it does not own and then aborts.

A child process repeats calls that return them; ``Fatal Python error: none_dealloc`` would end it. See
docs/adr/0001. From Python 3.12 on these objects are immortal and the counts stand still.
"""

from __future__ import annotations

import json
import subprocess
import sys

CALLS = 20_000
SLACK = 200  # other objects come and go; the fault takes one reference a call

CHILD = """
import json, sys
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView

def counts():
    return [sys.getrefcount(thing) for thing in (None, True, False)]

app = QApplication([])
label = QLabel()
label.resize(40, 20)
view = QListView()
model = QStringListModel(["a", "b"])
view.setModel(model)
view.resize(60, 40)
view.show()
index = model.index(0, 0)
losses = {}
for name, call in {
    "setText": lambda: label.setText("x"),
    "repaint": lambda: view.viewport().repaint(),
    "index.data": lambda: index.data(Qt.ItemDataRole.DecorationRole),
    "isEnabled": lambda: label.isEnabled(),
    "isHidden": lambda: view.isHidden(),
}.items():
    before = counts()
    for _ in range(int(sys.argv[1])):
        call()
    losses[name] = [was - now for was, now in zip(before, counts(), strict=True)]
print(json.dumps(losses))
"""


def test_repeated_qt_calls_lose_no_reference() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(CALLS)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    losses = json.loads(done.stdout)
    assert len(losses) == 5
    assert {name: lost for name, lost in losses.items() if max(lost) > SLACK} == {}
