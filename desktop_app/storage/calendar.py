"""Calendar days that differ from the ordinary week."""

from datetime import date

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.tables import calendar_day


def calendar_days(connection: Connection) -> list[CalendarDay]:
    """Return every stored day, in order."""
    rows = connection.execute(select(calendar_day).order_by(calendar_day.c.day))
    return [CalendarDay(row.day, DayKind(row.kind), row.name, row.basis, bool(row.confirmed)) for row in rows]


def put_days(connection: Connection, days: list[CalendarDay]) -> None:
    """Store days, replacing existing entries."""
    for day in days:
        values = {"kind": day.kind.value, "name": day.name, "basis": day.basis, "confirmed": int(day.confirmed)}
        statement = insert(calendar_day).values(day=day.day, **values)
        connection.execute(statement.on_conflict_do_update(index_elements=["day"], set_=values))
    add_changed_data(connection, calendar=True)


def drop_day(connection: Connection, day: date) -> None:
    """Delete a day; the ordinary week applies to it again."""
    connection.execute(delete(calendar_day).where(calendar_day.c.day == day))
    add_changed_data(connection, calendar=True)
