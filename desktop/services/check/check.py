"""Recompute everything the shop file keeps for quickness from the facts, and name what disagrees.

Nothing is repaired: a difference is a report for a person, never a silent correction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from peewee import DatabaseError

from desktop.models.base import db
from desktop.services.check.check_credits import CREDITS
from desktop.services.check.check_edits import EDITS
from desktop.services.check.check_orders import walk_orders, wrong_customer_keys
from desktop.services.check.check_papers import PAPERS, broken_history, damaged_bodies, damaged_files
from desktop.services.check.check_returns import RETURNS
from desktop.services.check.check_sets import GOODS, ORDERS, SUMS, broken_rule
from desktop.services.check.check_status import wrong_statuses
from desktop.services.check.check_value import VALUES
from desktop.services.check.problems import Problem, ProblemCode, guarded

Check = Callable[[], Iterator[Problem]]


def check_shop(*, quick: bool = False) -> list[Problem]:
    """Every disagreement in the open shop file, as it stands at this moment; empty when it is sound.

    ``quick`` leaves out what reads every page, prices every order anew or hashes every stored PDF. Then sums
    are still added up, and statuses, units, stock, numbers, seals and history still follow from the facts.
    """
    problems: list[Problem] = []
    try:
        with db.transaction("DEFERRED"):
            for name, check in _checks(quick):
                problems += guarded(name, check)
    except DatabaseError:  # SQLite itself ends a transaction that meets a damaged page
        if not any(problem.code is ProblemCode.FILE_DAMAGED for problem in problems):
            raise
    return problems


def _checks(quick: bool) -> Iterator[tuple[str, Check]]:
    """What to run, with a name for each; the file itself comes first."""
    if not quick:
        yield "file", damaged_pages
    yield "references", broken_references
    for rule in (*SUMS, *ORDERS, *CREDITS, *EDITS, *RETURNS, *GOODS, *VALUES, *PAPERS):
        yield rule.code, partial(broken_rule, rule)
    yield "statuses", wrong_statuses
    yield "documents", damaged_bodies
    yield "history", broken_history
    if not quick:
        yield "orders", walk_orders
        yield "customers", wrong_customer_keys
        yield "files", damaged_files


def damaged_pages() -> Iterator[Problem]:
    """What SQLite's own check finds in pages, indexes, constraints and the search index."""
    for (found,) in db.execute_sql("PRAGMA integrity_check"):
        if found != "ok":
            yield Problem(ProblemCode.FILE_DAMAGED, "file", "ok", found)


def broken_references() -> Iterator[Problem]:
    """Rows that refer to a row that is not there."""
    for table, row_id, parent, _ in db.execute_sql("PRAGMA foreign_key_check"):
        yield Problem(ProblemCode.REFERENCE_BROKEN, f"{table} {row_id}", parent, "nothing")
