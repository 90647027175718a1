"""The language of the screen: catalogues of words, changed while the program runs.

A source checkout holds the catalogues as ``.ts``. What is shipped or prepared has ``.qm`` beside them; where
that is missing or older than its source, it is compiled once into the cache folder.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop import paths

log = logging.getLogger(__name__)

LANGUAGES = ("fr", "en")
"""Languages the screen speaks; the first is the shop's home, English is in the sources."""

LOCALES = {"fr": "fr_FR", "en": "en_GB"}

_speaking: list[QTranslator] = []
_language = "en"


def language() -> str:
    """The language the screen speaks now."""
    return _language


def choose(*wishes: str | None) -> str:
    """The first wish that is a language of ours, else the system's first one that is, else English."""
    system = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    for wish in (*wishes, *system):
        if wish in LANGUAGES:
            return wish
    return "en"


def speak(app: QCoreApplication, language: str) -> None:
    """Make everything worded from now on speak ``language``; Qt's own dialogs and calendars too."""
    global _language
    _language = language
    while _speaking:
        old = _speaking.pop()
        app.removeTranslator(old)
        old.deleteLater()
    for file in (_qt_words(language), catalogue(language)):
        translator = QTranslator(app)
        if file is not None and translator.load(str(file)):
            app.installTranslator(translator)
            _speaking.append(translator)
    QLocale.setDefault(QLocale(LOCALES.get(language, "en_GB")))


def catalogue(language: str) -> Path | None:
    """The compiled catalogue of a language; None when there is none and none can be made."""
    source = paths.words_folder() / f"{language}.ts"
    built = source.with_suffix(".qm")
    if built.exists() and not (source.exists() and source.stat().st_mtime > built.stat().st_mtime):
        return built
    if not source.exists():
        return None
    return _compiled(source) or (built if built.exists() else None)


def _qt_words(language: str) -> Path | None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    file = folder / f"qtbase_{language}.qm"
    return file if file.exists() else None


def _compiled(source: Path) -> Path | None:
    """The catalogue made from ``source``, kept under the fingerprint of its text."""
    import hashlib

    fingerprint = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
    target = paths.cache_folder() / f"{source.stem}-{fingerprint}.qm"
    if target.exists():
        return target
    try:
        paths.ready(target.parent)
        _compile(source, target)
    except OSError as error:
        log.warning("the catalogue could not be compiled: %s", type(error).__name__)
        return None
    for old in target.parent.glob(f"{source.stem}-*.qm"):
        if old != target:
            old.unlink(missing_ok=True)
    return target


def _compile(source: Path, target: Path) -> None:
    import subprocess  # only in a source checkout that was never prepared

    suffix = ".exe" if sys.platform == "win32" else ""
    tool = Path(PySide6.__file__).parent / f"lrelease{suffix}"
    partial = target.with_suffix(f".{os.getpid()}")
    command = [str(tool), "-silent", str(source), "-qm", str(partial)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        raise OSError("lrelease failed")
    partial.replace(target)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the catalogue, to be translated when it is shown: lupdate looks for this very name."""
    return text
