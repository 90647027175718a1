"""Labels from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.main import main
from desktop.domain.states import Channel
from desktop.models.schema import close_shop, open_shop
from desktop.services.marks.tags import tag_named
from desktop.services.orders.saved_views import Wanted, save_view
from desktop.services.shop.label_edit import save_label
from desktop.services.shop.order_labels import LabelForm
from desktop.shell import i18n

ORDER = {
    "lines": [{"name": "Bol", "quantity": "3", "unit_price": "12.90", "tax_rates": ["20"]}],
    "customer": {"name": "Léa Martin"},
}


@pytest.fixture
def comptoir(tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str], monkeypatch):
    """Runs ``comptoir order …`` in English on a shop with one order and the label “À graver”."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    shop, wanted = tmp_path / "shop.comptoir", tmp_path / "order.json"
    wanted.write_text(json.dumps(ORDER), "utf-8")

    def run(*arguments: str) -> tuple[int, str]:
        status = main(["--shop", str(shop), "--lang", "en", "order", *arguments])
        printed = capsys.readouterr()
        return status, printed.out + printed.err

    number = json.loads(run("new", str(wanted))[1])["number"]
    open_shop(shop)
    save_label(LabelForm({"fr": "À graver", "en": "To engrave"}, steps=("mark_paid",)), by="")
    close_shop()
    yield lambda verb, *rest: run(verb, number, *rest)
    close_shop()
    i18n.speak(qapp, "en")


def test_a_label_is_looked_at_set_and_taken_off(comptoir) -> None:
    status, said = comptoir("label", "to engrave", "--dry-run")
    assert status == 0
    assert "To engrave" in said
    assert json.loads(comptoir("show", "--json")[1])["label"] is None
    shown = json.loads(comptoir("label", "À graver", "--json")[1])
    assert [effect["effect"] for effect in shown["effects"]] == [
        "label_set",
        "label_step",
        "lifecycle_follows",
    ]
    order = json.loads(comptoir("show", "--json")[1])
    assert (order["label"], order["due"]) == ("To engrave", "0.00")
    assert comptoir("label", "--clear")[0] == 0
    assert json.loads(comptoir("show", "--json")[1])["label"] is None


def test_a_label_that_there_is_not_is_refused(comptoir) -> None:
    status, said = comptoir("label", "Bleu")
    assert (status, said) == (1, "comptoir: The shop has no label “Bleu”. Make it in the settings.\n")
    with pytest.raises(SystemExit):
        comptoir("label")


def test_tags_are_put_on_and_taken_off(comptoir) -> None:
    assert comptoir("tag", "+gift", "+Noël 2026") == (0, "gift\nNoël 2026\n")
    status, said = comptoir("tag", "-gift", "+urgent", "--json")
    assert (status, json.loads(said)) == (0, ["Noël 2026", "urgent"])
    assert comptoir("tag") == (0, "Noël 2026\nurgent\n")
    assert comptoir("tag", "-nobody") == (1, "comptoir: There is no tag “nobody”.\n")
    assert json.loads(comptoir("show", "--json")[1])["tags"] == ["Noël 2026", "urgent"]
    with pytest.raises(SystemExit):
        comptoir("tag", "gift")


def test_a_task_is_written_down(comptoir) -> None:
    assert comptoir("task", "Call before sending", "--due", "2026-12-01", "--for", "Sam") == (0, "")
    assert comptoir("task", " ") == (1, "comptoir: Say what is to be done.\n")
    (task,) = json.loads(comptoir("show", "--json")[1])["tasks"]
    assert task == {"text": "Call before sending", "due_on": "2026-12-01", "for": "Sam", "done": False}


def test_the_list_is_that_of_a_view(comptoir, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    comptoir("tag", "+gift")
    shop = tmp_path / "shop.comptoir"
    open_shop(shop)
    save_view("Gifts", Wanted(tag=tag_named("gift").id), by="")
    save_view("Fair", Wanted(channel=Channel.FAIR), by="")
    close_shop()

    def listed(*arguments: str) -> list[str]:
        assert main(["--shop", str(shop), "--lang", "en", "order", "list", "--json", *arguments]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert all((row["label"], row["tags"], row["tasks"]) == (None, ["gift"], 0) for row in rows)
        return [row["number"] for row in rows]

    assert listed("--view", "gifts") == listed("--view", "To pay") == listed()
    assert listed("--view", "gifts", "--search", "bol") == listed()
    assert (
        listed("--view", "gifts", "--search", "vase")
        == listed("--view", "Fair")
        == listed("--view", "ready")
        == []
    )
    assert main(["--shop", str(shop), "--lang", "en", "order", "list", "--view", "Nowhere"]) == 1
    assert capsys.readouterr().err == "comptoir: There is no view “Nowhere”.\n"
