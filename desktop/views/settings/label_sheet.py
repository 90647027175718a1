"""A label in a sheet: its names, its colour, the orders it is for, and the work that it brings with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.label_colours import COLOURS
from desktop.domain.label_effects import MAIL, EntryStep
from desktop.services.shop.label_book import Label
from desktop.services.shop.label_edit import archive_label, delete_label, save_label
from desktop.services.shop.order_labels import BASES, LabelForm, label_counts
from desktop.shell import i18n
from desktop.shell.i18n import LANGUAGES
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.orders.label_words import base_word, colour_word, mail_words, own_words, step_word
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.pills import Pill, Pills
from desktop.views.parts.text import Label as Words
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.style import colour
from desktop.views.tokens import GAP_4, GAP_8, GAP_12, GAP_16


class LabelSheet(Sheet):
    """Makes a label or changes one; ``accepted`` tells that something was kept."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self.setObjectName("label.sheet")
        self._context, self._label = context, None
        self.names = {code: TextField() for code in LANGUAGES}
        self.rows = {
            code: FormRow(self.tr("Name ({language})").format(language=labels.language_word(code)), field)
            for code, field in self.names.items()
        }
        self.colours, self.base, self.mail = Pills(), Combo(), Combo()
        self.steps = {step.value: CheckBox(step_word(step.value)) for step in EntryStep}
        self.problem = Paragraph("", 13, 400, "prob")
        self.away = self.add_button("", "danger_quiet")
        self.save = self.add_button(self.tr("Save"), "primary").set_hint("Ctrl+Return")
        self._name()
        self._stack()
        self.set_default(self.save)
        self.save.clicked.connect(self._save)
        self.away.clicked.connect(self._put_away)

    _label: Label | None

    def _name(self) -> None:
        for code, field in self.names.items():
            field.setObjectName(f"label.name.{code}")
        for step, box in self.steps.items():
            box.setObjectName(f"label.step.{step}")
        self.colours.setObjectName("label.colour")
        self.base.setObjectName("label.base")
        self.mail.setObjectName("label.mail")
        self.save.setObjectName("label.save")
        self.away.setObjectName("label.away")

    def _stack(self) -> None:
        for row in self.rows.values():
            self.body.addWidget(row)
            self.body.addSpacing(GAP_12)
        self.body.addWidget(Words(self.tr("Colour"), 12, 600))
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.colours)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(FormRow(self.tr("For which orders"), self.base))
        self.body.addSpacing(GAP_16)
        self.body.addWidget(Words(self.tr("What happens when it is set"), 12, 600))
        self.body.addSpacing(GAP_4)
        for box in self.steps.values():
            self.body.addWidget(box)
        self.body.addSpacing(GAP_8)
        helper = self.tr("The usual rules hold: what an order does not allow is said, and the label is set.")
        self.body.addWidget(FormRow(self.tr("Message to the customer"), self.mail, helper))
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)

    def show_label(self, label: Label | None) -> None:
        """Open it for a label, or for a new one."""
        self._label = label
        known = dict(label.names) if label else {}
        for code, field in self.names.items():
            field.setText(known.get(code, ""))
            self.rows[code].set_problem("")
        self.colours.set_pills([Pill(key, colour_word(key), colour(key).name()) for key in COLOURS])
        self.colours.set_current(label.colour if label else COLOURS[0])
        self.base.fill([(base_word(base), base) for base in BASES])
        self.base.choose(label.base if label else "")
        steps = label.steps if label else ()
        for step, box in self.steps.items():
            box.setChecked(step in steps)
        self._fill_mail(next((step for step in steps if step.startswith(MAIL)), ""))
        self._fill_away()
        self.problem.setText("")
        self.problem.hide()
        named = label.name(i18n.language()) if label else ""
        self.set_title(named or self.tr("New label"))
        self.open(self.names[i18n.language()])

    def _fill_mail(self, chosen: str) -> None:
        words = {**mail_words(), **own_words()}
        choices = [(self.tr("No message"), ""), *((word, f"{MAIL}{kind}") for kind, word in words.items())]
        if chosen and chosen.removeprefix(MAIL) not in words:
            choices.append((step_word(chosen), chosen))
        self.mail.fill(choices)
        self.mail.choose(chosen)

    def _fill_away(self) -> None:
        label = self._label
        self.away.setVisible(label is not None)
        if label is not None:
            used = label_counts().get(label.id, 0)
            self.away.setText(self.tr("Put away") if used else self.tr("Delete"))
            self.away.setVisible(label.active or not used)

    def _save(self) -> None:
        steps = [step for step, box in self.steps.items() if box.isChecked()]
        chosen = str(self.mail.currentData() or "")
        form = LabelForm(
            {code: field.text() for code, field in self.names.items()},
            self.colours.current(),
            (*steps, *([chosen] if chosen else [])),
            str(self.base.currentData()),
        )
        try:
            save_label(form, self._label.id if self._label else None, by=self._context.by())
        except DeskError as error:
            self.rows[i18n.language()].set_problem(messages.words(error))
            self.names[i18n.language()].setFocus()
            return
        self.accept()

    def _put_away(self) -> None:
        label, by = self._label, self._context.by()
        assert label is not None
        name = label.name(i18n.language())
        try:
            if label_counts().get(label.id):
                archive_label(label.id, active=False, by=by)
                done, undo = (
                    self.tr("“{label}” is put away"),
                    partial(archive_label, label.id, active=True, by=by),
                )
            else:
                delete_label(label.id, by=by)
                done, undo = self.tr("“{label}” is deleted"), partial(_make_again, label, by)
        except DeskError as error:
            self.problem.setText(messages.words(error))
            self.problem.show()
            return
        self.accept()
        self._context.toast(done.format(label=name), undo)


def _make_again(label: Label, by: str) -> None:
    save_label(LabelForm(dict(label.names), label.colour, label.steps, label.base), by=by)
