"""Customers of whom nothing was heard for years: looked through first, then forgotten like any who asks.

Never by itself: whoever keeps the shop looks at the list and agrees to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from desktop.domain.rights import Need, Right
from desktop.models.base import db, now
from desktop.services.customers.erase import STILL_BOUND, CustomerStillBound, erase_customer
from desktop.services.days import today
from desktop.services.work import work

Step = Callable[[int, int, str], None]

_HEARD = (
    "max(c.created_at, c.updated_at, "
    "coalesce((SELECT max(o.changed_at) FROM orders o WHERE o.customer_id = c.id), 0), "
    "coalesce((SELECT max(m.created_at) FROM message m WHERE m.customer_id = c.id), 0), "
    "coalesce((SELECT max(v.at) FROM stored_value a JOIN stored_value_move v ON v.account_id = a.id "
    "WHERE a.customer_id = c.id), 0), "
    "coalesce((SELECT max(s.at) FROM consent s WHERE s.customer_id = c.id OR s.customer_id IN "
    "(SELECT merged_id FROM customer_merge WHERE kept_id = c.id)), 0))"
)
_VALUE_LEFT = (
    "EXISTS (SELECT 1 FROM stored_value a WHERE a.customer_id = old.id "
    "AND (a.expires_on IS NULL OR a.expires_on >= ?) AND "
    "(SELECT sum(v.amount_minor) FROM stored_value_move v WHERE v.account_id = a.id) > 0)"
)
_OLD = (
    "WITH old AS (SELECT c.id, trim(c.first_name || ' ' || c.last_name) AS name, c.company, c.email, "
    f"c.phone, {_HEARD} AS heard FROM customer c WHERE c.erased_at IS NULL AND NOT c.walk_in "
    "AND NOT EXISTS (SELECT 1 FROM customer_merge g WHERE g.merged_id = c.id)) "
    "SELECT id, coalesce(nullif(name, ''), nullif(company, ''), nullif(email, ''), phone), heard, "
    f"EXISTS (SELECT 1 FROM orders WHERE customer_id = old.id AND number IS NOT NULL AND ({STILL_BOUND})) "
    f"OR {_VALUE_LEFT} FROM old WHERE heard < ? ORDER BY heard, id"
)


@dataclass(frozen=True, slots=True)
class OldCustomer:
    """Somebody of whom nothing was heard since a moment; ``bound`` while an order is not finished or money is
    owed, be it as a credit in the shop."""

    id: int
    name: str
    heard_at: datetime
    bound: bool


@dataclass(frozen=True)
class PurgePlan:
    """Whom nothing was heard of since ``before``, the longest ago first."""

    before: datetime
    everybody: tuple[OldCustomer, ...]

    @cached_property
    def people(self) -> tuple[OldCustomer, ...]:
        """Those who would be forgotten."""
        return tuple(one for one in self.everybody if not one.bound)

    @cached_property
    def bound(self) -> tuple[OldCustomer, ...]:
        """Those who stay, because something is not finished."""
        return tuple(one for one in self.everybody if one.bound)


def purge_plan(years: int) -> PurgePlan:
    """Who would be forgotten now; nothing is changed.

    Something was heard of a customer when they were written down or what is known of them changed, when one
    of their sales changed, when a credit of theirs was given or used, when they were written to, and when
    they said whether they want news.
    """
    at = now()
    day = min(at.day, 28) if at.month == 2 else at.day
    before = at.replace(year=at.year - years, day=day)
    rows = db.execute_sql(_OLD, (today().isoformat(), int(before.timestamp()))).fetchall()
    people = (
        OldCustomer(row_id, name, datetime.fromtimestamp(heard, UTC), bool(bound))
        for row_id, name, heard, bound in rows
    )
    return PurgePlan(before, tuple(people))


def purge(plan: PurgePlan, years: int, *, by: str, step: Step | None = None) -> int:
    """Forget the people of a plan, each as ``erase_customer`` does; gives how many were.

    Whom something was heard of since the plan was made stays, and whoever is bound by now. Each is forgotten
    whole; stopped between two, the rest stays as it is. ``tidy_file`` comes afterwards, also when it was
    stopped. One approval is good for all of them. Raises NotAllowed.
    """
    still, done = {one.id for one in purge_plan(years).people}, 0
    wanted = [one for one in plan.people if one.id in still]
    if wanted:
        with work(by) as job:
            job.approve(Need(Right.SETTINGS))
    for at, one in enumerate(wanted):
        if step is not None:
            step(at, len(wanted), one.name)
        try:
            erase_customer(one.id, by=by, approved=True)
        except CustomerStillBound:
            continue
        done += 1
    return done
