"""Who sits at the desk, and who agrees to what that person may not do alone.

A shop without people has one owner: nobody is asked for anything, and nothing of this is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from desktop.domain.rights import NotAllowed
    from desktop.services.shop.staff import Person
    from desktop.views.staff.beside import Beside
    from desktop.views.staff.idle import Idle
    from desktop.views.staff.pin_dialog import PinDialog
    from desktop.views.window import Window

translate = QCoreApplication.translate
Deed = Callable[[], object]


class Seat(QObject):
    """``person`` is the name for every ``by=``. ``refused`` brings each want of a right.

    ``taken`` tells that somebody else sits down, or approved: what was refused before is settled.
    """

    refused = Signal(object)
    taken = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        window.closed.connect(self.close)
        self._window = window
        self.person = ""
        self._listening = False
        self._wanted: tuple[NotAllowed, Deed | None] | None = None
        self._dialog: PinDialog | None = None
        self._idle: Idle | None = None
        self._beside: Beside | None = None
        self._then: Callable[[Person], None] = self._take

    def look(self, *, staffed: bool) -> None:
        """Ask who it is while nobody sits at the desk; where nobody works but the owner, nobody is asked."""
        self._watch(staffed=staffed)
        if not staffed:
            self._sit("")
        elif not self._known():
            self._listen()
            self.switch(must=True)

    def lock(self) -> bool:
        """Let only those go on who say who they are; everything stays as it was left.

        False where that would be for show: nobody sits here, or somebody without a PIN.
        """
        from desktop.services.shop.staff import people

        here = sorted(people(), key=lambda one: one.name != self.person)
        locked = self._dialog is not None and self._dialog.must
        if locked or not here or here[0].name != self.person or not here[0].has_pin:
            return False
        self._put_away()
        title = translate("Seat", "The desk is locked")
        intro = translate("Seat", "Nobody touched it for a while. Everything is as it was left.")
        self._ask(self._take).ask(here, title, intro, must=True)
        return True

    def _put_away(self) -> None:
        from desktop.views.staff.beside import Beside

        self._beside = Beside(self._window)
        self._beside.put_away()

    def _watch(self, *, staffed: bool) -> None:
        """Lock the desk after the minutes of the shop's setting."""
        if not staffed:
            if self._idle is not None:
                self._idle.wait(0)
            return
        from desktop.domain.settings import SEAT_LOCK
        from desktop.services.shop.preferences import setting

        if self._idle is None:
            from desktop.views.staff.idle import Idle

            self._idle = Idle(self._window, self.lock)
        self._idle.wait(int(setting(SEAT_LOCK)))

    def _known(self) -> bool:
        if not self.person:
            return False
        from desktop.services.shop.staff import people

        return any(person.name == self.person for person in people())

    def switch(self, *, must: bool = False) -> None:
        """Ask who sits down; ``must`` when nobody may stay who does not say so."""
        from desktop.services.shop.staff import people

        here = people()
        if not here:
            return
        title = translate("Seat", "Who is there?")
        intro = translate("Seat", "What you do stands in the history under your name.")
        self._ask(self._take).ask(here, title, intro, must=must or not self.person)

    def remember(self, error: Exception, again: Deed | None) -> None:
        """What was refused last for want of a right, and how to do it once somebody approved."""
        if not self._listening:
            return
        from desktop.domain.rights import NotAllowed

        if isinstance(error, NotAllowed):
            self._wanted = (error, again)

    def approve(self) -> None:
        """Ask somebody who may to approve what was refused last."""
        from desktop.services.rights import approvers
        from desktop.services.shop.staff import people
        from desktop.views.staff.approved import approved_rows

        if self._wanted is None:
            return
        error, _ = self._wanted
        able = set(approvers(error.right))
        title = translate("Seat", "Who approves?")
        here = [one for one in people() if one.name in able]
        dialog = self._ask(self._approved)
        dialog.ask(here, title, _about(error), about=approved_rows(error.subject))
        dialog.go.setText(translate("Seat", "Approve"))

    def close(self) -> None:
        """Hear nothing any more."""
        if self._listening:
            from desktop.services.rights import stop_listening

            stop_listening(self.refused.emit)
        self._listening = False

    def _ask(self, then: Callable[[Person], None]) -> PinDialog:
        """The one dialog; whoever is chosen there goes to ``then``."""
        from desktop.views.staff.pin_dialog import PinDialog

        self._then = then
        if self._dialog is None:
            self._dialog = PinDialog(self._window)
            self._dialog.chosen.connect(self._chosen)
        return self._dialog

    def _chosen(self, person: Person) -> None:
        self._then(person)

    def _take(self, person: Person) -> None:
        from desktop.services.rights import withdraw_approvals

        withdraw_approvals()
        self._wanted = None
        if self._beside is not None:
            self._beside.bring_back()
        self._sit(person.name)

    def _sit(self, name: str) -> None:
        if name != self.person:
            self.person = name
            self.taken.emit()

    def _approved(self, approver: Person) -> None:
        from desktop.services.rights import grant

        if self._wanted is None:
            return
        error, again = self._wanted
        self._wanted = None
        grant(error.right, person=error.person, approver=approver.name)
        self.taken.emit()
        if again is not None:
            again()

    def _listen(self) -> None:
        from desktop.services.rights import listen

        if not self._listening:
            listen(self.refused.emit)
        self._listening = True


def _about(error: NotAllowed) -> str:
    from desktop.views import messages

    return messages.words(error)
