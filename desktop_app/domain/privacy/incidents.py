"""The register of incidents with personal data: what happened, until when it is notified, and what was done.

Law 91/2025/QH15 Article 23 and Decree 356/2025/NĐ-CP Article 28: notified within 72 hours of its discovery, with a
record. When the people themselves have to be told was not read; what the head decides is recorded.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.errors import Problem, Problems, RuleViolation
from desktop_app.domain.privacy.rules import PrivacyRules
from desktop_app.domain.text import tidy

MOST_PEOPLE = 100_000_000
MOST_TEXT = 4_000
"""Characters of each text of an incident."""


class IncidentKind(StrEnum):
    """What happened to the data. The names are stored."""

    DISCLOSED = "disclosed"
    LOST = "lost"
    ALTERED = "altered"
    MISUSED = "misused"


class Telling(StrEnum):
    """Whether the people whose data it is are told. The names are stored."""

    OPEN = "open"
    NEEDED = "needed"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class IncidentFacts:
    """What is typed about an incident.

    Attributes:
        kind: what happened.
        found_at: when it was discovered, aware.
        data: which data.
        people: how many people, as far as it is known.
        description: what happened, when and where.
        measures: what was done, and what is going to be done.
        telling: whether the people are told.
    """

    kind: IncidentKind
    found_at: datetime
    data: str
    people: int
    description: str
    measures: str = ""
    telling: Telling = Telling.OPEN


@dataclass(frozen=True, slots=True)
class DataIncident:
    """One incident of the register.

    Attributes:
        id: its UUIDv7.
        number: running number within the year of its discovery.
        facts: what is known of it.
        notice_by: until when the authority is notified.
        recorded_by: name of the officer who recorded it.
        authority_told_at: when the authority was notified, or None.
        people_told_at: when the people were told, or None.
        closed_at: when it was closed, or None.
        outcome: what came of it, or ``""``.
        closed_by: name of who closed it, or ``""``.
    """

    id: UUID
    number: int
    facts: IncidentFacts
    notice_by: datetime
    recorded_by: str
    authority_told_at: datetime | None = None
    people_told_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: str = ""
    closed_by: str = ""

    @property
    def number_text(self) -> str:
        """The number with the year of the discovery: ``03/2026``."""
        return f"{self.number:02}/{local(self.facts.found_at).year}"

    @property
    def is_notice_owed(self) -> bool:
        """Whether the authority still has to be notified."""
        return self.closed_at is None and self.authority_told_at is None

    def hours_left(self, now: datetime) -> int:
        """Return the whole hours that are left for the notice; below 0 when it is late."""
        return (self.notice_by - now) // timedelta(hours=1)


def notice_by(found_at: datetime, rules: PrivacyRules) -> datetime:
    """Return until when an incident is notified (Luật 91/2025/QH15 Điều 23): hours, days off included."""
    return found_at + timedelta(hours=rules.notice_hours)


def checked_facts(facts: IncidentFacts, now: datetime) -> IncidentFacts:
    """Return tidied facts.

    Raises:
        Problems: ``incident.future`` (field ``found_at``), ``incident.people`` (``people``), ``incident.text`` (for
            each text that is missing or too long).
    """
    problems: list[Problem] = []
    if facts.found_at > now:
        problems.append(RuleViolation("incident.future", "found_at"))
    texts = {name: tidy(getattr(facts, name)) for name in ("data", "description", "measures")}
    for name, text in texts.items():
        if (not text and name != "measures") or len(text) > MOST_TEXT:
            problems.append(RuleViolation("incident.text", name, most=MOST_TEXT))
    if not 0 <= facts.people <= MOST_PEOPLE:
        problems.append(RuleViolation("incident.people", "people", most=MOST_PEOPLE))
    if problems:
        raise Problems(problems)
    return IncidentFacts(
        facts.kind, facts.found_at, texts["data"], facts.people, texts["description"], texts["measures"], facts.telling
    )


def check_open(incident: DataIncident) -> None:
    """Check that an incident may still be changed.

    Raises:
        RuleViolation: ``incident.closed``.
    """
    if incident.closed_at is not None:
        raise RuleViolation("incident.closed")


def check_closing(incident: DataIncident, outcome: str) -> str:
    """Return the tidied outcome of an incident that may be closed.

    Raises:
        RuleViolation: ``incident.closed``; ``incident.not_notified`` while the authority was not notified;
            ``incident.telling`` while nobody decided whether the people are told, or they were not told although that
            is needed; ``incident.outcome`` (field ``outcome``) without a text.
    """
    check_open(incident)
    if incident.authority_told_at is None:
        raise RuleViolation("incident.not_notified", "outcome")
    telling = incident.facts.telling
    if telling is Telling.OPEN or (telling is Telling.NEEDED and incident.people_told_at is None):
        raise RuleViolation("incident.telling", "outcome")
    text = tidy(outcome)
    if not text or len(text) > MOST_TEXT:
        raise RuleViolation("incident.outcome", "outcome", most=MOST_TEXT)
    return text
