"""The dialogs of an act on many orders: the question, how far it is, and one report of what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.plans.bulk import BulkReport, PaidSum, Seen
from desktop.views import labels
from desktop.views.orders.bulk_words import BulkAct, Said, by_reason, undo_leaves, what_comes
from desktop.views.orders.method_icons import METHOD_ICON
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.progress import ProgressBar
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_12


class BulkQuestion(Dialog):
    """Says which orders will refuse, and asks. ``reason`` is asked for when orders are put on hold.

    What would come in is listed. ``early`` lets those be done, too, whose time has not come.
    """

    def __init__(
        self,
        page: QWidget,
        act: BulkAct,
        said: Said,
        number: int,
        seen: Seen,
    ) -> None:
        super().__init__(page)
        self.setObjectName("bulk.question")
        self.reason = TextField()
        self.reason.setObjectName("bulk.reason")
        self._able = number - len(seen.refused) - len(seen.early)
        self.set_title(labels.counted(self._able or number, said.one, said.many))
        self._say(act, self._able, [*seen.refused, *seen.early])
        self._say_sums(seen.sums)
        self.early = CheckBox(self._early_word(len(seen.early)))
        self.early.setObjectName("bulk.early")
        self.early.setVisible(bool(seen.early))
        if seen.early:
            self.body.addSpacing(GAP_12)
            self.body.addWidget(self.early)
        if act is BulkAct.HOLD and self._able:
            self.body.addSpacing(GAP_12)
            self.body.addWidget(FormRow(self.tr("Why, if you like"), self.reason))
        self.body.addSpacing(GAP_12)
        self.keep = self.add_button(self.tr("Leave as it is")).set_hint("Esc")
        self.go = self.add_button(self._deed(said.go, seen.sums), "primary")
        self.go.setObjectName("bulk.go")
        self.go.setEnabled(self._able > 0)
        self.early.toggled.connect(lambda on: self.go.setEnabled(on or self._able > 0))
        self.keep.clicked.connect(self.leave)
        self.go.clicked.connect(self.accept)
        self.set_default(self.go)

    def _early_word(self, number: int) -> str:
        one = self.tr("Remind {n} order that is not due yet, too")
        return labels.counted(number, one, self.tr("Remind {n} orders that are not due yet, too"))

    def _deed(self, usual: str, sums: Sequence[PaidSum]) -> str:
        """What the button does; it names what comes in, where that is one sum."""
        if len({row.currency for row in sums}) != 1:
            return usual
        amount = labels.money(sum(row.amount_minor for row in sums), sums[0].currency)
        one, many = self.tr("Book {n} payment, {amount}"), self.tr("Book {n} payments, {amount}")
        number = sum(row.orders for row in sums)
        return labels.counted(number, one.replace("{amount}", amount), many.replace("{amount}", amount))

    def _say(self, act: BulkAct, able: int, refused: Sequence[tuple[str, DeskError]]) -> None:
        if able:
            title = labels.counted(able, *what_comes(act))
            several = self.tr("Each by itself: one that refuses stops no other") if able > 1 else ""
            self.add_consequence("check", title, several)
        for numbers, why in by_reason(refused):
            self.add_consequence("warn", numbers, why, tint="wait")

    def _say_sums(self, sums: Sequence[PaidSum]) -> None:
        """What comes in by each way to pay, and the total of a currency that comes in several ways."""
        one, many = self.tr("{n} order"), self.tr("{n} orders")
        by_coin: dict[str, list[PaidSum]] = {}
        for row in sums:
            by_coin.setdefault(row.currency, []).append(row)
            amount = labels.money(row.amount_minor, row.currency)
            shown = labels.named(row.method), labels.counted(row.orders, one, many), amount
            self.add_consequence(METHOD_ICON.get(row.kind, "card"), *shown)
        for coin, rows in by_coin.items():
            if len(rows) > 1:
                total = labels.money(sum(row.amount_minor for row in rows), coin)
                count = labels.counted(sum(row.orders for row in rows), one, many)
                self.add_consequence("paid", self.tr("Total"), count, total)


class BulkProgress(Dialog):
    """How far it is; ``rejected`` asks to stop, and what was done stays."""

    def __init__(self, page: QWidget, number: int) -> None:
        super().__init__(page, 420)
        self.setObjectName("bulk.progress")
        self.set_title(labels.counted(number, self.tr("{n} order"), self.tr("{n} orders")))
        self.bar, self.state = ProgressBar(self.tr("Done so far")), Label("", 12, 400, "muted")
        self.body.setSpacing(GAP_12)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.state)
        self.stop = self.add_button(self.tr("Stop"))
        self.stop.clicked.connect(self.reject)

    def show_progress(self, done: int, of: int) -> None:
        """Show how many of how many."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        count = self.tr("{done} of {of}").format(done=labels.count(done), of=labels.count(of))
        self.state.setText(count)


class BulkResult(Dialog):
    """What was done, what was so already, and what was refused, with the reasons."""

    def __init__(self, page: QWidget, said: Said, report: BulkReport) -> None:
        super().__init__(page)
        self.setObjectName("bulk.report")
        number = len(report.done)
        done = labels.counted(number, said.done_one, said.done_many)
        self.set_title(done if number else self.tr("Nothing was done"))
        if report.unchanged:
            same = labels.counted(
                len(report.unchanged),
                self.tr("{n} order was so already"),
                self.tr("{n} orders were so already"),
            )
            self.add_consequence("info", same, "")
        for numbers, why in by_reason(report.refused):
            self.add_consequence("warn", numbers, why, tint="prob")
        for numbers, why in by_reason(report.beside):
            title = self.tr("{numbers}: without what comes with it").format(numbers=numbers)
            self.add_consequence("warn", title, why, tint="wait")
        if report.papers:
            why = self.tr("An issued paper keeps its number")
            self.add_consequence("info", undo_leaves(report.papers), why)
        self.body.addSpacing(GAP_12)
        self.undo = self.add_button(self.tr("Undo"))
        self.undo.setObjectName("bulk.undo")
        self.undo.setVisible(bool(report.backs))
        self.close_it = self.add_button(self.tr("Close"), "primary")
        self.close_it.setObjectName("bulk.close")
        self.close_it.clicked.connect(self.accept)
        self.set_default(self.close_it)
