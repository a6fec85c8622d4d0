"""Check of the counts by month that reports sum, against the dossiers themselves."""

from typing import Any

from sqlalchemy import Connection, Row, column, func, select, table, union_all

from desktop_app.storage.tables import monthly_count

_KEY = [part for part in monthly_count.c if part.primary_key]


def differences(connection: Connection) -> list[Row[Any]]:
    """Return the counts by month that differ from what the dossiers give, the stored and the recomputed ones.

    It reads every dossier four times: seconds for a million.
    """
    flow = table("dossier_flow", *(column(part.name) for part in _KEY))
    stored = select(*_KEY, monthly_count.c.dossiers).where(monthly_count.c.dossiers != 0)
    computed = select(*flow.c, func.count()).group_by(*flow.c)
    missing, wrong = computed.except_(stored).subquery(), stored.except_(computed).subquery()
    return list(connection.execute(union_all(select(missing), select(wrong))))
