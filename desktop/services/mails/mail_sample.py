"""What the variables of a mail are shown with while its text is written: the newest order with an address.

A reminder is shown with an order of which something is due.
"""

from __future__ import annotations

import json

from desktop.models.base import db
from desktop.services.mails.mail_queue import variables
from desktop.services.orders.order_core import order_core

_ORDER = "SELECT id FROM orders WHERE number IS NOT NULL AND email <> '' ORDER BY id DESC LIMIT 1"
_OWING = _ORDER.replace("ORDER BY", "AND due_minor > 0 ORDER BY")
_FACTS = "SELECT facts FROM message WHERE template = ? ORDER BY id DESC LIMIT 1"


def sample_values(kind: str, language: str) -> dict[str, str]:
    """Real words for every variable of a kind; empty where there is no order, or no mail of the kind yet."""
    order = db.execute_sql(_OWING if kind == "payment_reminder" else _ORDER).fetchone()
    facts = db.execute_sql(_FACTS, (kind,)).fetchone()
    core = order_core(order[0]) if order else None
    return variables(core, json.loads(facts[0]) if facts else {}, language)
