"""The pages of the gallery: each builds one window full of parts. The words are samples."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.icons import draw_icon, icon_names, pictogram_names
from desktop.views.parts.buttons import KINDS, Button, IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.chip import LABELS, STATUS, StatusChip
from desktop.views.parts.chip_button import ChipButton
from desktop.views.parts.fields import Combo, DateField, TextArea, TextField
from desktop.views.parts.flow import Flow
from desktop.views.parts.form import FormRow
from desktop.views.parts.menu import Menu
from desktop.views.parts.numbers import MoneyEdit, PercentEdit, Stepper
from desktop.views.parts.paint import MIDDLE, SMALL, smooth, write
from desktop.views.parts.pictures import Thumbnail
from desktop.views.parts.pills import Pill, Pills
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.steps import StepsBar
from desktop.views.parts.stock import StockMark
from desktop.views.parts.tabs import Tab, Tabs
from desktop.views.parts.tag_pill import TagPill
from desktop.views.parts.tag_strip import TagStrip
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import CheckBox, Segments, Switch
from desktop.views.tokens import COUNTER, TINTS

TABS = [
    Tab("all", "All", "1 284"),
    Tab("pay", "To pay", "12"),
    Tab("prepare", "To prepare", "8"),
    Tab("ready", "Ready", "3"),
    Tab("hold", "On hold", "2"),
    Tab("refund", "To refund", "1", alarm=True),
]


def blank_page() -> tuple[Pane, QVBoxLayout]:
    page = Pane("canvas")
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    return page, column


def row_of(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row


def controls() -> QWidget:
    """Buttons, chips, stock marks, tabs, steps, segments, switches."""
    page, column = blank_page()
    grid = QGridLayout()
    grid.setSpacing(10)
    for at, kind in enumerate(KINDS):
        full = Button("Take payment", kind, icon="card").set_hint("E")
        off = Button("Save", kind)
        off.setEnabled(False)
        more = Button("More", kind)
        more.set_menu(Menu(more))
        for column_at, button in enumerate((Label(kind, 12, 400, "muted"), full, off, more)):
            grid.addWidget(button, at, column_at)
    grid.setColumnStretch(4, 1)
    column.addLayout(grid)
    big = Button("Next: discounts", "primary", height=48).set_hint("Ctrl+Return")
    big.setObjectName("focus")
    column.addLayout(
        row_of(big, Button("Add 4", "tonal", icon="plus", height=48), IconButton("more", "More"))
    )
    chips = Flow(8)
    for code in STATUS:
        chips.add(StatusChip(code, code.replace("_", " ").capitalize(), filled=False))
    column.addWidget(chips)
    marks = (
        ("enough", "23 in stock"),
        ("low", "2 in stock"),
        ("none", "0 in stock"),
        ("untracked", "Not counted"),
    )
    column.addLayout(row_of(*(StockMark(level, words) for level, words in marks)))  # type: ignore[arg-type]  # the words are levels
    tabs, steps = Tabs(adds=True), StepsBar()
    tabs.set_tabs(TABS)
    steps.set_words(["Customer", "Products", "Discounts", "Delivery", "Payment", "Review"])
    steps.set_progress(2, frozenset({0, 1}), 2)
    column.addWidget(tabs)
    column.addWidget(steps)
    column.addStretch(1)
    return page


def _own_marks() -> Flow:
    """What a shop marks its orders with: labels in every colour, tags, and tags to choose."""
    marks, strip = Flow(8), TagStrip()
    for code in LABELS:
        marks.add(ChipButton(code, code.removeprefix("label_").capitalize()))
    strip.show_tags((("blue", "Gift"), ("amber", "Christmas fair"), ("pink", "Urgent")), "Gift, …")
    marks.add(strip)
    marks.add(TagPill("Gift", "blue", on=True))
    marks.add(TagPill("Urgent", "pink"))
    return marks


def fields() -> QWidget:
    """Everything to type or choose."""
    page, column = blank_page()
    search = SearchField("Number, name, phone, product", COUNTER)
    search.set_hint("Ctrl+F")
    column.addWidget(search)
    column.addLayout(_numbers())
    mail = FormRow("E-mail", TextField())
    mail.set_problem("The part after the @ is missing, as in orange.fr.")
    name = FormRow("Name to paint", TextField(), "Up to 12 letters.")
    name.set_counter("9 of 12 letters")
    off = FormRow("Number", TextField())
    off.field.setEnabled(False)
    column.addLayout(row_of(mail, name, off, stretch=False))
    column.addWidget(TextArea("A note to the shop"))
    column.addWidget(_pills())
    column.addWidget(_own_marks())
    switch, off_switch = Switch("Print at once"), Switch("Show prices")
    switch.setChecked(True)
    switch.setObjectName("focus")
    segments = Segments([("phone", "Phone"), ("counter", "Counter"), ("fair", "Fair"), ("web", "Web")])
    column.addLayout(row_of(segments, switch, off_switch))
    box = CheckBox("The customer", "soizic@example.org")
    box.setChecked(True)
    column.addLayout(row_of(box, CheckBox("The shop", "workshop@example.org"), CheckBox("Same address")))
    column.addStretch(1)
    return page


def _numbers() -> QHBoxLayout:
    stepper, price, percent = Stepper(), MoneyEdit("EUR", COUNTER), PercentEdit(COUNTER)
    day, combo = DateField(COUNTER), Combo(COUNTER)
    stepper.set_quantity(Decimal(4))
    price.set_minor(2450)
    percent.set_percent(Decimal(10))
    day.set_day(date(2026, 11, 21))
    combo.fill([("30 days", 30), ("On delivery", 0)])
    labels = ("Quantity", "Unit price", "Discount", "Date", "Due")
    numbers = zip(labels, (stepper, price, percent, day, combo), strict=True)
    return row_of(*(FormRow(label, field) for label, field in numbers))


def _pills() -> Pills:
    pills = Pills()
    green = Pill("green", "Sea green", "#5C7A4E", "sold out")
    pills.set_pills([Pill("white", "Off-white", "#F3EEE3"), Pill("blue", "Blue", "#3E6FA8"), green])
    pills.set_current("white")
    return pills


class _Sheet(QWidget):
    """All line icons with their names."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        for at, name in enumerate(sorted(icon_names())):
            x, y = 16 + at % 14 * 88, 16 + at // 14 * 84
            draw_icon(painter, QRectF(x, y, 32, 32), name, "text")
            draw_icon(painter, QRectF(x + 44, y + 8, 16, 16), name)
            write(painter, QRectF(x - 12, y + 38, 84, 16), name, SMALL, "muted", MIDDLE)


def icons() -> QWidget:
    """Line icons, and the quiet pictures in their tints."""
    page, column = blank_page()
    sheet = _Sheet()
    sheet.setMinimumHeight(440)
    column.addWidget(sheet)
    tiles = Flow(8)
    for name in sorted(pictogram_names()):
        for tint in sorted(TINTS)[:6]:
            tiles.add(Thumbnail(f"pictogram:{name}/{tint}", name))
    column.addWidget(tiles)
    column.addStretch(1)
    return page
