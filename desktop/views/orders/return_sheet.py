"""A return written down, or changed: what comes back, what for, who asked when, and why."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.return_effects import ReturnChanged, ReturnFacts, ReturnRequested
from desktop.domain.states import Channel, ReturnAction
from desktop.services.commands.commands import Command
from desktop.services.forms.return_offer import ReturnOffer, ReturnRow, return_offer
from desktop.services.orders.ledger_cards import ReturnCard
from desktop.services.plans.plan_return import EditReturnChoices, ReturnChoices
from desktop.services.plans.plans import Plan
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.orders.give_back_blocks import ReasonBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.orders.return_row import ReturnRowField
from desktop.views.orders.scan_count import ScanCount
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import Combo, DateField, TextArea
from desktop.views.parts.form import FormRow
from desktop.views.parts.rows import clear
from desktop.views.parts.toggles import CheckBox, Segments
from desktop.views.tokens import GAP_8, GAP_12, GAP_16

translate = QCoreApplication.translate


class ReturnSheet(PlannedSheet):
    """Asked by ``ask``; the plan agreed to comes by ``agreed``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "return", Command.REQUEST_RETURN)
        self._offer: ReturnOffer | None = None
        self.rows: list[ReturnRowField] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.scan = ScanCount(self, lambda: self.rows, empties=False)
        self.action = Segments([(kind.value, states.word(kind)) for kind in ReturnAction])
        self.channel, self.asked_on = Combo(), DateField()
        self.channel.fill([(states.word(kind), kind) for kind in Channel])
        self.why = ReasonBlock("return")
        self.staff_note, self.message = TextArea(lines=2), TextArea(lines=2)
        self.channel_row = FormRow(translate("Returns", "Asked for"), self.channel)
        self.day_row = FormRow(translate("Returns", "On"), self.asked_on)
        self.note_row = FormRow(translate("Returns", "Note for the shop"), self.staff_note)
        self.message_row = FormRow(translate("Returns", "Message to the customer"), self.message)
        self.tell = CheckBox(translate("Returns", "Tell the customer by e-mail"))
        self._stack()
        self._christen()
        self._connect()

    def _stack(self) -> None:
        self.body.addWidget(self.scan)
        self.body.addLayout(self._lines)
        self.body.addWidget(Rule(GAP_8, GAP_16))
        self.body.addWidget(self.action)
        self.body.addSpacing(GAP_16)
        asked = QHBoxLayout()
        asked.setSpacing(GAP_16)
        asked.addWidget(self.channel_row, 1)
        asked.addWidget(self.day_row, 1)
        self.body.addLayout(asked)
        for widget in (self.why, self.note_row, self.message_row):
            self.body.addSpacing(GAP_12)
            self.body.addWidget(widget)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.tell)
        self.end_form()

    def _christen(self) -> None:
        self.action.setAccessibleName(translate("Returns", "What the customer gets"))
        named: dict[str, QWidget] = {
            "action": self.action,
            "channel": self.channel,
            "asked_on": self.asked_on,
            "staff_note": self.staff_note,
            "message": self.message,
            "tell": self.tell,
        }
        for name, widget in named.items():
            widget.setObjectName(f"return.{name}")

    def _connect(self) -> None:
        self.why.changed.connect(self.look)
        self.action.changed.connect(self._again)
        self.channel.currentIndexChanged.connect(self._again)
        self.asked_on.chosen.connect(self._again)
        self.staff_note.textChanged.connect(self._again)
        self.message.textChanged.connect(self._again)
        self.tell.toggled.connect(self._again)

    def ask(self, order_id: int, channel: Channel, email: str, return_id: int | None = None) -> None:
        """Ask for a new return of this order, or change one. Raises OrderNotFound or ReturnNotFound."""
        offer = return_offer(order_id, return_id)
        self._offer, self._order_id = None, order_id
        self._command = Command.REQUEST_RETURN if offer.card is None else Command.EDIT_RETURN
        self._head(offer)
        self._show_rows(offer)
        self.scan.setVisible(not offer.settled)
        self.scan.begin(order_id)
        self.why.offer(offer.reasons, required=False, printable=False)
        self._show_facts(offer.card, channel)
        for field in (self.action, self.asked_on):
            field.setEnabled(not offer.settled)
        self.tell.setChecked(offer.tell and offer.card is None)
        self.tell.set_text(translate("Returns", "Tell the customer by e-mail"), email)
        self.tell.setVisible(offer.can_tell and offer.card is None)
        self._offer = offer
        self.look()
        self.open(self.staff_note if offer.settled else self.rows[0].units if self.rows else None)

    def _head(self, offer: ReturnOffer) -> None:
        title = translate("Returns", "Return of goods from {number}").format(number=offer.number)
        intro = translate("Returns", "What the customer has and did not announce yet can come back.")
        if offer.card is not None:
            title = translate("Returns", "Change return {number}").format(number=offer.card.number)
            intro = states.word(offer.card.state)
        self.set_title(title, intro)

    def _show_rows(self, offer: ReturnOffer) -> None:
        clear(self._lines)
        self.rows = []
        for row in offer.rows:
            if self.rows:
                self._lines.addWidget(Rule())
            made = ReturnRowField(row, _detail(row), None)
            made.choose(row.asked)
            made.setEnabled(not offer.settled)
            made.changed.connect(self.look)
            self.rows.append(made)
            self._lines.addWidget(made)

    def _show_facts(self, card: ReturnCard | None, channel: Channel) -> None:
        self.action.set_current((card.action if card else ReturnAction.REFUND).value)
        self.channel.choose(card.channel if card else channel)
        self.asked_on.set_day(card.asked_on if card else clock.today())
        self.why.code.choose(card.reason_code if card else "")
        self.why.text.setText(card.reason if card else "")
        self.staff_note.setPlainText(card.staff_note if card else "")
        self.message.setPlainText(card.message if card else "")

    def _again(self, _value: object = None) -> None:
        self.look()

    # What the form says

    def look(self) -> None:
        if self._offer is not None:
            super().look()

    def choices(self) -> ReturnChoices | EditReturnChoices | None:
        lines = tuple((row.line_id, row.chosen()) for row in self.rows if row.chosen())
        offer = self._offer
        if not lines or offer is None:
            return None
        if offer.card is not None:
            return EditReturnChoices(offer.card.id, lines, self._facts())
        return ReturnChoices(lines, self._facts(), self.tell.isChecked())

    def _facts(self) -> ReturnFacts:
        code, text, _public = self.why.facts()
        return ReturnFacts(
            ReturnAction(self.action.current()),
            Channel(self.channel.currentData()),
            self.asked_on.day(),
            code,
            text,
            self.staff_note.toPlainText().strip(),
            self.message.toPlainText().strip(),
        )

    def places(self) -> Mapping[str, Say]:
        rows: dict[str, Say] = {row.field: row.say for row in self.rows}
        return rows | {
            "asked_on": self.day_row.set_problem,
            "reason_code": self.why.code_row.set_problem,
        }

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        found = [(row.field, row.typed_problem()) for row in self.rows]
        return [(name, error) for name, error in found if error is not None]

    def show_sums(self, seen: Plan | None) -> None:
        new = self._offer is None or self._offer.card is None
        self.go.setText(translate("Returns", "Create return") if new else translate("Returns", "Save"))
        written = (ReturnRequested, ReturnChanged)
        days = [effect.deadline_on for effect in seen.effects if isinstance(effect, written)] if seen else []
        last = labels.day(days[0]) if days and days[0] else ""
        self.day_row.set_helper(translate("Returns", "possible until {day}").format(day=last) if last else "")


def _detail(row: ReturnRow) -> str:
    words = translate("Returns", "Sold: {sold}, can come back: {most}")
    return words.format(sold=labels.quantity(row.sold), most=labels.quantity(row.most))
