"""One mail, to be read: its state with the server's words, whom it went to, what it says, what came along."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.services.mails.message_list import MessageCard
from desktop.services.mails.outbox_restored import RESTORED
from desktop.services.mails.quote_current import QuoteSuperseded
from desktop.views import labels
from desktop.views.mail_words import STATE_LOOKS, kind_word, state_word
from desktop.views.parts.card import Rule
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_4, GAP_8, GAP_12, GAP_16

translate = QCoreApplication.translate


class MessageView(QWidget):
    """Read only."""

    def __init__(self, card: MessageCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = TwoLines(card.recipient, told_of(card), icon="mail")
        head.add(StatusChip(STATE_LOOKS[card.state], state_word(card.state)))
        column.addWidget(head)
        if said := reason(card):
            problem = Paragraph(said, 12, 400, "prob" if card.state in ("parked", "unknown") else "muted")
            problem.setObjectName("message.reason")
            column.addSpacing(GAP_4)
            column.addWidget(problem)
        column.addWidget(Rule(GAP_12, GAP_12))
        subject = Paragraph(card.written.subject, 15, 600)
        subject.setObjectName("message.subject")
        column.addWidget(subject)
        column.addSpacing(GAP_8)
        column.addWidget(letter_label(card.written.body))
        for file in card.files:
            column.addSpacing(GAP_8)
            column.addWidget(TwoLines(file.name, icon="doc"))
        column.addSpacing(GAP_16)


def letter_label(text: str) -> QLabel:
    """The words of a mail, which can be marked and copied."""
    label = Letter()
    label.setText(text)
    label.setObjectName("message.body")
    return label


class Letter(QLabel):
    """Plain text in lines as they were written, wrapped where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(translate("Mail", "Text of the message"))


def told_of(card: MessageCard) -> str:
    """What kind of mail it is, when it was written and by whom."""
    parts = (kind_word(card.template), labels.moment(card.created_at), card.by)
    return ", ".join(part for part in parts if part)


def reason(card: MessageCard) -> str:
    """Why it is where it is, in a sentence; empty when there is nothing to say."""
    said, own = card.last_error, card.last_error.isidentifier()
    if card.state == "unknown" and said == RESTORED:
        return translate(
            "Mail",
            "A copy of the shop file was restored. It may have been sent since: ask, or look at it.",
        )
    if card.state == "unknown":
        lost = translate(
            "Mail", "The connection broke when it was sent already. It may have arrived: ask, or look at it."
        )
        return f"{lost} {said}".strip()
    if card.state == "parked" and own:
        return _own_reason(said)
    if card.state == "parked":
        return translate("Mail", "The server says: {answer}").format(answer=said) if said else ""
    if card.state == "queued" and card.attempts and card.next_try_at is not None:
        again = translate("Mail", "Tried {n} times, again at {time}. {answer}")
        time = labels.moment(card.next_try_at)
        return again.format(n=labels.count(card.attempts), time=time, answer=said).strip()
    if card.state == "dropped" and said == QuoteSuperseded.__name__:
        return translate(
            "Mail", "The quote was changed, ordered, answered, thrown away or out of date before it left."
        )
    if card.state == "sent" and card.done_at is not None:
        return translate("Mail", "Sent on {time}").format(time=labels.moment(card.done_at))
    return ""


def _own_reason(name: str) -> str:
    """Why we could not even compose it, by the name of the refusal."""
    if name == "MailAddressNotPossible":
        return translate("Mail", "That is no e-mail address. Correct it with the customer and write again.")
    return translate("Mail", "A document that comes with it could not be made. Look at it in the order.")
