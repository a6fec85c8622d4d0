"""Lists for the archive: the dossiers of a year to hand over, and those whose retention is over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.law.archive import Retention, may_be_destroyed
from desktop_app.domain.law.period import Period
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.masking import masked_rows
from desktop_app.services.law import archive_rules
from desktop_app.services.reports.people_lists import PeopleListKind, record_people_list
from desktop_app.services.reports.table_export import Table, write_table
from desktop_app.storage.archive import BookEntry, ended_entries


class ArchiveListKind(StrEnum):
    """A list of the archive."""

    HAND_OVER = "hand_over"
    DESTRUCTION = "destruction"


@dataclass(frozen=True, slots=True)
class ArchivedEntry:
    """One dossier of a list.

    Attributes:
        entry: the dossier.
        ended_at: when it ended.
        retention: how long it is kept, or None where that is not known.
        kept_until: the last day on which it is kept; None where it is kept for ever, or not known.
    """

    entry: BookEntry
    ended_at: datetime
    retention: Retention | None
    kept_until: date | None


@dataclass(frozen=True, slots=True)
class ArchiveList:
    """A list of the archive.

    Attributes:
        kind: to hand over, or with a retention that is over.
        made_at: when it was made.
        day: the day on which the retention is over; for a hand-over the last day for it.
        year: the year in which the dossiers of a hand-over ended; 0 for the other list.
        basis: the text that names the last day for a hand-over, or ``""``.
        is_read: whether that text was read.
        entries: the dossiers, in the order in which they ended.
        shown: the same as the signed-in officer may see them on the screen; paper and files have the whole names.
    """

    kind: ArchiveListKind
    made_at: datetime
    day: date
    year: int
    basis: str
    is_read: bool
    entries: tuple[ArchivedEntry, ...]
    shown: tuple[BookEntry, ...] = ()


_HEADS = (
    "STT",
    "Mã hồ sơ",
    "Chủ hồ sơ",
    "Thủ tục",
    "Kết thúc",
    "Thời hạn bảo quản",
    "Bảo quản đến hết",
    "Căn cứ thời hạn",
)
UNKNOWN_ON_PAPER = "Chưa xác định"


def to_hand_over(context: DeskContext, year: int) -> ArchiveList:
    """Return the dossiers that ended in a year, to be handed over to the archive.

    Nghị định 118/2025/NĐ-CP Điều 22 khoản 6: by the law on archives, see `domain.law.archive`.
    """
    whole = Period(date(year, 1, 1), date(year, 12, 31))
    rules = archive_rules(context.today())
    with context.store.read() as connection:
        entries = tuple(_archived(context, ended_entries(connection, whole.begin, whole.end)))
    last = rules.hand_over_by(year)
    return ArchiveList(
        ArchiveListKind.HAND_OVER,
        context.clock(),
        last,
        year,
        rules.basis,
        rules.is_read,
        entries,
        _shown(context, entries),
    )


def to_destroy(context: DeskContext, day: date) -> ArchiveList:
    """Return the dossiers whose retention is over on a day, for the council that decides; nothing is deleted."""
    with context.store.read() as connection:
        ended = ended_entries(connection, None, Period(day, day).begin)
        entries = tuple(
            entry
            for entry in _archived(context, ended)
            if may_be_destroyed(entry.retention, local(entry.ended_at).date(), day)
        )
    shown = _shown(context, entries)
    return ArchiveList(ArchiveListKind.DESTRUCTION, context.clock(), day, 0, "", True, entries, shown)


def _shown(context: DeskContext, entries: tuple[ArchivedEntry, ...]) -> tuple[BookEntry, ...]:
    return tuple(masked_rows(context, (archived.entry for archived in entries)))


def retention_text(retention: Retention | None) -> str:
    """Return how long a dossier is kept, for paper and files: ``10 năm``."""
    if retention is None:
        return UNKNOWN_ON_PAPER
    return "Vĩnh viễn" if retention.is_permanent else f"{retention.years} năm"


def export_archive_list(context: DeskContext, listed: ArchiveList, path: Path) -> None:
    """Write a list to a CSV or an Excel file, by the file's ending.

    Raises:
        RuleViolation: ``role.head_only``.
        OSError: when the file cannot be written.
    """
    check_right(context.officer, Right.EXPORT_PEOPLE)
    record_people_list(context, PeopleListKind.ARCHIVE_FILE, len(listed.entries))
    write_table(
        Table("Lưu trữ", _HEADS, (6, 22, 30, 40, 17, 16, 16, 40)), map(_cells, enumerate(listed.entries, 1)), path
    )


def _cells(numbered: tuple[int, ArchivedEntry]) -> tuple[object, ...]:
    number, archived = numbered
    entry, retention = archived.entry, archived.retention
    until = datetime.combine(archived.kept_until, datetime.min.time(), VIETNAM) if archived.kept_until else None
    return (
        number,
        entry.code,
        entry.owner_name,
        entry.procedure_name,
        local(archived.ended_at),
        retention_text(retention),
        f"{until:%d/%m/%Y}" if until is not None else None,
        retention.basis if retention is not None else None,
    )


def _archived(context: DeskContext, entries: Iterator[BookEntry]) -> Iterator[ArchivedEntry]:
    retention_of = cache(context.catalogue.retention)
    for entry in entries:
        if entry.ended_at is None:
            raise LookupError("a closed dossier without an end")
        retention = retention_of(entry.procedure_id)
        until = retention.kept_until(local(entry.ended_at).date()) if retention is not None else None
        yield ArchivedEntry(entry, entry.ended_at, retention, until)
