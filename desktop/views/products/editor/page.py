"""The product editor: everything about one product, saved in one piece or not at all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.goods.product_check import product_problems
from desktop.services.goods.product_form import (
    ProductForm,
    duplicate,
    new_product,
    product_active,
    product_form,
    product_stock,
)
from desktop.services.goods.product_save import archive_product, changed_parts, save_product
from desktop.views.context import DeskContext, Page, Prepare
from desktop.views.history_catalogue import what_words
from desktop.views.parts.card import Scroller
from desktop.views.parts.form import FormRow
from desktop.views.parts.typed_guard import readable
from desktop.views.products.editor.body import EditorBody
from desktop.views.products.editor.head import EditorHead
from desktop.views.products.editor.leave_dialog import LeaveDialog
from desktop.views.products.editor.state import EditorState
from desktop.views.products.stock_sheet import StockSheet


def showing(product_id: int | None, form: ProductForm | None = None) -> Prepare:
    """What makes the page show this product; None for a new one, which begins with ``form``."""

    def prepare(page: Page) -> None:
        assert isinstance(page, ProductEditor)
        page.open(product_id, form)

    return prepare


class ProductEditor(Page):
    """One product at a time. What is typed is kept until it is saved, or given up when asked."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("product.page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.state = EditorState(self)
        self.active = True
        self.head = EditorHead()
        self.body = EditorBody(self.state, context)
        self.scroller = Scroller(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.scroller, 1)
        self._connect()
        self.open(None)

    def _connect(self) -> None:
        self.state.changed.connect(self._tell)
        self.head.back.clicked.connect(self.leave)
        self.head.save.clicked.connect(self.save)
        self.head.duplicate.triggered.connect(self._duplicate)
        self.head.archive.triggered.connect(self._archive)
        self.body.variants.stock_asked.connect(self._show_stock)
        self.context.bus.changed.connect(self._hear)
        self.addAction(self.head.duplicate)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)
        QShortcut(Qt.Key.Key_Escape, self, self.leave)

    # What is edited

    def open(self, product_id: int | None, form: ProductForm | None = None) -> None:
        """Edit a product, or a new one that begins with ``form``. Raises ProductNotFound.

        What is being typed of the same product stays.
        """
        if product_id is not None and product_id == self.state.product_id and self.state.dirty:
            return
        again = product_id is not None and product_id == self.state.product_id
        start = new_product() if product_id is None else product_form(product_id)
        self.active = product_id is None or product_active(product_id)
        self.state.begin(form or start, product_id, start)
        self._show(again=again)
        if not again:
            self.scroller.verticalScrollBar().setValue(0)

    def again(self) -> Prepare:
        return showing(self.state.product_id)

    def arrive(self) -> None:
        name = self.body.about.name
        name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, again: bool = False) -> None:
        product = self.state.product_id
        self.body.show_form({} if product is None else product_stock(product), again=again)
        self._tell()

    def _tell(self) -> None:
        known, dirty = self.state.product_id is not None, self.state.dirty
        self.head.show_product(self.state.form.name, known=known, active=self.active, dirty=dirty)

    def _hear(self, changes: Changes) -> None:
        """Others sold, counted or changed it: quantities follow; the form does where nothing is typed."""
        product = self.state.product_id
        if product is None or not (product in changes.products or changes.orders):
            return
        others = product in changes.products and not self.state.dirty
        if others and (product_form(product), product_active(product)) != (self.state.start, self.active):
            self.open(product)
        else:
            self.body.variants.show_stock(product_stock(product))

    # Saving

    def save(self) -> bool:
        """Save it all, or say beside each field what is wrong."""
        self._settle()
        if not readable(self.body) or self._wrong():
            return False
        if self.state.product_id is not None and not self.state.dirty:
            return True
        state, made = self.state, self.state.product_id is None
        seen = None if made else state.start
        try:
            saved = save_product(state.form, state.product_id, seen=seen, by=self.context.by())
        except DeskError as error:
            self.context.refuse(error)
            return False
        name = state.form.name
        kept = product_form(saved)
        state.begin(kept, saved, kept)
        self._show(again=True)
        text = self.tr("{name} added") if made else self.tr("{name} saved")
        self.context.toast(text.format(name=name))
        return True

    def _settle(self) -> None:
        """Take what stands in a line that Enter was not pressed in."""
        for tokens in self.body.token_lists():
            tokens.take()

    def _wrong(self) -> bool:
        """Whether something would be refused; each is said beside its field."""
        self.state.tell(product_problems(self.state.form))
        self.body.show_problems()
        for where, said in self.state.problems.items():
            self._point(self.body.row_of(where), said)
            return True
        return False

    def _point(self, row: FormRow | None, said: str) -> None:
        if row is None:
            self.context.toast(said)
            return
        row.set_problem(said)
        row.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.scroller.reveal(row)

    # Leaving

    def held(self, go_on: Callable[[], object]) -> bool:
        self._settle()
        if not self.state.dirty and readable(self.body):
            return False
        form, start = self.state.form, self.state.start
        what = what_words(", ".join(changed_parts(form, start))) or self.tr("a number that cannot be read")
        changed = self.tr("Not saved yet: {what}").format(what=what)
        dialog = LeaveDialog(form.name or self.tr("New product"), changed, self)
        dialog.save_asked.connect(partial(self._save_and, go_on))
        dialog.drop_asked.connect(partial(self._drop_and, go_on))
        dialog.open(dialog.save)
        return True

    def _save_and(self, go_on: Callable[[], object]) -> None:
        if self.save():
            go_on()

    def _drop_and(self, go_on: Callable[[], object]) -> None:
        self.state.begin(self.state.start, self.state.product_id, self.state.start)
        self._show()
        go_on()

    def leave(self) -> None:
        """Go back to where it was opened from."""
        self.context.go_back()

    # What else can be done

    def _duplicate(self) -> None:
        product = self.state.product_id
        if product is None or self.held(self._duplicate):
            return
        name = self.tr("{name} (copy)").format(name=self.state.form.name)
        self.open(None, duplicate(product, name))
        self.body.about.name.setFocus()
        self.body.about.name.selectAll()

    def _archive(self) -> None:
        product = self.state.product_id
        if product is None or self.held(self._archive):
            return
        archived = self.active
        self._set_archived(product, archived)
        said = self.tr("{name} archived") if archived else self.tr("{name} is offered again")
        name = self.state.form.name
        self.context.toast(said.format(name=name), partial(self._set_archived, product, not archived))

    def _set_archived(self, product_id: int, archived: bool) -> None:
        archive_product(product_id, archived=archived, by=self.context.by())
        if self.state.product_id == product_id:
            self.active = not archived
            self._tell()
            self.body.history.show_product(product_id)

    def _show_stock(self, variant_id: int) -> None:
        sheet = StockSheet(self.context, variant_id, self)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.open(sheet.left)
