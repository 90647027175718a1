"""Labels for orders of one kind, tags, saved views, and the lists of work that go with them."""

from typing import Any

_SQL = """
ALTER TABLE custom_status ADD COLUMN base TEXT NOT NULL DEFAULT ''
    CHECK (base IN ('','open','completed','cancelled'));
CREATE TABLE tag (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    colour TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX tag_name_key ON tag (name_key);
CREATE TABLE order_tag (
    id INTEGER NOT NULL PRIMARY KEY,
    order_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
    FOREIGN KEY (tag_id) REFERENCES tag (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX order_tag_order_id_tag_id ON order_tag (order_id, tag_id);
CREATE INDEX order_tag_tag_id_order_id ON order_tag (tag_id, order_id);
CREATE TABLE saved_view (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    query TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX orders_label ON orders (label_id, placed_at, id) WHERE label_id IS NOT NULL;
CREATE INDEX orders_ready ON orders (placed_at, id) WHERE lifecycle = 'open' AND held_since IS NULL
    AND fulfilment_status = 'ready_for_pickup';
CREATE INDEX orders_to_refund ON orders (placed_at, id) WHERE due_minor < 0 AND number IS NOT NULL;
CREATE INDEX tasks_of_order ON order_task (order_id, due_on) WHERE done_at IS NULL;
CREATE INDEX stock_move_line ON stock_move (line_id) WHERE line_id IS NOT NULL;
"""


def up(migrator: Any, db: Any) -> None:
    """Add the column, the tables and the indexes, inside the caller's transaction."""
    for statement in _SQL.split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
