"""When a limit has run out: at the end of its last day, whatever hour was appointed.

Bộ luật Dân sự 2015 Điều 148 khoản 6: the last day ends at 24:00. The hour on a receipt is when the result can be
collected; the limit of the law runs to the end of that day.
"""

from datetime import datetime

from desktop_app.domain.dates import local


def is_past(due: datetime, at: datetime) -> bool:
    """Return whether the day of an appointment had ended at a moment (Bộ luật Dân sự 2015 Điều 148 khoản 6)."""
    return local(at).date() > local(due).date()
