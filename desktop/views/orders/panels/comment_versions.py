"""Earlier versions of an order's comment, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from desktop.services.marks.comments import CommentVersion
from desktop.views import labels
from desktop.views.parts.card import Rule
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Elided, Paragraph

ONE_GO = timedelta(minutes=1)
"""Versions nearer than this by the same person are one piece of writing: the last one is shown."""


class VersionsSheet(Sheet):
    """A sheet over the order page."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("order.comment.sheet")
        self.set_title(
            self.tr("Versions of the comment"), self.tr("Every text that was saved, newest first.")
        )

    def tell(self, versions: Sequence[CommentVersion]) -> None:
        """Show these versions, newest first."""
        clear(self.body)
        for version in settled(versions):
            if self.body.count():
                self.body.addWidget(Rule(12, 12))
            about = [labels.moment_in_full(version.at), *([version.by] if version.by else [])]
            text = Paragraph(version.text or self.tr("(empty)"), 13, 400, "text" if version.text else "muted")
            self.body.addWidget(Elided(", ".join(about), 12, 400, "muted"))
            self.body.addWidget(text)
        self.body.addStretch(1)
        self.open(self.cross)


def settled(versions: Sequence[CommentVersion]) -> list[CommentVersion]:
    """Newest first, without those that the same person wrote over at once."""
    pairs = zip((None, *versions), versions, strict=False)
    return [
        version
        for newer, version in pairs
        if newer is None or newer.by != version.by or newer.at - version.at > ONE_GO
    ]
