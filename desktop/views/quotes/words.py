"""The words and chips of quotes and unfinished sales. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.quotes import QuoteState
from desktop.services.drafts.draft_reuse import ReuseReport
from desktop.services.quotes.unfinished import UnfinishedRow
from desktop.views import labels, states

translate = QCoreApplication.translate

CHIPS = {
    QuoteState.DRAFT: "draft",
    QuoteState.ISSUED: "quote",
    QuoteState.SENT: "waiting",
    QuoteState.EXPIRED: "overdue",
    QuoteState.ORDERED: "completed",
    QuoteState.DISCARDED: "discarded",
}
"""How the state of a quote looks."""


def state_word(state: QuoteState) -> str:
    """The state of a quote."""
    return {
        QuoteState.DRAFT: translate("Quote", "Not issued yet"),
        QuoteState.ISSUED: translate("Quote", "Issued"),
        QuoteState.SENT: translate("Quote", "Waiting for the customer"),
        QuoteState.EXPIRED: translate("Quote", "Expired"),
        QuoteState.ORDERED: translate("Quote", "Became an order"),
        QuoteState.DISCARDED: translate("Quote", "Thrown away"),
    }[state]


def kind_chip(row: UnfinishedRow) -> tuple[str, str]:
    """Chip and word of an unfinished sale."""
    if row.state is not None:
        if row.order is not None:
            return CHIPS[row.state], row.order.number
        return CHIPS[row.state], state_word(row.state)
    return row.kind.value if row.kind in ("parked", "abandoned") else "draft", states.word(row.kind)


def title_of(row: UnfinishedRow) -> str:
    """What an unfinished sale is called: its number, else its name, its customer, or that it is a quote."""
    quote = translate("Quote", "Quote") if row.is_quote else ""
    return row.number or row.name or quote or labels.named(row.who) or states.word(row.kind)


def differences(report: ReuseReport, currency: str) -> list[str]:
    """Every price that is another one today, and every line that is no longer sold."""
    said = [
        translate("Quote", "{name}: {old}, today {new}").format(
            name=change.name,
            old=labels.unit_price(change.old, currency),
            new=labels.unit_price(change.new, currency),
        )
        for change in report.changed
    ]
    gone = translate("Quote", "{name} is no longer sold and is left out")
    voucher = translate("Quote", "Voucher {code} is not good for another sale and is left out")
    said += [gone.format(name=name) for name in report.gone]
    return said + [voucher.format(code=code) for code in report.vouchers]
