"""The wizard: takes one sale after the other, from its first input to the order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.states import Channel, DraftKind
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_missing import NoLines
from desktop.services.drafts.draft_reuse import ReuseReport
from desktop.views.context import DeskContext
from desktop.views.messages import words
from desktop.views.parts.scanner import Scanner
from desktop.views.wizard.finish import create_order, issue_quote, lacking_for_offer, step_of
from desktop.views.wizard.frame import Frame
from desktop.views.wizard.keys import bind
from desktop.views.wizard.park_dialog import ParkDialog
from desktop.views.wizard.report import report_words
from desktop.views.wizard.step import Step
from desktop.views.wizard.step_words import STEPS

if TYPE_CHECKING:
    from desktop.views.orders.explain import ExplainSheet
    from desktop.views.quotes.checking_out import CheckingOut
    from desktop.views.quotes.sending import Sending

translate = QCoreApplication.translate


class Wizard(Frame):
    """The draft's row is the only memory: whatever is shown can be thrown away and shown again."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._opened = False
        self._sheet: ExplainSheet | None = None
        self._dialog: ParkDialog | None = None
        self._sending: Sending | None = None
        self._paying: CheckingOut | None = None
        self._news = ""
        self.draft.gone.connect(self._begin_anew)
        self.draft.taken_back.connect(self._tell_taken_back)
        self.header.park.clicked.connect(self.park)
        self.header.cancel.clicked.connect(self.leave)
        self.basket.channel_chosen.connect(self._choose_channel)
        bind(self, "Ctrl+P", self.park)
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(self.take_scan)

    def step_made(self, step: Step) -> None:
        super().step_made(step)
        if step.page == "customer":
            step.reused.connect(self._tell_reuse)
            step.recalled.connect(self.open)
        elif step.page == "review":
            step.explain_asked.connect(self._explain)
            bind(step, "F2", self._explain)
            step.quote_asked.connect(self._make_quote)
            step.send_asked.connect(self._send)
            step.checkout_asked.connect(self._check_out)

    # Which sale

    @property
    def draft_id(self) -> int | None:
        """Row id of the open draft; None while nothing was typed."""
        return self.draft.id

    def open(self, draft_id: int | None) -> None:
        """Show this draft; with None the sale in progress, one that a crash left, or an empty wizard."""
        self.draft.read()  # it may be an order since a moment ago
        if draft_id is None and self.draft.id is not None:
            return
        if draft_id is None and not self._opened:
            draft_id = drafts.draft_to_resume()
        self._opened = True
        if draft_id == self.draft.id and draft_id is not None:
            return
        self._set_aside_silently()
        self.draft.open(draft_id)
        head = self.draft.head
        if head is not None and head.draft_kind in (DraftKind.PARKED, DraftKind.ABANDONED):
            self.draft.change(lambda at: drafts.recall(at, by=self.context.by()))
        self._reset(head.draft_page if head else "")

    def arrive(self) -> None:
        if not self._opened:
            self.open(None)
        super().arrive()

    def _set_aside_silently(self) -> None:
        """Another sale is taken up: the one that was open waits under its customer's name."""
        head = self.draft.head
        if head is not None and not self.draft.empty:
            self.settle()
            drafts.park(head.id, head.draft_name or head.who, by=self.context.by())
            self.context.toast(translate("Wizard", "The sale that was open is set aside"))

    def _reset(self, page: str) -> None:
        """Everything typed for another sale is forgotten; what the draft holds is shown."""
        self.notice.hide()
        self._news = ""
        for step in self.steps.values():
            step.clear()
        page = page if page in STEPS else STEPS[0]
        self.reached = STEPS.index(page)
        self.draft.page = page
        self.show_step(page)

    def _begin_anew(self) -> None:
        self.draft.open(None)
        self._reset("")

    def make_order(self) -> None:
        """Make the order, or issue the quote, and open its page; or go to where something is still needed."""
        head = self.draft.head
        quote = head is not None and drafts.is_offer(head.draft_kind)
        order_id = (issue_quote if quote else create_order)(self.draft, self.context, self.refuse)
        if order_id is not None:
            self._begin_anew()
            self.context.open_order(order_id)

    def _make_quote(self) -> None:
        """Let the sale be a quote from now on; its last day can be chosen before it is issued."""
        from desktop.services.quotes.quotes import make_quote  # brings the papers along

        self.settle()
        self.basket.writer.write(lambda at: make_quote(at, by=self.context.by()))

    def _send(self) -> None:
        """Send what is typed to the customer to be checked, if nothing it needs is missing."""
        from desktop.views.quotes.sending import Sending

        if self.holds_up():
            return
        found = lacking_for_offer(self.draft)
        if found:
            self.refuse(found)
            return
        if self._sending is None:
            self._sending = Sending(self, self.context)
            self._sending.sent.connect(self._sent)
        self._sending.ask(self.draft.id or 0)

    def _check_out(self) -> None:
        """Lead the customer to paying what is typed."""
        from desktop.views.quotes.checking_out import CheckingOut

        if self.holds_up():
            return
        core = self.draft.core
        if core is None or not core.lines:
            self.refuse([NoLines()])
            return
        if self._paying is None:
            self._paying = CheckingOut(self, self.context)
        self._paying.ask(core.head.id)

    def _sent(self, draft_id: int) -> None:
        self._begin_anew()
        self.context.open_order(draft_id)

    def refuse(self, errors: Sequence[DeskError]) -> None:
        """Go to the step where the first refusal can be put right, and say all of them."""
        first, page = errors[0], step_of(errors[0])
        if self.step != page:
            self.go_to(page)
        self.notice.tell(words(first), " ".join(words(error) for error in errors[1:]))
        for error in reversed([error for error in errors if step_of(error) == page]):
            self.steps[page].show_refusal(error)  # the first one last: it gets the focus

    def leave(self) -> None:
        """Leave the sale unfinished: with lines it stays as an abandoned cart and can be had back at once."""
        self.settle()
        draft_id, by, head = self.draft.id, self.context.by(), self.draft.head
        kept = draft_id is not None and drafts.abandon(draft_id, by=by)
        self._begin_anew()
        self.context.go_back()
        if kept:
            quote = head is not None and drafts.is_offer(head.draft_kind)
            sale = translate("Wizard", "Sale left unfinished")
            text = translate("Wizard", "Quote kept among the unfinished sales") if quote else sale
            self.context.toast(text, lambda: self.context.new_order(draft_id))

    # Aside

    def park(self) -> None:
        """Ask for a name and put the sale aside."""
        head = self.draft.head
        if head is None or self.draft.empty:
            return
        self.settle()
        self._dialog = ParkDialog(self.window(), head.draft_name or head.who, drafts.comment_of(head.id))
        self._dialog.parked.connect(self._park)
        self._dialog.begin()

    def _park(self, name: str, note: str) -> None:
        draft_id = self.draft.id
        if draft_id is None:
            return
        drafts.park(draft_id, name, note=note, by=self.context.by())
        self._begin_anew()
        text = translate("Wizard", "“{name}” is set aside").format(
            name=name or translate("Wizard", "The sale")
        )
        self.context.toast(text, lambda: self.context.new_order(draft_id))

    # Scans

    def take_scan(self, code: str) -> None:
        """A code was scanned while nobody typed: add it from whatever step is in front."""
        page = self.steps["products"]
        before = self.draft.core.lines if self.draft.core else ()
        if not page.scan(code):
            self.go_to("products")
            page.look_for(code)
            words = translate("Wizard", "No product has the code {code}.").format(code=code)
            self.notice.tell(
                words,
                translate(
                    "Wizard", "Make it with Ctrl Shift N, or find it and give it the code with Ctrl O."
                ),
            )
        elif self.draft.core is None or self.draft.core.lines == before:
            self.go_to("products")  # something has to be asked first
            page.scan(code)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scanner.listen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self.scanner.listen(False)
        super().hideEvent(event)

    def _choose_channel(self, channel: str) -> None:
        self.basket.writer.write(
            lambda at: drafts.set_header(at, channel=Channel(channel), by=self.context.by())
        )

    def _tell_reuse(self, report: ReuseReport) -> None:
        self.go_to("products")
        title, details = report_words(report, self.draft.currency)
        self.notice.tell(title, details, "wait" if details else "good")

    def _tell_taken_back(self, unsent: bool) -> None:
        mail = translate(
            "Wizard", "Its mail still waited and is withdrawn. Send the quote again when it is done."
        )
        gone = translate("Wizard", "The customer has it as it was. Send the quote again when it is done.")
        self._news = mail if unsent else gone
        self.notice.tell(translate("Wizard", "The quote is in your hands again"), self._news, "wait")

    def go_to(self, page: str) -> None:
        super().go_to(page)
        if self._news:  # told a moment before the step was left: it stays for one more
            self.notice.tell(translate("Wizard", "The quote is in your hands again"), self._news, "wait")
            self._news = ""

    def _explain(self) -> None:
        from desktop.views.orders.explain import ExplainSheet  # seldom asked for

        if self.draft.core is not None and self.draft.core.lines:
            self._sheet = ExplainSheet(self.window())
            self._sheet.show_order(self.draft.core)
