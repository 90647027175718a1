"""Facts cannot be written over either: REPLACE deletes the row before it and asks no guard against that."""

from typing import Any

KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "credit": (),
    "credit_part": (),
    "payment": (("reverses_id",), ("key",)),
    "stored_value_move": (),
    "voucher_use": (),
    "stock_move": (),
    "shipment_line": (),
    "document": (("number", "version"),),
    "document_part": (),
    "document_file": (("document_id", "paper"),),
    "comment": (),
    "note": (),
    "command_key": (("key",),),
    "history_entry": (),
    "paper_template": (("slot", "version"),),
}
"""The tables of facts, and what besides its id no two rows of one may share."""


def guard(table: str, keys: tuple[tuple[str, ...], ...]) -> str:
    """The trigger that refuses a row whose id or other key is taken, also when REPLACE would make room."""
    taken = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE {' AND '.join(f'{name} = NEW.{name}' for name in key)})"
        for key in (("id",), *keys)
    )
    return (
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {taken} "
        f"BEGIN SELECT RAISE(ABORT, '{table} rows are facts: they are only added'); END"
    )


def up(migrator: Any, db: Any) -> None:
    """Add a guard to every table of facts; nothing that is there changes."""
    for table, keys in KEYS.items():
        db.execute_sql(guard(table, keys))
