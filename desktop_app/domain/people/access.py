"""What an officer looked at: what the audit log keeps of it, and when two looks count as one.

Law 91/2025/QH15 makes the agency account for who processed a person's data. One look is one entry: what is looked at
again within some minutes, or typed letter by letter, is not another one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

AGAIN_WITHIN = timedelta(minutes=10)
"""A dossier, person or search that the same officer looks at once more within this time makes no other entry."""

TYPED_WITHIN = timedelta(seconds=20)
"""A search that goes on from the last one within this time is the same one, typed further."""

LONGEST_TEXT = 120
"""Characters of a search that are kept."""


class AccessKind(StrEnum):
    """Kinds of looks at personal data. The names are stored."""

    OPENED = "opened"
    SEARCHED = "searched"
    RECOGNISED = "recognised"


@dataclass(frozen=True, slots=True)
class Access:
    """One look at personal data.

    Attributes:
        at: when it began, aware.
        kind: how.
        dossier_id: the dossier, when one was opened.
        text: what was searched for, or the number of the person whose data was looked up; ``""`` for a dossier.
    """

    at: datetime
    kind: AccessKind
    dossier_id: UUID | None = None
    text: str = ""


def searched(at: datetime, text: str) -> Access:
    """Return the look that a search is."""
    return Access(at, AccessKind.SEARCHED, text=" ".join(text.split())[:LONGEST_TEXT])


def with_access(before: Sequence[Access], new: Access) -> tuple[Access, ...]:
    """Return the looks of one officer with one more, each of them once.

    Args:
        before: those of the last minutes, oldest first; those that are older than `AGAIN_WITHIN` do not matter.
        new: one more, not older than the last.
    """
    if new.kind is AccessKind.SEARCHED and not new.text:
        return tuple(before)
    last = before[-1] if before else None
    if last is not None and _goes_on(last, new):
        longer = max(last.text, new.text, key=len)
        return (*before[:-1], Access(last.at, last.kind, text=longer))
    is_again = any(_is_same(known, new) and new.at - known.at <= AGAIN_WITHIN for known in before)
    return tuple(before) if is_again else (*before, new)


def _is_same(known: Access, new: Access) -> bool:
    return (known.kind, known.dossier_id, known.text.casefold()) == (new.kind, new.dossier_id, new.text.casefold())


def _goes_on(last: Access, new: Access) -> bool:
    if last.kind is not AccessKind.SEARCHED or new.kind is not AccessKind.SEARCHED:
        return False
    shorter, longer = sorted((last.text.casefold(), new.text.casefold()), key=len)
    return longer.startswith(shorter) and new.at - last.at <= TYPED_WITHIN
