"""The local habit of counting as the desk stores it: its own choices and what the server distributes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from desktop_app.domain.law.report_habit import DatedHabit
from desktop_app.storage.settings import Setting

# What desks chose before the choice was dated holds from the beginning.
_UNDATED = Setting("report_habit", bool)
_HABITS = Setting("report_habits", list[DatedHabit])


def stored_habits(connection: Connection) -> list[DatedHabit]:
    """Return what was decided, in the order in which the desk learned of it."""
    dated = _HABITS.read(connection)
    return [DatedHabit(None, _UNDATED.read(connection) or False)] if dated is None else dated


def choose_habit(connection: Connection, chosen: DatedHabit) -> None:
    """Store the desk's own choice; another one of the same day is replaced."""
    kept = [
        habit
        for habit in stored_habits(connection)
        if habit.is_published or habit.effective_from != chosen.effective_from
    ]
    _HABITS.write(connection, [*kept, chosen])


def store_published_habits(connection: Connection, published: Sequence[DatedHabit], today: date) -> None:
    """Store what the server distributes; what it no longer does and did not begin is gone."""
    stored = stored_habits(connection)
    wanted = [replace(habit, is_published=True) for habit in published]
    kept = [
        habit
        for habit in stored
        if not habit.is_published or habit in wanted or (habit.effective_from or date.min) <= today
    ]
    changed = [*kept, *(habit for habit in wanted if habit not in kept)]
    if changed != stored:
        _HABITS.write(connection, changed)
