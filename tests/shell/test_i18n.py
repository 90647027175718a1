"""The screen changes its language while running, with or without compiled catalogues."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.shell import i18n

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Sample</name>
    <message><source>Good morning</source><translation>Bonjour</translation></message>
</context>
</TS>
"""


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Path]:
    folder, cache = tmp_path / "i18n", tmp_path / "cache"
    folder.mkdir()
    (folder / "fr.ts").write_text(TS, "utf-8")
    monkeypatch.setattr(paths, "words_folder", lambda: folder)
    monkeypatch.setattr(paths, "cache_folder", lambda: cache)
    yield folder
    i18n.speak(qapp, "en")


def _morning() -> str:
    return QCoreApplication.translate("Sample", "Good morning")


def test_a_bare_checkout_speaks_french_at_once(words: Path, qapp: QApplication) -> None:
    i18n.speak(qapp, "fr")
    assert (_morning(), i18n.language()) == ("Bonjour", "fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    assert QLocale().name() == "fr_FR"
    i18n.speak(qapp, "en")
    assert (_morning(), i18n.language()) == ("Good morning", "en")
    assert not list(words.glob("*.qm"))


def test_a_catalogue_is_compiled_once_and_again_when_its_source_changes(words: Path) -> None:
    first = i18n.catalogue("fr")
    assert first is not None
    stamp = first.stat().st_mtime_ns
    assert i18n.catalogue("fr") == first
    assert first.stat().st_mtime_ns == stamp
    (words / "fr.ts").write_text(TS.replace("Bonjour", "Salut"), "utf-8")
    second = i18n.catalogue("fr")
    assert second is not None
    assert second != first
    assert not first.exists()


def test_what_was_built_is_used_unless_it_is_older_than_its_source(words: Path) -> None:
    compiled = i18n.catalogue("fr")
    assert compiled is not None
    built = words / "fr.qm"
    shutil.copy(compiled, built)
    assert i18n.catalogue("fr") == built
    os.utime(built, (1, 1))
    assert i18n.catalogue("fr") == compiled


def test_a_broken_source_costs_the_words_and_not_the_start(words: Path, qapp: QApplication) -> None:
    (words / "fr.ts").write_text("<TS", "utf-8")
    i18n.speak(qapp, "fr")
    assert _morning() == "Good morning"


def test_the_language_is_the_first_wish_that_can_be_granted() -> None:
    assert i18n.choose("fr", "en") == "fr"
    assert i18n.choose(None, "", "en") == "en"
    assert i18n.choose("br") in i18n.LANGUAGES
