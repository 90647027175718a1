"""The net: what it tells, and what no log may ever hold."""

from __future__ import annotations

import logging
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from peewee import IntegrityError
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.demo.fill import fill_demo
from desktop.models.base import db
from desktop.models.schema import close_shop
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.shell.problems import DiskFull, DiskTrouble, Net, ShopFileBusy, world_trouble
from desktop.shell.redaction import blanked, told_error
from desktop.shell.tasks import Task, Tasks

PRIVATE = (
    "Soizic Le Gall",
    "soizic@example.fr",
    "06 71 20 45 18",
    "+33671204518",
    "FR76 3000 6000 0112 3456 7890 189",
    "ck_0123456789abcdef",
    "hunter2",
)


@pytest.fixture
def net(tmp_path: Path, qtbot: QtBot) -> Iterator[Net]:
    made = Net(tmp_path)
    yield made
    made.close()


def _written(folder: Path) -> str:
    return (folder / "comptoir.log").read_text("utf-8")


def _fail(text: str) -> None:
    raise ValueError(f"no such customer: {text}")


def _caught(net: Net, text: str) -> None:
    try:
        _fail(text)
    except ValueError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        net.caught(kind, error, trace)


def test_no_personal_data_reaches_the_log_or_the_report(net: Net, tmp_path: Path) -> None:
    log = logging.getLogger("desktop.sample")
    for text in PRIVATE:
        log.info("saved %s as %d", text, 17)
        log.warning("a mail to soizic@example.fr with password=hunter2, phone +33671204518")
        logging.getLogger("somebody.else").warning("customer %s", text)
        _caught(net, text)
    seen = _written(tmp_path) + net.report()
    assert [text for text in PRIVATE if text in seen] == []
    assert "saved … as 17" in seen
    assert "ValueError" in seen
    assert "test_problems.py" in seen
    assert "_fail" in seen


@pytest.mark.parametrize("text", PRIVATE[1:6])
def test_addresses_numbers_and_secrets_are_blanked(text: str) -> None:
    assert text not in blanked(f"before {text} after")


def test_what_helps_stays_readable() -> None:
    assert blanked("block 17 of 120 took 1250 ms, Qt 6.11.3") == "block 17 of 120 took 1250 ms, Qt 6.11.3"
    assert told_error(AttributeError("'NoneType' object has no attribute 'id'")).startswith(
        "AttributeError: "
    )
    assert told_error(KeyError("Soizic")) == "KeyError"
    assert (
        told_error(FileNotFoundError(2, "No such file", "/a/Soizic.csv")) == "FileNotFoundError: No such file"
    )


def test_our_bug_is_told_with_a_report(net: Net, qtbot: QtBot) -> None:
    with qtbot.waitSignal(net.crashed) as told:
        _caught(net, "Soizic")
    assert told.args is not None
    assert told.args[0].startswith("Comptoir ")
    assert "Soizic" not in told.args[0]


def test_a_full_disk_is_the_worlds_trouble(net: Net, qtbot: QtBot) -> None:
    with qtbot.waitSignal(net.world) as told:
        try:
            try:
                raise sqlite3.OperationalError("database or disk is full")
            except sqlite3.OperationalError:
                raise sqlite3.OperationalError("cannot rollback - no transaction is active") from None
        except sqlite3.OperationalError as error:
            net.caught(type(error), error, error.__traceback__)
    assert told.args is not None
    assert isinstance(told.args[0], DiskFull)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (sqlite3.OperationalError("database is locked"), ShopFileBusy),
        (sqlite3.OperationalError("disk I/O error"), DiskTrouble),
        (OSError(28, "No space left on device"), DiskFull),
        (ValueError("nothing of the kind"), type(None)),
    ],
)
def test_troubles_are_told_apart(error: Exception, kind: type) -> None:
    assert isinstance(world_trouble(error), kind)


def test_the_net_is_spread_and_taken_in(net: Net, tmp_path: Path, qapp: QApplication) -> None:
    before = sys.excepthook
    net.spread()
    assert sys.excepthook == net.caught
    qWarning("a widget of Qt complains at 100%")
    net.close()
    assert sys.excepthook is sys.__excepthook__
    sys.excepthook = before
    assert "desktop.qt: a widget of Qt complains at 100%" in _written(tmp_path)


def test_a_folder_that_cannot_be_written_does_not_stop_the_start(tmp_path: Path, qtbot: QtBot) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    net = Net(blocked / "logs")
    assert net.report().startswith("Comptoir ")
    net.close()


HOSTILE = "Maëlle Ropars <maelle.ropars@example.bzh>"


def _personal_texts() -> set[str]:
    """Every text of the open shop that is about people, long enough to be looked for."""
    columns = (
        ("customer", "first_name, last_name, company, email, phone, private_note"),
        ("address", "name, company, street, city, phone"),
        ("orders", "customer_name, company, email, phone"),
        ("order_address", "name, company, street, city, phone"),
        ("comment", "text"),
        ("note", "text"),
        ("mail_letter", "body"),
    )
    rows = [row for table, names in columns for row in db.execute_sql(f"SELECT {names} FROM {table}")]
    return {text for row in rows for text in row if isinstance(text, str) and len(text) >= 5}


def test_a_report_from_a_busy_shop_names_nobody_in_it(net: Net, tmp_path: Path, qtbot: QtBot) -> None:
    """Everything that can go wrong goes wrong with the name, address or note of each customer in it."""
    fill_demo(tmp_path / "demo.comptoir", orders=30, seed=4, language="fr")
    customer_id = save_customer(
        CustomerForm("Maëlle", "Ropars", email="maelle.ropars@example.bzh", phone="02 98 12 34 56"), by=""
    )
    db.execute_sql("UPDATE customer SET private_note = 'Ne sonne jamais' WHERE id = ?", (customer_id,))
    known = _personal_texts()
    assert len(known) > 100
    net.spread()
    tasks = Tasks()
    log = logging.getLogger("desktop.sample")
    for text in sorted(known)[:150]:
        for wrong in (ValueError(text), KeyError(text), FileNotFoundError(2, "No such file", f"/x/{text}")):
            log.error("could not save %s", text, exc_info=wrong)
        with pytest.raises(IntegrityError) as refused:
            db.execute_sql("INSERT INTO customer (id, first_name) VALUES (?, ?)", (customer_id, text))
        net.caught(type(refused.value), refused.value, refused.value.__traceback__)
        qWarning(f"QImageReader: cannot read /home/{text}/photo.png")
        qWarning(f"QTextDocument: bad markup <b>{text}</b>".replace("%", "%%"))
    failing = Task(lambda _task: int(HOSTILE))
    with qtbot.waitSignal(failing.finished):
        tasks.start(failing)
    tasks.close()
    said = net.report() + _written(tmp_path)
    close_shop()
    assert "IntegrityError" in said
    assert [text for text in known | {HOSTILE} if text in said] == []
