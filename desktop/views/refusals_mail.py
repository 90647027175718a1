"""Sentences of the refusals around mails."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

MAIL: dict[str, str] = {
    "UnknownVariable": QT_TRANSLATE_NOOP(
        "Refusal", "“{name}” is no variable of this message. Take one from the list."
    ),
    "QuoteSuperseded": QT_TRANSLATE_NOOP(
        "Refusal",
        "Quote {quote} is over or was changed, ordered, answered or thrown away. Send it anew from its page.",
    ),
    "NobodyToWriteTo": QT_TRANSLATE_NOOP("Refusal", "The order has no e-mail address. Edit the customer."),
    "CustomerWithoutEmail": QT_TRANSLATE_NOOP("Refusal", "{customer} has no e-mail address. Add one first."),
    "OwnMessageUnnamed": QT_TRANSLATE_NOOP("Refusal", "Give the message a name, to find it again."),
    "OwnMessageNotFound": QT_TRANSLATE_NOOP("Refusal", "There is no such message any more."),
    "MessageNotFound": QT_TRANSLATE_NOOP("Refusal", "There is no such message any more."),
    "MailTextMissing": QT_TRANSLATE_NOOP("Refusal", "Write a subject and a text."),
    "MailTextTooLong": QT_TRANSLATE_NOOP(
        "Refusal", "The text has {length} characters, {longest} at most. Shorten it."
    ),
    "MailAccountMissing": QT_TRANSLATE_NOOP(
        "Refusal", "No mail account is set up yet. Name your mail server in Settings › Mail."
    ),
    "MailHostWrong": QT_TRANSLATE_NOOP(
        "Refusal", "“{host}” is not the name of a server. It has no spaces, as in smtp.example.com."
    ),
    "MailPortWrong": QT_TRANSLATE_NOOP(
        "Refusal", "“{port}” is not a port. It is a whole number from 1 to {highest}."
    ),
    "MailUnencrypted": QT_TRANSLATE_NOOP(
        "Refusal", "Without encryption everybody on the way could read your mails. Choose STARTTLS or TLS."
    ),
    "MailPasswordMissing": QT_TRANSLATE_NOOP(
        "Refusal", "The password of {user} is not known on this machine. Enter it in Settings › Mail."
    ),
    "MailAddressNotPossible": QT_TRANSLATE_NOOP("Refusal", "“{address}” is no e-mail address."),
    "MailServerUnreachable": QT_TRANSLATE_NOOP(
        "Refusal", "{host} does not answer: {reason}. The mails wait and are tried again."
    ),
    "MailConnectionUnsafe": QT_TRANSLATE_NOOP(
        "Refusal", "The connection to {host} is not safe: {reason}. Nothing was sent. Check server and port."
    ),
    "MailLoginRefused": QT_TRANSLATE_NOOP(
        "Refusal", "{host} does not accept user and password: {answer}. Check them in Settings › Mail."
    ),
    "MailSenderRefused": QT_TRANSLATE_NOOP(
        "Refusal", "The server does not let you write as {sender}: {answer}. Check the sender’s address."
    ),
    "MailTestUnsure": QT_TRANSLATE_NOOP(
        "Refusal",
        "The mail left, but the server’s answer did not come: {answer}. It may have arrived; look into the "
        "mails of {recipient}.",
    ),
    "MailTestFailed": QT_TRANSLATE_NOOP("Refusal", "The server did not take the mail: {answer}"),
    "OutboxItemSettled": QT_TRANSLATE_NOOP(
        "Refusal", "This mail is settled already, or being sent just now. Look at its state again."
    ),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
