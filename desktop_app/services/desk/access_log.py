"""Records who looked at whose data, behind what the officer does."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.people.access import Access, AccessKind
from desktop_app.domain.people.audit import kind_of_access
from desktop_app.services.context import DeskContext
from desktop_app.storage.audit import AuditTrail


@dataclass(frozen=True, slots=True)
class _Look:
    """What the audit log keeps of a look; the dossier stands in the row."""

    text: str


_LOOKS = {kind: AuditTrail(kind_of_access(kind), _Look) for kind in AccessKind}


def record_accesses(context: DeskContext, accesses: Sequence[Access]) -> None:
    """Store looks at personal data in one transaction, in their order."""
    if not accesses:
        return
    with context.store.write() as connection:
        for access in accesses:
            look = _Look(access.text)
            _LOOKS[access.kind].append(connection, access.at, context.officer, look, access.dossier_id)
