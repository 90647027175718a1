"""What the menu of a customer's page does: make one of two, give out what is known, forget."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from desktop.domain.errors import DeskError
from desktop.shell.tasks import Task
from desktop.views.context import DeskContext
from desktop.views.customers.pick_sheet import PickSheet
from desktop.views.parts.overlay import Overlay

if TYPE_CHECKING:
    from desktop.domain.states import Channel
    from desktop.services.customers.customer_page import CustomerView
    from desktop.views.customers.page import CustomerPage

translate = QCoreApplication.translate


class CustomerActs(QObject):
    """Works for the page that shows the customer."""

    def __init__(self, page: CustomerPage, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.sheet: Overlay | None = None
        self._files: QFileDialog | None = None
        for name, word, act in (
            ("merge", translate("Customer", "Make one with another customer…"), self._pick),
            ("export", translate("Customer", "Export all that is known…"), self._ask_place),
            ("erase", translate("Customer", "Erase…"), self._erase),
        ):
            page.head.add_act(name, word).triggered.connect(act)
        page.messages.write.clicked.connect(self.write)
        page.messages.all.clicked.connect(self._show_messages)
        page.consent.said.connect(self._note_consent)

    def _note_consent(self, given: bool, source: Channel, question: str) -> None:
        """Write down what the customer said about news and offers."""
        view = self._saved_view()
        if view is None:
            return
        from desktop.services.customers.consents import note_consent

        try:
            note_consent(view.card.id, given=given, source=source, question=question, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)

    def _saved_view(self) -> CustomerView | None:
        """The customer on the page, once what is typed is saved."""
        return self._page.view if self._page.save() else None

    def _pick(self) -> None:
        view = self._saved_view()
        if view is None:
            return
        sheet = PickSheet(self._page, translate("Customer", "Who is the same person?"), but=view.card.id)
        sheet.picked.connect(self.merge_with)
        self._open(sheet)
        sheet.search.setFocus()

    def merge_with(self, other_id: int) -> None:
        """Show another customer beside this one, to make one of both."""
        from desktop.views.customers.merge_sheet import MergeSheet

        view = self._saved_view()
        if view is not None:
            self._open(MergeSheet(self._context, self._page, view.card.id, other_id))

    def _erase(self) -> None:
        from desktop.views.customers.erase_sheet import EraseSheet

        view = self._saved_view()
        if view is not None:
            self._open(EraseSheet(self._context, self._page, view.card.id))

    def show_voucher(self, voucher_id: int) -> None:
        """Show one of the customer's vouchers, to be changed."""
        from desktop.views.vouchers.voucher_sheet import VoucherSheet

        try:
            sheet = VoucherSheet(self._context, voucher_id, self._page)
        except DeskError as error:
            self._context.refuse(error)
            return
        self._mind(sheet)
        sheet.begin()

    def _open(self, sheet: Overlay) -> None:
        self._mind(sheet)
        sheet.open()

    def _mind(self, sheet: Overlay) -> None:
        self.sheet = sheet
        sheet.accepted.connect(sheet.deleteLater)
        sheet.rejected.connect(sheet.deleteLater)

    # What is said to them

    def write(self) -> None:
        """Write to the customer, about no order."""
        from desktop.views.mails.compose_sheet import ComposeSheet

        view = self._saved_view()
        if view is None:
            return
        sheet = ComposeSheet(self._page, self._context)
        self._mind(sheet)
        try:
            sheet.write_to(view.card.id)
        except DeskError as error:
            self._context.refuse(error)

    def _show_messages(self) -> None:
        from desktop.views.mails.messages_sheet import MessagesSheet

        view = self._page.view
        if view is None:
            return
        sheet = MessagesSheet(self._page, self._context)
        sheet.write_wanted.connect(self.write)
        self._mind(sheet)
        sheet.show_customer(view.card.id, view.card.name, writable=bool(view.card.form.email))

    # What is known, to be given out

    def _ask_place(self) -> None:
        view = self._saved_view()
        if view is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = translate("Customer", "Export all that is known")
        name = "".join(letter if letter.isalnum() else "-" for letter in view.card.name)
        self._files = QFileDialog(self._page, title, str(Path(folder) / f"{name}.zip"))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._files.setDefaultSuffix("zip")
        self._files.setNameFilter("ZIP (*.zip)")
        self._files.fileSelected.connect(self.export_to)
        self._files.open()

    def export_to(self, file: str) -> None:
        """Write everything about the customer into this file, in the background."""
        from desktop.exchange.person_export import export_person
        from desktop.views.customers.data_text import data_text

        view, by = self._page.view, self._context.by()
        if view is None:
            return
        customer_id, make = view.card.id, self._context.papers.pdf_maker()

        def work(_task: Task) -> None:
            export_person(customer_id, data_text(customer_id), Path(file), make, by=by)

        task = Task(work, writes=True)
        said = translate("Customer", "Saved as {file}").format(file=Path(file).name)
        task.done.connect(lambda _result: self._context.toast(said))
        task.failed.connect(self._refuse)
        self._context.tasks.start(task)

    def _refuse(self, error: Exception) -> None:
        self._context.doors.refuse(error)
