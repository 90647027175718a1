"""Why mails wait, above the outbox: no account yet, a password to type, or what stopped the sending."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.mail_account import MailAccountMissing, MailPasswordMissing
from desktop.services.mails.mail_account import automatic, mail_account
from desktop.services.opening import waiting_count
from desktop.views import messages
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import TextField
from desktop.views.parts.notice import Notice
from desktop.views.tokens import GAP_8, GAP_12, GAP_24

translate = QCoreApplication.translate
FIELD = 240


class TroubleBar(QWidget):
    """Hidden while all is well. ``settings_wanted`` asks for the settings."""

    settings_wanted = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.notice = Notice(parent=self)
        self.notice.setObjectName("outbox.trouble")
        self.notice.cross.hide()
        self.settings = self.notice.add_button(translate("Outbox", "Open settings"))
        self.settings.setObjectName("outbox.settings")
        self.settings.clicked.connect(self.settings_wanted)
        self.password = TextField(translate("Outbox", "Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setFixedWidth(FIELD)
        self.password.setAccessibleName(translate("Outbox", "Password"))
        self.password.setObjectName("outbox.password")
        self.enter = Button(translate("Outbox", "Send with it"), "primary")
        self.enter.setObjectName("outbox.enter")
        self.enter.clicked.connect(self._enter)
        self.password.returnPressed.connect(self._enter)
        self.line = QWidget()
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_8)
        row.addWidget(self.password)
        row.addWidget(self.enter)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_24, GAP_12, GAP_24, GAP_12)
        column.setSpacing(GAP_8)
        column.addWidget(self.notice)
        column.addWidget(self.line)

    def refresh(self) -> None:
        """Say what is the matter now."""
        trouble = self._trouble()
        asks = isinstance(trouble, MailPasswordMissing)
        self.line.setVisible(asks)
        if trouble is not None:
            said = _asked(trouble) if isinstance(trouble, MailPasswordMissing) else messages.words(trouble)
            title, _, rest = said.partition(". ")
            self.settings.setVisible(not asks)
            self.notice.tell(f"{title}." if rest else title, rest, "wait" if _quiet(trouble) else "prob")
        elif waiting_count() and not automatic() and not self._context.post.sending:
            self.settings.setVisible(True)
            self.notice.tell(
                translate("Outbox", "Mails leave when you say so."),
                translate(
                    "Outbox", "“Send now” sends what waits. The settings let them leave by themselves."
                ),
                "neut",
            )
        else:
            self.hide()
            return
        self.notice.cross.hide()
        self.show()

    def _trouble(self) -> DeskError | None:
        if not waiting_count():
            return None
        return MailAccountMissing() if mail_account() is None else self._context.post.trouble

    def _enter(self) -> None:
        task = self._context.post.keep_password(self.password.text())
        if task is not None and self.password.text():
            self.password.clear()
            task.done.connect(self._kept)
            self._context.tasks.start(task)

    def _kept(self, _lasting: bool) -> None:
        self._context.post.send()


def _quiet(trouble: DeskError) -> bool:
    return isinstance(trouble, MailAccountMissing | MailPasswordMissing)


def _asked(trouble: MailPasswordMissing) -> str:
    asked = translate("Outbox", "The password of {user} is needed to send. It is never written in clear.")
    return asked.format(user=trouble.user)
