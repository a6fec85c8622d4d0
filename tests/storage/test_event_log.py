"""The database itself refuses what the program never does: changing or deleting events, and codes without an event."""

import pytest
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.storage.event_log import broken_links
from tests.conftest import a_reception


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dossier_event SET line = x'7b7d' WHERE seq = 1",
        "UPDATE dossier_event SET hash = zeroblob(32)",
        "UPDATE dossier_event SET kind = 'dossier.returned'",
        "UPDATE dossier_event SET dossier_id = zeroblob(16)",
        "UPDATE dossier_event SET seq = seq + 100",
        "UPDATE dossier_event SET origin = zeroblob(16)",
        "DELETE FROM dossier_event WHERE seq = 2",
        "REPLACE INTO dossier_event SELECT * FROM dossier_event",
        "UPDATE dossier SET code = 'H44.18-990101-0001' WHERE seq = 1",
    ],
)
def test_events_and_codes_stay(context: DeskContext, people: list[Applicant], statement: str) -> None:
    codes = [receive(context, a_reception(context, person)).dossier.code for person in people[:3]]
    with pytest.raises(IntegrityError, match=r"never|only by an event"), context.store.write() as connection:
        connection.exec_driver_sql(statement)
    with context.store.read() as connection:
        assert not list(broken_links(connection))
        assert [row[0] for row in connection.exec_driver_sql("SELECT code FROM dossier ORDER BY seq")] == codes
