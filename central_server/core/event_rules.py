"""Which events of desks the server does not take: steps that an officer may not take, and numbers of other offices.

A desk checks both too, but whoever has the key of a desk can hand in what he likes. An officer or an agency code of
which the server knows nothing is let through: desks have officers of their own, and a reception must not wait.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from central_server.core.ordering import IncomingEvent
from desktop_app.domain.dossier.code import parse_code
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.reception import NumberReassigned, Received
from desktop_app.domain.dossier.step_rights import may_take
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role

OFFICER_ROLE, OTHER_OFFICE = "officer.role", "number.other_office"
"""Why an event is set aside: its officer's role does not allow it; its number is that of another office's agency."""


@dataclass(frozen=True, slots=True)
class KnownRole:
    """The role of an officer, as the server distributes it.

    Attributes:
        role: what the officer may do.
        since: from when; events of before are taken as they come, or None for all.
    """

    role: Role
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class EventRules:
    """What the server knows about officers and agency codes.

    Attributes:
        roles: the officers whose role it distributes.
        offices: the offices to which the agency codes are bound.
    """

    roles: Mapping[UUID, KnownRole] = field(default_factory=dict)
    offices: Mapping[str, UUID] = field(default_factory=dict)

    def refusal_of(self, incoming: IncomingEvent, unit_id: UUID) -> str:
        """Return why an event of a desk of an office is set aside, or an empty text."""
        event = incoming.event
        if event is None:
            return ""
        known = self.roles.get(event.officer_id)
        has_role = known is not None and (known.since is None or event.at >= known.since)
        if known is not None and has_role and not may_take(known.role, event.kind):
            return OFFICER_ROLE
        owners = {self.offices.get(_agency_of(number), unit_id) for number in _numbers_in(event)}
        return OTHER_OFFICE if owners - {unit_id} else ""


NO_RULES = EventRules()


def _agency_of(number: str) -> str:
    try:
        return parse_code(number).agency
    except RuleViolation:
        return ""


def _numbers_in(event: DossierEvent) -> tuple[str, ...]:
    """Return the numbers that an event gives to its dossier: those of papers that lead to it count as well."""
    match event.payload:
        case Received(code=code):
            return (code,)
        case NumberReassigned(old=old, new=new):
            return (old, new)
    return ()
