"""Records which lists of many people left the desk: as a file or on paper, who made them, and how many people."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.services.context import DeskContext
from desktop_app.storage.audit import AuditTrail


class PeopleListKind(StrEnum):
    """Kinds of lists."""

    LEDGER_CSV = "ledger.csv"
    LEDGER_XLSX = "ledger.xlsx"
    LEDGER_PAPER = "ledger.paper"
    FEES_PAPER = "fees.paper"
    HAND_OVER_PAPER = "hand_over.paper"
    ARCHIVE_FILE = "archive.file"
    ARCHIVE_PAPER = "archive.paper"
    AUDIT_FILE = "audit.file"


@dataclass(frozen=True, slots=True)
class _PeopleList:
    kind: PeopleListKind
    dossiers: int


@dataclass(frozen=True, slots=True)
class PeopleListRecord:
    """One list that left the desk.

    Attributes:
        at: when, UTC.
        officer_name: who made it.
        kind: what it was.
        dossiers: how many dossiers it named.
    """

    at: datetime
    officer_name: str
    kind: PeopleListKind
    dossiers: int


_LISTS = AuditTrail("people_list", _PeopleList)


def record_people_list(context: DeskContext, kind: PeopleListKind, dossiers: int) -> None:
    """Record a list before it is made: one that was cancelled may have been seen too."""
    with context.store.write() as connection:
        _LISTS.append(connection, context.clock(), context.officer, _PeopleList(kind, dossiers))


def people_lists(context: DeskContext) -> list[PeopleListRecord]:
    """Return the lists that left the desk, newest first."""
    with context.store.read() as connection:
        entries = _LISTS.entries(connection)
    return [
        PeopleListRecord(entry.at, entry.officer_name, entry.detail.kind, entry.detail.dossiers)
        for entry in reversed(entries)
    ]
