"""What is owed about personal data, for Today: incidents to be notified, requests to be confirmed and answered."""

from dataclasses import dataclass

from desktop_app.domain.people.rights import Right, has_right
from desktop_app.services.context import DeskContext
from desktop_app.storage.data_incidents import open_incidents
from desktop_app.storage.data_requests import open_requests


@dataclass(frozen=True, slots=True)
class PrivacyDuties:
    """What is owed.

    Attributes:
        incidents: how many incidents are open.
        hours_left: the fewest hours that are left for a notice, below 0 for a late one; None when none is owed.
        requests: how many requests have no answer.
        late_requests: how many of them are past the day for what is owed next.
    """

    incidents: int = 0
    hours_left: int | None = None
    requests: int = 0
    late_requests: int = 0


def privacy_duties(context: DeskContext) -> PrivacyDuties:
    """Return what is owed; nothing for officers who do not answer for it."""
    if not has_right(context.officer.role, Right.PRIVACY):
        return PrivacyDuties()
    with context.store.read() as connection:
        incidents, requests = open_incidents(connection), open_requests(connection)
    now, today = context.clock(), context.today()
    hours = [incident.hours_left(now) for incident in incidents if incident.is_notice_owed]
    late = sum(request.next_day is not None and request.next_day < today for request in requests)
    return PrivacyDuties(len(incidents), min(hours, default=None), len(requests), late)
