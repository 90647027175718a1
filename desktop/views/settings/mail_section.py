"""The mail account: server, who writes, the password, a test, and whether mails leave by themselves."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from desktop.domain import settings
from desktop.domain.mail_account import USUAL_PORTS
from desktop.domain.mail_text import Written
from desktop.services.mails.mail_account import change_account, mail_account
from desktop.services.opening import waiting_count
from desktop.services.shop.preferences import setting
from desktop.shell.tasks import Task
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import TextField
from desktop.views.parts.toggles import Segments, Switch
from desktop.views.settings.section import FIELD_WIDTH, NUMBER_WIDTH, Say, Section
from desktop.views.tokens import GAP_8

translate = QCoreApplication.translate

CA_FILE = "mail/ca_file"


def make(context: DeskContext) -> Section:
    """The section."""
    return MailSection(context)


class MailSection(Section):
    """Each field is kept when it is left; the password goes to the keyring and nowhere else."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            translate("Settings", "Mail"),
            translate(
                "Settings",
                "The account that mails are sent with. Its settings are in the help of your mail provider.",
            ),
        )
        self._asked: Task | None = None
        self._server()
        self._who()
        self._sending()
        self._look()

    def _server(self) -> None:
        self.group(translate("Settings", "Server"))
        self._text(
            settings.MAIL_HOST,
            translate("Settings", "Outgoing server (SMTP)"),
            translate("Settings", "Such as smtp.example.com. Nothing is sent before you say so below."),
        )
        self.port = TextField()
        self.port.setFixedWidth(NUMBER_WIDTH)
        self.port.setText(str(setting(settings.MAIL_PORT)))
        door = translate("Settings", "The port of the server; it follows the encryption.")
        row = self.add(Say("mail.port", translate("Settings", "Port"), door), self.port)
        self.port.editingFinished.connect(lambda: self._try(row, self._save_port, self.port.text().strip()))
        self.tls = self.choice(
            Say(
                "mail.tls",
                translate("Settings", "Encryption"),
                translate("Settings", "None is possible on this very machine only."),
            ),
            [("starttls", "STARTTLS"), ("tls", "TLS"), ("none", translate("Settings", "None"))],
            str(setting(settings.MAIL_TLS)),
            self._save_tls,
        )
        login = translate("Settings", "Mostly the whole address; empty: no login.")
        self._text(settings.MAIL_USER, translate("Settings", "User"), login)
        self._password()
        self._certificate()

    def _password(self) -> None:
        self.password = TextField()
        self.password.setFixedWidth(FIELD_WIDTH)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_row = self.add(
            Say(
                "mail.password",
                translate("Settings", "Password"),
                translate("Settings", "Kept by the keyring of this machine, never in the shop file."),
            ),
            self.password,
        )
        self.password.editingFinished.connect(self._keep_password)

    def _certificate(self) -> None:
        self.certificate = Button(translate("Settings", "Choose…"))
        self.trust_again = Button(translate("Settings", "Forget it"), "quiet")
        both = _pair(self.trust_again, self.certificate)
        self.certificate_row = self.add(
            Say(
                "mail.certificate",
                translate("Settings", "Certificate to trust"),
                translate(
                    "Settings", "Only for a server of your own that signs for itself. For this machine."
                ),
            ),
            both,
        )
        self.certificate.setObjectName("settings.mail.certificate.choose")
        self.trust_again.setObjectName("settings.mail.certificate.forget")
        self.certificate.clicked.connect(self._choose_certificate)
        self.trust_again.clicked.connect(partial(self.trust, ""))

    def _who(self) -> None:
        self.group(translate("Settings", "Who writes"))
        self._text(
            settings.MAIL_SENDER,
            translate("Settings", "Address of the sender"),
            translate("Settings", "Empty takes the shop’s own: {email}.").format(
                email=self.seller.email or translate("Settings", "none yet")
            ),
        )
        self._text(
            settings.MAIL_SENDER_NAME,
            translate("Settings", "Name of the sender"),
            translate("Settings", "Empty takes the name of the shop."),
        )

    def _sending(self) -> None:
        self.group(translate("Settings", "Sending"))
        self.test = Button(translate("Settings", "Send a test"), icon="mail")
        self.test_row = self.add(
            Say(
                "mail.test",
                translate("Settings", "Try the account"),
                translate("Settings", "One mail to the sender’s own address."),
            ),
            self.test,
        )
        self.test.clicked.connect(self._test)
        self.automatic = Switch(translate("Settings", "Send by themselves"))
        self.automatic.setChecked(bool(setting(settings.MAIL_AUTOMATIC)))
        self.automatic_row = self.add(
            Say("mail.automatic", translate("Settings", "Send by themselves"), self._automatic_words()),
            self.automatic,
        )
        self.automatic.toggled.connect(
            lambda on: self._try(self.automatic_row, partial(self._save, settings.MAIL_AUTOMATIC.key), on)
        )

    def _automatic_words(self) -> str:
        words = translate(
            "Settings", "What waits leaves as soon as there is a network. Otherwise “Send now” sends."
        )
        count = waiting_count()
        if not count:
            return words
        waits = labels.counted(
            count,
            translate("Settings", "{n} mail waits and will leave too; look at it in the outbox first."),
            translate("Settings", "{n} mails wait and will leave too; look at them in the outbox first."),
        )
        return f"{words} {waits}"

    # Keeping

    def _text(self, wanted: settings.Setting, title: str, helper: str) -> None:
        field = TextField()
        field.setFixedWidth(FIELD_WIDTH)
        field.setText(str(setting(wanted)))
        row = self.add(Say(wanted.key, title, helper), field)

        def keep() -> None:
            if field.text() == setting(wanted):
                row.set_problem("")
            elif self._try(row, partial(self._save, wanted.key), field.text()):
                field.setText(str(setting(wanted)))

        field.editingFinished.connect(keep)

    def _save(self, key: str, value: Any) -> None:
        change_account({key: value}, by=self.context.by())
        self.context.post.forgive()
        self._look()

    def _save_port(self, typed: str) -> None:
        port = int(typed) if typed.isascii() and typed.isdigit() else typed
        self._save(settings.MAIL_PORT.key, port)

    def _save_tls(self, mode: str) -> None:
        """Another encryption has another usual port; one of your own stays."""
        usual = setting(settings.MAIL_PORT) in USUAL_PORTS.values()
        port = USUAL_PORTS[mode] if usual else setting(settings.MAIL_PORT)
        try:
            change_account({settings.MAIL_TLS.key: mode, settings.MAIL_PORT.key: port}, by=self.context.by())
        except Exception:  # handed on; the choice goes back to what is stored
            assert isinstance(self.tls, Segments)
            self.tls.set_current(str(setting(settings.MAIL_TLS)))
            raise
        self.port.setText(str(port))
        self.context.post.forgive()
        self._look()

    def _keep_password(self) -> None:
        task = self.context.post.keep_password(self.password.text())
        if task is None or not self.password.text():
            return
        self.password.clear()
        task.done.connect(self._password_kept)
        self.context.tasks.start(task)

    def _password_kept(self, _lasting: bool) -> None:
        self.context.post.forgive()
        self._look()
        self.saved.emit()

    # What is known

    def _look(self) -> None:
        """Show what can be done with the account as it is now."""
        ready = mail_account() is not None
        self.test.setEnabled(ready)
        self.automatic.setEnabled(ready or self.automatic.isChecked())
        ca_file = self.context.device.text(CA_FILE)
        self.trust_again.setVisible(bool(ca_file))
        self.certificate.setToolTip(ca_file)
        task = self.context.post.know_password()
        self.password.setEnabled(task is not None)
        self._asked = task
        if task is not None:
            task.done.connect(self._show_password)
            self.context.tasks.start(task)

    def _show_password(self, known: tuple[bool, bool]) -> None:
        if self.sender() is not self._asked:  # an answer from before the account was changed
            return
        found, lasting = known
        there = translate("Settings", "Known; type another to change it")
        self.password.setPlaceholderText(there if found else "")
        self.password_row.helper.setText(
            translate("Settings", "Kept by the keyring of this machine, never in the shop file.")
            if lasting
            else translate(
                "Settings", "This machine has no keyring: it is asked for once each time Comptoir is opened."
            )
        )

    # Asked for

    def _test(self) -> None:
        account = mail_account()
        words = Written(
            translate("Settings", "Comptoir can write mails"),
            translate("Settings", "This mail was sent to try the account. Nothing else is to be done."),
        )
        task = account and self.context.post.test(account.sender, words, self.context.language)
        if not task:
            return
        self.test.setEnabled(False)
        self.test_row.set_problem("")
        task.done.connect(self._test_done)
        task.failed.connect(self._test_failed)
        self.context.tasks.start(task)

    def _test_done(self, _nothing: object) -> None:
        self.test.setEnabled(True)
        account = mail_account()
        said = translate("Settings", "Sent to {address}. Look into your mails.")
        self.context.toast(said.format(address=account.sender if account else ""))

    def _test_failed(self, error: Exception) -> None:
        self.test.setEnabled(True)
        self.test_row.set_problem(messages.words(error))

    def _choose_certificate(self) -> None:
        dialog = QFileDialog(self, translate("Settings", "Certificate to trust"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("PEM (*.pem *.crt *.cer)")
        dialog.fileSelected.connect(self.trust)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def trust(self, file: str, _checked: bool = False) -> None:
        """Trust the certificate in this file too, or none of your own again."""
        self.context.device.keep(CA_FILE, file)
        self.context.post.forgive()
        self._look()
        self.saved.emit()


def _pair(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_8)
    row.addWidget(first)
    row.addWidget(second)
    return holder
