"""A field for a day: short and relative days are understood, and written out when the cursor leaves."""

from collections.abc import Callable
from datetime import date

from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.law.period import Period
from desktop_app.ui.common.fields import Field
from desktop_app.ui.texts.messages import sentence_of

_WIDTH_PX = 104


class DayField(Field):
    """A labelled line for a day such as 15/8, hôm nay or -7."""

    def __init__(self, name: str, today: Callable[[], date], *, error_below: bool = False) -> None:
        """Make a field.

        Args:
            name: what stands before the line.
            today: returns the day that short and relative days are counted from.
            error_below: whoever arranges the fields puts `sentence` below.
        """
        super().__init__(name, plain=True, width=_WIDTH_PX, error_below=error_below)
        self._today = today
        self.line.editingFinished.connect(self.check)

    def read(self, *, needed: bool = False) -> date | None:
        """Return the day and write it out; None when the field is empty.

        Args:
            needed: an empty field is refused.

        Raises:
            RuleViolation: as `parse_day`; the message is shown at the field.
        """
        self.show_error("")
        try:
            day = parse_day(self.text, "day", today=self._today())
            if day is None and needed:
                raise RuleViolation("date.unclear", "day")
        except RuleViolation as problem:
            self.show_error(sentence_of(problem))
            raise
        self.set_text(day_text(day))
        return day

    def check(self, *, needed: bool = False) -> bool:
        """Show what is wrong with the day, or write it out; return whether it is right."""
        try:
            self.read(needed=needed)
        except RuleViolation:
            return False
        return True


def read_days(first: DayField, last: DayField) -> tuple[date | None, date | None] | None:
    """Return the days of two fields, or None when one of them is refused: each shows its own message."""
    is_sound = [field.check() for field in (first, last)]
    return (first.read(), last.read()) if all(is_sound) else None


def read_period(first: DayField, last: DayField) -> tuple[date, date] | None:
    """Return the days of two fields, or None when one of them is missing or refused."""
    is_sound = [field.check(needed=True) for field in (first, last)]
    begin, end = (first.read(), last.read()) if all(is_sound) else (None, None)
    return (begin, end) if begin is not None and end is not None else None


def typed_period(first: DayField, last: DayField) -> Period | None:
    """Return the period of two fields, or None when it is refused; the message stands beside the field."""
    days = read_period(first, last)
    try:
        return None if days is None else Period(*days)
    except RuleViolation as problem:
        refuse_period(first, last, problem)
        return None


def refuse_period(first: DayField, last: DayField, problem: Exception) -> None:
    """Show why a period is refused, beside the day that it concerns."""
    field = last if isinstance(problem, Problem) and problem.field == "to" else first
    field.show_error(sentence_of(problem))
