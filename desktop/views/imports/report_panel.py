"""The counts of a trial or an import, and where it goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views import labels
from desktop.views.imports.choice import Outcome, Subject
from desktop.views.imports.side import Side
from desktop.views.parts.buttons import Button
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.sums import Sum, Sums
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import BIG, COUNTER, GAP_4, GAP_8, GAP_12


class ReportPanel(Side):
    """``main`` brings in after a trial; ``order``, ``see`` and ``again`` lead on after the import."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = RowIcon("paid", "good")
        self.title = Label("", 20, 600)
        self.words = Paragraph("", 13, 400, "muted")
        self.sums = Sums()
        self.sums.setObjectName("import.counts")
        self.note = Paragraph("", 12, 400, "muted")
        self.main.setText(self.tr("Import"))
        self.main.setObjectName("import.run")
        self.main.set_icon("import")
        self.main.set_hint("Ctrl+Return")
        self.order = Button(self.tr("Take an order"), "primary", icon="plus", height=BIG)
        self.order.setObjectName("import.new_order")
        self.order.set_hint("Ctrl+Return")
        self.see = Button("", "plain", height=COUNTER)
        self.see.setObjectName("import.see")
        self.again = Button(self.tr("Import other files"), "plain", height=COUNTER)
        self.again.setObjectName("import.again")
        self.back.setText(self.tr("Columns"))
        self.back.setObjectName("import.back")
        self.back.set_hint("Esc")
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_8)
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        self.body.addLayout(head)
        self.body.addSpacing(GAP_4)
        self.body.addWidget(self.words)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.sums)
        self.body.addStretch(1)
        self.foot.insertWidget(0, self.note)
        for at, button in enumerate((self.order, self.see, self.again), start=2):
            self.foot.insertWidget(at, button)

    def show_outcome(self, outcome: Outcome, *, trial: bool) -> None:
        """Show the counts, and the buttons that fit."""
        self.sums.show_sums(self._sums(outcome))
        self.note.setText(self.tr("All or nothing: it can be stopped at any time."))
        self.note.setVisible(trial and bool(outcome.changes))
        self.main.setEnabled(bool(outcome.changes))
        for button in (self.main, self.back):
            button.setVisible(trial)
        for button in (self.order, self.see, self.again):
            button.setVisible(not trial)
        self.sign.setVisible(not trial)
        self.title.setText(self.tr("This will happen") if trial else self.tr("Done"))
        self.words.setText(self._trial_words(outcome) if trial else self._result_words(outcome))
        products = outcome.subject is Subject.PRODUCTS
        self.see.setText(self.tr("See the products") if products else self.tr("See the customers"))

    def _trial_words(self, outcome: Outcome) -> str:
        if outcome.changes:
            return self.tr("It was tried just now. Nothing is written yet.")
        return self.tr("Nothing in these files can be imported.")

    def _result_words(self, outcome: Outcome) -> str:
        if outcome.subject is Subject.PRODUCTS:
            one, many = self.tr("{n} product is in your shop."), self.tr("{n} products are in your shop.")
        else:
            one, many = self.tr("{n} customer is in your shop."), self.tr("{n} customers are in your shop.")
        return labels.counted(outcome.changes, one, many)

    def _sums(self, outcome: Outcome) -> list[Sum]:
        """The counts, as label and figure."""
        if outcome.subject is Subject.PRODUCTS:
            found = [
                Sum(self.tr("New products"), labels.count(outcome.added), strong=True),
                Sum(self.tr("New variants"), labels.count(outcome.variants)),
            ]
        else:
            found = [Sum(self.tr("New customers"), labels.count(outcome.added), strong=True)]
        skipped = len(outcome.skipped)
        return [
            *found,
            Sum(self.tr("Brought up to date"), labels.count(outcome.updated), strong=outcome.updated > 0),
            Sum(self.tr("Rows left out"), labels.count(skipped), "prob" if skipped else "text"),
            Sum(self.tr("Taken with a change"), labels.count(len(outcome.warnings))),
        ]
