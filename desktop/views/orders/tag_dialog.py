"""Put tags on orders and take them off: type a few letters and Enter, or press what is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.domain.label_colours import COLOURS
from desktop.services.marks.tags import check_tag_name, tag_counts, tag_names
from desktop.services.orders.order_marks import Tag, tag_book
from desktop.views import messages
from desktop.views.parts.buttons import ENTER
from desktop.views.parts.fields import TextField
from desktop.views.parts.flow import Flow
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.tag_pill import TagPill
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_8, GAP_12, GAP_16

translate = QCoreApplication.translate
MOST = 30
"""So many tags are offered at once; typing finds the others."""

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class TagQuestion:
    """What the dialog asks: ``has`` are the tags that are on already, ``offers`` those that can be chosen
    (None: all of the shop and new ones). ``save`` gets the names that were put on and taken off."""

    title: str
    intro: str
    go: str
    save: Callable[[list[str], list[str]], None]
    has: Sequence[Tag] = ()
    offers: Sequence[Tag] | None = None

    def saving(self, save: Callable[[list[str], list[str]], None]) -> TagQuestion:
        """The same question, saved in this way."""
        return replace(self, save=save)


class _TagField(TextField):
    """Enter takes what is marked while something is typed; arrow keys move the mark."""

    taken = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and not control and self.text().strip():
            self.taken.emit()
        elif event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class TagDialog(Dialog):
    """One over a page, opened by ``ask``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, 480)
        self.setObjectName("tags.dialog")
        self._question: TagQuestion | None = None
        self.pills: list[TagPill] = []
        self._uses: dict[str, int] = {}
        self._mark = 0
        self.field = _TagField()
        self.field.setObjectName("tags.text")
        self.row = FormRow(translate("Tags", "Type a tag"), self.field)
        self.flow = Flow(GAP_8)
        self.none = Paragraph("", 13, 400, "muted")
        self.body.addWidget(self.row)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.none)
        self.body.addWidget(self.flow)
        self.body.addSpacing(GAP_12)
        self.body.addStretch(1)
        self.go = self.add_button("", "primary").set_hint("Ctrl+Return")
        self.go.setObjectName("tags.save")
        self.set_default(self.go)
        self.field.textChanged.connect(self._narrow)
        self.field.taken.connect(self._taken)
        self.field.stepped.connect(self._step)
        self.go.clicked.connect(self._save)

    def ask(self, question: TagQuestion) -> None:
        """Open it."""
        self._question = question
        self.set_title(question.title, question.intro)
        self.go.setText(question.go)
        self.row.set_problem("")
        free = question.offers is None
        helper = (
            translate("Tags", "Enter puts it on; a new word makes a new tag, a comma stands between two.")
            if free
            else ""
        )
        self.row.set_helper(helper)
        self._fill(question)
        self.field.clear()
        self._narrow()
        self.open(self.field)

    def _fill(self, question: TagQuestion) -> None:
        for pill in self.pills:
            self.flow.remove(pill)
            pill.deleteLater()
        self.pills.clear()
        counts = tag_counts()
        on = {tag.id for tag in question.has}
        known = list(tag_book().values()) if question.offers is None else list(question.offers)
        known.sort(key=lambda tag: (tag.id not in on, -counts.get(tag.id, 0)))
        self._uses = {tag.name: counts.get(tag.id, 0) for tag in known}
        for tag in known:
            self._add(tag.name, tag.colour, on=tag.id in on)

    def _add(self, word: str, colour: str, *, on: bool) -> TagPill:
        pill = TagPill(word, colour, on=on)
        pill.setObjectName(f"tags.{word}")
        self.pills.append(pill)
        self.flow.add(pill)
        return pill

    # Typing

    def _matching(self) -> list[TagPill]:
        """Pills that what is typed may mean, those that begin with it first."""
        typed = fold(self.field.text())
        found = [pill for pill in self.pills if typed in fold(pill.word)]
        return sorted(found, key=lambda pill: not fold(pill.word).startswith(typed))

    def _narrow(self) -> None:
        found, typed = self._matching(), bool(self.field.text().strip())
        shown = [*found[:MOST], *(pill for pill in self.pills if pill.isChecked() and not typed)]
        for pill in self.pills:
            pill.setVisible(pill in shown)
        self._mark = 0
        self._show_mark()
        self.row.set_problem("")
        nothing = translate("Tags", "There is no tag yet.") if not self.pills else ""
        if typed and not found:
            nothing = translate("Tags", "No tag is called that. Enter makes it.")
            if self._question is not None and self._question.offers is not None:
                nothing = translate("Tags", "None of these orders has a tag that is called that.")
        self.none.setText(nothing)
        self.none.setVisible(bool(nothing))
        if not self.isHidden():
            self._place()

    def _show_mark(self) -> None:
        found = self._matching() if self.field.text().strip() else []
        for place, pill in enumerate(found):
            pill.set_marked(place == self._mark and self._means(pill))
        for pill in self.pills:
            if pill not in found:
                pill.set_marked(False)

    def _means(self, pill: TagPill) -> bool:
        """Whether Enter takes this pill: the word begins with what is typed, or was gone to by arrow keys."""
        return self._mark > 0 or fold(pill.word).startswith(fold(self.field.text()))

    def _step(self, by: int) -> None:
        found = self._matching()
        if found and self.field.text().strip():
            self._mark = max(0, min(len(found) - 1, self._mark + by))
            self._show_mark()

    def _taken(self) -> bool:
        """Take what is typed; False where a new word can be no tag, which is said below the field."""
        try:
            self._take()
        except DeskError as error:
            self.row.set_problem(messages.words(error))
            return False
        return True

    def _take(self) -> None:
        words = tag_names(self.field.text())
        if len(words) > 1 or "," in self.field.text():
            self._take_all(words)
            return
        found = self._matching()
        if found and self._means(found[self._mark]):
            pill = found[self._mark]
            pill.setChecked(True if self._exactly(pill) else not pill.isChecked())
        elif self._free():
            self._make(self.field.text())
        else:
            return
        self.field.clear()

    def _take_all(self, words: list[str]) -> None:
        """Several tags typed at once, with commas between them: each is put on, and made when it is new."""
        known = {fold(pill.word): pill for pill in self.pills}
        left = []
        for word in words:
            if fold(word) in known:
                known[fold(word)].setChecked(self._free())
            elif self._free():
                self._make(word)
            else:
                left.append(word)
        self.field.setText(", ".join(left))

    def _free(self) -> bool:
        """Whether any tag can be put on, new ones too; else only those that are there can be taken off."""
        return self._question is not None and self._question.offers is None

    def _make(self, word: str) -> None:
        """Offer a new tag, put on. Raises TagNameMissing or TagTooLong."""
        name = check_tag_name(word)
        self._add(name, COLOURS[(len(self.pills) + 1) % len(COLOURS)], on=True)

    def _exactly(self, pill: TagPill) -> bool:
        return fold(pill.word) == fold(self.field.text())

    # Saving

    def _save(self) -> None:
        question = self._question
        assert question is not None
        if self.field.text().strip() and not self._taken():
            return
        before = {tag.name for tag in question.has}
        on = [pill.word for pill in self.pills if pill.isChecked()]
        added = [word for word in on if word not in before]
        removed = [word for word in before if word not in on]
        try:
            question.save(added, removed)
        except DeskError as error:
            self.row.set_problem(messages.words(error))
            self.field.setFocus()
            return
        self.accept()
