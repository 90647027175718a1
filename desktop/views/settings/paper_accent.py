"""The colour of titles and totals: one of a few that are read well, or any other that is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.domain import settings
from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.services.papers.paper_look import change_accent
from desktop.services.shop.preferences import setting
from desktop.views import messages
from desktop.views.orders.label_words import colour_word
from desktop.views.parts.fields import TextField
from desktop.views.parts.pills import Pill, Pills
from desktop.views.parts.text import Label, Paragraph
from desktop.views.settings.row import Findable
from desktop.views.settings.section import Section
from desktop.views.tokens import GAP_8, GAP_12, LIGHT

translate = QCoreApplication.translate
BLACK = ""
NAMED = ("blue", "teal", "green", "amber", "red", "pink", "violet", "slate")


class AccentRow(Findable):
    """Pills for the colours that have a name, a field for all others."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section, self._context = section, section.context
        title, helper = (
            translate("Settings", "Colour"),
            translate("Settings", "Of titles and totals; packing slips stay black."),
        )
        self._known = fold(f"{title} {helper}")
        self.title, self.helper = Paragraph(title, 13, 600), Paragraph(helper, 12, 400, "muted")
        self.pills, self.field = Pills(), TextField("#1F57B5")
        self.pills.setObjectName("settings.paper.accent")
        self.pills.setAccessibleName(title)
        self.field.setObjectName("settings.paper.accent.other")
        self.field.setAccessibleName(translate("Settings", "Another colour, as six hexadecimal digits"))
        self.field.setMaxLength(7)
        self.field.setFixedWidth(110)
        self.other = Label(translate("Settings", "Another one"), 12, 400, "muted")
        self.problem = Paragraph("", 12, 400, "prob")
        self.problem.hide()
        self._offered: list[Pill] = []
        self._lay_out()
        self.pills.changed.connect(self._keep)
        self.field.editingFinished.connect(self._keep_typed)
        self._context.bus.changed.connect(self._hear)
        self.refresh()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP_8)
        line.addWidget(self.other)
        line.addWidget(self.field)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_8, 0, GAP_12)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.helper)
        column.addSpacing(GAP_8)
        column.addWidget(self.pills)
        column.addSpacing(GAP_8)
        column.addLayout(line)
        column.addWidget(self.problem)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def refresh(self) -> None:
        """Show the colour there is."""
        now = str(setting(settings.PAPER_ACCENT)).lower()
        swatches = {getattr(LIGHT, name).lower(): colour_word(name) for name in NAMED}
        black = Pill(BLACK, translate("Settings", "Black"), LIGHT.text)
        named = [Pill(colour, word, colour) for colour, word in swatches.items()]
        own = [Pill(now, now.upper(), now)] if now and now not in swatches else []
        offered = [black, *named, *own]
        if offered != self._offered:  # made anew they would lose the focus
            self.pills.set_pills(offered)
            self._offered = offered
        self.pills.set_current(now)
        self.field.setText(now.upper())

    def _keep_typed(self) -> None:
        if self.field.text().lower() != str(setting(settings.PAPER_ACCENT)):
            self._keep(self.field.text())

    def _keep(self, colour: str) -> None:
        try:
            change_accent(colour, by=self._context.by())
        except DeskError as error:
            self.problem.setText(messages.words(error))
            self.problem.show()
            return
        self.problem.hide()
        self._section.saved.emit()

    def _hear(self, changes: Changes) -> None:
        if changes.settings:
            self.refresh()

    def matches(self, words: list[str]) -> bool:
        return all(word in self._known for word in words)
