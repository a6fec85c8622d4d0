"""The audit log on its page and as a file: who opened, searched, printed, exported and changed what."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from desktop_app.domain.people.audit import AuditFilter
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.reports.people_lists import PeopleListKind, record_people_list
from desktop_app.services.reports.table_export import Table, write_table
from desktop_app.storage.audit_lines import AuditLine, lines_between
from desktop_app.storage.officers import officer_names

__all__ = ["AuditLine", "AuditView", "audit_view", "export_audit", "officers_in_audit"]

MOST_LINES = 2_000
"""How many entries the page shows; a file holds up to `MOST_IN_FILE`."""

MOST_IN_FILE = 200_000


@dataclass(frozen=True, slots=True)
class AuditView:
    """What a look at the audit log shows.

    Attributes:
        lines: the newest first.
        is_cut: whether there are more than the page holds.
    """

    lines: tuple[AuditLine, ...]
    is_cut: bool = False


def audit_view(context: DeskContext, wanted: AuditFilter) -> AuditView:
    """Return the entries that a filter lets through.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.AUDIT)
    with context.store.read() as connection:
        lines = lines_between(connection, wanted, MOST_LINES + 1)
    return AuditView(tuple(lines[:MOST_LINES]), is_cut=len(lines) > MOST_LINES)


def officers_in_audit(context: DeskContext) -> list[tuple[UUID, str]]:
    """Return the officers to choose from, by name."""
    with context.store.read() as connection:
        return sorted(officer_names(connection).items(), key=lambda named: named[1])


def export_audit(
    context: DeskContext,
    wanted: AuditFilter,
    path: Path,
    heads: Sequence[str],
    cells: Callable[[AuditLine], Sequence[object]],
) -> int:
    """Write the entries that a filter lets through to a CSV or an Excel file; return how many.

    Args:
        context: the desk.
        wanted: the filter.
        path: the file.
        heads: titles of the columns.
        cells: returns what a line shows.

    Raises:
        RuleViolation: ``role.head_only``.
        OSError: when the file cannot be written.
    """
    check_right(context.officer, Right.AUDIT)
    with context.store.read() as connection:
        lines = lines_between(connection, wanted, MOST_IN_FILE)
    record_people_list(context, PeopleListKind.AUDIT_FILE, len(lines))
    write_table(Table(path.stem[:31], heads), (cells(line) for line in lines), path)
    return len(lines)
