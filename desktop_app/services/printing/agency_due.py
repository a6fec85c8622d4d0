"""When the first agency of an interlinked procedure is done with a dossier."""

from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.processing import SupplementReceived
from desktop_app.domain.law.interlinked import first_agencys_steps
from desktop_app.domain.law.working_time import appoint
from desktop_app.services.context import DeskContext


def agency_due(
    context: DeskContext, reception: Reception, received_at: datetime, events: Sequence[DossierEvent] = ()
) -> tuple[str, datetime] | None:
    """Return the first agency and when it is done, counted from reception or the last complete supplement.

    Returns None where one agency decides all.
    """
    steps = first_agencys_steps(reception.steps or ())
    if not steps:
        return None
    start = max([received_at, *(event.at for event in events if isinstance(event.payload, SupplementReceived))])
    hours = context.hours_history.on(local(start).date())
    return steps[0].by, appoint(start, steps, context.calendar, hours).due
