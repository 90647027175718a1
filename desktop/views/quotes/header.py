"""The head of a quote's page: number, how far it is, who it is for, what it comes to, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.quotes import QuoteState
from desktop.services.quotes.quote_facts import Link as Tied
from desktop.services.quotes.quote_facts import QuoteCard
from desktop.views import labels
from desktop.views.orders.panels.header_parts import Figure, TurnButton, below
from desktop.views.orders.panels.panel import Standing, page_margin
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.head_chips import move_chips
from desktop.views.parts.links import Link
from desktop.views.parts.menu import Menu
from desktop.views.parts.text import Elided, Label
from desktop.views.quotes.acts import ICONS, QuoteActs
from desktop.views.quotes.words import CHIPS, state_word
from desktop.views.tokens import GAP_8, GAP_12

translate = QCoreApplication.translate

HEIGHT, CHIPS_BELOW = 124, 30
NARROWEST = 620
MORE = (("edit", "issue", "order"), ("send", "answered"), ("print", "duplicate"), ("discard",))


class Header(Pane):
    """Stays while the rest scrolls; without room the chips go below, then the second button. The signals tell
    the id of an order that is to be opened."""

    order_asked = Signal(int)
    source_asked = Signal(int)

    def __init__(self, acts: QuoteActs, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        self._acts = acts
        self._turns = ("", "")
        self._order: Tied | None = None
        self._source: Tied | None = None
        self.back = IconButton("back", acts["back"].text())
        Standing(self.back, acts["back"])
        self.number, self.state = Label("", 20, 600), StatusChip()
        self.changed = StatusChip()
        self.menu = Menu(self)
        self._fill_menu()
        self.more = Button(translate("Quote", "More"), "plain").set_menu(self.menu)
        self.more.set_key("M")
        self.second, self.primary = TurnButton("", "plain"), TurnButton("", "primary")
        self.order, self.source = Link("", 13), Link("", 13)
        self.who, self.until = Elided("", 15, 600), Elided("", 13, 400, "muted")
        self.total = Figure(translate("Quote", "Total"))
        self._christen()
        self._lay_out()
        self.second.clicked.connect(self._do_second)
        self.primary.clicked.connect(self._do_first)
        self.order.clicked.connect(self._to_order)
        self.source.clicked.connect(self._to_source)

    def _fill_menu(self) -> None:
        for group in MORE:
            if not self.menu.isEmpty():
                self.menu.addSeparator()
            for name in group:
                self.menu.addAction(self._acts[name])

    def _christen(self) -> None:
        names: dict[str, QWidget] = {
            "number": self.number,
            "state": self.state,
            "changed": self.changed,
            "more": self.more,
            "second": self.second,
            "primary": self.primary,
            "order_link": self.order,
            "source_link": self.source,
            "who": self.who,
            "until": self.until,
            "total": self.total.value,
        }
        for name, widget in names.items():
            widget.setObjectName(f"quote.{name}")

    def _lay_out(self) -> None:
        self._chips = _row((self.state, self.changed), GAP_8)
        self._top = QHBoxLayout()
        self._top.setSpacing(GAP_8)
        for shown in (self.back, self.number, self._chips):
            self._top.addWidget(shown)
        self._top.addStretch(1)
        for button in (self.more, self.second, self.primary):
            self._top.addWidget(button)
        fixed = QSizePolicy.Policy.Fixed
        self.who.setSizePolicy(QSizePolicy.Policy.Maximum, fixed)  # the name gives way where room is short
        for link in (self.order, self.source):
            link.setSizePolicy(fixed, fixed)
        person = _row((self.who, self.order, self.source), GAP_12)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addStretch(1)
        self._column.addLayout(below((person, self.until), (self.total,)))

    def show_quote(self, found: QuoteCard) -> None:
        """Show this quote."""
        head, standing = found.card.head, found.standing
        self.number.setText(head.quote_number or translate("Quote", "New quote"))
        self.state.set_status(CHIPS[standing.state], state_word(standing.state))
        open_still = standing.state not in (QuoteState.ORDERED, QuoteState.DISCARDED)
        self.changed.set_status("draft", translate("Quote", "Changed since"))
        self.changed.setVisible(found.changed and open_still)
        self.who.setText(labels.named(head.who) or translate("Quote", "For nobody yet"))
        self.until.setText(self._until(found))
        self.total.tell(labels.money(head.total_minor, head.currency))
        self._order, self._source = standing.order, standing.source
        _tie(self.order, standing.order, translate("Quote", "Order {number}"))
        _tie(self.source, standing.source, translate("Quote", "Copied from {number}"))
        self._turns = _turns(found)
        self._show_turns()
        self._arrange()

    def _until(self, found: QuoteCard) -> str:
        day = found.standing.valid_until
        if day is None:
            return translate("Quote", "Its last day is counted from the day it is issued")
        pattern = translate("Quote", "Good until {day}")
        if found.standing.state is QuoteState.EXPIRED:
            pattern = translate("Quote", "It was good until {day}")
        return pattern.format(day=labels.day_in_full(day))

    def _show_turns(self) -> None:
        for button, name in zip((self.primary, self.second), self._turns, strict=True):
            button.setVisible(bool(name))
            if name:
                action = self._acts[name]
                button.setText(action.text())
                button.set_icon(ICONS[name])
                button.set_hint(action.shortcut())
                button.setEnabled(action.isEnabled())

    def _do_first(self) -> None:
        self._acts[self._turns[0]].trigger()

    def _do_second(self) -> None:
        self._acts[self._turns[1]].trigger()

    def _to_order(self) -> None:
        if self._order is not None:
            self.order_asked.emit(self._order.id)

    def _to_source(self) -> None:
        if self._source is not None:
            self.source_asked.emit(self._source.id)

    # How it stands

    def _arrange(self) -> None:
        """Put the chips where there is room for them."""
        margin = page_margin(self.width())
        self._column.setContentsMargins(margin - GAP_8, GAP_12, margin, GAP_12)
        shown: list[QWidget] = [self.back, self.number, self.more]
        shown += [turn for turn, name in zip((self.primary, self.second), self._turns, strict=True) if name]
        buttons = sum(widget.sizeHint().width() + GAP_8 for widget in shown) + 2 * margin
        beside = buttons + self._chips.sizeHint().width() <= self.width()
        move_chips(self._chips, self._column, self._top, beside=beside)
        self.second.setVisible(bool(self._turns[1]) and (beside or buttons <= self.width()))
        self.setFixedHeight(HEIGHT if beside else HEIGHT + CHIPS_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.height())


def _row(widgets: tuple[QWidget, ...], gap: int) -> QWidget:
    """Widgets beside each other at the left."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return whole


def _tie(link: Link, tied: Tied | None, pattern: str) -> None:
    number = "" if tied is None else tied.number or translate("Quote", "a quote")
    link.setText(pattern.format(number=number))
    link.setVisible(tied is not None)


def _turns(found: QuoteCard) -> tuple[str, str]:
    """The first and the second thing to do with a quote."""
    state = found.standing.state
    if state is QuoteState.ORDERED:
        return "", "print"
    if state is QuoteState.DISCARDED:
        return "", ""
    if found.standing.document_id is None:
        return "issue", "edit"
    if found.changed:
        return "issue", "order"
    if state is QuoteState.SENT:
        return "order", "answered"
    return "order", "send" if found.card.head.email else "print"
