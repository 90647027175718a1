"""``order files``: what customers brought, out of the shop file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.cli.main import main
from desktop.models.schema import close_shop
from desktop.services.goods.customer_files import keep_content
from desktop.services.placing.new_order import NewLine, NewOrder, place
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.shop import open_new_shop


def test_the_files_of_an_order_are_saved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shop = open_new_shop(tmp_path)
    identify_shop()
    plaque = sell("Plaque", "30", questions=[("file", "Motif", True, None, "0")])
    answers = [keep_content(f"{at}.png", b"\x89PNG\r\n\x1a\nlion").answer for at in range(30)]
    lines = tuple(NewLine(Decimal(1), plaque, texts=(("Motif", one),)) for one in (*answers, answers[0]))
    place(NewOrder(lines, name="Léa"), by="")
    close_shop()
    out = tmp_path / "out"
    assert main(["--shop", str(shop), "order", "files", "A-26-00001", "--out", str(out)]) == 0
    assert capsys.readouterr().out.split() == [str(out / f"{at + 1}-{at}.png") for at in range(30)]
    assert (out / "1-0.png").read_bytes() == b"\x89PNG\r\n\x1a\nlion"
