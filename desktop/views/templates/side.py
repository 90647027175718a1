"""What stands beside the text of a template: its pages, its variables, its versions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.paper_templates import Slot
from desktop.services.papers.paper_templates import TemplateVersion, template_versions
from desktop.views import labels
from desktop.views.paper_pages import PaperPages
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane, Rule, Scroller
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import Segments
from desktop.views.templates.variables import variables_of
from desktop.views.tokens import GAP_4, GAP_8, GAP_12, GAP_16, GAP_20, TOOLBAR

translate = QCoreApplication.translate
NUMBER_WIDTH = 150


class TemplateSide(QWidget):
    """``insert`` and ``load`` tell a text for the editor, ``subject_changed`` that another is wanted."""

    insert = Signal(str)
    load = Signal(str)
    subject_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tabs, self.stack = Segments(), QStackedWidget()
        self.tabs.setObjectName("template.side")
        self.tabs.setAccessibleName(translate("Template", "What is shown beside the text"))
        self.number, self.sizes, self.pages = TextField(), Segments(), PaperPages()
        self.number.setObjectName("template.number")
        self.sizes.setObjectName("template.size")
        self.number_row = FormRow(translate("Template", "Order"), self.number)
        self.size_row = FormRow(translate("Template", "Sheet"), self.sizes)
        self.state = Paragraph("", 12, 400, "muted")
        self.scroller = Scroller(self.pages)
        self.pages.setObjectName("template.pages")
        self._variables, self._versions = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.tabs.changed.connect(self._turn)
        self.number.textChanged.connect(self.subject_changed)
        self.sizes.changed.connect(self.subject_changed)

    def _lay_out(self) -> None:
        self.tabs.set_choices(
            [
                ("pages", translate("Template", "Preview")),
                ("variables", translate("Template", "Variables")),
                ("versions", translate("Template", "Versions")),
            ]
        )
        self.stack.addWidget(self._seen())
        for rows in (self._variables, self._versions):
            self.stack.addWidget(_list(rows))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_12)
        head = QHBoxLayout()
        head.setContentsMargins(GAP_16, 0, GAP_16, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self.stack, 1)

    def _seen(self) -> QWidget:
        """The paper that is looked at, and its pages."""
        which = QHBoxLayout()
        which.setContentsMargins(GAP_16, 0, GAP_16, 0)
        which.setSpacing(GAP_12)
        self.number_row.setFixedWidth(NUMBER_WIDTH)
        which.addWidget(self.number_row)
        which.addWidget(self.size_row)
        which.addStretch(1)
        seen = QWidget()
        column = QVBoxLayout(seen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addLayout(which)
        state = QHBoxLayout()
        state.setContentsMargins(GAP_16, 0, GAP_16, 0)
        state.addWidget(self.state)
        column.addLayout(state)
        ground = Pane("canvas", "t")
        ground.round_corners(square_left=True, square_top=True)
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 1, 0, 0)
        inside.addWidget(self.scroller)
        column.addWidget(ground, 1)
        return seen

    def show_slot(self, slot: Slot, number: str) -> None:
        """Offer what there is for a template, and the paper of this order to look at."""
        for widget in (self.number, self.sizes):
            widget.blockSignals(True)
        self.number.setText(number)
        self.number_row.setVisible(slot.kind is not None)
        self.number_row.set_problem("")
        self.sizes.set_choices([(size, size.replace("x", " × ")) for size in slot.sizes])
        self.size_row.setVisible(len(slot.sizes) > 1)
        for widget in (self.number, self.sizes):
            widget.blockSignals(False)
        self._show_variables(slot)
        self.show_versions(slot.key)
        self.tabs.set_current("pages")
        self._turn("pages")

    def _show_variables(self, slot: Slot) -> None:
        clear(self._variables)
        for at, (name, words) in enumerate(variables_of(slot)):
            if at:
                self._variables.addWidget(Rule(GAP_4, GAP_4))
            link = Link(f"{{{{ {name} }}}}")
            link.setObjectName(f"template.variable.{name}")
            link.setAccessibleDescription(words)
            link.clicked.connect(partial(self._insert, name))
            self._variables.addWidget(link)
            self._variables.addWidget(Paragraph(words, 12, 400, "muted"))
        self._variables.addStretch(1)

    def _insert(self, name: str) -> None:
        self.insert.emit(f"{{{{ {name} }}}}")

    def show_versions(self, key: str) -> None:
        """List what was ever in force, the newest first."""
        clear(self._versions)
        versions = template_versions(key)
        for at, version in enumerate(versions):
            if at:
                self._versions.addWidget(Rule())
            self._versions.addWidget(self._version(version, newest=at == 0))
        if not versions:
            words = translate(
                "Template", "The built-in template is in force. Save yours: it becomes version 1."
            )
            self._versions.addWidget(Paragraph(words, 13, 400, "muted"))
        self._versions.addStretch(1)

    def _version(self, version: TemplateVersion, *, newest: bool) -> TwoLines:
        what = translate("Template", "Version {version}").format(version=version.version)
        if not version.source:
            what = translate("Template", "Version {version}, built in").format(version=version.version)
        told = [labels.moment(version.at), version.by, translate("Template", "in force") if newest else ""]
        row = TwoLines(what, ", ".join(part for part in told if part))
        if version.source:
            button = Button(translate("Template", "Put into the editor"), "quiet", height=TOOLBAR)
            button.setObjectName(f"template.version.{version.version}")
            button.setAccessibleName(labels.headed(button.text(), what))
            button.clicked.connect(partial(self.load.emit, version.source))
            row.add(button)
        return row

    def say(self, text: str, tone: str = "muted") -> None:
        """Say above the pages how they are."""
        self.state.setText(text)
        self.state.set_tone(tone)

    def _turn(self, tab: str) -> None:
        self.stack.setCurrentIndex(["pages", "variables", "versions"].index(tab))


def _list(rows: QVBoxLayout) -> Scroller:
    content = QWidget()
    content.setLayout(rows)
    rows.setContentsMargins(GAP_16, 0, GAP_20, GAP_16)
    rows.setSpacing(0)
    return Scroller(content)
