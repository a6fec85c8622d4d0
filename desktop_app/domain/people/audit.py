"""The audit log as it is looked through: groups of entries, and what a look is limited to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.law.period import Period
from desktop_app.domain.people.access import AccessKind

PRINT = "print"
"""The kind of an entry that is a print job."""


class AuditGroup(StrEnum):
    """What an officer did, in the words of the filter."""

    OPENED = "opened"
    SEARCHED = "searched"
    PRINTED = "printed"
    EXPORTED = "exported"
    CHANGED = "changed"


def kind_of_access(kind: AccessKind) -> str:
    """Return the kind under which the audit log keeps a look at personal data."""
    return f"access.{kind.value}"


GROUPS: Mapping[AuditGroup, frozenset[str]] = {
    AuditGroup.OPENED: frozenset({kind_of_access(AccessKind.OPENED), kind_of_access(AccessKind.RECOGNISED)}),
    AuditGroup.SEARCHED: frozenset({kind_of_access(AccessKind.SEARCHED)}),
    AuditGroup.PRINTED: frozenset({PRINT, "guidance.given"}),
    AuditGroup.EXPORTED: frozenset({"people_list"}),
}
"""The kinds of the audit log in each group; every other kind is a change of the desk itself."""


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What a look at the audit log is limited to.

    Attributes:
        period: the days.
        officer_id: by whom, or None for everybody.
        group: what, or None for everything.
        dossier_id: about which dossier, or None for all.
    """

    period: Period
    officer_id: UUID | None = None
    group: AuditGroup | None = None
    dossier_id: UUID | None = None


def group_of(kind: str) -> AuditGroup:
    """Return the group of a kind of entries."""
    return next((group for group, kinds in GROUPS.items() if kind in kinds), AuditGroup.CHANGED)
