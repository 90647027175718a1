"""Days typed with real keys: the day there is the day meant, or a sentence says that it is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from PySide6.QtCore import QDate, QDateTime, QLocale, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.parts.fields import DateField, DateTimeField, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.style import colour

NOVEMBER, DECEMBER = date(2026, 11, 29), date(2026, 12, 29)
TAB = Qt.Key.Key_Tab


class _Form(QWidget):
    def __init__(self, field: DateTimeField) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.before, self.row, self.after = TextField(), FormRow("Day", field), TextField()
        for widget in (self.before, self.row, self.after):
            column.addWidget(widget)
        self.resize(400, 240)
        self.show()
        self.activateWindow()
        self.before.setFocus()


@pytest.fixture(params=["fr_FR", "en_US"])
def tongue(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


def _form(qtbot: QtBot, field: DateTimeField) -> _Form:
    form = _Form(field)
    qtbot.addWidget(form)
    qtbot.waitUntil(form.before.hasFocus)
    return form


MEANT = [
    ("15/01/2027", date(2027, 1, 15)),
    ("31/12/2026", date(2026, 12, 31)),
    ("5/6/2027", date(2027, 6, 5)),
    ("5/6/27", date(2027, 6, 5)),
    ("31122026", date(2026, 12, 31)),
    ("311226", date(2026, 12, 31)),
    ("31.12.26", date(2026, 12, 31)),
    ("29-2-2028", date(2028, 2, 29)),
    ("2027-01-15", date(2027, 1, 15)),
]


@pytest.mark.usefixtures("tongue")
@pytest.mark.parametrize("stood", [NOVEMBER, DECEMBER])
@pytest.mark.parametrize(("typed", "meant"), MEANT)
@pytest.mark.parametrize("way", ["tab", "all", "first click", "at the beginning"])
def test_a_typed_day_is_the_day_meant(qtbot: QtBot, way: str, typed: str, meant: date, stood: date) -> None:
    field = DateField()
    form = _form(qtbot, field)
    field.set_day(stood)
    if way == "tab":
        QTest.keyClick(form.before, TAB)
    elif way == "first click":
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(4, field.height() // 2))
    else:
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_End)
    if way == "all":
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    elif way == "at the beginning":
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(4, field.height() // 2))
        QTest.keyClick(field, Qt.Key.Key_Home)
    told: list[date] = []
    field.chosen.connect(told.append)
    QTest.keyClicks(field, typed)
    assert field.day() == meant
    QTest.keyClick(field, TAB)
    assert (field.day(), field.text()) == (meant, f"{meant:%d/%m/%Y}")
    assert told == ([] if meant == stood else [meant])
    assert form.row.problem() == ""


@pytest.mark.usefixtures("tongue")
@pytest.mark.parametrize("typed", ["15/10/2026 09:30", "15/10/26 9h30", "151020260930", "15.10.2026  9:30"])
def test_a_day_with_its_time(qtbot: QtBot, typed: str) -> None:
    field = DateTimeField()
    form = _form(qtbot, field)
    field.setDateTime(QDateTime(QDate(2026, 11, 30), QTime(14, 5)))
    QTest.keyClick(form.before, TAB)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, TAB)
    assert field.dateTime() == QDateTime(QDate(2026, 10, 15), QTime(9, 30))
    assert field.text() == "15/10/2026 09:30"


def test_a_day_alone_keeps_the_time(qtbot: QtBot) -> None:
    field = DateTimeField()
    form = _form(qtbot, field)
    field.setDateTime(QDateTime(QDate(2026, 11, 30), QTime(14, 5)))
    QTest.keyClick(form.before, TAB)
    QTest.keyClicks(field, "15/10/2026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "15/10/2026 14:05"


@pytest.mark.parametrize("typed", ["31/02/2027", "31/11/2026", "soon", "5/13", "5/6/6202", "15/13/2026"])
def test_what_is_no_day_stays_and_is_said(qtbot: QtBot, typed: str) -> None:
    field = DateField()
    form = _form(qtbot, field)
    field.set_day(NOVEMBER)
    QTest.keyClick(form.before, TAB)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, TAB)
    assert (field.day(), field.text(), field.wrong()) == (NOVEMBER, typed, True)
    assert "24/12/2026" in form.row.problem()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), form.row.problem()) == ("29/11/2026", "")


def test_the_arrows_count_days(qtbot: QtBot) -> None:
    field = DateField()
    form = _form(qtbot, field)
    field.set_day(date(2026, 11, 30))
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == date(2026, 12, 1)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert (field.day(), form.row.problem()) == (date(2026, 11, 30), "")


def test_the_calendar_picks_a_day(qtbot: QtBot) -> None:
    field = DateField()
    form = _form(qtbot, field)
    field.set_day(NOVEMBER)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 10, field.height() // 2))
    assert field._popup is not None
    assert field._popup.isVisible()
    assert field._popup.calendar.selectedDate() == QDate(2026, 11, 29)
    field._popup.calendar.clicked.emit(QDate(2026, 11, 12))
    assert (field.day(), field._popup.isVisible()) == (date(2026, 11, 12), False)
    assert form.row.problem() == ""


def test_the_calendar_marks_the_chosen_day_today_and_other_months(qtbot: QtBot) -> None:
    field = DateField()
    form = _form(qtbot, field)
    field.set_day(NOVEMBER)
    with time_machine.travel(datetime(2026, 11, 20, 12, tzinfo=UTC), tick=False):
        field.pick()
        assert field._popup is not None
        month = field._popup.calendar
        assert month.look(NOVEMBER) == ("accent", "", "on_accent")
        assert month.look(date(2026, 11, 20)) == ("", "ring", "text")
        assert month.look(date(2026, 11, 21)) == ("", "", "text")
        assert month.look(date(2026, 12, 2)) == ("", "", "faint")
    shot = field._popup.grab().toImage()
    assert shot.pixelColor(shot.width() // 2, shot.height() - 14) == colour("surface"), "room below the days"
    field._popup.close()
    assert form.row.problem() == ""


@pytest.mark.parametrize("way", ["enter", "control enter", "mouse", "space"])
def test_no_dialog_saves_a_day_that_cannot_be_read(qtbot: QtBot, way: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    dialog, field = Dialog(page), DateField()
    row = FormRow("Day", field)
    dialog.body.addWidget(row)
    save = dialog.add_button("Save", "primary")
    dialog.set_default(save)
    pressed: list[bool] = []
    save.clicked.connect(lambda: pressed.append(True))
    page.show()
    page.activateWindow()
    field.set_day(NOVEMBER)
    dialog.open(field)
    qtbot.waitUntil(field.hasFocus)

    def press() -> None:
        if way == "mouse":
            save.setFocus(Qt.FocusReason.MouseFocusReason)
            qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
        elif way == "space":
            save.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(save, Qt.Key.Key_Space)
        else:
            control = Qt.KeyboardModifier.ControlModifier
            kept = control if way == "control enter" else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(field, Qt.Key.Key_Return, kept)

    QTest.keyClicks(field, "31/02/2027")
    press()
    assert pressed == []
    assert row.problem()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "28/2/27")
    press()
    assert len(pressed) == 1
    assert field.day() == date(2027, 2, 28)
