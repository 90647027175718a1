"""Templates from the command line: listed, shown, changed when they stand the test, reset."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.cli.main import main
from desktop.models.schema import close_shop
from desktop.services.papers.paper_templates import store_template
from tests.documents.reading import page_texts
from tests.services.factory import MUG, identify_shop, make_order
from tests.shop import open_new_shop


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command; gives what it printed, on stderr when it is refused."""
    shop = open_new_shop(tmp_path)
    close_shop()

    def go(*arguments: str, status: int = 0) -> str:
        assert main(["--shop", str(shop), "--lang", "en", *arguments]) == status
        told = capsys.readouterr()
        return told.err if status else told.out

    return go


def test_a_template_is_shown_changed_and_reset(run: Callable[..., str], tmp_path: Path) -> None:
    listed = json.loads(run("template", "list", "--json"))
    assert [row["kind"] for row in listed][:3] == ["invoice", "credit-note", "quote"]
    assert not any(row["own"] for row in listed)
    built_in, file = run("template", "show", "value-card"), tmp_path / "card.html"
    file.write_text(built_in.replace("<body>", "<body><p>Kenavo</p>"), "utf-8")
    assert run("template", "set", "value-card", str(file), "--dry-run") == "value-card  -\n"
    assert run("template", "set", "value-card", str(file)) == "value-card  version 1\n"
    assert run("template", "show", "value-card") == file.read_text("utf-8")
    assert "value-card  version 1\n" in run("template", "list")
    assert run("template", "reset", "value-card") == "value-card  -\n"
    assert run("template", "show", "value-card") == built_in
    assert "Kenavo" in run("template", "show", "value-card", "--version", "1")


def test_a_refusal_names_what_is_missing(run: Callable[..., str], tmp_path: Path) -> None:
    file = tmp_path / "card.html"
    file.write_text(run("template", "show", "value-card").replace("{{ card.code }}", ""), "utf-8")
    told = run("template", "set", "value-card", str(file), status=1)
    assert "does not show: the code" in told
    file.write_text("{% include '/etc/passwd' %}", "utf-8")
    assert "takes nothing from outside: /etc/passwd" in run("template", "set", "invoice", str(file), status=1)
    assert "There is no template “receipt”" in run("template", "show", "receipt", status=1)
    assert not any(row["own"] for row in json.loads(run("template", "list", "--json")))


def test_a_document_is_made_although_its_template_fails_and_the_command_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop, out = open_new_shop(tmp_path), tmp_path / "invoice.pdf"
    identify_shop()
    make_order([MUG])
    store_template("invoice", "{{ paper.nothing }}", by="")
    close_shop()
    wanted = ["--shop", str(shop), "--lang", "en", "document", "invoice", "A-26-00001", "--out", str(out)]
    assert main(wanted) == 0
    assert "Your template failed on FA-A-26-00001: it was made with the built-in one" in (
        capsys.readouterr().err
    )
    assert "Facture" in page_texts(out.read_bytes())[0]
    assert main(wanted) == 0
    assert capsys.readouterr().err == "", "it was stored, so it was not made again"
