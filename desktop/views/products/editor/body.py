"""The cards of the editor and how they stand: two columns, or one where there is no room."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QVBoxLayout, QWidget

from desktop.views.context import DeskContext
from desktop.views.orders.panels.panel import page_margin
from desktop.views.parts.card import Card
from desktop.views.parts.form import FormRow
from desktop.views.parts.token_list import TokenList
from desktop.views.products.editor.about_card import AboutCard
from desktop.views.products.editor.history_card import HistoryCard
from desktop.views.products.editor.layout import BELOW, BESIDE
from desktop.views.products.editor.picture_box import PictureBox
from desktop.views.products.editor.questions_card import QuestionsCard
from desktop.views.products.editor.selling_card import SellingCard
from desktop.views.products.editor.state import EditorState
from desktop.views.products.editor.variants_card import VariantsCard
from desktop.views.tokens import CARD_GAP, GAP_8, GAP_24

translate = QCoreApplication.translate
RIGHT_WIDTH, TWO_COLUMNS_FROM = 320, 840


class EditorBody(QWidget):
    """All cards; the middle of a wide page, all of a narrow one."""

    def __init__(self, state: EditorState, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._context = state, context
        self.about, self.selling = AboutCard(state), SellingCard(state)
        self.variants, self.questions = VariantsCard(state, context), QuestionsCard(state, context)
        self.picture = PictureBox("product.picture")
        self.history = HistoryCard()
        self._picture_card = Card(translate("ProductEditor", "Picture"))
        self._picture_card.body.addWidget(self.picture)
        self._lay_out()
        self.about.tax.currentIndexChanged.connect(self._tax)
        self.selling.unit.currentIndexChanged.connect(self._unit)
        self.selling.low.changed.connect(self._unit)
        self.about.name.textEdited.connect(self._show_picture)
        self.picture.picked.connect(self._picked)
        self.picture.removed.connect(self._removed)

    def _lay_out(self) -> None:
        left, self._side = QVBoxLayout(), QWidget()
        right = QVBoxLayout(self._side)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(CARD_GAP)
        for card in (self.about, self.variants, self.questions):
            left.addWidget(card)
        right.addWidget(self._picture_card)
        right.addWidget(self.selling)
        right.addWidget(self.history)
        left.addStretch(1)
        right.addStretch(1)
        self._whole = QBoxLayout(BESIDE, self)
        self._whole.setSpacing(CARD_GAP)
        self._whole.addLayout(left, 1)
        self._whole.addWidget(self._side)

    def show_form(self, stock: dict[int, Decimal], *, again: bool = False) -> None:
        """Show what the state says; ``stock`` is on hand by variant. With ``again`` it is the same product as
        before, and the variant in front stays there."""
        self.about.show_form()
        self.selling.show_form()
        last = max(len(self._state.form.variants) - 1, 0)
        at = min(self.variants.fields.at, last) if again else 0
        self.variants.show_form(self.about.tax_choice(), stock, at)
        self.questions.show_form()
        self._show_picture()
        self.history.show_product(self._state.product_id)

    def token_lists(self) -> list[TokenList]:
        """The fields of several texts; each may hold one that was not added yet."""
        return [tokens for tokens in self.findChildren(TokenList) if tokens.typing.text()]

    def show_problems(self) -> None:
        """Say beside every field in sight what is wrong with it."""
        for where, said in self._state.problems.items():
            row = self.questions.row_of(where) if where.startswith("questions") else self._plain_row(where)
            if row is not None:
                row.set_problem(said)
        self.variants.show_problems()

    def row_of(self, where: str) -> FormRow | None:
        """The row that a problem belongs to, brought into sight; None when it is about the whole."""
        if where.startswith("variants"):
            return self.variants.row_of(where)
        return self.questions.row_of(where) if where.startswith("questions") else self._plain_row(where)

    def _plain_row(self, where: str) -> FormRow | None:
        return self.about.rows.get(where) or self.selling.rows.get(where)

    def _tax(self) -> None:
        self.variants.show_tax(self.about.tax_choice())

    def _unit(self) -> None:
        self.variants.fields.word_units()

    def _show_picture(self) -> None:
        form = self._state.form
        hint = translate("ProductEditor", "Or drop one here. It is shrunk and kept in the shop file.")
        self.picture.show_picture(form.picture, form.pictogram, form.name, hint)

    def _picked(self, picture: object) -> None:
        self._state.put(picture=picture)
        self._show_picture()

    def _removed(self) -> None:
        before = self._state.form.picture
        self._picked(None)
        back = self._state.while_edited(partial(self._picked, before))
        self._context.toast(translate("ProductEditor", "Picture removed"), back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        view, width = self.parentWidget(), self.width()
        area = view.parentWidget() if view is not None else None
        two, side = width >= TWO_COLUMNS_FROM, page_margin(width)
        taken = area.width() - width if isinstance(area, QAbstractScrollArea) else 0  # by the scroll bar
        self._whole.setContentsMargins(side, CARD_GAP, max(side - taken, GAP_8), GAP_24)
        self._whole.setDirection(BESIDE if two else BELOW)
        self._side.setMinimumWidth(RIGHT_WIDTH if two else 0)
        self._side.setMaximumWidth(RIGHT_WIDTH if two else 16777215)
