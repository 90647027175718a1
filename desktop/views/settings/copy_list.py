"""The automatic copies, the newest first; each can be put back after a look at what would be missing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout

from desktop.services.copies.backup_copies import Copy, Missing, copies_of, missing_from
from desktop.services.copies.backups import Held
from desktop.shell.tasks import Task
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.text import Paragraph
from desktop.views.settings.row import Findable
from desktop.views.tokens import GAP_8

translate = QCoreApplication.translate

SIZES = QLocale.DataSizeFormat.DataSizeSIFormat
SHOWN, NUMBERS = 8, 3


class CopyList(Findable):
    """Looks at the copies in the background: each is opened to see what it holds."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.copies: list[Copy] = []
        self.dialog: Dialog | None = None
        self._whole = False
        self.nothing = Paragraph(translate("Settings", "No copy yet."), 13, 400, "muted")
        self.all = Button(translate("Settings", "Show all"), "quiet")
        self.all.setObjectName("settings.backup.all")
        self.all.clicked.connect(self._show_all)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_8, 0, GAP_8)
        column.setSpacing(0)
        column.addWidget(self.nothing)
        column.addLayout(self._rows)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.all.hide()

    def matches(self, words: list[str]) -> bool:
        return not words

    def refresh(self, shop: Path) -> None:
        """Look at the copies of this shop file again."""
        task = Task(lambda _task: copies_of(shop), quiet=True)
        task.done.connect(self._show)
        self._context.tasks.start(task)

    def _show(self, copies: list[Copy]) -> None:
        if copies != self.copies or not copies:
            self.copies = copies
            self._fill()

    def _show_all(self) -> None:
        self._whole = True
        self._fill()

    def _fill(self) -> None:
        clear(self._rows)
        self.nothing.setVisible(not self.copies)
        self.all.setVisible(len(self.copies) > SHOWN and not self._whole)
        for place, copy in enumerate(self.copies if self._whole else self.copies[:SHOWN]):
            if place:
                self._rows.addWidget(Rule())
            row = self._row(copy)
            self._rows.addWidget(row)
            row.show()

    def _row(self, copy: Copy) -> TwoLines:
        when = labels.moment_in_full(copy.made_at)
        size = QLocale(labels.locale()).formattedDataSize(copy.size, 1, SIZES)
        if copy.held is None:
            row = TwoLines(when, translate("Settings", "Damaged, or under another passphrase"), icon="warn")
            row.icon.set_icon("warn", "prob")
            row.subtitle.set_tone("prob")
            return row
        row = TwoLines(when, f"{_holds(copy.held)}, {size}", icon="shield")
        back = Button(translate("Settings", "Restore…"), "quiet")
        back.setObjectName("settings.backup.restore")
        back.setAccessibleName(translate("Settings", "Restore the copy of {when}").format(when=when))
        back.clicked.connect(partial(self._ask, copy))
        return row.add(back)

    # Putting one back

    def _ask(self, copy: Copy) -> None:
        if copy.held is None:
            return
        missing = missing_from(copy.held)
        self.dialog = dialog = Dialog(self.window())
        dialog.setObjectName("restore.dialog")
        dialog.set_title(
            translate("Settings", "Restore this copy?"),
            translate("Settings", "Copy of {when}, with {what}.").format(
                when=labels.moment_in_full(copy.made_at), what=_holds(copy.held)
            ),
        )
        for icon, title, detail, tint in _consequences(missing):
            dialog.add_consequence(icon, title, detail, tint=tint)
        keep = dialog.add_button(translate("Settings", "Leave everything")).set_hint("Esc")
        go = dialog.add_button(translate("Settings", "Put it back"), "danger")
        go.setObjectName("restore.go")
        keep.clicked.connect(dialog.reject)
        go.clicked.connect(dialog.accept)
        dialog.accepted.connect(partial(self._context.keeper.restore_asked.emit, copy.path))
        dialog.accepted.connect(dialog.deleteLater)
        dialog.rejected.connect(dialog.deleteLater)
        dialog.open(keep)


def _holds(held: Held) -> str:
    orders = labels.counted(
        held.orders, translate("Settings", "{n} order"), translate("Settings", "{n} orders")
    )
    if not held.newest:
        return orders
    return translate("Settings", "{orders} up to {number}").format(orders=orders, number=held.newest)


def _consequences(missing: Missing) -> list[tuple[str, str, str, str]]:
    """Icon, what, why and tone of each thing that happens."""
    found = []
    lost = _lost(missing)
    since = translate("Settings", "What came since this copy was made")
    if lost:
        said = translate("Settings", "Missing afterwards: {what}").format(what=lost)
        found.append(("warn", said, since, "prob"))
    else:
        said = translate("Settings", "No order, customer or document is missing afterwards")
        found.append(("check", said, since, "good"))
    undone = translate("Settings", "Other changes made since are lost")
    all_ = translate("Settings", "Comments, statuses, prices, settings: they are as they were then")
    found.append(("history", undone, all_, "prob"))
    if missing.numbers:
        shown = ", ".join(missing.numbers[:NUMBERS]) + (" …" if len(missing.numbers) > NUMBERS else "")
        again = translate("Settings", "These numbers are not given again: the next ones follow after them")
        found.append(("doc", shown, again, "muted"))
    kept = translate("Settings", "The file of now is kept beside it")
    why = translate("Settings", "What is in it can be looked up and restored in the same way")
    return [*found, ("shield", kept, why, "muted")]


def _lost(missing: Missing) -> str:
    counted = (
        (missing.orders, translate("Settings", "{n} order"), translate("Settings", "{n} orders")),
        (missing.customers, translate("Settings", "{n} customer"), translate("Settings", "{n} customers")),
        (missing.documents, translate("Settings", "{n} document"), translate("Settings", "{n} documents")),
    )
    return ", ".join(labels.counted(number, one, many) for number, one, many in counted if number)
