"""``outbox list`` and ``outbox send``: the mails that wait."""

from __future__ import annotations

import json
import sys
from argparse import Namespace, _SubParsersAction
from typing import TYPE_CHECKING, Any

from desktop.cli.shop import opened
from desktop.cli.speak import ready, sentence, translate

if TYPE_CHECKING:
    from desktop.mail.drain import Drained
    from desktop.services.mails.outbox import OutboxRow


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    outbox = commands.add_parser("outbox", help="mails that wait").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    listed = outbox.add_parser("list", help="what waits, was refused, or may have arrived, the newest first")
    listed.add_argument("--json", action="store_true", help="as one JSON list")
    listed.set_defaults(run=_list)
    send = outbox.add_parser("send", help="send what waits now; exit status 1 when something was not sent")
    send.add_argument(
        "--password-stdin", action="store_true", help="read the password from the first line of stdin"
    )
    send.set_defaults(run=_send)


def _list(options: Namespace) -> int:
    from desktop.services.mails.outbox import waiting

    with opened(options):
        rows = [_row(row) for row in waiting()]
    if options.json:
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    from desktop.views.mail_words import kind_word, state_word

    ready()
    for row in rows:
        when, state, kind = row["created_at"][:10], state_word(row["state"]), kind_word(row["kind"])
        print(f"{when}  {state:12} {kind:26} {row['to']}  {row['answer']}".rstrip())
    return 0


def _row(row: OutboxRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.what or row.kind,
        "to": row.recipient,
        "order": row.order,
        "state": row.state,
        "attempts": row.attempts,
        "answer": row.last_error,
        "created_at": row.created_at.isoformat(),
    }


def _send(options: Namespace) -> int:
    with opened(options):
        done = _drained(options)
    said = translate("Cli", "sent {sent} refused {refused} later {later} unknown {unknown}")
    counts = {name: getattr(done, name) for name in ("sent", "refused", "later", "unknown")}
    print(said.format(**counts))
    if done.trouble is not None:
        print(f"comptoir: {sentence(done.trouble, options.lang)}", file=sys.stderr)
    return 0 if done.all_well else 1


def _drained(options: Namespace) -> Drained:
    """Send with the password of the keyring or of standard input. Raises MailAccountMissing and its like."""
    from dataclasses import replace

    from desktop.documents.issued import usual_pdf
    from desktop.documents.press import Press
    from desktop.domain.mail_account import MailAccountMissing
    from desktop.mail.drain import drain
    from desktop.services.mails.mail_account import mail_account
    from desktop.shell.device import Device
    from desktop.shell.post import with_password
    from desktop.shell.secrets import Secrets

    account = mail_account()
    if account is None:
        raise MailAccountMissing()
    account = replace(account, ca_file=Device().text("mail/ca_file"))
    if options.password_stdin:
        account = replace(account, password=sys.stdin.readline().rstrip("\r\n"))
    else:
        account = with_password(account, Secrets())
    press = Press()
    try:
        return drain(account, lambda document_id: usual_pdf(document_id, press, by=""))
    finally:
        press.close()
