"""Mark an order from its page: give it a label of the shop, and tags."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.marks.tags import TagsDone, tag_order
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.plans.label_back import LabelDone, set_label_known, take_label_back
from desktop.services.plans.plan_label import LabelChoices
from desktop.services.plans.plans import Plan, plan
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.bulk_words import stays, undo_leaves
from desktop.views.orders.consequence_dialog import ConsequenceDialog, Question
from desktop.views.orders.label_menu import SETTINGS, LabelMenu
from desktop.views.orders.tag_dialog import TagDialog, TagQuestion

KEYS = {"label": "Ctrl+L", "tags": "Ctrl+T"}
ICONS = {"label": "tag", "tags": "flag"}
COMMANDS = {"label": Command.SET_LABEL, "tags": Command.CHANGE_TAGS}


class MarkActs(ActGroup):
    """The actions ``label`` and ``tags``. ``anchor`` says where the menu of labels opens."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self._menu: LabelMenu | None = None
        self._dialog: ConsequenceDialog | None = None
        self._tags: TagDialog | None = None
        self.anchor: QWidget = page
        words = {"label": self.tr("Label…"), "tags": self.tr("Tags…")}
        deeds: dict[str, Callable[[], None]] = {"label": self._ask_label, "tags": self._ask_tags}
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed, words[name])

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        for name, command in COMMANDS.items():
            self.allow(name, command)

    # The label

    def _ask_label(self) -> None:
        head = self._shown().head
        if self._menu is None:
            self._menu = LabelMenu(self._page)
            self._menu.chosen.connect(self._choose)
            self._menu.settings_asked.connect(self._to_settings)
        at = self.anchor.mapToGlobal(QPoint(0, self.anchor.height() + 4))
        labelled = head.label_id is not None
        self._menu.ask(at, head.label_id, clears=labelled, lifecycle=head.lifecycle.value)

    def _to_settings(self) -> None:
        self._context.show_page(SETTINGS)

    def _choose(self, label_id: int | None) -> None:
        """Set it at once; with commands that come along, show first what they do."""
        head, choices = self._shown().head, LabelChoices(label_id)
        try:
            wanted = plan(Command.SET_LABEL, head.id, choices)
        except DeskError as error:
            self._context.refuse(error)
            return
        if len(wanted.effects) > 1:
            self._ask(wanted)
        elif wanted.effects:
            self._carry_out(wanted)

    def _ask(self, wanted: Plan) -> None:
        if self._dialog is None:
            self._dialog = ConsequenceDialog(self._page.window())
            self._dialog.agreed.connect(self._carry_out)
        self._dialog.ask(
            Question(
                self.tr("Label {number}?").format(number=wanted.number),
                self.tr("This is what will happen."),
                self.tr("Leave as it is"),
                self.tr("Set the label"),
                lambda _answers: plan(Command.SET_LABEL, wanted.order_id, wanted.choices),
            )
        )

    def _carry_out(self, agreed: Plan) -> None:
        try:
            done = set_label_known(agreed, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)
            return
        gone = agreed.choices.label_id is None
        said = self.tr("{number} has no label any more") if gone else self.tr("{number} has its label")
        words = said.format(number=agreed.number)
        if done.papers:
            words = f"{words}. {undo_leaves(done.papers)}"
        self._context.toast(words, partial(self._undo, done))

    def _undo(self, done: LabelDone) -> None:
        """Take back the label and what came along; say what stays, or why nothing can be taken back."""
        try:
            left = take_label_back(done, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)
            return
        kept = stays(done.papers, left)
        if kept:
            self._context.toast(kept)

    # Tags

    def _ask_tags(self) -> None:
        card = self._shown()
        if self._tags is None:
            self._tags = TagDialog(self._page.window())
        self._tags.ask(
            TagQuestion(
                self.tr("Tags of {number}").format(number=card.head.number),
                self.tr("Words to find and gather orders by."),
                self.tr("Save"),
                partial(self._tag, card.head.id, card.head.number),
                has=card.tags,
            )
        )

    def _tag(self, order_id: int, number: str, added: list[str], removed: list[str]) -> None:
        """Put tags on and take others off; a refusal goes back to the dialog."""
        done = tag_order(order_id, added, removed, by=self._context.by())
        if done.added or done.removed:
            undo = partial(self._untag, order_id, done)
            self._context.toast(self.tr("Tags of {number} changed").format(number=number), undo)

    def _untag(self, order_id: int, done: TagsDone) -> None:
        try:
            tag_order(order_id, done.removed, done.added, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)
