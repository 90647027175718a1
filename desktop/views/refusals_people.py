"""Sentences of the refusals about customers: merging, exporting and erasing them."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

PEOPLE: dict[str, str] = {
    "SeveralCustomers": QT_TRANSLATE_NOOP(
        "Refusal", "“{customer}” fits {count} customers. Use their e-mail address or their number."
    ),
    "CustomerStillBound": QT_TRANSLATE_NOOP(
        "Refusal",
        "Nothing was erased. Finish {orders} first: goods to send, money owed or a return.",
    ),
    "MergeWithItself": QT_TRANSLATE_NOOP("Refusal", "Both are the same customer already."),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
