"""Types with the bounds that every value from outside must respect: events, messages, drafts, files.

The desk and the server decode with these same types, so what one side accepts the other can read and store.
"""

from datetime import datetime, timedelta
from typing import Annotated

from msgspec import Meta

LARGEST_INT = 2**53 - 1
"""Largest integer that JSON readers, SQLite and PostgreSQL all keep exactly."""
FIRST_YEAR, LAST_YEAR = 1971, 2200
"""No event has a moment before the first or from the last year on: such a clock is certainly wrong."""
_LARGEST_OFFSET = timedelta(hours=14)

Name = Annotated[str, Meta(max_length=1_000)]
"""A name, a number, a code or an address."""
Text = Annotated[str, Meta(max_length=20_000)]
"""A reason, a remark, or the text of one list entry."""
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Serial = Annotated[int, Meta(ge=0, le=LARGEST_INT)]
Shift = Annotated[int, Meta(ge=1, le=200 * 366 * 24 * 3600)]
"""By how many seconds a clock was ahead, up to two hundred years."""
Money = Annotated[int, Meta(ge=0, lt=10**13)]
"""An amount in đồng."""
OnlineLevel = Annotated[int, Meta(ge=0, le=4)]
Satisfaction = Annotated[int, Meta(ge=1, le=5)]
Moment = Annotated[datetime, Meta(tz=True)]
"""An aware moment; `check_moment` adds the bounds that a type cannot express."""

MOST_LIST_ITEMS = 1_000


def check_moment(moment: datetime) -> None:
    """Check that a moment is aware, in a plausible year, and at an offset that PostgreSQL takes too.

    Raises:
        ValueError: when it is not.
    """
    offset = moment.utcoffset()
    if offset is None or abs(offset) > _LARGEST_OFFSET:
        raise ValueError("a moment without a time zone, or with an impossible offset")
    if not FIRST_YEAR <= moment.year < LAST_YEAR:
        raise ValueError("a moment out of all bounds")
