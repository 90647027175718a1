"""The head of the order page: number, statuses, who and when, what it comes to, and what to do next."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.quotes.quote_facts import Link as Tied
from desktop.services.quotes.quote_facts import quote_behind
from desktop.shell import i18n
from desktop.views import labels, states
from desktop.views.orders.acts import OrderActs, icon_name
from desktop.views.orders.label_words import label_code
from desktop.views.orders.next_acts import next_acts
from desktop.views.orders.panels.header_parts import Figure, Origin, TurnButton, below
from desktop.views.orders.panels.more_menu import MoreMenu
from desktop.views.orders.panels.panel import Standing, page_margin
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.chip_button import ChipButton
from desktop.views.parts.head_chips import move_chips
from desktop.views.parts.links import Link
from desktop.views.parts.tag_strip import TagStrip, painted
from desktop.views.parts.text import Elided, Label
from desktop.views.tables.order_words import CHANNEL_ICON, payment_mark
from desktop.views.tokens import GAP_8, GAP_12

HEIGHT, CHIPS_BELOW = 124, 30
NARROWEST = 620


class Header(Pane):
    """Stays while the rest scrolls. Where there is no room the chips go below, then the second button."""

    quote_asked = Signal(int)

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        self._acts, self._known = acts, None
        self._turns = ("", "")
        self._behind: Tied | None = None
        self.back = self._icon("back", "back")
        self.number = Label("", 20, 600)
        self.lifecycle, self.payment, self.fulfilment, self.held = (StatusChip() for _ in range(4))
        self.label = ChipButton()
        self.label.clicked.connect(acts["label"].trigger)
        self.tags = TagStrip()
        self.tags.clicked.connect(acts["tags"].trigger)
        self.previous, self.following = self._icon("up", "previous"), self._icon("down", "next")
        self.menu = MoreMenu(acts, self)
        self.more = Button(self.tr("More"), "plain").set_menu(self.menu)
        self.second, self.primary = TurnButton("", "plain"), TurnButton("", "primary")
        self.company = Elided("", 15, 600)
        self.who, self.quote, self.origin = Link("", 15), Link("", 13), Origin()
        self.total = Figure(self.tr("Total"), acts["explain"])
        self.due = Figure(self.tr("Due"), acts["explain_due"])
        self.more.set_key("M")
        Standing(self.who, acts["customer"])
        self.quote.clicked.connect(self._to_quote)
        self.second.clicked.connect(self._do_second)
        self.primary.clicked.connect(self._do_first)
        self._name()
        self._lay_out()

    def _icon(self, icon: str, act: str) -> IconButton:
        action = self._acts[act]
        button = IconButton(icon, action.text())
        button.setObjectName(f"order.{act}")
        Standing(button, action)
        return button

    def _name(self) -> None:
        names = {
            "number": self.number,
            "lifecycle": self.lifecycle,
            "payment_status": self.payment,
            "fulfilment_status": self.fulfilment,
            "held": self.held,
            "label": self.label,
            "tags": self.tags,
            "total": self.total.value,
            "due": self.due.value,
            "more": self.more,
            "second": self.second,
            "primary": self.primary,
            "company": self.company,
            "who": self.who,
            "quote": self.quote,
            "origin": self.origin.words,
        }
        for name, widget in names.items():
            widget.setObjectName(f"order.{name}")

    def _lay_out(self) -> None:
        self._chips = QWidget()
        chips = QHBoxLayout(self._chips)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(GAP_8)
        for chip in (self.lifecycle, self.payment, self.fulfilment, self.held, self.label, self.tags):
            chips.addWidget(chip)
        chips.addStretch(1)
        self._top = QHBoxLayout()
        self._top.setSpacing(GAP_8)
        self._top.addWidget(self.back)
        self._top.addWidget(self.number)
        self._top.addWidget(self._chips)
        self._top.addStretch(1)
        for button in (self.previous, self.following, self.more, self.second, self.primary):
            self._top.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addStretch(1)
        self._column.addLayout(below((self._person(), self.origin), (self.total, self.due)))

    def _person(self) -> QWidget:
        """Who it is for and, beside them, the quote that it was made of."""
        person = QWidget()
        row = QHBoxLayout(person)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_12)
        fixed = QSizePolicy.Policy.Fixed
        for words in (self.company, self.who):
            words.setSizePolicy(QSizePolicy.Policy.Maximum, fixed)  # names give way where room is short
        self.quote.setSizePolicy(fixed, fixed)
        row.addWidget(self.company)
        row.addWidget(self.who)
        row.addWidget(self.quote)
        row.addStretch(1)
        return person

    # What it shows

    def show_card(self, card: OrderCard) -> None:
        """Show this order."""
        part = self._part(card)
        if part != self._known:
            self._known = part
            self._show_facts(card)
        self._arrange()

    def _part(self, card: OrderCard) -> Any:
        turns = next_acts(card)
        return (
            card.head,
            card.kept_minor,
            card.label,
            card.tags,
            turns,
            [self._acts[name].text() for name in turns if name],
        )

    def _show_facts(self, card: OrderCard) -> None:
        head = card.head
        self.number.setText(head.number)
        self.lifecycle.set_status(head.lifecycle.value, states.word(head.lifecycle))
        mark = payment_mark(head)
        self.payment.set_status(mark.code, mark.full)
        self.fulfilment.set_status(head.fulfilment_status.value, states.word(head.fulfilment_status))
        self.held.set_status("held", states.held_word())
        self.held.setToolTip(head.hold_reason)
        self.held.setVisible(head.held)
        self._show_marks(card)
        self.company.setText(head.company)
        self.company.setVisible(head.company not in ("", head.who))
        self.who.setText(labels.named(head.who))
        self._show_quote(head.id)
        self.origin.tell(CHANNEL_ICON[head.channel], self._origin(card))
        self._show_total(card)
        self._show_due(head.due_minor, head.currency)
        self._turns = next_acts(card)
        self._show_turns(head.due_minor, head.currency)

    def _show_marks(self, card: OrderCard) -> None:
        self.label.setVisible(card.label is not None)
        if card.label is not None:
            word = card.label.name(i18n.language())
            self.label.set_status(
                label_code(card.label.colour), word, self.tr("Label: {label}").format(label=word)
            )
        self.tags.setVisible(bool(card.tags))
        words = self.tr("Tags: {tags}").format(tags=", ".join(tag.name for tag in card.tags))
        self.tags.show_tags(painted(card.tags), words)
        self._acts.marks.anchor = self.label if card.label is not None else self.more

    def _show_quote(self, order_id: int) -> None:
        self._behind = quote_behind(order_id)
        self.quote.setVisible(self._behind is not None)
        if self._behind is not None:
            number = self._behind.number or self.tr("a quote")
            self.quote.setText(self.tr("From {number}").format(number=number))

    def _to_quote(self) -> None:
        if self._behind is not None:
            self.quote_asked.emit(self._behind.id)

    def _origin(self, card: OrderCard) -> str:
        head = card.head
        channel = states.word(head.channel)
        where = f"{channel} ({head.event_name})" if head.event_name else channel
        said = [where, labels.moment_in_full(head.placed_at)]
        if head.by:
            said.append(self.tr("by {name}").format(name=head.by))
        return ", ".join(said)

    def _show_total(self, card: OrderCard) -> None:
        """The total and, once something was given back, what is left of it."""
        currency, after = card.head.currency, labels.money(card.kept_minor, card.head.currency)
        words = self.tr("Total, after credits {amount}").format(amount=after)
        self.total.word.setText(words if card.credits else self.tr("Total"))
        self.total.tell(labels.money(card.head.total_minor, currency))

    def _show_due(self, minor: int, currency: str) -> None:
        self.due.word.setText(self.tr("To give back") if minor < 0 else self.tr("Due"))
        tone = "prob" if minor < 0 else "wait" if minor else "muted"
        self.due.tell(labels.money(abs(minor), currency), tone)

    def _show_turns(self, due: int, currency: str) -> None:
        for button, name in zip((self.primary, self.second), self._turns, strict=True):
            button.setVisible(bool(name))
            if not name:
                continue
            action = self._acts[name]
            words = action.text()
            if name == "pay" and button is self.primary:
                words = self.tr("Take payment {amount}").format(amount=labels.money(due, currency))
            if name == "pay_back":
                words = self.tr("Pay back {amount}").format(amount=labels.money(-due, currency))
            button.setText(words)
            button.set_icon(icon_name(name))
            button.set_hint(action.shortcut())
            button.setToolTip(action.toolTip())

    def _do_first(self) -> None:
        self._acts[self._turns[0]].trigger()

    def _do_second(self) -> None:
        self._acts[self._turns[1]].trigger()

    # How it stands

    def _arrange(self) -> None:
        """Put the chips where there is room for them."""
        self.second.setVisible(bool(self._turns[1]))
        margin = page_margin(self.width())
        self._column.setContentsMargins(margin - GAP_8, GAP_12, margin, GAP_12)
        shown = [self.back, self.number, self.previous, self.following, self.more]
        shown += [button for button in (self.second, self.primary) if not button.isHidden()]
        buttons = sum(min(widget.sizeHint().width(), widget.maximumWidth()) + GAP_8 for widget in shown) + 40
        beside = buttons + self._chips.sizeHint().width() + GAP_8 <= self.width()
        move_chips(self._chips, self._column, self._top, beside=beside)
        self.second.setVisible(bool(self._turns[1]) and (beside or buttons <= self.width()))
        self.setFixedHeight(HEIGHT if beside else HEIGHT + CHIPS_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.height())
