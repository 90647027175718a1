"""Make, change, order, put away and delete the shop's own labels."""

from __future__ import annotations

from typing import Any

from desktop.domain.events import SettingsChanged
from desktop.domain.folding import fold
from desktop.domain.label_colours import COLOURS
from desktop.models.base import db, new_uid
from desktop.models.shop import CustomStatus
from desktop.services.inserts import insert_row, update_row
from desktop.services.shop.label_book import Label, label_book
from desktop.services.shop.order_labels import (
    BASES,
    LabelForm,
    LabelInUse,
    LabelNameMissing,
    LabelNameTaken,
    LabelNotFound,
    known_step,
)
from desktop.services.shop.preferences import shop
from desktop.services.work import work

_SAID = "labels"
"""What the history of the shop says was changed."""


def save_label(form: LabelForm, label_id: int | None = None, *, by: str) -> int:
    """Make a label at the end of the list, or change one; returns its id.

    Raises LabelNameMissing, LabelNameTaken or LabelNotFound; ValueError for a colour, base or step that there
    is not.
    """
    names = {language: " ".join(name.split()) for language, name in form.names.items() if name.strip()}
    _check(form)
    with work(by) as job:
        book = label_book()
        if not names:
            raise LabelNameMissing()
        _check_names(names, [label for key, label in book.items() if key != label_id])
        row: dict[str, Any] = {"names": names, "colour": form.colour, "base": form.base}
        row["entry_actions"] = list(form.steps)
        if label_id is None:
            place = max((label.position for label in book.values()), default=0) + 1
            label_id = insert_row(CustomStatus, {**row, "uid": new_uid(), "position": place})
        else:
            update_row(CustomStatus, _known(book, label_id).id, row)
        job.settings = True
        job.record(SettingsChanged(_SAID))
        return label_id


def move_label(label_id: int, by_places: int, *, by: str) -> None:
    """Let a label stand so many places further down (up when below zero) among those of its kind.

    Raises LabelNotFound.
    """
    with work(by) as job:
        book = label_book()
        label = _known(book, label_id)
        beside = [one.id for one in book.values() if one.active == label.active]
        others = [one.id for one in book.values() if one.active != label.active]
        at = beside.index(label_id)
        beside.insert(max(0, min(len(beside) - 1, at + by_places)), beside.pop(at))
        for place, one in enumerate([*beside, *others], 1):
            update_row(CustomStatus, one, {"position": place})
        job.settings = True
        job.record(SettingsChanged(_SAID))


def archive_label(label_id: int, *, active: bool, by: str) -> None:
    """Put a label away, or take it up again. Orders that have it keep it. Raises LabelNotFound."""
    with work(by) as job:
        update_row(CustomStatus, _known(label_book(), label_id).id, {"active": active})
        job.settings = True
        job.record(SettingsChanged(_SAID))


def delete_label(label_id: int, *, by: str) -> Label:
    """Delete a label that no order has; returns it as it was. Raises LabelNotFound or LabelInUse."""
    with work(by) as job:
        label = _known(label_book(), label_id)
        used = db.execute_sql("SELECT count(*) FROM orders WHERE label_id = ?", (label_id,)).fetchone()[0]
        if used:
            raise LabelInUse(label.name(shop().language), used)
        db.execute_sql("DELETE FROM custom_status WHERE id = ?", (label_id,))
        job.settings = True
        job.record(SettingsChanged(_SAID))
        return label


def _known(book: dict[int, Label], label_id: int) -> Label:
    if label_id not in book:
        raise LabelNotFound(str(label_id))
    return book[label_id]


def _check(form: LabelForm) -> None:
    if form.colour not in COLOURS or form.base not in BASES or not all(map(known_step, form.steps)):
        raise ValueError(form)


def _check_names(names: dict[str, str], others: list[Label]) -> None:
    for name in names.values():
        if any(fold(name) == fold(known) for label in others for _, known in label.names):
            raise LabelNameTaken(name)
