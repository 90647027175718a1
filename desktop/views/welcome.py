"""The first page of a new shop file: an assistant of four steps, or a look around in a demo shop.

Every step can be skipped. What is answered is in the shop file at once; what is half typed is kept beside it,
so that the program can be closed at any moment and goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.opening import is_new
from desktop.services.shop.first_run import Progress, keep_progress, progress
from desktop.services.shop.preferences import shop
from desktop.services.shop.shop_identity import change_identity
from desktop.views.context import DeskContext, Page
from desktop.views.first_run.answers import make_shop
from desktop.views.first_run.greeting import Greeting
from desktop.views.first_run.step import SetupStep
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane, Scroller
from desktop.views.parts.steps import StepsBar
from desktop.views.tokens import COUNTER, GAP_12, GAP_16, GAP_24

FORM = 640


class Welcome(Page):
    """``first`` is the greeting; the other steps are made when they are first shown."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("welcome")
        self.first = Greeting(context.device, context.language)
        self.steps: dict[str, SetupStep] = {}
        self._holders: dict[str, QWidget] = {}
        self.step, self._left = "greeting", False
        self.bar, self._stack = StepsBar(), QStackedWidget()
        self.next = Button("", "primary", height=COUNTER)
        self.skip, self.back = Button("", "quiet"), Button(self.tr("Back"), "plain", height=COUNTER)
        self.leave = Button(self.tr("Open my shop at once"), "quiet")
        for widget, name in (
            (self.next, "next"), (self.skip, "skip"), (self.back, "back"), (self.leave, "leave"),
        ):  # fmt: skip
            widget.setObjectName(f"setup.{name}")
        self._lay_out()
        self._connect()
        if not is_new():
            self.first.show_shop(shop().name)
        left = None if is_new() else progress()
        self.show_step(left.step if left else "greeting" if is_new() else "identity")

    def _lay_out(self) -> None:
        self._stack.addWidget(Scroller(self.first))
        self._setup = QWidget()
        column = QVBoxLayout(self._setup)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = Pane("surface", "b")
        top = QHBoxLayout(head)
        top.setContentsMargins(GAP_24, GAP_12, GAP_24, GAP_12)
        top.addWidget(self.bar)
        top.addStretch(1)
        top.addWidget(self.leave)
        self._forms = QStackedWidget()
        foot = Pane("surface", "t")
        low = QHBoxLayout(foot)
        low.setContentsMargins(GAP_24, GAP_12, GAP_24, GAP_12)
        low.setSpacing(GAP_12)
        low.addWidget(self.back)
        low.addStretch(1)
        low.addWidget(self.skip)
        low.addWidget(self.next)
        column.addWidget(head)
        column.addWidget(self._forms, 1)
        column.addWidget(foot)
        self._stack.addWidget(self._setup)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.bar.set_words(
            [
                self.tr("Your shop"),
                self.tr("Who sells"),
                self.tr("VAT and prices"),
                self.tr("Delivery and payment"),
            ]
        )

    def _connect(self) -> None:
        self.first.going_on.connect(self._begin)
        self.first.opened.connect(self.open_shop)
        self.first.spoken.connect(self._speak)
        self.first.demo_asked.connect(self._show_demo)
        self.next.clicked.connect(self._go_on)
        self.skip.clicked.connect(self._pass_by)
        self.back.clicked.connect(self._go_back)
        self.leave.clicked.connect(self.open_shop)
        self.bar.asked.connect(self._ask)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._act)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._step_back)

    def arrive(self) -> None:
        self.first.progress.hide()
        if self._left:
            self._begin_again()
        (self.first.name if self.step == "greeting" else self._first_field()).setFocus()

    # Going through the steps

    def show_step(self, name: str) -> None:
        """Bring a step to the front: greeting, identity, vat or ways."""
        names = list(_MAKERS)
        self.step = name if name in names else "greeting"
        if self.step == "greeting":
            self._stack.setCurrentIndex(0)
            return
        self._form(self.step)
        self._forms.setCurrentWidget(self._holders[self.step])
        self._stack.setCurrentWidget(self._setup)
        at = names.index(self.step) + 1
        self.bar.set_progress(at, frozenset(range(at)), len(names))
        last = self.step == names[-1]
        self.next.setText(self.tr("Open my shop") if last else self.tr("Continue"))
        self.next.set_hint("Ctrl+Return")
        self.skip.setText(self.tr("Skip"))
        self.skip.setVisible(not last)
        self.leave.setVisible(not last)
        self._keep()
        self._first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _form(self, name: str) -> SetupStep:
        if name not in self.steps:
            made = _MAKERS[name](self.context)
            made.setMaximumWidth(FORM)
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(GAP_24, GAP_24, GAP_24, GAP_16)
            row.addStretch(1)
            row.addWidget(made, 100)
            row.addStretch(1)
            scroller = Scroller(holder)
            self._holders[name] = scroller
            self._forms.addWidget(scroller)
            left = progress()
            if left is not None and left.step == name:
                made.fill(dict(left.typed))
            made.typed.connect(self._keep)
            made.answered.connect(self._go_on)
            self.steps[name] = made
        return self.steps[name]

    def _first_field(self) -> QWidget:
        """Where typing starts in the step that is open."""
        rows = self._form(self.step).rows if self.step != "greeting" else {}
        return next((row.field for row in rows.values()), self.next)

    def _act(self) -> None:
        """Go on, by key."""
        (self._begin if self.step == "greeting" else self._go_on)()

    def _step_back(self) -> None:
        if self.step != "greeting":
            self._go_back()

    def _begin(self) -> None:
        """Make the shop as it was answered and go on to who sells."""
        self._make()
        self.show_step("identity")

    def _make(self) -> None:
        """Give the file its shop, in the country and under the name of the greeting."""
        name = self.first.name.text().strip()
        if is_new():
            self.first.remember()
            make_shop(self.context)
        elif self.step == "greeting" and name != shop().name:
            change_identity({"name": name}, by=self.context.by())
        self.first.show_shop(shop().name)

    def _go_on(self) -> None:
        """Keep this step and open the next; what is refused stays in sight."""
        if self.steps[self.step].keep_all():
            self._pass_by()

    def _pass_by(self) -> None:
        """Open the next step, whatever this one holds."""
        names = list(_MAKERS)
        at = names.index(self.step) + 1
        if at < len(names):
            self.show_step(names[at])
        else:
            self.open_shop()

    def _go_back(self) -> None:
        names = ["greeting", *_MAKERS]
        self.show_step(names[names.index(self.step) - 1])
        self.arrive()

    def _ask(self, at: int) -> None:
        self.show_step(["greeting", *_MAKERS][at])
        self.arrive()

    def open_shop(self) -> None:
        """Leave the assistant for the orders; what is open is asked for where it is needed."""
        if self.step in self.steps:
            self.steps[self.step].keep_all()
        self._make()
        self.context.show_page("orders")

    def hideEvent(self, event: QHideEvent) -> None:
        """The program is closed, or speaks another language: what is typed is remembered first."""
        if self.step in self.steps and not self._left:
            self.steps[self.step].flush()
        self._left = not is_new()
        super().hideEvent(event)

    def _begin_again(self) -> None:
        """Somebody comes back for another round: ask from who sells on, with what is in the file by now."""
        self._left = False
        for holder in self._holders.values():
            self._forms.removeWidget(holder)
            holder.deleteLater()
        self.steps.clear()
        self._holders.clear()
        self.first.show_shop(shop().name)
        self.show_step("identity")

    def _keep(self) -> None:
        if self.step in self.steps:
            keep_progress(Progress(self.step, self.steps[self.step].unkept))

    def _speak(self, language: str) -> None:
        self.context.doors.set_language(language)

    def _show_demo(self) -> None:
        self.context.doors.open_demo()


def _identity(context: DeskContext) -> SetupStep:
    from desktop.views.first_run.steps import IdentityStep

    return IdentityStep(context)


def _vat(context: DeskContext) -> SetupStep:
    from desktop.views.first_run.steps import VatStep

    return VatStep(context)


def _ways(context: DeskContext) -> SetupStep:
    from desktop.views.first_run.steps import WaysStep

    return WaysStep(context)


_MAKERS: dict[str, Callable[[DeskContext], SetupStep]] = {"identity": _identity, "vat": _vat, "ways": _ways}
