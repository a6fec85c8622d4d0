from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.freshness import is_stale

TODAY = date(2026, 11, 28)


@given(st.integers(-10, 100))
def test_a_catalogue_is_stale_after_thirty_days(age: int) -> None:
    assert is_stale(TODAY - timedelta(days=age), TODAY) == (age > 30)
