"""Every event that can be stored can be told."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.events import Event
from desktop.domain.life_events import all_events
from desktop.services.orders.ledger_cards import HistoryLine
from desktop.shell import i18n
from desktop.views import history
from desktop.views.icons import icon_names

AT = datetime(2026, 11, 20, 17, 5, tzinfo=UTC)
SAMPLES = {"str": "7", "int": 1250, "bool": True}


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    i18n.speak(qapp, "en")


def _line(of: type[Event], **facts: Any) -> HistoryLine:
    stored = {item.name: SAMPLES[str(item.type)] for item in fields(of)}
    if "currency" in stored:
        stored["currency"] = "EUR"
    return HistoryLine(1, of.event_code(), {**stored, **facts}, AT, "Sam")


EVENTS = {kind.event_code(): kind for kind in all_events()}


@pytest.mark.parametrize("kind", EVENTS.values(), ids=lambda kind: kind.__name__)
def test_an_event_is_told_with_and_without_its_facts(kind: type[Event]) -> None:
    full, bare = _line(kind), HistoryLine(1, kind.event_code(), {}, AT, "")
    empty = _line(
        kind,
        **{item.name: "" for item in fields(kind) if str(item.type) == "str" and item.name != "currency"},
    )
    assert kind.event_code() in history.SENTENCES
    for line in (full, empty, bare):
        said = history.told(line)
        assert said
        assert said == said.strip()
        assert "{" not in said
        assert "_" not in said
    assert history.ICONS[kind.event_code()] in icon_names()


def test_nothing_is_told_that_cannot_happen() -> None:
    assert history.SENTENCES.keys() == history.ICONS.keys() == EVENTS.keys()


def test_amounts_and_names_are_in_the_sentence() -> None:
    line = HistoryLine(
        1, "payment_received", {"amount": 37035, "currency": "EUR", "method": "Card", "reference": ""}, AT, ""
    )
    assert history.told(line) == "Card, €370.35 received"


def test_what_a_newer_version_wrote_is_still_shown() -> None:
    assert history.told(HistoryLine(1, "parcel_weighed", {"grams": 12}, AT, "")) == "parcel weighed"


def test_french_puts_a_space_before_the_colon(qapp: QApplication) -> None:
    i18n.speak(qapp, "fr")
    facts = {"name": "Vert", "quantity": "2", "quantity_before": "1", "price": "3", "price_before": "3"}
    line = HistoryLine(1, "line_changed", {**facts, "discount": "", "discount_before": ""}, AT, "")
    told = history.told(line)
    i18n.speak(qapp, "en")
    assert told == "Vert\u00a0: 1 → 2"
