"""The tracking ledger: lists for the screen and exports to Excel and CSV."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Channel, ReturnMethod
from desktop_app.domain.dossier.ledger import LedgerFilter, LedgerTotals
from desktop_app.domain.dossier.remaining import Remaining, remaining
from desktop_app.domain.people.phone import spaced
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.masking import masked_rows
from desktop_app.services.dossier.process_steps import office_clock
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.services.reports.people_lists import PeopleListKind, record_people_list
from desktop_app.services.reports.table_export import Table, write_csv, write_xlsx
from desktop_app.storage.ledger import (
    LedgerEntry,
    ShownEntry,
    fields_in_use,
    ledger_entries,
    ledger_seqs,
    ledger_totals,
    officers_in_use,
    shown_entries,
)

__all__ = [
    "Ledger",
    "LedgerEntry",
    "LedgerFilter",
    "ShownEntry",
    "choices",
    "entries_at",
    "export_csv",
    "export_xlsx",
    "late_minutes_of_line",
    "open_ledger",
    "open_newest",
    "remaining_of_line",
    "shown_at",
    "totals_of",
]

_CHUNK = 1000
_HEADS = (
    "Quyển",
    "Số thứ tự",
    "Mã hồ sơ",
    "Tên TTHC",
    "Lĩnh vực",
    "Số lượng hồ sơ (bộ)",
    "Tên cá nhân, tổ chức",
    "Địa chỉ",
    "Số điện thoại",
    "Cơ quan chủ trì giải quyết",
    "Kênh",
    "Nhận hồ sơ",
    "Hẹn trả kết quả",
    "Kết thúc xử lý",
    "Trả kết quả",
    "Phương thức nhận kết quả",
)
_TABLE = Table("Sổ theo dõi", _HEADS, (None, None, 22, *[30.0] * 7, None, 17, 17, 17, 17), fixed=3)
METHODS_ON_PAPER = {ReturnMethod.DESK: "Tại quầy", ReturnMethod.POST: "Bưu chính", ReturnMethod.ELECTRONIC: "Điện tử"}
CHANNELS_ON_PAPER = {Channel.DIRECT: "Trực tiếp", Channel.ONLINE: "Trực tuyến", Channel.POST: "Bưu chính"}
"""Vietnamese labels of methods and channels in files and forms, in any language of the screen."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The dossiers that a filter lists.

    Attributes:
        wanted: the filter.
        now: the time that decides what is overdue.
        seqs: row numbers, newest reception first.
    """

    wanted: LedgerFilter
    now: datetime
    seqs: array[int]


@dataclass(frozen=True, slots=True)
class LedgerChoices:
    """The choices of the filters.

    Attributes:
        fields: fields of administration.
        officers: officers by id and name.
    """

    fields: list[str]
    officers: list[tuple[Any, str]]


def open_ledger(context: DeskContext, wanted: LedgerFilter) -> Ledger:
    """Return the dossiers that a filter lists."""
    now = context.clock()
    wanted = _with_former_ids(context, wanted)
    with context.store.read() as connection:
        return Ledger(wanted, now, ledger_seqs(connection, wanted, now))


def open_newest(context: DeskContext, wanted: LedgerFilter, most: int, shown: int) -> tuple[Ledger, list[ShownEntry]]:
    """Return the first `most` dossiers that a filter lists, in a few milliseconds, and the first `shown` lines."""
    now = context.clock()
    wanted = _with_former_ids(context, wanted)
    with context.store.read() as connection:
        seqs = ledger_seqs(connection, wanted, now, most)
        shown_first = shown_entries(connection, seqs[:shown])
    return Ledger(wanted, now, seqs), masked_rows(context, shown_first)


def _with_former_ids(context: DeskContext, wanted: LedgerFilter) -> LedgerFilter:
    procedure = context.catalogue.by_id(wanted.procedure_id) if wanted.procedure_id is not None else None
    return replace(wanted, former_ids=procedure.former_ids) if procedure is not None else wanted


def shown_at(context: DeskContext, seqs: Sequence[int]) -> list[ShownEntry]:
    """Return what the screen shows of the lines with these row numbers, in the same order."""
    with context.store.read() as connection:
        entries = shown_entries(connection, seqs)
    return masked_rows(context, entries)


def remaining_of_line(context: DeskContext, entry: ShownEntry) -> Remaining:
    """Return what is left today of the time limit of a line's dossier."""
    return remaining(entry.status, entry.due_at, context.today(), context.calendar, is_apologised=entry.is_apologised)


def late_minutes_of_line(context: DeskContext, entry: ShownEntry) -> int:
    """Return the working minutes by which the present step of a line's dossier is late; 0 for one that is not."""
    return entry.step.late_minutes(context.clock(), office_clock(context)) if entry.step is not None else 0


def totals_of(context: DeskContext, ledger: Ledger) -> LedgerTotals:
    """Return the number of listed dossiers in each state."""
    with context.store.read() as connection:
        return ledger_totals(connection, ledger.wanted, ledger.now, len(ledger.seqs))


def entries_at(context: DeskContext, seqs: Sequence[int]) -> list[LedgerEntry]:
    """Return the lines with these row numbers, in the same order."""
    with context.store.read() as connection:
        return ledger_entries(connection, seqs)


def choices(context: DeskContext) -> LedgerChoices:
    """Return the choices of the filters."""
    with context.store.read() as connection:
        return LedgerChoices(fields_in_use(connection), officers_in_use(connection))


def export_csv(context: DeskContext, ledger: Ledger, path: Path, progress: GoOn = always) -> None:
    """Write the listed dossiers to a CSV file that Excel reads with its marks (UTF-8 with BOM, semicolons).

    Raises:
        RuleViolation: ``role.head_only``.
        Cancelled: when `progress` (called with the percent) returned False; the unfinished file is removed.
        OSError: when the file cannot be written.
    """
    check_right(context.officer, Right.EXPORT_PEOPLE)
    record_people_list(context, PeopleListKind.LEDGER_CSV, len(ledger.seqs))
    try:
        write_csv(_TABLE, _all_cells(context, ledger, progress), path)
    except Cancelled:
        path.unlink(missing_ok=True)
        raise


def export_xlsx(context: DeskContext, ledger: Ledger, path: Path, progress: GoOn = always) -> None:
    """Write the listed dossiers to an Excel file: numbers as numbers, moments as moments.

    Raises:
        RuleViolation: ``role.head_only``.
        Cancelled: when `progress` (called with the percent) returned False; nothing is written.
        OSError: when the file cannot be written.
    """
    check_right(context.officer, Right.EXPORT_PEOPLE)
    record_people_list(context, PeopleListKind.LEDGER_XLSX, len(ledger.seqs))
    write_xlsx(_TABLE, _all_cells(context, ledger, progress), path)


def _all_cells(context: DeskContext, ledger: Ledger, progress: GoOn) -> Iterator[tuple[object, ...]]:
    for begin in range(0, len(ledger.seqs), _CHUNK):
        if not progress(100 * begin // len(ledger.seqs)):
            raise Cancelled
        for entry in entries_at(context, ledger.seqs[begin : begin + _CHUNK]):
            yield _cells(entry)


def _cells(entry: LedgerEntry) -> tuple[object, ...]:
    row = entry.row
    return (
        entry.book,
        entry.entry,
        row.code,
        row.procedure_name,
        entry.field,
        entry.sets,
        row.owner_name,
        entry.address,
        spaced(row.phone),
        entry.unit,
        CHANNELS_ON_PAPER[Channel(entry.channel)],
        local(row.received_at),
        local(row.due_at),
        local(entry.ended_at) if entry.ended_at is not None else None,
        local(entry.returned_at) if entry.returned_at is not None else None,
        METHODS_ON_PAPER[entry.method],
    )
