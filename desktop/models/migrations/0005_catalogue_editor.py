"""A picture of each variant, and vouchers that are limited to categories of products."""

from typing import Any

STATEMENTS = (
    """CREATE TABLE variant_picture (
        id INTEGER NOT NULL PRIMARY KEY,
        variant_id INTEGER NOT NULL,
        picture_id INTEGER NOT NULL,
        FOREIGN KEY (variant_id) REFERENCES variant (id) ON DELETE CASCADE,
        FOREIGN KEY (picture_id) REFERENCES picture (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE UNIQUE INDEX variant_picture_variant_id ON variant_picture (variant_id)",
    "CREATE INDEX variant_picture_picture_id ON variant_picture (picture_id)",
    "ALTER TABLE voucher ADD COLUMN categories TEXT",
)


def up(migrator: Any, db: Any) -> None:
    """Run the statements inside the caller's transaction."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
