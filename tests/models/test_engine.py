"""The connection the start uses without peewee, and how peewee takes it over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.models import Setting, engine
from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop

WITHOUT_PEEWEE = """
import sys
from pathlib import Path
from desktop.models import engine
from desktop.models.schema import close_shop, open_shop

open_shop(Path(sys.argv[1]))
assert engine.execute("SELECT count(*) FROM orders").fetchone() == (0,)
assert engine.execute("PRAGMA foreign_keys").fetchone() == (1,)
assert "peewee" not in sys.modules
engine.execute("CREATE TEMP TABLE seen_by_one_connection (a)")

from desktop.models.base import db

assert db.execute_sql("SELECT count(*) FROM seen_by_one_connection").fetchone() == (0,)
close_shop()
assert db.is_closed()
"""


@pytest.fixture
def shop_file(tmp_path: Path):
    path = tmp_path / "shop.comptoir"
    open_shop(path)
    yield path
    close_shop()


def test_a_shop_opens_and_reads_without_peewee_which_then_goes_on_with_the_connection(shop_file):
    close_shop()
    command = [sys.executable, "-c", WITHOUT_PEEWEE, str(shop_file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_bare_sql_sees_what_an_open_transaction_wrote(shop_file):
    with db.atomic() as transaction:
        Setting.create(key="half", value=1)
        assert engine.execute("SELECT count(*) FROM setting WHERE key = 'half'").fetchone() == (1,)
        transaction.rollback()
    assert engine.execute("SELECT count(*) FROM setting WHERE key = 'half'").fetchone() == (0,)


def test_closing_gives_the_file_free_whoever_has_the_connection(shop_file):
    close_shop()
    assert not shop_file.with_name(shop_file.name + "-wal").exists()
    open_shop(shop_file)
    db.connection()
    close_shop()
    assert db.is_closed()
    assert engine.take(str(shop_file)) is None
    assert not shop_file.with_name(shop_file.name + "-wal").exists()
