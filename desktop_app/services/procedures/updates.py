"""Updates of the national catalogue: a signed file, what it would change, and taking it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from desktop_app.domain.catalogue.comparison import CatalogueDiff, ImportedRow, entries_of
from desktop_app.domain.catalogue.stated import concerns
from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.catalogue import Catalogue, office_of
from desktop_app.services.catalogue.added import AddedEntries
from desktop_app.services.catalogue.differences import differences
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.procedures.imports import (
    ImportSource,
    origin_of,
    store_import,
    with_catalogue_read_again,
)
from desktop_app.services.procedures.publishers import trusted_publishers
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.storage.settings import Setting
from desktop_app.sync.catalogue_delta import (
    CatalogueDelta,
    ForgedDeltaError,
    Publication,
    UnknownPublisherError,
    UnreadableDeltaError,
    fingerprint,
    read_delta,
)

LAYOUT = "delta"
_ROWS_AT_ONCE = 50
_TAKEN = Setting("catalogue.taken", dict[str, datetime])


@dataclass(frozen=True, slots=True)
class UnknownPublisher:
    """An update whose publisher nobody at this desk has trusted yet; nothing of it was read.

    Attributes:
        content: the file.
        file_name: its name without the folder.
        key: the publisher's public key.
    """

    content: bytes
    file_name: str
    key: bytes

    @property
    def fingerprint(self) -> str:
        """What the administrator compares with what the publisher told."""
        return fingerprint(self.key)


@dataclass(frozen=True, slots=True)
class UpdateStep:
    """One publication of an update: where it comes from, and what it would change after those before it."""

    source: ImportSource
    diff: CatalogueDiff


@dataclass(frozen=True, slots=True)
class UpdatePreview:
    """A signed update, and what it would change.

    Attributes:
        publisher: who publishes it.
        key: the publisher's public key.
        published_at: when the last of it was published.
        steps: what the desk does not have yet, in order.
    """

    publisher: str
    key: bytes
    published_at: datetime
    steps: tuple[UpdateStep, ...]

    @property
    def until(self) -> date:
        """The day of the catalogue that it leads to."""
        return local(self.published_at).date()

    @property
    def diff(self) -> CatalogueDiff:
        """All changes, one publication after the other; each row names its first day and its decision."""
        diffs = [_with_days(step) for step in self.steps]
        return CatalogueDiff(
            tuple(row for diff in diffs for row in diff.new),
            tuple(row for diff in diffs for row in diff.changed),
            tuple(row for diff in diffs for row in diff.gone),
            sum(diff.same for diff in diffs),
            tuple(row for diff in diffs for row in diff.rejected),
        )


def date_of_catalogue(context: DeskContext) -> date | None:
    """Return the day of the national catalogue that the desk works with; None for one without a base."""
    with context.store.read() as connection:
        taken = _TAKEN.read(connection) or {}
    days = [local(moment).date() for moment in taken.values()]
    return max([*days, *_day_of_base(context)], default=None)


def preview_update(
    context: DeskContext, content: bytes, file_name: str = "", go_on: GoOn = always
) -> UpdatePreview | UnknownPublisher:
    """Return what a signed update would change; nothing is stored.

    Raises:
        RuleViolation: ``catalogue.delta_unreadable``; ``catalogue.delta_forged`` when it was changed on the way;
            ``catalogue.delta_old`` when the desk has all of it; ``catalogue.delta_gap`` when it starts after the desk's
            day.
        Cancelled: when the officer cancelled.
    """
    with context.store.read() as connection:
        keys, taken = trusted_publishers(connection), _TAKEN.read(connection) or {}
    try:
        delta, key = read_delta(content, keys)
    except UnreadableDeltaError:
        raise RuleViolation("catalogue.delta_unreadable", "file") from None
    except ForgedDeltaError:
        raise RuleViolation("catalogue.delta_forged", "file") from None
    except UnknownPublisherError as unknown:
        return UnknownPublisher(content, file_name, unknown.key)
    new, office = _not_taken(context, delta, taken.get(key.hex())), office_of(context.agency, context.today())
    # Another province's decisions are no changes here.
    own = [publication for publication in new if concerns(publication.office, office)]
    steps = tuple(_steps(context, own, go_on))
    return UpdatePreview(delta.publisher, key, delta.published_at, steps)


def take_update(context: DeskContext, preview: UpdatePreview) -> DeskContext:
    """Take an update as it was shown, all or nothing; returns the desk with the changed catalogue.

    Raises:
        RuleViolation: ``role.head_only``; ``catalogue.delta_old`` when it was taken meanwhile.
        StorageProblem: when the disk is full or in use; nothing is stored.
    """
    check_right(context.officer, Right.PROCEDURES)
    publisher = preview.key.hex()
    with context.store.write() as connection:
        if is_update_taken(connection, publisher, preview.published_at):
            raise _is_old(preview.until)
        _TAKEN.write(connection, {**(_TAKEN.read(connection) or {}), publisher: preview.published_at})
        for step in preview.steps:
            if not step.diff.is_empty:
                store_import(connection, context, step.diff, step.source)
    return with_catalogue_read_again(context)


def is_update_taken(connection: Connection, publisher: str, published_at: datetime) -> bool:
    """Return whether what a publisher (key in hexadecimal) published until a moment was taken."""
    taken = (_TAKEN.read(connection) or {}).get(publisher)
    return taken is not None and published_at <= taken


def _not_taken(context: DeskContext, delta: CatalogueDelta, taken: datetime | None) -> list[Publication]:
    """Return what the desk does not have: published after what it took last, and not before its base.

    Raises:
        RuleViolation: ``catalogue.delta_old``, ``catalogue.delta_gap``.
    """
    base = max(_day_of_base(context), default=None)
    if base is not None and delta.since > base:
        raise RuleViolation("catalogue.delta_gap", "file", day=f"{delta.since:%d/%m/%Y}")
    new = [
        publication
        for publication in delta.publications
        if (taken is None or publication.published_at > taken)
        and (base is None or local(publication.published_at).date() >= base)
    ]
    if not new:
        day = date_of_catalogue(context)
        raise _is_old(day or delta.until)
    return new


def _steps(context: DeskContext, publications: list[Publication], go_on: GoOn) -> Iterator[UpdateStep]:
    """Compare each publication with the catalogue as the ones before it would leave it."""
    catalogue, today = context.catalogue, context.today()
    total, done = sum(len(publication.rows) for publication in publications), 0

    def watched(rows: Sequence[ImportedRow]) -> Iterator[ImportedRow]:
        """Count the rows that are compared, and stop when the officer has cancelled."""
        nonlocal done
        for row in rows:
            if done % _ROWS_AT_ONCE == 0 and not go_on(100 * done // total):
                raise Cancelled
            done += 1
            yield row

    for publication in publications:
        diff = differences(catalogue, publication.rows, publication.effective_from, today, watched=watched)
        step = UpdateStep(_source(publication), diff)
        yield step
        catalogue = _after(context, catalogue, step)


def _after(context: DeskContext, catalogue: Catalogue, step: UpdateStep) -> Catalogue:
    if step.diff.is_empty:
        return catalogue
    origin, office = origin_of(context, step.source), office_of(context.agency, context.today())
    entries = entries_of(step.diff, origin, step.source.effective_from, new_id)
    return catalogue.with_layers(AddedEntries(catalogue.layers, entries, office, context.clock))


def _source(publication: Publication) -> ImportSource:
    return ImportSource(
        LAYOUT,
        publication.source,
        publication.file_sha256,
        publication.effective_from,
        publication.decision,
        publication.decision_date,
        publication.office,
        publication.is_verified,
    )


def _with_days(step: UpdateStep) -> CatalogueDiff:
    new, changed, gone = (
        tuple(
            replace(
                compared,
                row=replace(
                    compared.row,
                    effective_from=compared.row.effective_from or step.source.effective_from,
                    decision=compared.row.decision or step.source.decision,
                ),
            )
            for compared in rows
        )
        for rows in (step.diff.new, step.diff.changed, step.diff.gone)
    )
    return replace(step.diff, new=new, changed=changed, gone=gone)


def _is_old(day: date) -> RuleViolation:
    return RuleViolation("catalogue.delta_old", "file", day=f"{day:%d/%m/%Y}")


def _day_of_base(context: DeskContext) -> list[date]:
    return [date.fromisoformat(context.catalogue.date_of_data)] if context.catalogue.date_of_data else []
