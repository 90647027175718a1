"""Rules: what an order is marked with: labels that bring commands along, tags, tasks."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from desktop.services.commands.commands import Command
from desktop.services.marks.tags import tag_order
from desktop.services.marks.tasks import TaskForm, add_task, finish_task
from desktop.services.plans.plan_label import LabelChoices
from tests.machine.desk import BY, PICK, Desk, one_of, when

TAGS = ("cadeau", "urgent", "presse")


class Marks(Desk):
    """Labels, tags and tasks."""

    @when(Command.SET_LABEL)
    @rule(pick=PICK, which=PICK)
    def label(self, pick: int, which: int) -> None:
        """Where it stands in the shop's own words; the label may take money, invoice, pack or write."""
        wanted = one_of((None, *self.world.labels), which)
        self.command(Command.SET_LABEL, pick, lambda _order: LabelChoices(wanted))

    @when(Command.CHANGE_TAGS)
    @rule(pick=PICK, on=st.sets(st.sampled_from(TAGS)), off=st.sampled_from(TAGS))
    def tag(self, pick: int, on: set[str], off: str) -> None:
        """A word more and a word less; one that there never was is refused."""
        order = self.possible(Command.CHANGE_TAGS, pick)
        self.act(lambda: tag_order(order, sorted(on), [off], by=BY), order)

    @when(Command.ADD_TASK)
    @rule(pick=PICK, done=st.booleans())
    def task(self, pick: int, done: bool) -> None:
        """Something to do, perhaps done at once."""
        order = self.possible(Command.ADD_TASK, pick)

        def write() -> None:
            task_id = add_task(order, TaskForm("Rappeler", None, "Yann"), by=BY)
            if done:
                finish_task(task_id, by=BY)

        self.act(write, order)
