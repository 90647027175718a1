"""What differs from the order that was taken as a base, in words. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.drafts.draft_reuse import ReuseReport
from desktop.views import labels

translate = QCoreApplication.translate


def report_words(report: ReuseReport, currency: str) -> tuple[str, str]:
    """A headline and the details: every price that changed, every line that is no longer sold."""
    title = labels.counted(
        report.copied,
        translate("Wizard", "{n} line taken over at today’s price"),
        translate("Wizard", "{n} lines taken over at today’s prices"),
    )
    parts = []
    for change in report.changed:
        old, new = (labels.unit_price(price, currency) for price in (change.old, change.new))
        parts.append(
            translate("Wizard", "{name} now costs {new} instead of {old}").format(
                name=change.name, new=new, old=old
            )
        )
    parts += [translate("Wizard", "{name} is no longer sold").format(name=name) for name in report.gone]
    return title, ". ".join(parts) + ("." if parts else "")
