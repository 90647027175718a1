"""Files that customers brought, on the page of their order."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.goods.customer_files import keep_content
from desktop.services.placing.new_order import NewLine, NewOrder, place
from tests.catalogue import sell
from tests.services.factory import MUG, identify_shop, make_order
from tests.views.orders.opened import Opened

LION = b"\x89PNG\r\n\x1a\nlion"


def test_an_order_without_files_shows_no_place_for_them(desk: Desk, qtbot: QtBot) -> None:
    assert Opened(desk, qtbot, make_order([MUG])).seen("order.files") == []


def test_a_file_that_the_customer_brought_is_named_saved_and_opened(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    identify_shop()
    plaque = sell("Plaque", "30", questions=[("file", "Motif", True, None, "0")])
    line = NewLine(Decimal(1), plaque, texts=(("Motif", keep_content("lion.png", LION).answer),))
    order = Opened(desk, qtbot, place(NewOrder((line,), name="Léa"), by=""))
    assert order.words("order.files") == ["lion.png #1", "Motif, Plaque"]
    order.press("order.file.save")
    files = order.page.body.products.files
    assert files.dialog is not None
    files.dialog.fileSelected.emit(str(tmp_path / "kept.png"))
    files.dialog.close()
    assert (tmp_path / "kept.png").read_bytes() == LION
    assert order.toast() == "Saved as kept.png"
    shown: list[Path] = []

    def opened(url: object) -> bool:
        shown.append(Path(url.toLocalFile()))  # type: ignore[attr-defined]
        return len(shown) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    order.press("order.file.open")
    assert (shown[0].name, shown[0].read_bytes()) == ("lion.png", LION)
    order.press("order.file.open")
    assert order.toast() == "Nothing on this machine opens lion.png. Save it instead."
