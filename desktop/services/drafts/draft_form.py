"""What is typed into a panel of the wizard and not on the draft yet, kept for the day the power goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from desktop.domain.errors import DeskError
from desktop.models.base import db
from desktop.models.orders import DraftForm
from desktop.services.drafts.draft_edit import note_on_draft
from desktop.services.inserts import insert_row
from desktop.services.work import work

Given = TypeVar("Given")
Panel = Literal["custom", "product", "discount", "fee"]
"""A custom item, a product being configured, and the name of a discount or surcharge without an amount."""


@dataclass(eq=False)
class ItemNotAdded(DeskError):
    """Something is typed beside the basket that was neither added nor given up."""

    field: str = "product"


def unfinished(draft_id: int) -> list[DeskError]:
    """That a product or custom item stands half typed in its panel; empty when none does."""
    half_typed = kept_form(draft_id, "custom") or kept_form(draft_id, "product")
    return [ItemNotAdded()] if half_typed else []


def keep_form(draft_id: int, panel: Panel, content: Mapping[str, Any], *, by: str) -> None:
    """Keep what stands in a panel, as plain data; nothing of it forgets the panel. Raises NotADraft."""
    with note_on_draft(draft_id, by):
        forget_form(draft_id, panel)
        if content:
            insert_row(DraftForm, {"order": draft_id, "panel": panel, "content": dict(content)})


def kept_form(draft_id: int | None, panel: Panel) -> dict[str, Any]:
    """What was kept of a panel; empty when nothing was, or there is no draft yet."""
    row = DraftForm.get_or_none(DraftForm.order == draft_id, DraftForm.panel == panel)
    return dict(row.content) if row else {}


def use_form(
    draft_id: int, panel: Panel, act: Callable[[], Given], *, left: Mapping[str, Any] | None = None, by: str
) -> Given:
    """Do ``act`` with what stands in a panel, keep only what is ``left`` of it, and give what it gives.

    Both or neither: a power cut between the two would offer the same item a second time. Raises what ``act``
    raises.
    """
    with work(by):
        given = act()
        keep_form(draft_id, panel, left or {}, by=by)
    return given


def forget_form(draft_id: int, panel: Panel) -> None:
    """Forget one panel; inside a job."""
    db.execute_sql("DELETE FROM draft_form WHERE order_id = ? AND panel = ?", (draft_id, panel))


def forget_forms(draft_id: int) -> None:
    """Forget all panels of a draft that is a draft no longer; inside a job."""
    db.execute_sql("DELETE FROM draft_form WHERE order_id = ?", (draft_id,))
