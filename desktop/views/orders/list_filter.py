"""The filter of the order list: where orders came from, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from desktop.domain.states import Channel
from desktop.services.orders.order_query import Period, days_of
from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views import labels, states
from desktop.views.parts.buttons import Button
from desktop.views.parts.menu import Menu
from desktop.views.tokens import TOOLBAR

if TYPE_CHECKING:
    from desktop.views.orders.list_days import DaysDialog

translate = QCoreApplication.translate


_PERIODS = {
    Period.ANY: QT_TRANSLATE_NOOP("Period", "Any day"),
    Period.TODAY: QT_TRANSLATE_NOOP("Period", "Today"),
    Period.WEEK: QT_TRANSLATE_NOOP("Period", "Last 7 days"),
    Period.MONTH: QT_TRANSLATE_NOOP("Period", "This month"),
    Period.LAST_MONTH: QT_TRANSLATE_NOOP("Period", "Last month"),
    Period.YEAR: QT_TRANSLATE_NOOP("Period", "This year"),
    Period.CHOSEN: QT_TRANSLATE_NOOP("Period", "Choose days…"),
}


class Marked(NamedTuple):
    """A label or a tag that the list is narrowed to."""

    id: int
    name: str


class Filter(NamedTuple):
    """What the list is narrowed to; ``since`` and ``until`` count for chosen days only."""

    channel: Channel | None = None
    period: Period = Period.ANY
    since: date | None = None
    until: date | None = None
    label: Marked | None = None
    tag: Marked | None = None

    @property
    def narrows(self) -> bool:
        """True when it leaves anything out."""
        return self != Filter()

    def days(self) -> tuple[date | None, date | None]:
        """First and last day as of today; None where there is no limit."""
        return days_of(self.period, self.since, self.until)

    def words(self) -> str:
        """The filter as its button says it, empty when it leaves nothing out."""
        parts = [states.word(self.channel)] if self.channel is not None else []
        if self.period is Period.CHOSEN:
            parts.append(_days_in_words(self.since, self.until))
        elif self.period is not Period.ANY:
            parts.append(period_word(self.period))
        parts += [mark.name for mark in (self.label, self.tag) if mark is not None]
        return " · ".join(parts)


def period_word(period: Period) -> str:
    """A period in the language of the screen."""
    return translate("Period", _PERIODS[period])


def _days_in_words(since: date | None, until: date | None) -> str:
    if since is not None and since == until:
        return labels.day(since)
    first, last = (labels.day(day) if day is not None else "…" for day in (since, until))
    return f"{first} – {last}"


class FilterButton(Button):
    """Shows the filter in force and opens its menu. ``changed`` tells another one."""

    changed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__("", "plain", icon="filter", height=TOOLBAR)
        self.setObjectName("orders.filter")
        self.filter = Filter()
        self._page = page
        self._days: DaysDialog | None = None
        self._menu = Menu(self)
        self._channels: dict[Channel | None, QAction] = {}
        self._periods: dict[Period, QAction] = {}
        self._menu.aboutToShow.connect(self._tick)
        self.setMenu(self._menu)
        self.set_filter(self.filter)

    def _fill(self) -> None:
        from desktop.views.orders.list_filter_marks import MarkMenus  # the first picture has no menu

        channels, periods = QActionGroup(self), QActionGroup(self)
        for channel in (None, *Channel):
            word = self.tr("All channels") if channel is None else states.word(channel)
            action = self._channels[channel] = self._menu.addAction(word)
            action.setData(channel.value if channel else "")
            self._group(action, channels)
        self._menu.addSeparator()
        for period in Period:
            action = self._periods[period] = self._menu.addAction(period_word(period))
            action.setData(period.value)
            self._group(action, periods)
        self._menu.addSeparator()
        self._marks = MarkMenus(self._menu)
        self._marks.chosen.connect(self._choose_marks)
        self._menu.addSeparator()
        self._clear = self._menu.addAction(self.tr("Clear the filter"))
        self._clear.triggered.connect(self.clear)
        channels.triggered.connect(self._choose_channel)
        periods.triggered.connect(self._choose_period)

    @staticmethod
    def _group(action: QAction, group: QActionGroup) -> None:
        action.setCheckable(True)
        group.addAction(action)

    def set_filter(self, chosen: Filter) -> None:
        """Show a filter without telling it."""
        self.filter = chosen
        self.set_kind("tonal" if chosen.narrows else "plain")
        self.setText(chosen.words() or self.tr("Filter"))
        self.setAccessibleName(self.tr("Filter: {words}").format(words=chosen.words() or self.tr("nothing")))

    def _tick(self) -> None:
        """Fill the menu when it is first asked for, and mark what is in force."""
        if not self._channels:
            self._fill()
        self._channels[self.filter.channel].setChecked(True)
        self._periods[self.filter.period].setChecked(True)
        self._marks.show_marks(self.filter.label, self.filter.tag)
        self._clear.setEnabled(self.filter.narrows)

    def clear(self) -> None:
        """Leave nothing out."""
        self._take(Filter())

    def _take(self, chosen: Filter) -> None:
        self.set_filter(chosen)
        self.changed.emit(chosen)

    def _choose_channel(self, action: QAction) -> None:
        now, chosen = self.filter, action.data()
        channel = Channel(chosen) if chosen else None
        self._take(now._replace(channel=channel))

    def _choose_marks(self, label: Marked | None, tag: Marked | None) -> None:
        self._take(self.filter._replace(label=label, tag=tag))

    def _choose_period(self, action: QAction) -> None:
        period = Period(action.data())
        if period is Period.CHOSEN:
            self._ask_days()
            return
        self._take(self.filter._replace(period=period, since=None, until=None))

    def _ask_days(self) -> None:
        self.set_filter(self.filter)
        if self._days is None:
            from desktop.views.orders.list_days import DaysDialog

            self._days = DaysDialog(self._page)
            self._days.accepted.connect(self._take_days)
        self._days.ask(*self.filter.days())

    def _take_days(self) -> None:
        assert self._days is not None
        since, until = self._days.days()
        self._take(self.filter._replace(period=Period.CHOSEN, since=since, until=until))
