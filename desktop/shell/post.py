"""Sends the mails that wait, in the background: when somebody asks, or by itself once the shop wants that."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import DeskError
from desktop.domain.mail_account import (
    MailAccount,
    MailAccountMissing,
    MailPasswordMissing,
    MailServerUnreachable,
)
from desktop.domain.mail_text import Written
from desktop.services.changes import Changes
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.papers import Papers
from desktop.shell.secrets import Secrets
from desktop.shell.tasks import Task, Tasks

if TYPE_CHECKING:
    from desktop.mail.drain import Drained

SOON_MS, LOOK_MS, LONGEST_PAUSE_S = 1000, 60_000, 60

log = logging.getLogger(__name__)


class Post(QObject):
    """One for the whole program.

    ``drained`` brings what came of a round, ``changed`` tells that ``trouble`` or ``sending`` may be another.
    After trouble with the network it waits 1, 2, 4 … 60 seconds; other trouble waits for a person.
    """

    drained = Signal(object)
    changed = Signal()

    def __init__(
        self,
        tasks: Tasks,
        device: Device,
        papers: Callable[[], Papers],
        bus: ChangeBus,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.secrets = Secrets()
        self.trouble: DeskError | None = None
        self.sending = False
        self._tasks, self._device, self._papers, self._bus = tasks, device, papers, bus
        self._pause_s, self._closed = 0, False
        self._asked: list[int] = []
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._by_itself)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._by_itself)

    def listen(self) -> None:
        """From now on send by itself what waits, if the shop wants that."""
        self._bus.changed.connect(self._hear)
        self._look.start()
        self._soon.start(SOON_MS)

    def account(self) -> MailAccount | None:
        """The shop's account as this machine uses it, without its password; None when there is none."""
        from desktop.services.mails.mail_account import mail_account

        found = mail_account()
        return found and replace(found, ca_file=self._device.text("mail/ca_file"))

    def send(self, only: int | None = None) -> None:
        """Send what waits now, whatever stopped it before; nothing when it is being sent already.

        ``only`` is one item of the outbox; its turn comes once what is being sent already has left.
        """
        account = self.account()
        if account is None:
            self._stop(MailAccountMissing())
        elif self.sending:
            self._asked += [] if only is None else [only]
        else:
            self.sending = True
            pdf_of, secrets = self._papers().pdf_maker(), self.secrets
            task = Task(lambda running: _drain(running, account, secrets, pdf_of, only))
            task.done.connect(self._drained)
            task.failed.connect(self._failed)
            task.finished.connect(self._rest)
            self._tasks.start(task)
            self.changed.emit()

    def test(self, recipient: str, words: Written, language: str) -> Task | None:
        """Send one mail that is not kept: a task to connect and start. None without an account."""
        account = self.account()
        if account is None:
            return None
        secrets = self.secrets
        return Task(lambda _: _post_test(account, secrets, recipient, words, language))

    def keep_password(self, password: str) -> Task | None:
        """Keep the password; ``done`` brings whether it outlives the program. None without an account."""
        account = self.account()
        if account is None:
            return None
        name, secrets = account.secret_name, self.secrets
        return Task(lambda _: secrets.keep(name, password))

    def know_password(self) -> Task | None:
        """Look whether the password is known; ``done`` brings (known, lasting). None without an account."""
        account = self.account()
        if account is None:
            return None
        name, secrets = account.secret_name, self.secrets
        return Task(lambda _: (bool(secrets.find(name)), secrets.lasting()))

    def forgive(self) -> None:
        """The account was changed: what stopped the sending may be gone."""
        self._stop(None)
        self._pause_s = 0

    def close(self) -> None:
        """Begin nothing any more."""
        self._closed = True
        self._soon.stop()
        self._look.stop()

    def _hear(self, changes: Changes) -> None:
        if changes.orders or changes.customers or changes.settings:
            self._again(max(SOON_MS, self._pause_s * 1000))

    def _again(self, after_ms: int) -> None:
        if not self._closed:
            self._soon.start(after_ms)

    def _by_itself(self) -> None:
        from desktop.services.mails.mail_account import automatic
        from desktop.services.mails.outbox_send import due_count

        waits_for_person = self.trouble is not None and not isinstance(self.trouble, MailServerUnreachable)
        if not waits_for_person and automatic() and self.account() is not None and due_count():
            self.send()

    def _drained(self, done: Drained) -> None:
        self.sending = False  # now, so that who hears of it can send again
        if isinstance(done.trouble, MailServerUnreachable):
            self._pause_s = min(max(1, self._pause_s * 2), LONGEST_PAUSE_S)
            self._again(self._pause_s * 1000)
        else:
            self._pause_s = 0
        self.trouble = done.trouble
        self.drained.emit(done)

    def _failed(self, error: Exception) -> None:
        self.trouble = error if isinstance(error, DeskError) else None

    def _rest(self) -> None:
        self.sending = False
        self.changed.emit()
        asked, self._asked = self._asked, []
        if asked and self.trouble is None and not self._closed:
            self._asked = asked[1:]
            self.send(asked[0])

    def _stop(self, trouble: DeskError | None) -> None:
        self.trouble = trouble
        self.changed.emit()


def _drain(
    task: Task, account: MailAccount, secrets: Secrets, pdf_of: Callable[[int], bytes], only: int | None
) -> Drained:
    """One round, away from the window's thread."""
    from desktop.mail.drain import Drained, drain

    try:
        ready = with_password(account, secrets)
    except MailPasswordMissing as trouble:
        return Drained(trouble=trouble)
    return drain(ready, pdf_of, lambda: task.step(0, 0), only=only)


def _post_test(account: MailAccount, secrets: Secrets, recipient: str, words: Written, language: str) -> None:
    from desktop.mail.drain import post_test

    post_test(with_password(account, secrets), recipient, words, language)


def with_password(account: MailAccount, secrets: Secrets) -> MailAccount:
    """The account ready to be used. Raises MailPasswordMissing."""
    if not account.user:
        return account
    password = secrets.find(account.secret_name)
    if not password:
        raise MailPasswordMissing(account.user)
    return replace(account, password=password)
