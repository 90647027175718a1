"""What customers are told: by default at each step, in which words, and the shop's own messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.folding import fold
from desktop.domain.mail_kinds import KINDS
from desktop.domain.settings import NOTIFY_STEPS
from desktop.services.changes import Changes
from desktop.services.mails.mail_templates import LANGUAGES, template, text_key
from desktop.services.mails.own_messages import own_key, own_messages
from desktop.services.shop.preferences import shop
from desktop.services.shop.typed import typed
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.mail_words import kind_word
from desktop.views.mails.open_row import OpenRow
from desktop.views.mails.text_sheets import OwnMessageSheet, TemplateSheet
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Label
from desktop.views.settings.row import Findable
from desktop.views.settings.section import Section
from desktop.views.tokens import GAP_4, GAP_8

translate = QCoreApplication.translate


def make(context: DeskContext) -> Section:
    """The section."""
    return MessageSection(context)


@dataclass(frozen=True, slots=True)
class Text:
    """A row of a list: its key, what it is called, its first words, and a remark."""

    key: str
    title: str
    subtitle: str
    note: str = ""


class MessageSection(Section):
    """Defaults, texts, and the library."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            translate("Settings", "Messages"),
            translate("Settings", "What customers read from you, each in their own language."),
        )
        self.group(translate("Settings", "Tell the customer"))
        for kind, wanted in NOTIFY_STEPS.items():
            self.setting_switch(wanted, kind_word(kind), _when(kind))
        self.group(translate("Settings", "Texts"))
        self.texts = TextList("settings.texts", _texts)
        self.texts.opened.connect(self._edit_text)
        self.block(self.texts)
        self.group(translate("Settings", "Your own messages"))
        self.own = TextList("settings.own", _own, translate("Settings", "Add a message"))
        self.own.opened.connect(self._edit_own)
        self.block(self.own)
        context.bus.changed.connect(self._hear)

    def _edit_text(self, kind: str) -> None:
        sheet = TemplateSheet(self.ground(), self.context, kind)
        sheet.accepted.connect(self.saved)
        sheet.rejected.connect(self.texts.refresh)
        sheet.edit(_language())

    def _edit_own(self, key: str) -> None:
        sheet = OwnMessageSheet(self.ground(), self.context, int(key) if key else None)
        sheet.accepted.connect(self.saved)
        sheet.rejected.connect(self.own.refresh)
        sheet.edit(_language())

    def _hear(self, changes: Changes) -> None:
        if changes.settings:
            self.texts.refresh()
            self.own.refresh()


class TextList(Findable):
    """Rows that open a text by their key; with ``add_word`` a button that opens an empty one, key empty."""

    opened = Signal(object)

    def __init__(self, name: str, read: Callable[[], Sequence[Text]], add_word: str = "") -> None:
        super().__init__()
        self._name, self._read = name, read
        self._rows: list[tuple[str, QWidget]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, GAP_4, 0, GAP_4)
        whole.setSpacing(GAP_8)
        whole.addLayout(self._column)
        self.add = Button(add_word, "plain", icon="plus")
        self.add.setObjectName(f"{name}.add")
        self.add.clicked.connect(self._add)
        whole.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.setVisible(bool(add_word))
        self._adds = bool(add_word)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again; the focus stays on what it was on."""
        inside = self.focusWidget()
        focused = inside.objectName() if inside is not None and inside.hasFocus() else ""
        clear(self._column)
        self._rows = []
        for text in self._read():
            if self._rows:
                self._column.addWidget(Rule())
            row = OpenRow(text.key, f"{self._name}.{text.key}", text.title, text.subtitle)
            row.add(Label(text.note, 12, 400, "muted"))
            row.opened.connect(self.opened)
            self._column.addWidget(row)
            row.show()  # now, not with the next layout: it may be given the focus at once
            if row.link.objectName() == focused:
                row.link.setFocus(Qt.FocusReason.OtherFocusReason)
            self._rows.append((fold(f"{text.title} {text.subtitle}"), row))

    def matches(self, words: list[str]) -> bool:
        found = False
        for known, row in self._rows:
            shown = all(word in known for word in words)
            row.setVisible(shown)
            found = found or shown
        self.add.setVisible(self._adds and not words)
        return found or not words

    def _add(self) -> None:
        self.opened.emit("")


def _language() -> str:
    """The language that most customers of the shop read."""
    own = shop().language
    return own if own in LANGUAGES else LANGUAGES[0]


def _texts() -> list[Text]:
    found = []
    for kind in KINDS:
        texts = {language: template(kind, language) for language in LANGUAGES}
        changed = [labels.language_name(language) for language, one in texts.items() if one.changed]
        note = translate("Settings", "changed: {languages}").format(languages=", ".join(changed))
        waits = _waits(text_key(kind))
        note = waits or (note if changed else "")
        found.append(Text(kind, kind_word(kind), texts[_language()].written.subject, note))
    return found


def _own() -> list[Text]:
    return [
        Text(
            str(own.id),
            own.name,
            own.text(_language()).subject,
            _waits(own_key(own.id)) or ", ".join(labels.language_name(language) for language in own.texts),
        )
        for own in own_messages()
    ]


def _waits(key: str) -> str:
    """That a text was begun which is not in use; empty where there is none."""
    return translate("Settings", "changes not in use yet") if typed(key) is not None else ""


def _when(kind: str) -> str:
    """When the box of this default is shown."""
    if kind.startswith("return_"):
        return translate("Settings", "Ticks the box of this step of a return.")
    return translate("Settings", "Ticks the box of this step, for customers who are told of their orders.")
