"""A sample document with the shop's own head, made anew whenever its look is changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.documents.press import Press
from desktop.documents.trying import Tried
from desktop.domain.papers import PaperKind
from desktop.domain.states import DocumentKind
from desktop.services.changes import Changes
from desktop.services.papers.paper_look import usual_size
from desktop.views import messages, states
from desktop.views.context import DeskContext
from desktop.views.history_papers import template_word
from desktop.views.paper_pages import PaperPages
from desktop.views.parts.card import Pane
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import Segments
from desktop.views.templates.latest import Latest
from desktop.views.tokens import GAP_8, GAP_12

translate = QCoreApplication.translate
WIDTH, SMALL = 312, 248
KINDS = {"invoice": PaperKind.INVOICE, "quote": PaperKind.QUOTE, "slip": PaperKind.PACKING_SLIP}


class PaperSample(QWidget):
    """The kind is chosen above; the pages stand below."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._stale = True
        self._latest = Latest(context.papers, self)
        self._latest.made.connect(self._show)
        self._latest.failed.connect(self._fail)
        self.setFixedWidth(WIDTH)
        self.kinds, self.pages = Segments(), PaperPages()
        self.kinds.setObjectName("settings.paper.sample.kind")
        self.kinds.setAccessibleName(translate("Settings", "Which document is shown"))
        words = {
            "invoice": template_word("invoice"),
            "quote": template_word("quote"),
            "slip": states.word(DocumentKind.PACKING_SLIP),
        }
        self.kinds.set_choices([(key, words[key]) for key in KINDS])
        self.pages.setObjectName("settings.paper.sample")
        self.state = Paragraph("", 12, 400, "muted")
        self.ground = Pane("canvas", "")
        inside = QVBoxLayout(self.ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.pages)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_8, 0, 0)
        column.setSpacing(GAP_12)
        column.addWidget(self.kinds)
        column.addWidget(self.ground)
        column.addWidget(self.state)
        column.addStretch(1)
        self.kinds.changed.connect(self.refresh)
        context.bus.changed.connect(self._hear)

    def tall(self) -> int:
        """How high it is without standing lower."""
        return self._column.sizeHint().height() - self._column.contentsMargins().top() + GAP_8

    def shrink(self, small: bool) -> None:
        """Show smaller pages, where they stand above the rows."""
        self.ground.setFixedWidth(SMALL if small else WIDTH)

    def stand(self, lower: int) -> None:
        """Stand so many pixels lower."""
        self._column.setContentsMargins(0, GAP_8 + max(lower, 0), 0, 0)

    def refresh(self) -> None:
        """Make the sample anew."""
        self._stale = False
        self._say(translate("Settings", "The pages are being made…"))
        kind = KINDS[self.kinds.current()]
        size = usual_size(kind)

        def work(press: Press) -> Tried:
            from desktop.documents.templates import look_at, source_of, subject_of
            from desktop.domain.paper_templates import slot_key

            key = slot_key(kind, size)
            return look_at(key, source_of(key), subject_of(key, ""), size, press)

        self._latest.ask(work)

    def _show(self, tried: Tried) -> None:
        if tried.problem is not None:
            self._fail(tried.problem)
            return
        self.pages.show_pdf(tried.pdf, self.kinds.accessibleName())
        self._say(translate("Settings", "A sample with your name and invented goods."))

    def _fail(self, error: Exception) -> None:
        self._say(messages.words(error), "prob")

    def _say(self, text: str, tone: str = "muted") -> None:
        self.state.setText(text)
        self.state.set_tone(tone)

    def _hear(self, changes: Changes) -> None:
        if changes.settings:
            self._stale = True
            if self.isVisible():
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
