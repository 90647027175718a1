"""The people who work here, in the settings: a list, who left, and a form for each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.domain.settings import SEAT_LOCK
from desktop.services.changes import Changes
from desktop.services.shop.staff import Person, let_go, people, take_back
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Label
from desktop.views.settings.add_list import AddList, KnownRow
from desktop.views.settings.section import Section
from desktop.views.staff.words import summary
from desktop.views.tokens import GAP_4, GAP_8

translate = QCoreApplication.translate
ROW = 56


def make(context: DeskContext) -> Section:
    """Who works here; with nobody in it, the owner works alone and is never asked."""
    section = Section(
        context,
        translate("Settings", "People"),
        translate(
            "Settings",
            "As long as nobody stands here, you work alone and are asked for nothing. Otherwise everybody "
            "says who they are, with Ctrl Shift L or at the foot of the rail, and may do what is ticked for "
            "them.",
        ),
    )
    section.block(PeopleList(section))
    section.group(translate("Settings", "When nobody is there"))
    section.setting_number(
        SEAT_LOCK,
        translate("Settings", "Minutes until the desk is locked"),
        translate(
            "Settings",
            "Without a key or a click. Then the PIN is asked, and everything is as it was left. 0 never "
            "locks; alone, you are never asked.",
        ),
        most=480,
    )
    return section


class PersonRow(KnownRow):
    """Somebody with what they may do, and buttons."""

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        left = translate("Settings", "does not work here any more")
        self.words = TwoLines(person.name, summary(person) if person.active else left, icon="user", link=True)
        self.words.setParent(self)
        assert isinstance(self.words.title, Link)
        self.link = self.words.title
        self.link.setObjectName(f"settings.people.{person.id}")
        self.known = fold(f"{person.name} {summary(person)}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_4)
        row.addWidget(self.words, 1)
        no_pin = translate("Settings", "no PIN") if person.active and not person.has_pin else ""
        row.addWidget(Label(no_pin, 12, 400, "wait"))
        row.addSpacing(GAP_8)
        self.away = IconButton("trash")
        self.away.set_name(
            translate("Settings", "{name} does not work here any more").format(name=person.name)
        )
        self.away.setObjectName(f"settings.people.{person.id}.away")
        self.again = Button(translate("Settings", "Works here again"), "quiet")
        self.again.setObjectName(f"settings.people.{person.id}.again")
        row.addWidget(self.away)
        row.addWidget(self.again)
        self.away.setVisible(person.active)  # once it has a parent: without one it is a window of its own
        self.again.setHidden(person.active)
        self.setFixedHeight(ROW)


class PeopleList(AddList):
    """All rows and a button to add somebody."""

    def __init__(self, section: Section) -> None:
        super().__init__("people", translate("Settings", "Add somebody"), "userplus")
        self._section, self._context = section, section.context
        self.rows: list[PersonRow] = []
        self.add.clicked.connect(partial(self._edit, None))
        self._context.bus.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read the people again."""
        self.rows = self.show_rows([PersonRow(person) for person in people(everybody=True)])
        for row in self.rows:
            row.link.clicked.connect(partial(self._edit, row.person))
            row.away.clicked.connect(partial(self._let_go, row.person))
            row.again.clicked.connect(partial(self._take_back, row.person))

    def _hear(self, changes: Changes) -> None:
        if changes.settings:
            self.refresh()

    def _edit(self, person: Person | None, _checked: bool = False) -> None:
        from desktop.views.staff.person_sheet import PersonSheet

        sheet = PersonSheet(self._section, person)
        sheet.open(sheet.name)

    def _let_go(self, person: Person, _checked: bool = False) -> None:
        try:
            let_go(person.id, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._let_go, person))
            return
        told = translate("Settings", "{name} does not work here any more")
        self._context.toast(told.format(name=person.name), partial(self._take_back, person))

    def _take_back(self, person: Person, _checked: bool = False) -> None:
        try:
            take_back(person.id, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._take_back, person))
