"""The kinds of mails there are, and which variables the text of each may use.

A new kind is one line in ``KINDS`` and a section of its name in ``resources/templates/mails/{fr,en}.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass

ORDER_VARIABLES = (
    "customer", "number", "date", "items", "sums", "total", "credited", "paid", "refunded", "due", "due_date",
    "payment_method", "delivery", "address", "customer_email", "customer_phone",
)  # fmt: skip
"""What every mail about an order knows; empty in a mail to a customer that is about none."""

SHOP_VARIABLES = ("shop", "shop_address", "shop_phone", "shop_email", "shop_website", "iban", "bic")
"""What every mail knows of the shop."""

_QUOTE = ("valid_until", "payment_link", "transfer", "reference", "page", "billing_address")
PAY_VARIABLES = ("payment_link", "transfer", "reference", "instructions", "invoice")
"""How an order can be paid from afar, and the invoice that came with it."""

_RETURN = ("return_number", "return_items", "deadline", "message", "answer")


@dataclass(frozen=True, slots=True)
class MailKind:
    """A kind of mail: its code, whom it goes to, and the variables it has beside the common ones.

    A variable of its own is filled with the fact of the same name that the mail was queued with; ``more`` are
    such variables, too, which are offered after the common ones.
    """

    code: str
    own: tuple[str, ...] = ()
    to: str = "customer"
    more: tuple[str, ...] = ()

    @property
    def variables(self) -> tuple[str, ...]:
        """Every variable a text of this kind may use."""
        return (*self.own, *ORDER_VARIABLES, *SHOP_VARIABLES, *self.more)


KINDS: dict[str, MailKind] = {
    kind.code: kind
    for kind in (
        MailKind("quote_sent", _QUOTE),
        MailKind("order_placed", more=PAY_VARIABLES),
        MailKind("order_ready"),
        MailKind("order_shipped", ("tracking",)),
        MailKind("order_out_for_delivery", ("tracking",)),
        MailKind("order_delivered"),
        MailKind("order_picked_up"),
        MailKind("order_cancelled"),
        MailKind("order_refunded"),
        MailKind("payment_reminder", ("reference",)),
        MailKind("return_requested", _RETURN),
        MailKind("return_expected", _RETURN),
        MailKind("return_refused", _RETURN),
        MailKind("return_received", _RETURN),
        MailKind("document", ("paper",)),
        MailKind("note", ("text",)),
        MailKind("by_hand", ("text",)),
        MailKind("order_received", to="shop"),
    )
}
"""All kinds by their code, in the order in which they are listed."""

OWN = MailKind("own", more=PAY_VARIABLES)
"""A message of the shop's own library, which is about an order or about a customer alone."""


def kind_of(code: str) -> MailKind:
    """The kind with this code. KeyError when there is none."""
    return OWN if code == OWN.code else KINDS[code]


def side_of(code: str) -> str:
    """Who a mail of this kind is for without a name: ``customer`` or ``shop``."""
    return KINDS[code].to if code in KINDS else "customer"
