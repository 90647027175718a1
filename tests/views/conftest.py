"""Views are tested in the look they are shipped in."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.views.style import apply_theme, theme
from desktop.views.tokens import LIGHT


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The light theme, whatever the test before left behind."""
    if theme() is not LIGHT or not qapp.styleSheet():
        apply_theme(qapp, "light")
