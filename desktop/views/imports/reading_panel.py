"""How the files are read: programme, letters, separator and columns, each of them to be corrected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.exchange.refusals import ColumnsNotFound, EncodingUnknown
from desktop.exchange.rows import Format, Preview
from desktop.views import messages
from desktop.views.imports.file_words import (
    ENCODINGS,
    SEPARATORS,
    encoding_key,
    encoding_word,
    format_word,
    separator_word,
)
from desktop.views.imports.mapping import MappingPanel, offered_fields, row_of
from desktop.views.imports.side import Side, SideCombo
from desktop.views.parts.links import Link
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import GAP_4, GAP_8, GAP_16


class _Choice(SideCombo):
    """One of the three that say how the text of the file is taken apart."""

    def __init__(self, name: str, word: str) -> None:
        super().__init__(f"import.{name}", word)
        self.name = name

    def show_choice(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Offer these and choose one, without telling."""
        self.fill(choices)
        self.blockSignals(True)
        self.choose(value)
        self.blockSignals(False)


class ReadingPanel(Side):
    """The column at the right of the preview. ``corrected`` tells what was changed, format, encoding or
    separator, and the new value; ``mapped`` a field and its new title."""

    corrected = Signal(str, str)
    mapped = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_for: Format | None = None
        self._seen: Preview | None = None
        self._customers = False
        self.format = _Choice("format", self.tr("Format"))
        self.encoding = _Choice("encoding", self.tr("Encoding"))
        self.separator = _Choice("separator", self.tr("Separator"))
        self.trouble = Paragraph("", 12, 400, "prob")
        self.trouble.set_icon("warn")
        self.trouble.hide()
        self.heading = Label(self.tr("Columns"), 15, 600)
        self.change = Link(self.tr("Choose them yourself"))
        self.change.setObjectName("import.mapping.change")
        self.change.setFixedHeight(32)
        self.change.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.about = Paragraph("", 12, 400, "muted")
        self.mapping = MappingPanel()
        self.main.setText(self.tr("Try it"))
        self.main.setObjectName("import.rehearse")
        self.main.set_hint("Ctrl+Return")
        self.back.setText(self.tr("Other files"))
        self.back.setObjectName("import.back")
        self.back.set_hint("Esc")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        for combo in (self.format, self.encoding, self.separator):
            self.body.addLayout(row_of(combo.accessibleName(), combo))
            self.body.addSpacing(GAP_4)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.change)
        self.body.addWidget(self.trouble)
        self.body.addSpacing(GAP_16)
        self.body.addLayout(head)
        self.body.addWidget(self.about)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.mapping)
        self.body.addStretch(1)
        self.foot.insertWidget(0, Paragraph(self.tr("A trial writes nothing."), 12, 400, "muted"))

    def _connect(self) -> None:
        for combo in (self.format, self.encoding, self.separator):
            combo.currentIndexChanged.connect(self._correct)
        self.change.clicked.connect(self._open_columns)
        self.mapping.chosen.connect(self.mapped)

    def show_preview(self, seen: Preview, *, customers: bool) -> None:
        """Show how a file is read."""
        if self._seen is None or seen.format is not self._seen.format:
            self._open_for = None
        self._seen, self._customers = seen, customers
        codecs = dict.fromkeys((*ENCODINGS, encoding_key(seen.encoding)))
        self.format.show_choice([(format_word(item), item.value) for item in Format], seen.format.value)
        self.encoding.show_choice(
            [(encoding_word(codec), codec) for codec in codecs], encoding_key(seen.encoding)
        )
        self.separator.show_choice([(separator_word(item), item) for item in SEPARATORS], seen.separator)
        self._say_trouble("")
        self._show_columns()

    def show_refusal(self, error: Exception) -> bool:
        """Show a refusal beside what it is about; False when words are still to be said elsewhere."""
        if isinstance(error, EncodingUnknown):
            self._say_trouble(messages.words(error))
            self.encoding.setFocus()
            return True
        if isinstance(error, ColumnsNotFound):
            self._open_columns()
            self.mapping.mark(error.missing)
        return False

    def _say_trouble(self, sentence: str) -> None:
        mark_problem(self.encoding, bool(sentence))
        self.encoding.setAccessibleDescription(sentence)
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _editable(self) -> bool:
        seen = self._seen
        return seen is not None and (seen.format is Format.GENERIC or self._open_for is seen.format)

    def _show_columns(self) -> None:
        seen = self._seen
        if seen is None:
            return
        editable = self._editable()
        self.change.setVisible(not editable)
        if editable:
            self.about.setText(self.tr("Say which column of the file each of them is in."))
        else:
            about = self.tr("{format} is known: its columns are found by their titles.")
            self.about.setText(about.format(format=format_word(seen.format)))
        self.mapping.show_columns(seen, offered_fields(seen, customers=self._customers), editable=editable)

    def _open_columns(self) -> None:
        if self._seen is not None:
            self._open_for = self._seen.format
            self._show_columns()

    def _correct(self) -> None:
        combo = self.sender()
        if isinstance(combo, _Choice):
            self.corrected.emit(combo.name, str(combo.currentData()))
