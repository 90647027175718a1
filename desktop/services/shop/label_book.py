"""The shop's labels as they are read: light, since the list shows them in its first picture."""

from __future__ import annotations

from typing import Any, NamedTuple

from desktop.domain.label_colours import COLOURS
from desktop.models.engine import execute

_ALL = (
    "SELECT id, names, colour, entry_actions, base, position, active FROM custom_status ORDER BY position, id"
)


class Label(NamedTuple):
    """A label with its names by language, and the steps that come with it."""

    id: int
    names: tuple[tuple[str, str], ...]
    colour: str
    steps: tuple[str, ...]
    base: str
    position: int
    active: bool

    def name(self, language: str) -> str:
        """Its name in a language, or in the one there is."""
        known = dict(self.names)
        return known.get(language) or next(iter(known.values()), "")


def label_book() -> dict[int, Label]:
    """Every label by its id, in the shop's order, also those that are put away."""
    return {row[0]: _label(row) for row in execute(_ALL)}


def _label(row: tuple[Any, ...]) -> Label:
    import json  # few shops have labels

    label_id, names, colour, steps, base, position, active = row
    known = tuple((language, name) for language, name in json.loads(names).items() if name)
    painted = colour if colour in COLOURS else COLOURS[0]
    return Label(label_id, known, painted, tuple(json.loads(steps)), base, position, bool(active))
