"""The outbox: sends when told to, shows why something waits, and lets a person decide where nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import OutboxItem
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_lines import add_product
from desktop.services.mails.mail_account import change_account
from desktop.services.mails.outbox_send import outgoing, settle_refused, settle_sent, settle_unknown, take
from desktop.services.quotes import quotes
from desktop.services.quotes.offers import send_offer
from desktop.views.mails.messages_sheet import MessagesSheet
from desktop.views.outbox.list import OutboxList
from desktop.views.parts.buttons import Button
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.notice import Notice
from tests.catalogue import sell
from tests.mail.post_office import Manners, PostOffice
from tests.services.factory import identify_shop, make_order
from tests.services.mails import queue_note_mail


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with PostOffice(Manners()) as running:
        yield running


def page(desk: Desk) -> OutboxList:
    desk.window.show_page("outbox")
    found = desk.window.page("outbox")
    assert isinstance(found, OutboxList)
    return found


def set_up(office: PostOffice, **values: object) -> None:
    account = {"mail.host": "127.0.0.1", "mail.port": office.port, "mail.tls": "none"}
    change_account({**account, "mail.sender": "shop@example.org", **values}, by="")


def open_first(desk: Desk, qtbot: QtBot) -> MessagesSheet:
    found = page(desk)
    found.table.setFocus()
    qtbot.keyClick(found.table, Qt.Key.Key_Return)
    return next(sheet for sheet in found.findChildren(MessagesSheet) if sheet.isVisible())


def press(sheet: MessagesSheet, name: str, qtbot: QtBot) -> None:
    button = sheet.findChild(Button, name)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def problems(sheet: MessagesSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel, "messages.problem") if label.isVisible()]


def state() -> str:
    return str(OutboxItem.get().state)


def test_send_now_sends_and_the_list_is_empty(desk: Desk, qtbot: QtBot, office: PostOffice) -> None:
    set_up(office)
    queue_note_mail(make_order())
    found = page(desk)
    with qtbot.waitSignal(desk.post().drained):
        qtbot.keyClick(found, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: found.rows.rowCount() == 0)
    assert office.recipients == ["lea@example.org"]
    assert not found.send.isEnabled()
    assert desk.window.toasts.words.text() == "1 mail sent"


def test_without_an_account_it_says_where_to_set_one_up(desk: Desk, qtbot: QtBot) -> None:
    queue_note_mail(make_order())
    found = page(desk)
    notice = found.findChild(Notice, "outbox.trouble")
    assert "No mail account" in notice.title.text()
    qtbot.mouseClick(found.findChild(Button, "outbox.settings"), Qt.MouseButton.LeftButton)
    assert desk.window.current == "settings"


def test_a_password_is_asked_for_and_used_until_the_end(desk: Desk, qtbot: QtBot, office: PostOffice) -> None:
    office.manners.password = "sesame"
    set_up(office, **{"mail.user": "shop"})
    queue_note_mail(make_order())
    found = page(desk)
    with qtbot.waitSignal(desk.post().drained):
        found.send.click()
    field = found.findChild(QLineEdit, "outbox.password")
    qtbot.waitUntil(field.isVisible)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(field, "sesame")
    with qtbot.waitSignal(desk.post().drained):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not field.isVisible())
    assert office.recipients == ["lea@example.org"]


def test_a_waiting_mail_is_sent_now_or_given_up(desk: Desk, qtbot: QtBot) -> None:
    queue_note_mail(make_order())
    sheet = open_first(desk, qtbot)
    assert "Waiting" in {chip.text() for chip in sheet.findChildren(StatusChip)}
    buttons = {name: sheet.findChild(Button, f"messages.{name}") for name in ("again", "drop")}
    assert (buttons["again"].text(), buttons["again"].kind) == ("Send now", "primary")
    assert (buttons["drop"].text(), buttons["drop"].kind) == ("Give up", "danger_quiet")


def test_the_button_of_a_mail_sends_that_mail_alone(desk: Desk, qtbot: QtBot, office: PostOffice) -> None:
    set_up(office)
    order_id = make_order()
    queue_note_mail(order_id, "max@example.org")
    queue_note_mail(order_id)
    sheet = open_first(desk, qtbot)
    with qtbot.waitSignal(desk.post().drained):
        press(sheet, "messages.again", qtbot)
    assert office.recipients == ["lea@example.org"]
    assert sorted(row.state for row in OutboxItem.select()) == ["queued", "sent"]
    assert desk.window.toasts.words.text() == "Mail sent to lea@example.org"


def test_what_keeps_a_mail_here_is_said_beside_it(desk: Desk, qtbot: QtBot, office: PostOffice) -> None:
    queue_note_mail(make_order())
    sheet = open_first(desk, qtbot)
    with qtbot.waitSignal(page(desk).context.bus.changed):
        press(sheet, "messages.again", qtbot)
    qtbot.waitUntil(lambda: ["No mail account" in words for words in problems(sheet)] == [True])
    set_up(office, **{"mail.user": "shop"})
    with qtbot.waitSignal(desk.post().drained):
        press(sheet, "messages.again", qtbot)
    qtbot.waitUntil(lambda: ["password of shop" in words for words in problems(sheet)] == [True])
    assert state() == "queued"


def test_a_mail_asked_for_while_others_leave_has_its_turn(
    desk: Desk, qtbot: QtBot, office: PostOffice
) -> None:
    set_up(office)
    queue_note_mail(make_order())
    post = desk.post()
    post.send()
    post.send(OutboxItem.get().id)
    with qtbot.waitSignals([post.drained, post.drained]):
        pass
    assert (office.recipients, post.trouble) == (["lea@example.org"], None)


def test_a_refused_mail_shows_the_servers_words_and_can_be_given_up(desk: Desk, qtbot: QtBot) -> None:
    queue_note_mail(make_order())
    out = next(outgoing())
    take(out)
    settle_refused(out, "550 no such box")
    sheet = open_first(desk, qtbot)
    assert "550 no such box" in sheet.findChild(QLabel, "message.reason").text()
    assert "Prêt lundi" in sheet.findChild(QLabel, "message.body").text()
    press(sheet, "messages.drop", qtbot)
    assert state() == "dropped"
    qtbot.waitUntil(lambda: page(desk).rows.rowCount() == 0)


@pytest.mark.parametrize(("button", "after"), [("messages.arrived", "sent"), ("messages.again", "queued")])
def test_of_unknown_fate_a_person_says_what_became_of_it(
    desk: Desk, qtbot: QtBot, button: str, after: str
) -> None:
    queue_note_mail(make_order())
    out = next(outgoing())
    take(out)
    settle_unknown(out, "")
    sheet = open_first(desk, qtbot)
    assert "may have arrived" in sheet.findChild(QLabel, "message.reason").text()
    press(sheet, button, qtbot)
    assert state() == after


@pytest.mark.parametrize("sent", [False, True])
def test_a_quote_that_no_longer_holds_is_not_sent_again_and_says_why(
    desk: Desk, qtbot: QtBot, sent: bool
) -> None:
    identify_shop()
    quote = quotes.begin_quote(by="")
    set_identity(quote, name="Soizic Le Gall", email="soizic@example.org", by="")
    add_product(quote, sell("Bol", "20.00"), by="")
    send_offer(quote, by="")
    out = next(outgoing())
    take(out)
    (settle_sent(out) if sent else settle_unknown(out, ""))
    quotes.order_quote(quote, by="")
    found = page(desk)
    sheet = MessagesSheet(found, found.context)
    sheet.show_message(out.message_id)
    if sent:
        qtbot.mouseClick(sheet.copy, Qt.MouseButton.LeftButton)
    else:
        press(sheet, "messages.again", qtbot)
    assert "was changed, ordered" in sheet.findChild(QLabel, "messages.problem").text()
    assert [row.state for row in OutboxItem.select()] == ["sent" if sent else "unknown"]


def test_what_a_person_decides_is_not_counted_as_waiting(
    desk: Desk, qtbot: QtBot, office: PostOffice
) -> None:
    for name in ("lea", "max"):
        office.manners.refuse[f"{name}@example.org"] = "550 no such box"
    office.manners.hang_up["zoe@example.org"] = "answer"
    set_up(office)
    order_id = make_order()
    for name in ("lea", "max", "zoe"):
        queue_note_mail(order_id, f"{name}@example.org")
    found = page(desk)
    assert found.count.text() == "3 messages wait"
    with qtbot.waitSignal(desk.post().drained):
        found.send.click()
    qtbot.waitUntil(lambda: found.count.text() == "3 for you to decide")
    assert desk.window.toasts.words.text() == "0 mails sent, 2 mails refused, 1 mail may have arrived"
    queue_note_mail(order_id, "ines@example.org")
    qtbot.waitUntil(lambda: found.count.text() == "1 message waits, 3 for you to decide")


def test_what_needs_a_person_stands_first(desk: Desk) -> None:
    order_id = make_order()
    queue_note_mail(order_id)
    out = next(outgoing())
    queue_note_mail(order_id, "max@example.org")
    take(out)
    settle_unknown(out, "")
    found = page(desk)
    assert found.rows.index(0, 1).data() == "lea@example.org"


def test_the_order_opens_from_its_mail(desk: Desk, qtbot: QtBot) -> None:
    queue_note_mail(make_order())
    press(open_first(desk, qtbot), "messages.order", qtbot)
    assert desk.window.current == "order"


def test_what_went_wrong_is_said_wherever_one_is(desk: Desk, qtbot: QtBot, office: PostOffice) -> None:
    office.manners.refuse["lea@example.org"] = "550 no such box"
    set_up(office)
    queue_note_mail(make_order())
    with qtbot.waitSignal(desk.post().drained):
        desk.post().send()
    assert "outbox" in desk.window.toasts.words.text()
