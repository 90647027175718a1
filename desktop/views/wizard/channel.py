"""Where an order comes from, in the one word that fits a button. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.states import Channel

translate = QCoreApplication.translate


def channel_words() -> list[tuple[str, str]]:
    """(channel, word), the counter first."""
    return [
        (Channel.COUNTER, translate("Channel", "Counter")),
        (Channel.PHONE, translate("Channel", "Phone")),
        (Channel.FAIR, translate("Channel", "Fair")),
        (Channel.WEB, translate("Channel", "Web")),
    ]
