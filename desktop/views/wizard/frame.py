"""The frame of the wizard: header, steps and basket around the step in front, and the way between steps."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.views.context import DeskContext, Page
from desktop.views.parts.card import Pane
from desktop.views.parts.notice import Notice
from desktop.views.parts.typed_guard import readable
from desktop.views.wizard.basket import Basket
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.finish import step_of, still_missing
from desktop.views.wizard.header import Header
from desktop.views.wizard.keys import bind
from desktop.views.wizard.step import Step
from desktop.views.wizard.step_words import STEPS, make_word, next_words
from desktop.views.wizard.steps import Steps
from desktop.views.wizard.tab_order import stops

translate = QCoreApplication.translate

NARROW, LEAST = 1000, 600
"""Width of the page below which the basket takes less room, and the least width of a step."""


class Frame(Page):
    """Knows which step is in front and how to get to the others; what is sold is the draft's business."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("wizard")
        self.draft = Draft(context, self)
        self.header, self.stack = Header(), QStackedWidget()
        self.notice = Notice()
        self.notice.title.setObjectName("wizard.problem")
        self.steps = Steps(self.draft, context, self.step_made)
        self.basket = Basket(self.draft, context)
        self.step, self.reached = STEPS[0], 0
        self._lay_out()
        self._connect()
        self._bind_keys()

    def _lay_out(self) -> None:
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        left = QVBoxLayout()
        left.setSpacing(0)
        holder = QWidget()
        holder.setLayout(left)
        left.addWidget(self._bar(holder))
        left.addWidget(self.stack, 1)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setMinimumWidth(LEAST)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(holder, 1)
        body.addWidget(self.basket)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)

    def _bar(self, parent: QWidget) -> QWidget:
        """Room for the notice above the step, there only while there is one."""
        bar = Pane("surface", "", parent)
        bar.hide()
        self.notice.shown.connect(bar.setVisible)
        room = QVBoxLayout(bar)
        room.setContentsMargins(24, 12, 24, 0)
        room.addWidget(self.notice)
        return bar

    def _connect(self) -> None:
        self.draft.changed.connect(self.refresh)
        self.header.steps.asked.connect(self._go_to_number)
        self.basket.next.clicked.connect(self.go_on)
        self.basket.make.clicked.connect(self.go_on)
        self.basket.back.clicked.connect(self.go_back)
        self.basket.customer_asked.connect(self._to_customer)
        self.basket.editor_closed.connect(self.refresh)

    def step_made(self, step: Step) -> None:
        """A step was just made: put it into the stack and hear it."""
        self.stack.addWidget(step)
        step.asked.connect(self.go_to)
        step.done.connect(self._step_done)
        step.word_changed.connect(self._word_next)

    def _bind_keys(self) -> None:
        bind(self, "Ctrl+Return Ctrl+Enter", self.go_on)
        bind(self, "Esc", self._escape)
        bind(self, "Ctrl+B", self.basket.to_lines, translate("Wizard", "To the lines of the basket"))
        words = translate("Wizard", "To step {number}")
        for at, step in enumerate(STEPS, 1):
            bind(self, f"Alt+{at}", partial(self.go_to, step), words.format(number=at))

    # Where

    def go_to(self, page: str) -> None:
        """Go to a step by its name."""
        self.settle()
        self.notice.hide()
        if page != self.step:
            self.draft.go_to(page)
        self.show_step(page)

    def show_step(self, page: str) -> None:
        """Bring a step to the front, without remembering it in the draft."""
        self.step = page
        self.reached = max(self.reached, STEPS.index(page))
        self.stack.setCurrentWidget(self.steps[page])
        if self.basket.editing:
            self.basket.close_editor()
        self.refresh()
        if self.isVisible():
            self.arrive()

    def arrive(self) -> None:
        """Put the focus where work goes on: on the last step that is making the order."""
        if self.step == STEPS[-1]:
            self.basket.make.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.steps[self.step].arrive()

    def _go_to_number(self, number: int) -> None:
        self.go_to(STEPS[number])

    def _to_customer(self) -> None:
        self.go_to(STEPS[0])

    def _step_done(self) -> None:
        if self.sender() is self.steps[self.step]:
            self.go_to(STEPS[STEPS.index(self.step) + 1])

    def refresh(self) -> None:
        at = STEPS.index(self.step)
        self.steps[self.step].show_draft()
        self.basket.show_draft(step=self.step)
        self.header.show_step(at, reached=self.reached, lacking=self._lacking())
        self.header.park.setEnabled(not self.draft.empty)
        self.header.show_sale(self.draft.head)
        self.basket.make.setText(make_word(self.draft.head))
        last, first = self.step == STEPS[-1], at == 0
        self.basket.next.setVisible(not last)
        self.basket.make.setVisible(last)
        self.basket.back.set_icon("x" if first else "back")
        self.basket.back.setText(translate("Wizard", "Leave") if first else translate("Wizard", "Back"))
        self.basket.say_empty(_empty_words(self.step))
        self._word_next()

    def _lacking(self) -> frozenset[int]:
        """The steps, by their places, where something is missing or refused."""
        pages = {step_of(error) for error in still_missing(self.draft)}
        pages |= {page for page, step in self.steps.items() if step.unsettled() is not None}
        return frozenset(map(STEPS.index, pages))

    def _word_next(self) -> None:
        step = self.steps[self.step]
        own = step.next_word()
        self.basket.next.setText(own or next_words().get(self.step, ""))
        self.basket.next.set_hint("Return" if own else "Ctrl+Return")

    # Going on and back

    def go_on(self) -> None:
        """What Next does; on the last step, make the order. A refused number is put right first."""
        if self.holds_up():
            return
        if self.step == STEPS[-1]:
            self.make_order()
        elif self.steps[self.step].go_on():
            self.go_to(STEPS[STEPS.index(self.step) + 1])

    def holds_up(self) -> bool:
        """Save what is typed; True when something is refused, which then has the focus."""
        self.settle()
        return self._claim_refused() or not readable(self.steps[self.step])

    def _claim_refused(self) -> bool:
        """Lead to a number that is refused: in sight, and before the order is made on any step."""
        pages = tuple(self.steps) if self.step == STEPS[-1] else (self.step,)
        for page in sorted(pages, key=STEPS.index):
            number = self.steps[page].unsettled()
            if number is not None:
                if page != self.step:
                    self.go_to(page)
                number.claim()
                return True
        number = self.basket.unsettled()
        if number is not None:
            number.claim()
        return number is not None

    def go_back(self) -> None:
        """To the step before; from the first one, leave."""
        at = STEPS.index(self.step)
        if at:
            self.go_to(STEPS[at - 1])
        else:
            self.leave()

    def _escape(self) -> None:
        if self.basket.editing:
            self.basket.close_editor()
        elif not self.steps[self.step].step_back():
            self.go_back()

    def settle(self) -> None:
        """Save whatever is typed and not saved yet."""
        self.steps[self.step].settle()
        self.basket.settle()

    def make_order(self) -> None:
        """Make the order."""
        raise NotImplementedError

    def leave(self) -> None:
        """Give the sale up."""
        raise NotImplementedError

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the bar on top, the step and the basket, then to the rail."""
        now = QApplication.focusWidget()
        if now is None or not now.isVisible():
            return super().focusNextPrevChild(forward)  # something with the focus was hidden
        parts = (self.header, *self.steps[self.step].tab_parts(), self.basket)
        here = [stop for part in parts for stop in stops(part)]
        at = here.index(now) + (1 if forward else -1) if now in here else -1
        to = here[at] if 0 <= at < len(here) else self.window().findChild(QWidget, "nav.new_order")
        if to is None:
            return super().focusNextPrevChild(forward)
        to.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.basket.set_narrow(self.width() < NARROW)

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        super().hideEvent(event)


def _empty_words(step: str) -> str:
    if step == "customer":
        return translate("Wizard", "Choose a customer, or use one of their carts.")
    return translate("Wizard", "Products you add show here, with what they come to.")
