"""What must be known of a shop file before the window is painted: bare SQL, and nothing else loaded."""

from __future__ import annotations

from desktop.models.engine import execute


def is_new() -> bool:
    """Whether the open shop file has no shop in it yet."""
    return execute("SELECT 1 FROM shop WHERE id = 1").fetchone() is None


def over_the_door() -> tuple[str, bool]:
    """The shop's name, empty when there is none yet, and whether anybody works there beside the owner."""
    sql = "SELECT name, EXISTS (SELECT 1 FROM staff WHERE active) FROM shop WHERE id = 1"
    row = execute(sql).fetchone()
    return (str(row[0]), bool(row[1])) if row else ("", False)


def wants_welcome() -> bool:
    """Whether the file has no shop yet, or was closed while the first-run assistant was at work."""
    sql = "SELECT NOT EXISTS (SELECT 1 FROM shop) OR EXISTS (SELECT 1 FROM setting WHERE key = 'first run')"
    return bool(execute(sql).fetchone()[0])


def waiting_count() -> int:
    """How many things in the outbox are still to be sent."""
    sql = "SELECT count(*) FROM outbox_item WHERE state NOT IN ('sent', 'dropped')"
    return int(execute(sql).fetchone()[0])
