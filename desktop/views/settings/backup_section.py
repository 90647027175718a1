"""Copies of the shop file: which there are, one at once, a second folder, and putting one back."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from desktop import paths
from desktop.services.copies.backup_copies import Lag, second_lag
from desktop.services.copies.backups import back_up_to
from desktop.shell.tasks import Task
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.numbers import Stepper
from desktop.views.settings.copy_list import CopyList
from desktop.views.settings.section import NUMBER_WIDTH, Say, Section

translate = QCoreApplication.translate

MOST_DAYS = 365


def make(context: DeskContext) -> Section:
    """The section."""
    return BackupSection(context)


class BackupSection(Section):
    """Reads the copies again whenever some were made."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            translate("Settings", "Backups"),
            translate(
                "Settings",
                "The shop is one file. A copy is made every ten minutes of work and at closing, checked and"
                " compared at once; hours become days and months as they age.",
            ),
        )
        self._keeper, self._asked = context.keeper, False
        self.group()
        self._add_now()
        self.group(translate("Settings", "Second folder"))
        self._add_second()
        self.group(translate("Settings", "Copies on this machine"))
        self.copies = CopyList(context)
        self.block(self.copies)
        self._add_import()
        self._keeper.kept.connect(self._look)
        self._look()

    def _add_now(self) -> None:
        self.now = Button(translate("Settings", "Back up now"), icon="shield")
        self.now.clicked.connect(self._keep_now)
        self.add(
            Say(
                "backup.now",
                translate("Settings", "A copy at once"),
                translate("Settings", "Here, and in the second folder when it is there."),
            ),
            self.now,
        )
        elsewhere = Button(translate("Settings", "Make a copy…"))
        elsewhere.clicked.connect(self._ask_for_copy)
        self.add(
            Say(
                "backup",
                translate("Settings", "A copy somewhere else"),
                translate("Settings", "In a file of your own, which no later copy replaces."),
            ),
            elsewhere,
        )

    def _add_second(self) -> None:
        self.choose = Button("", icon="folder")
        self.choose.clicked.connect(self._turn_second)
        self.second = self.add(
            Say(
                "backup.folder",
                translate("Settings", "On a stick or another disk"),
                translate("Settings", "Each automatic copy goes there too."),
            ),
            self.choose,
        )
        days = Stepper()
        days.setFixedWidth(NUMBER_WIDTH)
        days.count(1, MOST_DAYS)
        row = self.add(
            Say(
                "backup.remind",
                translate("Settings", "Days until a reminder"),
                translate("Settings", "When the second folder had no copy for so long, it is said quietly."),
            ),
            days,
        )
        self.keep(
            days,
            row,
            lambda: Decimal(self._keeper.remind_days),
            lambda number: self._keeper.remind_after(int(number)),
        )

    def _add_import(self) -> None:
        self.group(translate("Settings", "Files of other programmes"))
        bring_in = Button(translate("Settings", "Import…"), icon="import")
        bring_in.clicked.connect(partial(self.context.show_page, "import"))
        self.add(
            Say(
                "import",
                translate("Settings", "Products and customers"),
                translate("Settings", "From WooCommerce, PrestaShop, Shopify or a spreadsheet."),
            ),
            bring_in,
        )

    # What is there

    def _look(self) -> None:
        if self._asked and not self._keeper.busy:
            self._asked = False
            self.saved.emit()
        folder, shop = self._keeper.second, self._keeper.shop()
        self.copies.refresh(shop)
        if folder is None:
            self.choose.setText(translate("Settings", "Choose a folder…"))
            self.second.helper.setText(translate("Settings", "Each automatic copy goes there too."))
            return
        self.choose.setText(translate("Settings", "No longer use it"))
        self.second.helper.setText(f"{folder}\n{_said(second_lag(shop, folder))}")

    # What is asked

    def _keep_now(self) -> None:
        self._asked = True
        self._keeper.keep(always=True)

    def _turn_second(self) -> None:
        if self._keeper.second is not None:
            self._keeper.choose_second(None)
            self.saved.emit()
            return
        dialog = QFileDialog(self, translate("Settings", "Choose a folder…"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.use_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def use_folder(self, folder: str) -> None:
        """Keep copies in this folder too."""
        self._keeper.choose_second(Path(folder))
        self.saved.emit()

    def _ask_for_copy(self) -> None:
        dialog = QFileDialog(self, translate("Settings", "Make a copy…"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("comptoir")
        dialog.selectFile(paths.SHOP_NAME)
        dialog.fileSelected.connect(self.make_copy)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def make_copy(self, file: str) -> None:
        """Copy the shop file in the background, and say so when it is done."""
        task = Task(lambda _task: back_up_to(Path(file)))
        task.done.connect(self.saved)
        task.failed.connect(self.context.doors.refuse)
        self.context.tasks.start(task)


def _said(lag: Lag) -> str:
    if lag.newest is None:
        nothing = translate("Settings", "No copy is there yet.")
        return nothing if lag.there else translate("Settings", "It is not there now.")
    when = labels.moment(lag.newest)
    if not lag.orders:
        return translate("Settings", "Last copy {when}; no order is missing.").format(when=when)
    orders = labels.counted(
        lag.orders, translate("Settings", "{n} order"), translate("Settings", "{n} orders")
    )
    said = translate("Settings", "Last copy {when}; {orders} came since.")
    return said.format(when=when, orders=orders)
