"""The first shape of a shop file: all tables, indexes, the search index and the guards of the facts."""

import sqlite3
from pathlib import Path
from typing import Any


def up(migrator: Any, db: Any) -> None:
    """Run the SQL beside this file, statement by statement, inside the caller's transaction."""
    statement = ""
    for line in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            db.execute_sql(statement)
            statement = ""
