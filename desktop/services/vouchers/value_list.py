"""Gift cards and store credit to look through: balances, and every move of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from desktop.domain.folding import fold
from desktop.domain.value_papers import CardPaper
from desktop.models.base import db
from desktop.services.days import today
from desktop.services.shop.preferences import shop
from desktop.services.vouchers.stored_value import ValueKind, ValueReason, account_by_code

_ROWS = (
    "SELECT a.id, a.code, a.kind, a.currency, a.expires_on, a.created_at, coalesce(o.number, ''), "
    "trim(coalesce(c.first_name || ' ' || c.last_name, '')), "
    "coalesce(sum(m.amount_minor) FILTER (WHERE m.amount_minor > 0), 0), coalesce(sum(m.amount_minor), 0) "
    "FROM stored_value a LEFT JOIN customer c ON c.id = a.customer_id "
    "LEFT JOIN orders o ON o.id = a.order_id "
    "LEFT JOIN stored_value_move m ON m.account_id = a.id {where} GROUP BY a.id ORDER BY a.id DESC"
)
_MOVES = (
    "SELECT m.at, m.by, m.reason, m.amount_minor, m.balance_minor, o.id, coalesce(o.number, '') "
    "FROM stored_value_move m LEFT JOIN payment p ON p.id = m.payment_id "
    "LEFT JOIN orders o ON o.id = p.order_id WHERE m.account_id = ? ORDER BY m.id"
)


@dataclass(frozen=True, slots=True)
class ListedValue:
    """A gift card or store credit with what was put on it and what is left, in minor units."""

    id: int
    code: str
    kind: ValueKind
    currency: str
    expires_on: date | None
    created_at: datetime
    order_number: str
    customer: str
    issued_minor: int
    balance_minor: int

    @property
    def expired(self) -> bool:
        """True once the last day has passed."""
        return self.expires_on is not None and self.expires_on < today()


@dataclass(frozen=True, slots=True)
class ValueEntry:
    """One move; ``balance_minor`` is what was left after it."""

    at: datetime
    by: str
    reason: ValueReason
    amount_minor: int
    balance_minor: int
    order_id: int | None
    order_number: str


def find_values(text: str = "", limit: int = 500) -> list[ListedValue]:
    """Accounts of which code, customer and order number hold every typed word; the newest first."""
    words, found = fold(text).split(), []
    for row in db.execute_sql(_ROWS.format(where="")):
        known = f"{fold(row[1])} {fold(row[1]).replace('-', '')} {fold(row[6])} {fold(row[7])}"
        if all(word in known for word in words):
            found.append(_listed(row))
        if len(found) == limit:
            break
    return found


def value_by_code(code: str) -> ListedValue:
    """The account with this code. Raises ValueCodeWrong or ValueUnknown."""
    return value_of(account_by_code(code).id)


def value_of(account_id: int) -> ListedValue:
    """The account of this row id, which exists."""
    return _listed(db.execute_sql(_ROWS.format(where="WHERE a.id = ?"), (account_id,)).fetchone())


def values_of(customer_id: int) -> tuple[ListedValue, ...]:
    """The accounts that were given to a customer, the newest first."""
    rows = db.execute_sql(_ROWS.format(where="WHERE a.customer_id = ?"), (customer_id,))
    return tuple(_listed(row) for row in rows)


def card_paper(account_id: int) -> CardPaper:
    """What is printed on the card of this account: what is left on it now, in the shop's language."""
    value, seller = value_of(account_id), shop()
    place = ", ".join(part for part in (seller.street, f"{seller.postcode} {seller.city}".strip()) if part)
    return CardPaper(
        seller.name,
        place,
        value.kind.value,
        value.code,
        value.balance_minor,
        value.currency,
        value.created_at.astimezone().date().isoformat(),
        value.expires_on.isoformat() if value.expires_on else "",
        seller.language,
        seller.country,
    )


def value_moves(account_id: int) -> tuple[ValueEntry, ...]:
    """Every move of an account, oldest first."""
    return tuple(
        ValueEntry(
            datetime.fromtimestamp(at, UTC), by, ValueReason(reason), amount, balance, order_id, number
        )
        for at, by, reason, amount, balance, order_id, number in db.execute_sql(_MOVES, (account_id,))
    )


def _listed(row: tuple[int, str, str, str, str | None, int, str, str, int, int]) -> ListedValue:
    found, code, kind, currency, expires, at, number, customer, issued, balance = row
    day = None if expires is None else date.fromisoformat(expires)
    made = datetime.fromtimestamp(at, UTC)
    return ListedValue(found, code, ValueKind(kind), currency, day, made, number, customer, issued, balance)
