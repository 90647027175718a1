"""The shop's own views of the order list: a search with its filters and its sort, kept under a name."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.events import SettingsChanged
from desktop.domain.folding import fold
from desktop.domain.states import Channel
from desktop.models.base import db, new_uid
from desktop.models.marks import SavedView as Table
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.order_query import OrderSearch, OrderSort, OrderView, Period, days_of
from desktop.services.orders.order_search import order_count
from desktop.services.work import Work, work

LONGEST = 40
"""Letters that the name of a view may have: it stands on a tab."""

_ALL = "SELECT id, name, query FROM saved_view ORDER BY position, id"


@dataclass(eq=False)
class ViewNameMissing(DeskError):
    """A view without a name."""

    field: str = "view"


@dataclass(eq=False)
class ViewNameTaken(DeskError):
    """There is a view of this name."""

    view: str
    field: str = "view"


@dataclass(eq=False)
class ViewNameTooLong(DeskError):
    """The name does not fit on a tab."""

    view: str
    highest: int = LONGEST
    field: str = "view"


@dataclass(eq=False)
class ViewNotFound(DeskError):
    """There is no such view."""

    view: str
    field: str = "view"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a view looks for. A period is counted anew each day; the two days are for chosen ones."""

    text: str = ""
    view: OrderView = OrderView.ALL
    channel: Channel | None = None
    period: Period = Period.ANY
    since: date | None = None
    until: date | None = None
    label: int | None = None
    tag: int | None = None
    sort: OrderSort = OrderSort.PLACED
    descending: bool = True

    def search(self) -> OrderSearch:
        """The search as of today."""
        since, until = days_of(self.period, self.since, self.until)
        return OrderSearch(
            self.text,
            self.view,
            self.channel,
            since,
            until,
            self.sort,
            self.descending,
            self.label,
            self.tag,
        )


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view of the shop's own."""

    id: int
    name: str
    wanted: Wanted = field(default_factory=Wanted)


def saved_views() -> list[SavedView]:
    """All of them, in the shop's order."""
    return [SavedView(row[0], row[1], _wanted(json.loads(row[2]))) for row in db.execute_sql(_ALL)]


def saved_counts(views: list[SavedView]) -> dict[int, int]:
    """How many orders each of these views has now."""
    return {view.id: order_count(view.wanted.search()) for view in views}


def view_named(name: str) -> SavedView:
    """The view with this name, whatever its case and accents. Raises ViewNotFound."""
    found = next((view for view in saved_views() if fold(view.name) == fold(name)), None)
    if found is None:
        raise ViewNotFound(name)
    return found


def save_view(name: str, wanted: Wanted, *, by: str) -> int:
    """Keep a search under a name, as the last view; returns its id.

    Raises ViewNameMissing, ViewNameTooLong or ViewNameTaken.
    """
    with work(by) as job:
        name = _checked(name, 0)
        last = db.execute_sql("SELECT coalesce(max(position), 0) FROM saved_view").fetchone()[0]
        row = {"uid": new_uid(), "name": name, "query": _stored(wanted), "position": last + 1}
        view_id = insert_row(Table, row)
        _say(job)
        return view_id


def rename_view(view_id: int, name: str, *, by: str) -> None:
    """Call a view something else. Raises as ``save_view``, or ViewNotFound."""
    with work(by) as job:
        _known(view_id)
        update_row(Table, view_id, {"name": _checked(name, view_id)})
        _say(job)


def change_view(view_id: int, wanted: Wanted, *, by: str) -> None:
    """Let a view look for something else. Raises ViewNotFound."""
    with work(by) as job:
        _known(view_id)
        update_row(Table, view_id, {"query": _stored(wanted)})
        _say(job)


def move_view(view_id: int, by_places: int, *, by: str) -> None:
    """Put a view so many places further to the right (left when below zero). Raises ViewNotFound."""
    with work(by) as job:
        _known(view_id)
        ids = [view.id for view in saved_views()]
        at = ids.index(view_id)
        ids.insert(max(0, min(len(ids) - 1, at + by_places)), ids.pop(at))
        for place, one in enumerate(ids, 1):
            update_row(Table, one, {"position": place})
        _say(job)


def delete_view(view_id: int, *, by: str) -> tuple[SavedView, int]:
    """Delete a view; returns it with its place, for ``restore_view``. Raises ViewNotFound."""
    with work(by) as job:
        views = saved_views()
        _known(view_id)
        place = [view.id for view in views].index(view_id)
        db.execute_sql("DELETE FROM saved_view WHERE id = ?", (view_id,))
        _say(job)
        return views[place], place


def restore_view(view: SavedView, place: int, *, by: str) -> int:
    """Make a deleted view again where it stood; returns its id. Raises ViewNameTaken."""
    with work(by):
        view_id = save_view(view.name, view.wanted, by=by)
        move_view(view_id, place + 1 - len(saved_views()), by=by)
        return view_id


def _known(view_id: int) -> SavedView:
    found = next((view for view in saved_views() if view.id == view_id), None)
    if found is None:
        raise ViewNotFound(str(view_id))
    return found


def _checked(name: str, own: int) -> str:
    name = " ".join(name.split())
    if not name:
        raise ViewNameMissing()
    if len(name) > LONGEST:
        raise ViewNameTooLong(name)
    for view in saved_views():
        if view.id != own and fold(view.name) == fold(name):
            raise ViewNameTaken(view.name)
    return name


def _stored(wanted: Wanted) -> dict[str, Any]:
    """What is not as in an empty search, as plain data."""
    plain = {name: getattr(wanted, name) for name in Wanted.__slots__}
    usual = Wanted()
    kept = {name: value for name, value in plain.items() if value != getattr(usual, name)}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in kept.items()}


def _wanted(stored: dict[str, Any]) -> Wanted:
    """What was kept. What another version wrote and this one does not know is left out."""
    kinds: dict[str, Any] = {
        "view": OrderView,
        "channel": Channel,
        "period": Period,
        "sort": OrderSort,
        "since": date.fromisoformat,
        "until": date.fromisoformat,
    }
    known: dict[str, Any] = {}
    for name, value in stored.items():
        if name in Wanted.__slots__:
            try:
                known[name] = kinds[name](value) if name in kinds else value
            except ValueError:
                continue
    return Wanted(**known)


def _say(job: Work) -> None:
    job.settings = True
    job.record(SettingsChanged("views"))
