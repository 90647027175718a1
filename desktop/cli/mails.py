"""``order notify`` and ``order remind``: words to a customer, queued; ``outbox send`` sends them."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from desktop.cli.shop import opened


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    notify = order.add_parser("notify", help="queue a message to the customer")
    notify.add_argument("number", metavar="NUMBER")
    notify.add_argument("--text", required=True, metavar="TEXT", help="may hold variables, such as {due}")
    remind = order.add_parser("remind", help="queue a payment reminder")
    remind.add_argument("number", metavar="NUMBER", nargs="+", help="several are reminded one by one")
    remind.add_argument("--early", action="store_true", help="those, too, that are not due yet")
    for parser, run in ((notify, _notify), (remind, _remind)):
        parser.add_argument("--dry-run", action="store_true", help="only show what would be sent")
        parser.add_argument("--json", action="store_true", help="as JSON")
        parser.set_defaults(run=run)


def _notify(options: Namespace) -> int:
    from desktop.services.issuing.customer_mail import addressee_of_order, notify, plain_words
    from desktop.services.orders.order_core import order_id_of

    with opened(options):
        to = addressee_of_order(order_id_of(options.number))
        wanted = plain_words(to, options.text)
        seen = to.preview(wanted)
        if not options.dry_run:
            notify(to, wanted, by="")
    _show(
        [{"number": options.number, "to": to.recipient, "subject": seen.subject, "body": seen.body}], options
    )
    return 0


def _remind(options: Namespace) -> int:
    """Exit status 1 when one of several was refused; a single one says why as a refusal does."""
    from desktop.domain.errors import DeskError
    from desktop.services.issuing.customer_mail import early_reminder, reminder, send_reminder
    from desktop.services.orders.order_card import order_ledger
    from desktop.services.orders.order_core import order_id_of

    shown, refused = [], []
    with opened(options):
        for number in options.number:
            try:
                order_id = order_id_of(number)
                to, words = reminder(order_id)
                wait = None if options.early else early_reminder(order_ledger(order_id))
                if wait is not None:
                    raise wait
                if not options.dry_run:
                    send_reminder(order_id, by="")
            except DeskError as error:
                refused.append(error)
                continue
            seen = to.preview(words)
            shown.append({"number": number, "to": to.recipient, "subject": seen.subject, "body": seen.body})
    _show(shown, options)
    if refused:
        raise refused[0] if len(refused) == 1 else ExceptionGroup("reminders", refused)
    return 0


def _show(mails: list[dict[str, str]], options: Namespace) -> None:
    if options.json:
        print(json.dumps(mails, ensure_ascii=False))
        return
    for mail in mails:
        print(f"{mail['number']}  {mail['to']}  {mail['subject']}")
        if options.dry_run:
            print(mail["body"])
