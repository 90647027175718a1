"""The look of documents in the settings, and the editor of templates over them: through the real worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app import Desk
from desktop.documents.context import paper_context
from desktop.documents.fonts import drawable
from desktop.documents.own import built_in_source
from desktop.documents.press import Press
from desktop.documents.samples import samples_of
from desktop.documents.value_card import card_context
from desktop.domain import settings
from desktop.domain.paper_templates import SLOTS
from desktop.domain.papers import Paper
from desktop.domain.value_papers import CardPaper
from desktop.models import HistoryEntry
from desktop.services.issuing.documents import issue_invoice
from desktop.services.papers.paper_templates import draft_key, has_draft, store_template, template_card
from desktop.services.shop.preferences import setting, shop
from desktop.services.shop.typed import typed
from desktop.views.parts.fields import TextField
from desktop.views.parts.links import Link
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.paper_logo import EDGE, LogoBox
from desktop.views.settings.paper_section import PaperSection
from desktop.views.settings.template_list import TemplateRow
from desktop.views.templates.code_edit import RULES, CodeEdit
from desktop.views.templates.panel import TemplatePanel
from desktop.views.templates.variables import variables_of
from tests.services.factory import MUG, history, identify_shop, make_order

LEFT = Qt.MouseButton.LeftButton
SLOW = 60_000
INVOICE = built_in_source(SLOTS["invoice"])


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.close()


@pytest.fixture
def section(desk: Desk, press: Press, qtbot: QtBot) -> Iterator[PaperSection]:
    """The section in front; all tests share one press, since starting it takes a second."""
    papers = desk.window.context.papers
    papers._press = press
    desk.window.show_page("settings")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("paper")
    made = page.sections["paper"]
    assert isinstance(made, PaperSection)
    qtbot.waitUntil(lambda: bool(made.sample.pages.sheets), timeout=SLOW)
    yield made
    qtbot.waitUntil(lambda: desk.tasks.running == 0, timeout=SLOW)
    papers._press = None


def click(qtbot: QtBot, where: QWidget, name: str) -> None:
    (button,) = [one for one in where.findChildren(QAbstractButton, name) if one.isVisible()]
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def opened(section: PaperSection, qtbot: QtBot, key: str) -> TemplatePanel:
    qtbot.waitUntil(lambda: len(section.findChildren(QAbstractButton, f"settings.template.{key}.edit")) == 1)
    click(qtbot, section, f"settings.template.{key}.edit")
    (panel,) = [one for one in section.ground().findChildren(TemplatePanel) if one.isVisible()]
    qtbot.waitUntil(lambda: bool(panel.side.pages.sheets), timeout=SLOW)
    return panel


def test_a_logo_is_shrunk_kept_and_taken_away_with_a_way_back(
    section: PaperSection, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    box = section.findChild(LogoBox)
    assert isinstance(box, LogoBox)
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(tmp_path / "logo.png"))
    box.take(str(tmp_path / "logo.png"))
    logo = shop().logo
    assert QImage.fromData(logo or b"").width() == EDGE
    qtbot.waitUntil(box.picture.isVisible)
    (tmp_path / "no.png").write_bytes(b"no picture")
    box.take(str(tmp_path / "no.png"))
    assert shop().logo == logo
    assert "no.png" in section.findChild(LogoBox).parentWidget().problem.text()
    click(qtbot, box, "settings.logo.remove")
    assert not shop().logo
    desk.window.toasts.undo_now()
    assert shop().logo == logo


def test_a_colour_is_chosen_or_typed_and_must_be_read(section: PaperSection, qtbot: QtBot) -> None:
    (teal,) = [one for one in section.findChildren(QAbstractButton) if one.text() == "Teal"]
    shown = section.sample.pages.sheets
    qtbot.mouseClick(teal, LEFT)
    assert setting(settings.PAPER_ACCENT) == "#0b6670"
    qtbot.waitUntil(lambda: section.sample.pages.sheets is not shown, timeout=SLOW)
    field = section.findChild(TextField, "settings.paper.accent.other")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "ffd400")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert setting(settings.PAPER_ACCENT) == "#0b6670"
    problem = field.parentWidget().problem
    assert problem.isVisible()
    assert "#ffd400 is too pale" in problem.text()


def test_the_sample_stands_beside_the_rows_or_above_them(
    section: PaperSection, desk: Desk, qtbot: QtBot
) -> None:
    assert section.sample.x() > section.width() / 2
    bar = section._bar
    assert bar is not None

    def stands() -> int:
        return section.sample.kinds.mapTo(desk.window, section.sample.kinds.rect().topLeft()).y()

    before = stands()
    bar.setValue(300)
    qtbot.waitUntil(lambda: before - 300 < stands() >= 0)
    desk.window.resize(1024, 700)
    qtbot.waitUntil(lambda: section.sample.x() < 40)


def test_a_template_is_changed_seen_and_kept(section: PaperSection, desk: Desk, qtbot: QtBot) -> None:
    opener = section.findChild(QAbstractButton, "settings.template.value-card.edit")
    panel = opened(section, qtbot, "value-card")
    shown = panel.side.pages.sheets
    panel.text.setPlainText(panel.text.toPlainText().replace("<body>", "<body><p>Kenavo</p>"))
    qtbot.waitUntil(lambda: panel.side.pages.sheets is not shown, timeout=SLOW)
    assert template_card("value-card").own == ""
    qtbot.keyClick(panel.text, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Kenavo" in template_card("value-card").own, timeout=SLOW)
    assert "Saved" in desk.window.toasts.words.text()
    qtbot.waitUntil(lambda: not isValid(opener))  # its row is made anew, since its template is another now
    assert panel.text.hasFocus(), "one goes on writing"
    qtbot.keyClick(panel.text, Qt.Key.Key_Escape)
    assert not panel.isVisible(), "all is kept, so nothing is asked"
    assert section.window().focusWidget().objectName() == "settings.template.value-card.edit"
    click(qtbot, section, "settings.template.value-card.reset")
    assert template_card("value-card").own == ""
    desk.window.toasts.undo_now()
    assert "Kenavo" in template_card("value-card").own


def test_the_focus_stays_on_a_row_that_is_made_anew(section: PaperSection, desk: Desk, qtbot: QtBot) -> None:
    name = "settings.template.value-card.edit"
    opener = section.findChild(QAbstractButton, name)
    opener.setFocus()
    store_template("value-card", built_in_source(SLOTS["value-card"]) + "<!-- one -->", by="Sam")
    qtbot.waitUntil(lambda: not isValid(opener))
    now = section.window().focusWidget()
    assert now is not None
    assert (now.objectName(), now.hasFocus()) == (name, True)


def test_a_fault_is_said_with_its_line_and_nothing_is_kept(section: PaperSection, qtbot: QtBot) -> None:
    panel = opened(section, qtbot, "value-card")
    text = panel.text.toPlainText().replace("{{ card.code }}</p>", "{{ card.cod }}</p>")
    panel.text.setPlainText(text)
    qtbot.waitUntil(panel.problem.isVisible, timeout=SLOW)
    line = text[: text.index("card.cod }}")].count("\n") + 1
    assert f"Line {line} asks for “cod”" in panel.problem.text()
    assert panel.text.faulty == line
    click(qtbot, panel, "template.save")
    qtbot.waitUntil(panel.save.isEnabled, timeout=SLOW)
    assert panel.side.state.text() == "These are the pages of the last text that worked."
    panel.text.setPlainText(text.replace('<p class="code">{{ card.cod }}</p>', ""))
    qtbot.waitUntil(lambda: not panel.problem.isVisible(), timeout=SLOW)
    click(qtbot, panel, "template.save")
    qtbot.waitUntil(panel.problem.isVisible, timeout=SLOW)
    assert "does not show: the code" in panel.problem.text()
    assert template_card("value-card").newest is None
    assert panel.text.hasFocus(), "not on the cross, which comes after the button that was off"
    qtbot.keyClick(panel.text, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_what_is_not_in_use_waits_until_it_is_dropped(
    section: PaperSection, desk: Desk, qtbot: QtBot
) -> None:
    panel = opened(section, qtbot, "value-card")
    before = panel.text.toPlainText()
    assert not panel.unsaved.isVisible()
    qtbot.keyClicks(panel.text, "Kenavo ")
    assert panel.unsaved.isVisible()
    qtbot.keyClick(panel.text, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert "waits" in desk.window.toasts.words.text()
    rows = section.findChildren(TemplateRow)  # those from before the refresh are about to go
    shown = [one.words.subtitle.text() for one in rows if one.card.key == "value-card"]
    assert "changes not in use yet" in shown[-1]
    assert isinstance(QApplication.focusWidget(), QAbstractButton)
    panel = opened(section, qtbot, "value-card")
    assert panel.text.toPlainText() == "Kenavo " + before
    assert "last time" in panel.unsaved.words.text()
    click(qtbot, panel, "template.drop")
    assert panel.text.toPlainText() == before
    assert not panel.unsaved.isVisible()
    qtbot.keyClick(panel.text, Qt.Key.Key_Escape)
    assert not has_draft("value-card")


def test_closing_the_window_over_a_text_loses_no_letter_of_it(
    section: PaperSection, desk: Desk, qtbot: QtBot
) -> None:
    panel = opened(section, qtbot, "value-card")
    qtbot.waitUntil(lambda: desk.tasks.running == 0, timeout=SLOW)
    qtbot.keyClicks(panel.text, "Kenavo ")
    desk.window.close()
    assert str(typed(draft_key("value-card"))).startswith("Kenavo ")


def test_the_preview_is_of_the_order_that_is_named(desk: Desk, section: PaperSection, qtbot: QtBot) -> None:
    identify_shop()
    first, second = make_order([MUG]), make_order([MUG])
    issue_invoice(first, by="")
    panel = opened(section, qtbot, "invoice")
    assert panel.side.number.text() == "A-26-00002", f"the newest, {second}"
    assert isinstance(panel._subject, Paper)
    assert panel._subject.order_number == "A-26-00002"
    panel.side.number.setText("A-26-00001")
    qtbot.waitUntil(lambda: getattr(panel._subject, "order_number", "") == "A-26-00001", timeout=SLOW)
    panel.side.number.setText("A-26-77777")
    qtbot.waitUntil(lambda: bool(panel.side.number_row.problem()), timeout=SLOW)
    assert "A-26-77777" in panel.side.number_row.problem()
    assert history(second).count("document_issued") == 0, "looking issues nothing"


def test_variables_and_versions_go_into_the_editor(section: PaperSection, qtbot: QtBot) -> None:
    store_template("value-card", built_in_source(SLOTS["value-card"]) + "<!-- one -->", by="Sam")
    panel = opened(section, qtbot, "value-card")
    click(qtbot, panel, "variables")
    (link,) = panel.findChildren(Link, "template.variable.card.code")
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert panel.text.toPlainText().startswith("{{ card.code }}<!DOCTYPE")
    click(qtbot, panel, "template.built_in")
    assert panel.text.toPlainText() == built_in_source(SLOTS["value-card"])
    click(qtbot, panel, "versions")
    click(qtbot, panel, "template.version.1")
    assert panel.text.toPlainText().endswith("<!-- one -->")
    panel.text.undo()
    assert panel.text.toPlainText() == built_in_source(SLOTS["value-card"])


@pytest.mark.parametrize("key", SLOTS)
def test_every_variable_is_explained(desk: Desk, key: str) -> None:
    told = dict(variables_of(SLOTS[key]))
    subject = next(iter(samples_of(SLOTS[key]))).subject
    if isinstance(subject, Paper):
        known = {f"paper.{name}" for name in paper_context(subject, drawable())} | {"size"}
    else:
        known = {f"card.{name}" for name in card_context(subject)}
    assert told.keys() == known | {"look.accent", "look.logo"}
    assert all(told.values())


def test_the_editor_numbers_and_colours_its_lines(desk: Desk, qtbot: QtBot) -> None:
    edit = CodeEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("\n" * 1200)
    assert edit.numbers_width() > CodeEdit().numbers_width()
    edit.setPlainText('<p class="a">{{ paper.number }}</p>{% if x %}{# no #}')
    block = edit.document().firstBlock()
    assert len(block.layout().formats()) >= len(RULES)
    assert edit.tabChangesFocus()


def test_a_paper_that_its_template_could_not_make_is_told(
    desk: Desk, section: PaperSection, qtbot: QtBot
) -> None:
    identify_shop()
    order_id = make_order([MUG])
    document_id = issue_invoice(order_id, by="")
    store_template("invoice", "{{ paper.nothing }}", by="")
    desk.window.context.papers.ask(document_id, by="Sam")
    qtbot.waitUntil(lambda: "built-in one" in desk.window.toasts.words.text(), timeout=SLOW)
    assert history(order_id)[-1] == "template_failed"
    assert desk.window.toasts.icon == "warn", "it is no success"


def test_a_card_that_its_template_could_not_make_is_told(
    desk: Desk, section: PaperSection, qtbot: QtBot
) -> None:
    store_template("value-card", "{{ card.nothing }}", by="")
    made: list[bytes] = []
    subject = next(iter(samples_of(SLOTS["value-card"]))).subject
    assert isinstance(subject, CardPaper)
    desk.window.context.papers.make_card(subject, made.append)
    qtbot.waitUntil(lambda: "built-in one" in desk.window.toasts.words.text(), timeout=SLOW)
    assert made[0].startswith(b"%PDF")
    entry = HistoryEntry.select().order_by(HistoryEntry.id.desc()).get()
    assert (entry.event, entry.facts["number"]) == ("template_failed", subject.code)


def test_a_search_shows_rows_without_the_sample(section: PaperSection, desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.keyClicks(page.search, "logo")
    assert section.isVisible()
    assert not section.sample.isVisible()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    page.show_section("paper")
    assert section.sample.isVisible()
