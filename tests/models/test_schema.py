"""Opening, making, refusing, backing up and guarding a shop file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import peewee
import pytest

from desktop.models import FACTS, TABLES, Comment, CustomStatus, Order, Setting, Tag, engine, schema
from desktop.models.base import db
from desktop.models.schema import (
    APPLICATION_ID,
    LATEST,
    NotAShopFile,
    ShopFileTooNew,
    back_up,
    close_shop,
    open_shop,
)


@pytest.fixture
def shop_file(tmp_path: Path):
    path = tmp_path / "shop.comptoir"
    open_shop(path)
    yield path
    close_shop()


def test_a_new_file_has_every_table_as_the_models_say(shop_file):
    for table in TABLES:
        name = table._meta.table_name
        columns = {row[1] for row in db.execute_sql(f"PRAGMA table_info({name})")}
        assert columns == {field.column_name for field in table._meta.sorted_fields}, name
        strict = db.execute_sql("SELECT strict FROM pragma_table_list WHERE name = ?", (name,)).fetchone()[0]
        assert strict == 1, name


def test_a_file_made_from_the_models_has_the_same_checks_as_the_migrated_one(shop_file, tmp_path):
    """The migration is frozen text; this finds a column whose type, nullness or CHECK drifted from it."""

    def shapes() -> dict[str, list[str]]:
        rows = db.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        wanted = {table._meta.table_name for table in TABLES}
        plain = {name: " ".join(sql.replace('"', "").split()) for name, sql in rows if name in wanted}
        return {
            name: sql.replace("( ", "(").replace(" )", ")").replace(" ,", ",") for name, sql in plain.items()
        }

    migrated = shapes()
    close_shop()
    db.init(str(tmp_path / "models.db"))
    db.connect()
    db.create_tables(TABLES, safe=False)
    assert shapes() == migrated


def test_the_file_is_durable_and_recognisable(shop_file):
    one = {name: db.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert one == {"journal_mode": "wal", "synchronous": 2}
    assert db.execute_sql("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert db.execute_sql("PRAGMA foreign_keys").fetchone()[0] == 1


def test_opening_again_keeps_what_was_written(shop_file):
    Setting.create(key="a", value={"é": 1})
    open_shop(shop_file)
    assert Setting.get(key="a").value == {"é": 1}


def test_a_newer_file_is_refused_and_untouched(shop_file):
    db.execute_sql(f"PRAGMA user_version = {LATEST + 1}")
    close_shop()
    before = shop_file.read_bytes()
    with pytest.raises(ShopFileTooNew) as refusal:
        open_shop(shop_file)
    assert refusal.value.version == LATEST + 1
    assert shop_file.read_bytes() == before


def test_scripts_are_numbered_one_by_one_up_to_the_latest():
    folder = Path(schema.__file__).parent / "migrations"
    numbers = sorted(int(path.name[:4]) for path in folder.glob("0*.py"))
    assert numbers == list(range(1, LATEST + 1))


@pytest.mark.parametrize("content", [b"hello, I am no database" * 100, b"\x89PNG\r\n\x1a\n" + bytes(5000)])
def test_something_else_is_refused(tmp_path, content):
    path = tmp_path / "other.comptoir"
    path.write_bytes(content)
    with pytest.raises(NotAShopFile):
        open_shop(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "foreign.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    with pytest.raises(NotAShopFile):
        open_shop(path)


def test_facts_refuse_update_delete_and_replace(shop_file):
    names = {
        row[0] for row in db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    }
    assert names == {
        f"{table._meta.table_name}_no_{verb}" for table in FACTS for verb in ("update", "delete", "replace")
    }
    comment = Comment.create(order=Order.create(), text="first")
    with pytest.raises(peewee.IntegrityError, match="only added"):
        Comment.update(text="changed").execute()
    with pytest.raises(peewee.IntegrityError, match="only added"):
        comment.delete_instance()
    with pytest.raises(peewee.IntegrityError, match="only added"):
        Comment.replace(id=comment.id, order=comment.order, text="changed").execute()
    assert Comment.get().text == "first"


def test_a_backup_is_a_whole_shop_file(shop_file, tmp_path):
    Setting.create(key="a", value=1)
    copy = tmp_path / "copies" / "copy.comptoir"
    back_up(copy)
    assert not list(copy.parent.glob("*.part"))
    open_shop(copy)
    assert Setting.get(key="a").value == 1


def test_an_older_file_is_backed_up_and_brought_up_to_date(shop_file, monkeypatch):
    Setting.create(key="kept", value=1)
    close_shop()
    monkeypatch.setattr("desktop.models.schema.LATEST", LATEST + 1)
    open_shop(shop_file)
    assert Setting.get(key="kept").value == 1
    assert db.execute_sql("PRAGMA user_version").fetchone()[0] == LATEST + 1
    assert len(list((shop_file.parent / "backups").iterdir())) == 1


def test_a_file_of_the_first_version_is_brought_up_with_what_it_holds(tmp_path):
    path = tmp_path / "old.comptoir"
    script = Path(schema.__file__).parent / "migrations" / "0001_start.sql"
    old = engine.sqlite.connect(str(path))
    old.executescript(script.read_text(encoding="utf-8"))
    old.executescript(
        "CREATE TABLE schema_migration (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(255) NOT NULL, "
        "applied DATETIME NOT NULL); "
        "INSERT INTO schema_migration (name, applied) VALUES ('0001_start', '2026-11-01 10:00:00'); "
        "INSERT INTO setting (key, value) VALUES ('kept', '1'); "
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 1;"
    )
    old.close()
    open_shop(path)
    assert Setting.get(key="kept").value == 1
    assert db.execute_sql("PRAGMA user_version").fetchone()[0] == LATEST
    assert Tag.select().count() == CustomStatus.select().count() == 0
    close_shop()
