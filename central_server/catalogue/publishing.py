"""Publishing an official file: the desk's own readers and comparison, and the signed update that follows from it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from central_server.catalogue.published import Published, today
from central_server.storage import catalogue
from central_server.storage.database import Database
from desktop_app.domain.catalogue.comparison import CatalogueDiff, differing_rows
from desktop_app.domain.catalogue.levels import Level
from desktop_app.services.catalogue.differences import differences
from desktop_app.services.procedures.readers import FileRows, read_file
from desktop_app.sync.catalogue_delta import CatalogueDelta, Publication, pack_delta

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Decided:
    """What the administrator says of a file; what is None is taken from the file.

    Attributes:
        decision: number of its decision.
        decision_date: its date.
        effective_from: first day of the rows that name none themselves; None for today.
        office: code of the province whose decision it is, ``""`` for the whole country.
        is_verified: whether the file was compared with the decision.
        complete_of: the level whose list the file holds completely: what it lacks ends; None for a file of changes.
    """

    decision: str | None = None
    decision_date: date | None = None
    effective_from: date | None = None
    office: str = ""
    is_verified: bool = False
    complete_of: Level | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file that was read, and what it would change."""

    file: FileRows
    file_name: str
    diff: CatalogueDiff
    publication: Publication


def propose(published: Published, content: bytes, file_name: str, decided: Decided, clock: Clock) -> Proposal:
    """Return what an official file would change in the catalogue in force; nothing is stored.

    Raises:
        RuleViolation: ``import.*`` for a file that cannot be taken.
    """
    file, day = read_file(content, file_name), today(clock)
    effective_from = decided.effective_from or day
    complete = published.catalogues[decided.complete_of].names() if decided.complete_of is not None else ()
    diff = differences(published.catalogue, file.rows, effective_from, day, complete)
    publication = Publication(
        published_at=_after(published.delta, clock()),
        source=file_name,
        file_sha256=file.file_sha256,
        effective_from=effective_from,
        decision=file.decision if decided.decision is None else decided.decision,
        decision_date=decided.decision_date or file.decision_date,
        office=decided.office,
        is_verified=decided.is_verified,
        rows=differing_rows(diff),
    )
    return Proposal(file, file_name, diff, publication)


def publish(
    database: Database, published: Published, proposal: Proposal, key: Ed25519PrivateKey, publisher: str, clock: Clock
) -> bytes:
    """Put a proposal in force as a signed update, and return its file.

    Raises:
        ValueError: when something else was published since the proposal was made.
    """
    before = published.delta
    since = before.since if before is not None else date.fromisoformat(published.catalogue.date_of_data)
    publications = (*(before.publications if before is not None else ()), proposal.publication)
    file = pack_delta(CatalogueDelta(since, publisher, publications), key.private_bytes_raw())
    catalogue.publish_update(database, file, clock(), after=published.version)
    return file


def _after(delta: CatalogueDelta | None, now: datetime) -> datetime:
    """Return a moment after the last publication, also where the clock was put back since."""
    return now if delta is None else max(now, delta.published_at + timedelta(milliseconds=1))
