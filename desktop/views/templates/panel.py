"""The editor of a template: its text at the left, beside it what comes out, anew after every change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.documents.own import built_in_source
from desktop.documents.press import Press
from desktop.documents.templates import look_at, source_of, subject_of, try_template
from desktop.documents.trying import Tried
from desktop.domain.errors import DeskError
from desktop.domain.paper_templates import Slot, TemplateFaulty, slot_named
from desktop.domain.papers import Paper
from desktop.domain.value_papers import CardPaper
from desktop.services.papers.paper_drafts import newest_number
from desktop.services.papers.paper_templates import draft_key, store_template
from desktop.views import messages
from desktop.views.context import DeskContext
from desktop.views.history_papers import template_word
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.overlay import Overlay
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.templates.code_edit import CodeEdit
from desktop.views.templates.latest import Latest
from desktop.views.templates.side import TemplateSide
from desktop.views.tokens import GAP_8, GAP_12, GAP_16, GAP_20
from desktop.views.unsaved import Unsaved

translate = QCoreApplication.translate
EDGE, PAUSE_MS = 24, 500


class TemplatePanel(Overlay):
    """Lies over a page. A text is used once it stands its test; until then it waits here."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self.setObjectName("template.panel")
        self._context = context
        self._slot: Slot = slot_named("invoice")
        self._subject: Paper | CardPaper | None = None
        self._checked = self._refused = self._looked = self._shown = ""
        self.panel, self.text, self.side = _Ground("surface", "", self), CodeEdit(), TemplateSide()
        self.unsaved = Unsaved("template", self.text.toPlainText)
        self.title, self.cross = Elided("", 20, 600), IconButton("x")
        self.cross.set_name(translate("Template", "Close"), "Esc")
        self.problem = Paragraph("", 13, 400, "prob")
        self.first = Button(translate("Template", "Put the built-in text in"), "quiet")
        self.save = Button(translate("Template", "Save"), "primary").set_key("Ctrl+S")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._latest = Latest(context.papers, self)
        self._name()
        self._lay_out()
        self._connect()

    def _name(self) -> None:
        names = {"text": self.text, "save": self.save, "built_in": self.first, "close": self.cross}
        for name, widget in names.items():
            widget.setObjectName(f"template.{name}")
        self.problem.setObjectName("template.problem")
        self.text.setAccessibleName(translate("Template", "Text of the template"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP_20, GAP_12, GAP_12, GAP_8)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_8)
        foot.addWidget(self.first)
        foot.addStretch(1)
        foot.addWidget(self.save)
        left = QVBoxLayout()
        left.setContentsMargins(GAP_20, 0, 0, GAP_16)
        left.setSpacing(GAP_8)
        left.addWidget(self.text, 1)
        left.addWidget(self.problem)
        left.addWidget(self.unsaved)
        left.addLayout(foot)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addLayout(left, 11)
        both.addWidget(self.side, 9)
        self.panel.round_corners()
        whole = QVBoxLayout(self.panel)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(both, 1)

    def _connect(self) -> None:
        self.cross.clicked.connect(self.reject)
        self.first.clicked.connect(self._put_built_in)
        self.save.clicked.connect(self._check)
        self.text.textChanged.connect(self._typed)
        self.unsaved.dropped.connect(self._replace)
        self.side.insert.connect(self._insert)
        self.side.load.connect(self._replace)
        self.side.subject_changed.connect(self._pause.start)
        self._pause.timeout.connect(self._look)
        self._latest.made.connect(self._show)
        self._latest.failed.connect(self._fail)

    # What it shows

    def show_template(self, key: str) -> None:
        """Open on a template, or on what was written of it last time, with the newest order to look at."""
        self._slot = slot_named(key)
        self.title.setText(translate("Template", "Template: {template}").format(template=template_word(key)))
        self.setAccessibleName(self.title.text())
        self.text.setPlainText(self.unsaved.begin(draft_key(key), source_of(key)))
        self.side.show_slot(self._slot, newest_number() if self._slot.kind is not None else "")
        self._say("")
        self._pause.stop()
        self._look()
        self.open(self.text)

    def _typed(self) -> None:
        self.unsaved.touch()
        self._pause.start()

    def _look(self) -> None:
        """Have the pages made of what is written now."""
        self._find_subject()
        if self._subject is None:
            return
        key, source, subject = self._slot.key, self.text.toPlainText(), self._subject
        self._looked = source
        size = self.side.sizes.current()
        self.side.say(translate("Template", "The pages are being made…"))

        def work(press: Press) -> Tried:
            return look_at(key, source, subject, size, press)

        self._latest.ask(work)

    def _find_subject(self) -> None:
        """The paper of the order that is named; one that is not there leaves the paper before."""
        number = self.side.number.text()
        try:
            self._subject = subject_of(self._slot.key, number)
            self.side.number_row.set_problem("")
        except DeskError as error:
            self.side.number_row.set_problem(messages.words(error))

    def _show(self, tried: Tried) -> None:
        if tried.problem is not None:
            self._fail(tried.problem)
            return
        bar = self.side.scroller.verticalScrollBar()
        at = bar.value()
        self.side.pages.show_pdf(tried.pdf, self.title.text())
        self._shown = self._looked
        bar.setValue(at)
        self.side.say(self._about())
        if self.text.toPlainText() != self._refused:  # what was refused stays explained until it is changed
            self._say("")

    def _about(self) -> str:
        if self._slot.kind is None or not self.side.number.text().strip():
            return translate("Template", "A sample with your name and invented goods.")
        return translate("Template", "As it would be made now; nothing is issued.")

    def _before(self) -> str:
        return translate("Template", "These are the pages of the last text that worked.")

    def _fail(self, error: Exception) -> None:
        self._shown = ""
        self.side.say(self._before())
        self._say(messages.words(error), error.line if isinstance(error, TemplateFaulty) else 0)

    def _say(self, sentence: str, line: int = 0) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.text.mark_line(line)

    # What it does

    def _insert(self, text: str) -> None:
        self.text.insertPlainText(text)
        self.text.setFocus()

    def _put_built_in(self) -> None:
        self._replace(built_in_source(self._slot))

    def _replace(self, source: str) -> None:
        """Put another text in; Ctrl Z brings the one before back."""
        cursor = self.text.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(source)
        self.text.setFocus()

    def _check(self) -> None:
        """Try the text on every sample, in the background; it is kept when all is well."""
        if not self.save.isEnabled():
            return
        if self.save.hasFocus():
            self.text.setFocus()  # a button that is off would hand the focus to whatever comes next
        self.save.setEnabled(False)
        self._checked = source = self.text.toPlainText()
        key = self._slot.key
        self._say("")
        self.side.say(translate("Template", "Trying it on every kind of sale…"))

        def work(press: Press) -> Tried:
            return try_template(key, source, press)

        self._context.papers.attempt(work, self._keep, self._refuse)

    def _keep(self, tried: Tried) -> None:
        if tried.problem is not None:
            self._refuse(tried.problem)
            return
        self.save.setEnabled(True)
        built_in = self._checked == built_in_source(self._slot)
        try:
            store_template(self._slot.key, "" if built_in else self._checked, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._keep, tried))
            return
        self.unsaved.settle(self._checked)
        self.side.show_versions(self._slot.key)
        self.side.say(self._about())
        self._context.toast(translate("Template", "Saved. Documents are made with it from now on."))

    def _refuse(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self.side.say(self._about() if self._shown == self._checked else self._before())
        self._refused = self._checked
        line = error.line if isinstance(error, TemplateFaulty) else 0
        self._say(messages.words(error), line)
        if self.text.toPlainText() == self._checked:  # else somebody is writing on, and knows where
            self.text.go_to(line)
        if not self.side.isAncestorOf(QApplication.focusWidget() or self):
            self.text.setFocus()

    # Leaving

    def reject(self) -> None:
        """Close; what is not in use yet waits for the next time."""
        self._pause.stop()
        self.unsaved.leave(self._context)
        super().reject()
        self.deleteLater()

    def _place(self) -> None:
        self.panel.setGeometry(QRect(EDGE, EDGE, self.width() - 2 * EDGE, self.height() - 2 * EDGE))


class _Ground(Pane):
    """Takes the mouse, so that nothing is pressed through it."""

    def __init__(self, fill: str, edges: str, parent: QWidget) -> None:
        super().__init__(fill, edges, parent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
