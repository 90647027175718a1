"""Settings of this machine: window, language, printers. They stay here when the shop file travels."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from desktop import paths


class Device:
    """An INI file of short texts by key, such as ``language`` or ``window/geometry``."""

    def __init__(self, file: Path | None = None) -> None:
        """``file`` is the settings file of this person on this machine unless another is given."""
        self._store = QSettings(str(file or paths.settings_file()), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """The text kept under ``key``."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """The whole number kept under ``key``; what is no number counts as absent."""
        text = self.text(key)
        return int(text) if text.lstrip("-").isdigit() else default

    def raw(self, key: str) -> QByteArray:
        """Bytes kept under ``key``, empty when there are none."""
        return QByteArray.fromBase64(self.text(key).encode())

    def keep(self, key: str, value: str | int) -> None:
        """Remember a text or a whole number."""
        self._store.setValue(key, str(value))

    def keep_raw(self, key: str, value: QByteArray) -> None:
        """Remember bytes."""
        self.keep(key, value.toBase64().toStdString())

    def save(self) -> None:
        """Write to the disk now what was kept."""
        self._store.sync()
