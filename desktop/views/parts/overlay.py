"""What lies over a page: a small dialog, a sheet at the right. No windows of their own, no `exec()`.

While one is open, Tab stays inside, the shortcuts of the page behind it sleep, Esc leaves. Shortcuts of
buttons inside work. Connect `accepted` and `rejected`, then `open()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.views.parts.around import Around, dim
from desktop.views.parts.buttons import ENTER, Button, IconButton
from desktop.views.parts.card import Rule, Scroller
from desktop.views.parts.consequence_row import ConsequenceRow
from desktop.views.parts.keep_focus import KeepFocus
from desktop.views.parts.paint import draw_shadow
from desktop.views.parts.panel_ground import PanelGround
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.parts.typed_guard import TypedGuard
from desktop.views.parts.written import Read, Written, everything, nothing, texts
from desktop.views.tokens import GAP_8, GAP_12, GAP_24, RADIUS_DIALOG

__all__ = ["ConsequenceRow", "Dialog", "Overlay", "Sheet"]
TAB = Qt.FocusReason.TabFocusReason
BAR, NO_BAR = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
"""Where all of a dialog fits it has none: that takes room, and the lines that wrap for it would keep it."""


class Overlay(QWidget):
    """The common ground: covers `page` (a window or a page of it) while open."""

    accepted = Signal()
    rejected = Signal()
    back_by = TAB  # a field that Tab reaches marks all that is in it
    helps = True  # F1 opens the guide
    loses: Read = staticmethod(nothing)  # what is lost when it is left, and asked about first

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._default: QPushButton | None = None
        self._named_stops: list[QWidget] = []
        self.guard = TypedGuard(self)
        self.written = Written(self, self.loses)
        self._keeper = KeepFocus(self, page, self._come_home)
        self._around = Around(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()
        page.installEventFilter(self)

    def open(self, first: QWidget | None = None) -> None:
        """Show it with the focus on `first`, or on the first control inside."""
        self._keeper.begin()
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        self._place()
        (first or next(iter(self._stops()), self)).setFocus(TAB)
        self.written.begin()

    def _come_home(self) -> None:
        """Take the focus back to the first control inside."""
        next(iter(self._stops()), self).setFocus(TAB)

    def set_default(self, button: QPushButton) -> None:
        """Press this button on Enter in a field, and on Ctrl Enter anywhere."""
        self._default = button
        self.guard.watch(button)

    def order_tabs(self, stops: Iterable[QWidget]) -> None:
        """Let Tab visit these in this order, after everything that is not named."""
        self._named_stops = list(stops)

    def accept(self) -> None:
        """Close and tell `accepted`."""
        self._close()
        self.accepted.emit()

    def reject(self) -> None:
        """Close and tell `rejected`."""
        self._close()
        self.rejected.emit()

    def leave(self) -> None:
        """Close it as Esc and the cross do: what is typed and would be lost is asked about first."""
        self.leave_for(self.reject)

    def leave_for(self, go_on: Callable[[], object]) -> None:
        """Do ``go_on``, which closes it; if something typed would be lost, only after it was asked about."""
        if not self.written.would_be_lost():
            go_on()
            return
        from desktop.views.parts.leave_question import ask

        ask(self, go_on)

    def _close(self) -> None:
        self.hide()
        self._keeper.end(self.back_by)

    def _stops(self) -> list[QWidget]:
        """The controls inside that Tab visits, in order.

        `nextInFocusChain()` would make Python take the whole page for gone with this overlay (PySide 6.11).
        """
        inside = self.findChildren(QWidget)
        named = [widget for widget in self._named_stops if widget in inside]
        return [
            widget
            for widget in (*(one for one in inside if one not in named), *named)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops, now = self._stops(), QApplication.focusWidget()
        if not stops:
            return True
        at = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = TAB if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            helped = self.helps and event.key() == Qt.Key.Key_F1
            event.setAccepted(not helped)  # the page behind sleeps; keys arrive in keyPressEvent
            return not helped
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        pressed = self._button_for(QKeySequence(event.keyCombination()))
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif pressed is not None:
            self._press(pressed)
        elif event.key() in ENTER and self._default is not None and (control or self._in_field()):
            self._press(self._default)

    def _press(self, button: QPushButton) -> None:
        if not self.guard.refuses(button):
            button.click()

    def _in_field(self) -> bool:
        return not isinstance(QApplication.focusWidget(), QPushButton)

    def _button_for(self, keys: QKeySequence) -> QPushButton | None:
        pressable = (one for one in self.findChildren(QPushButton) if one.isVisible() and one.isEnabled())
        return next((one for one in pressable if one.shortcut() == keys and not keys.isEmpty()), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._page.rect())
            self._place()
        return False

    def _place(self) -> None:
        """Put the panel where it belongs."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # nothing falls through to the page

    def paintEvent(self, event: QPaintEvent) -> None:
        dim(self)


class _Framed(Overlay):
    """Title and cross above, `body` in the middle, buttons at the lower right."""

    def __init__(self, page: QWidget, radius: int) -> None:
        super().__init__(page)
        self.panel = PanelGround(self, radius)
        self.title, self.intro = Elided("", 20, 600), Paragraph("", 13, 400, "muted")
        self.intro.hide()
        self.cross = IconButton("x", "", 36)
        self.cross.clicked.connect(self.leave)
        self._content = content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(GAP_24, 0, GAP_24, GAP_12)
        self.body.setSpacing(0)
        self.scroller = Scroller(content)
        self.foot = self.panel.foot
        self.foot.addStretch(1)
        self._lay_out()
        self._translate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP_24, 18, 16, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        intro = QHBoxLayout()
        intro.setContentsMargins(GAP_24, 2, GAP_24, GAP_8)
        intro.addWidget(self.intro)
        self._column = column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(intro)
        column.addWidget(self.scroller, 1)
        column.addLayout(self.foot)

    def set_title(self, title: str, intro: str = "") -> None:
        """Name it, and explain it in a muted sentence."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))
        self.setAccessibleDescription(intro)

    def add_button(self, text: str, kind: str = "plain") -> Button:
        """Add a button at the lower right, after the ones that are there.

        A primary one confirms: it cannot be pressed while something typed cannot be read.
        """
        button = Button(text, kind)
        if kind == "primary":
            self.guard.watch(button)
        self.foot.addWidget(button)
        return button

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.cross.set_name(self.tr("Close"), "Esc")


class Dialog(_Framed):
    """A small dialog in the middle: for consequences and short questions."""

    loses = staticmethod(texts)

    def __init__(self, page: QWidget, width: int = 522) -> None:
        super().__init__(page, RADIUS_DIALOG)
        self._width = width
        self._content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It grows with what comes into it, such as a sentence about what is wrong."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def add_consequence(
        self, icon: str, title: str, detail: str, amount: str = "", tint: str = "muted"
    ) -> None:
        """Add a row that says what will happen."""
        if self.body.count():
            self.body.addWidget(Rule())
        self.body.addWidget(ConsequenceRow(icon, title, detail, amount, tint))

    def _place(self) -> None:
        self.panel.fit_foot()
        width = min(self._width, self.width() - 32)
        tall = self.body.hasHeightForWidth()
        body = self.body.heightForWidth(width) if tall else self._content.sizeHint().height()
        column = self._column  # without an intro, nothing in it depends on the width
        whole = column.heightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
        head = whole - self.scroller.sizeHint().height()
        height = min(body + head, self.height() - 32)
        self.scroller.setVerticalScrollBarPolicy(NO_BAR if body + head <= height else BAR)
        self.panel.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_shadow(QPainter(self), QRectF(self.panel.geometry()), RADIUS_DIALOG, 16, 48, 35)


class Sheet(_Framed):
    """A sheet at the right, as high as the page: for forms."""

    loses = staticmethod(everything)

    def __init__(self, page: QWidget, width: int = 480) -> None:
        super().__init__(page, 0)
        self._width = width
        self.body.setContentsMargins(GAP_24, GAP_8, GAP_24, GAP_24)

    def _place(self) -> None:
        self.panel.fit_foot()
        width = min(self._width, self.width())
        self.panel.setGeometry(QRect(QPoint(self.width() - width, 0), QSize(width, self.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_shadow(QPainter(self), QRectF(self.panel.geometry()), 2, 0, 24, 25)
