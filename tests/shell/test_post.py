"""Mails leave in the background, by themselves only where the shop wants it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.mail_account import MailAccountMissing, MailPasswordMissing, MailServerUnreachable
from desktop.models import OutboxItem
from desktop.models.schema import close_shop
from desktop.services.mails.mail_account import change_account
from desktop.services.opening import waiting_count
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.papers import Papers
from desktop.shell.post import Post
from desktop.shell.tasks import Tasks
from tests.mail.post_office import Manners, PostOffice
from tests.services.factory import make_order
from tests.services.mails import queue_note_mail
from tests.shop import open_new_shop


@pytest.fixture
def post(qtbot: QtBot, tmp_path: Path) -> Iterator[Post]:
    open_new_shop(tmp_path)
    bus, tasks, device = ChangeBus(), Tasks(), Device(tmp_path / "device.ini")
    papers = Papers(tasks, device)
    made = Post(tasks, device, lambda: papers, bus)
    yield made
    tasks.close()
    papers.close()
    bus.close()
    close_shop()


def set_up(office: PostOffice, **values: object) -> None:
    account = {"mail.host": "127.0.0.1", "mail.port": office.port, "mail.tls": "none"}
    change_account({**account, "mail.sender": "shop@example.org", **values}, by="")


def test_nothing_leaves_before_somebody_asked(qtbot: QtBot, post: Post) -> None:
    with PostOffice(Manners()) as office:
        set_up(office)
        queue_note_mail(make_order())
        post._by_itself()
        assert (post.sending, office.connections) == (False, 0)
        with qtbot.waitSignal(post.drained) as told:
            post.send()
        assert told.args[0].sent == 1
    assert OutboxItem.get().state == "sent"


def test_it_sends_what_comes_when_the_shop_wants_that(qtbot: QtBot, post: Post) -> None:
    with PostOffice(Manners()) as office:
        set_up(office, **{"mail.automatic": True})
        post.listen()
        with qtbot.waitSignal(post.drained):
            queue_note_mail(make_order())
        assert office.recipients == ["lea@example.org"]


def test_without_an_account_it_says_so(qtbot: QtBot, post: Post) -> None:
    with qtbot.waitSignal(post.changed):
        post.send()
    assert isinstance(post.trouble, MailAccountMissing)


def test_a_password_is_asked_for_and_nowhere_written(
    qtbot: QtBot, post: Post, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with PostOffice(Manners(password="sesame-42")) as office:
        set_up(office, **{"mail.user": "shop"})
        queue_note_mail(make_order())
        with qtbot.waitSignal(post.drained):
            post.send()
        assert isinstance(post.trouble, MailPasswordMissing)
        task = post.keep_password("sesame-42")
        assert task is not None
        with qtbot.waitSignal(task.done) as kept:
            post._tasks.start(task)
        assert kept.args == [False]
        with qtbot.waitSignal(post.drained):
            post.send()
        assert (post.trouble, office.recipients) == (None, ["lea@example.org"])
    files = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert not any(b"sesame-42" in content for content in files)
    assert "sesame-42" not in caplog.text


def test_a_network_that_is_away_is_tried_again_by_itself(qtbot: QtBot, post: Post) -> None:
    with PostOffice(Manners()) as office:
        set_up(office, **{"mail.automatic": True})
    port = office.port
    queue_note_mail(make_order())
    with qtbot.waitSignal(post.drained):
        post.send()
    assert isinstance(post.trouble, MailServerUnreachable)
    assert (waiting_count(), OutboxItem.get().attempts) == (1, 0)
    assert post._pause_s == 1
    assert port
    with qtbot.waitSignal(post.drained, timeout=5000):
        pass
    assert post._pause_s == 2


def test_after_closing_nothing_begins(qtbot: QtBot, post: Post) -> None:
    with PostOffice(Manners()) as office:
        set_up(office, **{"mail.automatic": True})
        post.listen()
        post.close()
        with qtbot.waitSignal(post._bus.changed):
            queue_note_mail(make_order())
        assert not post._soon.isActive()
        assert not post.sending
