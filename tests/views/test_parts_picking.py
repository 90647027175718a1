"""Fields of several texts, fields of several known things, and days that may be left open."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.parts.day_edit import DayEdit
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.measures import MeasureEdit
from desktop.views.parts.pick_list import Item, PickList
from desktop.views.parts.token_list import Token, TokenList

ENTER = Qt.Key.Key_Return
GOODS: list[Item] = [(1, "Bol"), (2, "Bol"), (3, "Bolée"), (4, "Tasse")]


def _find(text: str) -> list[Item]:
    return [(key, label) for key, label in GOODS if label.lower().startswith(text.lower())]


def _shown(qtbot: QtBot, field: QWidget) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(field)
    page.resize(400, 200)
    page.show()
    return page


def _tokens(field: TokenList) -> list[Token]:
    return [token for token in field.findChildren(Token) if token.isVisible()]


@pytest.fixture
def picks(qtbot: QtBot) -> PickList:
    field = PickList("", _find)
    field.page = _shown(qtbot, field)  # type: ignore[attr-defined]
    return field


def test_a_thing_is_picked_from_what_is_offered(picks: PickList, qtbot: QtBot) -> None:
    qtbot.keyClicks(picks.typing, "bol")
    popup = picks.typing.completer().popup()
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(3)] == ["Bol", "Bol (2)", "Bolée"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER):
        qtbot.keyClick(popup, key)
    qtbot.waitUntil(lambda: picks.keys() == (2,) and not picks.typing.text())


def test_two_of_the_same_name_stay_two(picks: PickList) -> None:
    picks.set_items([(1, "Bol"), (2, "Bol")])
    assert picks.keys() == (1, 2)
    assert picks.values() == ("Bol", "Bol (2)")


def test_the_first_one_is_taken_by_enter_once_and_what_is_unknown_stays(
    picks: PickList, qtbot: QtBot
) -> None:
    for _ in range(2):
        qtbot.keyClicks(picks.typing, "tas")
        picks.typing.completer().popup().hide()
        qtbot.keyClick(picks.typing, ENTER)
    assert picks.keys() == (4,)
    picks.typing.setText("zzz")
    picks.take()
    assert (picks.typing.text(), picks.keys()) == ("zzz", (4,))
    qtbot.keyClick(_tokens(picks)[0], ENTER)
    assert picks.keys() == ()


def test_only_so_many_can_be_picked(qtbot: QtBot) -> None:
    field = PickList("", _find, most=1)
    page = _shown(qtbot, field)
    field.typing.setText("tasse")
    field.take()
    assert field.keys() == (4,)
    assert not field.typing.isVisible()
    _tokens(field)[0].click()
    assert field.typing.isVisible()
    assert page.isVisible()


def test_texts_are_added_corrected_and_taken_off(qtbot: QtBot) -> None:
    field = TokenList(inline=True)
    page = _shown(qtbot, field)
    heard: list[tuple[str, ...]] = []
    field.added.connect(lambda text: heard.append(("added", text)))
    field.removed.connect(lambda text: heard.append(("removed", text)))
    field.renamed.connect(lambda old, new: heard.append(("renamed", old, new)))
    for text in ("S", "M", "M"):
        field.typing.setText(text)
        qtbot.keyClick(field.typing, ENTER)
    qtbot.keyClick(_tokens(field)[0], ENTER)
    assert [token.value for token in _tokens(field)] == ["M"]
    field.typing.setText("XS")
    qtbot.keyClick(field.typing, ENTER)
    qtbot.keyClick(_tokens(field)[1], Qt.Key.Key_Delete)
    assert field.values() == ("XS",)
    assert heard == [("added", "S"), ("added", "M"), ("renamed", "S", "XS"), ("removed", "M")]
    qtbot.keyClick(_tokens(field)[0], ENTER)
    field.typing.clear()
    field.take()
    assert [token.value for token in _tokens(field)] == ["XS"], "nothing typed leaves it as it was"
    assert page.isVisible()


def test_a_refused_list_shows_it_at_its_line(qtbot: QtBot) -> None:
    field = TokenList()
    row = FormRow("Bar codes", field)
    page = _shown(qtbot, row)
    row.set_problem("Taken.")
    assert field.typing.property("problem")
    assert field.typing.accessibleDescription() == "Taken."
    assert page.isVisible()


@pytest.mark.parametrize(
    ("text", "day", "wrong"),
    [
        ("", None, False),
        ("24/12/2026", date(2026, 12, 24), False),
        ("24.12.26", date(2026, 12, 24), False),
        ("31/02/2026", None, True),
        ("soon", None, True),
    ],
)
def test_a_day_may_be_left_open(qtbot: QtBot, text: str, day: date | None, wrong: bool) -> None:
    field = DayEdit()
    qtbot.addWidget(field)
    field.setText(text)
    assert (field.day(), field.wrong()) == (day, wrong)


def test_an_open_day_is_picked_or_said_to_be_none(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, after = DayEdit("open"), TextField()
    row, column = FormRow("First day", field), QVBoxLayout(page)
    for widget in (row, after):
        column.addWidget(widget)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    field.setFocus()
    qtbot.keyClicks(field, "zz")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert row.problem() == "That is no date. Type it as in 24/12/2026."
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert row.problem() == ""
    field.clear()
    with qtbot.waitSignal(field.textEdited):
        qtbot.keyClick(field, Qt.Key.Key_F4)
        assert field._popup is not None
        field._popup.calendar.clicked.emit(QDate(2026, 12, 24))
    assert (field.day(), field.text(), row.problem()) == (date(2026, 12, 24), "24/12/2026", "")


def test_a_whole_number_refuses_halves(qtbot: QtBot) -> None:
    field = MeasureEdit("g", whole=True)
    qtbot.addWidget(field)
    field.put("12.5")
    assert field.problem() is not None
    field.put("12")
    assert (field.problem(), field.quantity()) == (None, 12)
