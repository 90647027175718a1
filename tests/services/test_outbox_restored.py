"""Putting a copy back sends nothing that was sent after the copy was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.models import OutboxItem, schema
from desktop.services.copies.backups import back_up_to, restore
from desktop.services.mails.mail_account import change_account
from desktop.services.mails.outbox_send import outgoing, settle_sent, settle_unknown, take
from tests.services.factory import identify_shop, make_order
from tests.services.mails import queue_note_mail
from tests.shop import new_shop as file

__all__ = ["file"]


def states() -> list[str]:
    return [row.state for row in OutboxItem.select().order_by(OutboxItem.id)]


@pytest.fixture
def copy(file: Path, tmp_path: Path) -> Path:
    """A copy with three mails that wait; then one is sent, and one may have arrived."""
    identify_shop()
    change_account({"mail.host": "smtp.example.org"}, by="")
    order_id = make_order()
    for name in ("a", "b", "c"):
        queue_note_mail(order_id, f"{name}@example.org")
    made = back_up_to(tmp_path / "copy.comptoir")
    first, second, _ = list(outgoing())
    take(first)
    settle_sent(first)
    take(second)
    settle_unknown(second, "lost")
    return made


def test_each_mail_keeps_what_became_of_it(file: Path, copy: Path) -> None:
    restore(copy, file)
    assert states() == ["sent", "unknown", "queued"]
    assert OutboxItem.get_by_id(2).last_error == "CopyRestored"


def test_on_a_new_machine_a_person_decides(file: Path, copy: Path) -> None:
    schema.close_shop()
    for end in ("", "-wal", "-shm"):
        file.with_name(file.name + end).unlink(missing_ok=True)
    restore(copy, file)
    assert states() == ["unknown"] * 3


def test_without_an_account_nothing_can_have_left(file: Path, tmp_path: Path) -> None:
    queue_note_mail(make_order())
    made = back_up_to(tmp_path / "copy.comptoir")
    schema.close_shop()
    for end in ("", "-wal", "-shm"):
        file.with_name(file.name + end).unlink(missing_ok=True)
    restore(made, file)
    assert states() == ["queued"]
