"""Notes to the customer, the history by kind, and what the customer wrote with the order."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.life_events import all_events
from desktop.domain.states import Lifecycle
from desktop.models import Message
from desktop.services.drafts import draft_customer, draft_lines, drafts
from desktop.services.placing import orders
from desktop.services.plans import payments
from desktop.services.work import work
from desktop.views import history_kinds
from desktop.views.history_kinds import HistoryKind, kind_of, kind_word
from tests.catalogue import sell
from tests.services.factory import identify_shop, make_order, set_order
from tests.views.orders.opened import Opened


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    """The page of an order of two mugs out of twelve, with an e-mail address."""
    identify_shop()
    mug = sell("Mug", "24.00", sku="MUG", stock="12")
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Soizic", email="soizic@example.org", by="")
    draft_lines.add_product(draft, mug, quantity=Decimal(2), by="")
    return Opened(desk, qtbot, orders.confirm(draft, by=""))


def write(opened: Opened, text: str, *, send: bool) -> None:
    opened.key(Qt.Key.Key_N)
    (field,) = opened.seen("order.note.text")
    opened.qtbot.keyClicks(field, text)
    (box,) = opened.seen("order.note.send")
    assert isinstance(box, QCheckBox)
    assert not box.isChecked()
    if send:
        opened.press("order.note.send")
    opened.press("order.note.save")


def test_a_note_is_private_unless_it_is_sent(opened: Opened) -> None:
    before = Message.select().count()
    write(opened, "Il rappelle", send=False)
    assert Message.select().count() == before
    write(opened, "Ready on Monday", send=True)
    assert [(note.text, note.for_customer) for note in opened.card.notes] == [
        ("Il rappelle", False),
        ("Ready on Monday", True),
    ]
    assert Message.select().count() == before + 1
    opened.qtbot.waitUntil(lambda: "Ready on Monday" in opened.words("order.notes.list"))
    words = opened.words("order.notes.list")
    assert any(word.startswith("Private,") for word in words)
    assert any(word.startswith("To the customer,") for word in words)


def test_nobody_to_write_to_means_no_box(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, make_order(email=""))
    opened.key(Qt.Key.Key_N)
    assert opened.seen("order.note.text")
    assert opened.seen("order.note.send") == []


def test_a_note_left_by_esc_waits_for_its_order(opened: Opened) -> None:
    first, other = opened.card.head.id, make_order()
    text = opened.page.body.notes.text
    opened.key(Qt.Key.Key_N)
    opened.qtbot.keyClicks(text, "Il rappelle")
    opened.qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not text.isVisible()
    opened.key(Qt.Key.Key_N)
    assert text.toPlainText() == "Il rappelle"
    opened.qtbot.keyClicks(text, " lundi")
    opened.desk.window.show_page("orders")
    opened.desk.window.context.open_order(other)
    opened.key(Qt.Key.Key_N)
    assert text.toPlainText() == ""
    opened.qtbot.keyClick(text, Qt.Key.Key_Escape)
    opened.desk.window.context.open_order(first)
    opened.key(Qt.Key.Key_N)
    assert text.toPlainText() == "Il rappelle lundi"
    opened.press("order.note.save")
    assert [note.text for note in opened.card.notes] == ["Il rappelle lundi"]
    opened.qtbot.waitUntil(lambda: not text.isVisible())
    opened.key(Qt.Key.Key_N)
    assert text.toPlainText() == ""


def kinds_shown(opened: Opened, kind: HistoryKind) -> list[str]:
    """What the history says when it is narrowed to a kind."""
    (action,) = (one for one in opened.page.body.history.kinds.actions() if one.data() == kind.value)
    action.trigger()
    assert opened.button("order.history.kind").text() == kind_word(kind)
    return opened.words("order.history.list")


def test_the_history_is_narrowed_to_one_kind(opened: Opened) -> None:
    payments.mark_paid(opened.card.head.id, by="")
    opened.wait("order.payment_status", "Paid")
    assert any("received" in word for word in kinds_shown(opened, HistoryKind.PAYMENT))
    assert not any("received" in word for word in kinds_shown(opened, HistoryKind.PAPERS))
    assert "Nothing of this kind." in kinds_shown(opened, HistoryKind.NOTES)


def test_stock_is_told_from_what_to_what(opened: Opened) -> None:
    assert "Mug: 12 → 10 on the shelf" in kinds_shown(opened, HistoryKind.STOCK)


def test_every_event_belongs_where_people_look_for_it() -> None:
    codes = {event.event_code() for event in all_events()}
    assert set(history_kinds._WHOLE) <= codes
    for start in history_kinds._STARTS:
        assert any(code.startswith(start) for code in codes), start
    assert kind_of("payment_received") is HistoryKind.PAYMENT
    assert kind_of("order_held") is HistoryKind.STATUS


def test_what_the_customer_wrote_shows_once_the_order_is_completed(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, make_order(note="Merci, c’est pour un anniversaire"))
    assert opened.seen("order.feedback") == []
    assert "Merci, c’est pour un anniversaire" in opened.words("order.notes.list")
    order = opened.card.head.id
    set_order(order, lifecycle=Lifecycle.COMPLETED)
    with work("") as job:
        job.orders.add(order)
    qtbot.waitUntil(lambda: bool(opened.seen("order.feedback")))
    assert opened.text("order.feedback.text") == "Merci, c’est pour un anniversaire"
    assert "Merci, c’est pour un anniversaire" not in opened.words("order.notes.list")


def test_without_a_word_of_the_customer_there_is_no_feedback(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, make_order(lifecycle=Lifecycle.COMPLETED))
    assert opened.seen("order.feedback") == []
