"""The outbox from the command line."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine

from desktop.cli.main import main
from desktop.models import Order, OutboxItem
from desktop.models.base import now
from desktop.models.schema import close_shop, open_shop
from desktop.services.mails.mail_account import change_account
from tests.mail.post_office import Manners, PostOffice
from tests.services.factory import make_order
from tests.services.mails import queue_note_mail
from tests.shop import open_new_shop

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = open_new_shop(tmp_path)
    order_id = make_order()
    queue_note_mail(order_id)
    queue_note_mail(order_id, "gone@example.org")
    close_shop()
    return path


@pytest.fixture
def run(shop: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*arguments: str) -> tuple[int, str, str]:
        status = main(["--shop", str(shop), "--lang", "en", "outbox", *arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    return go


def set_up(shop: Path, office: PostOffice, user: str = "") -> None:
    open_shop(shop)
    account = {"mail.host": "127.0.0.1", "mail.port": office.port, "mail.tls": "none", "mail.user": user}
    change_account({**account, "mail.sender": "shop@example.org"}, by="")
    close_shop()


def test_what_waits_is_listed(run: Run) -> None:
    rows = json.loads(run("list", "--json")[1])
    assert [(row["kind"], row["to"], row["state"]) for row in rows] == [
        ("note", "gone@example.org", "queued"),
        ("note", "lea@example.org", "queued"),
    ]
    assert "lea@example.org" in run("list")[1]


def test_sending_says_what_was_refused(run: Run, shop: Path) -> None:
    with PostOffice(Manners(refuse={"gone@example.org": "550 no such box"})) as office:
        set_up(shop, office)
        assert run("send") == (1, "sent 1 refused 1 later 0 unknown 0\n", "")
        assert run("send")[:2] == (0, "sent 0 refused 0 later 0 unknown 0\n")
    assert json.loads(run("list", "--json")[1])[0]["answer"] == "550 no such box"


def test_without_an_account_one_line_says_so(run: Run) -> None:
    status, _, said = run("send")
    assert (status, said) == (
        1, "comptoir: No mail account is set up yet. Name your mail server in Settings › Mail. (mail.host)\n",
    )  # fmt: skip


def test_a_password_comes_from_standard_input(run: Run, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with PostOffice(Manners(password="sesame")) as office:
        set_up(shop, office, "shop")
        status, _, said = run("send")
        assert (status, "password" in said) == (1, True)
        monkeypatch.setattr("sys.stdin", io.StringIO("sesame\n"))
        assert run("send", "--password-stdin")[:2] == (0, "sent 2 refused 0 later 0 unknown 0\n")


def test_a_reminder_is_shown_then_queued(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def go(*arguments: str) -> tuple[int, str, str]:
        status = main(["--shop", str(shop), "--lang", "en", "order", *arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    rows = json.loads(go("list", "--json")[1])
    number = rows[0]["number"]
    status, out, _ = go("remind", number, "--dry-run", "--json")
    (seen,) = json.loads(out)
    assert (status, seen["to"]) == (0, "maelle@example.org")
    assert number in seen["body"]
    open_shop(shop)
    Order.update(due_on=date(2099, 1, 12)).execute()
    close_shop()
    assert go("remind", number)[0] == 1
    assert go("remind", number, "--early")[0] == 0
    assert go("notify", number, "--text", "Prêt, il reste {due}")[0] == 0
    status, _, said = go("notify", number, "--text", "{nom}")
    assert (status, "nom" in said) == (1, True)
    go("pay", number)
    status, _, said = go("remind", number)
    assert (status, said.count("\n")) == (1, 1)
    assert main(["--shop", str(shop), "outbox", "list", "--json"]) == 0
    kinds = [row["kind"] for row in json.loads(capsys.readouterr().out)]
    assert kinds == ["by_hand", "payment_reminder", "note", "note"]


def test_a_program_that_is_killed_while_sending_sends_nothing_twice(shop: Path) -> None:
    """The plug is pulled when the server has the whole mail and before it says so."""
    killed: list[subprocess.Popen[bytes]] = []
    manners = Manners(on_content=lambda: killed.pop().kill())
    with PostOffice(manners) as office:
        set_up(shop, office)
        command = [sys.executable, "-m", "desktop", "--shop", str(shop), "outbox", "send"]
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        killed.append(running)
        assert running.wait(30) < 0
        manners.on_content = lambda: None
        open_shop(shop)
        assert [row.state for row in OutboxItem.select().order_by(OutboxItem.id)] == ["sending", "queued"]
        close_shop()
        with time_machine.travel(now() + timedelta(minutes=5)):
            assert main(["--shop", str(shop), "--lang", "en", "outbox", "send"]) == 0
        open_shop(shop)
        assert [row.state for row in OutboxItem.select().order_by(OutboxItem.id)] == ["unknown", "sent"]
        close_shop()
    assert office.recipients.count("lea@example.org") == 1
