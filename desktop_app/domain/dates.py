"""Parsing and formatting of dates and times at the desk."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import digits, is_number

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def local(moment: datetime) -> datetime:
    """Return an aware moment in the desk's time zone, Asia/Ho_Chi_Minh."""
    return moment.astimezone(VIETNAM)


def parse_day(text: str, field: str) -> date | None:
    """Return a typed day: ``14031990``, ``14/3/1990`` or ``14-03-1990``. Empty text is None.

    Raises:
        RuleViolation: ``date.incomplete`` when the year has not four digits, ``date.impossible`` for 31/02.
    """
    plain = text.strip()
    if not plain:
        return None
    parts = [part for part in plain.replace("-", "/").replace(".", "/").split("/") if part]
    if len(parts) == 1 and len(digits(plain)) == 8:
        parts = [plain[:2], plain[2:4], plain[4:]]
    if len(parts) != 3 or len(parts[2]) != 4 or not all(map(is_number, parts)):
        raise RuleViolation("date.incomplete", field)
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except ValueError:
        raise RuleViolation("date.impossible", field) from None


def day_text(day: date | None) -> str:
    """Return ``dd/mm/yyyy``, or an empty text for None."""
    return f"{day:%d/%m/%Y}" if day else ""


def days_between(first: date, last: date) -> list[date]:
    """Return each day from `first` to `last`, both included; empty when `last` is earlier."""
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]
