"""An office on a real PostgreSQL whose desks hand in lines of all kinds, and what comes of them."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

from sqlalchemy import func, select

from central_server.core import devices
from central_server.core.ports import Journal
from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.look_up import dossiers_by_number, told_events
from central_server.storage.reports import count_period, refused_at_counter
from central_server.storage.work.unit_of_work import PostgresWork
from central_server.web.pages.presenters import key_view, public_view
from desktop_app.domain.law.period import Period
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.services.sync.device_store import public_key
from tests.central_server.desks import Desk
from tests.sync.event_mutations import LineMaker

NOW = datetime(2026, 11, 26, 1, tzinfo=UTC)
UNIT, _OTHER_UNIT = UUID(int=0xA1), UUID(int=0xB2)
_BATCH, _SENDERS, _LOOKED_UP = 100, 3, 30


@dataclass
class Outcome:
    """What happened; sound while there are no findings."""

    events: int = 0
    whole: int = 0
    mutated: int = 0
    taken: int = 0
    set_aside: int = 0
    pulled: int = 0
    saved: int = 0
    unshown: int = 0
    findings: list[str] = field(default_factory=list)

    def failed(self, what: str, error: BaseException | str) -> None:
        """Keep a finding with the place where it arose."""
        if isinstance(error, BaseException):
            frames = traceback.extract_tb(error.__traceback__)[-3:]
            places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
            error = f"{type(error).__name__}: {str(error)[:200]} at {places}"
        if len(self.findings) < 50:
            self.findings.append(f"{what}: {error}")


class Office:
    """The server's side: one office with some desks that hand in, beside another office."""

    is_serving = True

    def __init__(self, database: Database, folder: Path, outcome: Outcome, chance: Random) -> None:
        self._database = database
        self._files = JournalFile(folder / "journal")
        self._files.create()
        self._outcome = outcome
        self.journal: Journal = self._files.of(UNIT)
        for unit_id in (UNIT, _OTHER_UNIT):
            database.add_unit(unit_id, "Phường Thử", "g0", NOW)
        stranger = LineMaker(Random(chance.random()))
        other, self._senders = Desk(_OTHER_UNIT), [Desk(UNIT, seed) for seed in range(_SENDERS)]
        for desk in (other, *self._senders):
            desk.enrol(database, self._files)
        self._push(other, [stranger.line() for _ in range(_BATCH)])
        self.lines = LineMaker(chance, strangers=self._dossiers(_OTHER_UNIT))

    @contextmanager
    def work(self) -> Iterator[PostgresWork]:
        with self._database.work(UNIT) as work:
            yield work

    def enrol(self, install_id: UUID, key: bytes) -> DeskIdentity:
        with self.work() as work:
            device = devices.enrol(work, self.journal, uuid4(), install_id, public_key(key), "")
            return DeskIdentity(UNIT, device.device_id, 0, 0, work.feed()[1])

    def hand_in(self) -> None:
        """Let each desk hand a batch in."""
        for sender in self._senders:
            self._push(sender, [self.lines.line() for _ in range(_BATCH)])

    def head(self) -> int:
        with self.work() as work:
            return work.feed()[0]

    def check(self) -> None:
        """Count what was set aside, and ask for the report and for some dossiers."""
        with self._database.transaction() as connection:
            stored = connection.scalar(select(func.count()).select_from(t.quarantine))
            newest = select(t.dossier.c.number).order_by(t.dossier.c.feed_seq.desc()).limit(_LOOKED_UP)
            codes = list(connection.scalars(newest))
        if stored != self._outcome.set_aside:
            self._outcome.failed("set aside", f"{self._outcome.set_aside} reported, {stored} stored")
        try:
            self._ask(codes)
        except Exception as error:
            self._outcome.failed("report or look-up", error)

    def _ask(self, codes: list[str]) -> None:
        for first, last in ((date(2026, 1, 1), date(2026, 12, 31)), (date(1990, 1, 1), date(2199, 12, 31))):
            period = Period(first, last)
            count_period(self._database, period)
            refused_at_counter(self._database, period)
        for code in codes:
            for shown in dossiers_by_number(self._database, code):
                public_view(shown, code, NOW)
                key_view(shown, told_events(self._database, shown))

    def _push(self, sender: Desk, lines: list[bytes]) -> None:
        try:
            pushed = sender.push(self._database, self._files, lines, NOW)
        except Exception as error:
            if len(lines) == 1:
                self._outcome.failed("push", error)
                return
            for line in lines:
                self._push(sender, [line])
            return
        set_aside = sum(effect.effect == "set_aside" for effect in pushed.effects)
        self._outcome.events += len(lines)
        self._outcome.set_aside += set_aside
        self._outcome.taken += len(lines) - set_aside

    def _dossiers(self, unit_id: UUID) -> list[UUID]:
        c = t.event.c
        with self._database.transaction() as connection:
            return list(
                connection.scalars(select(c.dossier_id).where(c.unit_id == unit_id).distinct().order_by(c.dossier_id))
            )
