"""Moments that no event can have."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from desktop_app.domain.bounds import check_moment


def _at(hours: float) -> datetime:
    return datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=hours)))


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1971, 1, 1, tzinfo=UTC),
        datetime(2199, 12, 31, 23, 59, tzinfo=UTC),
        _at(14),
        _at(-14),
        _at(7),
    ],
)
def test_a_moment_within_the_bounds(moment: datetime) -> None:
    check_moment(moment)
    assert moment.tzinfo is not None


@pytest.mark.parametrize("moment", [datetime(2026, 11, 23), _at(14.25), _at(-14.25)])
def test_a_moment_without_a_possible_time_zone_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match=r"^a moment without a time zone, or with an impossible offset$"):
        check_moment(moment)


@pytest.mark.parametrize("moment", [datetime(1970, 12, 31, 23, 59, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)])
def test_a_moment_in_an_impossible_year_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match=r"^a moment out of all bounds$"):
        check_moment(moment)
