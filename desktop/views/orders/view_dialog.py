"""The name of a view of the shop's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.orders.saved_views import SavedView
from desktop.views import messages
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_12

Keep = Callable[[str, bool], None]
"""Gets the name, and whether the view that is open shall be replaced instead; it may refuse."""


class ViewDialog(Dialog):
    """One over a page, opened by ``ask``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, 440)
        self.setObjectName("view.dialog")
        self._keep: Keep | None = None
        self.name, self.replaces = TextField(), CheckBox()
        self.name.setObjectName("view.name")
        self.replaces.setObjectName("view.replace")
        self.row = FormRow(self.tr("Name of the view"), self.name)
        self.body.addWidget(self.replaces)
        self.body.addWidget(self.row)
        self.body.addSpacing(GAP_12)
        cancel = self.add_button(self.tr("Cancel"))
        self.save = self.add_button(self.tr("Save"), "primary").set_hint("Return")
        self.save.setObjectName("view.save")
        self.set_default(self.save)
        cancel.clicked.connect(self.leave)
        self.save.clicked.connect(self._save)
        self.replaces.toggled.connect(self._show_name)

    def ask(self, title: str, intro: str, name: str, keep: Keep, changed: SavedView | None) -> None:
        """Open it; with ``changed``, offer to let that view look for this from now on."""
        self._keep = keep
        self.set_title(title, intro)
        self.name.setText(name)
        self.row.set_problem("")
        if changed is not None:
            self.replaces.set_text(self.tr("Let “{view}” show this from now on").format(view=changed.name))
        self.replaces.setChecked(changed is not None)
        self.replaces.setVisible(changed is not None)
        self._show_name()
        self.open(self.save if changed is not None else self.name)

    def _show_name(self) -> None:
        self.row.setVisible(not self._replaces())
        if not self.isHidden():
            self._place()

    def _replaces(self) -> bool:
        return self.replaces.isChecked() and not self.replaces.isHidden()

    def _save(self) -> None:
        assert self._keep is not None
        try:
            self._keep(self.name.text(), self._replaces())
        except DeskError as error:
            self.row.set_problem(messages.words(error))
            self.name.setFocus()
            return
        self.accept()
