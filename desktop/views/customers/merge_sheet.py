"""Two records of one person beside each other: which value of each field is kept, and what goes along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.customers.customer_duplicates import SameBy
from desktop.services.customers.customer_merge import keep_apart, merge_customers, merged_form, put_together
from desktop.services.customers.customer_page import CustomerView, customer_view
from desktop.services.customers.customers import CustomerForm
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.customers.form_words import field_labels, field_value
from desktop.views.parts.card import Rule
from desktop.views.parts.choices import Choice, Choices
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Fact
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import GAP_8, GAP_12, GAP_16, GAP_24
from desktop.views.wizard.section import side_by_side

translate = QCoreApplication.translate

KEPT, OTHER, BOTH = range(3)


class MergeSheet(Sheet):
    """Only fields that differ are asked for. ``merged`` tells the id of the customer who stays."""

    merged = Signal(int)

    def __init__(self, context: DeskContext, page: QWidget, kept_id: int, other_id: int) -> None:
        super().__init__(page, 560)
        self.setObjectName("customer.merge")
        self._context = context
        self.kept, self.other = customer_view(kept_id), customer_view(other_id)
        self._both = merged_form(self.kept.card.form, self.other.card.form)
        self.choices: dict[str, Choices] = {}
        self.set_title(
            translate("Customer", "Make one customer of two"),
            translate("Customer", "One record stays, all that the other one has goes along."),
        )
        self.problem = Paragraph("", 13, 400, "prob")
        self.problem.hide()
        self.stays = Fact(translate("Customer", "Stays"), _told(self.kept))
        self.goes = Fact(translate("Customer", "Goes along"), _told(self.other))
        self.body.addLayout(side_by_side((self.stays, self.goes), GAP_24))
        self.body.addSpacing(GAP_16)
        self._add_fields()
        self._add_consequences()
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self._add_buttons()

    def _add_fields(self) -> None:
        one, two = self.kept.card.form, self.other.card.form
        for part, label in field_labels().items():
            mine, theirs = getattr(one, part), getattr(two, part)
            if mine == theirs or not (mine and theirs):
                continue
            choices = Choices()
            choices.setObjectName(f"merge.{part}")
            offered = [Choice(KEPT, field_value(part, mine)), Choice(OTHER, field_value(part, theirs))]
            if part == "private_note":
                offered.append(Choice(BOTH, translate("Customer", "Both notes")))
            choices.set_choices(offered)
            choices.set_current(BOTH if part == "private_note" else KEPT)
            self.choices[part] = choices
            self.body.addWidget(FormRow(label, choices))
            self.body.addSpacing(GAP_12)
        if not self.choices:
            same = translate("Customer", "Nothing that is filled in on both differs.")
            self.body.addWidget(Paragraph(same, 13, 400, "muted"))
            self.body.addSpacing(GAP_12)

    def _add_consequences(self) -> None:
        self.body.addWidget(Rule(GAP_8, GAP_16))
        self.body.addWidget(Label(translate("Customer", "What goes along"), 15, 600))
        self.body.addSpacing(GAP_8)
        for icon, words in _goes_along(self.other):
            self.body.addWidget(TwoLines(words, icon=icon))
        said = translate(
            "Customer", "Orders keep what is written on them. The two cannot be parted again afterwards."
        )
        self.body.addWidget(Paragraph(said, 12, 400, "muted"))
        self.body.addSpacing(GAP_8)

    def _add_buttons(self) -> None:
        apart = self.add_button(translate("Customer", "They are two people"), "quiet")
        apart.setObjectName("merge.apart")
        apart.clicked.connect(self._keep_apart)
        self.cancel = self.add_button(translate("Customer", "Cancel")).set_hint("Esc")
        self.cancel.setObjectName("merge.cancel")
        self.cancel.clicked.connect(self.leave)
        self.go = self.add_button(translate("Customer", "Make one"), "primary").set_key("Ctrl+Return")
        self.go.setObjectName("merge.go")
        self.go.clicked.connect(self._merge)

    def open(self, first: QWidget | None = None) -> None:
        super().open(first or self.cancel)  # it cannot be undone: Enter alone merges nothing

    def form(self) -> CustomerForm:
        """The record as it will be."""
        chosen = {
            part: getattr(self.other.card.form if choices.current() == OTHER else self.kept.card.form, part)
            for part, choices in self.choices.items()
            if choices.current() != BOTH
        }
        return replace(self._both, **chosen)

    def _merge(self) -> None:
        kept, other = self.kept.card.id, self.other.card.id
        try:
            customer_id = merge_customers(kept, other, self.form(), by=self._context.by())
        except DeskError as error:
            self.problem.setText(messages.words(error))
            self.problem.show()
            return
        self.accept()
        said = translate("Customer", "{name} is one customer now")
        self._context.toast(said.format(name=labels.named(self.kept.card.name)))
        self.merged.emit(customer_id)

    def _keep_apart(self) -> None:
        kept, other, by = self.kept.card.id, self.other.card.id, self._context.by()
        keep_apart(kept, other, by=by)
        self.accept()
        undo = partial(put_together, kept, other, by=by)
        self._context.toast(translate("Customer", "They are not proposed again"), undo)


def same_words(same: Sequence[SameBy]) -> str:
    """What two customers have in common, as in a list."""
    words = {
        SameBy.EMAIL: translate("Customer", "e-mail"),
        SameBy.PHONE: translate("Customer", "phone"),
        SameBy.NAME: translate("Customer", "name and postcode"),
    }
    return ", ".join(words[one] for one in same)


def _told(view: CustomerView) -> str:
    """Who it is, in lines: two of one name differ in how they are reached and in what they ordered."""
    form, many = view.card.form, view.card.order_count
    orders = labels.counted(many, translate("Customer", "{n} order"), translate("Customer", "{n} orders"))
    lines = (labels.named(view.card.name), form.phone, form.email, orders if many else "")
    return "\n".join(line for line in lines if line)


def _goes_along(view: CustomerView) -> list[tuple[str, str]]:
    counted = (
        ("orders", len(view.orders), translate("Customer", "{n} order"), translate("Customer", "{n} orders")),
        (
            "pin", len(view.card.addresses), translate("Customer", "{n} address"),
            translate("Customer", "{n} addresses"),
        ),
        (
            "mail", len(view.messages), translate("Customer", "{n} message"),
            translate("Customer", "{n} messages"),
        ),
        (
            "voucher", len(view.vouchers) + len(view.values),
            translate("Customer", "{n} voucher, card or credit"),
            translate("Customer", "{n} vouchers, cards or credits"),
        ),
    )  # fmt: skip
    found = [(icon, labels.counted(number, one, many)) for icon, number, one, many in counted if number]
    return found or [("info", translate("Customer", "Nothing but the record itself"))]
