"""Administration after a restore: a new era for every office, and a floor for numbers when the journal is lost."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from central_server.core.ordering import lease_entry
from central_server.core.recovery import fence
from central_server.storage.credentials import expire_codes
from central_server.storage.database import Database
from central_server.storage.exchange import read_again
from central_server.storage.journal import JournalFile
from central_server.storage.restore_detection import RestoreDetector
from desktop_app.domain.replication.failpoints import reached
from desktop_app.domain.serials import LAST_LONE_SHARE, SHARE_SCHEME
from desktop_app.sync.protocol import SERVER, Lease

_PASSED_OVER = 100


def fence_all(
    database: Database,
    journal: JournalFile,
    detectors: Sequence[RestoreDetector],
    now: datetime,
    *,
    takes_unproved: bool = False,
) -> int:
    """Begin a new era in every office; return the number of offices.

    Without the journal nobody knows which numbers were leased: no office leases any until `set_floor`.

    Args:
        database: the server's database.
        journal: its journal.
        detectors: one for each of its shards.
        now: the present moment.
        takes_unproved: whether desks may return lost events of others that nobody signed: from before devices signed,
            or vouched for with a key that is lost.
    """
    is_lost = any(detector.is_journal_lost() for detector in detectors)
    units = database.units()
    journal.create()
    for unit_id in units:
        with database.work(unit_id) as work:
            fence(work, journal.of(unit_id), uuid4().hex, now)
            work.take_unproved(is_taken=takes_unproved)
            if is_lost:
                work.close_leasing(is_closed=True)
            reached("server.fence.begun")
        reached("server.fence.committed")
    for shard in database.shards:
        with shard.transaction() as connection:
            read_again(connection)
    # The backup may not contain that a code was used.
    expire_codes(database, now)
    for detector in detectors:
        detector.mark()
    return len(units)


def set_floor(
    database: Database, journal: JournalFile, unit_id: UUID, scheme: str, floor: int, share_floor: int = 0
) -> None:
    """Allow leasing numbers of an office again.

    Args:
        database: the server's database.
        journal: its journal.
        unit_id: the office.
        scheme: the series that runs on.
        floor: no number of it below this is leased.
        share_floor: no share below this is assigned; 0 to pass over `_PASSED_OVER` shares, more than an office enrols
            between two backups.
    """
    with database.work(unit_id) as work:
        shares = share_floor or work.take_serials(SHARE_SCHEME, _PASSED_OVER, LAST_LONE_SHARE) + _PASSED_OVER
        for name, lowest in ((scheme, floor), (SHARE_SCHEME, shares)):
            highest = max(lowest - 1, 0)
            taken = Lease(request_id=SERVER, scheme=name, first=highest, last=highest)
            journal.of(unit_id).add(lease_entry(SERVER, taken))
            work.raise_serial(name, lowest)
        work.close_leasing(is_closed=False)
