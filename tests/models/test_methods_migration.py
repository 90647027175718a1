"""Migration 7: ways to pay get their words and link; ways to deliver follow the shop's VAT rule as before."""

from __future__ import annotations

from pathlib import Path

from playhouse.migrations import Runner

from desktop.models import PaymentMethod, ShippingMethod, schema
from desktop.models.base import db
from desktop.models.schema import APPLICATION_ID, close_shop, open_shop


def test_a_file_of_the_first_version_is_brought_up_with_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "old.comptoir"
    db.init(str(path))
    db.connect()
    Runner(db, str(Path(schema.__file__).parent / "migrations")).up("0001_start")
    db.execute_sql(
        "INSERT INTO payment_method (id, uid, code, name, kind, term_days, position, active) "
        "VALUES (3, randomblob(16), 'card', 'Carte', 'card', 0, 1, 1)"
    )
    db.execute_sql(
        "INSERT INTO shipping_method (id, uid, name, kind, rule, tax_choice, delay, position, active) "
        "VALUES (4, randomblob(16), 'Retrait', 'pickup', '{}', 'fixed', '', 0, 1)"
    )
    db.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute_sql("PRAGMA user_version = 1")
    close_shop()
    open_shop(path)
    card = PaymentMethod.get_by_id(3)
    assert (card.name, card.instructions, card.link) == ("Carte", "", "")
    assert ShippingMethod.get_by_id(4).tax_choice == ""
    assert len(list((tmp_path / "backups").iterdir())) == 1
    close_shop()
