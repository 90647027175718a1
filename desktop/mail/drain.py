"""Empties the outbox: the oldest mail first, each handed over once, one that is refused holding nobody up."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from desktop.domain.errors import DeskError
from desktop.domain.mail_account import MailAccount, MailServerUnreachable, MailTestFailed, MailTestUnsure
from desktop.domain.mail_text import Written
from desktop.mail.compose import Envelope, File, address, compose, on_the_wire
from desktop.mail.smtp import PATIENCE_S, Answer, Outcome, Postman
from desktop.models.base import new_uid, now
from desktop.services.mails.mail_queue import Attachment
from desktop.services.mails.outbox_send import (
    Outgoing,
    outgoing,
    settle_later,
    settle_lost,
    settle_refused,
    settle_sent,
    settle_unknown,
    take,
)
from desktop.services.papers.document_store import paper

log = logging.getLogger(__name__)

GIVE_UP_AFTER = 3
"""So many connections lost one after the other are the network's fault, not a mail's."""

PdfOf = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Drained:
    """How many mails were sent, refused, are to be tried later, or may have arrived.

    ``trouble`` is what stopped the rest: it concerns the account or the network, not a single mail.
    """

    sent: int = 0
    refused: int = 0
    later: int = 0
    unknown: int = 0
    trouble: DeskError | None = None

    @property
    def all_well(self) -> bool:
        """True when nothing is left that could have been sent."""
        return not (self.refused or self.later or self.unknown or self.trouble)


def drain(
    account: MailAccount,
    pdf_of: PdfOf,
    step: Callable[[], None] = lambda: None,
    patience_s: int = PATIENCE_S,
    only: int | None = None,
) -> Drained:
    """Send what waits, or the one item ``only``. ``pdf_of`` gives the bytes of an issued paper by its row id.

    ``step`` is called between two mails; what it raises ends the work there.
    """
    return _Drain(account, pdf_of, step, patience_s).run(only)


class _Drain:
    """One emptying of the outbox, over as many connections as it takes."""

    def __init__(
        self, account: MailAccount, pdf_of: PdfOf, step: Callable[[], None], patience_s: int
    ) -> None:
        self._account, self._pdf_of, self._step, self._patience = account, pdf_of, step, patience_s
        self._done, self._lost_in_a_row = Drained(), 0

    def run(self, only: int | None) -> Drained:
        """Send until nothing waits or something stops everything."""
        settle_lost()
        waiting = outgoing(only)
        try:
            address(self._account.sender)
            while (first := next(waiting, None)) is not None:
                self._step()
                with Postman(self._account, self._patience) as postman:
                    self._send(postman, chain((first,), waiting))
        except DeskError as trouble:
            return replace(self._done, trouble=trouble)
        return self._done

    def _send(self, postman: Postman, mails: Iterator[Outgoing]) -> None:
        """Send until nothing waits or the connection is lost."""
        for out in mails:
            self._step()
            answer = self._post(postman, out)
            log.info("mail %s: %s", out.item_id, answer.outcome)
            self._settle(out, answer)
            if answer.lost:
                self._lost_in_a_row += 1
                if self._lost_in_a_row >= GIVE_UP_AFTER:
                    raise MailServerUnreachable(self._account.host, answer.words)
                return
            self._lost_in_a_row = 0

    def _post(self, postman: Postman, out: Outgoing) -> Answer:
        """Compose one mail and hand it over. What cannot be composed is refused without asking the server."""
        who = self._account
        envelope = Envelope(out.uid, who.sender, who.sender_name, out.recipient, out.language, now())
        try:
            files = [_file(one, self._pdf_of) for one in out.attachments]
            content = on_the_wire(compose(envelope, out.subject, out.body, files))
            recipient = address(out.recipient).addr_spec
        except (DeskError, ValueError, LookupError) as error:  # one odd mail must not hold up all others
            log.warning("mail %s cannot be composed: %s", out.item_id, type(error).__name__)
            return Answer(Outcome.REFUSED, type(error).__name__)
        return postman.post(recipient, content, lambda: take(out))

    def _settle(self, out: Outgoing, answer: Answer) -> None:
        """Write down what became of a mail, and count it."""
        done = self._done
        match answer.outcome:
            case Outcome.SENT:
                settle_sent(out)
                self._done = replace(done, sent=done.sent + 1)
            case Outcome.REFUSED:
                settle_refused(out, answer.words)
                self._done = replace(done, refused=done.refused + 1)
            case Outcome.UNKNOWN:
                settle_unknown(out, answer.words)
                self._done = replace(done, unknown=done.unknown + 1)
            case Outcome.LATER:
                settle_later(out, answer.words)
                self._done = replace(done, later=done.later + 1)
            case Outcome.TAKEN:
                pass


def post_test(
    account: MailAccount, recipient: str, words: Written, language: str, patience_s: int = PATIENCE_S
) -> None:
    """Send one mail that is not kept, to see whether the account works.

    Raises what Postman raises, MailAddressNotPossible, MailTestFailed with the server's words, or
    MailTestUnsure when it may have arrived.
    """
    envelope = Envelope(new_uid(), account.sender, account.sender_name, recipient, language, now())
    content = on_the_wire(compose(envelope, words.subject, words.body))
    with Postman(account, patience_s) as postman:
        answer = postman.post(address(recipient).addr_spec, content, lambda: True)
    if answer.outcome is Outcome.UNKNOWN:
        raise MailTestUnsure(recipient, answer.words)
    if answer.outcome is not Outcome.SENT:
        raise MailTestFailed(recipient, answer.words)


def _file(one: Attachment, pdf_of: PdfOf) -> File:
    if one.document_id is None:
        return File(one.name, one.media_type, one.content or b"")
    return File(one.name or f"{paper(one.document_id).number}.pdf", one.media_type, pdf_of(one.document_id))
