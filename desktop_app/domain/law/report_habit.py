"""The local habit of counting on time, dated: a report follows what was decided for its period.

No legal text was found for the habit (see `statistics`); a decision of the office or of the province may set it, and a
change never moves a report of a period that ended before it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.bounds import Name


@dataclass(frozen=True, slots=True)
class DatedHabit:
    """Whether reports follow the habit from a day on.

    Attributes:
        effective_from: the first day; None for what held from the beginning.
        is_followed: whether what waits for a supplement or ended without a result counts as on time.
        decision: who decided it, or ``""``.
        is_published: whether the server distributed it.
    """

    effective_from: date | None
    is_followed: bool
    decision: Name = ""
    is_published: bool = False


def is_followed_on(habits: Iterable[DatedHabit], last_day: date) -> bool:
    """Return whether the report of a period that ends on a day follows the habit.

    Of two decisions of one day the desk's own counts before the server's, and a later one before an earlier one.
    """
    begun = [habit for habit in habits if (habit.effective_from or date.min) <= last_day]
    # Python's sort keeps the order of equals, so the last of them is the one that was entered last.
    begun.sort(key=lambda habit: (habit.effective_from or date.min, not habit.is_published))
    return bool(begun) and begun[-1].is_followed
