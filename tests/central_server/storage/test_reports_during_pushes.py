"""A report that is counted while desks hand in: its columns belong to one moment, and later ones never go back."""

import threading
from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.reports import count_period
from desktop_app.domain.dossier.event_encoding import line_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.law.period import Period
from tests.central_server.conftest import UNIT
from tests.central_server.desks import Desk
from tests.events import make_event

_AT = datetime(2026, 11, 20, 2, tzinfo=UTC)
_PERIOD = Period(_AT.date() - timedelta(days=5), _AT.date() + timedelta(days=5))
_DOSSIERS, _IN_A_BATCH = 40, 5


def _lines(desk: Desk, number: int) -> list[bytes]:
    """Return whole dossiers: received, ended, handed back."""
    lines = []
    for place in range(_IN_A_BATCH):
        dossier_id, at = uuid4(), _AT + timedelta(minutes=number * _IN_A_BATCH + place)
        steps = [(EventKind.RESULT_READY, {}), (EventKind.RETURNED, {"satisfaction": 5})]
        lines.append(desk.received(at, dossier_id))
        lines += [line_of(make_event(uuid4(), dossier_id, kind, at, UUID(int=4), fields)) for kind, fields in steps]
    return lines


def _hand_in(database: Database, journal: JournalFile, desk: Desk) -> None:
    for number in range(_DOSSIERS // _IN_A_BATCH):
        desk.push(database, journal, _lines(desk, number), _AT)


def test_the_columns_of_a_report_belong_to_one_moment(database: Database, journal: JournalFile) -> None:
    desks = [Desk(UNIT, seed) for seed in (1, 2, 3)]
    for desk in desks:
        desk.enrol(database, journal)
    threads = [threading.Thread(target=partial(_hand_in, database, journal, desk)) for desk in desks]
    for thread in threads:
        thread.start()
    received, seen = 0, set[int]()
    while received < len(desks) * _DOSSIERS:
        is_over = not any(thread.is_alive() for thread in threads)
        counts = [row.counts for row in count_period(database, _PERIOD)]
        fresh = sum(one.direct for one in counts)
        ended = sum(one.early + one.on_time + one.late + one.late_apologised for one in counts)
        # Each batch has whole dossiers only: a report that reads twice would meet one between its two readings.
        assert fresh == ended, "received and ended are of two moments"
        assert fresh % _IN_A_BATCH == 0, "half a batch"
        assert fresh >= received, "a later report went back"
        received = fresh
        seen.add(fresh)
        assert not is_over or received == len(desks) * _DOSSIERS
    for thread in threads:
        thread.join()
    assert len(seen) > 1, "no report was counted meanwhile"
