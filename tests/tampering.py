"""Changing what the database protects, as somebody with its key could."""

from sqlalchemy import Connection


def lift_protection(connection: Connection) -> None:
    """Drop the triggers that keep events and codes as they are."""
    protecting = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'"
    for (name,) in connection.exec_driver_sql(protecting).fetchall():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
