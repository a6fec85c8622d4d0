"""A restriction of an imported list, and the release by which the head of desk lets one dossier pass."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.bounds import Name, Text
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Officer
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy

FIELD = "restrictions"
"""The field that a restriction which stops a reception stands beside."""
REASON_FIELD = "release_reason"


class RestrictedKind(StrEnum):
    """What is restricted."""

    PARCEL = "parcel"
    PAPER = "paper"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Restriction:
    """One row of a list.

    Attributes:
        kind: what is restricted.
        subject: how the list names it, for the officer.
        source: who asked for it, for example a court or the land registration office.
        document_number: number and sign of the document that asks for it.
        document_day: its day, or None.
        number_key: normal form of the number, see `lookup`; ``""`` for a person without a number.
        name_key: folded name and year of birth of a person, or ``""``.
        commune: folded name of a parcel's commune, or ``""``.
        birth_date: a person's date of birth, or None.
        valid_from: first day, or None for always.
        valid_to: last day, or None for no end.
        note: remark of the list.
    """

    kind: RestrictedKind
    subject: str
    source: str
    document_number: str
    document_day: date | None
    number_key: str = ""
    name_key: str = ""
    commune: str = ""
    birth_date: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Return whether the restriction is in force on a day."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@dataclass(frozen=True, slots=True)
class Release:
    """The head of desk lets one dossier pass in spite of a restriction.

    Attributes:
        kind: what is restricted.
        subject: how the list names it.
        source: who asked for the restriction.
        document_number: number of that document.
        document_day: its day, or None.
        reason: why the dossier is received nevertheless.
        head_id: who released it.
        head_name: that officer's name.
    """

    kind: RestrictedKind
    subject: Name
    source: Name
    document_number: Name
    document_day: date | None
    reason: Text
    head_id: UUID
    head_name: Name

    def concerns(self, restriction: Restriction) -> bool:
        """Return whether this release is for a restriction: the same thing, restricted by the same document."""
        return (self.kind, self.subject, self.source, self.document_number, self.document_day) == (
            restriction.kind,
            restriction.subject,
            restriction.source,
            restriction.document_number,
            restriction.document_day,
        )


def release_of(restriction: Restriction, head: Officer, reason: str) -> Release:
    """Return the release of a restriction by the head of desk.

    Raises:
        RuleViolation: ``role.head_only``; ``restriction.no_reason`` (field ``release_reason``).
    """
    check_right(head, Right.DECIDE)
    if not tidy(reason):
        raise RuleViolation("restriction.no_reason", REASON_FIELD)
    return Release(
        restriction.kind,
        restriction.subject,
        restriction.source,
        restriction.document_number,
        restriction.document_day,
        tidy(reason),
        head.id,
        head.name,
    )
