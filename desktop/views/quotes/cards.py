"""The cards of a quote's page: what is offered, to whom, how it goes and is paid, its papers, its links."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.orders.ledger_cards import DocumentCard, OrderCard
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.orders.panels.panel import Panel, Rows, nothing, row
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.card import Rule
from desktop.views.parts.pictures import Thumbnail
from desktop.views.parts.rows import RowIcon, TwoLines
from desktop.views.parts.sums import Amount, Fact, Sums
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_4, GAP_8, GAP_12
from desktop.views.wizard.basket_sums import sums
from desktop.views.wizard.words import address_lines, line_detail, picture_name, times

translate = QCoreApplication.translate


class OfferPanel(Panel):
    """The lines and what they come to."""

    def __init__(self) -> None:
        super().__init__("", "quote.lines")
        self.set_title(translate("Quote", "Products"))
        self.lines, self.sums = Rows("quote.lines.rows"), Sums()
        self.body.addWidget(self.lines)
        self.body.addWidget(Rule(GAP_8, GAP_8))
        self.body.addWidget(self.sums)

    def part(self, card: OrderCard) -> Any:
        return card.core

    def fill(self, card: OrderCard) -> None:
        head = card.head
        rows: list[QWidget] = []
        for line in card.lines:
            shown = _Line(line.name, ", ".join(filter(None, (times(line, head.currency), line_detail(line)))))
            shown.picture(picture_name(line.picture_id, line.pictogram), line.name)
            amount = line.list_minor - line.line_discount_minor
            rows.append(shown.add(Amount(labels.money(amount, head.currency), 600)))
        self.lines.refill(rows or [nothing(translate("Quote", "Nothing is offered yet."))])
        whole = card.core._replace(head=head._replace(draft_page="review"))  # no step is still to come
        self.sums.show_sums(sums(whole, head.currency, each_rate=True) if card.lines else [])


class _Line(TwoLines):
    """A row with the product's picture before it."""

    def picture(self, picture: str, name: str) -> None:
        """Put the picture at the left."""
        self._row.insertWidget(0, Thumbnail(picture, name, 36))
        self.setFixedHeight(48)


class WaysPanel(Panel):
    """How it would go and be paid."""

    def __init__(self) -> None:
        super().__init__("", "quote.ways")
        self.set_title(translate("Quote", "Delivery and payment"))
        self.delivery = Fact(translate("Quote", "Delivery"))
        self.payment = Fact(translate("Quote", "Payment"))
        self.bill = Fact(translate("Quote", "Invoiced to"))
        self.body.setSpacing(GAP_8)
        for fact in (self.delivery, self.bill, self.payment):
            self.body.addWidget(fact)

    def part(self, card: OrderCard) -> Any:
        head = card.head
        return card.core.shipping, card.core.billing, head.billing_same, head.delivery, head.payment_name

    def fill(self, card: OrderCard) -> None:
        head, shipping = card.head, card.core.shipping
        handed = translate("Wizard", "Handed over now")
        to = address_lines(shipping) if shipping and head.delivery.kind == "ship" else []
        self.delivery.set_value("\n".join([labels.named(head.delivery.name) or handed, *to]))
        bill = card.core.billing if not head.billing_same else None
        self.bill.set_value("\n".join(address_lines(bill)) if bill else "")
        self.bill.setVisible(bill is not None)
        self.payment.set_value(labels.named(head.payment_name) or translate("Wizard", "Not decided yet"))


class WhoPanel(Panel):
    """Whom it is for, what they said with it, and what colleagues should know."""

    def __init__(self) -> None:
        super().__init__("", "quote.customer")
        self.set_title(translate("Quote", "Customer"))
        self.facts = Rows("quote.customer.facts")
        self.body.addWidget(self.facts)

    def part(self, card: OrderCard) -> Any:
        head = card.head
        return head.who, head.company, head.phone, head.email, head.note, head.draft_name, card.comment

    def fill(self, card: OrderCard) -> None:
        head = card.head
        known = (("user", head.who), ("store", head.company), ("phone", head.phone), ("mail", head.email))
        rows: list[QWidget] = [
            _short(labels.named(text), icon)
            for icon, text in known
            if text and (icon == "user" or text != head.who)
        ]
        if head.note:
            said = _note(head.note, translate("Wizard", "Note of the customer"))
            said.setObjectName("quote.note")
            rows.append(said)
        if head.draft_name:
            rows.append(_short(head.draft_name, "pause"))
        if card.comment:
            rows.append(_note(card.comment))
        self.facts.refill(rows or [nothing(translate("Quote", "Nobody yet."))])


class PapersPanel(Panel):
    """Every version that was issued. The signals tell the id of a document."""

    opened = Signal(int)
    print_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__("", "quote.papers")
        self.set_title(translate("Quote", "Document"))
        self.papers = Rows("quote.papers.rows")
        self.body.addWidget(self.papers)

    def part(self, card: OrderCard) -> Any:
        return card.documents

    def fill(self, card: OrderCard) -> None:
        newest = list(reversed(list(enumerate(card.documents, 1))))
        empty = nothing(translate("Quote", "The quote gets its number when it is issued."))
        self.papers.refill([self._paper(at, one) for at, one in newest] or [empty])

    def _paper(self, version: int, document: DocumentCard) -> QWidget:
        said = [labels.day(clock.here(document.issued_at).date())]
        if version > 1:
            said.insert(0, translate("Quote", "version {n}").format(n=version))
        shown = row(f"{states.word(document.kind)} {document.number}", ", ".join(said), "doc", link=True)
        shown.title.setObjectName(f"quote.paper.{version}")
        shown.title.clicked.connect(partial(self._open, document.id))  # type: ignore[union-attr]  # made with a link
        printing = IconButton(
            "print", translate("Quote", "Print {number}").format(number=document.number), 32
        )
        printing.clicked.connect(partial(self._print, document.id))
        shown.add(Amount(labels.money(document.total_minor, document.currency), 600))
        return shown.add(printing)

    def _open(self, document_id: int, _checked: bool = False) -> None:
        self.opened.emit(document_id)

    def _print(self, document_id: int, _checked: bool = False) -> None:
        self.print_asked.emit(document_id)


def _note(text: str, about: str = "") -> QWidget:
    """Words of any length after an icon, in line with the rows above; below them whose they are."""
    noted = QWidget()
    noted.setAccessibleName(", ".join(filter(None, (text, about))))
    line = QHBoxLayout(noted)
    line.setContentsMargins(0, GAP_4, 0, GAP_4)
    line.setSpacing(GAP_12)
    line.addWidget(RowIcon("note"), 0, Qt.AlignmentFlag.AlignTop)
    said = (
        [Paragraph(text, 13), Paragraph(about, 12, 400, "muted")]
        if about
        else [Paragraph(text, 13, 400, "muted")]
    )
    line.addWidget(Rows(rows=said), 1)
    return noted


def _short(text: str, icon: str) -> QWidget:
    shown = TwoLines(text, icon=icon)
    shown.setMinimumHeight(0)
    shown.setFixedHeight(28)
    return shown
