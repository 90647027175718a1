"""The import page inside the whole program, and hands that work it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.views.imports.page import ImportPage
from desktop.views.parts.fields import Combo

OWN = Path(__file__).parents[2] / "exchange" / "files"


class Hands:
    """What a person does on the page, by object names."""

    def __init__(self, page: ImportPage, qtbot: QtBot) -> None:
        self.page, self._qtbot = page, qtbot

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The widget of that name that is in sight."""
        self._qtbot.waitUntil(lambda: len(self._seen(name, kind)) == 1)
        return self._seen(name, kind)[0]

    def _seen(self, name: str, kind: type[QWidget]) -> list[QWidget]:
        return [item for item in self.page.findChildren(kind, name) if item.isVisible()]

    def click(self, name: str) -> None:
        """Press a button and wait until the work it started is done."""
        self._qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.wait()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        window = self.page.window()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        self._qtbot.keyClick(QApplication.focusWidget() or window, key, held)

    def wait(self) -> None:
        """Until nothing runs."""
        self._qtbot.waitUntil(lambda: not self.page.flow.busy, timeout=20_000)

    def choose_files(self, *paths: Path) -> None:
        """Open the file dialog by its button, choose and confirm."""
        self._qtbot.mouseClick(self.find("import.open"), Qt.MouseButton.LeftButton)
        self.confirm("import.dialog", *paths)

    def confirm(self, name: str, *paths: Path) -> None:
        """Choose files in the open dialog and confirm."""
        dialog = self.page.findChild(QFileDialog, name)
        assert dialog is not None
        dialog.setDirectory(str(paths[0].parent))
        names = " ".join(f'"{path.name}"' for path in paths) if len(paths) > 1 else paths[0].name
        edit = dialog.findChild(QWidget, "fileNameEdit")
        assert edit is not None
        edit.setText(names)  # type: ignore[attr-defined]
        with self._qtbot.waitSignal(dialog.destroyed):
            dialog.accept()
        self.wait()

    def pick(self, name: str, word: str) -> None:
        """Choose a word in a combo box."""
        combo = self.find(name)
        assert isinstance(combo, Combo)
        at = combo.findText(word)
        assert at >= 0, (word, [combo.itemText(i) for i in range(combo.count())])
        combo.setCurrentIndex(at)
        self.wait()

    def counts(self) -> dict[str, str]:
        """What the report counts."""
        return dict(self.page.report.panel.sums.texts())

    def findings(self) -> list[tuple[str, str]]:
        """Line and reason of the rows listed now."""
        rows = self.page.report.table.rows
        return [
            (str(rows.index(at, 0).data()), str(rows.index(at, 2).data())) for at in range(rows.rowCount())
        ]

    def shown_rows(self) -> list[list[str]]:
        """The cells of the preview."""
        rows = self.page.reading.table.rows
        return [
            [str(rows.index(row, column).data()) for column in range(rows.columnCount())]
            for row in range(rows.rowCount())
        ]


@pytest.fixture
def page(desk: Desk) -> ImportPage:
    """The import page in front, in English."""
    desk.window.show_page("import")
    shown = desk.window.page("import")
    assert isinstance(shown, ImportPage)
    return shown


@pytest.fixture
def hands(page: ImportPage, qtbot: QtBot) -> Hands:
    """Somebody who works the page."""
    return Hands(page, qtbot)


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file: ``table("name.csv", "Nom;Prix", "Tasse;12,50")``."""

    def write(name: str, *rows: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(rows) + "\n", encoding=encoding)
        return path

    return write
