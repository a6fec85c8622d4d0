"""Fields for days: short days are written out, and what is none says so beside its own field."""

from datetime import date

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.ui.common.day_field import DayField, read_days, read_period
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window

pytestmark = pytest.mark.window
TODAY = date(2026, 11, 26)


def _field(text: str) -> DayField:
    field = DayField("Từ", lambda: TODAY)
    field.line.setText(text)
    return field


def test_a_short_day_is_written_out(window: Window) -> None:
    for text, shown in (("15/8", "15/08/2026"), ("hôm qua", "25/11/2026"), ("-7", "19/11/2026"), ("", "")):
        field = _field(text)
        field.line.editingFinished.emit()
        assert (field.text, field.error) == (shown, "")


def test_each_field_says_its_own_mistake(window: Window) -> None:
    first, last = _field("abc"), _field("31/2")
    assert read_days(first, last) is None
    assert (first.error, last.error) == (sentence("date.unclear"), sentence("date.impossible"))
    assert (first.text, last.text) == ("abc", "31/2"), "nothing typed is lost"
    with pytest.raises(RuleViolation):
        first.read()
    first.line.setText("15/8")
    last.line.setText("")
    assert read_days(first, last) == (date(2026, 8, 15), None)
    assert (first.error, last.error) == ("", "")


def test_a_period_needs_both_days(window: Window) -> None:
    first, last = _field("15/8"), _field("")
    assert read_period(first, last) is None
    assert (first.error, last.error) == ("", sentence("date.unclear"))
    last.line.setText("hôm nay")
    assert read_period(first, last) == (date(2026, 8, 15), TODAY)
