"""Change who an order is for and where it goes: its own copies, and the customer's record when asked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.effects import CreditNoteIssued
from desktop.domain.errors import DeskError
from desktop.domain.refund_reasons import REASONS
from desktop.domain.settings import REFUND_REASON_REQUIRED
from desktop.services.commands.commands import Command
from desktop.services.drafts.draft_missing import POSTCODES
from desktop.services.orders.cards import OrderCore, PostalAddress
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_ledger
from desktop.services.plans.plan_delivery import AddressChoices, address_refusals
from desktop.services.plans.plans import Plan
from desktop.services.shop.preferences import setting
from desktop.views import labels, messages
from desktop.views.orders.address_fields import AddressFields
from desktop.views.orders.address_gaps import missing_part
from desktop.views.orders.give_back_blocks import ReasonBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say, nothing_happens
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, GAP_12, GAP_16
from desktop.views.wizard.section import side_by_side

translate = QCoreApplication.translate


class AddressSheet(PlannedSheet):
    """Made for one order; ``agreed`` brings the plan to be carried out, ``record_asked`` a customer's id."""

    record_asked = Signal(int)

    def __init__(self, page: QWidget, card: OrderCard) -> None:
        super().__init__(page, "address", Command.EDIT_ADDRESS)
        self._card = card
        self._order_id = card.head.id
        title = translate("EditOrder", "Customer and addresses of {number}")
        self.set_title(
            title.format(number=card.head.number),
            translate("EditOrder", "Only this order is changed; other orders keep theirs."),
        )
        self.contact = {part: FormRow(label, TextField()) for part, label in _labels().items()}
        self.shipping, self.billing = AddressFields("shipping"), AddressFields("billing")
        self.same = CheckBox(translate("EditOrder", "The bill goes to the same address"))
        self.record = CheckBox(
            translate("EditOrder", "Change the customer’s record too"),
            translate("EditOrder", "Contact, and where their goods and invoices go from now on"),
        )
        self.why = ReasonBlock("address")
        self.open_record = Button(translate("EditOrder", "Open the customer’s record"), "link")
        self.open_record.setObjectName("address.open_record")
        self._begin()
        self._stack()
        self._connect()

    def _begin(self) -> None:
        head, core = self._card.head, self._card.core
        shown = {"name": labels.named(head.customer_name), "company": head.company}
        for part, text in (shown | {"email": head.email, "phone": head.phone}).items():
            field = self.field(part)
            field.setObjectName(f"address.contact.{part}")
            field.setText(text)
            field.setCursorPosition(0)  # of a long text its beginning is shown
        self.shipping.begin(core.shipping or PostalAddress())
        self.billing.begin(core.billing or PostalAddress())
        self.why.offer(
            REASONS,
            required=bool(setting(REFUND_REASON_REQUIRED)),
            printable=False,
            helper=translate("EditOrder", "Printed on the credit note"),
        )
        self.why.hide()
        self.same.setObjectName("address.same")
        self.record.setObjectName("address.record")
        self.same.setChecked(head.billing_same)
        self.billing.setVisible(not head.billing_same)
        self.record.setVisible(head.customer_id is not None)
        self.open_record.setVisible(head.customer_id is not None)

    def _stack(self) -> None:
        rows = self.contact
        self.body.addLayout(side_by_side((rows["name"], rows["company"])))
        self.body.addSpacing(GAP_12)
        self.body.addLayout(side_by_side((rows["email"], rows["phone"])))
        self.body.addWidget(Rule(GAP_16, GAP_12))
        self.body.addWidget(Label(translate("EditOrder", "Delivery address"), 15, 600))
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.shipping)
        self.body.addWidget(Rule(GAP_16, GAP_12))
        self.body.addWidget(self.same)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.billing)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.why)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.record)
        self.body.addWidget(self.open_record, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.end_form()

    def _connect(self) -> None:
        for part in self.contact:
            self.field(part).editingFinished.connect(self.look)
        for fields in (self.shipping, self.billing):
            fields.edited.connect(self.look)
        self.same.toggled.connect(self._turn)
        self.record.toggled.connect(self._turn)
        self.why.code.currentIndexChanged.connect(self._turn)
        self.why.text.editingFinished.connect(self.look)
        self.open_record.clicked.connect(self._open_record)

    def _open_record(self) -> None:
        if self._card.head.customer_id is not None:
            self.leave_for(self._go_to_record)

    def _go_to_record(self) -> None:
        self.reject()
        self.record_asked.emit(self._card.head.customer_id)

    def ask(self, first: tuple[str, str] | None = None) -> None:
        """Show what the order says, beginning with the street it goes to, or with the name.

        ``first`` names a block (contact, shipping or billing) and the part of it to begin with.
        """
        self.look()
        sent = self._card.head.delivery.kind == "ship"
        block, part = first or (("shipping", "street") if sent else ("contact", "name"))
        field = self._rows()[f"{block}.{part}"].field
        self.open(field)
        self.scroller.reveal(field)
        if isinstance(field, TextField):
            field.setSelection(len(field.text()), -len(field.text()))  # whole, with its beginning in sight

    def _rows(self) -> dict[str, FormRow]:
        """Every field with its label, by block and part."""
        blocks = {"contact": self.contact, "shipping": self.shipping.rows, "billing": self.billing.rows}
        return {f"{block}.{part}": row for block, rows in blocks.items() for part, row in rows.items()}

    def field(self, part: str) -> TextField:
        """A field of the contact. KeyError for an unknown part."""
        field = self.contact[part].field
        assert isinstance(field, TextField)
        return field

    def _turn(self, _chosen: object) -> None:
        self.billing.setVisible(not self.same.isChecked())
        self.look()

    # What the form says

    def choices(self) -> AddressChoices | None:
        code, reason, _public = self.why.facts()
        chosen = AddressChoices(
            reason=reason,
            reason_code=code,
            shipping=_changed(self.shipping.address(), self._card.core.shipping),
            billing=None if self.same.isChecked() else self._billing(),
            billing_same=self.same.isChecked(),
            name=self._name(),
            company=self.field("company").text(),
            email=self.field("email").text(),
            phone=self.field("phone").text(),
            also_customer=self.record.isChecked(),
        )
        return chosen if self._differs(chosen) else None

    def _billing(self) -> PostalAddress | None:
        return _changed(self.billing.address(), self._card.core.billing)

    def _name(self) -> str:
        """What is typed; a built-in name that is shown in another language stays as it is stored."""
        typed, stored = self.field("name").text().strip(), self._card.head.customer_name
        return stored if typed == labels.named(stored) else typed

    def _differs(self, chosen: AddressChoices) -> bool:
        head = self._card.head
        was = (head.billing_same, head.customer_name, head.company, head.email, head.phone)
        now = (
            chosen.billing_same,
            chosen.name,
            *(text.strip() for text in (chosen.company or "", chosen.email or "", chosen.phone or "")),
        )
        return was != now or chosen.shipping is not None or chosen.billing is not None

    def places(self) -> Mapping[str, Say]:
        places: dict[str, Say] = {part: row.set_problem for part, row in self.contact.items()}
        places |= {name: row.set_problem for name, row in self._rows().items()}
        return places | {
            "country": self.shipping.rows["country"].set_problem,
            POSTCODES["shipping"]: self.shipping.rows["postcode"].set_problem,
            POSTCODES["billing"]: self.billing.rows["postcode"].set_problem,
            "reason": self.why.code_row.set_problem,
            "reason_code": self.why.code_row.set_problem,
        }

    def _refuse(self, error: DeskError, places: Mapping[str, Say]) -> None:
        """A part that is missing is said beside its own field, and with it all else that is wrong."""
        super_refuses = super()._refuse
        chosen = self.choices()
        others = () if chosen is None else address_refusals(order_ledger(self._order_id), chosen)
        for wrong in others or (error,):
            gap = missing_part(wrong, self._core())
            if gap is None:
                super_refuses(wrong, places)
            else:
                places[".".join(gap)](messages.words(wrong))
                self.consequences.say(nothing_happens())

    def _core(self) -> OrderCore:
        """The order, billed where the sheet says."""
        core = self._card.core
        return core._replace(head=core.head._replace(billing_same=self.same.isChecked()))

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        return []

    def show_sums(self, seen: Plan | None) -> None:
        """A reason is asked for where a credit note follows; while something else is wrong it stays."""
        credited = seen is not None and any(isinstance(one, CreditNoteIssued) for one in seen.effects)
        stays = seen is None and not self.why.isHidden() and self.choices() is not None
        self.why.setVisible(credited or stays or bool(self.why.code_row.problem()))
        self.go.setText(translate("EditOrder", "Change the order"))


def _changed(typed: PostalAddress, stored: PostalAddress | None) -> PostalAddress | None:
    """What is typed, if it is another address than the one that is stored."""
    before = PostalAddress() if stored is None else stored
    same = all(
        getattr(typed, part) == getattr(before, part)
        for part in ("name", "company", "street", "street2", "postcode", "city", "country", "phone")
    )
    return None if same else typed


def _labels() -> dict[str, str]:
    return {
        "name": translate("Address", "Name"),
        "company": translate("Address", "Company"),
        "email": translate("EditOrder", "E-mail"),
        "phone": translate("Address", "Phone"),
    }
