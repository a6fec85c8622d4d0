"""What an administrator does after a restore: a new era for every office, and a floor where the journal is lost."""

from datetime import datetime
from uuid import UUID, uuid4

from central_server.core.judging import lease_entry
from central_server.core.recovery import fence
from central_server.storage.credentials import end_codes
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.restore_detection import RestoreDetector
from desktop_app.sync.wire import CENTRE, Lease


def fence_all(database: Database, journal: JournalFile, marks: RestoreDetector, now: datetime) -> int:
    """Begin a new era in every office; return how many there are.

    Without its journal nobody knows which numbers were lent: no office lends any until `set_floor`.
    """
    is_lost = marks.is_journal_lost()
    units = database.units()
    journal.make()
    for unit_id in units:
        with database.work(unit_id) as work:
            fence(work, journal.of(unit_id), uuid4().hex, now)
            if is_lost:
                work.close_leasing(is_closed=True)
    # A backup may not know that a code was used.
    end_codes(database, now)
    marks.make()
    return len(units)


def set_floor(database: Database, journal: JournalFile, unit_id: UUID, scheme: str, floor: int) -> None:
    """Lend numbers of an office again, none below `floor`."""
    taken = Lease(CENTRE, scheme, max(floor - 1, 0), max(floor - 1, 0))
    journal.of(unit_id).add(lease_entry(CENTRE, taken))
    with database.work(unit_id) as work:
        work.raise_serial(scheme, floor)
        work.close_leasing(is_closed=False)
