"""Step 6: everything once more, each part with a way to change it, and what still stands against it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.states import Channel
from desktop.services.drafts.draft_missing import missing, offer_gaps
from desktop.services.drafts.drafts import is_offer
from desktop.services.orders.cards import OrderCore, OrderHead
from desktop.services.orders.order_basket import ships_free
from desktop.services.shop.methods import payment_methods
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.context import DeskContext
from desktop.views.messages import words
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Foot, Scroller
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.sums import Fact
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.tokens import GAP_8, GAP_12, GAP_16, GAP_24
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.finish import step_of
from desktop.views.wizard.notify import NotifyBoxes
from desktop.views.wizard.quote_block import QuoteBlock
from desktop.views.wizard.section import REACH, Section
from desktop.views.wizard.step import Step
from desktop.views.wizard.ways import Ways
from desktop.views.wizard.when import from_qt, this_minute
from desktop.views.wizard.words import address_lines

translate = QCoreApplication.translate

DELIVERY = ("to", "method", "bill", "note", "gift")
"""The facts of the delivery in their order."""


class ReviewPage(Step):
    """Shows, and leads back to where something can be changed."""

    page = "review"

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(draft, context, parent)
        self.problems = Section(translate("Wizard", "Still needed"))
        self.problems.body.setContentsMargins(0, 0, REACH, GAP_12)
        self.customer = self._section(translate("Wizard", "Customer"), "customer", ruled=False)
        self.delivery = self._section(translate("Wizard", "Delivery"), "delivery")
        self.payment = self._section(translate("Wizard", "Payment"), "payment")
        self.who, self.reach = Elided("", 13, 600), Paragraph("", 13, 400, "muted")
        self.tell = Section(translate("Wizard", "Who is told?"), ruled=True)
        self.notify, self.ways = NotifyBoxes(self.writer), Ways()
        self.quote = QuoteBlock(self.writer)
        self.explain = Button(translate("Wizard", "How was this total computed?"), "link", icon="help")
        self.explain.setObjectName("wizard.explain")
        self.explain.set_hint("F2")
        self.facts = {name: Fact(label) for name, label in _labels().items()}
        self._deliveries = _grid()
        self._lay_out()
        self.explain.clicked.connect(self.explain_asked)
        self.ways.quote_asked.connect(self.quote_asked)
        self.ways.send_asked.connect(self.send_asked)
        self.ways.checkout_asked.connect(self.checkout_asked)
        self.ways.bind_keys(self)

    def _section(self, title: str, step: str, *, ruled: bool = True) -> Section:
        section = Section(title, ruled=ruled)
        change = Button(translate("Wizard", "Change"), "quiet")
        change.setObjectName(f"wizard.review.{step}")
        change.setAccessibleName(labels.headed(change.text(), title))
        change.setProperty("step", step)
        change.clicked.connect(self._jump)
        section.add_action(change)
        return section

    def _lay_out(self) -> None:
        note = Paragraph(
            translate("Wizard", "Nobody is charged now: the order waits for its payment."), 13, 400, "muted"
        )
        note.set_icon("info")
        self.customer.body.addLayout(self._person())
        self.delivery.body.addLayout(self._deliveries)
        ways = _grid()
        self._place(ways, "way", "due")
        self.payment.body.addLayout(ways)
        self.payment.body.addWidget(note)
        self.tell.body.addWidget(self.notify)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(GAP_24, 14, GAP_24 - REACH, 16)
        column.setSpacing(0)
        for section in (self.problems, self.customer, self.delivery, self.payment, self.quote, self.tell):
            column.addWidget(section)
        column.addStretch(1)
        scroller = Scroller(content)
        foot = Foot(scroller, (GAP_16, GAP_8, GAP_24, GAP_12))
        foot.body.setSpacing(GAP_8)
        foot.body.addWidget(self.explain, 0, Qt.AlignmentFlag.AlignLeft)
        foot.body.addWidget(_moved(self.ways))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroller, 1)
        whole.addWidget(foot)

    def _person(self) -> QHBoxLayout:
        words, facts = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.who)
        words.addWidget(self.reach)
        words.addStretch(1)
        facts.setSpacing(10)
        facts.addWidget(self.facts["origin"])
        facts.addWidget(self.facts["reference"])
        facts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addLayout(facts, 1)
        return row

    def _place(self, grid: QGridLayout, *names: str) -> None:
        """Put facts into two columns, one after the other."""
        for at, name in enumerate(names):
            grid.addWidget(self.facts[name], at // 2, at % 2, Qt.AlignmentFlag.AlignTop)

    def unsettled(self) -> QuoteBlock | None:
        return self.quote if self.quote.open else None

    def clear(self) -> None:
        super().clear()
        self.quote.clear()

    # What is shown

    def show_draft(self) -> None:
        core = self.draft.core
        self._show_problems(core)
        head = core.head if core else None
        quote = head is not None and is_offer(head.draft_kind)
        self.notify.show_head(head)
        self.ways.show_head(head)
        self.quote.setVisible(quote)
        self.tell.setVisible(not quote)
        if head is not None and quote:
            self.quote.show_head(head)
        if core is None:
            self._show_nothing()
            return
        self._show_customer(core.head)
        self._show_delivery(core)
        self._show_payment(core.head)

    def _show_nothing(self) -> None:
        """Nothing is typed yet: only what every order has."""
        self.who.setText(labels.NOTHING)
        self.reach.hide()
        for name, fact in self.facts.items():
            fact.set_value(labels.NOTHING)
            fact.setVisible(name in ("origin", "method", "way"))
        self._close_ranks(["method"])

    def _close_ranks(self, shown: list[str]) -> None:
        """Let the facts of the delivery that are shown follow each other without holes."""
        for name in DELIVERY:
            self._deliveries.removeWidget(self.facts[name])
        self._place(self._deliveries, *shown, *(name for name in DELIVERY if name not in shown))

    def _show_problems(self, core: OrderCore | None) -> None:
        clear(self.problems.body)
        quote = core is not None and is_offer(core.head.draft_kind)
        found = (offer_gaps if quote else missing)(core) if core is not None else []
        for error in found:
            self.problems.body.addWidget(self._problem(error))
        self.problems.setVisible(bool(found))

    def _problem(self, error: DeskError) -> QWidget:
        step = step_of(error)
        row = TwoLines(words(error), icon="warn")
        row.icon.set_icon("warn", "prob")
        change = Button(translate("Wizard", "Change"))
        change.setAccessibleName(labels.headed(change.text(), words(error)))
        change.setProperty("step", step)
        change.clicked.connect(self._jump)
        return row.add(change)

    def _show_customer(self, head: OrderHead) -> None:
        self.who.setText(labels.named(head.who) or labels.NOTHING)
        reach = [part for part in (head.company, head.phone, head.email) if part and part != head.who]
        self.reach.setText("\n".join(reach))
        self.reach.setVisible(bool(reach))
        fair = f", {head.event_name}\n" if head.channel is Channel.FAIR and head.event_name else ", "
        placed = head.placed_at if head.placed_by_hand else from_qt(this_minute())
        self.facts["origin"].set_value(states.word(head.channel) + fair + _moment(placed))
        self._show_if("reference", head.buyer_ref)

    def _show_if(self, name: str, text: str) -> None:
        """Show a fact that not every order has."""
        self.facts[name].set_value(text)
        self.facts[name].setVisible(bool(text))

    def _show_delivery(self, core: OrderCore) -> None:
        head = core.head
        shipping = address_lines(core.shipping) if core.shipping else []
        billing = address_lines(core.billing) if core.billing and not head.billing_same else []
        same = [translate("Wizard", "The same address")] if shipping else []
        texts = {
            "to": "\n".join(shipping),
            "bill": "\n".join(billing or same),
            "note": head.note,
            "gift": _gift(head),
        }
        for name, text in texts.items():
            self._show_if(name, text)
        self._show_method(core)
        self._close_ranks([name for name in DELIVERY if name == "method" or texts[name]])

    def _show_method(self, core: OrderCore) -> None:
        delivery, name = core.head.delivery, labels.named(core.head.delivery.name)
        if delivery.method_id is None:
            self.facts["method"].set_value(name or translate("Wizard", "Handed over now"))
            return
        price = labels.money(delivery.list_minor, core.head.currency)
        offered = ships_free(core) and delivery.list_minor > 0
        second = translate("Wizard", "{price}, offered").format(price=price) if offered else price
        self.facts["method"].set_value(f"{name}\n{second}", last="good" if offered else "")

    def _show_payment(self, head: OrderHead) -> None:
        self.facts["way"].set_value(labels.named(head.payment_name) or translate("Wizard", "Not decided yet"))
        term = next((row.term_days for row in payment_methods() if row.id == head.payment_method_id), 0)
        day = clock.here(head.placed_at).date() + timedelta(days=term)
        when = labels.day_in_full(day) if term else translate("Wizard", "At once")
        self._show_if("due", when if head.payment_method_id is not None else "")

    def _jump(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.asked.emit(str(button.property("step")))


def _moved(row: QWidget) -> QWidget:
    """A row that begins where the words of the page do: the link above it reaches 8 px further."""
    row.setContentsMargins(REACH, 0, 0, 0)
    return row


def _moment(at: datetime) -> str:
    return f"{labels.day_in_full(clock.here(at).date())}, {labels.clock_time(at)}"


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _labels() -> dict[str, str]:
    return {
        "origin": translate("Basket", "Channel"),
        "reference": translate("Wizard", "Customer’s reference"),
        "to": translate("Wizard", "Deliver to"),
        "method": translate("Wizard", "Method"),
        "bill": translate("Wizard", "Bill to"),
        "note": translate("Wizard", "Note of the customer"),
        "gift": translate("Wizard", "Gift"),
        "way": translate("Wizard", "Payment method"),
        "due": translate("Wizard", "Due date"),
    }


def _gift(head: OrderHead) -> str:
    """What the packing slip of a gift says and leaves out."""
    said = [translate("Wizard", "No price on the packing slip"), head.gift_message]
    return "\n".join(part for part in said if part) if head.gift else ""
