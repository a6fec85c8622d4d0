from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import sqlalchemy.exc

from desktop_app.services.context import DeskContext
from desktop_app.storage.audit import AuditTrail

AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)


@dataclass(frozen=True)
class Detail:
    what: str


TRAIL, OTHER = AuditTrail("a", Detail), AuditTrail("b", Detail)


def test_entries_come_back_in_their_order_by_kind(context: DeskContext) -> None:
    with context.store.write() as connection:
        TRAIL.append(connection, AT, context.officer, Detail("một"))
        OTHER.append(connection, AT, context.officer, Detail("hai"))
        TRAIL.append(connection, AT, context.officer, Detail("ba"))
    with context.store.read() as connection:
        entries = TRAIL.entries(connection)
    assert [entry.detail.what for entry in entries] == ["một", "ba"]
    assert {(entry.at, entry.officer_name) for entry in entries} == {(AT, context.officer.name)}


@pytest.mark.parametrize("statement", ["UPDATE audit_log SET officer_name = 'x'", "DELETE FROM audit_log"])
def test_what_stands_in_the_log_stays(context: DeskContext, statement: str) -> None:
    with context.store.write() as connection:
        TRAIL.append(connection, AT, context.officer, Detail("một"))
    with pytest.raises(sqlalchemy.exc.IntegrityError), context.store.write() as connection:
        connection.exec_driver_sql(statement)
    with context.store.read() as connection:
        assert len(TRAIL.entries(connection)) == 1
