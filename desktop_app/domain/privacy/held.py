"""What a desk holds about one person: the lines that are shown and printed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.people.person import Applicant


class HeldKind(StrEnum):
    """Kinds of what is held, in the order of the list. The names are keys of the form's words."""

    RECORD = "record"
    CONTACT = "contact"
    OWNER = "owner"
    SUBMITTER = "submitter"
    COLLECTOR = "collector"
    WAITING = "waiting"
    DRAFT = "draft"
    RESTRICTION = "restriction"
    NOTICE = "notice"
    PAPER = "paper"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One thing that is held.

    Attributes:
        kind: what it is.
        subject: the code, the number or the name that it is about.
        detail: procedure, address, name of the form, kind of the look, or ``""``.
        at: when it came to the desk or was done, or None.
        by: name of the officer, or ``""``.
        dossier_id: the dossier, or None.
    """

    kind: HeldKind
    subject: str
    detail: str = ""
    at: datetime | None = None
    by: str = ""
    dossier_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class HeldData:
    """Everything that the desk holds about one person.

    Attributes:
        person: the stored record.
        restricted_at: since when the data is not used, or None.
        lines: what is held, by its kind.
        kept: why data has to be kept, one text for each dossier.
        is_cut: whether there is more than the list holds.
    """

    person: Applicant
    restricted_at: datetime | None
    lines: tuple[HeldLine, ...]
    kept: tuple[str, ...] = ()
    is_cut: bool = False
