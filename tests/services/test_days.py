"""Calendar days at this machine."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
import time_machine

from desktop.services.days import after, first_second, today


@pytest.fixture
def brest(monkeypatch):
    if not hasattr(time, "tzset"):
        pytest.skip("this machine cannot change its time zone")
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_today_is_the_day_here_and_not_in_greenwich(brest):
    with time_machine.travel(datetime(2026, 5, 4, 22, 30, tzinfo=UTC).timestamp(), tick=False):
        assert today() == date(2026, 5, 5)


@pytest.mark.parametrize(
    ("day", "begins", "hours"),
    [
        (date(2026, 5, 5), datetime(2026, 5, 4, 22, tzinfo=UTC), 24),
        (date(2026, 3, 29), datetime(2026, 3, 28, 23, tzinfo=UTC), 23),
        (date(2026, 10, 25), datetime(2026, 10, 24, 22, tzinfo=UTC), 25),
    ],
)
def test_a_day_lasts_from_midnight_to_midnight(brest, day, begins, hours):
    assert first_second(day) == begins.timestamp()
    assert after(day) - first_second(day) == hours * 3600
