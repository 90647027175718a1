"""Edit the text of a kind of mail, or a message of the shop's own library, language by language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.mail_kinds import OWN, MailKind, kind_of
from desktop.domain.mail_text import Written, checked, filled
from desktop.services.mails.mail_sample import sample_values
from desktop.services.mails.mail_templates import (
    LANGUAGES,
    change_template,
    shipped,
    template,
    text_key,
)
from desktop.services.mails.own_messages import delete_own_message, own_key, own_message, save_own_message
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.mail_words import kind_word
from desktop.views.mails.text_editor import TextEditor
from desktop.views.mails.variable_words import variable_word
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.toggles import Segments
from desktop.views.parts.written import nothing
from desktop.views.tokens import GAP_16
from desktop.views.unsaved import Unsaved

translate = QCoreApplication.translate
WIDTH = 940


class TextsSheet(Sheet):
    """An editor with a text for each language; a subclass says what is kept.

    What is written and not saved waits under ``key`` for the next time.
    """

    loses = staticmethod(nothing)  # what is typed waits for the next time

    def __init__(self, page: QWidget, context: DeskContext, name: str, kind: MailKind) -> None:
        super().__init__(page, WIDTH)
        self.setObjectName(name)
        self._context, self._kind = context, kind
        self._texts: dict[str, Written] = {}
        self._language = LANGUAGES[0]
        self.language = Segments([(code, labels.language_name(code)) for code in LANGUAGES])
        self.language.setObjectName(f"{name}.language")
        self.language.setAccessibleName(translate("Mail", "Language"))
        self.editor = TextEditor(name)
        self.editor.offer(kind.variables)
        self.unsaved = Unsaved(name, self.content)
        self.unsaved.dropped.connect(self._put)
        self.save = self.add_button(translate("Mail", "Save"), "primary")
        self.save.setObjectName(f"{name}.save")
        self.save.set_hint("Ctrl+Return")
        self.save.clicked.connect(self._save)
        self.set_default(self.save)
        self.language.changed.connect(self._turn)
        for ended in (self.accepted, self.rejected):
            ended.connect(self.deleteLater)

    def begin(self, key: str, texts: Mapping[str, Written], language: str) -> None:
        """Edit these texts, or what was written of them last time, beginning with one language."""
        self._texts, self._language = dict(texts), language
        self.language.set_current(language)
        self._show(language)
        self._put(self.unsaved.begin(key, self.content()))
        for field in (self.editor.subject, self.editor.body):
            field.textChanged.connect(self.unsaved.touch)
        self.open(self.editor.body)

    def content(self) -> dict[str, Any]:
        """All that stands there, as plain data."""
        texts = {**self._texts, self._language: self.editor.written()}
        written = {language: [one.subject, one.body] for language, one in texts.items()}
        return {"texts": {language: one for language, one in sorted(written.items()) if any(one)}}

    def _put(self, content: Mapping[str, Any]) -> None:
        """Show what ``content`` gave."""
        self._texts = {language: Written(*one) for language, one in content["texts"].items()}
        self._show(self._language)
        self.unsaved.touch()

    def reject(self) -> None:
        """Close; what is not in use yet waits for the next time."""
        self.unsaved.leave(self._context)
        super().reject()

    def store(self, texts: dict[str, Written]) -> None:
        """Keep the texts. May raise DeskError."""
        raise NotImplementedError

    def _turn(self, language: str) -> None:
        self._texts[self._language] = self.editor.written()
        self._show(language)

    def _show(self, language: str) -> None:
        self._language = language
        nothing = Written("", "")
        self.editor.show_text(self._texts.get(language, nothing), partial(self._preview, language))

    def _preview(self, language: str, written: Written) -> Written:
        """The words with those of the newest order; what it cannot tell is named in brackets."""
        real = sample_values(self._kind.code, language)
        named = {name: f"[{variable_word(name)}]" for name in self._kind.variables}
        known = {name: real[name] for name in named if real.get(name)}
        whole = known if real["number"] else {}
        blanks = dict.fromkeys(named, "") if real["number"] else named
        own = {name: named[name] for name in (*self._kind.own, *self._kind.more) if name not in known}
        return filled(checked(written, self._kind.variables), {**blanks, **own, **whole})

    def _save(self) -> None:
        self._texts[self._language] = self.editor.written()
        try:
            self.store(self._texts)
        except DeskError as error:
            self._refuse(error)
            return
        self.unsaved.settle(self.content())
        self.accept()

    def _refuse(self, error: DeskError) -> None:
        """Turn to the language whose words are refused, and say why."""
        for language, written in self._texts.items():
            try:
                if written.subject.strip() or written.body.strip():
                    checked(written, self._kind.variables)
            except DeskError:
                self.language.set_current(language)
                self._show(language)
                break
        if error.where in ("subject", "body"):
            self.editor.point_at(error)
        else:
            self._context.refuse(error, self._save)


class TemplateSheet(TextsSheet):
    """The text of a kind of mail. The one that comes with the program can always be had again."""

    def __init__(self, page: QWidget, context: DeskContext, kind: str) -> None:
        super().__init__(page, context, "template", kind_of(kind))
        self.set_title(
            kind_word(kind),
            translate("Mail", "Words in braces are filled in. A line whose words are all empty is left out."),
        )
        self.body.addWidget(self.language)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.editor, 1)
        self.body.addWidget(self.unsaved)
        again = self.add_button(translate("Mail", "Original text"))
        again.setObjectName("template.again")
        again.clicked.connect(self._original)
        self.foot.removeWidget(again)
        self.foot.insertWidget(0, again)

    def store(self, texts: dict[str, Written]) -> None:
        """Keep every language; a text that is the original is none of one's own."""
        code, by = self._kind.code, self._context.by()
        for written in texts.values():
            checked(written, self._kind.variables)
        for language, written in texts.items():
            if checked(written, self._kind.variables) != template(code, language).written:
                change_template(code, language, written, by=by)

    def edit(self, language: str) -> None:
        """Open with the texts in force."""
        code = self._kind.code
        texts = {each: template(code, each).written for each in LANGUAGES}
        self.begin(text_key(code), texts, language)

    def _original(self) -> None:
        """Show the text that comes with the program; it is kept with the others."""
        self._texts[self._language] = shipped(self._kind.code, self._language)
        self._show(self._language)
        self.unsaved.touch()


class OwnMessageSheet(TextsSheet):
    """A message of the library: its name, and a text in one language or several."""

    def __init__(self, page: QWidget, context: DeskContext, message_id: int | None) -> None:
        super().__init__(page, context, "own", OWN)
        self._message_id = message_id
        self.name = TextField()
        self.name.setObjectName("own.name")
        self.name_row = FormRow(translate("Mail", "Name, for you only"), self.name)
        for part in (self.name_row, self.language):
            self.body.addWidget(part)
            self.body.addSpacing(GAP_16)
        self.body.addWidget(self.editor, 1)
        self.body.addWidget(self.unsaved)
        self.name.textChanged.connect(self.unsaved.touch)
        self.delete = self.add_button(translate("Mail", "Delete"), "danger_quiet")
        self.delete.setObjectName("own.delete")
        self.delete.clicked.connect(self._delete)
        self.delete.setVisible(message_id is not None)
        self.foot.removeWidget(self.delete)
        self.foot.insertWidget(0, self.delete)

    def store(self, texts: dict[str, Written]) -> None:
        """Keep name and texts."""
        self.name_row.set_problem("")
        save_own_message(self.name.text(), texts, message_id=self._message_id, by=self._context.by())

    def edit(self, language: str) -> None:
        """Open with what is stored, or empty for a new one."""
        known = None if self._message_id is None else own_message(self._message_id)
        title = translate("Mail", "A message of your own") if known is None else known.name
        self.set_title(title, translate("Mail", "To begin with when you write to a customer."))
        self.name.setText(known.name if known else "")
        self.begin(own_key(self._message_id), known.texts if known else {}, language)
        if known is None:
            self.name.setFocus()

    def content(self) -> dict[str, Any]:
        return {"name": self.name.text(), **super().content()}

    def _put(self, content: Mapping[str, Any]) -> None:
        self.name.setText(content["name"])
        super()._put(content)

    def _refuse(self, error: DeskError) -> None:
        if error.where == "name":
            self.name_row.set_problem(messages.words(error))
            self.name.setFocus()
        else:
            super()._refuse(error)

    def _delete(self) -> None:
        """Take it away, with a way back."""
        assert self._message_id is not None
        known, by = own_message(self._message_id), self._context.by()
        try:
            delete_own_message(self._message_id, by=by)
        except DeskError as error:
            self._context.refuse(error, self._delete)
            return
        self.unsaved.settle(self.content())
        self.accept()
        said = translate("Mail", "“{name}” deleted")
        back = partial(save_own_message, known.name, known.texts, by=by)
        self._context.toast(said.format(name=known.name), back)
