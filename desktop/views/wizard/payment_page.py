"""Step 5: how it is meant to be paid, where the order comes from, and what else is to be known of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.states import Channel
from desktop.services.drafts import draft_delivery, drafts
from desktop.services.orders.cards import OrderHead
from desktop.services.shop.methods import payment_methods
from desktop.shell import clock, i18n
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.parts.choices import Choice, Choices
from desktop.views.parts.fields import Combo, DateTimeField, TextArea, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import CheckBox, Segments
from desktop.views.wizard.channel import channel_words
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.notify import NotifyBoxes
from desktop.views.wizard.placed_row import PlacedRow
from desktop.views.wizard.saving import Autosave
from desktop.views.wizard.section import Section, side_by_side, two_columns
from desktop.views.wizard.step import Step, Unsettled

translate = QCoreApplication.translate

UNDECIDED = 0


class PaymentPage(Step):
    """Naming a way to pay charges nobody."""

    page = "payment"

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(draft, context, parent)
        self.methods = Choices()
        self.methods.setObjectName("wizard.payment.method")
        self.methods.setAccessibleName(translate("Wizard", "Payment method"))
        self.channel = Segments(channel_words())
        self.channel.setObjectName("wizard.channel")
        self.channel.setAccessibleName(translate("Basket", "Channel"))
        self.fair, self.reference, self.note = TextField(), TextField(), TextArea(lines=3)
        self.placed, self.language = DateTimeField(), Combo()
        self.gift_message = TextArea(lines=2)
        self.gift = CheckBox(
            translate("Wizard", "It is a gift"),
            translate("Wizard", "The packing slip says so and shows no price"),
        )
        self.notify = NotifyBoxes(self.writer)
        self._rows = {
            "event": FormRow(translate("Wizard", "Which fair or market"), self.fair),
            "placed": FormRow(translate("Wizard", "Order date"), self.placed),
            "note": FormRow(translate("Wizard", "Note of the customer"), self.note),
            "reference": FormRow(translate("Wizard", "Their reference"), self.reference),
            "language": FormRow(translate("Wizard", "Language"), self.language),
            "gift_message": FormRow(translate("Wizard", "Words for the packing slip"), self.gift_message),
        }
        named = {
            "fair": self.fair,
            "placed": self.placed,
            "note": self.note,
            "reference": self.reference,
            "language": self.language,
            "gift": self.gift,
            "gift_message": self.gift_message,
        }
        for name, field in named.items():
            field.setObjectName(f"wizard.{name}")
        two_columns(self, (self._pay(), self._tell()), (self._origin(), self._more()))
        self._connect()

    def _pay(self) -> Section:
        block = Section(translate("Wizard", "How will it be paid?"))
        self.due = block.addition
        block.body.addWidget(self.methods)
        words = translate("Wizard", "Nobody is charged now: the order waits for its payment.")
        note = Paragraph(words, 13, 400, "muted")
        note.set_icon("info")
        block.body.addWidget(note)
        return block

    def _origin(self) -> Section:
        block = Section(translate("Wizard", "Where does it come from?"))
        block.body.addWidget(self.channel)
        for key in ("event", "placed"):
            block.body.addWidget(self._row(key))
        return block

    def _more(self) -> Section:
        block = Section(translate("Wizard", "Also to be known"), ruled=True)
        block.body.addWidget(self._row("note"))
        block.body.addLayout(side_by_side((self._row("reference"), self._row("language"))))
        block.body.addWidget(self.gift)
        block.body.addWidget(self._row("gift_message"))
        return block

    def _tell(self) -> Section:
        block = Section(translate("Wizard", "Who is told?"), ruled=True)
        block.body.addWidget(self.notify)
        return block

    def _row(self, key: str) -> FormRow:
        return self._rows[key]

    def _connect(self) -> None:
        self._event = Autosave(self.fair, self._save_event)
        self._note = Autosave(self.note, self._save_note)
        self._reference = Autosave(self.reference, self._save_reference)
        self._gift_message = Autosave(self.gift_message, self._save_gift_message)
        self.methods.changed.connect(self._choose)
        self.channel.changed.connect(self._save_channel)
        self._placed = PlacedRow(self._row("placed"), self.placed, self._save_placed)
        self.language.activated.connect(self._save_language)
        self.gift.toggled.connect(self._save_gift)
        self.language.fill([(labels.language_name(code), code) for code in i18n.LANGUAGES])

    # What is shown

    def arrive(self) -> None:
        self.methods.start()

    def show_draft(self) -> None:
        head = self.draft.head
        rows = [row for row in payment_methods() if row.kind != "stored_value"]  # that needs its code
        undecided = Choice(UNDECIDED, translate("Wizard", "Not decided yet"))
        self.methods.set_choices(
            [
                *(Choice(row.id, labels.named(row.name), _term_word(row.term_days, head)) for row in rows),
                undecided,
            ]
        )
        method_id = head.payment_method_id if head else None
        self.methods.set_current(method_id or UNDECIDED)
        self.channel.set_current(head.channel if head else drafts.usual_channel())
        fair = head is not None and head.channel is Channel.FAIR
        self._row("event").setVisible(fair)
        self._event.fill(head.event_name if head else "")
        self._note.fill(head.note if head else "")
        self._reference.fill(head.buyer_ref if head else "")
        self._show_choices(head)
        self.notify.show_head(head)

    def _show_choices(self, head: OrderHead | None) -> None:
        self.gift.blockSignals(True)
        self.gift.setChecked(head is not None and head.gift)
        self.gift.blockSignals(False)
        self._row("gift_message").setVisible(head is not None and head.gift)
        self._gift_message.fill(head.gift_message if head else "")
        self._placed.show(head)
        if head is None:
            return
        at = self.language.findData(head.language)
        self.language.setCurrentIndex(max(0, at))

    # What is stored

    def _choose(self, key: int) -> None:
        self.write(lambda at: draft_delivery.choose_payment_method(at, key or None, by=self.by))

    def _save_channel(self, channel: str) -> None:
        self.write(lambda at: drafts.set_header(at, channel=Channel(channel), by=self.by))
        if channel == Channel.FAIR:
            self.fair.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_event(self, text: str) -> None:
        self.write(lambda at: drafts.set_header(at, event_name=text.strip(), by=self.by))

    def _save_note(self, text: str) -> None:
        self.write(lambda at: drafts.set_header(at, note=text.strip(), by=self.by))

    def _save_reference(self, text: str) -> None:
        self.write(lambda at: drafts.set_header(at, buyer_ref=text.strip(), by=self.by))

    def _save_language(self, _at: int) -> None:
        language = str(self.language.currentData())
        self.write(lambda at: drafts.set_header(at, language=language, by=self.by))

    def _save_gift(self, gift: bool) -> None:
        self.write(lambda at: drafts.set_header(at, gift=gift, by=self.by))

    def _save_gift_message(self, text: str) -> None:
        self.write(lambda at: drafts.set_header(at, gift_message=text.strip(), by=self.by))

    def _save_placed(self, moment: datetime) -> bool:
        return self.write(lambda at: drafts.set_header(at, placed_at=moment, by=self.by), self._row("placed"))

    def settle(self) -> None:
        for saver in (self._event, self._note, self._reference, self._gift_message):
            saver.flush()
        self._placed.settle()

    def clear(self) -> None:
        super().clear()
        for saver in (self._event, self._note, self._reference, self._gift_message):
            saver.forget()
        self._placed.clear()

    def unsettled(self) -> Unsettled | None:
        return self._placed if self._placed.open else super().unsettled()

    def show_refusal(self, error: DeskError) -> bool:
        if error.where != "placed_at":
            return False
        self._row("placed").set_problem(messages.words(error))
        self._placed.claim()
        return True


def _term_word(days: int, head: OrderHead | None) -> str:
    """When the money is expected, for a way to pay that leaves time."""
    if not days:
        return ""
    placed = clock.here(head.placed_at).date() if head else clock.today()
    return due_word(placed + timedelta(days=days))


def due_word(day: date) -> str:
    """``due on 21 December 2026``."""
    return translate("Wizard", "due on {day}").format(day=labels.day_in_full(day))
