"""Change lines, discounts and tip of a placed order: what would happen stands below while it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.edit_effects import TotalChanged
from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.goods.product_card import ProductCard, product_card
from desktop.services.goods.unit_steps import line_step
from desktop.services.orders.cards import LineCard
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_papers import invoice_card
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plans import Plan
from desktop.services.shop.methods import tax_classes
from desktop.shell import clock
from desktop.views import labels
from desktop.views.orders.edit_add import AddItem, AddProduct
from desktop.views.orders.edit_row import (
    BUTTON_WIDTH,
    PERCENT_WIDTH,
    PRICE_WIDTH,
    QUANTITY_WIDTH,
    EditRow,
    RowFacts,
)
from desktop.views.orders.edit_whole import WholeBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.sums import Sum, Sums
from desktop.views.parts.text import Label
from desktop.views.tokens import GAP_8, GAP_12, GAP_16
from desktop.views.wizard.words import line_detail

translate = QCoreApplication.translate

WIDTH = 1000
OF_A_LINE = ("credited", "quantity", "unit_price")
"""Fields that a refusal may name without the line; it belongs to the one that was changed last."""


class EditSheet(PlannedSheet):
    """Made for one order; ``agreed`` brings the plan to be carried out."""

    def __init__(self, page: QWidget, card: OrderCard) -> None:
        super().__init__(page, "edit", Command.EDIT_LINES, WIDTH)
        head = card.head
        self._order_id, self._currency = head.id, head.currency
        self._total, self._due = head.total_minor, head.due_minor
        number = translate("EditOrder", "Change {number}").format(number=head.number)
        self.set_title(number, translate("EditOrder", "Nothing is changed until you agree."))
        self.rows: list[EditRow] = []
        self._made = 0
        self._touched: EditRow | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.add = AddProduct(head.currency)
        taxes = tax_classes(clock.here(head.placed_at).date())
        self.item = AddItem(head.currency, taxes)
        self.whole = WholeBlock(card, taxes)
        self.own = Button(translate("EditOrder", "Add something else…"), "quiet", icon="plus")
        self.reason = TextField()
        self.reason_row = FormRow(
            translate("EditOrder", "Reason"), self.reason, translate("EditOrder", "Printed on a credit note")
        )
        self.sums = Sums()
        self._stack(invoiced=invoice_card(card) is not None)
        for line in card.lines:
            self._append(_facts(line))
        self._connect()

    def _stack(self, *, invoiced: bool) -> None:
        self.own.setObjectName("edit.own")
        self.reason.setObjectName("edit.reason")
        self.item.hide()
        self.reason_row.setVisible(invoiced)
        self.body.addLayout(_headings())
        self.body.addLayout(self._column)
        self.body.addWidget(Rule(GAP_8, GAP_16))
        self.body.addWidget(self.add)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.item)
        self.body.addWidget(Rule(GAP_8, GAP_16))
        self.body.addWidget(self.whole)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.reason_row)
        self.body.addWidget(Rule(GAP_16, GAP_12))
        self.body.addWidget(self.sums)
        self.body.addStretch(1)
        self.end_form()

    def _connect(self) -> None:
        self.add.chosen.connect(self._add)
        self.item.chosen.connect(self._add)
        self.own.clicked.connect(self._own)
        self.whole.changed.connect(self.look)
        self.reason.editingFinished.connect(self.look)

    def ask(self) -> None:
        """Show the order's lines as they stand, beginning with how many of the first."""
        self.look()
        self.open(self.rows[0].quantity if self.rows else self.add.search)

    # Lines

    def _append(self, facts: RowFacts) -> EditRow:
        self._made += 1
        row = EditRow(facts, self._currency, self._made)
        row.changed.connect(partial(self._row_changed, row))
        row.given_up.connect(self._drop)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _row_changed(self, row: EditRow) -> None:
        self._touched = row
        self.look()

    def _add(self, facts: RowFacts) -> None:
        """Another of what was just added is one more of it; what has questions is a line of its own."""
        twin = [row for row in self.rows if row.facts == facts and facts.variant_id and not facts.questions]
        if twin:
            twin[0].quantity.step_up()
            return
        row = self._append(facts)
        row.show()
        self.look()
        empty = row.questions.empty()
        if empty is not None:
            row.questions.claim(empty, told=False)

    def _drop(self, row: EditRow) -> None:
        self.rows.remove(row)
        self._touched = None
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look()

    def _own(self) -> None:
        self.item.show()
        self.own.hide()
        self.item.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first Esc only ends the search."""
        if event.key() == Qt.Key.Key_Escape and self.add.close_results():
            return
        super().keyPressEvent(event)

    # What the form says

    def choices(self) -> EditChoices | None:
        changes = tuple(change for row in self.rows if (change := row.change()) is not None)
        reductions, tip = self.whole.reductions(), self.whole.tip_minor()
        if not changes and not reductions and tip is None:
            return None
        reason = self.reason.text().strip()
        return EditChoices(changes, reason=reason, reductions=reductions, tip_minor=tip)

    def places(self) -> Mapping[str, Say]:
        self.whole.quiet()
        places: dict[str, Say] = {row.field: row.say for row in self.rows}
        touched = self._touched
        if touched is not None and touched.typed_problem() is None and touched.change() is not None:
            places |= dict.fromkeys(OF_A_LINE, touched.say)
        return places | dict(self.whole.places()) | {"reason": self.reason_row.set_problem}

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        found = [(row.field, row.typed_problem()) for row in self.rows]
        return [(name, error) for name, error in found if error is not None] + self.whole.typed_problems()

    def show_sums(self, seen: Plan | None) -> None:
        totals = [effect for effect in seen.effects if isinstance(effect, TotalChanged)] if seen else []
        total = totals[0].after_minor if totals else self._total
        due = seen.after.due_minor if seen else self._due
        rest = translate("EditOrder", "Still to pay") if due >= 0 else translate("EditOrder", "To pay back")
        changed = bool(totals) and total != self._total
        word = translate("EditOrder", "New total") if changed else translate("EditOrder", "Total")
        self.sums.show_sums(
            [
                Sum(word, labels.money(total, self._currency), strong=True),
                Sum(rest, labels.money(abs(due), self._currency)),
            ]
        )
        self.go.setText(translate("EditOrder", "Change the order"))


def _headings() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP_8)
    row.addWidget(Label(translate("EditOrder", "Lines"), 15, 600), 1)
    words: Sequence[tuple[str, int]] = (
        (translate("EditOrder", "Quantity"), QUANTITY_WIDTH),
        (translate("EditOrder", "Unit price"), PRICE_WIDTH),
        (translate("EditOrder", "Discount"), PERCENT_WIDTH),
        ("", BUTTON_WIDTH),
    )
    for word, width in words:
        label = Label(word, 12, 400, "muted")
        label.setFixedWidth(width)
        row.addWidget(label)
    return row


def _facts(line: LineCard) -> RowFacts:
    card = _product(line)
    return RowFacts(
        name=line.name,
        quantity=line.quantity,
        price=line.unit_price,
        detail=line_detail(line) if card is None else line.variant_name,
        percent=line.discount_percent,
        off_minor=line.discount_minor,
        step=line_step(line) if card is None else card.quantity_step,
        gone=line.units.taken - line.units.in_shop,
        line_id=line.id,
        questions=() if card is None else card.fields,
        answers=dict(line.texts),
    )


def _product(line: LineCard) -> ProductCard | None:
    return None if line.product_id is None else product_card(line.product_id)
