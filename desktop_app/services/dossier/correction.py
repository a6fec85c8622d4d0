"""Corrections of reception data."""

from uuid import UUID

from desktop_app.domain.dossier.correction import CorrectedField, correction_of, with_value
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.corrections import Corrected
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork
from desktop_app.storage.dossier_projection import store_corrected
from desktop_app.storage.event_log import append_event


def correct(context: DeskContext, dossier_id: UUID, field: CorrectedField, new: str, reason: str) -> None:
    """Correct one value; the event records old value, new value and reason.

    Raises:
        RuleViolation: ``role.counter_only``; the codes of `correction_of`, ``clock.back``, ``dossier.unknown``.
    """
    check_right(context.officer, Right.SERVE)
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        made = correction_of(work.dossier.reception, field, new, reason)
        payload = Corrected(made.field, made.old, made.new, made.reason)
        event = DossierEvent(new_id(), dossier_id, work.now, context.officer.id, payload)
        append_event(connection, event)
        store_corrected(connection, dossier_id, with_value(work.dossier.reception, made.field, made.new))
