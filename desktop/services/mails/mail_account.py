"""The shop's mail account: everything but its password, which the shell keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.domain import settings
from desktop.domain.mail_account import (
    MailAccount,
    MailAddressNotPossible,
    MailHostWrong,
    MailPortWrong,
    MailUnencrypted,
    is_host,
    is_loopback,
    is_port,
)
from desktop.services.customers.customers import is_email
from desktop.services.shop.preferences import all_settings, change_settings, shop

_TEXTS = (settings.MAIL_HOST, settings.MAIL_USER, settings.MAIL_SENDER, settings.MAIL_SENDER_NAME)


def mail_account() -> MailAccount | None:
    """The account without its password; None while no server is named or nobody knows who writes.

    Who writes is the shop's own address and name unless others are given.
    """
    found = _account(all_settings())
    return found if found.host and found.sender else None


def automatic() -> bool:
    """Whether mails leave by themselves."""
    return bool(all_settings()[settings.MAIL_AUTOMATIC.key])


def change_account(values: Mapping[str, Any], *, by: str) -> None:
    """Keep settings of the account by key.

    Raises MailUnencrypted for a distant server without encryption, MailAddressNotPossible,
    MailHostWrong, MailPortWrong and SettingNotPossible; then none was kept.
    """
    tidy = {key: value.strip() if isinstance(value, str) else value for key, value in values.items()}
    host, port = tidy.get(settings.MAIL_HOST.key), tidy.get(settings.MAIL_PORT.key)
    if host and not is_host(str(host)):
        raise MailHostWrong(str(host))
    if port is not None and not is_port(port):
        raise MailPortWrong(str(port))
    after = _account({**all_settings(), **tidy})
    if after.host and after.tls == "none" and not is_loopback(after.host):
        raise MailUnencrypted(after.host)
    sender = tidy.get(settings.MAIL_SENDER.key)
    if sender and not is_email(sender):
        raise MailAddressNotPossible(sender)
    change_settings(tidy, by=by)


def _account(values: Mapping[str, Any]) -> MailAccount:
    host, user, sender, sender_name = (str(values[one.key]) for one in _TEXTS)
    own = shop()
    return MailAccount(
        host,
        int(values[settings.MAIL_PORT.key]),
        str(values[settings.MAIL_TLS.key]),
        user,
        sender or own.email,
        sender_name or own.name,
    )
