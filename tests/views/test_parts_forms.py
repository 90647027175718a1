"""Numbers as people type them, forms that say what is wrong, and things to choose."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import DeskError
from desktop.shell import i18n
from desktop.views.parts.fields import TextField
from desktop.views.parts.flow import Flow
from desktop.views.parts.form import FormRow
from desktop.views.parts.links import Link
from desktop.views.parts.numbers import MoneyEdit, PercentEdit, Stepper, UnitPriceEdit
from desktop.views.parts.pills import Pill, Pills
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.sums import Amount, Fact, Sum, Sums, Total
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.parts.toggles import CheckBox, Segments, Switch


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    before = i18n.language()
    i18n.speak(qapp, "fr")
    yield
    i18n.speak(qapp, before)


def told(field: MoneyEdit | Stepper | PercentEdit | UnitPriceEdit) -> list[object]:
    """What a field tells from now on."""
    heard: list[object] = []
    field.changed.connect(heard.append)
    return heard


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("typed", "minor"), [("12,50", 1250), ("12.5", 1250), ("1 234,50 €", 123450), ("", None)]
)
def test_an_amount_is_read_as_it_is_typed(typed: str, minor: int | None, qtbot: QtBot) -> None:
    field = MoneyEdit("EUR")
    qtbot.addWidget(field)
    field.set_minor(1)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    for letter in typed:  # QTest knows no key for the euro sign
        QApplication.sendEvent(
            field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    assert field.minor() == minor
    assert field.problem() is None


@pytest.mark.usefixtures("french")
def test_an_amount_is_set_tidily_when_the_field_is_left(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    field, other = MoneyEdit("EUR"), TextField()
    column.addWidget(field)
    column.addWidget(other)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    qtbot.keyClicks(field, "1234.5")
    other.setFocus()
    assert field.text() == "1\u202f234,50"


def test_an_amount_that_cannot_be_read_is_refused_and_kept_for_correction(qtbot: QtBot) -> None:
    field = MoneyEdit("EUR")
    qtbot.addWidget(field)
    field.set_minor(2450)
    with qtbot.waitSignal(field.refused) as refusal:
        qtbot.keyClicks(field, "x")
    assert isinstance(refusal.args[0], DeskError)
    assert field.problem() is refusal.args[0]
    assert field.property("problem") is True
    with pytest.raises(DeskError):
        field.minor()
    assert field.peek() is None
    assert field.text().endswith("x")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.problem() is None
    assert field.property("problem") is False


def test_setting_a_number_tells_nobody(qtbot: QtBot) -> None:
    money, percent, price = MoneyEdit("JPY"), PercentEdit(), UnitPriceEdit("EUR")
    for field in (money, percent, price):
        qtbot.addWidget(field)
        with qtbot.assertNotEmitted(field.changed):
            field._set(Decimal(5))
    money.set_minor(1200)
    percent.set_percent(Decimal("12.5"))
    price.set_price(Decimal("0.0125"))
    assert (money.text(), percent.text(), price.text()) == ("1,200", "12.5", "0.0125")
    assert (money.minor(), percent.percent(), price.price()) == (1200, Decimal("12.5"), Decimal("0.0125"))


def test_the_stepper_steps_inside_its_bounds(qtbot: QtBot) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.show()
    stepper.set_rules(Decimal(1), Decimal(3), Decimal(1))
    heard = told(stepper)
    qtbot.mouseClick(stepper.plus, Qt.MouseButton.LeftButton)
    qtbot.keyClick(stepper, Qt.Key.Key_Up)
    qtbot.keyClick(stepper, Qt.Key.Key_Up)
    assert heard == [Decimal(2), Decimal(3)]
    assert not stepper.plus.isEnabled()
    qtbot.keyClick(stepper, Qt.Key.Key_Down)
    assert stepper.quantity() == Decimal(2)
    assert stepper.plus.isEnabled()
    assert (stepper.minus.accessibleName(), stepper.plus.accessibleName()) == ("One less", "One more")


def test_the_stepper_takes_typed_decimals(qtbot: QtBot) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    heard = told(stepper)
    stepper.selectAll()
    qtbot.keyClicks(stepper, "0.385")
    assert heard[-1] == Decimal("0.385")
    assert not stepper.minus.isEnabled()


def test_a_form_row_says_what_is_wrong_to_eyes_and_ears(qtbot: QtBot) -> None:
    field = TextField()
    row = FormRow("E-mail", field, "So that the invoice arrives.")
    qtbot.addWidget(row)
    row.show()
    spoken = QAccessible.queryAccessibleInterface(field)
    assert spoken.text(QAccessible.Text.Name) == "E-mail"
    assert spoken.text(QAccessible.Text.Description) == "So that the invoice arrives."
    row.set_problem("The part after the @ is missing.")
    assert row.helper.text() == "The part after the @ is missing."
    assert spoken.text(QAccessible.Text.Description) == "The part after the @ is missing."
    assert field.property("problem") is True
    row.set_problem("")
    assert row.helper.text() == "So that the invoice arrives."
    assert field.property("problem") is False


def test_a_long_sentence_makes_its_row_higher(qtbot: QtBot) -> None:
    row = FormRow("Name", TextField())
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(row)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(260, 400)
    window.show()
    QApplication.processEvents()
    before = row.height()
    row.set_problem("A name, an e-mail or a phone number is enough, but one of them has to be there.")
    qtbot.waitUntil(lambda: row.height() >= before + 3 * 16)
    assert row.helper.height() == row.helper.heightForWidth(row.helper.width())


def test_boxes_and_switches_work_with_enter_too(qtbot: QtBot) -> None:
    box, switch = CheckBox("The customer", "soizic@example.org"), Switch("Print at once")
    for toggle in (box, switch):
        qtbot.addWidget(toggle)
        toggle.show()
        qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
        assert toggle.isChecked()
        qtbot.keyClick(toggle, Qt.Key.Key_Return)
        assert not toggle.isChecked()
        assert QAccessible.queryAccessibleInterface(toggle).role() == QAccessible.Role.CheckBox
    assert (box.accessibleName(), box.accessibleDescription()) == ("The customer", "soizic@example.org")
    assert switch.accessibleName() == "Print at once"


def test_segments_move_by_arrow_and_keep_their_choice(qtbot: QtBot) -> None:
    segments = Segments([("phone", "Phone"), ("counter", "Counter"), ("web", "Web")])
    qtbot.addWidget(segments)
    segments.show()
    segments.activateWindow()
    qtbot.waitUntil(segments.isActiveWindow)
    assert segments.current() == "phone"
    first = segments.findChild(QRadioButton, "phone")
    first.setFocus()
    with qtbot.waitSignal(segments.changed) as told_key:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert told_key.args == ["counter"]
    segments.set_choices([("phone", "Téléphone"), ("counter", "Comptoir"), ("web", "Web")])
    assert segments.current() == "counter"
    assert segments.findChild(QRadioButton, "counter").accessibleName() == "Comptoir"


def test_pills_say_what_is_sold_out(qtbot: QtBot) -> None:
    pills = Pills()
    qtbot.addWidget(pills)
    pills.set_pills(
        [Pill("white", "White", "#F3EEE3"), Pill("green", "Green", "#5C7A4E", "sold out", barred=True)]
    )
    pills.show()
    green = pills.findChild(QRadioButton, "green")
    assert green.accessibleName() == "Green, sold out"
    assert not green.isEnabled()
    with qtbot.waitSignal(pills.changed) as told_key:
        qtbot.mouseClick(pills.findChild(QRadioButton, "white"), Qt.MouseButton.LeftButton)
    assert told_key.args == ["white"]
    pills.set_pills([Pill("white", "White"), Pill("blue", "Blue")])
    assert pills.current() == "white"
    pills.set_pills([Pill("blue", "Blue")])
    assert pills.current() == ""


def test_a_flow_goes_on_below(qtbot: QtBot) -> None:
    flow = Flow(8)
    blocks = [QWidget() for _ in range(3)]
    for block in blocks:
        block.setFixedSize(100, 40)
        flow.add(block)
    qtbot.addWidget(flow)
    assert flow.heightForWidth(316) == 40
    assert flow.heightForWidth(315) == 88
    assert flow.heightForWidth(100) == 136
    flow.resize(220, 200)
    flow.show()
    assert [block.pos().toTuple() for block in blocks] == [(0, 0), (108, 0), (0, 48)]


def test_rows_show_two_lines_and_open_by_their_link(qtbot: QtBot) -> None:
    row = TwoLines("BL-A-26-00879", "5 articles", icon="products", link=True).add(Amount("19,10 €"))
    qtbot.addWidget(row)
    row.resize(400, 44)
    row.show()
    assert isinstance(row.title, Link)
    with qtbot.waitSignal(row.title.clicked):
        qtbot.mouseClick(row.title, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    with qtbot.assertNotEmitted(row.title.clicked):
        qtbot.mouseClick(row.title, Qt.MouseButton.LeftButton, pos=QPoint(row.title.natural_width() + 20, 10))
    with qtbot.waitSignal(row.title.clicked):
        qtbot.keyClick(row.title, Qt.Key.Key_Return)
    row.set_text("Alone")
    assert row.subtitle.isHidden()


def test_sums_replace_each_other(qtbot: QtBot) -> None:
    sums, total = Sums(), Total("Total")
    qtbot.addWidget(sums)
    qtbot.addWidget(total)
    sums.show_sums(
        [Sum("Goods", "193,80 €"), Sum("Delivery", "5,90 €"), Sum("Total", "199,70 €", strong=True)]
    )
    sums.show_sums([Sum("Goods", "10,00 €"), Sum("Total", "10,00 €", strong=True)])
    assert sums.texts() == [("Goods", "10,00 €"), ("Total", "10,00 €")]
    total.set_amount("10,00 €")
    assert total.figure.text() == "10,00 €"


def test_a_weight_survives_a_move_to_another_parent(qtbot: QtBot) -> None:
    """A font set late on a QLabel would be lost here."""
    page, other = QWidget(), QWidget()
    sums = Sums(parent=page)
    qtbot.addWidget(page)
    qtbot.addWidget(other)
    sums.show_sums([Sum("Total", "199,70 €")])
    plain = sums.grab().toImage()
    sums.show_sums([Sum("Total", "199,70 €", strong=True)])
    before = sums.grab().toImage()
    sums.setParent(other)
    assert sums.grab().toImage() == before != plain


def test_a_fact_has_as_many_lines_as_its_value(qtbot: QtBot) -> None:
    fact = Fact("Address", "14 bis, venelle des Goélands\n29100 Douarnenez")
    qtbot.addWidget(fact)
    fact.set_value("Nowhere")
    assert fact.value() == "Nowhere"
    assert len(fact.findChildren(Elided)) == 3


def test_a_panel_is_emptied_with_all_it_holds(qtbot: QtBot) -> None:
    page = QWidget()
    column, inner = QVBoxLayout(page), QVBoxLayout()
    qtbot.addWidget(page)
    column.addWidget(Paragraph("One"))
    column.addLayout(inner)
    inner.addWidget(Paragraph("Two"))
    clear(column)
    assert column.count() == 0
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    assert page.findChildren(Paragraph) == []
