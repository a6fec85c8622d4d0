"""The limits of today's page in the settings: typed, refused beside the field, kept, and in force at once."""

import pytest

from desktop_app.domain.people.person import Applicant
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import AlertLimits, alert_limits
from desktop_app.ui.settings.alert_limits import AlertLimitsRow
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window


@pytest.fixture
def row(window: Window) -> AlertLimitsRow:
    window.view.show_page("settings")
    window.settle()
    return window.settings.alert_limits


def _type(window: Window, row: AlertLimitsRow, name: str, text: str) -> None:
    line = row.fields[name].line
    line.setFocus()
    line.selectAll()
    window.hands.type(text)
    window.hands.press("Return")
    window.settle()


def test_what_is_typed_holds_at_once(
    window: Window, row: AlertLimitsRow, people: list[Applicant], clock: MovableClock
) -> None:
    context = window.view.session.context
    assert [field.text for field in row.fields.values()] == ["1", "10", "2"]
    receive(context, a_reception(context, people[0]), printed=False)
    clock.now = clock.now.replace(day=30)
    window.view.show_page("today")
    window.settle()
    assert window.today.rows == []
    window.view.show_page("settings")
    window.settle()
    _type(window, row, "due_days", "5")
    assert row.fields["waiting_days"].line.hasFocus()
    assert alert_limits(context) == AlertLimits(due_days=5)
    window.view.show_page("today")
    window.settle()
    (shown,) = window.today.rows
    card = shown.parentWidget()
    assert card is not None
    assert card.accessibleName() == "Đến hạn trong 5 ngày làm việc tới"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31", "Số ngày từ 1 đến 30."),
        ("0", "Số ngày từ 1 đến 30."),
        ("hai", "Nhập số ngày là số nguyên."),
        ("", "Nhập số ngày là số nguyên."),
    ],
)
def test_a_wrong_number_is_said_beside_its_field(window: Window, row: AlertLimitsRow, text: str, sentence: str) -> None:
    row.fields["waiting_days"].set_text(text)
    row.save()
    window.settle()
    assert row.fields["waiting_days"].error == sentence
    assert not row.fields["due_days"].error
    assert alert_limits(window.view.session.context) == AlertLimits()
    row.reload()
    window.settle()
    assert (row.fields["waiting_days"].text, row.fields["waiting_days"].error) == ("10", "")
