"""Which correction of a wording holds for a paper of a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from desktop_app.domain.forms.wording import (
    SetPeriod,
    WordingEntry,
    WordingPlace,
    WordingState,
    check_day,
    histories,
    in_force,
    last_standing,
    state_of,
)
from tests.domain.refusals import Refusal, refusal

PLACE = WordingPlace("tt03-2025", "receipt", "title")
OFFICER = uuid4()
DAY = date(2026, 11, 23)


def _entry(day: date, text: str = "Giấy tiếp nhận", takes_back: UUID | None = None) -> WordingEntry:
    made = datetime(2026, 11, 20, 2, tzinfo=UTC)
    return WordingEntry(uuid4(), PLACE, text, True, day, made, OFFICER, "Trần Minh Đức", takes_back)


def test_a_correction_holds_from_its_day_on() -> None:
    one = _entry(DAY)
    assert in_force([], DAY) is None
    assert in_force([one], DAY - timedelta(days=1)) is None
    assert in_force([one], DAY) is one
    assert in_force([one], DAY + timedelta(days=900)) is one


def test_a_correction_ends_on_the_day_on_which_it_is_taken_back() -> None:
    one = _entry(DAY)
    back = _entry(DAY + timedelta(days=3), takes_back=one.id)
    assert in_force([one, back], DAY + timedelta(days=2)) is one
    assert in_force([one, back], DAY + timedelta(days=3)) is None
    before = _entry(DAY - timedelta(days=10))
    assert in_force([before, one, back], DAY + timedelta(days=2)) is one
    assert in_force([before, one, back], DAY + timedelta(days=3)) is before


def test_the_latest_day_holds_and_of_one_day_the_entry_made_last() -> None:
    later, earlier, same = _entry(DAY), _entry(DAY - timedelta(days=1)), _entry(DAY)
    assert in_force([later, earlier], DAY) is later
    assert in_force([earlier, later], DAY) is later
    assert in_force([later, same], DAY) is same
    assert in_force([same, later], DAY) is later


def test_the_correction_that_can_be_taken_back_is_the_last_that_stands() -> None:
    first, second = _entry(DAY), _entry(DAY - timedelta(days=5))
    back = _entry(DAY, takes_back=second.id)
    assert last_standing([]) is None
    assert last_standing([first, second]) is second
    assert last_standing([first, second, back]) is first
    assert last_standing([first, _entry(DAY, takes_back=first.id)]) is None


def test_entries_are_kept_together_by_their_place_in_their_order() -> None:
    one, two = _entry(DAY), _entry(DAY)
    other = replace(_entry(DAY), place=replace(PLACE, key="note"))
    assert histories([one, other, two]) == {PLACE: [one, two], other.place: [other]}


@pytest.mark.parametrize(
    ("confirmed", "corrected", "state"),
    [
        (False, False, WordingState.UNCONFIRMED),
        (True, False, WordingState.CONFIRMED),
        (True, True, WordingState.CORRECTED),
        (False, True, WordingState.CORRECTED_UNCONFIRMED),
    ],
)
def test_the_state_of_a_wording(confirmed: bool, corrected: bool, state: WordingState) -> None:
    assert state_of(confirmed, corrected) is state


FIRST, LAST = date(2025, 9, 15), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("day", "last", "refused"),
    [
        (None, LAST, ("wording.day_missing", "effective_from", {})),
        (FIRST - timedelta(days=1), LAST, ("wording.before_set", "effective_from", {"day": "15/09/2025"})),
        (FIRST, LAST, None),
        (LAST, LAST, None),
        (LAST + timedelta(days=1), LAST, ("wording.after_set", "effective_from", {"day": "31/12/2026"})),
        (LAST + timedelta(days=1), None, None),
    ],
)
def test_a_correction_begins_while_its_set_of_forms_is_used(
    day: date | None, last: date | None, refused: Refusal | None
) -> None:
    period = SetPeriod(FIRST, last)
    assert refusal(lambda: check_day(day, period)) == refused
    if refused is None:
        assert check_day(day, period) == day


@pytest.mark.parametrize(
    ("today", "last", "usual"),
    [
        (FIRST - timedelta(days=1), LAST, FIRST),
        (FIRST, LAST, FIRST),
        (DAY, LAST, DAY),
        (LAST, LAST, LAST),
        (LAST + timedelta(days=1), LAST, FIRST),
        (LAST + timedelta(days=1), None, LAST + timedelta(days=1)),
    ],
)
def test_a_correction_usually_holds_from_today_and_in_a_set_of_the_past_all_along(
    today: date, last: date | None, usual: date
) -> None:
    assert SetPeriod(FIRST, last).usual_day(today) == usual
