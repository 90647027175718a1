"""What is being edited: the form as it stands, how it was, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import DeskError
from desktop.services.goods.product_form import ProductForm, QuestionForm, VariantForm
from desktop.services.goods.product_variants import Variants
from desktop.views.messages import words


class EditorState(QObject):
    """``changed`` tells that something was changed by a person; ``reshaped`` that variants came or went."""

    changed = Signal()
    reshaped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.product_id: int | None = None
        self.form = ProductForm()
        self.start = ProductForm()
        self.problems: dict[str, str] = {}
        self._round = 0

    def begin(self, form: ProductForm, product_id: int | None, start: ProductForm) -> None:
        """Edit this; ``start`` is what counts as unchanged. There is always a variant to be edited."""
        if not form.variants:
            form = replace(form, variants=(VariantForm(),))
        self.form, self.product_id, self.start, self.problems = form, product_id, start, {}
        self._round += 1

    def while_edited(self, undo: Callable[[], object]) -> Callable[[], None]:
        """An undo that does nothing any more once this was saved, or something else is edited."""
        begun = self._round

        def act() -> None:
            if self._round == begun:
                undo()

        return act

    @property
    def dirty(self) -> bool:
        """Whether there is something to save."""
        return self.form != self.start

    def put(self, **values: Any) -> None:
        """Change parts of the product."""
        self.form = replace(self.form, **values)
        for name in values:
            self.problems.pop(name, None)
        self.changed.emit()

    def put_variant(self, at: int, **values: Any) -> None:
        """Change parts of one variant."""
        variants = list(self.form.variants)
        variants[at] = replace(variants[at], **values)
        self.form = replace(self.form, variants=tuple(variants))
        for name in values:
            self.problems.pop(f"variants.{at}.{name}", None)
        self.changed.emit()

    def put_variants(self, variants: Variants) -> None:
        """Have other variants: problems said of the old ones are forgotten."""
        self._forget("variants")
        self.form = replace(self.form, variants=variants)
        self.reshaped.emit()
        self.changed.emit()

    def put_question(self, at: int, **values: Any) -> None:
        """Change parts of one customisation."""
        asked = list(self.form.questions)
        asked[at] = replace(asked[at], **values)
        self.form = replace(self.form, questions=tuple(asked))
        for name in values:
            self.problems.pop(f"questions.{at}.{name}", None)
        self.changed.emit()

    def put_questions(self, asked: Iterable[QuestionForm]) -> None:
        """Ask other things, or in another order."""
        self._forget("questions")
        self.form = replace(self.form, questions=tuple(asked))
        self.changed.emit()

    def variant(self, at: int) -> VariantForm:
        """One variant; an empty one where there is none."""
        return self.form.variants[at] if 0 <= at < len(self.form.variants) else VariantForm()

    def tell(self, problems: Iterable[DeskError]) -> None:
        """Remember what is wrong, in words, by the input it belongs to; the first of each stays."""
        self.problems = {}
        for problem in problems:
            self.problems.setdefault(problem.where, words(problem))

    def _forget(self, part: str) -> None:
        kept = {where: said for where, said in self.problems.items() if not where.startswith(part)}
        self.problems = kept
